// An event as it is typed, and as it goes to the server. Pure.
import type { KeptEvent } from './api';
import { isDay, minuteOf, momentOf, momentText } from './zone';

export interface EventTyped {
  title: string;
  practitioner: string;
  day: string;
  from: string;
  until: string;
  room: string;
  service: string;
  /** of a number field: null while it is empty */
  seats: number | null;
}
export type EventFault = 'title' | 'who' | 'time' | 'seats';

export const emptyEvent = (day: string): EventTyped => ({ title: '', practitioner: '', day,
  from: '09:00', until: '12:00', room: '', service: '', seats: 8 });

export function faultIn(typed: EventTyped): EventFault | '' {
  const [from, until] = [minuteOf(typed.from), minuteOf(typed.until)];
  if (!typed.title.trim()) return 'title';
  if (!typed.practitioner) return 'who';
  if (!isDay(typed.day) || !(until - from >= 5 && until - from <= 720)) return 'time';
  const seats = typed.seats ?? -1;
  return Number.isInteger(seats) && seats >= 0 && seats <= 500 ? '' : 'seats';
}

export function eventOf(typed: EventTyped, zone: string, location: string): KeptEvent['content'] {
  const at = (clock: string): string =>
    momentText(zone, momentOf(zone, { day: typed.day, minute: minuteOf(clock) }));
  return {
    title: typed.title.trim(), practitioners: [typed.practitioner],
    resources: typed.room ? [typed.room] : [], ...(typed.service ? { service: typed.service } : {}),
    ...(location ? { location } : {}), begin: at(typed.from), until: at(typed.until),
    seats: typed.seats ?? 0,
  };
}
