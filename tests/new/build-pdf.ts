const WIDTH = 595;
const HEIGHT = 842;
const SIZE = 12;
const LEFT = 72;
/** Letters on a full line. */
export const LINE = 36;

const hex = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

/** A line of a page: its text and where it begins. */
interface Line {
  text: string;
  x: number;
}

/** Paragraphs set on pages of 30 lines with indents of two letters, a header and a page number, as Word prints them. */
function pagesOf(paragraphs: readonly string[]): Line[][] {
  const lines = paragraphs.flatMap((text, index): Line[] => {
    const title = index === 0;
    const indent = title ? 0 : 2;
    const first = text.slice(0, LINE - indent);
    const rest = text.slice(LINE - indent).match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [];
    return [{ text: first, x: LEFT + indent * SIZE }, ...rest.map((line) => ({ text: line, x: LEFT }))];
  });
  const pages: Line[][] = [];
  for (let at = 0; at < lines.length; at += 30) pages.push(lines.slice(at, at + 30));
  return pages;
}

/**
 * A small PDF: Chinese text in a font that is not in the file, in the encoding UniGB-UCS2-H, as many office programs wrote it. Each page has the header
 * and `- n -` below.
 */
export function pdf(paragraphs: readonly string[], header: string, numPages?: number): Uint8Array {
  const pages =
    numPages === undefined ? pagesOf(paragraphs) : Array.from({ length: numPages }, () => [{ text: '页', x: LEFT }]);
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const first = 6;
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>');
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 850 /Descent -150 /CapHeight 700 /StemV 80 >>',
  );
  pages.forEach((lines, at) => {
    const put = (text: string, x: number, y: number) => `BT /F1 ${SIZE} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;
    const content = [
      ...(header ? [put(header, 200, HEIGHT - 40)] : []),
      ...lines.map(({ text, x }, row) => put(text, x, HEIGHT - 80 - row * 22)),
      put(`- ${at + 1} -`, 280, 40),
    ].join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
