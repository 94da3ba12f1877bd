import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES, importCase } from './case.ts';
import { COMMAND } from './write-cases.ts';

describe.each(readdirSync(CASES).sort())('%s', (name) => {
  const { outcome, problems } = importCase(name);

  it('is imported without a problem', () => {
    expect(problems).toEqual([]);
  });

  it.each(Object.entries(outcome))('gives the %s beside it', (file, text) => {
    const path = `${CASES}${name}/${file}`;
    const hint = `look at it, then: ${COMMAND} ${name}`;
    expect(existsSync(path), `${path} is missing – ${hint}`).toBe(true);
    expect(text, hint).toBe(readFileSync(path, 'utf8'));
  });
});
