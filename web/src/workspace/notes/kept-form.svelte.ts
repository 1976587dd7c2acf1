// A phrase or a template while it is typed: its draft, how it is sent, and what was wrong with it.
import { untrack } from 'svelte';
import type { Problem } from '../../api';
import { Once, type Kept } from '../api';
import { Drafted, fresh, type At } from '../drafted.svelte';
import { asProblem, faultsOf, type Faults } from '../faults';
import type { Fields } from '../merge';

/** How one kind of it is typed, sent, and read again. `Told` is what is sent of the fields. */
interface How<Content, Typed, Told> {
  /** names its drafts */
  draft: string;
  fields: (content: Content | null) => Typed;
  told: (fields: Typed) => Told;
  keep: (told: Told, kept: Kept<Content> | null, version: number, key: string) => Promise<unknown>;
  all: () => Promise<Kept<Content>[]>;
}

/** Made while a component is set up. `kept` is null while it is new. */
export class KeptForm<Content, Typed extends Fields, Told> {
  readonly form = new Drafted<Typed>().follow();
  faults = $state.raw<Faults>({});
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  readonly #once = new Once();
  readonly #kept: () => Kept<Content> | null;
  readonly #how: How<Content, Typed, Told>;

  constructor(kept: () => Kept<Content> | null, how: How<Content, Typed, Told>) {
    [this.#kept, this.#how] = [kept, how];
    untrack(() => {
      const now = kept();
      void this.form.begin(`${how.draft}-${now?.id ?? 'new'}`,
        now ? this.#at(now) : fresh(how.fields(null)));
    });
  }

  told(): Told {
    return this.#how.told(this.form.told());
  }

  /** What was wrong the last time is no longer shown. */
  clear(): void {
    [this.faults, this.problem] = [{}, null];
  }

  /** True: it is stored. False: theirs are shown, or what was wrong. */
  async save(): Promise<boolean> {
    this.clear();
    this.busy = true;
    try {
      return await this.form.send(() => {
        const told = this.told();
        return this.#how.keep(told, this.#kept(), this.form.version, this.#once.of(told));
      }, () => this.#theirs());
    } catch (error) {
      this.faults = faultsOf(error);
      if (Object.keys(this.faults).length === 0) this.problem = asProblem(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #at(one: Kept<Content>): At<Typed> {
    return { version: one.version, changedAt: one.changed_at, fields: this.#how.fields(one.content) };
  }
  async #theirs(): Promise<At<Typed> | null> {
    const own = this.#kept()?.id;
    const now = (await this.#how.all()).find(({ id }) => id === own);
    return now ? this.#at(now) : null;
  }
}
