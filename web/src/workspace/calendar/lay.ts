// Where things are on the grid. Its rows are half hours of the clock, not of time passed: on a day
// on which an hour comes twice it has two rows, and a day that does not have a row says so.
import { wallOf, momentsOf, minuteMs, type LocalDay } from './zone';

export const rowMinutes = 30;

export interface Row { minute: number; /** the second time that the clock shows it */ again: boolean }

/** Whether the clock shows `minute` on that day for the second time at that moment. */
const isAgain = ({ change }: LocalDay, at: number, minute: number): boolean =>
  change !== null && change.by < 0 && at >= change.at && minute < change.minute;

export function rowsFor(days: LocalDay[], from: number, until: number): Row[] {
  const rows: Row[] = [];
  const first = Math.floor(from / rowMinutes) * rowMinutes;
  for (let minute = first; minute < until; minute += rowMinutes) rows.push({ minute, again: false });
  for (const { change } of days) {
    if (!change || change.by >= 0) continue;
    const back = rows.filter(({ minute, again }) =>
      !again && minute >= change.minute + change.by && minute < change.minute);
    const after = rows.findLastIndex((row) => back.includes(row));
    if (after >= 0 && !rows.some(({ again }) => again)) {
      rows.splice(after + 1, 0, ...back.map(({ minute }) => ({ minute, again: true })));
    }
  }
  return rows;
}

/** Whether the day has that half hour at all. */
export function hasRow(day: LocalDay, { minute, again }: Row): boolean {
  const { change } = day;
  if (again) {
    return change !== null && change.by < 0
      && minute >= change.minute + change.by && minute < change.minute;
  }
  return !(change && change.by > 0 && minute >= change.minute && minute < change.minute + change.by);
}

/** In rows from the top; before and after what is shown, its edges. */
export function placeOf(zone: string, day: LocalDay, rows: Row[], at: number): number {
  if (at <= day.begin) return 0;
  // The end of a span belongs to the minute before it, so that it does not jump over a gap.
  const before = at - minuteMs;
  if (before >= day.end) return rows.length;
  const { minute } = wallOf(zone, before);
  const again = isAgain(day, before, minute);
  const row = rows.findIndex((one) => one.again === again
    && minute >= one.minute && minute < one.minute + rowMinutes);
  if (row >= 0) return row + ((minute % rowMinutes) + 1) / rowMinutes;
  return minute < (rows[0]?.minute ?? 0) ? 0 : rows.length;
}
export const startOf = (zone: string, day: LocalDay, rows: Row[], at: number): number =>
  at >= day.end ? rows.length
    : Math.max(0, placeOf(zone, day, rows, at + minuteMs) - 1 / rowMinutes);

/** The moment at a place on the grid, on whole steps of minutes; null where the clock has none. */
export function momentAt(
  zone: string, day: LocalDay, rows: Row[], place: number, step: number,
): number | null {
  const index = Math.min(Math.max(Math.floor(place), 0), rows.length - 1);
  const row = rows[index];
  if (!row || !hasRow(day, row)) return null;
  const minute = row.minute
    + Math.min(Math.floor((place - index) * rowMinutes / step) * step, rowMinutes - 1);
  const all = momentsOf(zone, { day: day.day, minute });
  return all[row.again ? all.length - 1 : 0] ?? null;
}

export interface Span { begin: number; end: number }
/** Of what overlaps, each in a lane of its own: its lane, and of how many. */
export function lanesOf<T extends Span>(all: T[]): { one: T; lane: number; lanes: number }[] {
  const sorted = [...all].sort((a, b) => a.begin - b.begin || b.end - a.end);
  const laid: { one: T; lane: number; lanes: number }[] = [];
  let group: typeof laid = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const one of group) one.lanes = ends.length;
    [group, ends] = [[], []];
  };
  for (const one of sorted) {
    if (ends.length > 0 && ends.every((end) => end <= one.begin)) close();
    const free = ends.findIndex((end) => end <= one.begin);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = one.end;
    const placed = { one, lane, lanes: 1 };
    group.push(placed);
    laid.push(placed);
  }
  close();
  return laid;
}
