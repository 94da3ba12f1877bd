import { existsSync, readdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BusyError, recover } from './files/write-all.ts';

/** A command is a file in `scripts/commands/`; its name is the file's name. */
export interface Command {
  /** One Chinese sentence for the overview. */
  summary: string;
  /** Does the work; resolves to the process's exit code. */
  run(args: string[]): Promise<number>;
}

// What Node makes of the code is kept: a third of the time that commands take to start.
enableCompileCache(fileURLToPath(new URL('../.cache/compile/', import.meta.url)));

const folder = fileURLToPath(new URL('./commands/', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const file = `${folder}${name}.ts`;

if (name && /^[a-z]+$/.test(name) && existsSync(file)) {
  const command: Command = await import(file);
  try {
    if (await recover(process.cwd())) console.error('上一个命令没有写完就中断了，已恢复原状。');
    process.exitCode = await command.run(args);
  } catch (error) {
    if (error instanceof BusyError) {
      console.error(error.message);
      process.exitCode = 1;
    } else {
      // thrown by parseArgs of node:util
      if (!String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error;
      console.error(`E-OPTION “${name}”不认识这样的选项：${args.join(' ')}`);
      process.exitCode = 2;
    }
  }
} else {
  if (name) console.error(`E-COMMAND 没有“${name}”这个命令。`);
  console.log('命令（npm run <命令>）：');
  const names = readdirSync(folder)
    .map((entry) => entry.replace(/\.ts$/, ''))
    .sort();
  const width = Math.max(...names.map(({ length }) => length)) + 2;
  for (const one of names) {
    const command: Command = await import(`${folder}${one}.ts`);
    console.log(`  ${one.padEnd(width)}${command.summary}`);
  }
  process.exitCode = name ? 2 : 0;
}
