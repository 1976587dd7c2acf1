// The sentences about photographs and papers.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type FileWords = typeof En.files;
export const fileWords = spoken(import.meta.glob<FileWords>('../../words/languages/*.ts',
  { query: '?only=files', import: 'files', eager: true }));
