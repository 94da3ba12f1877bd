import { describe, expect, it } from 'vitest';
import { decode, MAX_BYTES } from '../../src/import/decode.ts';

const FILE = 'content/sources/a.txt';
const LINE = '一、加强师德建设,提高教师素质。开展“三学”活动,抓好师德典型示范;建立师德考核制度。\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  new Uint8Array(
    [...text].flatMap((char) => {
      const unit = char.charCodeAt(0);
      return little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );
// “教育局2019年工作总结” in GB18030
const GB18030 = new Uint8Array([
  0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6, 0x32, 0x30, 0x31, 0x39, 0xc4, 0xea, 0xb9, 0xa4, 0xd7, 0xf7, 0xd7, 0xdc, 0xbd,
  0xe1,
]);
/** A file's signature and what compressed data looks like: any byte at any place. */
const compressed = (signature: number[]) =>
  new Uint8Array([
    ...signature,
    ...Array.from({ length: 4000 }, (_, index) => (Math.imul(index + 7, 2654435761) >>> 11) & 255),
  ]);
const problemsOf = (bytes: Uint8Array) => decode(bytes, FILE).problems;
const codes = (bytes: Uint8Array) => problemsOf(bytes).map(({ code }) => code);

describe('a sound text', () => {
  it('comes out as it is', () => {
    const text = `\u3000\u3000${LINE}\tx\u00a0 😀 \u202e{alert(1)}\n\n`;
    expect(decode(utf8(text), FILE)).toEqual({ text, problems: [] });
  });

  it('may lack a line end', () => {
    expect(decode(utf8('一、指导思想'), FILE).text).toBe('一、指导思想');
  });
});

describe('what is wrong with a text is told and nothing is repaired', () => {
  it.each([
    ['empty', utf8(''), 'source-empty'],
    ['only blanks', utf8(' \n\u3000\n'), 'source-empty'],
    ['too large', new Uint8Array(MAX_BYTES + 1).fill(0x61), 'source-too-large'],
    ['GB18030', GB18030, 'source-encoding'],
    ['UTF-16, little endian, with BOM', new Uint8Array([0xff, 0xfe, ...utf16(LINE, true)]), 'source-encoding'],
    ['UTF-16, big endian, with BOM', new Uint8Array([0xfe, 0xff, ...utf16(LINE, false)]), 'source-encoding'],
    ['UTF-16, little endian', utf16(LINE, true), 'source-encoding'],
    ['UTF-16, big endian', utf16(LINE, false), 'source-encoding'],
    ['a PNG picture', compressed([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'source-binary'],
    ['a Word file', compressed([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]), 'source-binary'],
    ['a zero byte', utf8(`${LINE}\0${LINE}`), 'source-binary'],
    ['a BOM', utf8(`\ufeff${LINE}`), 'source-bom'],
    ['CRLF', utf8(LINE.replace('\n', '\r\n')), 'source-line-ends'],
    ['CR', utf8(`${LINE}第二行\r第三行`), 'source-line-ends'],
    ['a control character', utf8(`${LINE}二、\u001b[31m红`), 'source-control'],
    ['a line separator', utf8(`${LINE}二、\u2028红`), 'source-control'],
    ['a C1 control character', utf8(`${LINE}二、\u0085红`), 'source-control'],
  ])('%s', (_, bytes, code) => {
    const { text, problems } = decode(bytes, FILE);
    expect(text).toBe('');
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]).toMatchObject({ level: 'error', file: FILE });
  });

  it('names the encoding it looks like', () => {
    expect(problemsOf(GB18030)[0]?.message).toContain('GB18030');
    expect(problemsOf(utf16(LINE, true))[0]?.message).toContain('UTF-16');
  });

  it('tells the line of a cut-off character, and does not take the file for another encoding', () => {
    const bytes = utf8(LINE.repeat(3));
    const [problem] = problemsOf(bytes.subarray(0, bytes.length - 2));
    expect(problem).toMatchObject({ code: 'source-encoding', line: 3 });
    expect(problem?.message).not.toContain('GB18030');
  });

  it('tells the line and the number of a control character', () => {
    expect(problemsOf(utf8(`${LINE}\n二、\u0007红`))[0]).toMatchObject({ line: 3, message: '含有控制字符 U+0007。' });
  });

  it('tells everything at once', () => {
    expect(codes(utf8('\ufeff一、\u0001\r\n'))).toEqual(['source-bom', 'source-line-ends', 'source-control']);
  });
});
