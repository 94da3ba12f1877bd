import { expect, test } from 'vitest';
import { REFUSALS } from '../../src/check/refusals.ts';
import { RULES } from '../../src/check/rules.ts';
import { todo } from '../../src/check/todo.ts';
import { importedReports } from '../import/imported-reports.ts';
import { built } from './built.ts';

test('every code that a command can print has its place on /contribute/errors/', () => {
  const html = built('contribute/errors/index.html');
  const codes = [
    ...RULES.map(({ code }) => code),
    ...REFUSALS.flatMap(({ entries }) => entries.map(({ code }) => code)),
  ];
  expect(codes.filter((code) => !html.includes(`id="${code}"`))).toEqual([]);
  expect(html).not.toContain('<h2>其他</h2>');
});

test('/contribute/todo/ lists everything that is open', () => {
  const html = built('contribute/todo/index.html');
  const items = todo([...importedReports.values()]);
  expect(html.match(/class="todo-what"/g)).toHaveLength(Math.min(items.length, 200));
});
