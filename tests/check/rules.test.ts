import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../src/check/refusals.ts';
import { RULES } from '../../src/check/rules.ts';

const read = (path: string) => readFileSync(path, 'utf8');
/** Where what reading and importing find is provoked, problem by problem. */
const PROVOKED = [
  'tests/scripts/commands/import.test.ts',
  'tests/scripts/commands/check.test.ts',
  'tests/check/exceptions.test.ts',
  'tests/scripts/files',
  'tests/import',
  'tests/report',
];

describe('the rules', () => {
  it('are one to a file, whose name is the code', () => {
    const files = readdirSync('src/check/rules').map((name) => name.replace(/\.ts$/, ''));
    expect(RULES.map(({ code }) => code).sort()).toEqual(files.sort());
    for (const { code } of RULES) expect(read(`src/check/rules/${code}.ts`)).toContain(`code: '${code}'`);
  });

  it.each(RULES.map((rule) => [rule.code, rule] as const))(
    '%s says in Chinese what, why, what to do, and gives an example',
    (_, rule) => {
      for (const text of [rule.title, rule.why, rule.todo, rule.example]) expect(text).toMatch(/\p{Script=Han}/u);
      expect(rule.title).not.toMatch(/[。；]/u);
      for (const text of [rule.why, rule.todo]) expect(text).toMatch(/。$/u);
      if (rule.fixable) expect(rule.todo).toMatch(/npm run (?:check -- --fix|import)/);
      if (rule.reviewable) expect(rule.todo).toMatch(/例外|exceptions\.yml|corrections/u);
    },
  );

  it('have a test at the same path, or are provoked where reading and importing are tested', () => {
    const provoked = PROVOKED.flatMap((path) => (path.endsWith('.ts') ? [path] : globSync(`${path}/*.test.ts`)))
      .map(read)
      .join('\n');
    const untested = RULES.filter(
      ({ code }) => !existsSync(`tests/check/rules/${code}.test.ts`) && !new RegExp(`[' ]${code}['\`]`).test(provoked),
    );
    expect(untested.map(({ code }) => code)).toEqual([]);
  });
});

describe('every code that begins with E-', () => {
  const files = globSync('{src,scripts}/**/*.{ts,mjs,astro}').filter((path) => !path.endsWith('refusals.ts'));
  const printed = new Set(files.flatMap((path) => read(path).match(/\bE-[A-Z]+(?:-[A-Z]+)*(?=['` ])/g) ?? []));
  const known = REFUSALS.flatMap(({ entries }) => entries.map(({ code }) => code));

  it('that a command can print has an entry on /contribute/errors/, and no other has', () => {
    expect(printed.size).toBeGreaterThan(50);
    expect([...known].sort()).toEqual([...printed].sort());
  });

  it('has one entry, with what to do', () => {
    expect(new Set(known).size).toBe(known.length);
    for (const { title, todo } of REFUSALS.flatMap(({ entries }) => entries)) {
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(todo).toMatch(/。$/u);
    }
  });
});
