// The sentences of the check-in; they load with its page.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export type CheckInWords = typeof En.checkIn;
export const checkInWords = spoken(import.meta.glob<CheckInWords>('../words/languages/*.ts',
  { query: '?only=checkIn', import: 'checkIn', eager: true }));
