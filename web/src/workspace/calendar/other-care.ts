// Other treatments of the client, as they are typed and as the search for a course takes them: which
// one it is stays here, only its hours are sent.
import type { CourseAsked } from './api';
import { isDay, minuteMs, minuteOf, momentOf, plusDays } from './zone';

export const careKinds = ['physiotherapy', 'injection', 'acupuncture', 'chiropractic', 'osteopathy',
  'massage', 'exercise', 'surgery'] as const;
export type CareKind = (typeof careKinds)[number];
export const isCareKind = (kind: string): kind is CareKind =>
  (careKinds as readonly string[]).includes(kind);

export interface CareTyped {
  kind: CareKind;
  /** '': not known yet; then it stands against nothing, and the form says so */
  day: string;
  at: string;
  minutes: number;
  /** weeks in a row, on this day */
  times: number;
  before: number;
  after: number;
  noted: boolean;
}

/** Project values, to be changed on the form. After an injection nothing presses on the place for
    seven days (knowledge/conditions.csv, steroid_injection_site). */
const apart: Partial<Record<CareKind, [number, number]>> = { injection: [24, 168], surgery: [0, 336] };
export function careOf(kind: CareKind, noted = false): CareTyped {
  const [before, after] = apart[kind] ?? [24, 24];
  return { kind, day: '', at: '10:00', minutes: 60, times: 1, before, after, noted };
}

/** Rows for what an intake noted, each kind once. */
export function notedCare(noted: { kind?: string }[]): CareTyped[] {
  const kinds = new Set(noted.map(({ kind = '' }) => kind).filter(isCareKind));
  return [...kinds].map((kind) => careOf(kind, true));
}

type Sent = NonNullable<CourseAsked['other_care']>[number];
const within = (n: number, most: number): number => Math.min(most, Math.max(0, Math.round(n) || 0));
/** Every date of each, by the clock of the place. */
export function careAsked(rows: CareTyped[], zone: string): Sent[] {
  return rows.filter(({ day, at }) => isDay(day) && !Number.isNaN(minuteOf(at)))
    .flatMap(({ day, at, minutes, times, before, after }) =>
      Array.from({ length: Math.min(52, Math.max(1, Math.round(times) || 1)) }, (_, week): Sent => {
        const from = momentOf(zone, { day: plusDays(day, 7 * week), minute: minuteOf(at) });
        return { from: new Date(from).toISOString(),
          until: new Date(from + within(minutes, 1440) * minuteMs).toISOString(),
          hours_before: within(before, 8784), hours_after: within(after, 8784) };
      }));
}
