import type { CslItem } from '../cite/csl-item.ts';
import { engine } from '../cite/engine.ts';
import style from '../cite/gb-t-7714-2025.csl?raw';
import { citeNote } from '../cite/note.ts';
import {
  type CitedPassage,
  type CitedReport,
  passageItem,
  plainReference,
  reportItem,
  withAccess,
} from '../cite/reference.ts';
import { type Passage, passages } from '../report/passages.ts';
import type { DamageKind } from '../report/report.ts';
import type { ArchivedReport } from './assemble.ts';
import { damageKinds } from './damage-words.ts';
import { excerpt } from './excerpt.ts';
import { href } from './href.ts';
import { period } from './period.ts';
import { CONFIDENCE_WORDS } from './words.ts';

/** A passage with its references. */
export interface PassageReference {
  passage: Passage;
  /** Id of its block. */
  block: string;
  /** GB/T 7714-2025, with 引用日期 where the reader's day belongs. */
  standard: string;
  item: CslItem;
  /** What is damaged in it. */
  note: string;
}

/** All references of a report. */
export interface References {
  report: CitedReport;
  /** GB/T 7714-2025, with 引用日期 where the reader's day belongs. */
  standard: string;
  plain: string;
  item: CslItem;
  passages: PassageReference[];
}

/** Letters of a passage that has no title, in the note that names it. */
const NAMED = 20;

const gbt = engine(style);

function damageWords(kinds: readonly DamageKind[]): string[] {
  return [...damageKinds].flatMap(([kind, { label }]) => {
    const count = kinds.filter((one) => one === kind).length;
    return count ? [`${label}${count}处`] : [];
  });
}

function citedReport({ id, about, url, blocks }: ArchivedReport, rows: readonly Passage[], site: URL): CitedReport {
  const findings = [
    ['发文单位', about.issuer.confidence],
    ['地区', about.region.confidence],
    ['年份', about.years.confidence],
  ] as const;
  const marks = blocks
    .flatMap(({ title, content }) => [...title, ...content])
    .filter((part) => typeof part !== 'string');
  return {
    id,
    title: about.title,
    printed: about.titlePrinted !== undefined,
    issuer: about.issuer.name,
    period: period(about.years),
    changed: about.history.at(-1)?.date,
    url: new URL(href(url), site).href,
    note: citeNote({
      doubts: findings.flatMap(([name, confidence]) =>
        confidence === 'certain' ? [] : [`${name}待考（${CONFIDENCE_WORDS[confidence]}）`],
      ),
      damage: damageWords(rows.flatMap(({ damage }) => damage.map(({ kind }) => kind))),
      corrections: marks.filter(({ mark }) => mark === 'correction').length,
      ownTitle: about.titlePrinted === undefined,
    }),
  };
}

/** Number and title of a passage, or its first words. */
export function passageName({ number, title, text }: Pick<Passage, 'number' | 'title' | 'text'>): string {
  return number + (title || excerpt(text, NAMED));
}

/** Everything a report and its passages are cited with. @param site the site's address, as Astro knows it. */
export function references(report: ArchivedReport, site: URL | undefined): References {
  const rows = passages(report);
  const cited = citedReport(report, rows, site ?? new URL('https://example.org'));
  const item = reportItem(cited);
  const standard = gbt([withAccess(item)])[0] ?? '';
  return {
    report: cited,
    standard,
    plain: plainReference(cited),
    item,
    passages: rows.map((passage) => {
      const block = passage.id.slice(report.id.length + 1);
      const damage = damageWords(passage.damage.map(({ kind }) => kind));
      const note = damage.length ? `本段文字有损伤：${damage.join('、')}` : '';
      const one: CitedPassage = { id: block, name: passageName(passage), note };
      // the passage's address takes the place of the report's, which stands in the reference once
      return {
        passage,
        block,
        note,
        item: passageItem(cited, one),
        standard: standard.replace(cited.url, `${cited.url}#${block}`),
      };
    }),
  };
}
