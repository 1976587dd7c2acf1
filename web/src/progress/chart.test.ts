import { describe, expect, it } from 'vitest';
import type { Trend } from './api';
import { bandPath, height, levelPath, placed, planeOf, strokeOf, tableOf } from './chart';

const width = 640;

const trend = (points: Trend['points'], visits: string[] = []): Trend => ({
  measure: 'pain_rating', code: 'NPRS', name: 'Pain', side: '', unit: '', min: 0, max: 10,
  higher_better: false, band: '', points: points ?? [], visits,
  change: { real: 'too_early', first: 7, last: 7, gain: 0, beyond_error: 'unknown', matters: 'unknown',
    matters_percent: 'unknown' },
  source_seen: true,
});

describe('a trend on a plane', () => {
  const two = [{ day: '2026-11-01', value: 7, level: 7, low: 5, high: 9 },
    { day: '2026-11-29', value: 3, level: 4, low: 2, high: 6 }];
  it('goes from left to right, and up with the scale', () => {
    const { x, y } = planeOf(trend(two), width);
    expect(x('2026-11-01')).toBeLessThan(x('2026-11-02'));
    expect(x('2026-11-29')).toBeLessThanOrEqual(width);
    expect(y(10)).toBeLessThan(y(0));
    expect(y(0)).toBeLessThan(height);
    expect(x('2026-11-15')).toBeCloseTo((x('2026-11-01') + x('2026-11-29')) / 2, 5);
  });
  it('holds what is outside of the scale at its end', () => {
    const { y } = planeOf(trend(two), width);
    expect(y(12)).toBe(y(10));
    expect(y(-3)).toBe(y(0));
  });
  it('begins with the first visit when that was before the first score', () => {
    const { x, days } = planeOf(trend(two, ['2026-10-30']), width);
    expect(x('2026-10-30')).toBeLessThan(x('2026-11-01'));
    expect(days).toEqual(['2026-10-30', '2026-11-14', '2026-11-29']);
  });
  it('shows one score alone in the middle, and draws no line', () => {
    const one = planeOf(trend(two.slice(0, 1)), width);
    expect(one.days).toEqual(['2026-11-01']);
    expect(one.x('2026-11-01')).toBeGreaterThan(width / 3);
    expect(levelPath(two.slice(0, 1), one)).toBe('');
  });
  it('draws a level and its interval only where they are known', () => {
    const plane = planeOf(trend(two), width);
    expect(levelPath(two, plane).split('L')).toHaveLength(2);
    expect(bandPath(two, plane).split('L')).toHaveLength(4);
    expect(bandPath(two.map(({ day, value }) => ({ day, value })), plane)).toBe('');
  });
  it('numbers what was decided, side by side on one day and never outside', () => {
    const on = (day: string, kind: string) => ({ day, kind, text: kind, why: '' });
    const marks = [on('2026-11-10', 'dose'), on('2026-11-29', 'technique'), on('2026-11-29', 'flare')];
    const plane = planeOf({ ...trend(two), marks }, width);
    const all = placed(marks, plane, width);
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(all[2]?.x).toBe(all[1]?.x);
    expect((all[2]?.at ?? 0) - (all[1]?.at ?? 0)).toBeGreaterThanOrEqual(24);
    expect(all[2]?.at).toBeLessThanOrEqual(width - 12);
  });
  it('makes room for what was decided before and after every score', () => {
    const marks = [{ day: '2026-10-20', kind: 'dose', text: '', why: '' }];
    expect(planeOf({ ...trend(two), marks }, width).x('2026-10-20')).toBeLessThan(
      planeOf({ ...trend(two), marks }, width).x('2026-11-01'));
  });
  it('draws a longer visit longer, and one of unknown length all the same', () => {
    expect(strokeOf(90)).toBeGreaterThan(strokeOf(30));
    expect(strokeOf(0)).toBeGreaterThan(0);
  });
  it('tells in its table every score, visit and mark, each day once', () => {
    const told = tableOf({ ...trend(two), doses: [{ day: '2026-11-01', minutes: 45 }, { day: '2026-11-08', minutes: 60 }],
      marks: [{ day: '2026-11-08', kind: 'technique', text: '', why: 'it ached' }] });
    expect(told.map(({ day, point, minutes, marks }) => [day, point?.value, minutes, marks?.map(({ why }) => why)]))
      .toEqual([['2026-11-01', 7, [45], []], ['2026-11-08', undefined, [60], ['it ached']], ['2026-11-29', 3, [], []]]);
  });
});
