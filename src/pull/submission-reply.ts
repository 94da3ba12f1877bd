import { cut, fenced, plain } from './markdown.ts';

/** What became of a filled-in form. */
export interface SubmissionOutcome {
  issue: number;
  /** Paths of the files that were drafted; empty where nothing could be. */
  files: readonly string[];
  /** What was not understood or not used, a sentence each. */
  doubts: readonly string[];
  /** What keeps it from being drafted: the sentences of `npm run new` or of the form. */
  obstacles: readonly string[];
  /** The preview as `npm run new` shows it. */
  preview: string;
}

/** A comment of GitHub holds 65,536 characters. */
const PREVIEW_LENGTH = 30_000;
const SENTENCE_LENGTH = 200;
const MOST = 12;

const list = (sentences: readonly string[]) =>
  sentences.slice(0, MOST).map((one) => `- ${plain(cut(one, SENTENCE_LENGTH))}`);

/** The answer to a person who filled in the form, in Markdown: it is the comment below the form and the description of the pull request. */
export function submissionReply({ issue, files, doubts, obstacles, preview }: SubmissionOutcome): string {
  const reports = files.filter((file) => file.endsWith('/about.yml'));
  const head =
    files.length > 0
      ? [
          `来自 #${issue}。程序已起草 ${reports.length} 份报告：`,
          '',
          ...reports.slice(0, MOST).map((file) => `- \`${file}\``),
          '',
          '请维护者核对标题、单位、地区、年份和它们所凭的摘句；文中若有个人的电话、住址、身份证号，请先遮盖再合并。',
        ]
      : [
          `#${issue} 还不能起草，没有写入任何文件：`,
          '',
          ...list(obstacles),
          '',
          '请在上面的表里点“编辑”补充或改正，保存后程序会再试一次。地区请写全称，如“湖北省武汉市江岸区”；以 -- 开头的选项供维护者使用。',
        ];
  const shown = cut(preview.trim(), PREVIEW_LENGTH);
  return [
    ...head,
    ...(doubts.length ? ['', '没有采用的：', '', ...list(doubts)] : []),
    ...(shown
      ? ['', '<details><summary>程序认出了什么，凭哪些字句</summary>', '', fenced(shown.split('\n')), '', '</details>']
      : []),
    '',
  ].join('\n');
}
