// When somebody is at work or a location open, as the calendar is shaded. The order is the
// server's (src/scheduling/pattern.hpp): the last period that holds the day, then holidays, leave,
// changes of one day. It is a picture alone: what may be booked the server says.
import type { Hours, Weekday } from './api';
import { weekdayOf } from './zone';

export const weekdays: readonly Weekday[] =
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Minutes of the clock: from, and until which. */
export type Part = [from: number, until: number];
type Pattern = Pick<Hours, 'periods' | 'holidays' | 'leave' | 'changes'>;

/** Sorted, and none touches another. */
export function joined(parts: Part[]): Part[] {
  const all: Part[] = [];
  for (const [from, until] of [...parts].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else if (until > from) all.push([from, until]);
  }
  return all;
}

export function without(parts: Part[], [from, until]: Part): Part[] {
  return parts.flatMap(([a, b]): Part[] =>
    ([[a, Math.min(b, from)], [Math.max(a, until), b]] as Part[]).filter(([x, y]) => y > x));
}

export const weeksBetween = (a: string, b: string): number => {
  const monday = (day: string): number =>
    Date.parse(`${day}T00:00:00Z`) / 86_400_000 - weekdayOf(day);
  return Math.abs(monday(a) - monday(b)) / 7;
};

type Row = NonNullable<NonNullable<Pattern['periods']>[number]['weekly']>[number];
/** Of these rows what they say of a weekday. */
export const partsOn = (rows: readonly Row[], name: Weekday | undefined): Part[] => joined(rows
  .filter((row) => row.weekdays?.some((one) => one === name))
  .map(({ hours }): Part => [hours.from_minute, hours.until_minute]));

/** Nothing that is kept is no answer: null, and then every hour is open. */
export function hoursOn(pattern: Pattern | undefined, day: string): Part[] | null {
  if (!pattern) return null;
  const periods = pattern.periods ?? [];
  const name = weekdays[weekdayOf(day)];
  const now = periods.findLast(({ first, last }) => (!first || first <= day) && (!last || day <= last));
  let parts: Part[] = periods.length === 0 ? [[0, 1440]] : partsOn((now?.weekly ?? [])
    .filter((row) => !row.every_weeks || !row.anchor
      || weeksBetween(row.anchor, day) % row.every_weeks === 0), name);
  if (pattern.holidays?.some((one) => one.day === day)) parts = [];
  for (const { first, last, hours } of pattern.leave ?? []) {
    if (first <= day && day <= last) {
      parts = hours ? without(parts, [hours.from_minute, hours.until_minute]) : [];
    }
  }
  for (const { day: on, hours, open } of pattern.changes ?? []) {
    if (on !== day) continue;
    const part: Part = [hours.from_minute, hours.until_minute];
    parts = open ? joined([...parts, part]) : without(parts, part);
  }
  return parts;
}

/** A week as one fills it in: of each weekday its parts. What is between two of them is a break. */
export type Week = Part[][];

/** The rows of a week: weekdays of the same hours are one. */
export function rowsOf(week: Week): Row[] {
  const by = new Map<string, { part: Part; on: Weekday[] }>();
  week.forEach((parts, i) => {
    for (const part of parts) {
      const name = weekdays[i];
      const row = by.get(part.join('-')) ?? { part, on: [] };
      if (name) row.on.push(name);
      by.set(part.join('-'), row);
    }
  });
  return [...by.values()].map(({ part: [from_minute, until_minute], on }) =>
    ({ weekdays: on, hours: { from_minute, until_minute } }));
}
