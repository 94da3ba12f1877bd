import type { Finding } from '../draft/finding.ts';
import { button, element } from '../search/element.ts';
import type { DraftAnswer, DraftRequest } from './draft-messages.ts';
import { drawDraft, type ListContext, listFindings } from './draft-results.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const found = <T extends HTMLElement>(selector: string) => document.querySelector(selector) as T;
const form = found<HTMLFormElement>('form.draft-form');
const box = found<HTMLTextAreaElement>('#draft-box');
const region = found<HTMLInputElement>('#draft-region');
const year = found<HTMLInputElement>('#draft-year');
const chooser = found<HTMLInputElement>('#draft-file');
const status = found('.draft-status');
const results = found('.draft-results');
/** Where a reader of a large archive chooses what to hold a draft against. */
const choice = document.querySelector<HTMLElement>('.draft-choice');
const submit = found<HTMLButtonElement>('.draft-form button[type="submit"]');

const worker = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
const ask = (request: DraftRequest) => worker.postMessage(request);
let titles: ReadonlyMap<string, string> = new Map();
/** Where the answer about variants belongs; one is asked for at a time. */
let waiting: HTMLElement | undefined;

const say = (text: string, state: string) => {
  status.textContent = text;
  results.dataset.state = state;
};

const context: ListContext = {
  base,
  get titles() {
    return titles;
  },
  variantsOf(finding: Finding, sentence: string) {
    const place = element('span', 'draft-variants');
    const made = button('tool', '看别处的说法', () => {
      made.disabled = true;
      waiting = place;
      ask({ ask: 'variants', sentence, source: finding.source });
    });
    place.append(made);
    return place;
  },
};

function show({ text, checked }: Extract<DraftAnswer, { told: 'checked' }>): void {
  const { same, borrowed, findings } = checked;
  const sure = findings.filter(({ weak }) => !weak).length;
  const parts = [
    ...(same ? [element('p', 'draft-same', `这份草稿就是存档里的《${titles.get(same) ?? same}》，或几乎照抄。`)] : []),
    element(
      'p',
      '',
      `共标出${findings.length}处，其中${sure}处较有把握；全文约${Math.round(borrowed * 100)}%的字与存档逐字相同（不计套语）。`,
    ),
    listFindings(text, checked, context),
    element('h2', '', '在文中'),
    drawDraft(text, checked),
  ];
  results.replaceChildren(...parts);
  say('查完了。草稿没有离开这个浏览器。', 'done');
  status.focus();
}

function showVariants({ variants }: Extract<DraftAnswer, { told: 'variants' }>): void {
  const rows = variants.map(({ text, source }) => {
    const [key = '', block = ''] = source.split('#');
    const link = element('a', '', `${titles.get(key) ?? key} #${block}`);
    link.href = `${base}reports/${key}/#${block}`;
    link.target = '_blank';
    link.rel = 'noopener';
    return element('li', '', text, ' ', link);
  });
  waiting?.replaceChildren(rows.length ? element('ul', '', ...rows) : '存档里没有相近而不同的说法。');
}

worker.addEventListener('message', ({ data }: MessageEvent<DraftAnswer>) => {
  if (data.told === 'regions') {
    const options = element('datalist', '', ...data.regions.map((name) => element('option', '', name)));
    options.id = 'draft-regions';
    form.append(options);
    if (choice) say('请先选与哪里的报告比对，再读取。', 'choosing');
  } else if (data.told === 'ready') {
    titles = new Map(data.titles);
    submit.disabled = false;
    chooser.disabled = false;
    say(
      choice
        ? `可以开始了：已读完${titles.size}份报告，只与它们比对；换选之前，本页不再联网。`
        : '可以开始了：存档数据已读完，此后本页不再联网。',
      'ready',
    );
  } else if (data.told === 'checked') show(data);
  else if (data.told === 'variants') showVariants(data);
  else if (data.told === 'text') {
    box.value = data.text;
    say(`已读入${data.text.length}字，请选地区和年份后检查。`, 'read');
  } else say(`${data.message}（${data.code}）`, 'problem');
});
worker.addEventListener('error', () => say('检查程序没有启动，请换新版的浏览器再试。（E-WORKER）', 'problem'));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  results.replaceChildren();
  say('正在检查……', 'checking');
  ask({ ask: 'check', text: box.value.replace(/\r\n?/g, '\n'), region: region.value, year: Number(year.value) });
});
chooser.addEventListener('change', async () => {
  const [file] = chooser.files ?? [];
  if (!file) return;
  say('正在读文件……', 'reading');
  ask({ ask: 'read', bytes: new Uint8Array(await file.arrayBuffer()) });
  chooser.value = '';
});
year.value ||= String(new Date().getFullYear());

/** Lets the reader choose what to hold a draft against, and says how much that is before anything is fetched. */
function offerChoice(from: HTMLElement): void {
  const read = found<HTMLButtonElement>('.draft-read');
  const boxes = [...from.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const chosen = () => boxes.filter(({ checked }) => checked);
  const weigh = () => {
    const reports = chosen().reduce((sum, { dataset }) => sum + Number(dataset.reports), 0);
    // the last tenth would say that there is nothing to fetch
    const megabytes = Math.max(0.1, (reports * Number(from.dataset.bytes)) / 1e6);
    found('.draft-chosen').textContent = reports ? `已选${reports}份，约${megabytes.toFixed(1)} MB` : '还没有选';
    read.disabled = reports === 0;
  };
  from.addEventListener('change', weigh);
  region.addEventListener('change', () => {
    // whoever writes for a district of 湖北省 most likely borrows there; what was chosen by hand stays
    const own = boxes.find(({ dataset }) => region.value.startsWith(dataset.name as string));
    if (!own || chosen().length > 0) return;
    own.checked = true;
    weigh();
  });
  read.addEventListener('click', () => {
    submit.disabled = true;
    chooser.disabled = true;
    results.replaceChildren();
    say('正在读取存档数据……', 'loading');
    ask({ ask: 'load', base, parts: chosen().map(({ value }) => value) });
  });
  weigh();
}
if (choice) offerChoice(choice);
ask({ ask: 'load', base, parts: choice ? [] : [form.dataset.part ?? ''] });
