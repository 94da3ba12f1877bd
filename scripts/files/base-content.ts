import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `content/` as it was, in a folder; `release` removes what was made for it. */
export interface BaseContent {
  root: string;
  release(): Promise<void>;
}

/**
 * The content that a change is held against: a folder that holds `content/`, or a state of the git repository at `root` (`origin/main`, a commit), which
 * is unpacked into a folder of its own. The working tree is not touched; no shell is involved.
 * @returns undefined where `base` is neither.
 */
export async function baseContent(root: string, base: string): Promise<BaseContent | undefined> {
  if (existsSync(join(base, 'content'))) return { root: base, release: async () => {} };
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: Number.POSITIVE_INFINITY });
  let archive: Buffer;
  try {
    const commit = git('rev-parse', '--verify', '--end-of-options', `${base}^{commit}`).toString().trim();
    archive = git('archive', '--format=tar', commit, 'content');
  } catch {
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'base-'));
  execFileSync('tar', ['-xf', '-', '-C', folder], { input: archive, stdio: ['pipe', 'ignore', 'ignore'] });
  return { root: folder, release: () => rm(folder, { recursive: true, force: true }) };
}
