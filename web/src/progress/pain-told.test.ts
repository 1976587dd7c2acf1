import { describe, expect, it } from 'vitest';
import { inEach, languages } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';
import type { Chapter } from '../workspace/story';
import type { KeptMeasurement, MeasurementSaid } from './api';
import { painTold, type PainTold } from './pain-told';

const drawing = (id: string, day: string, pain?: number): Chapter => ({
  id, at: `${day}T12:00:00`, pain, urgency: 'clear', marks: { figure: 'female', strokes: [], listed: [] },
});
const measured = (id: string, day: string, said: Partial<MeasurementSaid>, removed = false): KeptMeasurement =>
  ({ id, removed, content: { said: { day, by: 'client', ...said } } }) as KeptMeasurement;
const week = (id: string, day: string, value: number): KeptMeasurement =>
  measured(id, day, { instrument: 'pain_rating', value });
const three = (id: string, day: string, now: number): KeptMeasurement =>
  measured(id, day, { instrument: 'pain_rating', items: 3,
    answers: [{ item: 1, value: now }, { item: 2, value: 9 }, { item: 3, value: 10 }] });
const [first, second] = ['2026-11-01', '2026-11-08'];
const brief = (told: PainTold | undefined): unknown[] => (told ? [told.value, told.day, told.asked] : []);

describe('the pain that is told', () => {
  it('is the newest, from wherever it comes, with its day', () => {
    expect(brief(painTold([drawing('a', first, 6)], [week('b', second, 4)]))).toEqual([4, second, 'week']);
    expect(brief(painTold([drawing('b', second, 6)], [week('a', first, 4)]))).toEqual([6, second, 'drawing']);
    const next = measured('c', second, { instrument: 'pain_next_day', value: 0 });
    expect(brief(painTold([drawing('a', first, 6)], [next]))).toEqual([0, second, 'next_day']);
  });
  it('is that of the moment where a week was asked about on the same day', () => {
    expect(brief(painTold([drawing('a', first, 6)], [week('b', first, 4)]))).toEqual([6, first, 'drawing']);
    expect(brief(painTold([], [week('b', first, 4), three('a', first, 2)]))).toEqual([2, first, 'rating']);
  });
  it('is what was told later of one day, however the lists are sorted', () => {
    const all = [three('b', first, 2), three('c', first, 3), three('a', first, 1)];
    expect(brief(painTold([drawing('a1', first, 6)], all))).toEqual([3, first, 'rating']);
    expect(brief(painTold([drawing('d', first, 6)], all))).toEqual([6, first, 'drawing']);
  });
  it('is not what was taken over, taken back, or of another scale', () => {
    expect(painTold([drawing('a', first)], [])).toBeUndefined();
    expect(painTold([], [measured('a', first, { instrument: 'pain_rating', value: 4 }, true)])).toBeUndefined();
    expect(painTold([], [measured('a', first, { instrument: 'pain_line', value: 40 })])).toBeUndefined();
    expect(painTold([], [measured('a', first, { instrument: 'pain_rating', items: 3 })])).toBeUndefined();
  });
  it.each(languages)('says what was asked of each: $name', ({ code }) => {
    const words = inEach(import.meta.glob<typeof En>('../words/languages/*.ts', { eager: true }))(code).painTold;
    expect(words.is('7')).toContain('7');
    expect(new Set(Object.values(words.asked)).size).toBe(4);
  });
});
