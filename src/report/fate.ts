/**
 * What can become of a character of a source. passage: published text; joined: the false break inside it; corrected: replaced, the reason is on the
 * page; other-witness: kept as a second copy.
 */
export const FATES = ['passage', 'heading', 'metadata', 'removed', 'joined', 'corrected', 'other-witness'] as const;
export type Fate = (typeof FATES)[number];
