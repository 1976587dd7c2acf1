// The sentences of the questions behind a link; they load with its page.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export type QuestionsWords = typeof En.questions;
export const questionsWords = spoken(import.meta.glob<QuestionsWords>('../words/languages/*.ts',
  { query: '?only=questions', import: 'questions', eager: true }));
