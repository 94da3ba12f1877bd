import { expect, it } from 'vitest';
import { z } from 'zod';
import { editYaml } from '../../src/change/edit-yaml.ts';
import { readExceptions } from '../../src/check/exceptions.ts';
import { about } from '../../src/report/about.ts';
import { fromMdx } from '../../src/report/from-mdx.ts';
import { parseYaml } from '../../src/report/parse-yaml.ts';
import { GENERATED } from '../../src/report/to-mdx.ts';

/** Names that reach an object's prototype where a key is set without care. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const clean = () => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.prototype).not.toHaveProperty('polluted');
};

it.each(NAMES)('a field named %s changes no object and is told', (name) => {
  for (const yaml of [
    `${name}:\n  polluted: true\n`,
    `title: 甲\n${name}: { polluted: true }\n`,
    `region:\n  ${name}: { polluted: true }\n`,
  ]) {
    const { data, problems } = parseYaml(yaml, 'about.yml', about);
    expect(data).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    clean();
  }
  parseYaml(`${name}: { polluted: true }\n`, 'a.yml', z.record(z.string(), z.unknown()));
  readExceptions(`- { ${name}: { polluted: true }, rule: personal-phone, file: a, reason: 甲 }\n`);
  editYaml(`${name}: { polluted: true }\n`, (document) => document.setIn([name, 'polluted'], true));
  clean();
});

it.each(NAMES)('nor does an attribute of a report.mdx named %s', (name) => {
  expect(() =>
    fromMdx(
      `${GENERATED}\n\n<Paragraph id="p1" ${name.toLowerCase().replaceAll('_', '')}="polluted" level="1" lines="1">甲</Paragraph>\n`,
    ),
  ).toThrow();
  clean();
});
