// Conditions that are in one place, as a client would call them: what the page asks "where is it?"
// of. A row of conditions.csv that is not here is named by its own, English, name.
import { inEach, type Language, type Told } from './catalogue.svelte';
import type { Spoken } from './findings';

export const conditions = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=conditions', import: 'conditions', eager: true }));

export function conditionWords(id: string, name: string, language: Language): Spoken {
  const own = conditions(language)[id];
  return own ? { text: own, language } : { text: name, language: 'en' };
}
