// A course as it is asked for, proposed, decided and agreed to.
import type { BookingSaid, CourseAsked, CourseShown, SeriesSaid, Slot, Visit } from './api';
import { dayOfUtc, wallOf, wallText, weekdayOf } from './zone';

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

export interface MonthDay { day: string; mark: 'visit' | 'near' | 'clash' | 'out' | '' }
/** The months that a course touches, each as weeks from Monday; null before the first of a month. */
export function monthsOf(rows: Row[], zone: string): { month: string; days: (MonthDay | null)[] }[] {
  const marks = new Map<string, MonthDay['mark']>();
  for (const { slot, visit, clash, out } of rows) {
    const day = slot ? wallOf(zone, Date.parse(slot.begin)).day : visit.ideal;
    marks.set(day, out ? 'out' : slot ? (clash ? 'near' : 'visit') : 'clash');
  }
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
