import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Block } from '../../src/report/report.ts';
import { firstUses } from '../../src/terms/first-uses.ts';
import { linkTerms } from '../../src/terms/link-terms.ts';
import { type Term, term } from '../../src/terms/term.ts';
import { termFinder } from '../../src/terms/term-finder.ts';
import { RUNS } from '../runs.ts';

const FOLDER = 'content/terms/';
// ---\nterm: 双减\n…---\n\n2021年7月……
const FILE = /^---\n([\s\S]*?)\n---\n\n([\s\S]+)$/;
const files = readdirSync(FOLDER).map((name) => {
  const [, head = '', body = ''] = FILE.exec(readFileSync(FOLDER + name, 'utf8')) ?? [];
  return { id: name.replace(/\.md$/, ''), data: term.parse(parse(head)), body };
});
const terms: Term[] = files.map(({ id, data }) => ({ id, ...data }));

describe('content/terms', () => {
  it('explains at least 60 terms, each in one to three sentences', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    for (const { id, body } of files) {
      const sentences = body.trim().split('。').filter(Boolean).length;
      expect(sentences, id).toBeGreaterThanOrEqual(1);
      expect(sentences, id).toBeLessThanOrEqual(4);
      expect(body.trim(), id).toMatch(/。$/u);
    }
  });

  it('writes each form once, and refers to terms that exist', () => {
    const forms = terms.flatMap(({ term: name, also }) => [name, ...also]);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    const ids = new Set(terms.map(({ id }) => id));
    for (const { id, see } of terms) for (const other of see) expect(ids.has(other) && other !== id, id).toBe(true);
  });

  it('says what took the place of what ended', () => {
    for (const { id, ended, replacedBy } of terms) if (ended) expect(replacedBy, id).toBeTruthy();
  });

  it('refuses a term that ended before it began, and one that was replaced without an end', () => {
    const one = { term: '双减', full: '减轻负担', kind: 'policy' };
    expect(term.safeParse(one).success).toBe(true);
    expect(term.safeParse({ ...one, since: 2021, ended: 2020 }).success).toBe(false);
    expect(term.safeParse({ ...one, replacedBy: '别的' }).success).toBe(false);
    expect(term.safeParse({ ...one, until: 2020 }).success).toBe(false);
  });
});

const find = termFinder(terms);
const found = (text: string, year?: number) =>
  find(text, year).map(({ start, end, id }) => [text.slice(start, end), id]);

describe('termFinder', () => {
  it('finds the longest form, and nothing that holds a term by accident', () => {
    expect(found('实施“三通两平台”和“2+1”项目', 2014)).toEqual([
      ['三通两平台', 'santong'],
      ['“2+1”项目', 'tiyi'],
    ]);
    expect(found('两基层单位')).toEqual([]);
    expect(found('双高普九')).toEqual([['双高普九', 'shuanggao-pujiu']]);
  });

  it('does not take older wording for a later term', () => {
    expect(found('“四有”教师', 2010)).toEqual([]);
    expect(found('“四有”教师', 2019)).toHaveLength(1);
    expect(found('“四有”教师', undefined)).toHaveLength(1);
  });
});

const block = (id: string, content: Block['content'], type: Block['type'] = 'measure'): Block => ({
  id,
  type,
  number: '',
  level: 1,
  title: [],
  titleOwnLine: false,
  content,
  lines: [1, 1],
  topics: [],
  objects: [],
});

describe('firstUses', () => {
  it('names the first block of running text for each term', () => {
    const uses = firstUses(
      [
        block('h', ['双减'], 'heading'),
        block('1', [{ mark: 'damage', text: '双减', kind: 'slip', rule: 'x' }, '和班班通']),
        block('2', ['双减、班班通、双减']),
        block('3', ['双减']),
      ],
      (text) => find(text, 2022),
    );
    expect(uses).toEqual(
      new Map([
        ['1', new Set(['banbantong'])],
        ['2', new Set(['shuangjian'])],
      ]),
    );
  });
});

describe('linkTerms', () => {
  const link = (html: string, ...wanted: string[]) =>
    linkTerms(
      html,
      new Set(wanted),
      (text) => find(text, 2022),
      (id) => `<a href="#${id}">`,
    );

  it('links the first place only, outside every element', () => {
    expect(link('双减与双减', 'shuangjian')).toBe('<a href="#shuangjian">双减</a>与双减');
    expect(link('<strong>双减</strong>，双减', 'shuangjian')).toBe(
      '<strong>双减</strong>，<a href="#shuangjian">双减</a>',
    );
    expect(link('<a title="x > y" href="/双减">双减</a>', 'shuangjian')).toBe('<a title="x > y" href="/双减">双减</a>');
    expect(link('<!--双减--><br>双减', 'shuangjian')).toBe('<!--双减--><br><a href="#shuangjian">双减</a>');
    expect(link('双减')).toBe('双减');
  });

  it('leaves the text as it is', () => {
    const parts = fc.array(
      fc.constantFrom(
        '双减',
        '班班通',
        '，',
        '<strong>',
        '</strong>',
        '<span class="x">',
        '</span>',
        '&lt;',
        '<br>',
        '<!--/title-->',
      ),
    );
    const plain = (html: string) => html.replace(/<a href="#[^"]*">|<\/a>/g, '');
    fc.assert(
      fc.property(parts, (list) => {
        const html = list.join('');
        expect(plain(link(html, 'shuangjian', 'banbantong'))).toBe(html);
      }),
      RUNS,
    );
  });
});
