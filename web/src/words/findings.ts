// What the questions and findings of the tables are called in plain words for a client. English stands
// in knowledge/client_words.csv, which the terminal asks with too, and in questions.csv; the other
// languages in their files (asked.ts). Same times, sides and thresholds as the row of findings.csv each
// one speaks for; the row decides, these only ask. Not yet reviewed by a clinician. What is not here is
// shown in the words of the table, which are English.
import table from '../../../knowledge/client_words.csv?raw';
// The lines of a re-screen stand in the same columns; they are asked like findings.
import lines from '../../../knowledge/rescreen_lines.csv?raw';
import { findings, prompts } from './asked';
import { ownOr, type Language, type Spoken, type Told } from './catalogue.svelte';
import { rowsNamed } from './table';

const english: Told = Object.fromEntries([table, lines].flatMap(rowsNamed)
  .map((row) => [row['id'] ?? '', row['name'] ?? '']));
/** The findings a client is asked for, by their id. */
export const clientWords = (language: Language): Told =>
  (language === 'en' ? english : findings(language));

export const findingWords = (id: string, name: string, language: Language): Spoken =>
  ownOr(clientWords(language)[id], english[id] ?? tidied(name), language);

export const promptWords = (id: string, prompt: string, language: Language): Spoken =>
  ownOr(prompts(language)[id], prompt, language);

/** The tables separate by semicolons; people by commas. */
function tidied(name: string): string {
  const text = name.replaceAll(';', ',');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
