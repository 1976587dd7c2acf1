// The sentences about a course of care; a part of the catalogue that loads with the pages that say them.
import { speaking, type Language } from '../../words/words.svelte';
import { en, type CareWords } from './care-en';
import { es } from './care-es';

const tables: Record<Language, CareWords> = { en, es };
export const care = (): CareWords => tables[speaking.language];
