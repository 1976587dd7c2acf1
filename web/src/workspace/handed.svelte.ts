// The tablet is in the client's hands: the page shows the questions and nothing else until the
// therapist's password. It outlasts a reload. It keeps an honest person from the records; it is no
// wall against one who takes the browser apart.
import type { Interpreter } from './api';

const place = 'palpate.handed';

export interface Handed {
  episode: string;
  /** the secret of a check-in: that is answered, and no whole interview */
  checkIn?: string;
  /** all was answered: the tablet goes back, and this was kept */
  finished?: boolean;
  assessment?: string;
  /** asked what they agree to, or passed by it */
  consented?: boolean;
  interpreter?: Interpreter;
  /** the language of the therapist */
  before?: string;
}

function kept(): Handed | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Handed | null;
  } catch {
    return null;
  }
}

let now = $state.raw<Handed | null>(kept());

// Every tab of this browser is in the client's hands.
if (typeof window !== 'undefined') {
  window.addEventListener('storage', (event) => {
    if (event.key === place || event.key === null) now = kept();
  });
}

export const handed = {
  get now(): Handed | null {
    return now;
  },
  set now(to: Handed | null) {
    now = to;
    if (to) localStorage.setItem(place, JSON.stringify(to));
    else localStorage.removeItem(place);
  },
};
