// Techniques, positions, parts of a course and what rules forbid without a row of its own; English
// comes from the tables where it stands there.
import { inEach, type Language, type Told } from './catalogue.svelte';

export const techniques = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=techniques', import: 'techniques', eager: true }));

/** The name in the language of the page where it is known, else as the table has it. */
export function techniqueWords(id: string, name: string | undefined, language: Language): string {
  return techniques(language)[id] ?? (name || id.replaceAll('_', ' '));
}
