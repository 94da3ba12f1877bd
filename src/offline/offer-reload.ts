import { ask, RELOAD, type TakeOver } from './messages.ts';

/** Tells the reader of an old page that there is a new archive, and loads it when asked to. Shown once. */
export function offerReload(page: Document, waiting: ServiceWorker): void {
  if (page.querySelector('.new-version')) return;
  const bar = page.createElement('aside');
  bar.className = 'new-version';
  bar.setAttribute('aria-label', '新版本');
  const text = page.createElement('p');
  text.setAttribute('role', 'status');
  const button = (label: string, act: () => void) => {
    const made = page.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  };
  const reload = async () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    const answer = await ask<TakeOver>(waiting, RELOAD);
    if (answer?.others)
      text.textContent = `另有${answer.others}个旧版网页开着。为免新旧混杂，请先关闭它们，再重新载入。`;
  };
  bar.append(
    text,
    button('重新载入', () => void reload()),
    button('稍后', () => bar.remove()),
  );
  page.body.append(bar);
  // A live region speaks of what changes after it is there.
  text.textContent = '档案有新版本。';
}
