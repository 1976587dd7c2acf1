// What a client is asked, in the languages that are not English: fetched when spoken. It is apart from
// findings.ts so that a page that only gives reasons does not load the English of the tables.
import { languages, whenSpoken, type Language, type Told } from './catalogue.svelte';
import { loads } from './loads';

/** The findings a client is asked for, by their id. */
export const findings = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=findings', import: 'findings' }));
/** The prompts of the screens, by their id. */
export const prompts = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=prompts', import: 'prompts' }));

/** No question is held back longer for its words. */
const mostMs = 1_500;

/** Until the questions can be read in that language, or cannot be soon: then they are asked in English. */
export function askedIn(language: Language): Promise<unknown> {
  return Promise.race([
    Promise.allSettled([findings, prompts, loads].map((table) => table.load(language))),
    new Promise((late) => setTimeout(late, mostMs)),
  ]);
}

/** Before the network may go: who is asked may choose another language then. */
export const askedInAll = (): Promise<unknown> =>
  Promise.all(languages.map(({ code }) => askedIn(code)));
