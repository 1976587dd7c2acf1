// Dates as people of a language write them.
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** "1982", "May 1982" or "17 May 1982". */
export function partialDate(text: string, language: string): string {
  const [year = '', month, day] = text.split('-');
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (!month || Number.isNaN(date.getTime())) return text;
  return new Intl.DateTimeFormat(localeOf(language), {
    year: 'numeric', month: 'short', ...(day ? { day: 'numeric' } : {}), timeZone: 'UTC',
  }).format(date);
}

/** The day of a moment, where the reader is. */
export function dayOf(instant: string, language: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(date);
}

export function momentOf(instant: string, language: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })
    .format(date);
}

export function timeOf(instant: string, language: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(date);
}

/** Whole years lived, when the whole date is known; the smaller of the two possible otherwise. */
export function ageOf(birth: string | undefined, today: string): number | undefined {
  if (!birth) return undefined;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  const had = birth.length > 4 && today.slice(5, 5 + birth.length - 5) >= birth.slice(5)
    && birth.length === 10;
  const age = had ? years : years - 1;
  return age >= 0 && age <= 130 ? age : undefined;
}

export { languageName } from '../words/words.svelte';
