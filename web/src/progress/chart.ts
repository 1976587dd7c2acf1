// A trend on a plane: days to the right, the scale of the measure upwards. Numbers only.
import type { Trend } from './api';

export const height = 240;
export const inset = { left: 44, right: 12, top: 24, bottom: 34 };
const dayMs = 86_400_000;

export interface Plane {
  x: (day: string) => number;
  y: (value: number) => number;
  /** values that get a line and a word at the left */
  ticks: number[];
  /** days that get a word below: the first and the last, and the middle where there is room */
  days: string[];
}

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** Every day that is shown, on so many pixels; one score alone stands in the middle. */
export function planeOf(trend: Trend, width: number): Plane {
  const { left, right, top, bottom } = inset;
  const days = [...(trend.points ?? []).map(({ day }) => day), ...(trend.visits ?? []),
    ...(trend.marks ?? []).map(({ day }) => day)].sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const span = Math.max(at(last) - at(first), 0);
  const [min, max] = [trend.min, Math.max(trend.max, trend.min + 1)];
  const x = (day: string): number =>
    left + (width - left - right) * (span === 0 ? 0.5 : (at(day) - at(first)) / span);
  const y = (value: number): number =>
    top + (height - top - bottom) * (1 - (Math.min(Math.max(value, min), max) - min) / (max - min));
  const middle = new Date(at(first) + Math.round(span / 2 / dayMs) * dayMs).toISOString().slice(0, 10);
  const shown = span === 0 ? [first] : span < 6 * dayMs ? [first, last] : [first, middle, last];
  return { x, y, ticks: [min, (min + max) / 2, max], days: shown.filter(Boolean) };
}

type Point = NonNullable<Trend['points']>[number];
const spot = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** From score to score: what was measured, nothing behind it. */
export const scorePath = (points: Point[], { x, y }: Plane): string =>
  (points.length < 2 ? '' : `M${points.map(({ day, value }) => spot(x(day), y(value))).join('L')}`);

/** The level behind the scores; empty where no error of the measure is known. */
export function levelPath(points: Point[], { x, y }: Plane): string {
  const known = points.filter((one) => one.level !== undefined);
  return known.length < 2 ? ''
    : `M${known.map(({ day, level }) => spot(x(day), y(level ?? 0))).join('L')}`;
}

/** Its interval, there and back. */
export function bandPath(points: Point[], { x, y }: Plane): string {
  const known = points.filter((one) => one.low !== undefined && one.high !== undefined);
  if (known.length < 2) return '';
  const there = known.map(({ day, high }) => spot(x(day), y(high ?? 0)));
  const back = known.toReversed().map(({ day, low }) => spot(x(day), y(low ?? 0)));
  return `M${[...there, ...back].join('L')}Z`;
}

export type Mark = NonNullable<Trend['marks']>[number];
/** A mark with its number, and where it stands above the picture: those of one day side by side, none
    outside of it. */
export interface Placed { mark: Mark; number: number; x: number; at: number }
const markWide = 24;
export function placed(marks: Mark[], plane: Plane, width: number): Placed[] {
  let before = -Infinity;
  return marks.map((mark, i) => {
    const x = plane.x(mark.day);
    const at = Math.max(x, before + markWide);
    before = at;
    return { mark, number: i + 1, x, at };
  }).map((one, i, all) => {
    const over = Math.max((all.at(-1)?.at ?? 0) + markWide / 2 - width, 0);
    return { ...one, at: Math.max(one.at - over, markWide / 2 + markWide * i) };
  });
}

/** How long a stroke a visit is: the longer the more minutes; what is not known is the shortest. */
export const strokeOf = (minutes: number): number => Math.min(24, Math.max(6, minutes / 4));

export interface Row { day: string; point?: Point; minutes: number[]; marks: Mark[] }
/** Day by day: what was measured, which visits there were, and what was decided or happened. */
export function tableOf(trend: Trend): Row[] {
  const rows: Row[] = (trend.points ?? []).map((point) => ({ day: point.day, point, minutes: [], marks: [] }));
  const on = (day: string): Row => {
    const found = rows.find((row) => row.day === day) ?? { day, minutes: [], marks: [] };
    if (!rows.includes(found)) rows.push(found);
    return found;
  };
  for (const { day, minutes } of trend.doses ?? []) on(day).minutes.push(minutes);
  for (const mark of trend.marks ?? []) on(mark.day).marks.push(mark);
  return rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
