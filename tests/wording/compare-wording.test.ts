import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Comparison, compareWording, wordingComparer } from '../../src/wording/compare-wording.ts';

const side = ({ stretches }: Comparison, other: 'first' | 'second') =>
  stretches
    .filter((stretch) => stretch.in !== other)
    .map(({ text }) => text)
    .join('');

test('marks what two texts share and what each has alone', () => {
  const { stretches, likeness } = compareWording('大力加强师德师风建设，', '继续加强师德师风建设工作，');
  expect(stretches.find((stretch) => stretch.in === 'both')?.text).toContain('师德师风建设');
  expect(stretches.filter((stretch) => stretch.in === 'first').map(({ text }) => text)).toContain('大力');
  expect(likeness).toBeGreaterThan(0.5);
});

test('common runs of one or two letters are no shared wording', () => {
  expect(compareWording('校园的安全', '教师的培训').stretches).toEqual([
    { in: 'first', text: '校园的安全' },
    { in: 'second', text: '教师的培训' },
  ]);
});

test('equal texts, and empty ones', () => {
  expect(compareWording('控辍保学', '控辍保学')).toEqual({
    stretches: [{ in: 'both', text: '控辍保学' }],
    likeness: 1,
  });
  expect(compareWording('', '')).toEqual({ stretches: [], likeness: 1 });
  expect(compareWording('', '控辍保学')).toEqual({ stretches: [{ in: 'second', text: '控辍保学' }], likeness: 0 });
});

test('a comparer says the same however many texts it has met', () => {
  const compare = wordingComparer();
  const pair = ['大力加强师德师风建设，', '继续加强师德师风建设工作，'] as const;
  for (const other of ['', '控辍保学', pair[0]]) compare(pair[1], other);
  expect(compare(...pair)).toEqual(compareWording(...pair));
});

test('both texts can be read from any comparison', () => {
  const text = fc
    .array(fc.constantFrom('加强', '师德', '建设', '，', '的', '校园安全', '。', '\n', 'x'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (first, second) => {
      const compared = compareWording(first, second);
      expect(side(compared, 'second')).toBe(first);
      expect(side(compared, 'first')).toBe(second);
      expect(compared.likeness).toBeLessThanOrEqual(1);
    }),
  );
});

const clause = (index: number) => `第${index}所学校要完成各项建设任务${String.fromCodePoint(0x4e00 + index * 7)}，`;
const clauses = (count: number) => Array.from({ length: count }, (_, index) => clause(index)).join('');

test('a measure of 20,000 characters is compared by words', () => {
  const short = `${clause(900)}要完成`;
  const compared = compareWording(clauses(1200), short);
  expect(side(compared, 'first')).toBe(short);
  const both = compared.stretches.filter((stretch) => stretch.in === 'both').map(({ text }) => text);
  expect(both.join()).toContain('900所学校要完成各项建设任务');
});

test('texts too long to be compared by words are compared by clauses', () => {
  const short = `${clause(2900)}要完成`;
  const long = clauses(3000);
  const compared = compareWording(long, short.repeat(2000));
  expect(side(compared, 'second')).toBe(long);
  expect(compared.stretches.filter((stretch) => stretch.in === 'both')).toEqual([{ in: 'both', text: clause(2900) }]);
});
