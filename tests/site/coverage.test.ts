import { expect, test } from 'vitest';
import { builtBase } from '../../scripts/files/built-base.ts';
import { built, builtFiles, builtPassages, builtReports } from './built.ts';
import { plain } from './source-rows.ts';

const base = builtBase('dist').slice(0, -1);
const reports = builtReports();
const page = built('coverage/index.html');
const text = plain(page).replace(/\s+/g, ' ');

/** Cells of a matrix: by row name, the counts of its years. */
function matrix(html: string): { years: string[]; rows: Map<string, string[]> } {
  const table = /<table class="grid">.*?<\/table>/s.exec(html)?.[0] ?? '';
  const years = Array.from(table.matchAll(/<th scope="col">(.*?)<\/th>/gs), ([, cell = '']) =>
    plain(cell).trim(),
  ).slice(1, -1);
  const rows = new Map(
    Array.from(table.matchAll(/<th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs), ([, name = '', cells = '']) => [
      plain(name).trim(),
      Array.from(cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs), ([, cell = '']) =>
        plain(cell.replace(/<span class="unseen">.*?<\/span>/gs, '')).trim(),
      ),
    ]),
  );
  return { years, rows };
}

test('the matrix counts every report in its province and years, and shows the provinces without any', () => {
  const { years, rows } = matrix(page);
  expect(rows.size).toBe(34);
  const expected = new Map<string, number>();
  for (const { region, years: own } of reports)
    for (const year of own.covered.length ? own.covered.map(String) : ['不明']) {
      const key = `${region.names[0]} ${year}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    }
  const shown = new Map<string, number>();
  for (const [name, cells] of rows)
    years.forEach((year, column) => {
      if (cells[column]) shown.set(`${name} ${year}`, Number(cells[column]));
    });
  expect(shown).toEqual(expected);
  expect([...rows.values()].filter((cells) => cells.at(-1) === '无').length).toBe(
    34 - new Set(reports.map(({ region }) => region.names[0])).size,
  );
});

test('every province with reports has a matrix of its regions', () => {
  for (const province of new Set(reports.map(({ region }) => region.path.split('/')[0] as string))) {
    const html = built(`coverage/${province}/index.html`);
    for (const { region } of reports.filter(({ region: { path } }) => path.split('/')[0] === province))
      expect(html).toContain(`<th scope="row"><a href="${base}/regions/${region.path}/">`);
    expect(page).toContain(`href="${base}/coverage/${province}/"`);
  }
});

test('cells lead to the reports they count', () => {
  for (const file of builtFiles('.html').filter((name) => name.startsWith('coverage/'))) {
    const links = Array.from(built(file).matchAll(/<a class="heat-\d" href="([^"]+)"/g), ([, href]) => href as string);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(new RegExp(`^${base}/(?:reports|regions)/`));
  }
});

test('counts what was inferred and what was lost', () => {
  const uncertain = (of: (report: (typeof reports)[number]) => string) =>
    reports.filter((report) => of(report) !== 'certain').length;
  const row = (name: string) =>
    Array.from(
      (new RegExp(`<th scope="row">${name}</th>(.*?)</tr>`, 's').exec(page)?.[1] ?? '').matchAll(/<td>(\d+)<\/td>/g),
      ([, count]) => Number(count),
    );
  const [, ...years] = row('年份');
  expect(years.reduce((sum, count) => sum + count, 0)).toBe(uncertain((report) => report.years.confidence));
  const [, ...regions] = row('地区');
  expect(regions.reduce((sum, count) => sum + count, 0)).toBe(uncertain((report) => report.region.confidence));
  const damage = builtPassages().flatMap((passage) => passage.damage);
  for (const [word, kind] of [
    ['遮盖', 'mask'],
    ['脱漏', 'lost'],
    ['中断', 'cut'],
  ] as const)
    expect(row(word)[0]).toBe(damage.filter((one) => one.kind === kind).length);
});

test('says plainly that it is no sample', () => {
  expect(text).toContain('这不是抽样');
  expect(text).toContain('不能用来比较');
});

test('the about page sums the fates of all characters, tells the rules, and how to ask for removal', () => {
  const about = built('about/index.html');
  const tables = about.match(/<table class="fields sums">.*?<\/table>/gs) ?? [];
  const sums = tables.map((table) =>
    Array.from(table.matchAll(/<td>([\d,]+)<\/td>/g), ([, count = '']) => Number(count.replaceAll(',', ''))).reduce(
      (a, b) => a + b,
      0,
    ),
  );
  expect(plain(about)).toContain(`共${sums[0]?.toLocaleString('zh-CN')}字`);
  expect(sums[1]).toBeGreaterThan(0);
  expect(about).toContain('id="removal"');
});
