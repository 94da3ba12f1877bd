import { formerKeys } from '../../report/former-keys.ts';
import type { Problem } from '../../report/problem.ts';
import type { Archive, WrittenFile } from '../archive.ts';
import type { Rule } from '../rule.ts';

// [写法](content/vocabulary/objects.yml) · [江岸区2019](/reports/hubei/wuhan/jiangan/2019-2020/#2-3)
const LINK = /\]\(([^()\s]{1,500})\)/gu;
// ```sh … ``` and `[a](b)`: what stands in code is no link
const CODE = /^(?:```|~~~)[\s\S]*?^(?:```|~~~)|`[^`\n]*`/gmu;
// /reports/hubei/wuhan/jiangan/2019-2020/#2-3
const REPORT = /^\/reports\/([a-z0-9/-]+?)\/?(?:#([0-9a-z~-]+))?$/u;

/** A path relative to a file's folder, as a path of the project; undefined where it leaves the project. */
function resolve(from: string, target: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function wrong(
  { path }: WrittenFile,
  target: string,
  archive: Archive,
  moved: ReadonlyMap<string, string>,
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(target))
    return /^(?:https?:|mailto:)/iu.test(target) && URL.canParse(target) ? undefined : `网址 ${target} 的写法不对`;
  if (target.startsWith('#')) return undefined;
  if (target.startsWith('/')) {
    const [, key = '', id] = REPORT.exec(target) ?? [];
    const report = archive.reports.find((one) => one.id === key);
    const now = moved.get(key);
    if (now) return `报告 ${key} 现在是 ${now}`;
    if (report && id && !report.blocks.some((block) => block.id === id)) return `报告 ${key} 没有 #${id} 这一段`;
    return undefined;
  }
  const file = resolve(path, target.split('#')[0] ?? '');
  return file !== undefined && archive.exists(file) ? undefined : `没有 ${target} 这个文件`;
}

export const linkBroken: Rule = {
  code: 'link-broken',
  level: 'error',
  title: '链接指到没有的地方',
  why: '说明文件和术语里的链接断了，跟着做的人就走不下去。',
  todo: '改正链接；报告换了地址的，改成新的地址。',
  example: '[写法](docs/chek.md) 应为 docs/check.md。',
  run: (archive) => {
    const moved = formerKeys(archive.reports, archive.tombstones);
    return archive.written
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap((file) => {
        const text = file.text.replace(CODE, (code) => code.replace(/[^\n]/gu, ' '));
        return Array.from(text.matchAll(LINK)).flatMap(({ 1: target = '', index }): Problem[] => {
          const message = wrong(file, target, archive, moved);
          if (!message) return [];
          const line = text.slice(0, index).split('\n').length;
          const hint = '请改正链接；路径从这个文件所在的文件夹写起。';
          return [{ code: 'link-broken', level: 'error', file: file.path, line, message: `${message}。`, hint }];
        });
      });
  },
};
