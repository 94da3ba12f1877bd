/** Stands for its number in the HTML of a mark of damage, which does not know it. Published text is escaped and cannot hold it. */
export const MARK_NUMBER = '<!--mark-number-->';

/** HTML of a passage with its marks of damage numbered from `first`; a mark begins where its id is. */
export function numberMarks(html: string, first: number): string {
  let number = first - 1;
  return html.replaceAll(/(id="mark-)?<!--mark-number-->/g, (_, id: string | undefined) => {
    if (id) number++;
    return `${id ?? ''}${number}`;
  });
}
