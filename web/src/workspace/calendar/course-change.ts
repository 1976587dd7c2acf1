// Which visits of a course a change takes along, and what is sent for all of them at once.
import type { KeptBooking, SeriesMoveSaid } from './api';
import type { Target } from './mover.svelte';

export type Part = 'one' | 'following' | 'all';

/** Held or booked, and not begun. */
export const toCome = (visits: KeptBooking[], now: number): KeptBooking[] =>
  visits.filter(({ content: { status, begin, held_until: held } }) => Date.parse(begin) > now
    && (status === 'booked' || (status === 'held' && Boolean(held) && Date.parse(held ?? '') > now)));

/** By begin, as the server counts them. */
export const along = (visits: KeptBooking[], from: KeptBooking, part: Part): KeptBooking[] =>
  visits.filter(({ id, content }) => (part === 'one' ? id === from.id
    : part === 'all' || Date.parse(content.begin) >= Date.parse(from.content.begin)));

export const seenOf = (visits: KeptBooking[]): NonNullable<SeriesMoveSaid['seen']> =>
  visits.map(({ id, version }) => ({ id, version }));

const same = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Who and where, only when that changes for all of them. */
export const changeOf = (
  kept: KeptBooking, { practitioners, resources }: Target,
): Pick<SeriesMoveSaid, 'practitioners' | 'resources'> => ({
  ...(same(practitioners, kept.content.practitioners ?? []) ? {} : { practitioners }),
  ...(same(resources, kept.content.resources ?? []) ? {} : { resources }),
});

/** The visit that a refusal is about: "/seen/3/practitioners/0". */
export const refusedVisit = (pointer: string, visits: KeptBooking[]): KeptBooking | undefined =>
  visits[Number(/^\/seen\/(\d+)/u.exec(pointer)?.[1] ?? NaN)];
