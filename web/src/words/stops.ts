// When to stop, at home and on the table: the part of the tables' text that a client must be able to
// read alone. A text that a language does not know stays English, and is marked as such.
import { inEach, ownOr, type Language, type Spoken, type Told } from './catalogue.svelte';

/** By their English texts, for the test against the tables. */
export const stops = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=stops', import: 'stops', eager: true }));

export const stopWords = (text: string, language: Language): Spoken =>
  ownOr(stops(language)[text], text, language);
