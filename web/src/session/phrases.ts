// What the session itself says (src/session/phrases.cpp), word for word in English, and in the other
// languages; session.test.ts holds them against each other.
import { inEach, type Told } from '../words/catalogue.svelte';

/** Why something is not done now, by its English. */
export const refusals = inEach(import.meta.glob<Told>('../words/languages/*.ts',
  { query: '?only=sheetSaid', import: 'sheetSaid', eager: true }));

export const phrases = inEach(import.meta.glob<Told>('../words/languages/*.ts',
  { query: '?only=phrases', import: 'phrases', eager: true }));
