/**
 * What can become of a character of a source. passage: published text; joined: the false break inside it; corrected: replaced, the reason is on the
 * page; other-witness: kept as a second copy.
 */
export const FATES = ['passage', 'heading', 'metadata', 'removed', 'joined', 'corrected', 'other-witness'] as const;
export type Fate = (typeof FATES)[number];

/** What the fates are called, on the site and to contributors. */
export const FATE_NAMES: Record<Fate, string> = {
  passage: '正文',
  heading: '标题',
  metadata: '来源信息',
  removed: '移除',
  joined: '接合',
  corrected: '校改',
  'other-witness': '另本',
};
