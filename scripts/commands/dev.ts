import { dev } from 'astro';
import { importProject } from '../files/import-project.ts';
import { readArchive } from '../files/read-archive.ts';
import { writeAccounts } from '../files/write-accounts.ts';
import { writeLinks } from '../files/write-links.ts';
import { progress } from '../reporters/progress.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '一边改一边看：启动开发服务器（检索要先运行 npm run build）';

export async function run(): Promise<number> {
  const { content, imported, problems } = await importProject(process.cwd());
  if (problems.length) console.error(terminal(problems));
  await writeAccounts(process.cwd(), content, imported);
  const { reports, vocabulary } = await readArchive(process.cwd());
  await writeLinks(process.cwd(), reports, vocabulary, progress('同类措施'));
  await dev({});
  return 0;
}
