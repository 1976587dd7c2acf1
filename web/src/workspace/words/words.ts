// The sentences of the workspace; a part of the catalogue that loads with it.
import { speaking, type Language } from '../../words/words.svelte';
import { en, type DeskWords } from './en';
import { es } from './es';

const tables: Record<Language, DeskWords> = { en, es };
export const desk = (): DeskWords => tables[speaking.language];
