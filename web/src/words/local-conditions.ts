// Illnesses, medicines and states as a client would call them. A row of conditions.csv that is not here
// is named by its own, English, name.
import { inEach, ownOr, whenSpoken, type Language, type Spoken, type Told } from './catalogue.svelte';

/** Those in one place, as the page asks "where is it?" of them. */
export const conditions = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=conditions', import: 'conditions', eager: true }));

/** All of them, by their ids. */
export const illnesses = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=illnesses', import: 'illnesses' }), true);

export const illnessWords = (id: string, name: string, language: Language): Spoken =>
  ownOr(illnesses(language)[id], name, language);

export function conditionWords(id: string, name: string, language: Language): Spoken {
  const own = conditions(language)[id];
  return own ? { text: own, language } : illnessWords(id, name, language);
}
