/** Adds a choice of province to the control of a page of parallels; without it all are shown, and the tiers can be chosen all the same. */
function filterPairs(page: Document): void {
  const control = page.querySelector<HTMLElement>('[data-pairs-control]');
  const pairs = [...page.querySelectorAll<HTMLElement>('.pair')];
  const provinces = new Map(pairs.map(({ dataset }) => [dataset.province ?? '', dataset.provinceName ?? '']));
  if (!control || provinces.size < 2) return;
  const select = page.createElement('select');
  select.autocomplete = 'off';
  select.append(new Option('全部', ''));
  for (const [path, name] of [...provinces].sort()) select.append(new Option(name, path));
  const label = page.createElement('label');
  label.append('地区 ', select);
  control.append(label);
  const apply = () => {
    for (const pair of pairs)
      pair.classList.toggle('elsewhere', select.value !== '' && pair.dataset.province !== select.value);
  };
  const wanted = new URLSearchParams(location.search).get('region') ?? '';
  if (provinces.has(wanted)) select.value = wanted;
  select.addEventListener('change', () => {
    const address = new URL(location.href);
    if (select.value) address.searchParams.set('region', select.value);
    else address.searchParams.delete('region');
    history.replaceState(null, '', address);
    apply();
  });
  apply();
}

filterPairs(document);
