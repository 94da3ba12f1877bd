import { spawn } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How soon an edit is seen. */
export interface DevReaction {
  /** Milliseconds from the start of the command to the first page. */
  start: number;
  /** Milliseconds from the edit of a report's title to a page that shows it, of each edit in turn. */
  edits: number[];
}

/** Between two looks at the page, in milliseconds; a look takes the time of rendering it besides. */
const EVERY = 50;
/** A server that says nothing for so long is given up, in milliseconds. */
const LONGEST = 600_000;
// ┃ Local    http://localhost:4321/
const ADDRESS = /http:\/\/[a-z0-9.:[\]]+\//;

/**
 * Starts `npm run dev` on the project at `root`, edits the title of one report several times and waits for its page to show it. The project is changed: give
 * it one that nobody needs.
 * @throws Error when the server says no address or the page never shows the edit
 */
export async function devReaction(root: string, edits: number): Promise<DevReaction> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/cli.ts', 'dev'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (part: Buffer) => {
    said += part;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
    for (const from = performance.now(); performance.now() - from < LONGEST; await wait(EVERY)) {
      const found = await look();
      if (found !== undefined) return found;
      if (child.exitCode !== null) break;
    }
    throw new Error(`E-BENCH dev: ${what}\n${said.slice(-2000)}`);
  };
  try {
    const origin = await until('no address', async () => ADDRESS.exec(said)?.[0]);
    const [file] = globSync('content/reports/**/about.yml', { cwd: root }).sort();
    if (!file) throw new Error('no report');
    const path = join(root, file);
    const page = new URL(file.replace(/^content/, '').replace(/about\.yml$/, ''), origin);
    const shows = (text: string) => async () => {
      const html = await fetch(page).then(
        (answer) => answer.text(),
        () => '',
      );
      return html.includes(text) ? true : undefined;
    };
    await until('no page', shows('</html>'));
    const start = performance.now() - started;
    const times: number[] = [];
    const before = readFileSync(path, 'utf8');
    for (let edit = 1; edit <= edits; edit++) {
      const title = `量测第${edit}次修改`;
      const from = performance.now();
      // title: 江岸区教育局2019年工作总结, or "title":"…" where the file is JSON
      writeFileSync(
        path,
        before.replace(/^(\{"title":)"[^"]*"|^title: .*$/m, (_, json) =>
          json ? `${json}"${title}"` : `title: ${title}`,
        ),
      );
      await until(`no ${title}`, shows(title));
      times.push(performance.now() - from);
    }
    return { start, edits: times };
  } finally {
    child.kill();
  }
}
