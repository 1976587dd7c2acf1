// What a waiting list's form says to the server, and what of a wish is told back in words.
import type { WaitingSaid } from './api';
import type { Weekday } from './api';
import { weekdays } from './hours';

export type DayPartName = 'any' | 'morning' | 'afternoon' | 'evening';
const minutesOf: Record<DayPartName, [number, number]> = {
  any: [0, 1440], morning: [0, 720], afternoon: [720, 1440], evening: [1020, 1440],
};

export interface WaitingTyped {
  service: string;
  who: string;
  first: string;
  last: string;
  part: DayPartName;
  days: Weekday[];
}

export function saidOf(typed: WaitingTyped, client: string, location: string): WaitingSaid {
  const [from_minute, until_minute] = minutesOf[typed.part];
  const anyTime = typed.part === 'any' && typed.days.length === 0;
  return {
    client, location, service: typed.service, first: typed.first, last: typed.last,
    ...(typed.who ? { practitioners: [typed.who] } : {}),
    ...(anyTime ? {} : { hours: [{ weekdays: typed.days.length > 0 ? typed.days : [...weekdays],
      hours: { from_minute, until_minute } }] }),
  };
}

/** Back from what is kept: the part of the day and the weekdays, where the form could have said it. */
export function wishOf({ hours = [] }: WaitingSaid): { part: DayPartName; days: Weekday[] } {
  const [one] = hours;
  if (!one) return { part: 'any', days: [] };
  const parts: DayPartName[] = ['morning', 'evening', 'afternoon', 'any'];
  const part = parts.find((name) => minutesOf[name][0] === one.hours.from_minute
    && minutesOf[name][1] === one.hours.until_minute) ?? 'any';
  const days = one.weekdays ?? [];
  return { part, days: days.length === weekdays.length ? [] : days };
}
