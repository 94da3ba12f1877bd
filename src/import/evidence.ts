import type { About } from '../report/about.ts';
import type { Problem } from '../report/problem.ts';

const FIELDS = { issuer: '机构', region: '地区', years: '年份' } as const;

/**
 * Problems with the evidence an about.yml gives: every quote must stand, word for word, on the line it names, or region and year rest on nothing.
 * @param linesOf lines of a source by its name; undefined when it does not exist or could not be read, which is a problem found elsewhere.
 * @param fieldLine line of a field in `file`.
 */
export function evidenceProblems(
  { about, file }: { about: About; file: string },
  linesOf: (source: string) => readonly string[] | undefined,
  fieldLine: (...path: (string | number)[]) => number | undefined,
): Problem[] {
  const base = about.witnesses[0]?.source ?? '';
  return (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field) =>
    about[field].evidence.flatMap(({ quote, line, source = base }, index): Problem[] => {
      const lines = linesOf(source);
      if (!lines || lines[line - 1]?.includes(quote)) return [];
      const places = lines.flatMap((text, at) => (text.includes(quote) ? [at + 1] : []));
      const [elsewhere] = places;
      return [
        {
          code: 'evidence-not-found',
          level: 'error',
          file,
          line: fieldLine(field, 'evidence', index),
          message: `${FIELDS[field]}的证据“${quote}”不在来源 ${source} 的第 ${line} 行。`,
          hint: elsewhere
            ? `它在第 ${elsewhere} 行，请改正 line。`
            : '请照抄来源的原文（标点用来源里的写法），并写对行号。',
          ...(elsewhere !== undefined && places.length === 1
            ? { fix: { at: [field, 'evidence', index, 'line'], to: elsewhere } }
            : {}),
        },
      ];
    }),
  );
}
