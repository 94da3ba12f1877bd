import { readdirSync, writeFileSync } from 'node:fs';
import { CASES, importCase } from './case.ts';

/** Writes what import makes of the cases named after it, or of all. Read the difference before you commit it: the tests never write. */
export const COMMAND = 'node tests/import/write-cases.ts';

if (import.meta.main) {
  const named = process.argv.slice(2);
  for (const name of named.length ? named : readdirSync(CASES).sort()) {
    const { outcome, problems } = importCase(name);
    if (problems.length > 0) {
      console.error(`${name}: ${problems.map(({ code, message }) => `${code} ${message}`).join('\n')}`);
      process.exitCode = 1;
      continue;
    }
    for (const [file, text] of Object.entries(outcome)) writeFileSync(`${CASES}${name}/${file}`, text);
    console.log(name);
  }
}
