// The sentences of how an episode goes, and the names of what is measured.
import { inEach, ownOr, spoken, whenSpoken, type Language, type Spoken, type Told } from '../words/catalogue.svelte';
import { saidIn } from '../words/sayings';
import type { Trend } from './api';
import type * as En from '../words/languages/en';

export type GoingWords = typeof En.going;
export const going = spoken(import.meta.glob<GoingWords>('../words/languages/*.ts',
  { query: '?only=going', import: 'going', eager: true }));

/** What one number says, with its range; forms of several items are entered elsewhere. */
export const quick = {
  pain_rating: { min: 0, max: 10 },
  global_change: { min: -7, max: 7 },
  tension_level: { min: 0, max: 10 },
  sleep_quality: { min: 0, max: 10 },
  stress_level: { min: 0, max: 10 },
  self_confidence: { min: 0, max: 10 },
  medication_days: { min: 0, max: 7 },
  lost_work_days: { min: 0, max: 28 },
} as const;

const names = inEach(import.meta.glob<Told>('../words/languages/*.ts',
  { query: '?only=measureNames', import: 'measureNames', eager: true }));

/** The server's own words, which are English, where no name of ours is known. */
export const measureName = (id: string, given: string, language: Language): Spoken =>
  ownOr(names(language)[id], given, language);

const advised = whenSpoken(import.meta.glob<Told>('../words/languages/*.ts',
  { query: '?only=adviceSaid', import: 'adviceSaid' }));
/** What follows from a course, and what that rests on; measures stand in it by their English names. */
export function adviceWords(text: string, trends: Pick<Trend, 'measure' | 'name'>[], language: Language): Spoken {
  return saidIn(advised(language), text, language, (piece) => {
    const measure = trends.find(({ name }) => name === piece)?.measure ?? '';
    return names(language)[measure];
  });
}
