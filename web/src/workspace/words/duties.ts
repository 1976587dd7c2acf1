// The sentences about duties; a part of the catalogue that loads with the pages that say them.
import { speaking, type Language } from '../../words/words.svelte';
import { en, type DutyWords } from './duties-en';
import { es } from './duties-es';

const tables: Record<Language, DutyWords> = { en, es };
export const duty = (): DutyWords => tables[speaking.language];
