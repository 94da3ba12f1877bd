import type { PhraseKind } from '../phrases/kind-of.ts';
import type { About, Confidence, Kind, ReportEvent } from '../report/about.ts';
import type { Source } from '../report/source.ts';
import type { Tier } from '../similarity/model.ts';
import type { TargetKind } from '../targets/kind-of.ts';
import type { Bound } from '../targets/target-words.ts';
import type { TermKind } from '../terms/term.ts';

/** Every coded value of the content in the words readers see. */
export const KIND_WORDS: Record<Kind, string> = { summary: '工作总结', plan: '工作计划', 'summary+plan': '总结与计划' };

export const CONFIDENCE_WORDS: Record<Confidence, string> = {
  certain: '确定',
  probable: '很可能',
  guess: '推测',
  unknown: '不明',
};

export const LEVEL_WORDS: Record<About['issuer']['level'], string> = {
  national: '国家级',
  province: '省级',
  prefecture: '地市级',
  county: '区县级',
  town: '乡镇级',
  school: '学校',
};

export const ORIGIN_WORDS: Record<Source['origin'], string> = {
  official: '官网原文',
  repost: '转载',
  compilation: '汇编',
};

/** What each origin means for how far a text can be believed. */
export const ORIGIN_TRUST: Record<Source['origin'], string> = {
  official: '采自发文单位自己的网站，文字可信。',
  repost: '采自他人的转载，可能有遮盖、删字、改年份；年份与地区另行考定。',
  compilation: '采自范文汇编，没有注明出处，遮盖、删字、改年份最多；年份与地区全凭内证考定。',
};

export const EVENT_WORDS: Record<ReportEvent['what'], string> = {
  added: '收入',
  corrected: '校改',
  redated: '改定年份或地区',
  redacted: '遮盖',
};

export const TARGET_WORDS: Record<TargetKind, string> = {
  target: '目标',
  achieved: '成绩',
  input: '投入',
  status: '现状',
};

export const BOUND_WORDS: Record<Bound, string> = { '>=': '不低于', '<=': '不超过', '=': '' };

export const PHRASE_WORDS: Record<PhraseKind, string> = {
  formula: '套语',
  programme: '项目与活动',
  policy: '文件',
  slogan: '口号与指导思想',
};

export const TERM_WORDS: Record<TermKind, string> = {
  policy: '政策',
  programme: '工程与项目',
  system: '制度与做法',
  wording: '提法',
  campaign: '党内教育活动',
  body: '机构',
};

export const TIER_WORDS: Record<Tier, string> = { copy: '转抄', same: '同一措施', related: '相关' };
