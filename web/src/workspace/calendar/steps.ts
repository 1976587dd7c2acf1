// What may become of a booking from where it stands, and what a cancelled or missed one costs: as
// the server works it out, shown before it is done.
import type { Booking, Money, Service, Status } from './api';
import { minuteMs } from './zone';

export type Step =
  'confirm' | 'arrived' | 'checkIn' | 'done' | 'late' | 'move' | 'cancel' | 'missed' | 'again';

export function stepsFor({ status, begin, held_until }: Booking, now: number): Step[] {
  const open: Step[] = ['move', 'cancel'];
  const begun = Date.parse(begin) <= now;
  const ahead = Date.parse(begin) - now;
  const near = ahead < 12 * 60 * minuteMs;
  const asked: Step[] = ahead < 72 * 60 * minuteMs ? ['checkIn'] : [];
  const byStatus: Record<Status, Step[]> = {
    held: held_until && Date.parse(held_until) <= now ? ['again'] : ['confirm', ...open],
    booked: near ? ['arrived', ...asked, 'late', ...open, ...(begun ? ['missed' as const] : [])]
      : [...open, ...asked],
    arrived: ['done', ...asked, 'late'],
    done: ['again'], cancelled: ['again'], no_show: ['again'],
  };
  return byStatus[status];
}

/** Exactly the notice is in time. */
export const isLate = (service: Service | null, begin: number, now: number): boolean =>
  service?.policy !== undefined && begin - now < service.policy.notice_minutes * minuteMs;

export const dueFor = (
  service: Service | null, how: 'cancel' | 'missed', byClient: boolean, begin: number, now: number,
): Money | null => {
  if (!byClient || !service?.policy) return null;
  if (how === 'missed') return service.policy.no_show ?? null;
  return isLate(service, begin, now) ? service.policy.late ?? null : null;
};

/** Whole minutes since it should have begun; 0 while there is time. */
export const minutesLate = (begin: number, now: number): number =>
  Math.max(0, Math.floor((now - begin) / minuteMs));
