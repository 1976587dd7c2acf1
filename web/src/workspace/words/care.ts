// The sentences about a course of care; they load with the pages that say them.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type CareWords = typeof En.care;
export const care = spoken(import.meta.glob<CareWords>('../../words/languages/*.ts',
  { query: '?only=care', import: 'care', eager: true }));
