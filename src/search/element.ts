/** Makes an element; texts among the children are text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

// “⁨安全⁩” – the isolates keep what is Chinese in a sentence of another language apart
const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/;

/** An element whose text is Chinese whatever the page's language: words of the archive, or the reader's query. */
export function chinese<E extends HTMLElement>(made: E): E {
  made.lang = 'zh-CN';
  return made;
}

/** A sentence as what can be put on the page; what is isolated in it says that it is Chinese. */
export function spoken(sentence: string): (Node | string)[] {
  return sentence
    .split(ISOLATED)
    .map((part, index) => (index % 2 ? chinese(element('span', '', part)) : part))
    .filter((part) => part !== '');
}

/** A button that does something on the page; the label may hold isolated words. */
export function button(className: string, label: string, act: () => void): HTMLButtonElement {
  const made = element('button', className, ...spoken(label));
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** A link. */
export function link(address: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', '', ...children);
  made.href = address;
  return made;
}
