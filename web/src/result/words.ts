// The sentences of a result that say how far it may be trusted: why it is a draft, on which day it
// was judged, what of it has lapsed, and whose it is on paper.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export type ResultWords = typeof En.result;
export const resultWords = spoken(import.meta.glob<ResultWords>('../words/languages/*.ts',
  { query: '?only=result', import: 'result', eager: true }));
