// Who could treat somebody who walks in: the first start of each service within two hours, with whom
// and where.
import { bookings, type Asked, type Reason, type Service } from './api';
import type { Kept } from '../api';
import { startsOf } from './free';
import { judge } from './judge';
import { minuteMs, wallOf } from './zone';

const aheadMs = 120 * minuteMs;

export interface Offer {
  service: string;
  name: string;
  minutes: number;
  at: number;
  practitioners: string[];
  resources: string[];
}
export interface Found {
  offers: Offer[];
  /** why nobody may treat them: on hold, not booked */
  held: Reason[];
}

async function offerOf(
  one: Kept<Service>, asked: Asked, zone: string, now: number, signal: AbortSignal,
): Promise<Offer | Reason[]> {
  const { day } = wallOf(zone, now);
  const free = await bookings.free(asked, day, 1, signal);
  const start = startsOf(free).find(({ at }) => at >= now - minuteMs && at <= now + aheadMs);
  if (!start) return free.ask ? [{ obstacle: 'safety_hold', words: '', practitioner: free.ask }] : [];
  const verdict = await judge(asked, zone, start.at, { signal });
  return verdict.free ? { service: one.id, name: one.content.name, at: start.at,
    minutes: asked.minutes ?? one.content.minutes, practitioners: verdict.practitioners,
    resources: verdict.resources } : verdict.reasons;
}

/** `minutes` 0: as long as each service is; else no longer than it. The soonest first. */
export async function whoIsFree(
  services: Kept<Service>[], where: { location: string; client?: string }, minutes: number,
  zone: string, now: number, signal: AbortSignal,
): Promise<Found> {
  const fitting = services.filter(({ content }) => !minutes || content.minutes >= minutes);
  const found: Found = { offers: [], held: [] };
  for (let i = 0; i < fitting.length; i += 4) {
    const told = await Promise.all(fitting.slice(i, i + 4).map((one) => offerOf(one,
      { service: one.id, ...where, ...(minutes ? { minutes } : {}) }, zone, now, signal)));
    for (const one of told) {
      if (!Array.isArray(one)) found.offers.push(one);
      else found.held.push(...one.filter(({ obstacle }) => obstacle === 'safety_hold'));
    }
  }
  found.offers.sort((a, b) => a.at - b.at || a.minutes - b.minutes);
  return found;
}
