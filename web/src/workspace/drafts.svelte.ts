// What is being typed is never lost: kept in this browser at each change, and on the server soon
// after, under the signed-in person's name. What could not be sent waits here and goes by itself
// when the network is back.
import { Problem } from '../api';
import { handInSessions } from '../session/hand-in';
import { localShelf } from '../session/keep';
import { Refusal, call } from './api';
import { session } from './session.svelte';

export type Sent = 'nothing' | 'here' | 'waiting' | 'sent';
interface Sheet { at: number; value: unknown }

const soonMs = 800;
const laterMs = 5_000;
const keyOf = (person: string, form: string): string => `palpate.draft.${person}.${form}`;
const person = (): string => session.now?.person.id ?? '';

function read(key: string): Sheet | null {
  try {
    const sheet = JSON.parse(localStorage.getItem(key) ?? 'null') as Sheet | null;
    return sheet && typeof sheet.at === 'number' ? sheet : null;
  } catch {
    return null;
  }
}

function write(key: string, sheet: Sheet): void {
  try {
    localStorage.setItem(key, JSON.stringify(sheet));
  } catch {
    // A full or forbidden store: the server's copy remains.
  }
}

/** The draft of one form. The form calls `keep` at each change and `done` when it is stored. */
export class Draft<T> {
  sent = $state<Sent>('nothing');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = '';
  #whose = person();
  #sending: Promise<unknown> = Promise.resolve();

  constructor(readonly form: string) {}

  get #key(): string {
    return keyOf(this.#whose, this.form);
  }

  /** The newer of the two copies; undefined when there is none. */
  async find(): Promise<T | undefined> {
    let there: Sheet | null = null;
    try {
      there = (await call('get', 'drafts/{form}', { id: this.form })) as Sheet | null;
    } catch (problem) {
      const none = problem instanceof Refusal && problem.status === 404;
      if (!none && !(problem instanceof Problem)) throw problem;
    }
    const here = read(this.#key);  // now, as somebody may have gone on typing while it was asked
    const newest = !there || (here && here.at >= there.at) ? here : there;
    if (!newest) return undefined;
    this.#last = JSON.stringify(newest.value);
    this.sent = newest === there ? 'sent' : 'here';
    if (newest === here) this.#send(soonMs);
    else write(this.#key, newest);
    return newest.value as T;
  }

  keep(value: T): void {
    const text = JSON.stringify(value);
    if (text === this.#last) return;
    this.#last = text;
    write(this.#key, { at: Date.now(), value });
    this.sent = 'here';
    this.#send(soonMs);
  }

  /** The form as it stands is no draft: what is empty or unchanged is not worth keeping. */
  settle(value: T): void {
    this.#last = JSON.stringify(value);
  }

  #send(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), afterMs);
  }

  /** To the server, at once. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    const sheet = read(this.#key);
    if (!sheet) return;
    try {
      const sending = call('put', 'drafts/{form}', { id: this.form, body: sheet });
      this.#sending = sending.catch(() => undefined);
      await sending;
      if (this.sent !== 'nothing' && read(this.#key)?.at === sheet.at) this.sent = 'sent';
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.sent = problem.kind === 'refused' ? 'here' : 'waiting';
      if (problem.kind !== 'refused') this.#send(laterMs);
    }
  }

  /** It is stored, or thrown away. */
  async done(): Promise<void> {
    clearTimeout(this.#timer);
    this.sent = 'nothing';
    localStorage.removeItem(this.#key);
    await this.#sending;
    await call('delete', 'drafts/{form}', { id: this.form }).catch(() => undefined);
  }

  /** The page leaves the form: nothing more to keep from here, what is kept stays. */
  leave(): void {
    if (this.sent === 'here' || this.sent === 'waiting') void this.now();
  }
}

/** What was typed is done, where the form itself is gone by then. */
export const forget = (form: string): Promise<void> => new Draft<unknown>(form).done();

/** Before signing out of a browser that others use too: every copy goes to the server, then goes from
    here. Nothing is removed when one could not be sent. */
export async function handIn(): Promise<void> {
  const start = keyOf(person(), '');
  const own = Object.keys(localStorage).filter((key) => key.startsWith(start));
  for (const key of own) {
    await call('put', 'drafts/{form}',
      { id: key.slice(start.length), body: read(key), open: true });
  }
  await handInSessions(person(), localShelf());
  for (const key of own) localStorage.removeItem(key);
}
