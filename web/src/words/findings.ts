// What the questions and findings of the tables are called in plain words for a client. What is
// not here is shown in the words of the table, which are English.
import { clientWords, prompts } from './client-words';
import type { Language } from './words.svelte';

export interface Spoken {
  text: string;
  language: Language;
}

export function findingWords(id: string, name: string, language: Language): Spoken {
  const own = clientWords[id];
  if (!own) return { text: tidied(name), language: 'en' };
  return { text: own[language === 'en' ? 0 : 1], language };
}

export function promptWords(id: string, prompt: string, language: Language): Spoken {
  const own = prompts[id];
  if (!own || language === 'en') return { text: prompt, language: 'en' };
  return { text: own, language };
}

/** The tables separate by semicolons; people by commas. */
function tidied(name: string): string {
  const text = name.replaceAll(';', ',');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
