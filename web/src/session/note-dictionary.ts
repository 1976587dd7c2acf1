// The sentences about how a note is written, in the language now spoken.
import { speaking, type Language } from '../words/words.svelte';
import { en, type NoteDictionary } from './note-en';
import { es } from './note-es';

const tables: Record<Language, NoteDictionary> = { en, es };
export const note = (): NoteDictionary => tables[speaking.language];
