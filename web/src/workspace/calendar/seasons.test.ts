import { describe, expect, it } from 'vitest';
import { dice } from './dice';
import { countries, easter, holidaysOf } from './holidays';
import { hoursOn, weeksBetween, type Part } from './hours';
import {
  canBeTyped, freshPeriod, periodsOf, readPeriods, type TypedPeriod, type TypedWeek,
} from './seasons';
import { clockText, plusDays, weekdayOf } from './zone';

const roll = dice(7);
const someWeek = (): TypedWeek => [0, 1, 2, 3, 4, 5, 6].map(() => {
  const from = 60 * roll(10);
  return [[], [{ from: clockText(from), until: clockText(from + 60) }],
    [{ from: clockText(from), until: clockText(from + 60) }, { from: '20:00', until: '00:00' }]][roll(3)] ?? [];
});
function somePeriod(): TypedPeriod {
  const first = roll(2) ? plusDays('2026-01-01', roll(300)) : '';
  const last = roll(2) ? plusDays(first || '2026-06-01', roll(200)) : '';
  const turns = roll(2) === 1;
  return { first, last, week: someWeek(), other: turns ? someWeek() : null,
    anchor: turns ? plusDays('2026-01-01', roll(400)) : '' };
}
function kept(typed: TypedPeriod[]) {
  const periods = readPeriods(typed);
  if (typeof periods === 'string') throw new Error(periods);
  return { periods };
}
/** What was typed, read without anything of the code under test. */
function told(typed: TypedPeriod[], day: string): Part[] {
  const one = typed.findLast(({ first, last }) => (!first || first <= day) && (!last || day <= last));
  const turn = one?.other && weeksBetween(one.anchor, day) % 2 === 1 ? one.other : one?.week;
  const minute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return (turn?.[weekdayOf(day)] ?? []).map(({ from, until }) => [minute(from), minute(until) || 1440]);
}

describe('stretches of the year', () => {
  it('are open on the days and hours that were typed, and come back as they were', () => {
    for (let round = 0; round < 60; ++round) {
      const typed = Array.from({ length: 1 + roll(3) }, somePeriod);
      const hours = kept(typed);
      for (let day = '2025-12-25'; day < '2027-02-01'; day = plusDays(day, 1 + roll(3))) {
        expect(hoursOn(hours, day), `${day} of ${JSON.stringify(typed)}`).toEqual(told(typed, day));
      }
      expect(canBeTyped(hours)).toBe(true);
      expect(kept(periodsOf(hours))).toEqual(hours);
    }
  });
  it('are refused where they say nothing', () => {
    const of = (more: Partial<TypedPeriod>) => readPeriods([{ ...freshPeriod(), ...more }]);
    expect(of({ first: '2026-07-01', last: '2026-06-30' })).toBe('days');
    expect(of({ other: freshPeriod().week })).toBe('anchor');
    const over = freshPeriod();
    over.week[0] = [{ from: '09:00', until: '12:00' }, { from: '11:00', until: '13:00' }];
    expect(readPeriods([freshPeriod(), over])).toBe('time');
    expect(of({ other: over.week, anchor: '2026-01-01' })).toBe('time');
    expect(of({})).toHaveLength(1);
  });
  it('of every third week are left as they are', () => {
    const weekly = [{ weekdays: ['monday' as const], hours: { from_minute: 540, until_minute: 600 },
      every_weeks: 3, anchor: '2026-01-05' }];
    expect(canBeTyped({ periods: [{ weekly }] })).toBe(false);
    expect(canBeTyped({ periods: [] })).toBe(false);
    expect(periodsOf(undefined)).toEqual([freshPeriod()]);
  });
});

describe('public holidays', () => {
  // The days of 2027 but Sundays, as a list that others keep says them (python-holidays).
  it.each([
    ['DE', '01-01 03-26 03-29 05-01 05-06 05-17 12-25'],
    ['GB', '01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-27 12-28'],
    ['ES', '01-01 01-06 03-26 05-01 10-12 11-01 12-06 12-08 12-25'],
    ['US', '01-01 01-18 02-15 05-31 06-18 06-19 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31'],
    ['NL', '01-01 03-29 04-27 05-06 05-17 12-25'],
  ])('of %s are where the law puts them', (country, days) => {
    const own = holidaysOf(country, '2027-01-01', '2027-12-31').map(({ day }) => day);
    expect([...new Set(own)].filter((day) => weekdayOf(day) < 6).map((day) => day.slice(5)).join(' '))
      .toBe(days);
  });
  it('come sorted, within the days asked for, each with a name', () => {
    for (const country of countries) {
      const all = holidaysOf(country, '2026-11-23', '2027-11-22');
      expect(all.length, country).toBeGreaterThan(2);
      expect(all.map(({ day }) => day)).toEqual(all.map(({ day }) => day).sort());
      expect(all.every(({ day, name }) => day >= '2026-11-23' && day <= '2027-11-22' && name)).toBe(true);
    }
    expect(holidaysOf('XX', '2026-01-01', '2026-12-31')).toEqual([]);
  });
  it('move with Easter, a Sunday from 22 March to 25 April', () => {
    expect([1818, 1943, 2000, 2026, 2038].map(easter))
      .toEqual(['1818-03-22', '1943-04-25', '2000-04-23', '2026-04-05', '2038-04-25']);
    for (let year = 1900; year < 2200; ++year) expect(weekdayOf(easter(year))).toBe(6);
  });
});
