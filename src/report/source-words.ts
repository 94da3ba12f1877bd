/** Name of the archive, in references and documents. */
export const ARCHIVE_NAME = '教育工作计划档案';

/** Where a text is from, in words for prose. @param read when it was read, or what stands for it: 2026-11-22查阅 */
export function sourceWords(
  { issuer, title, period }: { issuer: string; title: string; period: string },
  address: string,
  read: string,
): string {
  return `${issuer}：《${title}》（${period}），${ARCHIVE_NAME}，${address}（${read}）。`;
}
