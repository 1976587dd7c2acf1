import { describe, expect, it } from 'vitest';
import { chairDayOf, emptyEvent, eventOf, faultIn } from './event-form';

const typed = { ...emptyEvent('2026-11-25'), title: ' Back school ', practitioner: 'p' };

describe('an event as it is typed', () => {
  it('says what is missing, one thing at a time', () => {
    expect(faultIn({ ...typed, title: ' ' })).toBe('title');
    expect(faultIn({ ...typed, practitioner: '' })).toBe('who');
    expect(faultIn({ ...typed, day: '' })).toBe('time');
    expect(faultIn({ ...typed, until: '09:00' })).toBe('time');
    expect(faultIn({ ...typed, from: '08:00', until: '20:05' })).toBe('time');
    expect(faultIn({ ...typed, seats: null })).toBe('seats');
    expect(faultIn({ ...typed, seats: 2.5 })).toBe('seats');
    expect(faultIn(typed)).toBe('');
  });
  it('goes in the hours of its place', () => {
    expect(eventOf(typed, 'Europe/Berlin', 'here')).toEqual({
      title: 'Back school', practitioners: ['p'], resources: [], location: 'here',
      begin: '2026-11-25T09:00:00+01:00', until: '2026-11-25T12:00:00+01:00', seats: 8,
    });
  });
  it('as chairs has an employer, a length and a pause within it', () => {
    const chairs = { ...typed, chairs: true, employer: 'Mill & Co', seats: 2 };
    expect(faultIn({ ...chairs, employer: '' })).toBe('employer');
    expect(faultIn({ ...chairs, minutes: 61 })).toBe('minutes');
    expect(faultIn({ ...chairs, seats: 0 })).toBe('seats');
    expect(faultIn({ ...chairs, pauseFrom: '10:00', pauseUntil: '12:30' })).toBe('pause');
    const paused = { ...chairs, pauseFrom: '10:30', pauseUntil: '10:45' };
    expect(faultIn(paused)).toBe('');
    expect(chairDayOf(paused, 'Europe/Berlin', '').pauses).toEqual(
      [{ from: '2026-11-25T10:30:00+01:00', until: '2026-11-25T10:45:00+01:00' }]);
  });
});
