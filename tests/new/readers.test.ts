import { readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE, readBytes, readDocument, readStandardInput } from '../../scripts/files/read-document.ts';
import { formatNumber } from '../../src/document/docx-numbers.ts';
import { docx, escapeXml, NUMBERING, paragraph, zip } from './build-docx.ts';
import { pdf } from './build-pdf.ts';

const root = new URL('../../', import.meta.url);
/** Real text: the official report of 武江区, its blank lines left out. */
const REAL = readFileSync(new URL('content/sources/001_9bac73edf8d24ee1.txt', root), 'utf8');
const LINES = REAL.split('\n')
  .map((line) => line.trim())
  .filter(Boolean);
const PLAIN = `${LINES.join('\n')}\n`;

const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

/** GB18030 of a text, by asking the decoder for each pair of bytes; the platform has no encoder. */
function gb18030(text: string): Uint8Array {
  const table = new Map<string, [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const char = decoder.decode(new Uint8Array([high, low]));
      if (char.length === 1 && !table.has(char)) table.set(char, [high, low]);
    }
  }
  return new Uint8Array(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? [0x3f]))),
  );
}

const read = (bytes: Uint8Array | string, name = 'a.txt') =>
  readBytes(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'read',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

describe('plain text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(REAL), 'UTF-8'],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(REAL)]), 'UTF-8'],
    ['GB18030', gb18030(REAL.replaceAll('\u00a0', ' ')), 'GB18030'],
    ['UTF-16 LE with a mark', new Uint8Array([0xff, 0xfe, ...utf16(REAL, false)]), 'UTF-16 LE'],
    ['UTF-16 BE with a mark', new Uint8Array([0xfe, 0xff, ...utf16(REAL, true)]), 'UTF-16 BE'],
    ['UTF-16 LE without one', utf16(REAL, false), 'UTF-16 LE'],
    ['UTF-16 BE without one', utf16(REAL, true), 'UTF-16 BE'],
  ])('reads %s and says so', async (_, bytes, name) => {
    const { text, notes } = await read(bytes);
    expect(text.replaceAll('\u00a0', ' ')).toBe(REAL.replaceAll('\u00a0', ' '));
    expect(notes.join()).toContain(name);
  });

  it('keeps clean UTF-8 to the byte', async () => {
    expect((await read(REAL)).text).toBe(REAL);
  });

  it('makes what import refuses readable, and says what it changed', async () => {
    const { text, notes } = await read('\ufeff一、加强\r\n二、改\u0007进\u200b\r三、完善\f');
    expect(text).toBe('一、加强\n二、改进\n三、完善\n');
    expect(notes).toEqual(
      expect.arrayContaining([
        '去掉了开头的 BOM 标记',
        '换行统一为 LF',
        '去掉了 1 个控制字符',
        '去掉了 1 个看不见的字符',
      ]),
    );
  });

  it('reads standard input', async () => {
    const chunks = [REAL.slice(0, 500), REAL.slice(500)].map((part) => new TextEncoder().encode(part));
    async function* input() {
      yield* chunks;
    }
    expect((await readStandardInput(input())).text).toBe(REAL);
  });
});

