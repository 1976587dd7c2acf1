// What the server says of a plan that was made by hand: its sentences, and the limits they rest on.
import { whenSpoken, type Language, type Spoken, type Told } from '../words/catalogue.svelte';
import { factWords } from '../words/reasons';
import { knownBases, regionTitle } from '../words/regions';
import { saidIn } from '../words/sayings';
import { techniques } from '../words/techniques';

const table = whenSpoken(import.meta.glob<Told>('../words/languages/*.ts',
  { query: '?only=planSaid', import: 'planSaid' }));

/** A technique, a position or a region by its id. */
function idWords(id: string, language: Language): string | undefined {
  if (knownBases().includes(id.replace(/_(left|right)$/u, ''))) return regionTitle(id, language).toLowerCase();
  return techniques(language)[id]?.toLowerCase();
}

/** "petrissage", "prone, supine", or a limit as the engine says it. */
function partWords(piece: string, language: Language): string | undefined {
  const ids = piece.split(', ').map((id) => idWords(id, language));
  if (ids.every((one) => one !== undefined)) return ids.join(', ');
  const fact = factWords({ fact: piece, rule: '' }, new Map(), language);
  return fact.language === language ? fact.text.charAt(0).toLowerCase() + fact.text.slice(1) : undefined;
}

export function planWords(text: string, language: Language): Spoken {
  const said = saidIn(table(language), text, language, (piece) => partWords(piece, language));
  if (said.language === language) return said;
  return factWords({ fact: text, rule: '' }, new Map(), language);
}
