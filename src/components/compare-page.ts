import type { DeskData } from '../collections/desk-data.ts';
import { type Compared, MOST_MEASURES, MOST_REPORTS, readCompared, writeCompared } from '../compare/compare-address.ts';
import { answers, meetTargets, type StatedFigure } from '../compare/meet-targets.ts';
import { type OutlineLine, pairOutlines } from '../compare/pair-outlines.ts';
import type { ProvinceReports } from '../pages/compare/[province].json.ts';
import { button, element, link } from '../search/element.ts';
import { yearPieces } from '../text/year-pieces.ts';
import { compareWording } from '../wording/compare-wording.ts';
import { fetchReport } from './fetch-report.ts';
import { keepMeasures } from './kept-measures.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const found = (selector: string) => document.querySelector(selector) as HTMLElement;
const status = found('.compare-status');
const columns = found('.compare-columns');
const targetsBox = found('.compare-targets');
/** From this share of common letters on two texts are one text with changes, as on the pages of parallels. */
const ONE_TEXT = 0.5;

function go(next: Compared): void {
  history.pushState(null, '', `${location.pathname}${writeCompared(next)}`);
  keepMeasures(next.measures);
  void show();
}

/** A text with what it shares with the first column, or what changed against it. */
function marked(first: string, text: string): (Node | string)[] {
  const { stretches, likeness } = compareWording(first, text);
  const close = likeness >= ONE_TEXT;
  return stretches.flatMap((stretch): (Node | string)[] => {
    if (stretch.in === 'both') return close ? [stretch.text] : [element('mark', '', stretch.text)];
    if (stretch.in === 'first') return close ? [element('del', '', stretch.text)] : [];
    return close ? [element('ins', '', stretch.text)] : [stretch.text];
  });
}

/** A title whose spans of years stay on one line. */
const unbroken = (text: string) =>
  yearPieces(text).map((piece) => (piece.whole ? element('span', 'unbroken', piece.text) : piece.text));

const head = (data: DeskData, address: string, words: string) =>
  element('h2', '', link(address, ...unbroken(words)), element('span', 'compare-of', `${data.issuer}　${data.period}`));

async function showMeasures(measures: string[]): Promise<void> {
  const read = await Promise.all(
    measures.map(async (id) => {
      const [key = '', block = ''] = id.split('#');
      const data = await fetchReport(base, key);
      const passage = data.passages.find((one) => one.id === block);
      return passage && { id, data, passage };
    }),
  );
  const known = read.filter((one) => one !== undefined);
  columns.replaceChildren(
    ...known.map(({ id, data, passage }, index) => {
      const address = `${base}reports/${data.id}/#${passage.id}`;
      const use = link(`${base}reports/${data.id}/cite/#${passage.id}`, '使用');
      use.className = 'use';
      const remove = button('tool', '移出', () => {
        go({ measures: measures.filter((one) => one !== id), reports: [] });
        status.focus();
      });
      remove.setAttribute('aria-label', `移出第${index + 1}栏`);
      return element(
        'section',
        '',
        head(data, address, `${passage.number}${passage.title || data.title}`),
        element(
          'p',
          'compare-text',
          ...(index === 0 ? [passage.text] : marked(known[0]?.passage.text ?? '', passage.text)),
        ),
        element('p', 'compare-acts', use, remove),
      );
    }),
  );
  const missing = measures.length - known.length;
  status.textContent =
    `${known.length}段并排，各与第一段比：文字大半相同的标出删去与增加，其余标出相同的字句。` +
    (missing ? `另有${missing}段没有找到，可能地址写错了。` : '') +
    (measures.length < MOST_MEASURES
      ? `还可以加${MOST_MEASURES - measures.length}段：在报告、专题或检索结果里点“使用”，再点“加入对照”。`
      : '');
}

const outlineOf = (data: DeskData): OutlineLine[] =>
  data.passages
    .filter(({ type, title }) => type !== 'paragraph' && title)
    .map(({ id, number, title, depth }) => ({ id, number, title, depth }));

function drawOutline(data: DeskData, own: OutlineLine[], others: OutlineLine[] | undefined, side: number): HTMLElement {
  const paired = others
    ? pairOutlines(own, others, (a, b) => compareWording(a, b).likeness)
    : own.map((line) => ({ ...line, other: undefined }));
  const rows = paired.map(({ id, number, title, depth, other }) => {
    const counterpart = other === undefined ? undefined : others?.[other];
    const words = counterpart
      ? marked(counterpart.title, title).filter((part) => !(part instanceof HTMLElement && part.tagName === 'DEL'))
      : [title];
    const row = element(
      'li',
      `indent-${Math.min(depth, 3)}`,
      link(`${base}reports/${data.id}/#${id}`, number, ...words),
    );
    if (!others) return row;
    if (counterpart) {
      row.classList.add('compare-both');
      row.append(element('span', 'compare-pair', `对方：${counterpart.number}${counterpart.title}`));
    } else {
      row.classList.add('compare-only');
      row.append(element('span', 'unseen', '（对方没有相近的标题）'));
    }
    return row;
  });
  const list = element('ol', 'compare-outline', ...rows);
  list.setAttribute('aria-label', `第${side + 1}份的提纲`);
  return element('section', '', head(data, `${base}reports/${data.id}/`, data.title), list);
}

