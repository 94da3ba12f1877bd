import { ARCHIVE_NAME, sourceWords } from '../report/source-words.ts';
import { ACCESS_DATE } from './access-date.ts';
import type { CslItem } from './csl-item.ts';

/** What a reference says of a report. */
export interface CitedReport {
  /** Key of the report: hubei/wuhan/jiangan/2019-2020. */
  id: string;
  title: string;
  /** Whether the source prints the title; one the editors gave is put in brackets (GB/T 7714-2025, 7.2.1). */
  printed: boolean;
  issuer: string;
  /** 2019—2020年 */
  period: string;
  /** Day of the latest change on the site, ISO 8601; left out where it is not known. */
  changed?: string | undefined;
  /** Absolute address of its page. */
  url: string;
  /** What is doubtful or damaged; empty where nothing is. */
  note: string;
}

/** What a reference says of a passage. */
export interface CitedPassage {
  /** Id of the block, which is the fragment of its address. */
  id: string;
  /** Printed number and title or first words: （三）加强师德建设. */
  name: string;
  /** What is damaged in it; empty where nothing is. */
  note: string;
}

/** A name for a reference file's key: letters, figures, hyphens and points only, since some tools take no others. */
const key = (id: string) => id.replaceAll('/', '-').replace(/[^\w-]/g, '.');

/** The title as it is printed in a reference. */
const shownTitle = ({ title, printed }: CitedReport) => (printed ? title : `[${title}]`);

/** A report as an item of CSL-JSON: a page of this archive, since that is what the reader has read. `accessed` is left to whoever reads it. */
export function reportItem(report: CitedReport): CslItem {
  return {
    id: key(report.id),
    type: 'webpage',
    title: shownTitle(report),
    author: [{ literal: report.issuer }],
    'container-title': ARCHIVE_NAME,
    ...(report.changed && { issued: { 'date-parts': [report.changed.split('-').map(Number)] } }),
    URL: report.url,
    language: 'zh-CN',
    ...(report.note && { note: report.note }),
  };
}

/** A passage as an item of CSL-JSON: its report, with the passage's own address, its place in words, and what is damaged in it. */
export function passageItem(report: CitedReport, passage: CitedPassage): CslItem {
  const note = [`引用段落：${passage.name}`, passage.note, report.note].filter(Boolean).join('；');
  return {
    ...reportItem(report),
    id: `${key(report.id)}.${key(passage.id)}`,
    URL: `${report.url}#${passage.id}`,
    section: passage.id,
    note,
  };
}

/** The item with a place for the day it is read. */
export function withAccess(item: CslItem): CslItem {
  return { ...item, accessed: { literal: ACCESS_DATE } };
}

/** A reference for prose: 眉县教育局：《…》（2005年），教育工作计划档案，https://…（引用日期）。 */
export function plainReference(report: CitedReport, passage?: CitedPassage): string {
  const address = passage ? `${report.url}#${passage.id}` : report.url;
  return sourceWords(report, address, ACCESS_DATE);
}
