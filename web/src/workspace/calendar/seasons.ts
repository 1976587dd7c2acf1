// The usual hours as one fills them in: stretches of the year, each with one week or two that take
// turns. What is kept is read into that and written back; the order, the last that holds a day
// governs it, is the server's (src/scheduling/pattern.hpp).
import type { Hours } from './api';
import { joined, partsOn, rowsOf, weekdays, weeksBetween, type Week } from './hours';
import { clockText, minuteOf, plusDays } from './zone';

export interface TypedPart { from: string; until: string }
export type TypedWeek = TypedPart[][];
/** `first` and `last`: '' for since ever and for good. `other`: the week that takes turns with
    `week`; `anchor` is a day in a week that is as `week`. */
export interface TypedPeriod {
  first: string; last: string; week: TypedWeek; other: TypedWeek | null; anchor: string;
}

type Period = NonNullable<Hours['periods']>[number];
type Row = NonNullable<Period['weekly']>[number];

const typed = (week: Week): TypedWeek => week.map((parts) => parts.map(([from, until]) =>
  ({ from: clockText(from), until: clockText(until % 1440) })));
const usual: Week = [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [[540, 1020]] : []));
const weekOf = (rows: Row[]): TypedWeek => typed(weekdays.map((name) => partsOn(rows, name)));

/** Where nothing is kept: nine to five. */
export const freshPeriod = (): TypedPeriod =>
  ({ first: '', last: '', week: typed(usual), other: null, anchor: '' });

/** Of what is kept: there are hours at all, and no week comes round less often than every second. */
export const canBeTyped = ({ periods = [] }: Pick<Hours, 'periods'>): boolean =>
  periods.length > 0 && periods.every(({ weekly }) =>
    (weekly ?? []).every(({ every_weeks: every, anchor }) => (every ?? 1) === 1 || (every === 2 && anchor)));

function typedPeriod({ first, last, weekly = [] }: Period): TypedPeriod {
  const anchor = weekly.find((row) => row.every_weeks === 2)?.anchor ?? '';
  const of = (turn: number): TypedWeek => weekOf(weekly.filter((row) => row.every_weeks !== 2
    || weeksBetween(row.anchor ?? anchor, anchor) % 2 === turn));
  return { first: first ?? '', last: last ?? '', week: of(0), other: anchor ? of(1) : null, anchor };
}
export const periodsOf = (hours: Pick<Hours, 'periods'> | undefined): TypedPeriod[] =>
  (hours?.periods?.length ? hours.periods.map(typedPeriod) : [freshPeriod()]);

/** As minutes; null where a part ends before it begins, or two overlap. */
function readWeek(week: TypedWeek): Week | null {
  const days: Week = week.map((parts) => parts.map(({ from, until }) =>
    [minuteOf(from), minuteOf(until) || 1440]));
  const sound = days.every((parts) => parts.every(([from, until]) => from < until)
    && joined(parts).reduce((sum, [a, b]) => sum + b - a, 0)
      === parts.reduce((sum, [a, b]) => sum + b - a, 0));
  return sound ? days.map(joined) : null;
}

export type PeriodFault = 'time' | 'days' | 'anchor';
function readPeriod(one: TypedPeriod): Period | PeriodFault {
  const week = readWeek(one.week);
  const other = one.other && readWeek(one.other);
  if (!week || (one.other && !other)) return 'time';
  if (one.first && one.last && one.last < one.first) return 'days';
  if (other && !one.anchor) return 'anchor';
  const turns = (rows: Row[], anchor: string): Row[] =>
    rows.map((row) => ({ ...row, every_weeks: 2, anchor }));
  return {
    ...(one.first ? { first: one.first } : {}), ...(one.last ? { last: one.last } : {}),
    weekly: other
      ? [...turns(rowsOf(week), one.anchor), ...turns(rowsOf(other), plusDays(one.anchor, 7))]
      : rowsOf(week),
  };
}
/** All of them, or the first fault. */
export function readPeriods(typedOnes: TypedPeriod[]): Period[] | PeriodFault {
  const read: Period[] = [];
  for (const one of typedOnes) {
    const period = readPeriod(one);
    if (typeof period === 'string') return period;
    read.push(period);
  }
  return read;
}
