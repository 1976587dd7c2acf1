// Before signing out of a browser that others use too: what happened here goes to the practice, then
// nothing of a session stays. What could not be sent stops the signing out.
import { sessions } from './api';
import { Kept, forgotten, keptSessions, type Shelf } from './keep';
import { batchMost } from './queue';

export async function handInSessions(person: string, shelf: Shelf): Promise<void> {
  for (const id of keptSessions(shelf, person)) {
    const kept = new Kept(shelf, person, id);
    const { base } = kept;
    for (let { unsent } = kept; base && unsent.length > 0; { unsent } = kept) {
      const { log } = await sessions.say(id, unsent.slice(0, batchMost));
      kept.rebase({ ...base, log });
    }
  }
  forgotten(shelf, person);
}
