import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../scripts/files/readers/unzip.ts';
import { readDocx } from '../../src/document/read-docx.ts';
import { built, builtPassages, builtReports } from './built.ts';

const passages = builtPassages();
const dense = (text: string) => text.replace(/\s/gu, '');

describe.each(builtReports().map((report) => [report.id, report] as const))('%s', (id, { url, title }) => {
  const folder = url.slice(1);
  const own = passages.filter(({ report }) => report === id);
  const whole = dense(own.map(({ number, text }) => number + text).join(''));
  const plain = built(`${folder}report.txt`);

  test('the text file holds the whole text, its evidence and its reference', () => {
    expect(plain.startsWith(`${title}\n`)).toBe(true);
    expect(dense(plain)).toContain(whole);
    expect(plain).toContain('档案说明');
    expect(plain).toMatch(/\[EB\/OL\]\. .*https?:\/\//);
    expect(plain.includes('文字损伤')).toBe(own.some(({ damage }) => damage.length > 0));
  });

  test('Word and Markdown say the same', () => {
    const word = readDocx(unzip(readFileSync(`dist/${folder}report.docx`))).text;
    expect(dense(word)).toBe(dense(plain));
    const markdown = built(`${folder}report.md`).replace(/^(?:#{1,2}|>) /gm, '');
    expect(dense(markdown.replace(/\\([^\p{L}\s])/gu, '$1'))).toBe(dense(plain));
  });
});
