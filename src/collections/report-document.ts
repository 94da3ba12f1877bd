import { strToU8, unzipSync, zipSync } from 'fflate';
import { type ReportFacts, reportLines } from '../download/report-lines.ts';
import type { DocumentLine } from '../report/document-line.ts';
import type { ArchivedReport } from './assemble.ts';
import { damageList } from './damage-list.ts';
import { damageKinds, damageLabels } from './damage-words.ts';
import { period } from './period.ts';
import { references } from './references.ts';
import { CONFIDENCE_WORDS, LEVEL_WORDS, ORIGIN_TRUST, ORIGIN_WORDS } from './words.ts';
import { writeDocx } from './write-docx.ts';

/** What is stated about a report, in words. */
function factsOf(report: ArchivedReport, site: URL | undefined): ReportFacts {
  const { about, regionNames, witnesses, blocks } = report;
  const sure = (confidence: keyof typeof CONFIDENCE_WORDS) =>
    confidence === 'certain' ? '' : `（待考：${CONFIDENCE_WORDS[confidence]}）`;
  const quotes = (evidence: readonly { quote: string; line: number; source?: string | undefined }[]) =>
    evidence.map(({ quote, line, source }) => `“${quote}”（${source ?? witnesses[0]?.file}第${line}行）`);
  const marks = blocks
    .flatMap(({ title, content }) => [...title, ...content])
    .filter((part) => typeof part !== 'string');
  return {
    title: about.title,
    titleNote: !about.titlePrinted
      ? '原文没有标题，本题由编者所拟'
      : about.titlePrinted === about.title
        ? ''
        : `原题：${about.titlePrinted}`,
    issuer: `${about.issuer.name}　${period(about.years)}`,
    findings: [
      {
        name: '发文单位',
        value: `${about.issuer.name}（${LEVEL_WORDS[about.issuer.level]}）${sure(about.issuer.confidence)}`,
        reason: '',
        quotes: quotes(about.issuer.evidence),
      },
      {
        name: '地区',
        value: regionNames.join('') + sure(about.region.confidence),
        reason: about.region.reason,
        quotes: quotes(about.region.evidence),
      },
      {
        name: '时期',
        value: period(about.years) + sure(about.years.confidence),
        reason: about.years.reason,
        quotes: quotes(about.years.evidence),
      },
    ],
    sources: witnesses.map(
      ({ file, lines: [from, to], source }) =>
        `来源：${source.site}（${ORIGIN_WORDS[source.origin]}）${source.url ? `，${source.url}` : ''}，存档文件${file}第${from}—${to}行。${ORIGIN_TRUST[source.origin]}${source.rights}`,
    ),
    damage: damageList(blocks).map(({ mark, before, after }) => {
      const what = damageLabels.get(mark.rule) ?? damageKinds.get(mark.kind)?.label ?? mark.kind;
      return `${what}：${before}【${mark.text || '……'}】${after}`;
    }),
    corrections: marks.flatMap((mark) =>
      mark.mark === 'correction' ? [`来源作“${mark.was}”，此作“${mark.text}”：${mark.reason}`] : [],
    ),
    notes: about.notes,
    reference: references(report, site).standard,
  };
}

/** A report as the paragraphs of a document. */
export const reportDocument = (report: ArchivedReport, site: URL | undefined): DocumentLine[] =>
  reportLines(report.blocks, factsOf(report, site));

/** The earliest day a zip archive can name; all members bear it, so that the same report gives the same file. */
const STAMP = new Date(1980, 0, 2);
// <dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T02:40:11Z</dcterms:created>
const MADE = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** A report as a Word file, the same bytes for the same report in every build. */
export async function reportDocx(report: ArchivedReport, site: URL | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const made = await writeDocx(report.about.title, reportDocument(report, site));
  const members = unzipSync(made);
  const core = members['docProps/core.xml'];
  const day = report.about.history.at(-1)?.date ?? '1980-01-02';
  if (core)
    members['docProps/core.xml'] = strToU8(
      new TextDecoder().decode(core).replace(MADE, (_, tag: string) => `${tag}${day}T00:00:00Z`),
    );
  return new Uint8Array(zipSync(members, { mtime: STAMP }));
}
