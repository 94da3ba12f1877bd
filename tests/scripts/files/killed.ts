import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Run with `node --import`: kills its own process, as a power cut would, right before the n-th change of a file below `.writing` or `content`.
let left = Number(process.env.KILL_BEFORE);
for (const name of ['rename', 'rm', 'rmdir', 'mkdir', 'link', 'copyFile', 'open'] as const) {
  const real = fs.promises[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs.promises, {
    [name]: (...args: unknown[]) => {
      if (/[\\/](?:\.writing|content)(?:[\\/]|$)/u.test(String(args[0])) && left-- === 0)
        process.kill(process.pid, 'SIGKILL');
      return real(...args);
    },
  });
}
syncBuiltinESMExports();
