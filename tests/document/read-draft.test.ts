import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/document/read-draft.ts';
import { docx, NUMBERING, paragraph, zip } from '../new/build-docx.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a draft is read', () => {
  test('from Word, with the numbers that Word computes', () => {
    const body = paragraph('加强师德建设', { numId: 1, level: 0 }) + paragraph('抓好安全', { numId: 1, level: 0 });
    expect(readDraft(docx(body, { 'word/numbering.xml': NUMBERING }))).toBe('一、加强师德建设\n二、抓好安全');
  });
  test('from text, in the encodings of China', () => {
    expect(readDraft(bytes('\ufeff一、加强\r\n师德'))).toBe('一、加强\n师德');
    // 教育工作的要点 in GB18030
    const gb = [0xbd, 0xcc, 0xd3, 0xfd, 0xb9, 0xa4, 0xd7, 0xf7, 0xb5, 0xc4, 0xd2, 0xaa, 0xb5, 0xe3];
    expect(readDraft(Uint8Array.from(gb))).toBe('教育工作的要点');
  });
});

describe('what is no draft is refused with a reason', () => {
  test.each([
    ['a program', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 256), /E-(?:ENCODING|BINARY)/],
    ['a text of control characters', bytes('\u0001\u0002教育'.repeat(50)), /E-BINARY/],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /E-DOC/],
    ['a PDF', bytes('%PDF-1.7'), /E-PDF/],
    ['a zip without a document', zip({ 'a.txt': 'x' }), /E-DOCX/],
    ['a broken zip', docx(paragraph('x')).slice(0, 60), /E-DOCX/],
    ['a zip that would grow without end', zip({ 'word/document.xml': 'x'.repeat(2_000_000) }), /E-ZIP-BOMB/],
  ])('%s', (_, file, code) => {
    let thrown: unknown;
    try {
      readDraft(file);
    } catch (error) {
      thrown = error;
    }
    expect((thrown as { code?: string }).code).toMatch(code);
    expect((thrown as Error).message).toMatch(/[。；]/);
  });
});
