import { type Catalogue, SOURCES, type TextFile } from '../report/catalogue.ts';
import { append, editYaml } from './edit-yaml.ts';

/** Lines of a source that no range holds, as ranges. */
function between(ranges: readonly (readonly [number, number])[], last: number): [number, number][] {
  const gaps: [number, number][] = [];
  let next = 1;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= last) gaps.push([next, last]);
  return gaps;
}

/**
 * The files of an archive that holds one report alone: its about.yml and its sources, in which the lines of all others are put aside. Lines keep
 * their numbers.
 */
export function previewFiles(
  key: string,
  { reports }: Pick<Catalogue, 'reports'>,
  content: { described: readonly TextFile[]; texts: ReadonlyMap<string, Uint8Array> },
): Map<string, string> {
  const files = new Map<string, string>();
  const report = reports.get(key);
  if (!report) return files;
  const described = (path: string) => content.described.find((file) => file.path === path)?.text ?? '';
  files.set(report.file, described(report.file));
  const evidence = [report.about.issuer, report.about.region, report.about.years].flatMap((field) => field.evidence);
  const names = new Set([...report.about.witnesses, ...evidence].flatMap(({ source }) => source ?? []));
  for (const name of names) {
    const text = new TextDecoder().decode(content.texts.get(name));
    const path = `${SOURCES}${name.replace(/\.txt$/u, '.yml')}`;
    const own = report.about.witnesses.filter(({ source }) => source === name).map(({ lines }) => lines);
    files.set(`${SOURCES}${name}`, text);
    files.set(
      path,
      editYaml(described(path), (document) => {
        document.delete('aside');
        for (const lines of between(own, text.replace(/\n$/u, '').split('\n').length))
          append(document, 'aside', { lines, what: '不在这次预览里' });
      }),
    );
  }
  return files;
}
