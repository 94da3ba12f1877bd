import { z } from 'zod';

/** A region that was abolished, got another code, or had another name: one entry of `content/vocabulary/regions-former.yml`. */
const formerRegion = z.strictObject({
  /** Its GB/T 2260 code while it had this name. */
  // '130182'
  code: z.string().regex(/^\d{6}$/),
  /** Full name. */
  // 藁城市
  name: z.string().regex(/^\p{Script=Han}{2,}$/u),
  /** Where its reports are kept: the path of the present region where the place goes on as a whole under the same parent, else a path of its own. */
  // hebei/shijiazhuang/gaocheng, hebei/zhangjiakou/xuanhua-xian
  path: z.string().regex(/^[a-z]+(?:[-/][a-z]+)*$/),
  /** First year with this name and code; left out where it began before 2000 or is not known. */
  from: z.int().min(1900).max(2100).optional(),
  /** Year of the change. On the first of January of that year the region still had this name and code. */
  to: z.int().min(1900).max(2100),
  /** Code of the region that took its place or the greater part of it; its own code where only the name changed; left out where it was divided. */
  // '130109'
  successor: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});
export type FormerRegion = z.infer<typeof formerRegion>;

/** The whole file. */
export const formerRegions = z.array(formerRegion);

/**
 * The code of the region that stands today where a former one stood, through all its successors; `undefined` where one of them was divided.
 * Codes were given out again (500110 was 万盛区 until 2011 and is 綦江区), so a step is taken only to a later change.
 */
export function presentCode(region: FormerRegion, former: readonly FormerRegion[]): string | undefined {
  const next = former.find(({ code, to }) => code === region.successor && to > region.to);
  return next ? presentCode(next, former) : region.successor;
}
