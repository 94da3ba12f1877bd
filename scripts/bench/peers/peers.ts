import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type CommandCost, measuredCommand } from '../measured-command.ts';

/** A peer builds the same reports, with its own search. */
export interface Peer {
  name: string;
  /** Files of its project, beside the reports: as small as they can be. */
  files: Record<string, string>;
  /** Folder the reports' pages go to. */
  content: string;
  /** Folder the site is written to. */
  output: string;
  /** Once, not measured. */
  install?: [command: string, ...args: string[]];
  /** One after the other, measured together. */
  build: [command: string, ...args: string[]][];
}

/** Versions that were tried with one another; installed into the peer's own folder, no dependency of this project. */
const STARLIGHT = ['@astrojs/starlight@0.42.4', 'astro@7.3.5'];

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

export const PEERS: readonly Peer[] = [
  {
    name: 'Starlight, its own search',
    files: {
      'package.json': '{ "name": "peer", "private": true, "type": "module" }\n',
      'astro.config.mjs':
        "import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\n\nexport default defineConfig({\n  site: 'https://example.org',\n  integrations: [starlight({ title: 'peer', locales: { root: { label: '简体中文', lang: 'zh-CN' } }, sidebar: [] })],\n});\n",
      'src/content.config.ts':
        "import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\n\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
      'src/content/docs/index.md': '---\ntitle: peer\n---\n\npeer\n',
    },
    content: 'src/content/docs/reports',
    output: 'dist',
    install: [npm, 'install', '--no-audit', '--no-fund', '--no-package-lock', ...STARLIGHT],
    build: [['node', 'node_modules/astro/bin/astro.mjs', 'build']],
  },
  {
    name: 'Hugo, Pagefind',
    files: {
      'hugo.toml':
        "baseURL = 'https://example.org/'\nlanguageCode = 'zh-CN'\ntitle = 'peer'\nhasCJKLanguage = true\ndisableKinds = ['taxonomy', 'term', 'RSS']\n",
      'layouts/_default/single.html':
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n',
      'layouts/_default/list.html':
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>\n',
    },
    content: 'content/reports',
    output: 'public',
    build: [
      ['hugo', '--quiet'],
      ['node', resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site', 'public', '--force-language', 'zh-cn'],
    ],
  },
];

/**
 * Builds the reports with a peer in a temporary folder.
 * @param pages Markdown by file name @param look at the built site before it is removed
 * @throws CommandError when the peer is not there, or its build fails
 */
export async function buildPeer<T>(
  { files, content, install, build, output }: Peer,
  pages: ReadonlyMap<string, string>,
  look: (site: string, cost: CommandCost) => T,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'archive-peer-'));
  try {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    for (const [path, text] of Object.entries(files)) write(path, text);
    for (const [name, text] of pages) write(join(content, name), text);
    if (install) {
      const [command, ...args] = install;
      await measuredCommand(command, args, root);
    }
    const total: CommandCost = { seconds: 0, processor: 0, memory: 0 };
    for (const [command, ...args] of build) {
      const program = command === 'node' ? process.execPath : command;
      const cost = await measuredCommand(program, args, root, { ASTRO_TELEMETRY_DISABLED: '1' });
      total.seconds += cost.seconds;
      total.processor += cost.processor;
      total.memory = Math.max(total.memory, cost.memory);
    }
    return look(join(root, output), total);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
