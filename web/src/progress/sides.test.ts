import { describe, expect, it } from 'vitest';
import type { Trend } from './api';
import { planeOf, scorePath } from './chart';
import { apartNow, errorOf, rowsOf, shownOf, together } from './sides';

const trend = (measure: string, side: string, points: [string, number][] = [], error = 8): Trend => ({
  measure, code: 'ROM', name: measure, side, unit: 'degree', min: 0, max: 90, higher_better: true, band: '',
  points: points.map(([day, value]) => ({ day, value })), visits: [],
  ...(points[0] ? { error_low: Math.max(0, points[0][1] - error), error_high: points[0][1] + error } : {}),
  change: { real: 'too_early', first: 0, last: 0, gain: 0, beyond_error: 'unknown', matters: 'unknown',
    matters_percent: 'unknown' },
  source_seen: false,
});
const neck = {
  left: trend('neck', 'left', [['2026-11-01', 5], ['2026-11-08', 55]]),
  right: trend('neck', 'right', [['2026-11-08', 70], ['2026-11-15', 74]]),
};

describe('left and right', () => {
  it('of one measure stand together, and nothing is left out', () => {
    const shown = shownOf([trend('pain', ''), neck.right, trend('hip', 'left'), neck.left, trend('sleep', '')]);
    expect(shown.map(({ key }) => key)).toEqual(['pain', 'neck:sides', 'hip:sides', 'sleep']);
    expect(shown[1]?.sides).toEqual({ left: neck.left, right: neck.right });
    expect(shown[2]?.sides).toEqual({ left: expect.objectContaining({ measure: 'hip' }) as Trend });
  });
  it('of the same measure without a side stay apart', () => {
    expect(shownOf([trend('neck', ''), neck.left]).map(({ key }) => key)).toEqual(['neck', 'neck:sides']);
  });
  it('share one plane that holds every day of both', () => {
    const all = together(neck);
    const { days } = planeOf(all as Trend, 640);
    expect([days[0], days.at(-1)]).toEqual(['2026-11-01', '2026-11-15']);
    expect(scorePath(neck.left.points ?? [], planeOf(all as Trend, 640)).split('L')).toHaveLength(2);
    expect(together({})).toBeUndefined();
  });
  it('are compared only on a day that has both', () => {
    expect(rowsOf(neck)).toEqual([
      { day: '2026-11-01', left: 5 },
      { day: '2026-11-08', left: 55, right: 70, apart: -15 },
      { day: '2026-11-15', right: 74 },
    ]);
    expect(apartNow(neck)).toEqual({ row: rowsOf(neck)[1], says: 'left_less' });
    expect(apartNow({ left: neck.left })).toBeUndefined();
  });
  it('differ beyond the error of measuring or do not, and where it is not known nothing is claimed', () => {
    expect(errorOf(neck)).toBe(8);  // 5 less 8 is cut off at 0: the other half says it
    const day = '2026-11-08';
    const said = (left: number, right: number): string | undefined => apartNow({
      left: trend('neck', 'left', [[day, left]]), right: trend('neck', 'right', [[day, right]]) })?.says;
    expect([said(60, 67), said(60, 68), said(68, 60), said(60, 60)])
      .toEqual(['inside_error', 'left_less', 'right_less', 'inside_error']);
    const { error_low: _, error_high: __, ...unknown } = neck.left;
    expect(apartNow({ left: unknown, right: { ...neck.right, error_low: undefined } as unknown as Trend })?.says)
      .toBe('not_known');
  });
});
