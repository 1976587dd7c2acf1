// A booking under way to another time: by mouse, finger or arrow keys alike. While it moves the
// server is asked whether it could stay there.
import type { Asked, KeptBooking } from './api';
import { judge, type Verdict } from './judge';
import type { Shown } from './diary.svelte';

/** Where it would go. */
export interface Target { at: number; practitioners: string[]; resources: string[]; roomChosen: boolean }

const soonMs = 140;

/** What `free` and `why` are asked for a booking; null: it does not say enough to be asked about. */
export function askedOf(
  { id, content }: KeptBooking, practitioners = content.practitioners ?? [],
  resources = content.resources ?? [],
): Asked | null {
  const { service, location } = content;
  if (!service || !location) return null;
  const clients = content.clients ?? [];
  return { service, location, booking: id,
    ...(clients.length > 0 ? { client: clients.join(',') } : {}),
    ...(practitioners.length > 0 ? { practitioner: practitioners.join(',') } : {}),
    ...(resources.length > 0 ? { resource: resources.join(',') } : {}) };
}

export class Mover {
  shown = $state.raw<Shown | null>(null);
  target = $state.raw<Target | null>(null);
  /** null while it is asked; undefined when nobody can say before it is put down */
  verdict = $state.raw<Verdict | null | undefined>(null);
  byKeys = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  start(shown: Shown, byKeys: boolean): void {
    const { practitioners = [], resources = [] } = shown.kept.content;
    [this.shown, this.byKeys, this.verdict] = [shown, byKeys, null];
    this.target = { at: shown.begin, practitioners, resources, roomChosen: false };
  }

  /** `at` null: the clock has no such time there. */
  to(zone: string, target: Target | null): void {
    const same = target && this.target && target.at === this.target.at
      && target.practitioners.join() === this.target.practitioners.join()
      && target.resources.join() === this.target.resources.join();
    if (same) return;
    this.target = target;
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.verdict = null;
    if (target) this.#timer = setTimeout(() => void this.#ask(zone, target), soonMs);
  }

  async #ask(zone: string, target: Target): Promise<void> {
    const asked = this.shown && askedOf(this.shown.kept, target.practitioners, target.resources);
    if (!asked) return void (this.verdict = undefined);
    const own = (this.#request = new AbortController());
    try {
      const told = await judge(asked, zone, target.at,
        { anyRoom: !target.roomChosen, signal: own.signal });
      if (own === this.#request && !own.signal.aborted) this.verdict = told;
    } catch {
      if (own === this.#request && !own.signal.aborted) this.verdict = undefined;
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    [this.shown, this.target, this.verdict] = [null, null, null];
  }
}
