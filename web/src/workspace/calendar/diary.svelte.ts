// The bookings of some days, as they stand at the server, with the names of their clients.
import type { Problem } from '../../api';
import { asProblem } from '../faults';
import { bookings, type KeptBooking, type KeptEvent } from './api';
import type { Span } from './lay';

export interface Whom { id: string; name: string }
/** `name`: of all `clients` together */
export interface Shown extends Span { id: string; kept: KeptBooking; name: string; clients: Whom[] }
/** `taken` of `offered` seats; 0 of 0: nobody joins */
export interface ShownEvent extends Span { id: string; event: KeptEvent; taken: number; offered: number;
  /** its page */
  at: string }

export const stands = ({ kept }: Shown): boolean =>
  !['cancelled', 'no_show'].includes(kept.content.status);

export class Diary {
  all = $state.raw<Shown[] | null>(null);
  events = $state.raw<ShownEvent[]>([]);
  problem = $state.raw<Problem | null>(null);
  #asked = 0;
  #names = new Map<string, string>();

  show(kept: KeptBooking): Shown {
    const { content } = kept;
    const clients = (content.clients ?? []).map((id) => ({ id, name: this.#names.get(id) ?? '–' }));
    return { id: kept.id, kept, begin: Date.parse(content.begin), end: Date.parse(content.until),
      clients, name: clients.map(({ name }) => name).join(', ') };
  }

  /** Who is who, in what show() is given. */
  name(clients: { id: string; name: string }[]): void {
    for (const { id, name } of clients) this.#names.set(id, name);
  }

  /** The answer to an older question never takes the place of a newer one's. */
  async read(from: number, until: number, client = ''): Promise<void> {
    const own = (this.#asked += 1);
    const [a, b] = [new Date(from).toISOString(), new Date(until).toISOString()];
    try {
      const [told, { events, seats }] = await Promise.all([
        bookings.between(a, b, client ? { client } : {}),
        client ? { events: [], seats: [] } : bookings.events(a, b)]);
      if (own !== this.#asked) return;
      this.name(told.clients ?? []);
      this.all = (told.bookings ?? []).map((one) => this.show(one));
      this.events = (events ?? []).filter(({ content }) => !content.cancelled).map((event) => ({
        id: event.id, event, begin: Date.parse(event.content.begin),
        end: Date.parse(event.content.until),
        at: `${seats?.some((one) => one.event === event.id && one.chairs) ? '/chair-days' : '/events'}/${event.id}`,
        taken: seats?.find((one) => one.event === event.id)?.taken ?? 0,
        offered: seats?.find((one) => one.event === event.id)?.offered ?? 0 }));
      this.problem = null;
    } catch (error) {
      if (own === this.#asked) this.problem = asProblem(error);
    }
  }

  /** One booking as it is now, in place of how it was. */
  replace(kept: KeptBooking): void {
    this.all = (this.all ?? []).map((one) => (one.id === kept.id ? this.show(kept) : one));
  }
}
