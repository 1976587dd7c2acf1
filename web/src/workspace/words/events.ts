// The sentences of events with seats; they load with their pages.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type EventWords = typeof En.events;
export const events = spoken(import.meta.glob<EventWords>('../../words/languages/*.ts',
  { query: '?only=events', import: 'events', eager: true }));
