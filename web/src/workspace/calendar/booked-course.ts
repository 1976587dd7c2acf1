// A course that is booked: which visits were, which are to come, which do not take place, and which
// were moved.
import type { KeptBooking } from './api';
import type { Mark } from './course';
import { wallOf } from './zone';

export type How = 'come' | 'past' | 'off';

/** A hold that ran out takes no place; a visit whose hour is over is past, whatever nobody noted. */
export function howOf({ content: { status, until, held_until: held } }: KeptBooking, now: number): How {
  if (status === 'cancelled' || status === 'no_show') return 'off';
  if (status === 'held' && Date.parse(held ?? '') <= now) return 'off';
  return status === 'done' || Date.parse(until) <= now ? 'past' : 'come';
}

const markOf = { come: 'visit', past: 'was', off: 'out' } as const;
/** Of two visits on one day the one that takes place is shown. */
export function marksOfBooked(
  visits: KeptBooking[], moved: ReadonlyMap<string, number>, zoneOf: (one: KeptBooking) => string, now: number,
): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const how of ['off', 'past', 'come'] as const) {
    for (const one of visits.filter((visit) => howOf(visit, now) === how)) {
      const { day } = wallOf(zoneOf(one), Date.parse(one.content.begin));
      marks.set(day, how === 'come' && moved.has(one.id) ? 'near' : markOf[how]);
    }
  }
  return marks;
}
