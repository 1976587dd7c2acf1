// The sentences of a booked course; a part of the catalogue that loads with its page.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export const bookedCourse = spoken(import.meta.glob<typeof En.bookedCourse>('../../words/languages/*.ts',
  { query: '?only=bookedCourse', import: 'bookedCourse', eager: true }));
