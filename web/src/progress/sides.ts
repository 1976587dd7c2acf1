// A measure taken on both sides, as one: the two trends on one plane, and day by day in a table.
import type { Trend } from './api';

export interface Sided {
  left?: Trend;
  right?: Trend;
}
export interface Shown {
  key: string;
  one?: Trend;
  sides?: Sided;
}

/** In the order they came; left and right of one measure stand together where the first of them stood. */
export function shownOf(trends: readonly Trend[]): Shown[] {
  const all: Shown[] = [];
  for (const trend of trends) {
    if (trend.side !== 'left' && trend.side !== 'right') {
      all.push({ key: trend.measure + trend.side, one: trend });
      continue;
    }
    let sided = all.find((shown) => shown.sides && shown.key === `${trend.measure}:sides`);
    if (!sided) all.push(sided = { key: `${trend.measure}:sides`, sides: {} });
    if (sided.sides) sided.sides[trend.side] = trend;
  }
  return all;
}

/** What the plane has to hold: every day of either side. */
export function together({ left, right }: Sided): Trend | undefined {
  const one = left ?? right;
  return one && { ...one, points: [...left?.points ?? [], ...right?.points ?? []],
    visits: left?.visits ?? right?.visits ?? [] };
}

export interface SidesRow {
  day: string;
  left?: number;
  right?: number;
  /** left less right; only where both were measured on that day */
  apart?: number;
}

/** Of several scores on one day the last one. */
export function rowsOf({ left, right }: Sided): SidesRow[] {
  const rows = new Map<string, SidesRow>();
  for (const [side, trend] of [['left', left], ['right', right]] as const) {
    for (const { day, value } of trend?.points ?? []) {
      const row = rows.get(day) ?? { day };
      row[side] = value;
      rows.set(day, row);
    }
  }
  for (const row of rows.values()) {
    if (row.left !== undefined && row.right !== undefined) row.apart = row.left - row.right;
  }
  return [...rows.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The smallest difference beyond the error of measuring; undefined: not known. The band about the
    first score is cut off where the scale ends, so the longer half is the whole of it. */
export function errorOf({ left, right }: Sided): number | undefined {
  const halves = [left, right].flatMap((trend) => {
    const first = trend?.points?.[0]?.value;
    return trend?.error_low === undefined || trend.error_high === undefined || first === undefined
      ? [] : [first - trend.error_low, trend.error_high - first];
  });
  return halves.length > 0 ? Math.max(...halves) : undefined;
}

export type Apart = 'left_less' | 'right_less' | 'inside_error' | 'not_known';

/** Of the last day on which both sides were measured; undefined: there is none. */
export function apartNow(sided: Sided): { row: SidesRow; says: Apart } | undefined {
  const row = rowsOf(sided).findLast(({ apart }) => apart !== undefined);
  if (row?.apart === undefined) return undefined;
  const error = errorOf(sided);
  if (error === undefined) return { row, says: 'not_known' };
  return { row, says: Math.abs(row.apart) < error ? 'inside_error' : row.apart < 0 ? 'left_less' : 'right_less' };
}
