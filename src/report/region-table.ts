/** One row of the region table: a region in force, its permanent path and its full name. */
export interface RegionRow {
  /** GB/T 2260 code. */
  code: string;
  /** `hubei/wuhan/jiangan`. */
  path: string;
  /** `江岸区`. */
  name: string;
}

const HEADER = 'code,path,name';
// 420102,hubei/wuhan/jiangan,江岸区
const ROW = /^(\d{6}),([a-z]+(?:[-/][a-z]+)*),(\p{Script=Han}+)$/u;

/**
 * The rows of `content/vocabulary/regions.csv`, in the file's order.
 * @throws Error (E-REGION-TABLE, with the line) at a line that is no row, at a row out of order, and at a code or path that stands twice.
 */
export function parseRegionTable(csv: string): RegionRow[] {
  const fail = (line: number, message: string) => {
    throw new Error(`E-REGION-TABLE regions.csv 第 ${line} 行：${message}`);
  };
  const lines = csv.split('\n');
  if (lines[0] !== HEADER) fail(1, `应为 ${HEADER}`);
  if (lines.pop() !== '') fail(lines.length, '文件末尾应有一个换行');
  const paths = new Set<string>();
  let last = '';
  return lines.slice(1).map((line, index) => {
    const [, code = '', path = '', name = ''] =
      ROW.exec(line) ?? fail(index + 2, `不是“代码,路径,名称”：${line}`) ?? [];
    if (code <= last) fail(index + 2, `代码 ${code} 重复，或没有按代码排序`);
    if (paths.has(path)) fail(index + 2, `路径 ${path} 重复`);
    last = code;
    paths.add(path);
    return { code, path, name };
  });
}

/** The text of the table for rows in any order; `parseRegionTable` gives them back sorted by code. */
export function regionTable(rows: readonly RegionRow[]): string {
  const sorted = [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
  return [HEADER, ...sorted.map(({ code, path, name }) => `${code},${path},${name}`), ''].join('\n');
}
