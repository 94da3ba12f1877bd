import { z } from 'zod';

/** The file `content/vocabulary/region-readings.yml`: readings of place names that a pinyin library gets wrong. */
export const regionReadings = z.strictObject({
  /** Characters with one reading in all place names. */
  // 都: du
  characters: z.record(z.string().regex(/^\p{Script=Han}$/u), z.string().regex(/^[a-z]+$/)),
  /** Stems with the reading of the whole; they win over `characters`. */
  // 尉犁: yuli
  names: z.record(z.string().regex(/^\p{Script=Han}{2,}$/u), z.string().regex(/^[a-z]+$/)),
});
export type RegionReadings = z.infer<typeof regionReadings>;
