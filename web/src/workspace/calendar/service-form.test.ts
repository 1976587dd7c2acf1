import { describe, expect, it } from 'vitest';
import type { Service } from './api';
import { serviceOf, typedOf } from './service-form';

const say = { needed: 'n', moneyFault: 'm', minutesFault: 'i', givenFault: 'g', lateFault: 'l' };
const kept: Service = { name: 'Massage', minutes: 60, preparation_minutes: 0, clean_up_minutes: 10,
  needs: [], given_by: ['a'], practitioners: 1, load: 60, heavy: false, hands_on: true };
const load = (was: Service | null, change: object): number | undefined =>
  serviceOf({ ...typedOf(was, [], [{ id: 'a' }]), name: 'Massage', ...change }, was, say).service?.load;

describe('how hard a service is on hands', () => {
  it('follows its minutes and whether it is heavy', () => {
    expect(load(null, { minutes: '90' })).toBe(90);
    expect(load(kept, { minutes: '45' })).toBe(45);
    expect(load(kept, { heavy: true })).toBe(96);
  });
  it('keeps a number that was said otherwise until one of them changes', () => {
    const own = { ...kept, load: 75 };
    expect(load(own, { name: 'Back' })).toBe(75);
    expect(load(own, { minutes: '30' })).toBe(30);
  });
});
