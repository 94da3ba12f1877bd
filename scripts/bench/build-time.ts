import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What building a site costs. */
export interface BuildTime {
  pages: number;
  seconds: number;
  /** Seconds of processor time, where the system tells them. */
  processor: number | undefined;
  /** Seconds of each phase the build tells of (“[2/3] 生成网页……”). */
  phases: Record<string, number>;
  /** Most memory in use at once, in MB, where the system tells it. */
  memory: number | undefined;
}

// [2/3] 生成网页……
const PHASE = /^\[\d+\/\d+\]\s*(.*?)[….]*$/u;

/** Runs the project’s own build at `root`, with an import before it. @throws Error with the end of its output when it fails. */
export async function buildTime(root: string, now: () => number): Promise<BuildTime> {
  await run(root, 'import', () => {});
  const phases: Record<string, number> = {};
  let open: { name: string; since: number } | undefined;
  const close = () => {
    if (open) phases[open.name] = (now() - open.since) / 1000;
  };
  const start = now();
  const { memory, processor } = await run(root, 'build', (line) => {
    const name = PHASE.exec(line)?.[1];
    if (!name) return;
    close();
    open = { name, since: now() };
  });
  close();
  const pages = readdirSync(join(root, 'dist'), { recursive: true }).filter((name) =>
    String(name).endsWith('.html'),
  ).length;
  return { pages, seconds: (now() - start) / 1000, processor, phases, memory };
}

/** What a running process has used so far; nothing where the system does not tell. */
interface Usage {
  /** MB at most. */
  memory?: number | undefined;
  /** Seconds of processor time. */
  processor?: number | undefined;
}

/** Ticks of the clock in a second, as Linux counts processor time. */
const TICKS = 100;

function usage(pid: number | undefined): Usage {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // after the name in brackets the twelfth and thirteenth field: time in the program and in the system
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return {
      memory: kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024),
      processor: Number.isNaN(ticks) ? undefined : ticks / TICKS,
    };
  } catch {
    return {};
  }
}

/** Runs a command of the project at `root`; resolves to what it used, as last seen before it ended. */
function run(root: string, command: string, onLine: (line: string) => void): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/cli.ts', command], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let used: Usage = {};
    const watch = setInterval(() => {
      const { memory = used.memory, processor = used.processor } = usage(child.pid);
      used = { memory, processor };
    }, 250);
    const last: string[] = [];
    const read = (line: string) => {
      last.push(line);
      if (last.length > 20) last.shift();
      onLine(line);
    };
    createInterface(child.stdout).on('line', read);
    createInterface(child.stderr).on('line', read);
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(watch);
      if (status === 0) resolve(used);
      else reject(new Error(`${command}: ${last.join('\n')}`));
    });
  });
}
