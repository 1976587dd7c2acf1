// The texts and the names of places in the language of the page; loads with the pages of duties.
import { placeName, tableWords } from '../../intake/place';
import type { Spoken } from '../../words/findings';
import type { Language } from '../../words/words.svelte';
import { placesInSpanish } from './places-es';

/** What the tables of places say, and a practice in their stead. */
export const placeText = (text: string, language: Language): Spoken =>
  tableWords(placesInSpanish, text, language);

/** The parts of countries that have rules of their own: browsers name only countries. */
const parts: Readonly<Record<string, Record<Language, string>>> = {
  'CA-BC': { en: 'British Columbia', es: 'Columbia Británica' },
  'CA-ON': { en: 'Ontario', es: 'Ontario' },
};

/** "CA-ON" as "Canada (Ontario)"; DEFAULT, and what is no place, as `elsewhere`. */
export function localeName(locale: string, language: Language, elsewhere: string): string {
  if (locale === 'DEFAULT') return elsewhere;
  const [country = '', part] = locale.split('-');
  const name = placeName({ id: country.toLowerCase(), code: country, emergency: '' }, language,
    country);
  return part ? `${name} (${parts[locale]?.[language] ?? part})` : name;
}
