// Moving a booking.
import { bookings, type KeptBooking } from './api';
import { zoneAt } from './house.svelte';
import type { Target } from './mover.svelte';
import { momentText, wallOf, wallText } from './zone';

/** `how`: `despite` or `overrule`, with its reason. */
export const moveBooking = (
  kept: KeptBooking, { at, practitioners, resources }: Target, how: object = {},
): Promise<KeptBooking> => {
  const zone = zoneAt(kept.content.location);
  return bookings.move(kept.id, { begin: momentText(zone, at), zone,
    wall: wallText(wallOf(zone, at)), practitioners, resources, ...how }, kept.version);
};
