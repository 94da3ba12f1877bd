import { type About, about } from './about.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Code, Fix, Problem } from './problem.ts';
import { isKeyOf, reportKey } from './report-key.ts';
import { type Source, source } from './source.ts';
import { type Tombstone, tombstone } from './tombstone.ts';

/** A text file of `content/` with its path relative to the project, forward slashes. */
export interface TextFile {
  path: string;
  text: string;
  /** Set where the bytes are no UTF-8: what was decoded is good for nothing but a problem of its own, which is told elsewhere. */
  unreadable?: boolean;
}

/** What people state about all sources and reports, parsed and held against each other. */
export interface Catalogue {
  /** By name of the text file in `content/sources/`, with extension. */
  sources: Map<string, Source>;
  /** By report id. */
  reports: Map<string, { about: About; file: string }>;
  /** Withdrawn reports, by the id they had. */
  tombstones: Map<string, Tombstone>;
  problems: Problem[];
  /** False when an about.yml could not be read: lines of a source that seem to be nobody's may then be that report's. */
  complete: boolean;
  /** 1-based line of a field in one of the files; undefined for a file that is not there. */
  lineOf(file: string, ...path: (string | number)[]): number | undefined;
}

/** `content/sources/<name>.txt` and its `<name>.yml`, by name without extension. */
export const SOURCES = 'content/sources/';
export const REPORTS = 'content/reports/';
/** What a withdrawn report's folder holds in the place of its about.yml. */
export const WITHDRAWN = '/withdrawn.yml';

/** Whether a region path is in the vocabulary, and whether a code was in force for it in some year. */
export interface RegionCheck {
  has(path: string): boolean;
  hasCode(path: string, code: string): boolean;
}

/** The fields of an about.yml that are held against other files, as far as each can be read by itself. */
type Stated = { [Field in 'region' | 'years' | 'witnesses']: About[Field] | undefined };

/** What can be read of an about.yml that has faults: a missing field must not hide that the region is unknown. */
function readable(value: unknown): Stated {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { region, years, witnesses } = about.shape;
  return {
    region: region.safeParse(fields.region).data,
    years: years.safeParse(fields.years).data,
    witnesses: witnesses.safeParse(fields.witnesses).data,
  };
}

function aboutProblems(
  { region, years }: Stated,
  file: string,
  regions: RegionCheck,
  lineOf: (...path: string[]) => number,
): Problem[] {
  const problems: Problem[] = [];
  const fail = (path: string[], code: Code, message: string, hint: string, fix?: Fix) =>
    problems.push({ code, level: 'error', file, line: lineOf(...path), message, hint, ...(fix ? { fix } : {}) });
  if (region && !regions.has(region.path)) {
    fail(
      ['region', 'path'],
      'region-unknown',
      `地区 ${region.path} 不在地区表里。`,
      '请查 content/vocabulary/regions.csv 里的写法；已撤并的地区查 regions-former.yml。',
    );
  } else if (region && !regions.hasCode(region.path, region.code)) {
    fail(
      ['region', 'code'],
      'region-code',
      `地区 ${region.path} 没有用过代码 ${region.code}。`,
      '请写报告那一年有效的六位行政区划代码；旧代码登记在 content/vocabulary/regions-former.yml。',
    );
  }
  if (!years) return problems;
  const unsettled = (level: string) => level === 'guess' || level === 'unknown';
  if (unsettled(years.confidence) && years.covered.length > 0) {
    fail(
      ['years', 'covered'],
      'year-not-established',
      '年份只是推测，却写进了 years.covered（它决定网址）。',
      '请把 covered 改为 []，把推测写进 candidates。',
    );
  }
  if (!unsettled(years.confidence) && years.covered.length === 0) {
    fail(
      ['years', 'covered'],
      'year-missing',
      'years.covered 是空的，confidence 却不是 unknown 或 guess。',
      '请写出年份，或把 confidence 改为 unknown。',
    );
  }
  if (years.covered.some((year, index) => index > 0 && year <= (years.covered[index - 1] ?? 0))) {
    fail(
      ['years', 'covered'],
      'year-order',
      `years.covered 没有从小到大：${years.covered.join('、')}。`,
      '请从小到大写，不要重复。',
      { at: ['years', 'covered'], to: [...new Set(years.covered)].sort((a, b) => a - b) },
    );
  }
  return problems;
}

