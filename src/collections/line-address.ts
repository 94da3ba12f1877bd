import { windows } from '../source/windows.ts';
import type { Archive, ArchivedReport } from './assemble.ts';

/** The sources of a report, each once, the base text's first. */
export function sourceFiles(report: Pick<ArchivedReport, 'witnesses'>): string[] {
  return [...new Set(report.witnesses.map(({ file }) => file))];
}

/** Id of a line on its report's source page: `L45`; on the second source `S2-L45`. */
export function lineAnchor(report: Pick<ArchivedReport, 'witnesses'>, file: string, line: number): string {
  const index = sourceFiles(report).indexOf(file);
  return index > 0 ? `S${index + 1}-L${line}` : `L${line}`;
}

/** Address of a report's source page, from the site's root. */
export function sourceUrl(report: Pick<ArchivedReport, 'url'>): string {
  return `${report.url}source/`;
}

/**
 * Address of a line of a source, from the site's root: on the report's own source page where it shows the line, else on that of the report whose
 * page does; undefined where none does.
 */
export function lineAddress(
  archive: Pick<Archive, 'shares' | 'report'>,
  report: ArchivedReport,
  file: string,
  line: number,
): string | undefined {
  const shares = archive.shares.get(file) ?? [];
  const shows = (id: string) => windows(shares, id).some(([from, to]) => from <= line && line <= to);
  const next = () => shares.find(({ lines, report: id }) => line <= lines[1] && shows(id))?.report;
  const id = shows(report.id) ? report.id : next();
  const owner = id === undefined ? undefined : archive.report.get(id);
  return owner && `${sourceUrl(owner)}#${lineAnchor(owner, file, line)}`;
}
