import type { Place } from '../contract';

/** The place the reader chose for the emergency number: in memory only. */
export const chosenPlace = $state<{ id: string | null }>({ id: null });

/** The practice's own place, while somebody is signed in: it is not guessed and not chosen here.
    `confirmed`: its numbers were tried within the year. */
export const practicePlace = $state<{ now: (Place & { confirmed: boolean }) | null }>({ now: null });
