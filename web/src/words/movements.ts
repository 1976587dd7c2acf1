// Movements as they are tested, by the id of the tables without its side, which stands in braces as in
// regions.ts. English is the table's own.
import { whenSpoken, type Language, type Told } from './catalogue.svelte';
import { withSide } from './regions';

export const movements = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=movements', import: 'movements' }));

/** `name` is the table's: its id, with spaces. */
export function movementWords(name: string, language: Language): string | undefined {
  const id = name.replaceAll(' ', '_');
  const found = movements(language)[id.replace(/_(left|right)$/u, '')];
  return found && withSide(found, id, language);
}
