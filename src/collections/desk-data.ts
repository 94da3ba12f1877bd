import type { StatedFigure } from '../compare/meet-targets.ts';
import { SLOT_KINDS } from '../skeleton/slot.ts';
import type { Archive, ArchivedReport } from './assemble.ts';
import { figures } from './figures.ts';
import { glossary } from './glossary.ts';
import { once } from './once.ts';
import { references } from './references.ts';
import { slots } from './slots.ts';

/** A passage as the desk's tools fetch it. */
export interface DeskPassage {
  /** Id of the block. */
  id: string;
  type: 'heading' | 'measure' | 'paragraph';
  number: string;
  title: string;
  text: string;
  /** How many headings stand above it. */
  depth: number;
  /** Slots as start, end, and place in SLOT_KINDS. */
  slots: [start: number, end: number, kind: number][];
  /** What is damaged in it; empty where nothing is. */
  damage: string;
}

/** `/reports/<key>/passages.json`: what the desk's tools need of a report. Fetched when a reader opens one of them, never before. */
export interface DeskData {
  id: string;
  title: string;
  issuer: string;
  region: string;
  /** Years covered; empty where they are not known. */
  years: number[];
  period: string;
  kind: 'summary' | 'plan' | 'summary+plan';
  /** Absolute address of the report's page, as it stands in the references. */
  url: string;
  /** GB/T 7714-2025, with 引用日期 where the day belongs; a passage's has its own address in it. */
  standard: string;
  plain: string;
  note: string;
  passages: DeskPassage[];
  targets: StatedFigure[];
}

const byReport = once((archive) => Map.groupBy(figures(archive), ({ report }) => report));

/** The desk's data of one report. */
export async function deskData(report: ArchivedReport, archive: Archive, site: URL | undefined): Promise<DeskData> {
  const { terms } = await glossary();
  const known = new Set(terms.flatMap(({ term, also }) => [term, ...also]));
  const cited = references(report, site);
  return {
    id: report.id,
    title: report.about.title,
    issuer: report.about.issuer.name,
    region: report.about.region.path,
    years: report.about.years.covered,
    period: cited.report.period,
    kind: report.about.kind,
    url: cited.report.url,
    standard: cited.standard,
    plain: cited.plain,
    note: cited.report.note,
    passages: cited.passages.map(({ passage, block, note }) => ({
      id: block,
      type: passage.type,
      number: passage.number,
      title: passage.title,
      text: passage.text,
      depth: passage.path.length,
      slots:
        passage.type === 'heading'
          ? []
          : slots(passage, report, (words) => known.has(words)).map(({ start, end, kind }) => [
              start,
              end,
              SLOT_KINDS.indexOf(kind),
            ]),
      damage: note,
    })),
    targets: (byReport(archive).get(report) ?? []).map(
      ({ target: { passage, indicator, value, unit, bound, kind } }) => ({
        block: passage.slice(report.id.length + 1),
        indicator,
        value,
        unit,
        bound,
        kind,
      }),
    ),
  };
}
