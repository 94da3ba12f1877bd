import type { Checked, Finding, FindingKind } from '../draft/finding.ts';
import { element, link } from '../search/element.ts';

/** Kinds in the order they are listed, as readers call them. */
const NAMES: Record<FindingKind, string> = {
  place: '别处的地名',
  year: '别的年份',
  mask: '遮盖与空位',
  figure: '与存档相同的数字',
  outdated: '过时的提法',
  borrowed: '与存档逐字相同（15字以上）',
};
/** Findings listed of one kind; the text shows all. */
const LISTED = 300;
/** A paragraph with a larger share of borrowed text has a line beside it. */
const MUCH = 0.3;
/** Letters of a finding that the list quotes. */
const QUOTED = 46;

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** The draft with its findings in place: where several overlap, the first kind of the list is drawn. */
export function drawDraft(text: string, { findings, shares }: Checked): HTMLElement {
  const kinds = Object.keys(NAMES) as FindingKind[];
  let first = 0;
  /** A paragraph's findings: they are in the order of the text, and end in their own paragraph or soon after. */
  const within = (start: number, end: number) => {
    while (first < findings.length && (findings[first] as Finding).end <= start) first++;
    const own: (Finding & { index: number })[] = [];
    for (let index = first; index < findings.length && (findings[index] as Finding).start < end; index++)
      if ((findings[index] as Finding).end > start) own.push({ ...(findings[index] as Finding), index });
    return own;
  };
  const piece = (
    text: string,
    here: readonly (Finding & { index: number })[],
    from: number,
    start: number,
  ): Node | string => {
    const [top] = [...here].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
    if (!top) return text;
    const mark = element('mark', `found found-${top.kind}${top.weak ? ' found-weak' : ''}`);
    mark.tabIndex = -1;
    mark.title = here.map(({ message }) => message).join('；');
    for (const { index, start: at } of here) {
      // each finding begins somewhere: the list leads there
      if (Math.max(start, at) !== from) continue;
      const anchor = element('span', '');
      anchor.id = `found-${index}`;
      mark.append(anchor);
    }
    mark.append(text);
    return mark;
  };
  return element(
    'div',
    'draft-text',
    ...shares.map(({ start, end, borrowed }) => {
      const own = within(start, end);
      const edges = own.flatMap((one) => [Math.max(start, one.start), Math.min(end, one.end)]);
      const cuts = [...new Set([start, end, ...edges])].sort((a, b) => a - b);
      const pieces = cuts.slice(0, -1).map((from, at) => {
        const to = cuts[at + 1] as number;
        const here = own.filter((one) => one.start < to && one.end > from);
        return piece(text.slice(from, to), here, from, start);
      });
      const paragraph = element('p', borrowed > MUCH ? 'draft-much' : '', ...pieces);
      const share = element('span', 'draft-share', borrowed > 0 ? `借用${percent(borrowed)}` : '');
      return element('div', 'draft-paragraph', paragraph, share);
    }),
  );
}

/** What the lists need to know besides the findings. */
export interface ListContext {
  base: string;
  titles: ReadonlyMap<string, string>;
  /** Makes the button that looks for variants of a borrowed sentence. */
  variantsOf(finding: Finding, sentence: string): Node;
}

function item(text: string, finding: Finding, index: number, { base, titles, variantsOf }: ListContext): HTMLLIElement {
  const quoted = text.slice(finding.start, finding.end).replaceAll('\n', ' ');
  const jump = link(`#found-${index}`, quoted.length > QUOTED ? `${quoted.slice(0, QUOTED)}……` : quoted);
  // not by the address: browsers fetch the page's icon anew when it changes, and this page asks for nothing
  jump.addEventListener('click', (event) => {
    event.preventDefault();
    const mark = document.getElementById(`found-${index}`)?.closest('mark');
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  });
  const row = element('li', finding.weak ? 'weak' : '', jump, element('span', 'draft-message', finding.message));
  if (finding.source) {
    const [key = '', block = ''] = finding.source.split('#');
    const source = link(`${base}reports/${key}/#${block}`, `${titles.get(key) ?? key} #${block}`);
    source.target = '_blank';
    source.rel = 'noopener';
    row.append(source);
  }
  if (finding.kind === 'borrowed' && !finding.weak) row.append(variantsOf(finding, quoted));
  return row;
}

/** The findings by kind, each leading to its place. */
export function listFindings(text: string, { findings }: Checked, context: ListContext): HTMLElement {
  const numbered = findings.map((finding, index) => ({ finding, index }));
  return element(
    'div',
    'draft-lists',
    ...(Object.keys(NAMES) as FindingKind[]).map((kind) => {
      const own = numbered.filter(({ finding }) => finding.kind === kind);
      const sure = own.filter(({ finding }) => !finding.weak).length;
      const summary = element(
        'summary',
        '',
        `${NAMES[kind]}：${own.length}处${own.length > sure ? `（其中${own.length - sure}处存疑或属套语）` : ''}`,
      );
      const rows = own.slice(0, LISTED).map(({ finding, index }) => item(text, finding, index, context));
      const details = element('details', '', summary, element('ul', '', ...rows));
      if (own.length > LISTED) details.append(element('p', 'hint', `只列前${LISTED}处，其余在文中标出。`));
      details.dataset.kind = kind;
      details.open = sure > 0;
      return details;
    }),
  );
}
