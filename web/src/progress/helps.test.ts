import { describe, expect, it } from 'vitest';
import type { EpisodeHelps } from './api';
import { placeOf, split, type Family } from './helps';

const interval = { mean: 1, low: 0.5, high: 1.5 };
const family = (id: string, said: string, mean = 1): Family => ({ family: id, text: id, techniques: [],
  said, change: { ...interval, mean }, published: interval, own_sessions: 3 });
const helps = (nextVisit: Family[], nextDay: Family[]): EpisodeHelps => ({ complete: true, source: 'muscle',
  people_min: 5, limits: [], responses: [{ response: 'next_visit', families: nextVisit },
    { response: 'next_day', families: nextDay }] });

describe('what helps', () => {
  it('is told by the next visit, else by the next day, else not at all', () => {
    const { told, open } = split(helps(
      [family('deep', 'helps'), family('heat', 'not_enough'), family('fascia', 'not_enough')],
      [family('deep', 'worse'), family('heat', 'unclear', 2), family('fascia', 'not_enough')]));
    expect(told.map(({ by, family: one }) => [one.family, by])).toEqual([['heat', 'next_day'], ['deep', 'next_visit']]);
    expect(open.map((one) => one.family)).toEqual(['fascia']);
  });
  it('is not told while nothing is known', () => {
    expect(split({ ...helps([], []), responses: [] })).toEqual({ told: [], open: [] });
  });
  it('is drawn within its frame', () => {
    expect([-9, -2, 0.5, 3, 9].map(placeOf)).toEqual([0, 0, 0.5, 1, 1]);
  });
});
