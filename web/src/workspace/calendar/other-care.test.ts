import { describe, expect, it } from 'vitest';
import { careAsked, careOf, notedCare } from './other-care';

describe('other care of the client', () => {
  it('is each of its dates by the clock of the place, also over a change of it', () => {
    const rows = [{ ...careOf('physiotherapy'), day: '2026-10-20', at: '09:30', minutes: 30, times: 2 }];
    expect(careAsked(rows, 'Europe/Berlin')).toEqual([
      { from: '2026-10-20T07:30:00.000Z', until: '2026-10-20T08:00:00.000Z', hours_before: 24, hours_after: 24 },
      { from: '2026-10-27T08:30:00.000Z', until: '2026-10-27T09:00:00.000Z', hours_before: 24, hours_after: 24 },
    ]);
  });
  it('stands against nothing without a day', () => {
    expect(careAsked([careOf('injection')], 'Europe/Berlin')).toEqual([]);
  });
  it('keeps seven days after an injection', () => {
    const [one] = careAsked([{ ...careOf('injection'), day: '2026-12-01' }], 'UTC');
    expect(one?.hours_after).toBe(168);
  });
  it('begins with what the intake noted, each kind once and only kinds that are known', () => {
    expect(notedCare([{ kind: 'physiotherapy' }, { kind: 'physiotherapy' }, { kind: 'reiki' }, {}]))
      .toEqual([careOf('physiotherapy', true)]);
  });
});
