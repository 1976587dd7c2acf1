// What is known already when somebody begins to book: from a place on the grid, a client's page, an
// earlier booking. And what was booked or moved last, so that the calendar can point to it.
export interface Begun {
  client?: { id: string; name: string };
  /** who comes with them */
  others?: { id: string; name: string }[];
  /** it is one more visit of a course that is booked, for the client of that course */
  course?: { id: string; client: string };
  service?: string;
  practitioner?: string;
  day?: string;
  at?: number;
}
let begun: Begun = {};
export function begin(now: Begun): void {
  begun = now;
}
/** Once; the next one begins anew. */
export function taken(): Begun {
  const now = begun;
  begun = {};
  return now;
}

export const last = $state<{ booking: string; says: string }>({ booking: '', says: '' });
