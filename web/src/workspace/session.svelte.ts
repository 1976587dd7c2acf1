// Who is signed in. The cookie is the browser's; here is only what the page has to know of it.
import type { Session } from '../../build/openapi';
import { Problem } from '../api';

export type { Session };
export type Here = 'nothing is kept' | 'signed in' | 'not signed in';

let now = $state.raw<Session | null>(null);
/** Those who wait until the same person has signed in again. */
let waiting: (() => void)[] = [];
let ended = $state(false);

export const session = {
  get now(): Session | null {
    return now;
  },
  get csrf(): string {
    return now?.csrf_token ?? '';
  },
  /** The session ended while someone worked: sign in again in place. */
  get ended(): boolean {
    return ended;
  },
  open(fresh: Session): void {
    // What is on the screen is another person's: leave it.
    if (now && now.person.id !== fresh.person.id) window.location.assign('/');
    now = fresh;
    ended = false;
    const told = waiting;
    waiting = [];
    for (const go of told) go();
  },
  /** The second factor was set or taken away. */
  factor(on: boolean): void {
    if (now) now = { ...now, person: { ...now.person, second_factor: on } };
  },
  close(): void {
    now = null;
    ended = false;
  },
  again(): Promise<void> {
    ended = now !== null;
    return new Promise((resolve) => waiting.push(resolve));
  },
};

export async function whoIsHere(): Promise<Here> {
  const reply = await fetch('/api/v1/session', { signal: AbortSignal.timeout(15_000) })
    .catch(() => {
      throw new Problem('offline', '');
    });
  // Always read: a browser takes a reply whose content nobody wants for one still under way.
  const told = (await reply.json().catch(() => null)) as Session | null;
  if (reply.status === 404) return 'nothing is kept';
  if (!reply.ok && reply.status !== 401) throw new Problem('server', '');
  if (!reply.ok || !told?.person) return 'not signed in';
  session.open(told);
  return 'signed in';
}