const figure = ({ value, unit, bound }: StatedFigure) =>
  `${bound === '>=' ? '≥' : bound === '<=' ? '≤' : ''}${value}${unit}`;

function drawTargets(plan: DeskData, later: DeskData): void {
  const rows = meetTargets(plan.targets, later.targets).map(({ target, results }) =>
    element(
      'tr',
      '',
      element('th', '', target.indicator),
      element('td', '', link(`${base}reports/${plan.id}/#${target.block}`, figure(target))),
      element(
        'td',
        '',
        ...(results.length
          ? results.map((result) => link(`${base}reports/${later.id}/#${result.block}`, `${figure(result)} `))
          : ['总结没有提到']),
      ),
    ),
  );
  const table = element(
    'table',
    '',
    element(
      'thead',
      '',
      element(
        'tr',
        '',
        ...['指标', `目标（${plan.period}）`, `结果（${later.period}）`].map((name) => element('th', '', name)),
      ),
    ),
    element('tbody', '', ...rows),
  );
  targetsBox.replaceChildren(
    element('h2', '', '目标与结果'),
    rows.length ? table : element('p', '', '这份计划没有可核对的量化目标。'),
    element('p', 'hint', '指标名称与单位相同才算同一项，由程序比对，可能有漏。'),
  );
}

async function showReports(reports: string[]): Promise<void> {
  const read = await Promise.all(reports.map((key) => fetchReport(base, key)));
  const outlines = read.map(outlineOf);
  columns.replaceChildren(
    ...read.map((data, index) => drawOutline(data, outlines[index] ?? [], outlines[1 - index], index)),
  );
  const [first, second] = read;
  if (first && second) {
    const [plan, later] = answers(first, second) ? [first, second] : [second, first];
    if (answers(plan, later)) drawTargets(plan, later);
    else
      targetsBox.replaceChildren(
        element('p', 'hint', '目标与结果只在同一单位的计划和其后的总结之间对照；这两份不是。'),
      );
    status.textContent = '两份提纲并排：标题相近的互相指出；实心圆的标题对方有相近的，写在下面；空心圆的对方没有。';
  } else status.textContent = '再选一份报告，就可以并排看提纲。';
}

async function show(): Promise<void> {
  const compared = readCompared(location.search);
  targetsBox.replaceChildren();
  columns.replaceChildren();
  try {
    if (compared.measures.length) await showMeasures(compared.measures);
    else if (compared.reports.length) await showReports(compared.reports);
    else status.textContent = '还没有选：在报告、专题或检索结果里点“使用”，再点“加入对照”；或在上面选两份报告看提纲。';
  } catch {
    status.textContent = '没有读到要对照的内容：地址里的报告不存在，或网络不通。';
  }
}

const form = found('form.compare-choose') as HTMLFormElement;
const provinces = [...form.querySelectorAll<HTMLSelectElement>('.compare-province')];
const fields = [...form.querySelectorAll<HTMLSelectElement>('.compare-report')];

const choice = (value: string, words: string) => {
  const made = element('option', '', words);
  made.value = value;
  return made;
};

/** Offers the reports of the province that is chosen, one of them chosen. */
async function offerReports(index: number, chosen = ''): Promise<void> {
  const [province, field] = [provinces[index], fields[index]];
  if (!province || !field) return;
  const of = province.value;
  field.replaceChildren(choice('', of ? '正在读……' : '请先选省份'));
  if (!of) return;
  try {
    const response = await fetch(`${base}compare/${of}.json`);
    if (!response.ok) throw new Error(String(response.status));
    const rows: ProvinceReports = await response.json();
    if (province.value !== of) return;
    field.replaceChildren(choice('', '请选择'), ...rows.map(([id, title]) => choice(id, title)));
    field.value = chosen;
  } catch {
    if (province.value === of) field.replaceChildren(choice('', '没有读到，请再选一次省份'));
  }
}
for (const [index, id] of readCompared(location.search).reports.entries()) {
  const province = provinces[index];
  if (!province) continue;
  province.value = id.split('/')[0] ?? '';
  void offerReports(index, id);
}
for (const [index, province] of provinces.entries())
  province.addEventListener('change', () => void offerReports(index));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ measures: [], reports: [...new Set(fields.map(({ value }) => value).filter(Boolean))].slice(0, MOST_REPORTS) });
});
addEventListener('popstate', () => void show());
void show();
