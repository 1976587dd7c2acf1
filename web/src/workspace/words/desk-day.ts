// The sentences of the desk's day; a part of the catalogue that loads with the pages that say them.
import { speaking, type Language } from '../../words/words.svelte';
import { en, type DeskDayWords } from './desk-day-en';
import { es } from './desk-day-es';

const tables: Record<Language, DeskDayWords> = { en, es };
export const day = (): DeskDayWords => tables[speaking.language];
