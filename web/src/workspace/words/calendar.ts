// The sentences of the calendar; a part of the catalogue that loads with its pages.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type CalendarWords = typeof En.calendar;
export const cal = spoken(import.meta.glob<CalendarWords>('../../words/languages/*.ts',
  { query: '?only=calendar', import: 'calendar', eager: true }));
