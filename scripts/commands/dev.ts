import { dev } from 'astro';
import { importCache } from '../files/import-cache.ts';
import { importProject } from '../files/import-project.ts';
import { importThread } from '../files/import-thread.ts';
import { readArchive } from '../files/read-archive.ts';
import { watchContent } from '../files/watch-content.ts';
import { writeAccounts } from '../files/write-accounts.ts';
import { writeGenerated } from '../files/write-generated.ts';
import { writeLinks } from '../files/write-links.ts';
import { progress } from '../reporters/progress.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '一边改一边看：启动开发服务器，改过的报告随即重新导入（检索要先运行 npm run build）';

export async function run(): Promise<number> {
  const root = process.cwd();
  const cache = importCache(root);
  const project = await importProject(root, progress('导入'), cache);
  if (project.problems.length) console.error(terminal(project.problems));
  cache.save();
  await writeAccounts(root, project.content, project.imported);
  await writeGenerated(root, project);
  const { reports, vocabulary } = await readArchive(root);
  await writeLinks(root, reports, vocabulary, progress('同类措施'));
  const { watcher } = await dev({});
  watchContent(root, watcher, importThread(root).again, {
    onImport({ problems: found, written }) {
      if (found.length) console.error(terminal(found));
      console.log(written.length ? `重新导入，改写 ${written.length} 个文件。` : '重新导入，正文没有变化。');
    },
    onError: (error) => console.error(error instanceof Error ? error.message : error),
  });
  return 0;
}
