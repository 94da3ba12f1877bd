/** Rest between typing and filtering, in milliseconds. */
const PAUSE = 150;

interface Row {
  element: HTMLTableRowElement;
  /** Folded text of the whole row. */
  text: string;
  cells: HTMLTableCellElement[];
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
const shown = (cell: HTMLTableCellElement | undefined) => cell?.textContent?.trim().replace(/\s+/gu, ' ') ?? '';
const choice = (cell: HTMLTableCellElement | undefined) => cell?.dataset.choice ?? shown(cell);

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: (Node | string)[]) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/**
 * Makes a table sortable and filterable. Its head says how: `data-sort` (`text` or `number`, of the cells' `data-value` or text) and `data-choose`
 * (a name; the choices are the cells' `data-choice` or text). The table says what its rows are in `data-rows` and, in `data-paged`, that it is one
 * page of several. What is chosen stands in the address, so that it can be linked to. Without this the table is complete as it is.
 */
export function sortFilter(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body) return;
  const rows: Row[] = [...body.rows].map((row) => ({
    element: row,
    text: fold(row.textContent ?? ''),
    cells: [...row.cells],
  }));
  const tools = element('form', 'table-tools');
  tools.setAttribute('role', 'search');
  const status = element('p', 'table-status');
  status.setAttribute('role', 'status');
  const address = new URLSearchParams(location.search);

  const labelled = (label: string, control: HTMLElement) => {
    tools.append(element('label', '', element('span', '', label), control));
  };
  const box = element('input', '');
  box.type = 'search';
  box.name = 'q';
  box.value = address.get('q') ?? '';
  labelled(table.dataset.paged === undefined ? '筛选' : '筛选本页', box);

  const selects: { select: HTMLSelectElement; column: number }[] = [];
  for (const [column, head] of heads.entries()) {
    const name = head.dataset.choose;
    if (!name) continue;
    const select = element('select', '');
    select.name = name;
    const counts = new Map<string, number>();
    for (const { cells } of rows) counts.set(choice(cells[column]), (counts.get(choice(cells[column])) ?? 0) + 1);
    select.append(new Option('全部', ''));
    for (const [value, count] of counts) select.append(new Option(`${value}（${count}）`, value));
    select.value = address.get(name) ?? '';
    if (select.selectedIndex < 0) select.value = '';
    labelled(shown(head), select);
    selects.push({ select, column });
  }

  const filter = () => {
    const wanted = fold(box.value);
    let count = 0;
    for (const { element: row, text, cells } of rows) {
      const fits =
        text.includes(wanted) &&
        selects.every(({ select, column }) => !select.value || choice(cells[column]) === select.value);
      row.hidden = !fits;
      if (fits) count++;
    }
    const unit = table.dataset.rows ?? '行';
    status.textContent =
      count === rows.length ? `共${count}${unit}。` : `${rows.length}${unit}中有${count}${unit}符合。`;
    const query = new URLSearchParams();
    for (const control of [box, ...selects.map(({ select }) => select)])
      if (control.value) query.set(control.name, control.value);
    history.replaceState(null, '', location.pathname + (query.size ? `?${query}` : '') + location.hash);
  };

  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const sort = (column: number, kind: string, descending: boolean) => {
    const key = ({ cells }: Row) => cells[column]?.dataset.value ?? shown(cells[column]);
    const compare =
      kind === 'number'
        ? (a: Row, b: Row) => Number(key(a)) - Number(key(b))
        : (a: Row, b: Row) => collator.compare(key(a), key(b));
    // A row without a number stays at the end whichever way the others go.
    const last = ({ cells }: Row) => kind === 'number' && !cells[column]?.dataset.value;
    const sorted = [...rows].sort(
      (a, b) => Number(last(a)) - Number(last(b)) || (descending ? compare(b, a) : compare(a, b)),
    );
    body.append(...sorted.map((row) => row.element));
  };
  for (const [column, head] of heads.entries()) {
    const kind = head.dataset.sort;
    if (!kind) continue;
    const button = element('button', '', ...head.childNodes);
    button.type = 'button';
    head.append(button);
    button.addEventListener('click', () => {
      // Numbers begin with the largest, words with the first.
      const before = head.getAttribute('aria-sort');
      const descending = before ? before === 'ascending' : kind === 'number';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      sort(column, kind, descending);
    });
  }

  let timer = 0;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(filter, PAUSE);
  });
  tools.addEventListener('change', filter);
  tools.addEventListener('submit', (event) => event.preventDefault());
  tools.append(status);
  table.before(tools);
  filter();
}
