/** How long a button says what became of its copying, in milliseconds. */
const SHOWN = 2000;

/** Puts a text on the reader's clipboard and has the button say so; where the browser refuses, the button says that. */
export async function copyText(button: HTMLButtonElement, text: string): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = '已复制';
  } catch {
    button.textContent = '浏览器不允许复制';
  }
  button.disabled = true;
  setTimeout(() => {
    button.textContent = label;
    button.disabled = false;
    // a disabled button loses the focus, and with it the reader's place
    button.focus({ preventScroll: true });
  }, SHOWN);
}
