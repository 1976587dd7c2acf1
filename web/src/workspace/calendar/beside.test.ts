// What stands against a visit is told by whose it is, and the way to a client is typed in minutes.
import { describe, expect, it } from 'vitest';
import type { Booking } from './api';
import { askFirst, tell } from './telling';
import { isTravel, travelAsked, travelOf, travelSaid, travelWords, usualTravel } from './travel';

const eva = { id: 'eva', name: 'Eva Pairs' };
const otto = { id: 'otto', name: 'Otto Pairs' };

describe('of two who come together', () => {
  const booked = { obstacle: 'client_booked' as const, words: '', client: 'otto' };
  const held = { obstacle: 'safety_hold' as const, words: '', client: 'eva' };
  it('each is named', () => {
    expect(tell([booked, held], null, [eva, otto])).toEqual([
      expect.stringMatching(/^Otto Pairs: /u), expect.stringMatching(/^Eva Pairs: .*safety/u)]);
  });
  it('who comes alone is not, as it is plain', () => {
    expect(tell([booked], null, [otto])[0]).not.toMatch(/Otto/u);
    expect(tell([booked], null)[0]).not.toMatch(/Otto/u);
  });
  it('a refusal is of the one it points to', () => {
    const refusal = (pointer: string) =>
      ({ detail: 'is not booked without asking Marta', pointer }) as never;
    expect(askFirst(refusal('/clients/1'), [eva, otto])).toMatch(/^Otto Pairs: .*Marta/u);
    expect(askFirst(refusal('/clients/0'), [otto])).not.toMatch(/Otto/u);
    expect(askFirst(refusal('/clients/7'), [eva, otto])).not.toMatch(/Pairs/u);
  });
});

describe('the way to a client', () => {
  it('is as usual where nothing is typed', () => {
    expect(travelSaid({ there: '', back: ' ' })).toEqual({});
    expect(travelSaid({ there: '0', back: '35' }))
      .toEqual({ travel_before_minutes: 0, travel_after_minutes: 35 });
    expect(travelAsked({ there: '5', back: '' })).toEqual({ travel_before: 5 });
  });
  it('is a whole number of minutes, of four hours at most', () => {
    expect(isTravel({ there: '', back: '240' })).toBe(true);
    for (const wrong of ['241', '-5', '1.5', 'ten']) {
      expect(isTravel({ there: wrong, back: '' })).toBe(false);
      expect(isTravel({ there: '', back: wrong })).toBe(false);
    }
  });
  it('is told of a visit that has one', () => {
    const visit = { travel_before_minutes: 0, travel_after_minutes: 20 } as Booking;
    expect(travelWords(visit)).toBe('0 min there, 20 min back');
    expect(travelWords({} as Booking)).toBe('');
    expect(travelOf({} as Booking)).toEqual({ before: 0, after: 0 });
  });
  it('is asked only of a place to which we go', () => {
    const place = { name: 'x', zone: 'UTC', travel_minutes: 20 };
    expect(usualTravel(place)).toBeNull();
    expect(usualTravel({ ...place, at_client: true })).toBe(20);
    expect(usualTravel({ name: 'x', zone: 'UTC', at_client: true })).toBe(0);
    expect(usualTravel(undefined)).toBeNull();
  });
});
