import { expect, it } from 'vitest';
import { dayOffered } from './day';

it('a day that is not yet the practice’s is not offered; one that was typed stays', () => {
  expect(dayOffered('2026-11-24', '2026-11-23')).toBe('2026-11-23');
  expect(dayOffered('2026-11-23', '2026-11-23')).toBe('2026-11-23');
  expect(dayOffered('2026-11-02', '2026-11-23')).toBe('2026-11-02');
  expect(dayOffered('', '2026-11-23'), 'nothing was typed').toBe('');
});
