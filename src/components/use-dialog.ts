import { put } from '../basket/basket.ts';
import { accessDate } from '../cite/access-date.ts';
import type { DeskData, DeskPassage } from '../collections/desk-data.ts';
import { MOST_MEASURES, writeCompared } from '../compare/compare-address.ts';
import { copyText } from '../search/copy-text.ts';
import { button, element, link } from '../search/element.ts';
import { skeleton, skeletonText } from '../skeleton/skeleton.ts';
import { SLOT_KINDS, type SlotKind } from '../skeleton/slot.ts';
import { isoDay } from '../text/iso-day.ts';
import { fetchReport } from './fetch-report.ts';
import { keepBasket, keptBasket } from './kept-basket.ts';
import { keepMeasures, keptMeasures } from './kept-measures.ts';

const today = () => isoDay(new Date());
const numbered = ({ number, text }: DeskPassage) => number + text;

/** The references of a passage, with the reader's day. */
function referencesOf({ url, standard, plain }: DeskData, { id }: DeskPassage) {
  const own = (text: string) => accessDate(text.replace(url, `${url}#${id}`), today());
  return { standard: own(standard), plain: own(plain) };
}

function copyButton(label: string, text: string): HTMLButtonElement {
  const made = button('tool', label, () => copyText(made, text));
  return made;
}

/** The skeleton on the page: slots can be reached by keyboard and say what stood there. */
function drawSkeleton(pieces: ReturnType<typeof skeleton>): HTMLElement {
  return element(
    'p',
    'use-skeleton',
    ...pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      const slot = element('span', 'slot', `〔${piece.kind}〕`, element('span', 'slot-was', `原作：${piece.was}`));
      slot.tabIndex = 0;
      return slot;
    }),
  );
}

function basketButton(data: DeskData, passage: DeskPassage, reference: string): HTMLButtonElement {
  const id = `${data.id}#${passage.id}`;
  const made = button('tool', '收入摘录篮', () => {
    const before = keptBasket();
    const caution = [passage.damage, data.note].filter(Boolean).join('；');
    const items = put(before, { id, text: numbered(passage), reference, caution, note: '' });
    if (items.length === before.length) made.textContent = '摘录篮已满';
    else made.textContent = keepBasket(items) ? '已收入摘录篮' : '浏览器不允许保存';
    made.disabled = true;
  });
  if (keptBasket().some((item) => item.id === id)) {
    made.textContent = '已在摘录篮里';
    made.disabled = true;
  }
  return made;
}

function compareTools(base: string, data: DeskData, passage: DeskPassage): HTMLElement {
  const id = `${data.id}#${passage.id}`;
  const tools = element('span', 'use-compare');
  const show = () => {
    const kept = keptMeasures();
    const address = link(
      `${base}compare/${writeCompared({ measures: kept, reports: [] })}`,
      `去对照（${kept.length}段）`,
    );
    const add = button('tool', '加入对照', () => {
      keepMeasures([...keptMeasures(), id]);
      show();
      tools.querySelector('a')?.focus();
    });
    const held = kept.includes(id);
    add.disabled = held || kept.length >= MOST_MEASURES;
    if (held) add.textContent = '已加入对照';
    else if (kept.length >= MOST_MEASURES) add.textContent = `对照已满${MOST_MEASURES}段`;
    const clear = button('tool', '清空对照', () => {
      keepMeasures([]);
      show();
    });
    tools.replaceChildren(add, ...(kept.length ? [address, clear] : []));
  };
  show();
  return tools;
}

function contents(base: string, data: DeskData, passage: DeskPassage): Node[] {
  const slots = passage.slots.map(([start, end, kind]) => ({ start, end, kind: SLOT_KINDS[kind] as SlotKind }));
  const pieces = skeleton(
    numbered(passage),
    slots.map((slot) => ({
      ...slot,
      start: slot.start + passage.number.length,
      end: slot.end + passage.number.length,
    })),
  );
  const { standard, plain } = referencesOf(data, passage);
  const cautions = [passage.damage, data.note].filter(Boolean).join('；');
  return [
    element('p', 'use-source', `${data.issuer}《${data.title}》${data.period}`),
    ...(cautions ? [element('p', 'use-caution', `引用时请注意：${cautions}。`)] : []),
    element(
      'p',
      'use-tools',
      copyButton('复制原文', numbered(passage)),
      copyButton('复制并附出处', `${numbered(passage)}\n——${plain}`),
      copyButton('复制引文（GB/T 7714）', standard),
    ),
    element('h3', '', '句式'),
    slots.length
      ? drawSkeleton(pieces)
      : element('p', 'use-skeleton', '没有认出要换成本地的地名、年份、数字、学校和项目名；仍请通读一遍再用。'),
    element('p', 'use-tools', copyButton('复制句式', skeletonText(pieces))),
    element(
      'p',
      'hint',
      '空位由程序认出，宁缺毋滥；没有标出的地方也可能是当地独有的，用前请核对。鼠标或键盘移到空位上可看原来的字。',
    ),
    element('p', 'use-tools', basketButton(data, passage, standard), compareTools(base, data, passage)),
    element(
      'p',
      'use-links',
      link(`${base}reports/${data.id}/cite/#${passage.id}`, '全部引用格式'),
      link(`${base}basket/`, '打开摘录篮'),
      link(`${base}draft/`, '查自己的草稿'),
    ),
  ];
}

/** Opens the dialog of a passage: copying, citing, skeleton, basket and comparison. */
export async function useDialog(base: string, key: string, block: string): Promise<void> {
  const dialog = element('dialog', 'use-dialog');
  dialog.setAttribute('aria-labelledby', 'use-title');
  const title = element('h2', '', '使用这一段');
  title.id = 'use-title';
  const body = element('div', '', element('p', '', '正在读取……'));
  dialog.append(
    element(
      'div',
      'use-head',
      title,
      button('tool use-close', '关闭', () => dialog.close()),
    ),
    body,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  try {
    const data = await fetchReport(base, key);
    const passage = data.passages.find(({ id }) => id === block);
    if (!passage) throw new Error(`E-PASSAGE ${block}`);
    body.replaceChildren(...contents(base, data, passage));
  } catch {
    body.replaceChildren(
      element('p', '', '没有读到这一段的数据；可能是网络不通。'),
      element('p', '', link(`${base}reports/${key}/cite/#${block}`, '打开引用页')),
    );
  }
}
