// A form over what is kept. Its draft remembers what it was made from: laid over what a colleague
// saved meanwhile it would take their words away in silence. Both are shown then, field by field,
// and a person decides.
import { untrack } from 'svelte';
import { Refusal } from './api';
import { Draft } from './drafts.svelte';
import { fieldDifferences, mergedFields, type FieldDifference, type Fields, type Whose } from './merge';

/** What is kept, as the form shows it. Version 0: not kept yet. */
export interface At<F> { version: number; changedAt: string; fields: F }
/** What lies in the store: `from` are the fields the typing began with. */
interface Sheet<F> { version: number; from: F; fields: F }

export const fresh = <F>(fields: F): At<F> => ({ version: 0, changedAt: '', fields });

const isSheet = <F>(told: unknown): told is Sheet<F> =>
  typeof told === 'object' && told !== null && 'version' in told && 'fields' in told;

export class Drafted<F extends Fields> {
  fields = $state<F>({} as F);
  /** the draft was looked for, the form may be shown */
  ready = $state(false);
  /** what somebody else made of it meanwhile */
  theirs = $state.raw<At<F> | null>(null);
  taken = $state<Partial<Record<string, Whose>>>({});
  #from: At<F> | null = $state.raw(null);
  #draft: Draft<Sheet<F>> | null = $state.raw(null);
  #turn = 0;

  get sent(): Draft<unknown>['sent'] {
    return this.#draft?.sent ?? 'nothing';
  }
  /** What the next change says it is made from. */
  get version(): number {
    return (this.theirs ?? this.#from)?.version ?? 0;
  }
  readonly different: FieldDifference[] = $derived.by(() => (this.theirs
    ? fieldDifferences(this.#from?.fields ?? null, this.fields, this.theirs.fields) : []));
  readonly undecided = $derived(this.different.filter(({ part }) => !this.taken[part]).length);

  /** Called while a component is set up: each change is kept, and what waits goes when it is left. */
  follow(): this {
    $effect(() => {
      const fields = $state.snapshot(this.fields) as F;
      if (this.ready) untrack(() => this.#keep(fields));
    });
    $effect(() => () => this.#draft?.leave());
    return this;
  }

  /** Begins from what is kept, or goes on with the draft of it. `form` names the draft; '': none is
      kept. `atOnce`: beside a client nothing waits for the network; a draft that comes later is taken
      up only where nothing was typed meanwhile. */
  async begin(form: string, now: At<F>, { atOnce = false } = {}): Promise<void> {
    const own = (this.#turn += 1);
    this.#draft?.leave();
    const draft = form ? new Draft<Sheet<F>>(form) : null;
    [this.ready, this.theirs, this.taken, this.#from, this.#draft] = [atOnce, null, {}, now, draft];
    this.fields = structuredClone($state.snapshot(now.fields)) as F;
    draft?.settle(this.#sheet(now.fields));
    const earlier: unknown = await draft?.find();
    if (own !== this.#turn) return;
    const untouched = JSON.stringify(this.fields) === JSON.stringify(now.fields);
    if (earlier && untouched) this.#resume(earlier, now);
    this.ready = true;
  }

  #resume(earlier: unknown, now: At<F>): void {
    // Older drafts do not say what they were made from: then every difference is a person's to decide.
    const sheet = isSheet<F>(earlier) ? earlier : null;
    const fields = sheet?.fields ?? (earlier as F);
    this.fields = { ...now.fields, ...fields };
    if (now.version === 0 || sheet?.version === now.version) return;
    this.#from = { ...now, version: sheet?.version ?? 0, fields: sheet?.from ?? ({} as F) };
    this.clash(now);
  }

  /** Somebody saved before us. False: both say the same, and it may be sent over theirs as it is. */
  clash(theirs: At<F>): boolean {
    const all = fieldDifferences(this.#from?.fields ?? null, $state.snapshot(this.fields) as F,
      theirs.fields);
    if (all.length === 0) {
      [this.#from, this.theirs] = [theirs, null];
      return false;
    }
    this.taken = Object.fromEntries(all.flatMap(({ part, take }) => (take ? [[part, take]] : [])));
    this.theirs = theirs;
    return true;
  }

  /** What is to be sent: what was typed, or what a person chose of both. */
  told(): F {
    const mine = $state.snapshot(this.fields) as F;
    return this.theirs ? mergedFields(mine, this.theirs.fields, $state.snapshot(this.taken)) : mine;
  }

  /** Sends by `work`, which says `told()` and `version`. Where somebody saved before us, `now` reads
      theirs, and both are shown unless they say the same. True: it is stored, the draft is gone. */
  async send(work: () => Promise<unknown>, now: () => Promise<At<F> | null>): Promise<boolean> {
    try {
      await work();
    } catch (error) {
      const theirs = error instanceof Refusal && error.status === 412 ? await now() : null;
      if (!theirs) throw error;
      if (this.clash(theirs)) return false;
      await work();
    }
    await this.done();
    return true;
  }

  /** Refused for another reason than theirs: on with the form, from what was chosen. */
  settled(): void {
    if (!this.theirs) return;
    const chosen = this.told();
    [this.#from, this.theirs, this.taken] = [this.theirs, null, {}];
    this.fields = chosen;
  }

  /** It is stored, and the form stands open for the next one. */
  async again(form: string, now: At<F>): Promise<void> {
    await this.done();
    await this.begin(form, now);
  }

  /** It is stored, or thrown away. */
  async done(): Promise<void> {
    this.#turn += 1;
    this.ready = false;
    await this.#draft?.done();
  }

  #sheet(fields: F): Sheet<F> {
    return { version: this.#from?.version ?? 0, from: this.#from?.fields ?? fields, fields };
  }
  #keep(fields: F): void {
    this.#draft?.keep(this.#sheet(fields));
  }
}