/** Whether every report lies where its region and years put it; a report that belongs where another one lies is told so. */
function keyProblems(reports: Catalogue['reports'], lineOf: Catalogue['lineOf']): Problem[] {
  const held = new Map<string, string>();
  for (const [id, { about: stated, file }] of reports) if (isKeyOf(id, stated)) held.set(reportKey(stated), file);
  const problems: Problem[] = [];
  for (const [id, { about: stated, file }] of reports) {
    if (isKeyOf(id, stated)) continue;
    const key = reportKey(stated);
    const other = held.get(key);
    held.set(key, other ?? file);
    problems.push({
      level: 'error',
      file,
      line: lineOf(file),
      ...(other
        ? {
            code: 'key-duplicate',
            message: `与 ${other} 是同一地区同一年份（${key}）。`,
            hint: `请核对年份与地区；若确是两份不同的报告，请把文件夹移到 ${REPORTS}${key} 加后缀，如 …-deyu。`,
          }
        : {
            code: 'key-mismatch',
            message: `文件夹是 ${REPORTS}${id}，而 about.yml 里的地区和年份合成 ${REPORTS}${key}。`,
            hint: `请把文件夹移到 ${REPORTS}${key}，或改正 region.path 与 years.covered。`,
          }),
    });
  }
  return problems;
}

/**
 * Parses every `about.yml` and source description and holds them against each other. Collects all problems; entries with problems of their own are
 * left out of the maps, so that one broken file does not hide what is wrong in others.
 * @param texts names of the text files in `content/sources/`, with the SHA-256 of their bytes.
 * @param parse reads a statement, or knows what that would give.
 */
export function catalogue(
  files: readonly TextFile[],
  texts: ReadonlyMap<string, string>,
  regions: RegionCheck,
  parse: typeof parseYaml = parseYaml,
): Catalogue {
  const sources: Catalogue['sources'] = new Map();
  const reports: Catalogue['reports'] = new Map();
  const tombstones: Catalogue['tombstones'] = new Map();
  const problems: Problem[] = [];
  const described = new Set<string>();
  const parsed = new Map<string, (...path: (string | number)[]) => number>();
  const lineOf: Catalogue['lineOf'] = (file, ...path) => parsed.get(file)?.(...path);
  const stated = new Map<string, Stated>();
  let complete = true;
  for (const { path, text, unreadable } of files) {
    if (path.startsWith(SOURCES)) {
      const name = path.slice(SOURCES.length).replace(/\.yml$/, '.txt');
      described.add(name);
      if (unreadable) continue;
      const read = parse(text, path, source);
      parsed.set(path, read.lineOf);
      problems.push(...read.problems);
      const sum = texts.get(name);
      if (sum === undefined) {
        problems.push({
          code: 'source-missing',
          level: 'error',
          file: path,
          message: `没有对应的来源文本 ${SOURCES}${name}。`,
          hint: '请把抓取到的文本放到同名的 .txt 里，或删除这个 .yml。',
        });
      } else if (read.data && sum !== read.data.sha256) {
        problems.push({
          code: 'source-checksum',
          level: 'error',
          file: path,
          line: read.lineOf('sha256'),
          message: `校验和不符：${SOURCES}${name} 现在是 ${sum}，这里写的是 ${read.data.sha256}。`,
          hint: '来源文本不可改动：请恢复原文件。要改文字，请在 about.yml 的 corrections 里写明理由。',
        });
      } else if (read.data) sources.set(name, read.data);
    } else if (unreadable) complete = false;
    else if (path.endsWith(WITHDRAWN)) {
      const read = parse(text, path, tombstone);
      parsed.set(path, read.lineOf);
      problems.push(...read.problems);
      if (read.data) tombstones.set(path.slice(REPORTS.length, -WITHDRAWN.length), read.data);
      else complete = false;
    } else {
      const id = path.slice(REPORTS.length).replace(/\/about\.yml$/, '');
      const read = parse(text, path, about);
      parsed.set(path, read.lineOf);
      problems.push(...read.problems);
      const fields = read.data ?? readable(read.value);
      problems.push(...aboutProblems(fields, path, regions, read.lineOf));
      stated.set(path, fields);
      if (read.data) reports.set(id, { about: read.data, file: path });
      else complete = false;
    }
  }
  for (const name of texts.keys()) {
    if (described.has(name)) continue;
    problems.push({
      code: 'source-undescribed',
      level: 'error',
      file: `${SOURCES}${name}`,
      message: '这份来源没有说明文件。',
      hint: `请写 ${SOURCES}${name.replace(/\.txt$/, '.yml')}（网站、日期、sha256、版权说明）。`,
    });
  }
  for (const [file, { witnesses }] of stated) {
    witnesses?.forEach(({ source: name }, index) => {
      if (texts.has(name)) return;
      problems.push({
        code: 'witness-source',
        level: 'error',
        file,
        line: lineOf(file, 'witnesses', index, 'source'),
        message: `来源 ${name} 不存在。`,
        hint: `请写 ${SOURCES} 里的文件名，连同 .txt。`,
      });
    });
  }
  problems.push(...keyProblems(reports, lineOf));
  return { sources, reports, tombstones, problems, complete, lineOf };
}
