import { expect, it } from 'vitest';
import { cardOf, linesOf, typedOf } from './comfort';
import { ceilingStep } from './flow';
import { nextVisit } from './next';
import type { State } from './shapes';

const plan = [{ sessions_per_week: 2, weeks: 2, sessions: 4 }, { sessions_per_week: 0.5, weeks: 8, sessions: 4 }];

it('is by the phase that the next visit is of', () => {
  expect(nextVisit(plan, 1, '2026-11-23')).toBe('2026-11-27');
  expect(nextVisit(plan, 3, '2026-11-30')).toBe('2026-12-04');
  expect(nextVisit(plan, 4, '2026-12-28')).toBe('2027-01-11');
});
it('is none when the plan is over, or has none', () => {
  expect(nextVisit(plan, 8, '2026-11-23')).toBeUndefined();
  expect(nextVisit([], 1, '2026-11-23')).toBeUndefined();
  expect(nextVisit([{ sessions_per_week: 0, weeks: 4, sessions: 4 }], 1, '2026-11-23')).toBeUndefined();
});

it('says what is firmer than earlier visits came to', () => {
  const at = { ceilings: { neck: { pressure_max: 3 } } } as unknown as State;
  const kept = { area: 'neck', pressure_max: 3, by: 'felt', day: '2026-11-23' } as const;
  expect(ceilingStep(at, kept, 'neck', 3)).toBe('set');
  expect(ceilingStep(at, kept, 'neck', 4)).toBe('raise');
  expect(ceilingStep({ ceilings: { neck: { pressure_max: 5 } } } as unknown as State, kept, 'neck', 5)).toBe('set');
  expect(ceilingStep(at, undefined, 'neck', 9)).toBe('set');
});

it('tells of the comfort card what was asked, and nothing else', () => {
  expect(linesOf({ client: 'x' })).toEqual([]);
  expect(linesOf({ client: 'x', talk: 'quiet', words: 'cold feet' })).toEqual([{ text: 'Talking: quiet' }, { text: 'cold feet' }]);
});
it('keeps the language of the card’s words while they are the same', () => {
  const before = { client: 'x', words: 'pies fríos', language: 'es' };
  expect(cardOf(before, typedOf(before))).toEqual(before);
  expect(cardOf(before, { ...typedOf(before), talk: 'quiet' })).toEqual({ ...before, talk: 'quiet' });
  expect(cardOf(before, { ...typedOf(before), words: 'warm hands' })).toEqual({ client: 'x', words: 'warm hands', language: 'en' });
  expect(cardOf(before, { ...typedOf(before), words: ' ' })).toEqual({ client: 'x' });
  const old = { client: 'x', words: 'cold feet' };
  expect(cardOf(old, typedOf(old)), 'not known then, and not now').toEqual(old);
});
