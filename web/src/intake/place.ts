// Where the page is being looked at, for the emergency number: guessed from the clock's time zone,
// never from the language, and always changeable. Kept in memory only.
import type { Place } from '../contract';
import { inEach, ownOr, type Language, type Spoken, type Told } from '../words/catalogue.svelte';

const zones: Record<string, RegExp> = {
  us: /^(US\/|America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage|Boise|Indiana|Kentucky|North_Dakota|Adak|Juneau)|Pacific\/Honolulu)/u,
  ca: /^(Canada\/|America\/(Toronto|Vancouver|Montreal|Halifax|Winnipeg|Edmonton|Regina|St_Johns|Moncton|Whitehorse|Yellowknife|Iqaluit))/u,
  gb: /^(GB|Europe\/(London|Belfast))/u,
  ie: /^Europe\/Dublin/u,
  de: /^Europe\/(Berlin|Busingen)/u,
  at: /^Europe\/Vienna/u,
  ch: /^Europe\/Zurich/u,
  fr: /^Europe\/Paris/u,
  es: /^(Europe\/Madrid|Africa\/Ceuta|Atlantic\/Canary)/u,
  it: /^Europe\/Rome/u,
  nl: /^Europe\/Amsterdam/u,
  be: /^Europe\/Brussels/u,
  pl: /^Europe\/Warsaw/u,
  se: /^Europe\/Stockholm/u,
  au: /^Australia\//u,
  nz: /^Pacific\/(Auckland|Chatham)/u,
  in: /^Asia\/(Kolkata|Calcutta)/u,
  jp: /^Asia\/Tokyo/u,
  br: /^America\/(Sao_Paulo|Bahia|Fortaleza|Recife|Manaus|Belem|Cuiaba|Maceio|Porto_Velho)/u,
};

export const placeOfZone = (zone: string): string =>
  Object.keys(zones).find((place) => zones[place]?.test(zone)) ?? 'default';

/** The first number to dial: "999 or 112" is 999. */
export const dialled = (emergency: string): string => /[\d ]*\d/u.exec(emergency)?.[0].trim() ?? '';

/** The emergency numbers with words among them; the other texts of places load with their pages. */
export const emergencyNumbers = inEach(import.meta.glob<Told>('../words/languages/*.ts',
  { query: '?only=emergencyNumbers', import: 'emergencyNumbers', eager: true }));

/** A text of the tables in the language of the page. A number is of no language; what nobody
 *  translated, as from a practice's own words, stays as it is and is marked as English. */
export function tableWords(tables: (language: Language) => Told, text: string,
  language: Language): Spoken {
  if (!/\p{L}/u.test(text)) return { text, language };
  const known = tables(language);
  return ownOr(Object.hasOwn(known, text) ? known[text] : undefined, text, language);
}

export const emergencyWords = (emergency: string, language: Language): Spoken =>
  tableWords(emergencyNumbers, emergency, language);

export function placeName(place: Place, language: string, elsewhere: string): string {
  if (place.id === 'default' || !/^[A-Z]{2}$/u.test(place.code)) return elsewhere;
  return new Intl.DisplayNames([language], { type: 'region' }).of(place.code) ?? elsewhere;
}
