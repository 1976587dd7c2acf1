// A form as it is being filled, whichever it is: what was answered so far, and what is then told.
// An item without an answer is left out: unknown is never no.
import type { Instruments, QuestionsTold } from '../../build/openapi';
import { speaking } from '../words/catalogue.svelte';

export type Instrument = Instruments['instruments'][number];
export type Item = NonNullable<Instrument['items']>[number];
export type Condition = NonNullable<Item['when']>[number];
/** Own activities were written in `language`; left out: it is not known. */
export interface Asked { instrument: Instrument; items: number; labels?: string[]; language?: string }
/** To one item of a loaded questionnaire: codes, a number, a truth. */
export type Answer = string[] | number | boolean;
export type Told = NonNullable<QuestionsTold['forms']>[number];
type Said = NonNullable<Told['form']>[number];

/** As a draft keeps it. */
export interface FilledTyped {
  instrument: string;
  items: (number | null)[];
  labels: string[];
  answers: Record<string, Answer>;
  value: string;
}

export const activitiesMax = 5;
export const activities = 'patient_specific_function';

const compared: Record<string, (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b, '<': (a, b) => a < b, '>=': (a, b) => a >= b, '<=': (a, b) => a <= b,
};

/** As the server decides it (outcomes/questionnaire_score.cpp): an answer to what is not asked is none. */
export function isAsked(item: Item, items: readonly Item[], answers: Record<string, Answer>): boolean {
  const group = item.group === undefined ? undefined : items.find(({ id }) => id === item.group);
  if (group && !isAsked(group, items, answers)) return false;
  const met = (one: Condition): boolean => {
    const question = items.find(({ id }) => id === one.question);
    const given = answers[one.question];
    const there = given !== undefined && question !== undefined && isAsked(question, items, answers);
    if (one.compare === 'exists') return there === (one.truth ?? true);
    if (!there) return false;
    const wanted = one.code ?? one.number ?? one.truth;
    if (one.compare === '=' || one.compare === '!=') {
      const all: unknown[] = Array.isArray(given) ? given : [given];
      return all.some((value) => typeof value === typeof wanted
        && (value === wanted) === (one.compare === '='));
    }
    return typeof given === 'number' && typeof wanted === 'number'
      && (compared[one.compare]?.(given, wanted) ?? false);
  };
  const conditions = item.when ?? [];
  if (conditions.length === 0) return true;
  return item.when_any ? conditions.some(met) : conditions.every(met);
}

export class Filled {
  readonly instrument: Instrument;
  /** the client's own activities as they were the last time, and their language; '': not known */
  readonly #before: ReadonlySet<string>;
  readonly #written: string;
  items = $state<(number | null)[]>([]);
  labels = $state<string[]>([]);
  answers = $state<Record<string, Answer>>({});
  /** typed, of a form that is one number */
  value = $state('');

  constructor(asked: Asked) {
    this.instrument = asked.instrument;
    this.#before = new Set(asked.labels);
    this.#written = asked.language ?? '';
    this.resize(asked.items);
    this.labels = Array.from({ length: asked.items }, (_, i) => asked.labels?.[i] ?? '');
  }
  /** Another length of the same form: what was answered of its first items stays. */
  resize(length: number): void {
    this.items = Array.from({ length }, (_, i) => this.items[i] ?? null);
  }
  /** Of an activity: as it was written the last time, or as the page speaks. '': not known. */
  languageOf(label: string): string {
    return this.#before.has(label) ? this.#written : speaking.language;
  }
  /** In the end with the client's own activities: another one. */
  more(): void {
    this.resize(this.items.length + 1);
    this.labels.push('');
  }
  get typed(): FilledTyped {
    const { items, labels, answers, value } = this;
    return { instrument: this.instrument.id,
      ...$state.snapshot({ items, labels, answers, value }) } as FilledTyped;
  }
  /** On from a draft of the same form. */
  take({ items, labels, answers, value }: FilledTyped): void {
    [this.items, this.labels, this.answers, this.value] = [items, labels, answers, value];
  }

  get form(): string {
    return this.instrument.form === 'items' && this.items.length === 1
      && this.instrument.id !== activities ? 'value' : this.instrument.form;
  }
  /** Scored and asked, with no answer. */
  get open(): number {
    if (this.form === 'questionnaire') {
      const items = this.instrument.items ?? [];
      return items.filter((item) => item.scored && isAsked(item, items, this.answers)
        && this.answers[item.id] === undefined).length;
    }
    if (this.instrument.id === activities)
      return this.items.filter((value, i) => value === null && this.labels[i]?.trim()).length;
    return this.form === 'items' ? this.items.filter((value) => value === null).length : 0;
  }
  get isEmpty(): boolean {
    return this.told === null;
  }
  /** What goes to the server; null: nothing was answered. */
  get told(): Told | null {
    const instrument = this.instrument.id;
    if (this.form === 'value' || this.form === 'range') {
      const text = this.value.trim().replace(',', '.');
      return text === '' || Number.isNaN(Number(text)) ? null : { instrument, value: Number(text) };
    }
    if (this.form === 'questionnaire') return this.ofQuestionnaire(instrument);
    const rows = this.items.map((value, i) => ({ value, label: this.labels[i]?.trim() ?? '', i }))
      .filter(({ value }) => value !== null) as { value: number; label: string; i: number }[];
    if (rows.length === 0) return null;
    if (instrument !== activities)
      return { instrument, items: this.items.length, answers: rows.map(({ value, i }) => ({ item: i + 1, value })) };
    // Numbered anew; a number whose activity has no name is kept all the same.
    const named = [...new Set(rows.flatMap(({ label }) => (label ? [this.languageOf(label)] : [])))];
    // Of several languages none is said: it would be wrong of some.
    const language = named.length === 1 ? named[0] : '';
    return { instrument, labels: rows.map(({ label, i }) => label || `#${i + 1}`),
      answers: rows.map(({ value }, i) => ({ item: i + 1, value })), ...(language ? { language } : {}) };
  }
  private ofQuestionnaire(instrument: string): Told | null {
    const items = this.instrument.items ?? [];
    const form = items.flatMap((item): Said[] => {
      const given = this.answers[item.id];
      if (given === undefined || !isAsked(item, items, this.answers)) return [];
      if (Array.isArray(given)) return given.length === 0 ? [] : [{ item: item.id, codes: given }];
      return [typeof given === 'number' ? { item: item.id, number: given }
        : { item: item.id, truth: given }];
    });
    return form.length === 0 ? null : { instrument, form };
  }
}
