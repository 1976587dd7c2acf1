// The sentences of what a client may tell beside the questions. Ids are those of the tables.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export type BesideWords = typeof En.beside;
export const beside = spoken(import.meta.glob<BesideWords>('../words/languages/*.ts',
  { query: '?only=beside', import: 'beside', eager: true }));
