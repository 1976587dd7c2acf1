import { describe, expect, it } from 'vitest';
import type { KeptBooking } from './api';
import { howOf, marksOfBooked } from './booked-course';

const now = Date.parse('2026-11-23T12:00:00Z');
const visit = (id: string, begin: string, status = 'booked', more: object = {}): KeptBooking => ({
  id, content: { status, begin, until: new Date(Date.parse(begin) + 3_600_000).toISOString(), ...more },
} as KeptBooking);

describe('a course that is booked', () => {
  it('has visits that were, that come, and that do not take place', () => {
    const how = (begin: string, status?: string, more?: object) => howOf(visit('a', begin, status, more), now);
    expect(how('2026-11-24T10:00:00Z')).toBe('come');
    expect(how('2026-11-23T11:30:00Z', 'arrived'), 'under way').toBe('come');
    expect(how('2026-11-20T10:00:00Z'), 'nobody noted what became of it').toBe('past');
    expect(how('2026-11-23T11:30:00Z', 'done'), 'over early').toBe('past');
    expect(how('2026-11-24T10:00:00Z', 'cancelled')).toBe('off');
    expect(how('2026-11-20T10:00:00Z', 'no_show')).toBe('off');
    expect(how('2026-11-24T10:00:00Z', 'held', { held_until: '2026-11-23T11:00:00Z' })).toBe('off');
    expect(how('2026-11-24T10:00:00Z', 'held', { held_until: '2026-11-23T13:00:00Z' })).toBe('come');
  });
  it('marks the days by the clock of each visit’s place, a moved one by a ring', () => {
    const visits = [visit('a', '2026-11-16T23:30:00Z', 'done'), visit('b', '2026-11-24T10:00:00Z'),
      visit('c', '2026-12-01T10:00:00Z'), visit('d', '2026-12-08T10:00:00Z', 'cancelled')];
    const marks = marksOfBooked(visits, new Map([['a', now], ['c', now]]), () => 'Europe/Berlin', now);
    expect([...marks].sort()).toEqual([['2026-11-17', 'was'], ['2026-11-24', 'visit'],
      ['2026-12-01', 'near'], ['2026-12-08', 'out']]);
  });
  it('shows of two visits on one day the one that takes place', () => {
    const visits = [visit('a', '2026-11-24T10:00:00Z'), visit('b', '2026-11-24T15:00:00Z', 'cancelled')];
    expect(marksOfBooked(visits, new Map(), () => 'UTC', now).get('2026-11-24')).toBe('visit');
  });
});
