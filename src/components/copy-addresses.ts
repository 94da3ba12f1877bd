/** How long 已复制 stays to be read. */
const SHOWN = 2500;

/** Makes every passage's address copy itself when clicked; the link itself still leads to the passage. */
export function copyAddresses(page: Document): void {
  const status = page.createElement('p');
  status.className = 'toast';
  status.setAttribute('role', 'status');
  page.body.append(status);
  let timer = 0;
  page.addEventListener('click', async (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.address');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    try {
      await navigator.clipboard.writeText(link.href);
      status.textContent = '本段链接已复制';
    } catch {
      status.textContent = '浏览器不允许复制，链接已在地址栏';
    }
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = '';
    }, SHOWN);
  });
}
