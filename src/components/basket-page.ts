import { annotate, type BasketItem, drop, move } from '../basket/basket.ts';
import { basketLines, basketText } from '../basket/basket-text.ts';
import { copyText } from '../search/copy-text.ts';
import { button, element, link } from '../search/element.ts';
import { handOut } from './hand-out.ts';
import { keepBasket, keptBasket } from './kept-basket.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const found = (selector: string) => document.querySelector(selector) as HTMLElement;
const list = found('.basket');
const tools = found('.basket-tools');
const empty = found('.empty');
const status = found('.basket-status');
let items: BasketItem[] = keptBasket();

const say = (text: string) => {
  status.textContent = text;
};

function keep(next: BasketItem[]): void {
  items = next;
  if (!keepBasket(items)) say('浏览器不允许保存，关闭本页后改动会丢失。');
}

function itemOf(item: BasketItem, index: number): HTMLLIElement {
  const [key = '', block = ''] = item.id.split('#');
  const act = (label: string, name: string, next: () => BasketItem[], focus: string, disabled = false) => {
    const made = button('tool', label, () => {
      keep(next());
      draw();
      (document.querySelector<HTMLElement>(`[data-item="${CSS.escape(item.id)}"] ${focus}`) ?? status).focus();
    });
    made.dataset.act = name;
    made.disabled = disabled;
    made.setAttribute('aria-label', `${label}：第${index + 1}条`);
    return made;
  };
  const note = element('textarea', '');
  note.id = `note-${index}`;
  note.rows = 2;
  note.value = item.note;
  note.addEventListener('input', () => keep(annotate(items, item.id, note.value)));
  const label = element('label', '', '我的按语');
  label.htmlFor = note.id;
  const row = element(
    'li',
    '',
    element('p', 'basket-text', item.text),
    element('p', 'basket-reference', item.reference),
    ...(item.caution ? [element('p', 'basket-caution', `引用时请注意：${item.caution}`)] : []),
    label,
    note,
    element(
      'p',
      'basket-acts',
      act('上移', 'up', () => move(items, item.id, -1), '[data-act="up"]', index === 0),
      act('下移', 'down', () => move(items, item.id, 1), '[data-act="down"]', index === items.length - 1),
      act('移出', 'drop', () => drop(items, item.id), '[data-act="drop"]'),
      link(`${base}reports/${key}/#${block}`, '看原文'),
    ),
  );
  row.dataset.item = item.id;
  return row;
}

function draw(): void {
  list.replaceChildren(...items.map(itemOf));
  tools.hidden = items.length === 0;
  empty.hidden = items.length > 0;
  say(
    items.length
      ? `共${items.length}条，只存在这个浏览器里。`
      : '摘录篮是空的：在报告或检索结果里点“使用”，再点“收入摘录篮”。',
  );
}

const copy = button('tool', '复制为纯文本', () => copyText(copy, basketText(items)));
const word = button('tool', '导出 Word（.docx）', async () => {
  word.disabled = true;
  say('正在生成……');
  try {
    const { writeDocx } = await import('../collections/write-docx.ts');
    const data = await writeDocx('摘录', basketLines(items));
    handOut('摘录.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', data);
    say('已导出 摘录.docx。');
  } catch {
    say('没有生成成功；可先导出纯文本。');
  }
  word.disabled = false;
  word.focus();
});
tools.append(
  word,
  button('tool', '导出纯文本（.txt）', () => handOut('摘录.txt', 'text/plain;charset=utf-8', basketText(items))),
  copy,
  button('tool', '清空', () => {
    if (!confirm(`移出全部${items.length}条？按语也会丢失。`)) return;
    keep([]);
    draw();
    status.focus();
  }),
);
// another tab may have put something in
addEventListener('storage', () => {
  items = keptBasket();
  draw();
});
draw();
