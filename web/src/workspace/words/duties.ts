// The sentences about the duties of a practice; they load with their pages.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type DutyWords = typeof En.duties;
export const duty = spoken(import.meta.glob<DutyWords>('../../words/languages/*.ts',
  { query: '?only=duties', import: 'duties', eager: true }));
