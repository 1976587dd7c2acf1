// The end of a session in this browser.
import { call, Refusal } from './api';
import { handIn } from './drafts.svelte';
import { session } from './session.svelte';

/** What happened here goes to the practice first; what could not be sent stops it, as a Problem. */
export async function signOut(): Promise<void> {
  try {
    await handIn();
    await call('delete', 'session', { open: true });
  } catch (error) {
    // A session that has ended already needs no end.
    if (!(error instanceof Refusal) || error.status !== 401) throw error;
  }
  session.close();
}
