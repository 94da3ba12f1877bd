import { expect, test } from 'vitest';
import { sourceWords } from '../../src/report/source-words.ts';

test('a source is named with issuer, title, period, archive, address and day', () => {
  const report = { issuer: '眉县教育局', title: '眉县教育局2005年工作要点', period: '2005年' };
  expect(sourceWords(report, 'https://example.org/#1', '2026-11-22查阅')).toBe(
    '眉县教育局：《眉县教育局2005年工作要点》（2005年），教育工作计划档案，https://example.org/#1（2026-11-22查阅）。',
  );
});
