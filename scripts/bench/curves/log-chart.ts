/** A line of a chart: values by size, both above zero, by rising size. */
export interface Series {
  name: string;
  points: readonly { size: number; value: number }[];
  /** By which power of the size the values grow; none for a single point. */
  exponent: number | undefined;
  /** Which colour and sign it has: the same in every chart. */
  mark: number;
}

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 64;
const RIGHT = 150;
const TOP = 44;
const BOTTOM = 48;
/** Least distance of two names beside their lines, in pixels. */
const LINE = 16;

/** Colours that people with any colour vision tell apart (Okabe and Ito, 2008), on light and on dark ground; the signs tell them apart without colour. */
const COLOURS = [
  { light: '#0072b2', dark: '#56b4e9' },
  { light: '#b04a00', dark: '#e69f00' },
  { light: '#00694d', dark: '#2fbf95' },
  { light: '#a3377d', dark: '#e19ac6' },
  { light: '#4d4d4d', dark: '#c0c0c0' },
  { light: '#7a6a00', dark: '#f0e442' },
];
const SIGNS = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  'M-4-4h8v8h-8z',
  'M0-5l5 9h-10z',
  'M0-5l5 5l-5 5l-5-5z',
  'M0 5l5-9h-10z',
  'M-5-2h10v4h-10z',
];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const short = (value: number) => Number(value.toPrecision(12)).toLocaleString('en-US');
const at = (value: number) => value.toFixed(1);

/** Powers of ten from the one below the least value to the one above the most; at least two. */
function decades(values: readonly number[]): number[] {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.max(Math.ceil(Math.log10(Math.max(...values))), from + 1);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Names at the ends of lines, moved apart where they would cover each other. */
function apart(ends: readonly number[]): number[] {
  const order = ends.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  const result: number[] = [];
  for (const { y, index } of order) {
    last = Math.max(y, last + LINE);
    result[index] = last;
  }
  return result;
}

/**
 * Draws lines on two logarithmic scales, as a picture that follows the reader's colour scheme. A straight line is a power; its steepness is the exponent
 * that stands beside its name.
 * @param title what the values are, with their unit
 * @returns SVG; the same for the same input
 */
export function logChart(title: string, sizes: string, series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const [columns, rows] = [decades(points.map(({ size }) => size)), decades(points.map(({ value }) => value))];
  const span = (list: readonly number[]) => (list.at(-1) as number) - (list[0] as number);
  const x = (size: number) =>
    LEFT + ((Math.log10(size) - (columns[0] as number)) / span(columns)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) =>
    HEIGHT - BOTTOM - ((Math.log10(value) - (rows[0] as number)) / span(rows)) * (HEIGHT - TOP - BOTTOM);
  const style = [
    'text{font:13px system-ui,sans-serif;fill:#1f1f1f}.title{font-weight:600}.grid{stroke:#d4d4d4}.paper{fill:#fff}',
    ...COLOURS.map(({ light }, index) => `.c${index}{stroke:${light};fill:${light}}`),
    '@media(prefers-color-scheme:dark){text{fill:#e8e8e8}.grid{stroke:#474747}.paper{fill:#161616}',
    ...COLOURS.map(({ dark }, index) => `.c${index}{stroke:${dark};fill:${dark}}`),
    '}path.line{fill:none;stroke-width:2}',
  ].join('');
  const names = apart(series.map((one) => y(one.points.at(-1)?.value as number)));
  const lines = series.map(({ name, points, exponent, mark }, index) => {
    const colour = `c${mark % COLOURS.length}`;
    const way = points.map(({ size, value }, step) => `${step ? 'L' : 'M'}${at(x(size))} ${at(y(value))}`).join('');
    const signs = points.map(
      ({ size, value }) =>
        `<path class="${colour}" transform="translate(${at(x(size))} ${at(y(value))})" d="${SIGNS[mark % SIGNS.length]}"/>`,
    );
    const end = points.at(-1) as { size: number; value: number };
    const told = exponent === undefined ? name : `${name}  n^${exponent.toFixed(2)}`;
    return `<path class="line ${colour}" d="${way}"/>${signs.join('')}<text x="${at(x(end.size) + 12)}" y="${at((names[index] as number) + 4)}">${escaped(told)}</text>`;
  });
  const grid = [
    ...columns.map((power) => {
      const place = at(x(10 ** power));
      return `<path class="grid" d="M${place} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${place}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${short(10 ** power)}</text>`;
    }),
    ...rows.map((power) => {
      const place = at(y(10 ** power));
      return `<path class="grid" d="M${LEFT} ${place}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${at(Number(place) + 4)}" text-anchor="end">${short(10 ** power)}</text>`;
    }),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style><rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="title" x="${LEFT}" y="24">${escaped(title)}</text>`,
    ...grid,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${escaped(sizes)}</text>`,
    ...lines,
    '</svg>\n',
  ].join('\n');
}
