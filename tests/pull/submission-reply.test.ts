import { expect, it } from 'vitest';
import { submissionReply } from '../../src/pull/submission-reply.ts';

const outcome = { issue: 12, files: [], doubts: [], obstacles: [], preview: '' };

it('says what was drafted, and where', () => {
  const text = submissionReply({
    ...outcome,
    files: ['content/reports/hubei/2019/about.yml', 'content/reports/hubei/2019/report.mdx', 'content/sources/a.txt'],
    preview: '第 1 篇  要点',
  });
  expect(text).toContain('来自 #12。程序已起草 1 份报告');
  expect(text).toContain('- `content/reports/hubei/2019/about.yml`');
  expect(text).toContain('```\n第 1 篇  要点\n```');
});

it('says what keeps it from being drafted and what to do', () => {
  const text = submissionReply({
    ...outcome,
    obstacles: ['E-REGION-UNKNOWN 地区认不出。'],
    doubts: ['年份“去年”没有看懂。'],
  });
  expect(text).toContain('还不能起草');
  expect(text).toContain('- E-REGION-UNKNOWN 地区认不出。');
  expect(text).toContain('年份“去年”没有看懂。');
  expect(text).toContain('点“编辑”');
});

it('takes nothing for markup and stays below what a comment holds', () => {
  const evil = '@all ![x](https://y.z) <img src=x>\n```\n</details>';
  const text = submissionReply({
    ...outcome,
    doubts: Array.from({ length: 500 }, () => evil.repeat(100)),
    obstacles: Array.from({ length: 500 }, () => evil.repeat(100)),
    preview: `${evil}\n`.repeat(10_000),
  });
  expect(text.length).toBeLessThan(65_536);
  const outside = text.replace(/^(`{3,})\n[\s\S]*?\n\1$/mu, '');
  expect(outside).not.toMatch(/<img|!\[|@all/u);
  expect(outside.match(/<\/details>/gu)).toHaveLength(1);
});
