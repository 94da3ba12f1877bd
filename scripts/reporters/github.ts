import type { Problem } from '../../src/report/problem.ts';

/** In a value of a workflow command these stand for line ends and separators. */
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * Problems as workflow commands of GitHub Actions, one a line: each becomes a note beside its line in the pull request. File names and messages cannot
 * end a command or begin another.
 */
export function github(problems: readonly Problem[]): string {
  return problems
    .map(({ code, level, file, line, column, message, hint }) => {
      const place = { file, line, col: column, title: code };
      const properties = Object.entries(place)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${level} ${properties.join(',')}::${escapeData(`${message}\n${hint}\n说明：/contribute/errors/#${code}`)}`;
    })
    .join('\n');
}
