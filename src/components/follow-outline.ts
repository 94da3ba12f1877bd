/** Width from which the outline stands beside the text; the same as in report-outline.css. */
const BESIDE = '(min-width: 64rem)';

/** Distance from the window's top, in CSS pixels, above which a passage counts as reached; more than its scroll margin. */
const NEAR_TOP = 100;

/**
 * Marks the outline's entry the reader is in, and keeps it in view. Beside the text the outline is open, above it (phones) it is folded.
 */
export function followOutline(page: Document): void {
  const details = page.querySelector<HTMLDetailsElement>('.outline details');
  if (!details) return;
  const wide = matchMedia(BESIDE);
  const unfold = () => {
    details.open = wide.matches;
  };
  unfold();
  wide.addEventListener('change', unfold);
  details.addEventListener('click', (event) => {
    if (!wide.matches && event.target instanceof Element && event.target.closest('a')) details.open = false;
  });

  const links = [...details.querySelectorAll<HTMLAnchorElement>('nav a')];
  const targets = links.map((link) => page.getElementById(decodeURIComponent(link.hash.slice(1))));
  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    // The last entry whose passage begins near the top of the window: where a jump to it puts it.
    const next = links[targets.findLastIndex((target) => target && target.getBoundingClientRect().top <= NEAR_TOP)];
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    current = next;
    const box = details.parentElement;
    if (next && box && wide.matches) {
      const above = next.getBoundingClientRect().top - box.getBoundingClientRect().top;
      if (above < 40 || above > box.clientHeight - 60) box.scrollTop += above - box.clientHeight / 2;
    }
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
