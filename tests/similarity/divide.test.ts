import fc from 'fast-check';
import { expect, it } from 'vitest';
import { divide } from '../../src/similarity/divide.ts';

const TEXT = fc.string({ unit: fc.constantFrom(...'教师。；！？，：\n “”x1', '😀') });

const parts = (title: string, text: string, path: string[] = []) => divide({ title, text, path });

it('takes the title as the subject, and the nearest heading', () => {
  const { subject, rest, heading } = parts('明理。', '明理。开设师德讲堂。', ['四、师德', '（一）推进“知行合一”']);
  expect([subject, rest, heading]).toEqual(['明理。', '开设师德讲堂。', '（一）推进“知行合一”']);
});

it('takes the first clause of a measure without a title', () => {
  expect(parts('', '结合民族精神月活动，继续开展经典诵读。').subject).toBe('结合民族精神月活动，');
  expect(parts('', '').subject).toBe('');
});

it('cuts sentences at their ends and at line breaks, without blanks', () => {
  const text = '积极做好教育服务。\n 加大补助力度；扩大覆盖面！';
  const cut = parts('积极做好教育服务。', text).sentences.map(({ start, end }) => text.slice(start, end));
  expect(cut).toEqual(['积极做好教育服务。', '加大补助力度；', '扩大覆盖面！']);
});

it('keeps every letter and the order of sentences, whatever the text', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (title, text) => {
      const { subject, rest, sentences } = parts(title, text);
      expect(subject + rest).toBe(text);
      let last = 0;
      for (const { start, end } of sentences) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});
