// When to stop, at home and on the table: the part of the tables' text that a client must be able to
// read alone. A text that a language does not know stays English, and is marked as such.
import { inEach, type Language, type Told } from './catalogue.svelte';
import type { Spoken } from './findings';

/** By their English texts, for the test against the tables. */
export const stops = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=stops', import: 'stops', eager: true }));

export function stopWords(text: string, language: Language): Spoken {
  const own = stops(language)[text];
  return own ? { text: own, language } : { text, language: 'en' };
}
