import { parse } from 'yaml';
import noiseYaml from '../../content/vocabulary/noise.yml?raw';
import { FATE_NAMES, type Fate } from '../report/fate.ts';

/** What readers call the fates of characters, and what each means; `elsewhere` and `blank` are fates of lines on one report's page. */
export const FATE_WORDS: Record<Fate | 'elsewhere' | 'blank', { label: string; meaning: string }> = {
  passage: { label: FATE_NAMES.passage, meaning: '发布为措施或段落' },
  heading: { label: FATE_NAMES.heading, meaning: '发布为标题' },
  corrected: { label: FATE_NAMES.corrected, meaning: '按写明的理由换成别的字，报告页上并列原字' },
  joined: { label: FATE_NAMES.joined, meaning: '句子中间误断的行，与下一行接上' },
  'other-witness': {
    label: FATE_NAMES['other-witness'],
    meaning: '同一报告的另一份文字，与底本不同之处在报告页上标出',
  },
  metadata: { label: FATE_NAMES.metadata, meaning: '标题、日期、网址、栏目等，不进正文，用作依据' },
  removed: { label: FATE_NAMES.removed, meaning: '网页残留与排版空白，按写明的规则移除' },
  blank: { label: '空行', meaning: '只有空白' },
  elsewhere: { label: '属他篇', meaning: '同一来源里的其他报告' },
};

/** Rules that are built into import, in the words of readers. */
const BUILT_IN: Record<string, string> = {
  layout: '行尾、缩进与空行',
  title: '报告的标题',
  'title-repeated': '重复的标题',
  aside: '附注所说的行',
};

const noise: { rules: { id: string; reason: string }[] } = parse(noiseYaml);
// 网站的导航路径，载有栏目或机构名 → 网站的导航路径
const reasons = new Map(noise.rules.map(({ id, reason }) => [id, reason.split(/[，（]/u)[0] as string]));

/** What a rule takes, in a few words: 分页页码. */
export function ruleWords(rule: string): string {
  return BUILT_IN[rule] ?? reasons.get(rule) ?? rule;
}
