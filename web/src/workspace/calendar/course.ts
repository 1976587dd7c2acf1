// A course as it is asked for, proposed, decided and agreed to.
import type { BookingSaid, CourseAsked, CourseShown, SeriesSaid, Slot, Visit, Weekday } from './api';
import { weekdays } from './hours';
import { dayOfUtc, plusDays, wallOf, wallText, weekdayOf } from './zone';

export interface DosePart { visits: number; weeks: number; times: number }
interface Phase { sessions_per_week: number; weeks: number; sessions: number }

/** "Twice a week for four weeks" of a plan: as visits in every so many weeks, so many times. */
export function doseOf(phases: Phase[]): DosePart[] {
  return phases.filter(({ weeks, sessions }) => weeks > 0 && sessions > 0)
    .map(({ sessions_per_week: often, weeks: long, sessions }) => {
      const near = (n: number): boolean => Math.abs(often * n - Math.round(often * n)) < 0.06
        && Math.round(often * n) >= 1;
      const weeks = [1, 2, 3, 4, 6, 8, 12].find(near) ?? Math.max(1, Math.round(long / sessions));
      const visits = Math.min(7, Math.max(1, Math.round(often * weeks)));
      return { visits, weeks, times: Math.min(52, Math.max(1, Math.round(long / weeks))) };
    });
}
/** "4 visits in 4 weeks", as the advice says it. */
export const doseOfTaper = (phases: { sessions: number; weeks: number }[]): DosePart[] =>
  doseOf(phases.filter(({ weeks }) => weeks > 0)
    .map((phase) => ({ ...phase, sessions_per_week: phase.sessions / phase.weeks })));

export interface VisitBefore { service: string; practitioners: string[]; wall: string }
interface Before { service: string; preferred: string; days: Weekday[]; part: 'any' | 'morning' | 'afternoon' | 'evening' }
const usualFrom = 4; // visits: with whom and when people come changes
const partOf = (clock: string): Before['part'] => (clock < '12:00' ? 'morning' : clock < '17:00' ? 'afternoon' : 'evening');

/** What goes on after visits that were: the same work, by the same hands, on the same days at the same
    time of day; of times that differ none is wished for. `undefined`: there was none. */
export function likeBefore(visits: VisitBefore[]): Before | undefined {
  const usual = [...visits].sort((a, b) => (a.wall < b.wall ? -1 : 1)).slice(-usualFrom);
  const last = usual.at(-1);
  if (!last) return undefined;
  const parts = new Set(usual.map(({ wall }) => partOf(wall.slice(11, 16))));
  const on = new Set(usual.map(({ wall }) => weekdayOf(wall.slice(0, 10))));
  return { service: last.service, preferred: last.practitioners[0] ?? '',
    days: weekdays.filter((_, i) => on.has(i)), part: parts.size === 1 ? [...parts][0] ?? 'any' : 'any' };
}

/** A taper begins one of its own steps after the last visit there is, and not before tomorrow. */
export function taperFrom(phases: { sessions: number; weeks: number }[], last: string | undefined, tomorrow: string): string {
  const [phase] = phases;
  if (!phase || !last || phase.sessions < 1) return tomorrow;
  const first = plusDays(last, Math.round((7 * phase.weeks) / phase.sessions));
  return first < tomorrow ? tomorrow : first;
}
export const visitsIn = (dose: DosePart[]): number =>
  dose.reduce((sum, { visits, times }) => sum + visits * times, 0);

/** What somebody decided of a clash: the nearest before, after, or to leave it out. */
export type Choice = 'before' | 'after' | 'out';
export interface Row { visit: Visit; index: number; slot: Slot | null; clash: boolean; out: boolean }

export const rowsOf = (course: CourseShown, choices: Record<number, Choice>): Row[] =>
  (course.visits ?? []).map((visit, index) => {
    const choice = choices[index];
    const slot = visit.slot ?? (choice === 'before' || choice === 'after' ? visit[choice] : undefined);
    return { visit, index, slot: slot ?? null, clash: !visit.slot, out: choice === 'out' };
  });

export function seriesOf(
  rows: Row[], asked: CourseAsked, zone: string, plan: string | null,
): SeriesSaid {
  const visits = rows.flatMap(({ slot, out }): BookingSaid[] => (!slot || out ? [] : [{
    clients: [asked.client], practitioners: [slot.practitioner], resources: slot.resources ?? [],
    service: asked.service, location: asked.location, begin: slot.begin, zone,
    wall: wallText(wallOf(zone, Date.parse(slot.begin))), source: 'series',
  }]));
  return { client: asked.client, visits, ...(plan ? { plan } : {}) };
}

/** What a day of a course shows; of one that is booked `near` is a visit that was moved. */
export type Mark = 'visit' | 'near' | 'clash' | 'out' | 'was';
export const marksOf = (rows: Row[], zone: string): Map<string, Mark> =>
  new Map(rows.map(({ slot, visit, clash, out }) => [
    slot ? wallOf(zone, Date.parse(slot.begin)).day : visit.ideal,
    out ? 'out' : slot ? (clash ? 'near' : 'visit') : 'clash']));

export interface MonthDay { day: string; mark: Mark | '' }
/** The months that a course touches, each as weeks from Monday; null before the first of a month. */
export function monthsOf(marks: ReadonlyMap<string, Mark>): { month: string; days: (MonthDay | null)[] }[] {
  const days = [...marks.keys()].sort();
  const [first, last] = [days[0]?.slice(0, 7) ?? '', days.at(-1)?.slice(0, 7) ?? ''];
  const months: { month: string; days: (MonthDay | null)[] }[] = [];
  for (let month = first; month && month <= last && months.length < 24;) {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
    const all = Array.from({ length }, (_, i): MonthDay => {
      const day = `${month}-${String(i + 1).padStart(2, '0')}`;
      return { day, mark: marks.get(day) ?? '' };
    });
    months.push({ month,
      days: [...Array.from({ length: weekdayOf(`${month}-01`) }, () => null), ...all] });
    month = dayOfUtc(Date.UTC(year, number, 1)).slice(0, 7);
  }
  return months;
}
