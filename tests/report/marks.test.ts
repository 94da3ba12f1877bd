import { describe, expect, it } from 'vitest';
import { MARK_ELEMENTS, readMark } from '../../src/report/marks.ts';
import type { Mark } from '../../src/report/report.ts';

const MARKS: Mark[] = [
  { mark: 'correction', text: '主权', was: '', reason: '脱字' },
  { mark: 'damage', text: 'xx', kind: 'mask', rule: 'mask-x' },
  { mark: 'variant', text: '灵魂', reading: '精髓', witness: 2, line: 1505 },
];
const attributes = (mark: Mark) =>
  Object.fromEntries(
    MARK_ELEMENTS[mark.mark].attributes.map((name) => [
      name,
      String((mark as unknown as Record<string, unknown>)[name]),
    ]),
  );

describe('marks', () => {
  it('each have an element of their own', () => {
    const elements = Object.values(MARK_ELEMENTS).map(({ element }) => element);
    expect(new Set(elements).size).toBe(elements.length);
  });

  it.each(MARKS)('$mark is read back from its element', (mark) => {
    expect(readMark(MARK_ELEMENTS[mark.mark].element, attributes(mark), mark.text)).toEqual(mark);
  });

  it.each(MARKS.flatMap((mark) => Object.keys(attributes(mark)).map((name) => [mark.mark, name, mark] as const)))(
    '%s is none without %s',
    (_, name, mark) => {
      const { [name]: _left, ...rest } = attributes(mark);
      expect(readMark(MARK_ELEMENTS[mark.mark].element, rest, mark.text)).toBeUndefined();
    },
  );

  it.each([
    ['Damage', { kind: 'broken', rule: 'mask-x' }],
    ['Damage', { kind: 'mask', rule: '' }],
    ['Variant', { reading: '', witness: '0', line: '1' }],
    ['Variant', { reading: '', witness: '2', line: '1.5' }],
    ['Variant', { reading: '', witness: '02', line: '1' }],
  ])('refuses %s with %o', (element, values) => {
    expect(readMark(element, values, '文')).toBeUndefined();
  });
});
