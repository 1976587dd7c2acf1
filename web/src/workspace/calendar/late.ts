// How long a visit has when it does not go by its hour: what the clock proposes.
import type { Booking, TimingSaid } from './api';
import { minuteMs } from './zone';

export type TimingWhy = TimingSaid['why'];
const overMinutes = 10;
const least = 5;

/** Somebody who is here already is under way from the hour on: it can only run over. */
export const whyOf = ({ status, begin }: Booking, now: number): TimingWhy =>
  (status === 'arrived' && Date.parse(begin) <= now - 10 * minuteMs ? 'runs_over' : 'client_late');

/** Until the agreed end; never so few that it could not be meant. */
export const minutesLeft = ({ begin, until }: Booking, now: number): number =>
  Math.max(least, Math.floor((Date.parse(until) - Math.max(now, Date.parse(begin))) / minuteMs));

export function proposed(booking: Booking, why: TimingWhy, now: number): number {
  const whole = Math.round((Date.parse(booking.until) - Date.parse(booking.begin)) / minuteMs);
  if (why === 'runs_over') return overMinutes;
  return why === 'practice_late' ? whole : minutesLeft(booking, now);
}

/** When it is over by what was said of it; its agreed end where nothing was. */
export const endOf = ({ until, timing }: Booking): number =>
  (timing ? Date.parse(timing.from) + timing.minutes * minuteMs : Date.parse(until));
