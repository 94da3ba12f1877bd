import { describe, expect, it } from 'vitest';
import type { AccountSums } from '../../src/pull/account-section.ts';
import type { PageChange } from '../../src/pull/compare-page.ts';
import { compareReports } from '../../src/pull/compare-reports.ts';
import { type PullFindings, pullReport } from '../../src/pull/pull-report.ts';
import type { Report } from '../../src/report/report.ts';
import { importText } from '../import/import-text.ts';
import { aboutOf } from '../report/about-of.ts';

const report = (text: string, id: string, title = '工作要点'): Report => ({
  id,
  about: aboutOf({ title, witnesses: [{ source: 'source.txt', lines: [1, text.split('\n').length] }] }),
  blocks: importText(text).shares[0]?.blocks ?? [],
});
const PLAN = '一、重点工作\n1、加强教师培训，提高教育质量。\n2、办好xx学校，改善办学条件。';
const account = (file: string, passage: number): AccountSums => ({
  file,
  characters: 10,
  totals: { passage, heading: 0, metadata: 0, removed: 2, joined: 0, corrected: 0, 'other-witness': 0 },
  rules: { 'site-navigation': 2 },
});
const page = (address: string, fields: Partial<PageChange> = {}): PageChange => ({
  address,
  what: 'changed',
  added: 1,
  removed: 1,
  links: { added: [], removed: [] },
  lines: ['- 2份', '+ 3份'],
  ...fields,
});
const findings = (fields: Partial<PullFindings> = {}): PullFindings => ({
  changes: [],
  problems: [],
  accounts: [],
  alike: new Map(),
  copyShare: 0.6,
  same: new Map(),
  pages: [],
  ...fields,
});

describe('pullReport', () => {
  const changes = compareReports([], [report(PLAN, 'hubei/2019')]);

  it('says of a new report its measures, damage, likeness, ids', () => {
    const text = pullReport(
      findings({
        changes,
        alike: new Map([['hubei/2019', [{ report: 'anhui/2015', share: 0.71 }]]]),
        same: new Map([['hubei/2019', new Map([['anhui/2015', 1]])]]),
      }),
    );
    expect(text).toContain('| 新增 1，改动 0，移除 0 | +2 | +2 | 3 | 0 | 0 |');
    expect(text).toContain('**几乎是同一篇**：与 `anhui/2015` 有 71% 的文字相同');
    expect(text).toContain('有 1 条措施与 `anhui/2015` 一字不差');
    expect(text).toContain('- 措施：2\n- 损伤：`mask-x` 1，`cut-item` 1\n');
    expect(text).toContain('给出的编号：`1` `1-1` `1-2`');
    expect(text).toContain('#1-1 1、加强教师培训，提高教育质量。');
  });

  it('warns of ids that readers may have cited', () => {
    expect(pullReport(findings({ changes: compareReports([report(PLAN, 'hubei/2019')], []) }))).toContain(
      '失去的编号：`1` `1-1` `1-2`。**读者可能引用过它们**',
    );
  });

  it('says of each source whether every character is there', () => {
    const text = pullReport(findings({ accounts: [account('a.txt', 8), account('b.txt', 7)] }));
    expect(text).toMatch(/\| `a\.txt` \| 10 \| 8 .*\| 合 \|/u);
    expect(text).toMatch(/\| `b\.txt` \| 10 \| 7 .*\| \*\*差 1\*\* \|/u);
    expect(text).toContain('site-navigation 4 字');
  });

  it('shows other pages before and after, those of the report by name only', () => {
    const text = pullReport(
      findings({
        changes,
        pages: [page('/reports/hubei/2019/', { what: 'new' }), page('/regions/hubei/'), page('/x/', { what: 'gone' })],
      }),
    );
    expect(text).toContain('**这些报告自己的网页（1）**：/reports/hubei/2019/');
    expect(text).toContain('<summary>/regions/hubei/ +1 −1 行</summary>\n\n```diff\n- 2份\n+ 3份\n```');
    expect(text).toContain('**消失的网页（1）**：/x/');
  });

  it('shows links where the words are the same, and says when nothing was compared', () => {
    const only = page('/a/', { added: 0, removed: 0, lines: [], links: { added: ['/new/'], removed: ['/old/'] } });
    expect(pullReport(findings({ pages: [only] }))).toContain(
      '文字相同，链接 +1 −1</summary>\n\n```diff\n- /old/\n+ /new/',
    );
    expect(pullReport(findings({ pages: '网站没有建成。' }))).toContain('网站没有建成。');
  });

  it('takes no text for markup', () => {
    const evil = '</details><img src=x> ![a](https://x.y) @all | `x` **';
    const hostile = compareReports(
      [],
      [report(`一、工作\n1、${evil}加强教师培训，提高教育质量。`, 'hubei/2019', evil)],
    );
    const text = pullReport(
      findings({
        changes: hostile,
        problems: [{ code: 'field-value', level: 'error', file: evil, message: evil, hint: evil }],
        pages: [page(`/${evil}/`, { lines: [`+ ${evil}`, '+ ```'] })],
      }),
    );
    // outside of blocks of code, which nothing within can close
    let fence = '';
    const outside = text.split('\n').filter((line) => {
      const marks = /^`{3,}/u.exec(line)?.[0] ?? '';
      if (fence) {
        if (line === fence) fence = '';
        return false;
      }
      fence = marks;
      return !marks;
    });
    expect(fence).toBe('');
    expect(outside.join('\n')).not.toMatch(/<img|!\[|@all|https:/u);
    expect(outside.filter((line) => line === '</details>')).toHaveLength(2);
  });

  it('stays far under the megabyte of a summary: 500 reports, 5,000 pages, 1,000 problems', () => {
    const many = compareReports(
      [],
      Array.from({ length: 500 }, (_, index) => report(PLAN, `hubei/x${index}`)),
    );
    const pages = Array.from({ length: 5000 }, (_, index) =>
      page(`/pages/${index}/`, { lines: Array.from({ length: 12 }, () => `+ ${'长'.repeat(120)}`) }),
    );
    const problems = Array.from({ length: 1000 }, () => ({
      code: 'field-value' as const,
      level: 'error' as const,
      file: 'f'.repeat(900),
      message: '长'.repeat(9000),
      hint: '',
    }));
    const text = pullReport(
      findings({
        changes: many,
        pages,
        problems,
        accounts: Array.from({ length: 500 }, (_, at) => account(`${at}.txt`, 8)),
      }),
    );
    expect(Buffer.byteLength(text)).toBeLessThan(512 * 1024);
    expect(text).toContain('还有 460 份报告');
    expect(text).toContain('还有 950 个');
  });
});
