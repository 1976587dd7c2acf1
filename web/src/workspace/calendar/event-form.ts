// An event as it is typed, and as it goes to the server. Pure.
import type { ChairDaySaid, KeptEvent } from './api';
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
  /** chair massage: the seats are chairs, and the time is cut into short places */
  chairs: boolean;
  employer: string;
  minutes: number | null;
  pauseFrom: string;
  pauseUntil: string;
}
export type EventFault = 'title' | 'who' | 'time' | 'seats' | 'employer' | 'minutes' | 'pause';

export const emptyEvent = (day: string): EventTyped => ({ title: '', practitioner: '', day,
  from: '09:00', until: '12:00', room: '', service: '', seats: 8,
  chairs: false, employer: '', minutes: 15, pauseFrom: '', pauseUntil: '' });

export function faultIn(typed: EventTyped): EventFault | '' {
  const [from, until] = [minuteOf(typed.from), minuteOf(typed.until)];
  if (!typed.title.trim()) return 'title';
  if (!typed.practitioner) return 'who';
  if (!isDay(typed.day) || !(until - from >= 5 && until - from <= 720)) return 'time';
  const seats = typed.seats ?? -1;
  if (!Number.isInteger(seats) || seats < (typed.chairs ? 1 : 0) || seats > 500) return 'seats';
  return typed.chairs ? chairFault(typed, from, until) : '';
}

function chairFault(typed: EventTyped, from: number, until: number): EventFault | '' {
  if (!typed.employer.trim()) return 'employer';
  const minutes = typed.minutes ?? 0;
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 60 || until - from < minutes) return 'minutes';
  if (!typed.pauseFrom && !typed.pauseUntil) return '';
  const [a, b] = [minuteOf(typed.pauseFrom), minuteOf(typed.pauseUntil)];
  return a >= from && a < b && b <= until ? '' : 'pause';
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

export function chairDayOf(typed: EventTyped, zone: string, location: string): ChairDaySaid {
  const at = (clock: string): string =>
    momentText(zone, momentOf(zone, { day: typed.day, minute: minuteOf(clock) }));
  return {
    event: eventOf(typed, zone, location), employer: typed.employer.trim(),
    minutes: typed.minutes ?? 0,
    pauses: typed.pauseFrom ? [{ from: at(typed.pauseFrom), until: at(typed.pauseUntil) }] : [],
  };
}
