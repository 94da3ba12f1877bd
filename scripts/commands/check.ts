import { check } from '../../src/check/check.ts';
import { datedEvents } from '../../src/check/dated-events.ts';
import { readVocabulary } from '../../src/import/read-vocabulary.ts';
import { catalogue, REPORTS } from '../../src/report/catalogue.ts';
import { fromMdx, MdxFormatError } from '../../src/report/from-mdx.ts';
import type { Problem } from '../../src/report/problem.ts';
import type { Block } from '../../src/report/report.ts';
import { readContent } from '../files/read-content.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '内容规则：印出的年份与所提的事是否相合（只提醒，不改动）';

const EVENTS = 'dated-events.yml';

/** The blocks of a report, or a problem where its file is missing or was edited by hand. */
function blocksOf(path: string, mdx: string | undefined, problems: Problem[]): Block[] | undefined {
  const hint = '请运行 npm run import 重新生成。';
  if (mdx === undefined) {
    problems.push({ code: 'import-missing', level: 'error', file: path, message: '还没有生成。', hint });
    return undefined;
  }
  try {
    return fromMdx(mdx);
  } catch (error) {
    if (!(error instanceof MdxFormatError)) throw error;
    problems.push({
      code: 'import-differs',
      level: 'error',
      file: path,
      line: error.line,
      message: `${error.message}。`,
      hint,
    });
    return undefined;
  }
}

export async function run(): Promise<number> {
  const content = await readContent(process.cwd());
  const { regions, problems: vocabularyProblems } = readVocabulary(content.vocabulary);
  const { events, problems: eventProblems } = datedEvents(
    content.vocabulary.get(EVENTS) ?? '',
    `content/vocabulary/${EVENTS}`,
  );
  const known = catalogue(content.described, content.sums, {
    has: (path) => regions.byPath.has(path),
    hasCode: regions.hasCode,
  });
  const problems = [...content.problems, ...vocabularyProblems, ...eventProblems, ...known.problems];
  const reports = [...known.reports].flatMap(([id, { about, file }]) => {
    const path = `${REPORTS}${id}/report.mdx`;
    const blocks = blocksOf(path, content.generated.get(path), problems);
    return blocks ? [{ id, about, file, blocks }] : [];
  });
  const lines = new Map([...content.texts].map(([name, bytes]) => [name, new TextDecoder().decode(bytes).split('\n')]));
  problems.push(...check({ reports, lines, events }));
  console.log(problems.length ? terminal(problems) : `${reports.length} 份报告，没有发现问题。`);
  return problems.some((problem) => problem.level === 'error') ? 1 : 0;
}
