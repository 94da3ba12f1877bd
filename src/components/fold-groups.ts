/** Folds the groups of the navigation up when the reader turns elsewhere: Escape, a press outside, the focus moving on. */
export function foldGroups(page: Document): void {
  const open = () => page.querySelector<HTMLDetailsElement>('.nav-group[open]');
  const leave = (target: EventTarget | null) => {
    const group = open();
    if (group && target instanceof Node && !group.contains(target)) group.open = false;
  };
  page.addEventListener('pointerdown', ({ target }) => leave(target));
  page.addEventListener('focusin', ({ target }) => leave(target));
  page.addEventListener('keydown', ({ key }) => {
    const group = open();
    if (key !== 'Escape' || !group) return;
    group.open = false;
    group.querySelector('summary')?.focus();
  });
}
