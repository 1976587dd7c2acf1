// What a client is asked to agree to, in full. The text that was read is kept with each answer; when
// a sentence there changes, `wordingVersion` changes with it.
import { spoken } from '../../words/catalogue.svelte';

export const wordingVersion = '2026-11';

export interface ConsentWords {
  treatment: string;
  area: (name: string) => string;
  technique: (name: string) => string;
  touch: string;
  photograph: string;
}

export const consentWords = spoken(import.meta.glob<ConsentWords>('../../words/languages/*.ts',
  { query: '?only=consent', import: 'consent', eager: true }));
