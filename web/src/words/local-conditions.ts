// Illnesses, medicines and states as a client would call them. A row of conditions.csv that is not here
// is named by its own, English, name.
import { inEach, whenSpoken, type Language, type Told } from './catalogue.svelte';
import type { Spoken } from './findings';

/** Those in one place, as the page asks "where is it?" of them. */
export const conditions = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=conditions', import: 'conditions', eager: true }));

/** All of them, by their ids. */
export const illnesses = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=illnesses', import: 'illnesses' }), true);

export function illnessWords(id: string, name: string, language: Language): Spoken {
  const own = illnesses(language)[id];
  return own ? { text: own, language } : { text: name, language: 'en' };
}

export function conditionWords(id: string, name: string, language: Language): Spoken {
  const own = conditions(language)[id];
  return own ? { text: own, language } : illnessWords(id, name, language);
}
