import { expect, it } from 'vitest';
import { pageLines } from '../../src/pull/page-lines.ts';

it('is the text of main, a block a line, with its links', () => {
  const html = `<html><head><title>题</title><link href="/x.css"></head><body><nav><a href="/nav/">导航</a></nav>
<main><h1>湖北省<small>（2）</small></h1><p>见<a href="/a/?b=1&amp;c=2">甲</a>、<a href="/a/?b=1&amp;c=2">乙</a>
<script>var x</script></p><svg><title>图</title></svg><ul><li>一</li><li>二</li></ul></main><footer>脚</footer></body></html>`;
  expect(pageLines(html)).toEqual({ lines: ['湖北省（2）', '见甲、乙', '一', '二'], links: ['/a/?b=1&c=2'] });
});

it('reads broken markup without complaint', () => {
  expect(pageLines('<main><p>一<main><p>二').lines).toEqual(['一', '二']);
  expect(pageLines('').lines).toEqual([]);
});
