import { type Catalogue, SOURCES } from '../report/catalogue.ts';
import { COPY_SHARE } from '../text/common-text.ts';
import type { Entry, Input, Wishes } from './entry.ts';

/** What keeps something from being written: a permanent ASCII code, and a Chinese sentence that says what to do. */
export interface Obstacle {
  code: string;
  message: string;
}

const nameOf = ({ number, draft }: Entry) => `第 ${number} 篇“${draft.title.slice(0, 30)}”`;

/** Why an entry cannot become a report of its own; the first reason only, since the next often follows from it. */
function ofEntry(
  entry: Entry,
  known: Catalogue,
  keys: Map<string, number>,
  { force, replace }: Wishes,
): Obstacle | undefined {
  const { number, draft, key, alike } = entry;
  const which = nameOf(entry);
  const [copy] = alike;
  if (copy && copy.share >= COPY_SHARE && !force && !(replace && key === copy.report)) {
    const message = `${which}与 ${copy.report} 有 ${Math.round(copy.share * 100)}% 的文字相同；如是同一份报告的另一份抄本，请用 --witness-of ${copy.report}，确是两份报告请加 --force。`;
    return { code: 'E-DUPLICATE', message };
  }
  if (!key) {
    if (draft.issuer.level === 'national')
      return { code: 'E-NATIONAL', message: `${which}是全国一级的文件，档案只收地方的；请用 --skip ${number} 不收。` };
    const { candidates, reason } = draft.region;
    const hint = candidates.length ? `可能是${candidates.slice(0, 3).join('、')}；` : '';
    return {
      code: 'E-REGION-UNKNOWN',
      message: `${which}的地区认不出：${reason}${hint}请用 --region ${number}=<路径> 指明，或用 --skip ${number} 不收。`,
    };
  }
  const twin = keys.get(key);
  keys.set(key, number);
  if (known.reports.has(key) && !replace)
    return {
      code: 'E-EXISTS',
      message: `${which}的位置 ${key} 已有一份报告；取代它请加 --replace，另立一份请加 --suffix ${number}=<后缀>。`,
    };
  if (twin !== undefined)
    return {
      code: 'E-KEY-TWICE',
      message: `${which}与第 ${twin} 篇是同一地区、同一年份（${key}）；请用 --suffix ${number}=<后缀> 分开。`,
    };
  return undefined;
}

function ofWitness(
  inputs: readonly Input[],
  known: Catalogue,
  witnessOf: string,
  force: boolean,
): Obstacle | undefined {
  const entries = inputs.flatMap((input) => input.entries.filter(({ skipped }) => !skipped));
  const [only] = entries;
  const fail = (message: string): Obstacle => ({ code: 'E-WITNESS', message });
  if (!known.reports.has(witnessOf)) return fail(`档案里没有报告 ${witnessOf}；编号是 content/reports/ 下面的路径。`);
  if (entries.length !== 1 || !only)
    return fail(`--witness-of 一次只能给一篇，这里有 ${entries.length} 篇；请用 --skip 去掉别的。`);
  const share = only.alike.find(({ report }) => report === witnessOf)?.share ?? 0;
  if (share < COPY_SHARE && !force)
    return fail(
      `与 ${witnessOf} 只有 ${Math.round(share * 100)}% 的文字相同，不像同一份报告；确实是的，请加 --force。`,
    );
  return undefined;
}

/**
 * Everything a person has to settle before drafts can be written, in the order of the files.
 * @param sums SHA-256 of the sources that are there, by name.
 */
export function obstacles(
  inputs: readonly Input[],
  known: Catalogue,
  sums: ReadonlyMap<string, string>,
  wishes: Wishes,
): Obstacle[] {
  const found: Obstacle[] = [];
  const keys = new Map<string, number>();
  for (const { file, sha256, entries } of inputs) {
    const same = [...sums].find(([, sum]) => sum === sha256)?.[0];
    if (same) {
      found.push({ code: 'E-SOURCE-KNOWN', message: `${file} 一字不差，已经在档案里：${SOURCES}${same}。` });
      continue;
    }
    for (const entry of entries) {
      if (entry.skipped) continue;
      const { verdict } = entry.draft;
      if (verdict && !wishes.force) {
        found.push({
          code: 'E-NO-REPORT',
          message: `${nameOf(entry)}不像工作总结或计划：${verdict.reason}如果确实是，请加 --force。`,
        });
        continue;
      }
      const own = wishes.witnessOf === undefined ? ofEntry(entry, known, keys, wishes) : undefined;
      if (own) found.push(own);
    }
  }
  const witness = wishes.witnessOf === undefined ? undefined : ofWitness(inputs, known, wishes.witnessOf, wishes.force);
  if (witness) found.push(witness);
  return found;
}
