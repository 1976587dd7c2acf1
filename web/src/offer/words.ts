// The sentences of an offer's page; they load with it.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export type OfferWords = typeof En.offer;
export const offerWords = spoken(import.meta.glob<OfferWords>('../words/languages/*.ts',
  { query: '?only=offer', import: 'offer', eager: true }));
