// The sentences of the desk's day; they load with its pages.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type DeskDayWords = typeof En.deskDay;
export const day = spoken(import.meta.glob<DeskDayWords>('../../words/languages/*.ts',
  { query: '?only=deskDay', import: 'deskDay', eager: true }));
