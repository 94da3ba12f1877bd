import type { Imported } from '../../src/import/import-archive.ts';
import type { NoiseRule } from '../../src/import/noise.ts';
import { type Entry, type Input, KIND_NAMES } from '../../src/new/entry.ts';
import { previewId } from '../../src/new/preview-catalogue.ts';
import { inlineText } from '../../src/report/inline-text.ts';
import type { Block } from '../../src/report/report.ts';

const SURE = { certain: '确定', probable: '很可能（待考）', guess: '推测（待考）', unknown: '不明（待考）' } as const;
const LEVELS = {
  national: '国家',
  province: '省级',
  prefecture: '地市',
  county: '区县',
  town: '乡镇',
  school: '学校',
} as const;

/** Longest outline that is shown whole. */
const MOST_HEADINGS = 40;

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}……` : text);
const quotes = (evidence: readonly { quote: string; line: number }[]) =>
  evidence.slice(0, 4).map(({ quote, line }) => `        “${quote}”（第 ${line} 行）`);

function outline(blocks: readonly Block[]): string[] {
  const shown = blocks.filter(({ type, title }) => type === 'heading' || (type === 'measure' && title.length > 0));
  const lines = shown.slice(0, MOST_HEADINGS).map(({ type, level, number, title, content }) => {
    const text = inlineText(type === 'heading' ? content : title);
    return `    ${'  '.repeat(Math.max(level - 1, 0))}${number}${cut(text, 36)}`;
  });
  return shown.length > MOST_HEADINGS ? [...lines, `    ……共 ${shown.length} 个标题`] : lines;
}

/** What import removed from a source, by rule, with the reason the rule gives. */
function removed(source: string, imported: Imported, rules: readonly NoiseRule[]): string[] {
  const account = imported.accounts.get(source);
  return Object.entries(account?.rules ?? {}).flatMap(([id, count]) => {
    const rule = rules.find((one) => one.id === id);
    return rule
      ? [`    ${rule.fate === 'removed' ? '移除' : '移作来源信息'} ${count} 字：${rule.reason}（${id}）`]
      : [];
  });
}

/** What was read, and what import takes out of it. */
export function inputHead(
  { file, source, notes, text, drafts, entries }: Input,
  imported: Imported,
  rules: readonly NoiseRule[],
): string {
  const { site, published, url, origin } = drafts.site;
  return [
    `${file} → content/sources/${source}`,
    `  ${notes.join('；')}；共 ${[...text].length} 字`,
    `  来源：${[site, published, url, { official: '机关自己发布', repost: '转载', compilation: '汇编' }[origin]].filter(Boolean).join('，')}`,
    ...removed(source, imported, rules),
    ...drafts.aside.map(({ lines: [from, to], what }) => `    不进正文：第 ${from}–${to} 行，${what}`),
    `  ${entries.length} 份报告`,
  ].join('\n');
}

/** One draft as a person reads it in the terminal: what was found, how sure, on what it rests, what import makes of it, and what has to be decided. */
export function draftPreview({ number, draft, key, skipped, alike }: Entry, imported: Imported): string {
  const { title, titlePrinted, issuer, region, years, kind, verdict, lines, copies } = draft;
  const blocks = imported.reports.get(previewId(number))?.blocks ?? [];
  const count = (type: Block['type']) => blocks.filter((block) => block.type === type).length;
  const damaged = blocks
    .flatMap(({ title: head, content }) => [...head, ...content])
    .filter((part) => typeof part !== 'string' && part.mark === 'damage').length;
  const ids = blocks.map(({ id }) => id);
  const doubts = [
    ...(verdict ? [`不像工作总结或计划：${verdict.reason}`] : []),
    ...(region.confidence === 'certain'
      ? []
      : [`地区：${region.reason}${region.candidates.length ? `可能是：${region.candidates.join('、')}。` : ''}`]),
    ...(years.confidence === 'certain'
      ? []
      : [`年份：${years.reason}${years.candidates.length ? `可能是：${years.candidates.join('、')}。` : ''}`]),
    ...(kind.confidence === 'certain' ? [] : [`体裁：${kind.reason}`]),
    ...(damaged ? [`文字有 ${damaged} 处损坏（遮盖、脱字、缺尾等），已标出。`] : []),
    ...alike.map(({ report, share }) => `与 ${report} 有 ${Math.round(share * 100)}% 的文字相同。`),
  ];
  return [
    '',
    `第 ${number} 篇  ${title}${titlePrinted ? '' : '（原文没有标题，这是拟的）'}${skipped ? '  〔不收〕' : ''}`,
    `  位置  ${key ? `content/reports/${key}/` : '地区未定，还没有位置'}  第 ${lines.join('–')} 行${copies.map((copy) => `，另一份抄本在第 ${copy.join('–')} 行`).join('')}`,
    `  机关  ${issuer.name}  ${LEVELS[issuer.level]}  ${SURE[issuer.confidence]}`,
    ...quotes(issuer.evidence),
    `  地区  ${region.region ? `${region.region.name}（${region.region.path}）` : '——'}  ${SURE[region.confidence]}`,
    ...quotes(region.evidence),
    `  年份  ${years.covered.join('、') || '——'}${years.schoolYear ? '学年' : ''}  ${SURE[years.confidence]}`,
    ...quotes(years.evidence),
    `  体裁  ${KIND_NAMES[kind.kind]}  ${SURE[kind.confidence]}`,
    `  内容  ${count('heading')} 个标题，${count('measure')} 条措施，${count('paragraph')} 个段落；编号 ${ids.length ? `#${ids[0]} … #${ids.at(-1)}，共 ${ids.length} 个` : '无'}`,
    ...outline(blocks),
    ...(doubts.length ? ['  待定', ...doubts.map((doubt) => `    · ${doubt}`)] : []),
  ].join('\n');
}
