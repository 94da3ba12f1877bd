import { describe, expect, it } from 'vitest';
import { printedText } from '../../src/check/printed-text.ts';
import { archiveOf } from './archive-of.ts';

function textOf(text: string) {
  const { reports, lines } = archiveOf(text);
  const [report] = reports;
  if (!report) throw new Error('no report');
  return printedText(report, lines.get('source.txt') ?? []);
}

const quote = (text: string, phrase: string) => {
  const printed = textOf(text);
  const at = printed.text.indexOf(phrase);
  return printed.quote(at, at + phrase.length);
};

describe('printedText', () => {
  it('quotes a sentence, shortened to twelve characters on either side', () => {
    expect(quote('1、加强管理。以北京奥运会为契机,深入开展活动。落实。', '北京奥运会')).toEqual({
      text: '以北京奥运会为契机，深入开展活动',
      line: 1,
    });
    expect(quote(`1、${'甲'.repeat(20)}2008年${'乙'.repeat(20)}。`, '2008年').text).toBe(
      `${'甲'.repeat(12)}2008年${'乙'.repeat(12)}`,
    );
  });

  it('leaves no comma and no opening sign at its end', () => {
    expect(quote('1、开展2011年十一二三四五六七八九、“甲乙”。', '2011年').text).toBe('开展2011年十一二三四五六七八九');
    expect(quote('1、“双减”。', '双减').text).toBe('“双减”');
  });

  it('names the line, also where a torn sentence was joined', () => {
    const torn = `1、${'加强学校管理,'.repeat(8)}签订教育收\n费工作责任书,迎接2008年检查。`;
    expect(quote(torn, '2008年').line).toBe(2);
    expect(quote(torn, '加强学校管理').line).toBe(1);
  });
});
