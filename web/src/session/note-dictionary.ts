// The sentences about how a note is written, in the language now spoken.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export type NoteDictionary = typeof En.note;
export const note = spoken(import.meta.glob<NoteDictionary>('../words/languages/*.ts',
  { query: '?only=note', import: 'note', eager: true }));
