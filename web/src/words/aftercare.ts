// What to do after a session, by the English text of the tables.
import { inEach, ownOr, type Language, type Spoken, type Told } from './catalogue.svelte';

export const aftercare = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=aftercare', import: 'aftercare', eager: true }));

export const afterWords = (text: string, language: Language): Spoken =>
  ownOr(aftercare(language)[text], text, language);
