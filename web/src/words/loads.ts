// What loads the days, what eases the pain, which care was given and the forms of a session
// (overloads.csv, eases.csv, care_kinds.csv, formats.csv), by their English names.
import { ownOr, whenSpoken, type Language, type Spoken, type Told } from './catalogue.svelte';

export const loads = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=loads', import: 'loads' }));
export const formats = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=formats', import: 'formats' }));

export const loadWords = (name: string, language: Language): Spoken =>
  ownOr(loads(language)[name], name, language);
export const formatWords = (name: string, language: Language): Spoken =>
  ownOr(formats(language)[name], name, language);
