import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** What figures were measured on and with. */
export interface Machine {
  processor: string;
  processors: number;
  /** In GB. */
  memory: number;
  system: string;
  node: string;
  versions: Record<string, string>;
  /** Short hash of the commit; with `+` where files had changed since. */
  commit: string;
}

const PACKAGES = ['astro', '@astrojs/mdx', 'pagefind', 'shiki', 'yaml', 'zod'];

function git(...args: string[]): string {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/** @param packages npm packages whose versions matter to what was measured */
export function machine(packages: readonly string[] = PACKAGES): Machine {
  const version = (name: string): string =>
    JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    processors: cpus().length,
    memory: Math.round(totalmem() / 1024 ** 3),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    versions: Object.fromEntries(packages.map((name) => [name, version(name)])),
    commit: (git('rev-parse', '--short', 'HEAD') || 'unknown') + (git('status', '--porcelain') ? '+' : ''),
  };
}
