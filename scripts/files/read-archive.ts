import { about } from '../../src/report/about.ts';
import { REPORTS } from '../../src/report/catalogue.ts';
import { fromMdx, MdxFormatError } from '../../src/report/from-mdx.ts';
import type { Problem } from '../../src/report/problem.ts';
import type { Report } from '../../src/report/report.ts';
import { type Vocabulary, vocabulary } from '../../src/report/vocabulary.ts';
import { progress } from '../reporters/progress.ts';
import { readContent } from './read-content.ts';
import { statementCache } from './statement-cache.ts';

const VOCABULARY = 'content/vocabulary/';

/** The published archive: reports as they stand in `about.yml` and `report.mdx`, in the order of their ids, and the vocabulary of subjects. */
export async function readArchive(
  root: string,
): Promise<{ reports: Report[]; vocabulary: Vocabulary; problems: Problem[] }> {
  const content = await readContent(root);
  const file = (name: string) => ({ text: content.vocabulary.get(name) ?? '', file: VOCABULARY + name });
  const subjects = vocabulary(file('topics.yml'), file('objects.yml'));
  const problems = [...content.problems, ...subjects.problems];
  const reports: Report[] = [];
  const tell = progress('读报告');
  const { parse } = statementCache(root);
  for (const [index, { path, text }] of content.described.entries()) {
    tell(index + 1, content.described.length);
    if (!path.startsWith(REPORTS) || !path.endsWith('/about.yml')) continue;
    const { data, problems: found } = parse(text, path, about);
    problems.push(...found);
    const generated = path.replace(/about\.yml$/, 'report.mdx');
    try {
      if (data)
        reports.push({
          id: path.slice(REPORTS.length).replace(/\/about\.yml$/, ''),
          about: data,
          blocks: fromMdx(content.generated.get(generated) ?? ''),
        });
    } catch (error) {
      if (!(error instanceof MdxFormatError)) throw error;
      const { line, message } = error;
      problems.push({
        code: 'mdx-format',
        level: 'error',
        file: generated,
        line,
        message,
        hint: '请运行：npm run import',
      });
    }
  }
  return { reports, vocabulary: subjects.vocabulary, problems };
}
