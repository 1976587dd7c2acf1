import { describe, expect, it } from 'vitest';
import { fieldDifferences, mergedFields } from './merge';

describe('two versions of one form', () => {
  const before = { what: 'dizzy', done: 'water', told: ['Eva'], portal: false };
  it('what one side alone changed is chosen already, what both did waits for a person', () => {
    const mine = { ...before, done: 'water, sat down', portal: true };
    const theirs = { ...before, done: 'fetched by Eva', told: ['Eva', 'Ben'] };
    expect(fieldDifferences(before, mine, theirs)).toEqual([
      { part: 'done', mine: 'water, sat down', theirs: 'fetched by Eva', take: undefined },
      { part: 'told', mine: ['Eva'], theirs: ['Eva', 'Ben'], take: 'theirs' },
      { part: 'portal', mine: true, theirs: false, take: 'mine' },
    ]);
    expect(mergedFields(mine, theirs, { done: 'mine', told: 'theirs', portal: 'mine' }))
      .toEqual({ what: 'dizzy', done: 'water, sat down', told: ['Eva', 'Ben'], portal: true });
  });
  it('of a draft that does not say what it was made from nothing is decided for a person', () => {
    expect(fieldDifferences(null, { done: 'a' }, { done: 'b' }).map(({ take }) => take)).toEqual([undefined]);
    expect(fieldDifferences({}, { done: 'a' }, { done: 'b' }).map(({ take }) => take)).toEqual([undefined]);
  });
  it('the same in both is no difference, also in lists', () => {
    expect(fieldDifferences(before, { ...before, done: 'x' }, { ...before, done: 'x' })).toEqual([]);
    expect(fieldDifferences(before, { ...before, told: ['Eva'] }, before)).toEqual([]);
  });
});
