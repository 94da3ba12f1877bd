import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CommandError, measuredCommand } from '../../../scripts/bench/measured-command.ts';
import { shownPeer } from '../../../scripts/bench/peers/compare-peers.ts';
import { buildPeer } from '../../../scripts/bench/peers/peers.ts';
import { reportMarkdown } from '../../../scripts/bench/peers/report-markdown.ts';
import type { Report } from '../../../src/report/report.ts';

it('measures a command with what it starts, and tells why one failed', async () => {
  const busy =
    "require('child_process').execFileSync(process.execPath, ['-e', 'for (const end = Date.now() + 400; Date.now() < end;);'])";
  const cost = await measuredCommand(process.execPath, ['-e', busy], '.');
  expect(cost.seconds).toBeGreaterThan(0.4);
  expect(cost.memory).toBeGreaterThan(10e6);
  await expect(measuredCommand(process.execPath, ['-e', 'throw new Error("lost")'], '.')).rejects.toThrow(/lost/);
  await expect(measuredCommand('no-such-command', [], '.')).rejects.toThrow(CommandError);
});

it('gives a peer its files and the reports, looks at what it built, and leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peer-'));
  const kept = join(folder, 'cwd');
  const build = `const fs = require('fs'); fs.writeFileSync(${JSON.stringify(kept)}, process.cwd()); fs.cpSync('content', 'public', { recursive: true });`;
  const peer = {
    name: 'copy',
    files: { 'a/b.txt': 'x' },
    content: 'content/reports',
    output: 'public',
    build: [['node', '-e', build]] as [string, ...string[]][],
  };
  const seen = await buildPeer(peer, new Map([['1.md', '# 一']]), (site, { seconds }) => [
    readFileSync(join(site, 'reports/1.md'), 'utf8'),
    seconds > 0,
  ]);
  expect(seen).toEqual(['# 一', true]);
  expect(() => readFileSync(join(readFileSync(kept, 'utf8'), 'a/b.txt'))).toThrow(/ENOENT/);
  writeFileSync(kept, '');
  rmSync(folder, { recursive: true });
});

it('writes a report as Markdown that means nothing but its text', () => {
  const report = {
    about: { title: '“一”: 要点' },
    blocks: [
      { type: 'heading', level: 1, number: '一、', title: ['重点'], content: [], titleOwnLine: false },
      {
        type: 'measure',
        level: 2,
        number: '1.',
        title: [],
        content: ['*星* <b>{{ x }}</b> [a](b)'],
        titleOwnLine: false,
      },
    ],
  } as unknown as Report;
  expect(reportMarkdown(report)).toBe(
    '---\ntitle: "“一”: 要点"\n---\n\n## 一、重点\n\n1\\.\\*星\\* \\<b\\>\\{\\{ x \\}\\}\\</b\\> \\[a\\](b)\n',
  );
});

it('shows ratios to the project', () => {
  const row = (name: string, factor: number) => ({
    name,
    reports: 10,
    pages: 100 * factor,
    seconds: 10,
    processor: 5,
    memory: 1e9 * factor,
    output: 1e7 * factor,
  });
  expect(shownPeer(row('peer', 2), row('own', 1))).toMatchObject({
    'pages/s': 20,
    'pages/s ratio': 2,
    'memory ratio': 2,
    'output ratio': 2,
    'seconds ratio': 1,
  });
});
