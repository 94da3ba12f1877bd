import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FIELDS } from '../src/pull/read-submission.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const files = globSync('.github/workflows/*').sort();
const workflows = files.map((file) => ({ file, workflow: parse(readFileSync(file, 'utf8')) as Workflow }));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file} ${name}`, job, workflow })),
);
const rights = (job: Job, workflow: Workflow) => job.permissions ?? workflow.permissions;

it('there are four, and each is YAML with jobs', () => {
  expect(files.map((file) => file.replace('.github/workflows/', ''))).toEqual([
    'deploy.yml',
    'pull.yml',
    'submission.yml',
    'test.yml',
  ]);
  expect(jobs.length).toBe(6);
});

/** The only rights to write, and what for. */
const WRITES: Record<string, string[]> = {
  '.github/workflows/deploy.yml deploy': ['pages', 'id-token'],
  '.github/workflows/submission.yml propose': ['contents', 'issues', 'pull-requests', 'actions'],
};

describe.each(jobs)('$name', ({ name, job, workflow }) => {
  it('has the least rights, stated', () => {
    expect(workflow.permissions, 'a workflow states its rights').toBeDefined();
    const own = rights(job, workflow) ?? {};
    const writes = Object.entries(own).filter(([, right]) => right === 'write');
    expect(writes.map(([scope]) => scope).sort()).toEqual((WRITES[name] ?? []).sort());
    expect(Object.values(own).every((right) => ['read', 'write'].includes(right))).toBe(true);
  });

  it('puts no expression into a command: what a stranger wrote is never part of one', () => {
    for (const { run = '' } of job.steps) expect(run).not.toContain('${{');
  });

  it('hands no text of a stranger on in variables either', () => {
    const values = job.steps.flatMap((step) => [...Object.values(step.env ?? {}), ...Object.values(step.with ?? {})]);
    // ${{ github.event.issue.title }} · ${{ github.head_ref }}
    expect(values.join('\n')).not.toMatch(/github\.(?:event\.[\w.]*(?:title|body|label|name\b(?!s)|ref)|head_ref)/u);
  });

  it('uses GitHub’s own actions by major version, any other by commit', () => {
    for (const { uses } of job.steps)
      if (uses) expect(uses).toMatch(/^(?:actions\/[a-z-]+@v\d+|[\w.-]+\/[\w./-]+@[0-9a-f]{40})$/u);
  });

  it('leaves no credential in the files unless it has to push, and ends by itself', () => {
    const pushes = rights(job, workflow)?.contents === 'write';
    for (const { uses = '', with: options } of job.steps)
      if (uses.startsWith('actions/checkout@'))
        expect(options?.['persist-credentials']).toBe(pushes ? undefined : false);
    expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

it('no workflow runs with rights on the code of a fork', () => {
  for (const { workflow } of workflows)
    for (const event of ['pull_request_target', 'workflow_run', 'issue_comment'])
      expect(workflow.on).not.toHaveProperty(event);
});

it('the job that may write runs nothing of the project', () => {
  const propose = workflows.find(({ file }) => file.endsWith('submission.yml'))?.workflow.jobs.propose as Job;
  const commands = propose.steps.map(({ run = '' }) => run).join('\n');
  expect(commands).not.toMatch(/\b(?:npm|npx|node)\b/u);
  expect(propose.steps.some(({ uses = '' }) => uses.startsWith('actions/setup-node'))).toBe(false);
});

describe('what the job that may write takes over', () => {
  const propose = workflows.find(({ file }) => file.endsWith('submission.yml'))?.workflow.jobs.propose as Job;
  const { run: script = '' } = propose.steps.find(({ name }) => name === '只收内容文件') as Step;
  /** Runs the step as GitHub does, over the given files. */
  const take = (files: string[], link?: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'step-'));
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), '');
    }
    if (link) symlinkSync('/etc/passwd', join(folder, link));
    const output = join(folder, 'output');
    const { status } = spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      env: { PATH: process.env.PATH, GITHUB_OUTPUT: output },
    });
    const told = status === 0 ? readFileSync(output, 'utf8').trim() : 'refused';
    rmSync(folder, { recursive: true });
    return told;
  };
  const report = [
    'files/content/sources/a.txt',
    'files/content/sources/a.yml',
    'files/content/reports/hubei/2019/about.yml',
  ];

  it('is a drafted report', () => {
    expect(take([...report, 'files/content/reports/hubei/2019/report.mdx', 'files/content/ids.yml'])).toBe('any=yes');
    expect(take(['reply.md'])).toBe('any=no');
  });

  it.each([
    'files/package.json',
    'files/.github/workflows/x.yml',
    'files/content/vocabulary/topics.yml',
    'files/content/sources/a.sh',
    'files/src/x.ts',
  ])('is never %s', (file) => expect(take([...report, file])).toBe('refused'));

  it('is never a link', () => expect(take(report, 'files/content/sources/b.txt')).toBe('refused'));
});

it('commands of the workflows are there', () => {
  const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
  const named = jobs.flatMap(({ job }) =>
    job.steps.flatMap(({ run = '' }) =>
      Array.from(run.matchAll(/npm run (?:--silent )?([a-z]+)/gu), ([, script]) => script),
    ),
  );
  expect(new Set(named)).toEqual(new Set(['build', 'check', 'pull', 'submission']));
  for (const script of named) expect(scripts).toContain(script);
});

interface Form {
  labels: string[];
  body: { type: string; id?: string; attributes: { label?: string; options?: unknown[]; render?: string } }[];
}
const form = (name: string) => parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}.yml`, 'utf8')) as Form;

describe('forms', () => {
  it('the form of a report asks what the program reads, in its order, the text last and never as Markdown', () => {
    const { labels, body } = form('submission');
    const asked = body.filter(({ id }) => id);
    expect(asked.map(({ id, attributes }) => [id, attributes.label])).toEqual(Object.entries(FIELDS));
    expect(asked.at(-1)?.attributes.render).toBe('text');
    expect(labels).toEqual(['submission']);
  });

  it('the form of a correction has the field that pages fill in', () => {
    expect(form('correction').body.map(({ id }) => id)).toContain('place');
  });

  it('Dependabot looks after packages and actions', () => {
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
    expect(updates.map((one: { 'package-ecosystem': string }) => one['package-ecosystem'])).toEqual([
      'npm',
      'github-actions',
    ]);
  });

  it('the template of a pull request asks three questions', () => {
    expect(readFileSync('.github/pull_request_template.md', 'utf8').match(/？\*\*/gu)).toHaveLength(3);
  });
});
