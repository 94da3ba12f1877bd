import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../scripts/commands/submission.ts';
import { FIELDS } from '../../../src/pull/read-submission.ts';
import { removeProject, smallProject, snapshot } from '../small-project.ts';

const PLAN = `石家庄市藁城区教育局2019年工作要点

2019年，全区教育工作的总体要求是：坚持立德树人，深化教育改革，促进教育公平，提高教育质量，办好人民满意的教育。
一、加强教师队伍建设
1、加强教师培训。组织校长和骨干教师外出学习，开展全员培训，提高课堂教学水平，促进教师专业成长。
2、开展师德师风建设。评选优秀教师和优秀班主任，宣传先进事迹，严肃查处有偿补课等行为。
二、改善办学条件
1、新建幼儿园两所，改造薄弱学校五所，增加学位一千个，解决城区学校大班额问题。
2、为中小学配备图书三万册，更新计算机五百台，加快教育信息化建设，推进优质资源共享。
三、确保校园安全
1、落实安全责任。与各学校签订责任书，定期开展安全检查，及时整改隐患，加强校车管理。
2、加强安全教育。每学期开展应急疏散演练，增强师生的安全意识和自护能力。
石家庄市藁城区教育局
2019年3月1日
`;
const KEY = 'content/reports/hebei/shijiazhuang/gaocheng/2019';

let root = '';
let folder = '';

beforeEach(() => {
  root = smallProject();
  folder = mkdtempSync(join(tmpdir(), 'event-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  removeProject(root);
  rmSync(folder, { recursive: true, force: true });
});

type Values = Partial<Record<keyof typeof FIELDS, string>>;
const body = (values: Values) =>
  Object.entries(FIELDS)
    .map(([field, label]) => {
      const value = values[field as keyof Values];
      return `### ${label}\n\n${value === undefined ? '_No response_' : field === 'text' ? `\`\`\`text\n${value}\n\`\`\`` : value}`;
    })
    .join('\n\n');

async function submit(values: Values, get?: typeof fetch) {
  const event = join(folder, 'event.json');
  writeFileSync(
    event,
    JSON.stringify({ action: 'opened', issue: { number: 12, title: '$(touch x)', body: body(values) } }),
  );
  const code = await run(['--event', event, '--out', join(folder, 'out')], root, get);
  const reply = join(folder, 'out/reply.md');
  const drafted = join(folder, 'out/files');
  return {
    code,
    reply: existsSync(reply) ? readFileSync(reply, 'utf8') : '',
    files: existsSync(drafted)
      ? readdirSync(drafted, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(drafted.length + 1))
          .sort()
      : [],
  };
}

describe('npm run submission', () => {
  it('drafts a pasted text, as content files and nothing else', async () => {
    const { code, reply, files } = await submit({
      region: '河北省石家庄市藁城区',
      years: '2019年',
      site: '藁城区教育局网站',
      url: 'https://example.gov.cn/1.html',
      text: PLAN,
    });
    expect(reply).toContain('程序已起草 1 份报告');
    expect(code).toBe(0);
    expect(files.filter((file) => file !== 'content/ids.yml')).toEqual([
      `${KEY}/about.yml`,
      `${KEY}/report.mdx`,
      'content/sources/issue-12.txt',
      'content/sources/issue-12.yml',
    ]);
    expect(readFileSync(join(folder, 'out/files/content/sources/issue-12.txt'), 'utf8')).toBe(PLAN);
    expect(readFileSync(join(root, `${KEY}/about.yml`), 'utf8')).toContain('2019年工作要点');
    expect(readFileSync(join(root, 'content/sources/issue-12.yml'), 'utf8')).toContain('https://example.gov.cn/1.html');
  });

  it('drafts an attachment under its own name and leaves the pasted text aside', async () => {
    const asked: string[] = [];
    const get = (async (address: string) => {
      asked.push(address);
      return new Response(PLAN);
    }) as typeof fetch;
    const address = 'https://github.com/user-attachments/files/7/..%2F..%2Fyaodian.txt';
    const { reply, files } = await submit(
      { files: `[x](${address}) [y](https://evil.cn/y.txt)`, region: '藁城区', text: '别的' },
      get,
    );
    expect(asked).toEqual([address]);
    expect(files).toContain('content/sources/yaodian.txt');
    expect(reply).toContain('粘贴的全文没有用');
    expect(reply).toContain('不是上传的文件');
  });

  it('says what keeps a text from being drafted, and writes nothing', async () => {
    const before = snapshot(root);
    const unknown = await submit({ text: PLAN.replaceAll('石家庄市藁城区', '某某区') });
    expect(unknown).toMatchObject({ code: 0, files: [] });
    expect(unknown.reply).toContain('E-REGION-UNKNOWN');
    const news = await submit({ region: '湖北省', text: '今日新闻：昨天下午，记者从市场了解到，菜价平稳。' });
    expect(news).toMatchObject({ code: 0, files: [] });
    expect(news.reply).toContain('E-NO-REPORT');
    expect(await submit({ region: '湖北省' })).toMatchObject({
      files: [],
      reply: expect.stringContaining('E-SUBMISSION-EMPTY'),
    });
    const known = await submit({ text: readFileSync(join(root, 'content/sources/001_9bac73edf8d24ee1.txt'), 'utf8') });
    expect(known.files).toEqual([]);
    expect(known.reply).toMatch(/E-(?:SOURCE-KNOWN|DUPLICATE)/u);
    expect(snapshot(root)).toEqual(before);
  });

  it('runs nothing and leaves no folder, whatever is written into the form', async () => {
    const evil =
      '$(touch x)`touch y`; touch z\n--force\n../../../x\n${process.exit(1)}\n{alert(1)} <script>alert(1)</script>\n```\nimport x from "y"';
    const { code, files } = await submit({
      files: evil,
      url: evil,
      site: evil,
      region: '河北省石家庄市藁城区',
      years: evil,
      kind: evil,
      note: evil,
      agree: evil,
      text: `${PLAN}${evil}`,
    });
    expect(code).toBe(0);
    for (const path of files)
      expect(path).toMatch(/^content\/(?:ids\.yml$|sources\/issue-12\.|reports\/hebei\/shijiazhuang\/gaocheng\/)/u);
    expect(readdirSync(root)).toEqual(['content']);
    for (const name of ['x', 'y', 'z']) expect(existsSync(name)).toBe(false);
  });

  it('refuses what is no event', async () => {
    const event = join(folder, 'event.json');
    writeFileSync(event, 'x'.repeat(3 * 1024 * 1024));
    expect(await run(['--event', event, '--out', join(folder, 'out')], root)).toBe(1);
    writeFileSync(event, '{"issue":{"number":12,"body":"随便写写"}}');
    expect(await run(['--event', event, '--out', join(folder, 'out')], root)).toBe(1);
    expect(console.error).toHaveBeenLastCalledWith(expect.stringContaining('E-SUBMISSION-FORM'));
    expect(await run([], root)).toBe(2);
  });
});
