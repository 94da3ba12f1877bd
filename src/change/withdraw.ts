import { stringify } from 'yaml';
import type { About } from '../report/about.ts';
import { REPORTS, SOURCES, WITHDRAWN } from '../report/catalogue.ts';
import type { Tombstone } from '../report/tombstone.ts';
import { ALL, blackOut } from './black-out.ts';
import type { Files } from './change.ts';
import { append, editYaml } from './edit-yaml.ts';

/** A source in which a report has a share. */
export interface Share {
  name: string;
  text: string;
  /** Text of its .yml. */
  described: string;
  /** Whether other reports have a share in it. */
  shared: boolean;
}

/**
 * The files after a report was taken out: a tombstone in the place of its about.yml; sources that were its alone are gone, and in those that other
 * reports are taken from its lines are blacked out and put aside, so that nothing of its text stays.
 */
export function withdraw(
  key: string,
  about: About,
  shares: readonly Share[],
  { reason, date, sum }: { reason: string; date: string; sum(text: string): string },
): Files {
  const former = about.history.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const stone: Omit<Tombstone, 'former'> & { former?: string[] } = {
    title: about.title,
    issuer: about.issuer.name,
    date,
    reason,
    ...(former.length ? { former } : {}),
  };
  const files: Files = new Map([
    [`${REPORTS}${key}/about.yml`, undefined],
    [`${REPORTS}${key}/report.mdx`, undefined],
    [`${REPORTS}${key}${WITHDRAWN}`, stringify(stone, { lineWidth: 0 })],
  ]);
  for (const { name, text, described, shared } of shares) {
    const description = `${SOURCES}${name.replace(/\.txt$/u, '.yml')}`;
    if (!shared) {
      files.set(`${SOURCES}${name}`, undefined);
      files.set(description, undefined);
      continue;
    }
    let now = text;
    const edited = editYaml(described, (document) => {
      for (const { source, lines } of about.witnesses) {
        if (source !== name) continue;
        const blacked = blackOut(now, { lines }, ALL);
        if (!blacked || blacked.characters === 0) continue;
        append(document, 'redactions', {
          date,
          lines,
          characters: blacked.characters,
          reason: `移除一份报告：${reason}`,
          before: sum(now),
          after: sum(blacked.text),
        });
        append(document, 'aside', { lines, what: '已移除的一份报告（全文遮盖）' });
        now = blacked.text;
      }
      document.set('sha256', sum(now));
    });
    files.set(`${SOURCES}${name}`, now);
    files.set(description, edited);
  }
  return files;
}
