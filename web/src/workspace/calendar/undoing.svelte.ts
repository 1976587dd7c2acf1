// What was done last at the desk, and taking it back: one visit or a whole course as one.
import { speaking } from '../../words/words.svelte';
import { Refusal } from '../api';
import { day } from '../words/desk-day';
import { bookings, type KeptBooking } from './api';
import { zoneAt } from './house.svelte';
import { dayText, wallOf } from './zone';

export class Undoing {
  /** what was done, or what came of taking it back */
  says = $state('');
  visits = $state.raw<KeptBooking[]>([]);
  #back = '';

  offer(says: string, visits: KeptBooking[], back = ''): void {
    [this.says, this.visits, this.#back] = [says, visits, back];
  }
  clear(): void {
    this.offer('', []);
  }

  /** The visits as they are then; none: it could not be, and `says` tells why. */
  async take(): Promise<KeptBooking[]> {
    const visits = this.visits;
    this.visits = [];
    try {
      const told = await bookings.undo(visits.map(({ id, version }) => ({ id, version })));
      this.says = this.#back || day().undo.back;
      return told.bookings ?? [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.says = whyNot(error, visits);
      return [];
    }
  }
}

/** Every fault is at "/visits/3"; below that where something stands in the way of a time. */
function whyNot(refusal: Refusal, visits: KeptBooking[]): string {
  const w = day().undo;
  if (refusal.status === 412) return w.changed;
  if (refusal.status === 403) return w.held;
  const [, at = '', below = ''] = /^\/visits\/(\d+)(\/?.*)$/u.exec(refusal.pointer) ?? [];
  const visit = visits[Number(at)];
  if (refusal.status !== 409 || !visit) throw refusal;
  if (!below) return w.tooLate;
  const wall = wallOf(zoneAt(visit.content.location), Date.parse(visit.content.begin));
  return w.taken(dayText(wall.day, speaking.language));
}
