import { describe, expect, it } from 'vitest';
import { dice } from './dice';
import { openOn, rangeOf, targetIn, type Column } from './columns';
import { doseOf, doseOfTaper, likeBefore, marksOf, monthsOf, rowsOf as courseRows, seriesOf, taperFrom } from './course';
import { nearest, startsOf, worthShowing } from './free';
import { hoursOn, joined, without, type Part } from './hours';
import { opens, standIns } from './judge';
import { hasRow, lanesOf, momentAt, placeOf, rowsFor, startOf } from './lay';
import { moneyOf, moneyText, typedMoney } from './money';
import { along, changeOf, refusedVisit, seenOf, toCome } from './course-change';
import { overOf } from './over';
import { endOf, minutesLeft, proposed, whyOf } from './late';
import { dueFor, minutesLate, stepsFor } from './steps';
import type { Booking, Hours, Service } from './api';
import type { Shown } from './diary.svelte';
import {
  clockText, dayText, isDay, localDay, minuteMs, minuteOf, momentOf, momentsOf, momentText,
  mondayOf, offsetAt, ownText, plusDays, wallOf, weekdayOf, zoneName,
} from './zone';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo',
  'Asia/Kolkata', 'Pacific/Apia', 'UTC'];
const id = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;

describe('a booking put over another', () => {
  const kept = (status: Booking['status'], overruled?: Booking['overruled']) =>
    ({ kept: { content: { status, ...(overruled ? { overruled } : {}) } } }) as never;
  const why = { at: '', by: id(1), reason: 'her only free hour' };
  it('says so with its reason, as long as it stands', () => {
    expect(overOf(kept('booked', why))).toBe('Over another booking: her only free hour');
    expect(overOf(kept('arrived', why))).not.toBe('');
    expect(overOf(kept('cancelled', why))).toBe('');
    expect(overOf(kept('booked'))).toBe('');
  });
});

