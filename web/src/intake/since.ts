// How long ago, as people say it.
export type Unit = 'days' | 'weeks' | 'months' | 'years';

export interface Since {
  count: number;
  unit: Unit;
}

const daysIn: Record<Unit, number> = { days: 1, weeks: 7, months: 30, years: 365 };

export const durationDays = (since: Since): number => Math.round(since.count * daysIn[since.unit]);

/** The day where the client is, not in Greenwich. */
export function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** So long before a day that is written like 2026-11-21. */
export function dayBefore(today: string, since: Since): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return localDate(new Date(year, month - 1, day - durationDays(since)));
}

const units: [number, Unit][] = [[365, 'years'], [30, 'months'], [7, 'weeks'], [1, 'days']];

/** The largest unit that holds the days without a rest. */
export function sinceOf(days: number): Since {
  const [length, unit] = units.find(([each]) => days >= each && days % each === 0) ?? [1, 'days'];
  return { count: days / length, unit };
}

export function daysBetween(from: string, to: string): number {
  const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  return Math.round((at(to) - at(from)) / 86_400_000);
}
