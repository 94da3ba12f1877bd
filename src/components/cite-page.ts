import { accessDate } from '../cite/access-date.ts';
import { copyText } from '../search/copy-text.ts';
import { isoDay } from '../text/iso-day.ts';

const today = isoDay(new Date());
for (const text of document.querySelectorAll<HTMLElement>('[data-cite]')) {
  text.textContent = accessDate(text.textContent ?? '', today);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tool cite-copy';
  button.textContent = '复制';
  button.addEventListener('click', () => copyText(button, text.textContent ?? ''));
  text.after(button);
}
