// The sentences of the calendar; a part of the catalogue that loads with its pages.
import { speaking, type Language } from '../../words/words.svelte';
import { en, type CalendarWords } from './calendar-en';
import { es } from './calendar-es';

const tables: Record<Language, CalendarWords> = { en, es };
export const cal = (): CalendarWords => tables[speaking.language];
