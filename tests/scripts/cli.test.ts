import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const cli = (...args: string[]) => spawnSync(process.execPath, ['scripts/cli.ts', ...args], { encoding: 'utf8' });
const commands = readdirSync('scripts/commands').map((file) => file.replace(/\.ts$/, ''));

describe('cli', () => {
  it('lists every command with a sentence', () => {
    const { status, stdout } = cli();
    expect(status).toBe(0);
    const listed = stdout
      .split('\n')
      .flatMap((line) => /^ {2}([a-z]+) +(\S.*\p{Script=Han}.*)$/u.exec(line)?.[1] ?? []);
    expect(listed).toEqual([...commands].sort());
  }, 60_000);

  it.each(['nothing', '../cli', 'Import', 'import.ts', ''])(
    'knows no command “%s”',
    (name) => {
      const { status, stderr } = cli(name);
      expect(status).toBe(name === '' ? 0 : 2);
      if (name) expect(stderr).toBe(`E-COMMAND 没有“${name}”这个命令。\n`);
    },
    60_000,
  );

  it('answers an unknown option with a message', () => {
    const { status, stderr } = cli('import', '--nothing');
    expect([status, stderr]).toEqual([2, 'E-OPTION “import”不认识这样的选项：--nothing\n']);
  }, 60_000);
});
