/** A figure to be drawn. */
export interface Point {
  /** `undefined` when the report's year is not known; such points stand in a column of their own, on the left. */
  year: number | undefined;
  value: number;
  /** Not reached yet, but aimed at: drawn hollow. */
  aim: boolean;
}

/** Where everything of a chart stands, in the units of its `viewBox`. */
export interface Chart {
  width: number;
  height: number;
  /** Edges of the plot. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** In the order of the points. */
  dots: { x: number; y: number; aim: boolean }[];
  values: { y: number; label: string }[];
  years: { x: number; label: string }[];
}

const WIDTH = 300;
const HEIGHT = 150;
const LEFT = 40;
const RIGHT = 284;
const TOP = 12;
const BOTTOM = 122;
/** Between dots of one place: 每天锻炼一小时 stands in seven reports. */
const STEP = 11;
const UNKNOWN = '不明';

/** Round steps for the scale of values. */
function scale(low: number, high: number): number[] {
  if (low === high) return [low];
  const rough = (high - low) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const first = Math.floor(low / step) * step;
  const ticks: number[] = [];
  for (let at = first; ticks.length < 6; at += step) {
    ticks.push(Number(at.toPrecision(10)));
    if (at >= high) break;
  }
  return ticks;
}

/** A chart of figures by year. Points of one year and value stand beside each other. */
export function chart(points: readonly Point[]): Chart {
  const known = points.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const [from, to] = [Math.min(...known), Math.max(...known)];
  const unknown = known.length < points.length;
  const plot = unknown && known.length ? LEFT + 44 : LEFT + 14;
  const x = (year: number | undefined): number => {
    if (year === undefined) return LEFT + 14;
    return from === to ? (plot + RIGHT) / 2 : plot + ((RIGHT - 14 - plot) * (year - from)) / (to - from);
  };
  const values = points.map(({ value }) => value);
  const ticks = scale(Math.min(...values), Math.max(...values));
  const [low, high] = [ticks[0] as number, ticks.at(-1) as number];
  const y = (value: number) =>
    high === low ? (TOP + BOTTOM) / 2 : BOTTOM - ((BOTTOM - TOP) * (value - low)) / (high - low);

  const taken = new Map<string, number>();
  const dots = points.map(({ year, value, aim }) => {
    const place = `${year} ${value}`;
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    // 0, 1, -1, 2, -2 … steps to the side
    const side = Math.ceil(before / 2) * (before % 2 ? 1 : -1);
    return { x: Math.min(RIGHT, Math.max(LEFT + 5, x(year) + side * STEP)), y: y(value), aim };
  });
  // A label is some 30 wide: the ends, and what lies far enough from the one before.
  const labels: { x: number; label: string }[] = unknown ? [{ x: x(undefined), label: UNKNOWN }] : [];
  for (const year of [...new Set(known)].sort((a, b) => a - b)) {
    const at = x(year);
    const last = labels.at(-1);
    if (last && last.label !== UNKNOWN && year === to && at - last.x < 34) labels.pop();
    if (!labels.length || at - (labels.at(-1)?.x ?? 0) >= 34 || year === to)
      labels.push({ x: at, label: String(year) });
  }
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    right: RIGHT,
    top: TOP,
    bottom: BOTTOM,
    dots,
    values: ticks.map((value) => ({ y: y(value), label: String(value) })),
    years: labels,
  };
}
