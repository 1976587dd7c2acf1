// The sentences of the tablet at a chair event; they load with its page.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export type TabletWords = typeof En.tablet;
export const tabletWords = spoken(import.meta.glob<TabletWords>('../words/languages/*.ts',
  { query: '?only=tablet', import: 'tablet', eager: true }));
