// The sentences around the choice of a letter's language.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export const letterLanguageWords = spoken(import.meta.glob<typeof En.letterLanguage>('../words/languages/*.ts',
  { query: '?only=letterLanguage', import: 'letterLanguage', eager: true }));
