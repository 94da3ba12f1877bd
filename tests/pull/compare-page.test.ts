import { expect, it } from 'vitest';
import { comparePage } from '../../src/pull/compare-page.ts';

const page = (lines: string[], links: string[] = []) => ({ lines, links });

it('tells the lines that changed, with what they were', () => {
  const change = comparePage('/regions/hubei/', page(['湖北省', '2份', '完']), page(['湖北省', '3份', '完', '新']));
  expect(change).toMatchObject({ what: 'changed', added: 2, removed: 1, lines: ['- 2份', '+ 3份', '+ 新'] });
});

it('says nothing of pages that a reader cannot tell apart', () => {
  expect(comparePage('/', page(['一'], ['/a/']), page(['一'], ['/a/']))).toBeUndefined();
});

it('tells links that changed under the same words', () => {
  expect(comparePage('/', page(['一'], ['/a/']), page(['一'], ['/b/']))).toMatchObject({
    added: 0,
    removed: 0,
    links: { added: ['/b/'], removed: ['/a/'] },
  });
});

it('tells new pages and pages that are gone', () => {
  expect(comparePage('/a/', undefined, page(['一']))?.what).toBe('new');
  expect(comparePage('/a/', page(['一']), undefined)?.what).toBe('gone');
});

it('shows a long line where it begins to differ', () => {
  const long = '同'.repeat(500);
  const change = comparePage('/', page([`${long}旧`]), page([`${long}新`]));
  expect(change?.lines).toEqual([`- …${'同'.repeat(16)}旧`, `+ …${'同'.repeat(16)}新`]);
});

it('stays short whatever changed: 5,000 other lines of 1,000 characters', () => {
  const lines = (sign: string) => Array.from({ length: 5000 }, (_, index) => sign.repeat(1000) + index);
  const change = comparePage('/', page(lines('甲')), page(lines('乙')));
  expect(change).toMatchObject({ added: 5000, removed: 5000 });
  expect(change?.lines).toHaveLength(12);
  expect(Math.max(...(change?.lines ?? []).map(({ length }) => length))).toBeLessThan(130);
});
