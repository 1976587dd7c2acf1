// What this browser keeps of sessions: under the signed-in person's name, one record for what the
// server said last and one for each event of this device that the server does not have yet. An event
// is written before anything else happens with it, and goes only after a copy from the server that
// has it was written.
import type { Question } from '../contract';
import type { Brief, Event, Log, Moments, Sheet, Suspect } from './shapes';

export interface Base {
  id: string;
  client: string;
  name: string;
  episode: string;
  booking?: string;
  /** that was agreed; not of what was kept by an earlier version of this page */
  plan?: string;
  /** who is in the room with the client */
  in_room?: string;
  sheet: Sheet;
  brief: Brief;
  frame: Moments;
  /** of the server, ahead of this device */
  ahead_ms: number;
  log: Log;
  questions: Question[];
  /** what is suspected by the last assessment before this session */
  suspects?: Suspect[];
  /** of groups of regions, as the tables have them */
  names: Record<string, string>;
}

export interface Shelf {
  getItem: (key: string) => string | null;
  setItem: (key: string, text: string) => void;
  removeItem: (key: string) => void;
  keys: () => string[];
}
export const localShelf = (): Shelf => ({
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, text) => localStorage.setItem(key, text),
  removeItem: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
});

const start = 'palpate.run.';
const parsed = <T>(text: string | null): T | null => {
  try {
    return JSON.parse(text ?? 'null') as T | null;
  } catch {
    return null;
  }
};

/** This browser, to the logs of sessions; made once. */
export function deviceOf(shelf: Shelf): string {
  const known = shelf.getItem('palpate.device');
  if (known) return known;
  const fresh = crypto.randomUUID();
  shelf.setItem('palpate.device', fresh);
  return fresh;
}

export class Kept {
  readonly #at: string;
  constructor(readonly shelf: Shelf, person: string, session: string) {
    this.#at = `${start}${person}.${session}`;
  }

  get base(): Base | null {
    return parsed<Base>(this.shelf.getItem(`${this.#at}.base`));
  }

  /** Throws when the browser has no room: then nothing was taken away either. */
  rebase(base: Base): void {
    this.shelf.setItem(`${this.#at}.base`, JSON.stringify(base));
    const there = new Set((base.log.events ?? []).map(({ id }) => id));
    for (const event of this.unsent) {
      if (there.has(event.id)) this.shelf.removeItem(this.#keyOf(event));
    }
  }

  /** By their count: the order in which they happened here. */
  get unsent(): Event[] {
    const own = `${this.#at}.event.`;
    return this.shelf.keys().filter((key) => key.startsWith(own))
      .map((key) => parsed<Event>(this.shelf.getItem(key)))
      .filter((event): event is Event => event !== null)
      .sort((a, b) => a.count - b.count || (a.id < b.id ? -1 : 1));
  }

  add(event: Event): void {
    this.shelf.setItem(this.#keyOf(event), JSON.stringify(event));
  }

  /** It is all at the practice: nothing of it stays on a browser that others use too. */
  forget(): void {
    if (this.unsent.length === 0) this.shelf.removeItem(`${this.#at}.base`);
  }

  #keyOf(event: Event): string {
    return `${this.#at}.event.${event.id}`;
  }
}

/** What else the browser has of a session; only after the practice has its events. */
export function forgotten(shelf: Shelf, person: string): void {
  for (const id of keptSessions(shelf, person)) new Kept(shelf, person, id).forget();
}

/** The sessions of a person of which something is here. */
export const keptSessions = (shelf: Shelf, person: string): string[] => [...new Set(
  shelf.keys().filter((key) => key.startsWith(`${start}${person}.`))
    .map((key) => key.slice(start.length + person.length + 1).split('.')[0] ?? ''),
)];
