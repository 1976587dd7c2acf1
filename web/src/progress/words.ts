// The sentences of how an episode goes, and the names of what is measured.
import { inEach, ownOr, spoken, type Language, type Spoken, type Told } from '../words/catalogue.svelte';
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
