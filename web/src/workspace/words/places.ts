// The texts and the names of places in the language of the page; loads with the pages of duties.
import { emergencyNumbers, placeName, tableWords } from '../../intake/place';
import { inEach, type Language, type Spoken, type Told } from '../../words/catalogue.svelte';

/** The texts of the tables of places, by their English; the test holds them against the tables. */
export const placesIn = inEach(import.meta.glob<Told>('../../words/languages/*.ts',
  { query: '?only=places', import: 'places', eager: true }));

/** What the tables of places say, and a practice in their stead. */
export const placeText = (text: string, language: Language): Spoken =>
  tableWords((spoken) => ({ ...emergencyNumbers(spoken), ...placesIn(spoken) }), text, language);

/** The parts of countries that have rules of their own: browsers name only countries. */
const parts = inEach(import.meta.glob<Told>('../../words/languages/*.ts',
  { query: '?only=placeParts', import: 'placeParts', eager: true }));

/** "CA-ON" as "Canada (Ontario)"; DEFAULT, and what is no place, as `elsewhere`. */
export function localeName(locale: string, language: Language, elsewhere: string): string {
  if (locale === 'DEFAULT') return elsewhere;
  const [country = '', part] = locale.split('-');
  const name = placeName({ id: country.toLowerCase(), code: country, emergency: '' }, language,
    country);
  return part ? `${name} (${parts(language)[locale] ?? part})` : name;
}
