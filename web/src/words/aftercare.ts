// What to do after a session, by the English text of the tables.
import { inEach, type Language, type Told } from './catalogue.svelte';
import type { Spoken } from './findings';

export const aftercare = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=aftercare', import: 'aftercare', eager: true }));

export function afterWords(text: string, language: Language): Spoken {
  const own = aftercare(language)[text];
  return own ? { text: own, language } : { text, language: 'en' };
}
