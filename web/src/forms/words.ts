// The sentences of forms.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export type FormWords = typeof En.forms;
export const formWords = spoken(import.meta.glob<FormWords>('../words/languages/*.ts',
  { query: '?only=forms', import: 'forms', eager: true }));
