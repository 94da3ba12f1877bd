/** How long a button says what became of its copying, in milliseconds. */
const SHOWN = 2000;

/** What a button says after copying, in Chinese. */
export const COPYING = { done: '已复制', refused: '浏览器不允许复制' };

/** What buttons say at rest, and the timers that give them their words back. */
const resting = new WeakMap<HTMLButtonElement, { label: string; timer: ReturnType<typeof setTimeout> }>();

/** Puts a text on the reader's clipboard and has the button say so; where the browser refuses, the button says that. The button keeps its focus. */
export async function copyText(button: HTMLButtonElement, text: string, words = COPYING): Promise<void> {
  const before = resting.get(button);
  if (before) clearTimeout(before.timer);
  const label = before?.label ?? button.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = words.done;
  } catch {
    button.textContent = words.refused;
  }
  const timer = setTimeout(() => {
    button.textContent = label;
    resting.delete(button);
  }, SHOWN);
  resting.set(button, { label, timer });
}