describe('the clock on the wall', () => {
  it('and the moment lead to each other, in any zone', () => {
    const roll = dice(7);
    for (let i = 0; i < 1400; ++i) {
      const zone = zones[i % zones.length] ?? 'UTC';
      const at = Date.UTC(2008 + roll(25), 0, 1) + roll(366 * 1440) * minuteMs;
      const all = momentsOf(zone, wallOf(zone, at));
      expect(all).toContain(at);
      expect(all.length).toBeLessThanOrEqual(2);
      for (const one of all) expect(wallOf(zone, one)).toEqual(wallOf(zone, at));
      expect(Date.parse(momentText(zone, at))).toBe(at);
    }
  });
  it('skips an hour and shows one twice', () => {
    expect(momentsOf('Europe/Berlin', { day: '2027-03-28', minute: 150 })).toEqual([]);
    expect(momentText('Europe/Berlin', momentOf('Europe/Berlin', { day: '2027-03-28', minute: 150 })))
      .toBe('2027-03-28T03:00:00+02:00');
    expect(momentsOf('Europe/Berlin', { day: '2027-10-31', minute: 150 })
      .map((at) => momentText('Europe/Berlin', at)))
      .toEqual(['2027-10-31T02:30:00+02:00', '2027-10-31T02:30:00+01:00']);
  });
  it('has days of other lengths, and begins them where they begin', () => {
    const length = (zone: string, day: string): number => {
      const { begin, end } = localDay(zone, day);
      return (end - begin) / 3_600_000;
    };
    expect(length('Europe/Berlin', '2027-03-28')).toBe(23);
    expect(length('Europe/Berlin', '2027-10-31')).toBe(25);
    expect(length('Australia/Lord_Howe', '2027-04-04')).toBe(24.5);
    // Midnight itself is skipped there: the day begins at one.
    expect(momentText('America/Sao_Paulo', localDay('America/Sao_Paulo', '2018-11-04').begin))
      .toBe('2018-11-04T01:00:00-02:00');
    expect(localDay('Europe/Berlin', '2027-03-28').change)
      .toEqual({ at: Date.parse('2027-03-28T01:00:00Z'), by: 60, minute: 120 });
    expect(localDay('Europe/Berlin', '2027-10-31').change)
      .toEqual({ at: Date.parse('2027-10-31T01:00:00Z'), by: -60, minute: 180 });
    expect(localDay('Europe/Berlin', '2027-06-01').change).toBeNull();
  });
  it('is never the browser’s', () => {
    const at = Date.parse('2026-11-23T23:30:00Z');
    expect(wallOf('Asia/Kolkata', at)).toEqual({ day: '2026-11-24', minute: 300 });
    expect(offsetAt('America/New_York', at)).toBe(-300);
  });
  it('stands beside another clock where the two differ, with its day where that does', () => {
    const own = (zone: string, at: string): string =>
      ownText('Europe/Berlin', zone, Date.parse(at), 'en');
    expect(own('Europe/Paris', '2026-11-24T09:00:00Z')).toBe('');
    expect(own('Asia/Tokyo', '2026-11-24T09:00:00Z')).toBe('18:00 (Tokyo, GMT+9)');
    expect(own('Asia/Tokyo', '2026-11-24T16:30:00Z'))
      .toBe('01:30, Wednesday 25 November (Tokyo, GMT+9)');
    // New York changes its clock a week after Berlin did.
    expect(own('America/New_York', '2026-10-26T09:00:00Z')).toMatch(/^05:00 \(New York/u);
    expect(own('America/New_York', '2026-11-02T09:00:00Z')).toMatch(/^04:00 \(New York/u);
  });
  it('reads and writes days and times', () => {
    expect([minuteOf('09:05'), clockText(545), minuteOf('24:00')]).toEqual([545, '09:05', 1440]);
    for (const wrong of ['9', '25:00', '09:60', '']) expect(minuteOf(wrong)).toBeNaN();
    expect([isDay('2028-02-29'), isDay('2027-02-29'), isDay('setup')]).toEqual([true, false, false]);
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(dayText('2026-11-23', 'en')).toBe('Monday 23 November');
    expect(zoneName('America/New_York', 'en')).toBe('New York');
  });
});

describe('the grid', () => {
  const day = (zone: string, on: string) => localDay(zone, on);
  it('places each minute of a day where the clock shows it, and finds it again', () => {
    for (const [zone, on] of [['Europe/Berlin', '2027-03-28'], ['Europe/Berlin', '2027-10-31'],
      ['Australia/Lord_Howe', '2027-04-04'], ['America/New_York', '2027-06-01']] as const) {
      const one = day(zone, on);
      const rows = rowsFor([one], 0, 1440);
      let before = -1;
      for (let at = one.begin; at < one.end; at += 5 * minuteMs) {
        const place = startOf(zone, one, rows, at);
        expect(place).toBeGreaterThan(before);
        before = place;
        expect(momentAt(zone, one, rows, place + 0.001, 5)).toBe(at);
        const row = rows[Math.floor(place + 0.001)];
        expect(row && hasRow(one, row)).toBe(true);
      }
    }
  });
  it('has a row again only for who has the hour twice', () => {
    const back = day('Europe/Berlin', '2027-10-31');
    const plain = day('Europe/Berlin', '2027-10-30');
    const rows = rowsFor([plain, back], 0, 1440);
    expect(rows.length).toBe(50);
    const again = rows.filter((row) => row.again);
    expect(again.map(({ minute }) => minute)).toEqual([120, 150]);
    expect(again.map((row) => [hasRow(plain, row), hasRow(back, row)]))
      .toEqual([[false, true], [false, true]]);
    expect(momentAt('Europe/Berlin', plain, rows, rows.findIndex((row) => row.again), 15)).toBeNull();
    expect(rowsFor([back], 480, 1080).length).toBe(20);
  });
  it('offers nothing where the clock has nothing', () => {
    const forward = day('Europe/Berlin', '2027-03-28');
    const rows = rowsFor([forward], 0, 1440);
    expect([3, 4, 5, 6].map((row) => momentAt('Europe/Berlin', forward, rows, row, 15) === null))
      .toEqual([false, true, true, false]);
    const until = Date.parse('2027-03-28T01:30:00Z');
    expect(placeOf('Europe/Berlin', forward, rows, until)).toBe(7);
  });
  it('gives what overlaps lanes of its own', () => {
    const roll = dice(3);
    for (let round = 0; round < 200; ++round) {
      const spans = Array.from({ length: 1 + roll(9) }, (_, n) => {
        const begin = roll(20);
        return { n, begin, end: begin + 1 + roll(8) };
      });
      const laid = lanesOf(spans);
      expect(laid.map(({ one }) => one.n).sort()).toEqual(spans.map(({ n }) => n).sort());
      for (const a of laid) {
        expect(a.lane).toBeLessThan(a.lanes);
        for (const b of laid) {
          const meet = a !== b && a.one.begin < b.one.end && b.one.begin < a.one.end;
          if (meet) expect(a.lane === b.lane).toBe(false);
          if (meet) expect(a.lanes).toBe(b.lanes);
        }
      }
    }
  });
});

describe('hours', () => {
  const part = (from_minute: number, until_minute: number) => ({ from_minute, until_minute });
  const weekly = [{ weekdays: ['monday' as const, 'tuesday' as const], hours: part(540, 780) },
    { weekdays: ['monday' as const], hours: part(840, 1080) }];
  const of = (more: Partial<Hours>): Hours =>
    ({ of: 'practitioner', subject: id(1), periods: [{ weekly }], ...more });
  it('follow the server’s order: week, holiday, leave, change', () => {
    expect(hoursOn(of({}), '2026-11-23')).toEqual([[540, 780], [840, 1080]]);
    expect(hoursOn(of({}), '2026-11-25')).toEqual([]);
    expect(hoursOn(undefined, '2026-11-25')).toBeNull();
    expect(hoursOn(of({ periods: [] }), '2026-11-25')).toEqual([[0, 1440]]);
    const leave = [{ first: '2026-11-23', last: '2026-11-24' }];
    expect(hoursOn(of({ leave }), '2026-11-24')).toEqual([]);
    expect(hoursOn(of({ leave: [{ ...leave[0]!, hours: part(600, 900) }] }), '2026-11-23'))
      .toEqual([[540, 600], [900, 1080]]);
    const changes = [{ day: '2026-11-24', hours: part(600, 660), open: true },
      { day: '2026-11-24', hours: part(630, 700), open: false }];
    expect(hoursOn(of({ leave, changes }), '2026-11-24')).toEqual([[600, 630]]);
    const summer = { first: '2026-07-01', last: '2026-07-31', weekly: [] };
    expect(hoursOn(of({ periods: [{ weekly }, summer] }), '2026-07-06')).toEqual([]);
    expect(hoursOn(of({ holidays: [{ day: '2026-11-23', name: 'x' }] }), '2026-11-23')).toEqual([]);
    const other = [{ ...weekly[0]!, every_weeks: 2, anchor: '2026-11-25' }];
    expect([hoursOn(of({ periods: [{ weekly: other }] }), '2026-11-23'),
      hoursOn(of({ periods: [{ weekly: other }] }), '2026-11-30')]).toEqual([[[540, 780]], []]);
  });
  it('are cut and joined minute by minute', () => {
    const roll = dice(11);
    const random = (): Part => {
      const from = roll(60);
      return [from, from + 1 + roll(20)];
    };
    const has = (parts: Part[], minute: number): boolean =>
      parts.some(([a, b]) => a <= minute && minute < b);
    for (let i = 0; i < 200; ++i) {
      const [parts, cut] = [[random(), random(), random()], random()];
      for (let minute = 0; minute < 90; ++minute) {
        expect(has(joined(parts), minute)).toBe(has(parts, minute));
        expect(has(without(parts, cut), minute)).toBe(has(parts, minute) && !has([cut], minute));
      }
    }
  });
  it('of a house and a person are open when both are', () => {
    const at = (periods: Hours['periods']) =>
      ({ id: id(2), version: 1, changed_at: '', changed_by: '', content: of({ periods: periods ?? [] }) });
    expect(openOn('2026-11-23', at([{ weekly }]) as never, null)).toEqual([[540, 780], [840, 1080]]);
    const house = at([{ weekly: [{ weekdays: ['monday'], hours: part(600, 900) }] }]);
    expect(openOn('2026-11-23', at([{ weekly }]) as never, house as never)).toEqual([[600, 780], [840, 900]]);
    expect(openOn('2026-11-23', null, null)).toBeNull();
    expect(rangeOf([[615, 1150]])).toEqual([480, 1200]);
  });
});

describe('free starts', () => {
  const told = (days: { day: string; offset: string; starts: string[] }[], grid_minutes = 15) =>
    startsOf({ zone: 'Europe/Berlin', grid_minutes, minutes: 60, days });
  it('are read with the server’s offsets', () => {
    const all = told([{ day: '2027-10-31', offset: '+02:00', starts: ['02:00-02:30'] },
      { day: '2027-10-31', offset: '+01:00', starts: ['02:00'] }]);
    expect(all.map(({ at }) => new Date(at).toISOString().slice(11, 16)))
      .toEqual(['00:00', '00:15', '00:30', '01:00']);
  });
  it('are few enough to choose from, and none is lost that stands alone', () => {
    const shown = worthShowing(told([{ day: '2026-11-23', offset: '+01:00',
      starts: ['09:00-10:00', '11:10-11:20', '12:05'] }], 5));
    expect(shown.map(({ minute }) => clockText(minute)))
      .toEqual(['09:00', '09:15', '09:30', '09:45', '10:00', '11:10', '11:15', '12:05']);
  });
  it('nearest to a time come first, half an hour apart', () => {
    const all = told([{ day: '2026-11-23', offset: '+01:00', starts: ['08:00-09:00', '12:00-13:00'] }]);
    const at = Date.parse('2026-11-23T10:00:00+01:00');
    expect(nearest(all, at, 3).map(({ minute }) => clockText(minute)))
      .toEqual(['08:30', '09:00', '12:00']);
  });
});

describe('a booking', () => {
  const service: Service = { name: 'x', minutes: 60, preparation_minutes: 0, clean_up_minutes: 0,
    needs: [{ any_of: [id(1), id(2)] }, { any_of: [id(1), id(3)] }], given_by: [id(7), id(8)],
    practitioners: 1, load: 1, heavy: false, hands_on: true,
    policy: { notice_minutes: 60, late: { minor_units: 3000, currency: 'EUR' },
      no_show: { minor_units: 6500, currency: 'EUR' } } };
  const of = (status: Booking['status'], begin: string): Booking => ({ clients: [id(1)], status, begin,
    until: begin, preparation_minutes: 0, clean_up_minutes: 0, source: 'desk' });
  const now = Date.parse('2026-11-23T10:00:00Z');
  it('goes from step to step, and no further', () => {
    expect(stepsFor(of('booked', '2026-11-23T09:50:00Z'), now))
      .toEqual(['arrived', 'checkIn', 'late', 'move', 'cancel', 'missed']);
    expect(stepsFor(of('booked', '2026-11-25T09:50:00Z'), now)).toEqual(['move', 'cancel', 'checkIn']);
    expect(stepsFor(of('booked', '2026-11-27T09:50:00Z'), now)).toEqual(['move', 'cancel']);
    expect(stepsFor({ ...of('held', '2026-11-23T12:00:00Z'), held_until: '2026-11-23T09:59:00Z' }, now))
      .toEqual(['again']);
    for (const end of ['done', 'cancelled', 'no_show'] as const) {
      expect(stepsFor(of(end, '2026-11-23T09:50:00Z'), now)).toEqual(['again']);
    }
    expect(minutesLate(now - 61_000, now)).toBe(1);
  });
  it('that begins late has what is left of its hour', () => {
    const at = Date.parse('2026-11-23T10:18:20Z');
    const one = (status: string, timing?: object): Booking => ({ status, begin: '2026-11-23T10:00:00Z',
      until: '2026-11-23T11:00:00Z', ...(timing ? { timing } : {}) }) as unknown as Booking;
    expect(minutesLeft(one('booked'), at)).toBe(41);
    expect(minutesLeft(one('booked'), at - 30 * minuteMs)).toBe(60);
    expect(minutesLeft(one('booked'), at + 60 * minuteMs)).toBe(5);
    expect(whyOf(one('booked'), at)).toBe('client_late');
    expect(whyOf(one('arrived'), at)).toBe('runs_over');
    expect([proposed(one('booked'), 'practice_late', at), proposed(one('arrived'), 'runs_over', at)])
      .toEqual([60, 10]);
    expect(endOf(one('booked', { from: '2026-11-23T10:20:00Z', minutes: 45 })))
      .toBe(Date.parse('2026-11-23T11:05:00Z'));
  });
  it('of a course goes alone, with those after it, or with all that are to come', () => {
    const now = Date.parse('2026-11-23T10:00:00Z');
    const visit = (id: string, begin: string, status = 'booked') => ({ id, version: 3,
      content: { begin, status, practitioners: ['mia'], resources: ['a'] } }) as never;
    const visits = toCome([visit('past', '2026-11-20T10:00:00Z'), visit('b', '2026-11-24T10:00:00Z'),
      visit('off', '2026-11-26T10:00:00Z', 'cancelled'), visit('c', '2026-12-01T10:00:00Z')], now);
    const ids = (part: 'one' | 'following' | 'all', at: number) =>
      along(visits, visits[at] as never, part).map(({ id }) => id);
    expect([ids('one', 1), ids('following', 1), ids('following', 0), ids('all', 1)])
      .toEqual([['c'], ['c'], ['b', 'c'], ['b', 'c']]);
    expect(seenOf(visits)).toEqual([{ id: 'b', version: 3 }, { id: 'c', version: 3 }]);
    expect(changeOf(visits[0] as never,
      { at: 0, practitioners: ['mia'], resources: ['b'], roomChosen: false })).toEqual({ resources: ['b'] });
    expect(refusedVisit('/seen/1/practitioners/0', visits)?.id).toBe('c');
    expect(refusedVisit('/visit', visits)).toBeUndefined();
  });
  it('costs what the policy says: exactly the notice is in time', () => {
    expect(dueFor(service, 'cancel', true, now + 60 * minuteMs, now)).toBeNull();
    expect(dueFor(service, 'cancel', true, now + 59 * minuteMs, now)?.minor_units).toBe(3000);
    expect(dueFor(service, 'cancel', false, now, now)).toBeNull();
    expect(dueFor(service, 'missed', true, now, now)?.minor_units).toBe(6500);
    expect(dueFor(null, 'missed', true, now, now)).toBeNull();
  });
  it('that is refused is opened by whom it may be', () => {
    const reason = (obstacle: string) => ({ obstacle, words: '' }) as never;
    expect(opens([reason('not_working'), reason('off_grid')], false)).toBe('despite');
    expect(opens([reason('not_working'), reason('room_taken')], false)).toBe('nobody');
    expect(opens([reason('booked')], true)).toBe('overrule');
    expect(opens([reason('booked'), reason('safety_hold')], true)).toBe('nobody');
    expect(opens([reason('travel')], false)).toBe('despite');
    expect(opens([{ obstacle: 'travel', words: '', booking: id(1) }], false)).toBe('nobody');
  });
  it('that nothing is free for takes one thing for each need', () => {
    expect(standIns(service, [id(8)], [])).toEqual({ practitioners: [id(8)], resources: [id(1), id(3)] });
    expect(standIns(service, [], [{ obstacle: 'room_taken', words: '', resource: id(1) }]))
      .toEqual({ practitioners: [id(7)], resources: [id(2), id(3)] });
  });
  it('moved to another column changes what the column is of', () => {
    const kept = { content: { ...of('booked', ''), practitioners: [id(7), id(8)], resources: [id(1)] } };
    const shown = { kept } as unknown as Shown;
    const column = (more: Partial<Column>) => ({ key: '', title: '', open: null, ...more }) as Column;
    expect(targetIn(shown, column({ practitioner: id(8) }), column({ practitioner: id(9) }), 5))
      .toEqual({ at: 5, practitioners: [id(7), id(9)], resources: [id(1)], roomChosen: false });
    expect(targetIn(shown, column({ resource: id(1) }), column({ resource: id(2) }), 5).resources)
      .toEqual([id(2)]);
    expect(targetIn(shown, column({}), column({}), 5).practitioners).toEqual([id(7), id(8)]);
  });
});

describe('a course', () => {
  it('follows the plan’s dose', () => {
    const phase = (sessions_per_week: number, weeks: number) =>
      ({ sessions_per_week, weeks, sessions: Math.round(sessions_per_week * weeks) });
    expect(doseOf([phase(2, 4), phase(1, 4), phase(0.25, 12), phase(0.5, 6), phase(1.5, 4), phase(0, 0)]))
      .toEqual([{ visits: 2, weeks: 1, times: 4 }, { visits: 1, weeks: 1, times: 4 },
        { visits: 1, weeks: 4, times: 3 }, { visits: 1, weeks: 2, times: 3 },
        { visits: 3, weeks: 2, times: 2 }]);
  });
  it('tapers with the phases of the advice, as the visits before were', () => {
    expect(doseOfTaper([{ sessions: 4, weeks: 4 }])).toEqual([{ visits: 1, weeks: 1, times: 4 }]);
    expect(doseOfTaper([{ sessions: 2, weeks: 4 }, { sessions: 0, weeks: 0 }]))
      .toEqual([{ visits: 1, weeks: 2, times: 2 }]);
    const visit = (wall: string, by = id(7)) => ({ service: id(2), practitioners: [by], wall });
    expect(likeBefore([visit('2026-11-17T10:00'), visit('2026-11-10T09:30', id(8))]))
      .toEqual({ service: id(2), preferred: id(7), days: ['tuesday'], part: 'morning' });
    expect(likeBefore([visit('2026-11-17T10:00'), visit('2026-11-18T18:00')]))
      .toMatchObject({ days: ['tuesday', 'wednesday'], part: 'any' });
    expect(likeBefore([])).toBeUndefined();
  });
  it('tapers a step after the last visit, and not before tomorrow', () => {
    const weekly = [{ sessions: 4, weeks: 4 }];
    expect(taperFrom(weekly, '2026-11-17', '2026-11-22')).toBe('2026-11-24');
    expect(taperFrom(weekly, '2026-10-01', '2026-11-22')).toBe('2026-11-22');
    expect(taperFrom([{ sessions: 2, weeks: 4 }], '2026-11-17', '2026-11-22')).toBe('2026-12-01');
    expect(taperFrom(weekly, undefined, '2026-11-22')).toBe('2026-11-22');
  });
  it('is agreed to with what was decided of each clash', () => {
    const slot = (begin: string) => ({ begin, until: begin, at: '', practitioner: id(7), resources: [id(1)] });
    const shown = { zone: 'Europe/Berlin', points: 0, rest_hours: 24, deep: false, visits: [
      { ideal: '2026-11-23', slot: slot('2026-11-23T09:00:00Z') },
      { ideal: '2026-11-30', before: slot('2026-11-27T09:00:00Z') },
      { ideal: '2026-12-07', after: slot('2026-12-20T09:00:00Z') }] };
    const rows = courseRows(shown, { 1: 'before', 2: 'out' });
    const asked = { client: id(1), service: id(2), location: id(3), first: '2026-11-23' };
    const said = seriesOf(rows, asked, 'Europe/Berlin', null);
    expect(said.visits?.map(({ wall }) => wall)).toEqual(['2026-11-23T10:00', '2026-11-27T10:00']);
    expect(courseRows(shown, {}).filter(({ slot: one, out }) => !one && !out).length).toBe(2);
    const marks = monthsOf(marksOf(rows, 'Europe/Berlin')).flatMap(({ days }) => days.map((one) => one?.mark));
    expect(marks.filter(Boolean)).toEqual(['visit', 'near', 'out']);
    expect(monthsOf(marksOf(rows, 'Europe/Berlin')).map(({ month, days }) => [month, days.length]))
      .toEqual([['2026-11', 6 + 30], ['2026-12', 1 + 31]]);
  });
});

describe('money', () => {
  it('is read as typed and kept in the smallest unit', () => {
    expect(moneyOf('65,50', 'EUR')).toEqual({ minor_units: 6550, currency: 'EUR' });
    expect(moneyOf('1200', 'JPY')).toEqual({ minor_units: 1200, currency: 'JPY' });
    expect(moneyOf(' ', 'EUR')).toBeNull();
    for (const wrong of ['-5', 'ten', '1.234']) expect(moneyOf(wrong, 'EUR')).toBe('fault');
    expect(moneyOf('5', 'euro')).toBe('fault');
    expect(typedMoney({ minor_units: 6550, currency: 'EUR' })).toBe('65.5');
    expect(moneyText({ minor_units: 3000, currency: 'EUR' }, 'en')).toBe('€30');
    expect(moneyText({ minor_units: 3050, currency: 'EUR' }, 'en')).toBe('€30.50');
  });
});
