import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { built, builtFiles } from './built.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Ids are the document's own numbering: 2-3-1.
    'valid-id': ['error', { relaxed: true }],
    // Written by the compiler, which leaves out what HTML does not need.
    'doctype-style': 'off',
    // A report may be titled longer than a search engine shows.
    'long-title': 'off',
  },
});

test('every page is valid HTML', async () => {
  const pages = builtFiles('.html');
  expect(pages.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(built(page), page);
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        found.push(`${page}:${line}:${column} ${ruleId} ${message}`);
  }
  expect(found).toEqual([]);
});
