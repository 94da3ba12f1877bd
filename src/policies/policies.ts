import { isPolicy } from './is-policy.ts';
import { plainName } from './plain-name.ts';
import type { PolicyWords } from './policy-words.ts';
import { titles } from './titles.ts';

/** A text in which documents are named. */
export interface CitingText {
  /** Id of the passage. */
  id: string;
  report: string;
  /** Path of the region of the report, and its latest year. */
  region: string;
  year: number | undefined;
  text: string;
}

/** One place where a document is named. */
export interface Citation {
  passage: string;
  report: string;
  year: number | undefined;
  /** The name as printed. */
  printed: string;
}

/** A document that reports name. */
export interface Policy {
  /** Key of its address on the page: its plain name, with the region where the name leaves it open which one it is. */
  id: string;
  /** Full name where the vocabulary knows it, else the longest of the printed names. */
  name: string;
  /** Path of the region whose document it is, where the name does not say (《市学前教育三年规划》); else empty. */
  region: string;
  /** 法律, 意见与通知 …; empty where the name does not say. */
  type: string;
  /** Names as printed, most frequent first. */
  printed: string[];
  /** In the order of the texts. */
  citations: Citation[];
}

/** Whose a document is when its name does not say: the province's where it begins with 省, else the region's. */
const ownRegion = (plain: string, region: string) =>
  /^[全我本]?省/u.test(plain) ? (region.split('/')[0] ?? '') : region;

/** The type that a document's plain name ends with. */
function policyType(id: string, { types }: PolicyWords): string {
  const plain = id.replace(/@.*$/u, '');
  const ends = (list: readonly string[]) => list.some((word) => plain.endsWith(word));
  return types.find((type) => ends(type.ends) && !ends(type.not))?.name ?? '';
}

/**
 * All documents that texts name in 《》, most cited first. Names that differ only in remarks, width, a national body in front, or that the vocabulary
 * calls the same are one document; 《规范》 alone is the document with this ending that the same report named last; a name that begins with a mask or with
 * 市 or 县 alone belongs to its region.
 * @param given texts of one report stand together, in reading order
 */
export function policies(given: readonly CitingText[], words: PolicyWords): Policy[] {
  const found = new Map<string, Policy & { names: Map<string, number> }>();
  /** Plain names of the report read at the moment, latest last, with the key of their document. */
  let named: { plain: string; key: string }[] = [];
  let report = '';
  for (const { id, report: own, region, year, text } of given) {
    if (own !== report) named = [];
    report = own;
    for (const title of titles(text)) {
      if (!isPolicy(title, text, words)) continue;
      const plain = plainName(title.name, words.prefixes);
      const known = words.known.get(plain);
      const full =
        known && (known.from === undefined || year === undefined || year >= known.from) ? known.name : undefined;
      const back = words.bare.includes(plain) ? named.findLast((one) => one.plain.endsWith(plain)) : undefined;
      const open = words.bare.includes(plain) || words.local.some((word) => plain.startsWith(word));
      const ofRegion = full === undefined && open ? ownRegion(plain, region) : '';
      const key = back?.key ?? `${full ? plainName(full, words.prefixes) : plain}${ofRegion ? `@${ofRegion}` : ''}`;
      named.push({ plain: full ? plainName(full, words.prefixes) : plain, key });
      let policy = found.get(key);
      if (!policy) {
        policy = {
          id: key,
          name: full ?? '',
          region: ofRegion,
          type: '',
          printed: [],
          citations: [],
          names: new Map(),
        };
        found.set(key, policy);
      }
      policy.names.set(title.name, (policy.names.get(title.name) ?? 0) + 1);
      policy.citations.push({ passage: id, report: own, year, printed: title.name });
    }
  }
  const list = [...found.values()].map(({ names, name, ...policy }): Policy => {
    const printed = [...names].sort(([a, more], [b, less]) => less - more || b.length - a.length).map(([each]) => each);
    const longest = printed.reduce((best, each) => (each.length > best.length ? each : best));
    return { ...policy, name: name || longest, type: policyType(policy.id, words), printed };
  });
  const reports = ({ citations }: Policy) => new Set(citations.map((citation) => citation.report)).size;
  return list.sort(
    (a, b) => reports(b) - reports(a) || b.citations.length - a.citations.length || (a.id < b.id ? -1 : 1),
  );
}
