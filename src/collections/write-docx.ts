import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { DocumentLine } from '../report/document-line.ts';
import { ARCHIVE_NAME } from '../report/source-words.ts';

/** Fonts that Word and WPS have in Chinese: 宋体 for texts, 黑体 for titles. */
const TEXT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const TITLE = { ...TEXT, eastAsia: '黑体' };
/** Half points: 四号 is 14 pt, 小四 12 pt, 五号 10.5 pt. */
const SIZE = { title: 32, heading: 28, text: 24, note: 21, reference: 21 };
/** Twentieths of a point: two letters of 小四, and one and a half lines. */
const INDENT = 480;
const LEADING = 360;

function paragraph({ kind, text }: DocumentLine): Paragraph {
  const bold = kind === 'title' || kind === 'heading';
  return new Paragraph({
    ...(kind === 'title' && { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    ...(kind === 'heading' && { heading: HeadingLevel.HEADING_1 }),
    ...(kind === 'text' && { indent: { firstLine: INDENT } }),
    spacing: { line: LEADING, ...(bold && { before: LEADING / 2, after: LEADING / 2 }) },
    children: [
      new TextRun({
        text,
        bold,
        size: SIZE[kind],
        font: bold ? TITLE : TEXT,
        color: kind === 'note' ? '7A4A00' : '000000',
      }),
    ],
  });
}

/** A Word document of these paragraphs. Texts are text: the package escapes what XML would read. */
export async function writeDocx(title: string, lines: readonly DocumentLine[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({ title, creator: ARCHIVE_NAME, sections: [{ children: lines.map(paragraph) }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
