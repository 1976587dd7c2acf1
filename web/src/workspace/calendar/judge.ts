// Whether something may be booked or moved there, as the server sees it, and whose word opens it.
import type { Service } from './api';
import { bookings, type Asked, type Reason } from './api';
import { momentText } from './zone';

export interface Verdict {
  free: boolean;
  reasons: Reason[];
  /** who and what it would be, when it is free */
  practitioners: string[];
  resources: string[];
}

const ofThings = new Set(['room_taken', 'table_taken', 'equipment_taken', 'too_few_resources',
  'resource_not_here', 'out_of_use', 'buffer', 'booked']);
const aboutThings = (reason: Reason): boolean =>
  ofThings.has(reason.obstacle) && !reason.practitioner;

/** With the same room if it can be, else with any that serves. */
export async function judge(
  asked: Asked, zone: string, at: number, { anyRoom = false, signal }: { anyRoom?: boolean; signal?: AbortSignal } = {},
): Promise<Verdict> {
  const begin = momentText(zone, at);
  let told = await bookings.why(asked, begin, signal);
  if (!told.free && anyRoom && asked.resource && told.reasons?.every(aboutThings)) {
    const { resource: _, ...any } = asked;
    told = await bookings.why(any, begin, signal);
  }
  return { free: told.free, reasons: told.reasons ?? [], practitioners: told.practitioners ?? [],
    resources: told.resources ?? [] };
}

export type Opens = 'despite' | 'overrule' | 'nobody';
const outside = new Set<Reason['obstacle']>(['notice', 'horizon', 'closed', 'holiday', 'not_here',
  'not_working', 'on_leave', 'daily_minutes', 'daily_load', 'heavy_in_a_row', 'resource_not_here',
  'out_of_use']);
const noHindrance = new Set<Reason['obstacle']>(['off_grid', 'past', 'clock_gap']);

/** What may be said to book all the same: staff past the calendar, the owner over what is taken,
    nobody past a safety hold. */
export function opens(reasons: Reason[], isOwner: boolean): Opens {
  const real = reasons.filter(({ obstacle }) => !noHindrance.has(obstacle));
  if (real.some(({ obstacle }) => obstacle === 'safety_hold')) return 'nobody';
  // Of travel: beyond the hours at work, and in nobody's way.
  if (real.every(({ obstacle, booking }) => outside.has(obstacle)
    || (obstacle === 'travel' && !booking))) return 'despite';
  return isOwner ? 'overrule' : 'nobody';
}

/** Where nothing is free: who was asked for and others who give it, and of each need the first that
    nobody has. */
export function standIns(
  service: Service, practitioners: string[], reasons: Reason[],
): Pick<Verdict, 'practitioners' | 'resources'> {
  const givers = [...practitioners,
    ...(service.given_by ?? []).filter((id) => !practitioners.includes(id))];
  const taken = new Set(reasons.flatMap(({ resource }) => (resource ? [resource] : [])));
  const resources: string[] = [];
  for (const { any_of } of service.needs ?? []) {
    const left = (any_of ?? []).filter((id) => !resources.includes(id));
    const one = left.find((id) => !taken.has(id)) ?? left[0];
    if (one) resources.push(one);
  }
  return { practitioners: givers.slice(0, service.practitioners), resources };
}
