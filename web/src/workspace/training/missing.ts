// What the server says of a step that needs a certificate, in the language of the page.
import type { Language } from '../../words/catalogue.svelte';
import { placeText } from '../words/places';
import { trainingWords } from '../words/training';

const told = /no training in (.+) is on record for this practitioner/u;

/** Nothing when it is about something else. */
export function missingTraining(detail: string, language: Language): string | undefined {
  const topic = told.exec(detail)?.[1];
  return topic && trainingWords().missing(placeText(topic, language).text);
}