describe('Markdown', () => {
  it('leaves out the signs and keeps the text and its numbers', async () => {
    const text =
      '# 涉县教育局2014年工作要点\n\n## 一、加强**党的建设**\n\n1. 落实`责任`\n- 抓好[培训](http://a.cn)\n> 引文\n\n---\n';
    expect((await read(text, 'a.md')).text).toBe(
      '涉县教育局2014年工作要点\n\n一、加强党的建设\n\n1. 落实责任\n• 抓好培训\n引文\n\n\n',
    );
  });

  it('takes time in proportion to the length of hostile lines', async () => {
    for (const text of ['*'.repeat(200_000), '['.repeat(200_000), '`'.repeat(200_000), '#'.repeat(200_000)]) {
      const start = performance.now();
      await read(text.replace(/^/u, '一'), 'a.md');
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe('HTML', () => {
  it('gives real text back, one line for each block', async () => {
    const body = LINES.map((line, at) =>
      at % 2 ? `<p>${escapeXml(line)}</p>` : `<div><span>${escapeXml(line)}</span></div>`,
    ).join('\n');
    const { text } = await read(
      `<!doctype html><html><head><title>武江区</title><style>p{}</style></head><body>${body}<script>alert(1)</script><!-- 注释 --></body></html>`,
      'a.html',
    );
    expect(text).toBe(PLAIN.replaceAll('\u00a0', ' ').replace(/ +/gu, ' '));
  });

  it('leaves out scripts, styles, comments and what is hidden, and keeps menus as lines', async () => {
    const page =
      '<body><nav><a>首页</a></nav><script>var a="x";</script><p>一、加强<b>管理</b>，<br>二、改进</p><p style="display: none">看不见</p><template>x</template><p hidden>藏<p>三、完善</p><svg><title>图</title></svg><!--<p>注</p>--></body>';
    expect((await read(page)).text).toBe('首页\n一、加强管理，\n二、改进\n三、完善\n');
  });

  it('reads the page in the encoding it declares', async () => {
    const page = gb18030(
      '<html><head><meta charset="gb2312"><title>页</title></head><body><p>加强学校教育管理工作</p></body></html>',
    );
    const { text, notes } = await read(page, 'a.htm');
    expect(text).toBe('加强学校教育管理工作\n');
    expect(notes.join()).toContain('网页自己写明');
  });

  it('takes what a government page states of itself', async () => {
    const page =
      '<html><head><meta name="SiteName" content="某区政府"><meta name="PubDate" content="2020-01-23 09:24"><meta name="ArticleTitle" content="工作总结"><link rel="canonical" href="javascript:alert(1)"></head><body><p>教育工作</p></body></html>';
    expect((await read(page, 'a.html')).page).toEqual({
      site: '某区政府',
      published: '2020-01-23 09:24',
      title: '工作总结',
    });
  });

  it('joins lines inside a paragraph and puts the cells of a row on one line', async () => {
    expect(
      (
        await read(
          '<table><tr><td>一</td><td>加强</td></tr><tr><td>二</td><td>改进</td></tr></table><p>全面\n  提高质量</p>',
          'a.html',
        )
      ).text,
    ).toBe('一\t加强\n二\t改进\n全面提高质量\n');
  });

  it('refuses pages that are nested beyond measure, at once', async () => {
    expect(await code(read(`<html><body>${'<div>'.repeat(100_000)}教育`, 'a.html'))).toBe('E-MARKUP-DEEP');
    expect((await read(`<html><body>${'<div>'.repeat(500)}教育`, 'a.html')).text).toBe('教育\n');
  });
});

describe('.docx', () => {
  it('gives real text back, one line for each paragraph', async () => {
    const { text, notes } = await read(docx(LINES.map((line) => paragraph(line)).join('')), 'a.docx');
    expect(text).toBe(PLAIN);
    expect(notes[0]).toContain('.docx');
  });

  it('writes out the numbers that Word only computes', async () => {
    const list = (level: number) => ({ numId: 1, level });
    const body = [
      paragraph('指导思想', list(0)),
      paragraph('主要措施', list(0)),
      paragraph('队伍建设', list(1)),
      paragraph('加强培训', list(2)),
      paragraph('加强考核', list(2)),
      paragraph('教学质量', list(1)),
      paragraph('完善制度', list(2)),
      paragraph('保障措施', list(0)),
    ].join('');
    const { text, notes } = await read(docx(body, { 'word/numbering.xml': NUMBERING }), 'a.docx');
    expect(text).toBe(
      '一、指导思想\n二、主要措施\n（一）队伍建设\n1.加强培训\n2.加强考核\n（二）教学质量\n1.完善制度\n三、保障措施\n',
    );
    expect(notes).toContain('写出了 8 个自动编号');
  });

  it('takes numbers from styles', async () => {
    const styles =
      '<w:styles xmlns:w="x"><w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H1"/></w:style></w:styles>';
    const heading = (text: string, style: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const { text } = await read(
      docx(heading('思想', 'H1') + heading('目标', 'H2'), {
        'word/numbering.xml': NUMBERING,
        'word/styles.xml': styles,
      }),
      'a.docx',
    );
    expect(text).toBe('一、思想\n二、目标\n');
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
  ])('counts %i as %s', (value, text) => expect(formatNumber(value, 'chineseCounting')).toBe(text));

  it('leaves deleted text out, keeps inserted text, tables and line breaks', async () => {
    const body =
      '<w:p><w:r><w:t>保留</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>新增</w:t></w:r></w:ins><w:r><w:br/><w:t>下一行</w:t></w:r></w:p>' +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    expect((await read(docx(body), 'a.docx')).text).toBe('保留新增\n下一行\n甲\t乙\n');
  });

  it('keeps markup in the text as text', async () => {
    expect((await read(docx(paragraph('<script>alert(1)</script> {import} & <5%')), 'a.docx')).text).toBe(
      '<script>alert(1)</script> {import} & <5%\n',
    );
  });
});

describe('PDF', () => {
  it('gives real text back in paragraphs, without page numbers and headers', async () => {
    const { text, notes } = await read(pdf(LINES, '武江区教育局文件'), 'a.pdf');
    const bare = (value: string) => value.replace(/\s/gu, '');
    expect(bare(text)).toBe(bare(PLAIN));
    expect(text.split('\n').length).toBe(PLAIN.split('\n').length);
    expect(notes.join()).toMatch(/去掉了 \d+ 处页码.*去掉了 \d+ 处页眉页脚/u);
  });

  it('says what to do with a scan, with too many pages and with a damaged file', async () => {
    expect(await code(read(pdf([], '', 3), 'a.pdf'))).toBe('E-PDF-SCAN');
    expect(await code(read(pdf([], '', 1000), 'a.pdf'))).toBe('E-PDF-PAGES');
    expect(await code(read('%PDF-1.4 nothing', 'a.pdf'))).toBe('E-PDF-DAMAGED');
  });
});

describe('files that are refused', () => {
  const bytes = (...start: number[]) =>
    new Uint8Array([...start, ...Array.from({ length: 600 }, (_, at) => (at * 37) % 256)]);
  it.each([
    ['an empty file', new Uint8Array(), 'E-EMPTY', '空的'],
    ['old Word', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'E-OLD-WORD', '另存为 .docx'],
    ['RTF', new TextEncoder().encode('{\\rtf1 text}'), 'E-RTF', '另存为 .docx'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47), 'E-IMAGE', '文字识别'],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'E-IMAGE', '文字识别'],
    ['RAR', new TextEncoder().encode('Rar!\u001a\u0007 archive'), 'E-ARCHIVE', '解压'],
    ['7z', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'E-ARCHIVE', '解压'],
    ['gzip', bytes(0x1f, 0x8b, 8), 'E-ARCHIVE', '解压'],
    ['zip', zip({ 'a.txt': 'text' }), 'E-ARCHIVE', '解压'],
    ['Excel', zip({ 'xl/workbook.xml': '<x/>' }), 'E-SPREADSHEET', '.docx'],
    ['PowerPoint', zip({ 'ppt/presentation.xml': '<x/>' }), 'E-SLIDES', '.docx'],
    ['OFD', zip({ 'OFD.xml': '<x/>' }), 'E-OFD', 'PDF'],
    ['OpenDocument', zip({ 'content.xml': '<x/>' }), 'E-OPENDOCUMENT', '.docx'],
    [
      'a web archive',
      new TextEncoder().encode('MIME-Version: 1.0\nContent-Type: multipart/related;'),
      'E-MHTML',
      '仅 HTML',
    ],
    ['a damaged .docx', docx(paragraph('一')).slice(0, -40), 'E-ZIP-DAMAGED', '另存'],
    ['unknown bytes', bytes(0, 1, 2, 3), 'E-ENCODING', 'UTF-8'],
  ])('%s: says what to do instead', async (_, input, expected, hint) => {
    await expect(readBytes(input, 'a')).rejects.toMatchObject({
      code: expected,
      message: expect.stringContaining(hint),
    });
  });

  it('refuses archives that grow beyond what they declare, or declare too much', async () => {
    const big = 'a'.repeat(50 * 1024 * 1024);
    expect(await code(read(docx(`<w:p><w:r><w:t>${big}</w:t></w:r></w:p>`), 'bomb.docx'))).toBe('E-ZIP-BOMB');
    expect(await code(read(zip({ 'word/document.xml': 'a'.repeat(5 * 1024 * 1024) }, 1000), 'lying.docx'))).toBe(
      'E-ZIP-BOMB',
    );
    expect(await code(read(zip({ 'word/document.xml': 'a' }, 300 * 1024 * 1024), 'huge.docx'))).toBe('E-ZIP-BOMB');
  });

  it('refuses a file that is too large', async () => {
    expect(await code(read(new Uint8Array(MAX_FILE + 1).fill(65)))).toBe('E-TOO-LARGE');
  });
});

describe('paths', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'new-'));
    await writeFile(join(folder, 'a.txt'), REAL);
    await symlink(join(folder, 'a.txt'), join(folder, 'link.txt'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads a file, and refuses links, folders and what is not there', async () => {
    expect((await readDocument(join(folder, 'a.txt'))).text).toBe(REAL);
    expect(await code(readDocument(join(folder, 'link.txt')))).toBe('E-LINK');
    expect(await code(readDocument(folder))).toBe('E-FOLDER');
    expect(await code(readDocument(join(folder, 'none.txt')))).toBe('E-NO-FILE');
    expect(await code(readDocument('/dev/null'))).toBe('E-NO-FILE');
  });
});
