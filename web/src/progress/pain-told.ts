// How strong the pain is, as one number for every page: the newest that somebody told, with its day and
// with what was asked, for "now" and "the usual of the week" are two questions. What a visit took over
// from the day before is nothing new. A line of 100 millimetres is another scale, and is left out.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';
import type { Chapter } from '../workspace/story';
import type { KeptMeasurement } from './api';

export const painWords = spoken(import.meta.glob<typeof En.painTold>('../words/languages/*.ts',
  { query: '?only=painTold', import: 'painTold', eager: true }));

export interface PainTold {
  id: string;
  /** 0-10 */
  value: number;
  /** "2026-11-23" */
  day: string;
  asked: keyof typeof En.painTold.asked;
}

function drawn({ id, at, pain }: Chapter): PainTold[] {
  return pain === undefined ? [] : [{ id, value: pain, day: at.slice(0, 10), asked: 'drawing' }];
}

function measured({ id, removed, content: { said } }: KeptMeasurement): PainTold[] {
  const { instrument, day, value, answers = [] } = said;
  const of = (asked: PainTold['asked'], told: number | undefined): PainTold[] =>
    (told === undefined || removed ? [] : [{ id, value: told, day, asked }]);
  if (instrument === 'pain_next_day') return of('next_day', value);
  if (instrument !== 'pain_rating') return [];
  // The form of three asks for this moment first; alone it asks for the usual of the week.
  return value === undefined ? of('rating', answers.find(({ item }) => item === 1)?.value) : of('week', value);
}

/** Of one day a pain of the moment goes before that of a week; then what was told later. Ids are in
    the order of time. */
const later = (a: PainTold, b: PainTold): number =>
  (a.day === b.day ? Number(b.asked === 'week') - Number(a.asked === 'week') || (a.id < b.id ? -1 : 1)
    : a.day < b.day ? -1 : 1);

/** Undefined where nobody told any. */
export const painTold = (chapters: readonly Chapter[], kept: readonly KeptMeasurement[]):
PainTold | undefined => [...chapters.flatMap(drawn), ...kept.flatMap(measured)].sort(later).at(-1);
