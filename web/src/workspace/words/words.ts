// The sentences of the workspace; a part of the catalogue that loads with it.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type DeskWords = typeof En.desk;
export const desk = spoken(import.meta.glob<DeskWords>('../../words/languages/*.ts',
  { query: '?only=desk', import: 'desk', eager: true }));
