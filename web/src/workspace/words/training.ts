// The sentences about what practitioners were trained in; they load with it.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type TrainingWords = typeof En.training;
export const trainingWords = spoken(import.meta.glob<TrainingWords>('../../words/languages/*.ts',
  { query: '?only=training', import: 'training', eager: true }));
