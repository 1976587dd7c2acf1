import { describe, expect, it } from 'vitest';
import type { Results, Share } from './api';
import { at, intervalOf, monthsUntil, shownRows } from './plot';

const share = (percent: number, low: number, high: number): Share =>
  ({ count: 1, of: 2, percent, low, high, few: false });

describe('the line from 0 to 100', () => {
  it('keeps both ends on the paper', () => {
    expect(at(0, 216)).toBe(8);
    expect(at(100, 216)).toBe(208);
    expect(at(50, 216)).toBe(108);
    expect(at(-5, 216)).toBe(8);
    expect(at(50, 0)).toBe(8);
  });
  it('has the dot within its interval, and the cautious share below it', () => {
    const one = intervalOf(share(67, 39, 86), share(50, 30, 70), 300);
    expect(one.from).toBeLessThan(one.dot);
    expect(one.dot).toBeLessThan(one.to);
    expect(one.all).toBeLessThan(one.dot);
  });
});

describe('periods', () => {
  it('are whole months, over the turn of the year and in February', () => {
    expect(monthsUntil('2026-11-21', 12)).toEqual({ from: '2025-12-01', until: '2026-11-30' });
    expect(monthsUntil('2028-02-05', 3)).toEqual({ from: '2027-12-01', until: '2028-02-29' });
    expect(monthsUntil('2026-12-31', 1)).toEqual({ from: '2026-12-01', until: '2026-12-31' });
  });
});

it('leaves out what is hidden, and keeps the order', () => {
  const numbers = {} as NonNullable<Results['view']['total']>;
  const told = { view: { rows: [{ group: 'a', numbers }, { group: 'b' }, { group: 'c', numbers }] } };
  expect(shownRows(told as unknown as Results).map(({ group }) => group)).toEqual(['a', 'c']);
});
