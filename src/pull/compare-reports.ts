import type { Confidence } from '../report/about.ts';
import { blockText, type Passage, passages } from '../report/passages.ts';
import type { Report } from '../report/report.ts';

/** A stated fact before and after. */
export interface Restated {
  field: string;
  before: string;
  after: string;
}

/** How one report differs before and after. */
export interface ReportChange {
  id: string;
  what: 'added' | 'changed' | 'removed';
  /** As it is after; where it is removed, as it was. */
  report: Report;
  restated: Restated[];
  /** Fields of about.yml that differ, by their names there; empty for a report that was added or removed. */
  fields: string[];
  measures: { before: number; after: number };
  /** Ids of passages that were given out. */
  given: string[];
  /** Ids that are there no more, and of which about.yml does not say what became of them. */
  vanished: string[];
  /** Ids that are there no more, with what the report's `formerIds` say they are now; without `now` the passage is gone. */
  former: { id: string; now?: string | undefined }[];
  /** Passages that keep their id with another text. */
  reworded: { id: string; before: string; after: string }[];
  /** Places with damage, by rule of `damage.yml`. */
  damage: Map<string, { before: number; after: number }>;
}

/** How sure a finding is, in words. */
export const SURE: Readonly<Record<Confidence, string>> = {
  certain: '确定',
  probable: '很可能',
  guess: '推测',
  unknown: '不明',
};

const none: Passage[] = [];

/** What people state of a report, in words, field by field. */
function stated({ about }: Report): Map<string, string> {
  const { title, issuer, region, years, kind, witnesses } = about;
  return new Map([
    ['标题', title],
    ['单位', `${issuer.name}（${SURE[issuer.confidence]}）`],
    ['地区', `${region.path}（${SURE[region.confidence]}）`],
    ['年份', `${years.covered.join('、') || '不明'}（${SURE[years.confidence]}）`],
    ['体裁', kind],
    ['来源', witnesses.map(({ source, lines }) => `${source} ${lines.join('–')}`).join('，')],
  ]);
}

function counts(rows: readonly Passage[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { damage } of rows) for (const { rule } of damage) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

/** Names of the fields of about.yml that differ. */
function changedFields(before: Report['about'], after: Report['about']): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Report['about']>;
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}

const measuresOf = (rows: readonly Passage[]) => rows.filter(({ type }) => type === 'measure').length;

function compare(before: Report | undefined, after: Report | undefined): ReportChange | undefined {
  const report = after ?? before;
  if (!report) return undefined;
  const [old, own] = [before ? passages(before) : none, after ? passages(after) : none];
  const [oldById, ownById] = [new Map(old.map((row) => [row.id, row])), new Map(own.map((row) => [row.id, row]))];
  const [oldFacts, facts] = [before ? stated(before) : new Map<string, string>(), stated(report)];
  const restated =
    after && before
      ? [...facts].map(([field, value]) => ({ field, before: oldFacts.get(field) ?? '', after: value }))
      : [];
  const [oldDamage, damage] = [counts(old), counts(own)];
  const anchor = ({ id }: Passage) => id.slice(id.indexOf('#') + 1);
  const gone = old.filter(({ id }) => !ownById.has(id)).map(anchor);
  const told = new Map(after?.about.formerIds.map((former) => [former.id, former]));
  const change: ReportChange = {
    id: report.id,
    what: before ? (after ? 'changed' : 'removed') : 'added',
    report,
    restated: restated.filter((fact) => fact.before !== fact.after),
    fields: before && after ? changedFields(before.about, after.about) : [],
    measures: { before: measuresOf(old), after: measuresOf(own) },
    given: own.filter(({ id }) => !oldById.has(id)).map(anchor),
    vanished: gone.filter((id) => !told.has(id)),
    former: gone.flatMap((id) => told.get(id) ?? []).map(({ id, now }) => ({ id, now })),
    reworded: own.flatMap((row) => {
      const was = oldById.get(row.id);
      return was && was.text !== row.text ? [{ id: anchor(row), before: was.text, after: row.text }] : [];
    }),
    damage: new Map(
      [...new Set([...oldDamage.keys(), ...damage.keys()])].map((rule) => [
        rule,
        { before: oldDamage.get(rule) ?? 0, after: damage.get(rule) ?? 0 },
      ]),
    ),
  };
  const same = before && after && JSON.stringify(before) === JSON.stringify(after);
  return same ? undefined : change;
}

/** The reports that were added, changed or removed, in the order of their ids. Linear in all passages. */
export function compareReports(before: readonly Report[], after: readonly Report[]): ReportChange[] {
  const [old, own] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))];
  const ids = [...new Set([...old.keys(), ...own.keys()])].sort();
  return ids.flatMap((id) => compare(old.get(id), own.get(id)) ?? []);
}

/** Measures of a report that stand letter for letter in others, by the id of the other report. */
export function sameMeasures(report: Report, others: readonly Report[]): Map<string, number> {
  const texts = (one: Report) => one.blocks.filter(({ type }) => type === 'measure').map(blockText);
  const own = new Set(texts(report));
  const found = others
    .filter(({ id }) => id !== report.id)
    .map((other) => [other.id, texts(other).filter((text) => own.has(text)).length] as const);
  return new Map(found.filter(([, count]) => count > 0));
}
