import { expect, test } from 'vitest';
import { damageCounts, damageList } from '../../src/collections/damage-list.ts';
import type { Block, Inline } from '../../src/report/report.ts';

const block = (id: string, title: Inline[], content: Inline[]): Block => ({
  id,
  type: 'measure',
  number: '',
  level: 1,
  title,
  titleOwnLine: false,
  content,
  lines: [1, 1],
  topics: [],
  objects: [],
});
const mask = (text: string): Inline => ({ mark: 'damage', text, kind: 'mask', rule: 'mask-x' });
const cut: Inline = { mark: 'damage', text: '', kind: 'cut', rule: 'cut-last' };

test('counts marks through the report, titles first, with what stands around them', () => {
  const list = damageList([
    block('1', [mask('xx'), '县'], ['全系统', mask('xxx'), '名教师承担了军运会开闭幕式']),
    block('2', [], ['完', { mark: 'correction', text: '成', was: '', reason: '' }, '任务', cut]),
  ]);
  expect(
    list.map(({ number, block: { id }, before, mark: { text }, after }) => [number, id, before, text, after]),
  ).toEqual([
    [1, '1', '', 'xx', '县全系统xxx名教'],
    [2, '1', 'xx县全系统', 'xxx', '名教师承担了军运会'],
    [3, '2', '完成任务', '', ''],
  ]);
  expect(damageCounts(list)).toEqual(
    new Map([
      ['mask', 2],
      ['cut', 1],
    ]),
  );
});
