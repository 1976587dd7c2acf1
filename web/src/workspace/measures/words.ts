// The sentences about what a practice loads to measure with.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type MeasureWords = typeof En.ownMeasures;
export const measureWords = spoken(import.meta.glob<MeasureWords>('../../words/languages/*.ts',
  { query: '?only=ownMeasures', import: 'ownMeasures', eager: true }));
