import { datedEvents } from '../../src/check/dated-events.ts';
import { label } from '../../src/import/label.ts';
import { noise } from '../../src/import/noise.ts';
import { numbering } from '../../src/import/numbering.ts';
import type { Dated } from '../../src/new/dating.ts';
import type { Knowledge } from '../../src/new/draft-reports.ts';
import { findTowns, parseTowns } from '../../src/new/find-towns.ts';
import { words } from '../../src/new/words.ts';
import { findRegions } from '../../src/report/find-regions.ts';
import { formerRegions } from '../../src/report/former-region.ts';
import { parseYaml } from '../../src/report/parse-yaml.ts';
import type { Problem } from '../../src/report/problem.ts';
import { regionIndex } from '../../src/report/region.ts';
import { regionWords } from '../../src/report/region-words.ts';

const FOLDER = 'content/vocabulary/';
/** Numbering schemes up to this rank number the outermost parts: 第一部分, 一、, 第一，. */
const OUTERMOST = 1.5;

/**
 * What `src/new/` is given to draft with, from the files of `content/vocabulary/`: regions, towns, words, the import's rules for lines, dated events.
 * With problems there is none.
 */
export function readKnowledge(texts: ReadonlyMap<string, string>): {
  knowledge: Knowledge | undefined;
  problems: Problem[];
} {
  const of = (name: string) => [texts.get(name) ?? '', FOLDER + name] as const;
  const known = words(...of('drafts.yml'));
  const lines = noise(...of('noise.yml'));
  const numbers = numbering(...of('numbering.yml'));
  const dated = datedEvents(...of('dated-events.yml'));
  const former = parseYaml(...of('regions-former.yml'), formerRegions);
  const everyday = parseYaml(...of('region-words.yml'), regionWords);
  const problems = [known, lines, numbers, dated, former, everyday].flatMap((file) => file.problems);
  if (problems.length || !known.words || !former.data || !everyday.data) return { knowledge: undefined, problems };
  const regions = regionIndex(texts.get('regions.csv') ?? '', former.data);
  const { rules } = lines;
  const knowledge: Knowledge = {
    regions,
    words: known.words,
    findRegions: findRegions(regions, [...everyday.data.words, ...everyday.data.borders]),
    findTowns: findTowns(parseTowns(texts.get('towns.csv') ?? ''), known.words.plainTowns),
    noise: (text) => {
      const rule =
        text.length > LONGEST_NOISE
          ? undefined
          : rules.find(({ scope, pattern }) => scope === 'line' && pattern.test(text));
      return rule && { id: rule.id, metadata: rule.fate === 'metadata' };
    },
    ordinal: (text) => {
      const found = label(text, numbers.numbering);
      return found && (found.scheme.rank <= OUTERMOST ? found.ordinal : 0);
    },
    findDated: (text) =>
      dated.events.flatMap(({ name, series, pattern, date }) =>
        Array.from(text.matchAll(pattern)).flatMap((match): Dated[] => {
          const when = date(match[1]);
          return when
            ? [
                {
                  start: match.index,
                  end: match.index + match[0].length,
                  name,
                  spans: when.spans,
                  held: when.held,
                  series,
                },
              ]
            : [];
        }),
      ),
  };
  return { knowledge, problems };
}

/** As in `clean`: no rule of noise.yml is meant for longer lines. */
const LONGEST_NOISE = 400;
