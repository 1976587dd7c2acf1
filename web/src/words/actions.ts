// The action texts of the tables. A text that a language does not know stays English, and is marked as
// such: an action is never left out.
import { inEach, ownOr, type Language, type Spoken, type Told } from './catalogue.svelte';

/** By their English sentences, for the test against the tables. */
export const actions = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=actions', import: 'actions', eager: true }));
/** Whom a letter is for. */
export const recipients = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=recipients', import: 'recipients', eager: true }));

export const recipientWords = (to: string, language: Language): string =>
  recipients(language)[to] ?? to;

export const actionWords = (text: string, language: Language): Spoken =>
  ownOr(actions(language)[text], text, language);
