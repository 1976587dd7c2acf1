// What an assessment says to a doctor, as a letter to be followed.
import { describe, expect, it } from 'vitest';
import type { Assessment, Kept } from '../api';
import { dueLetter, letterOf } from './api';

const referral = { to: 'the doctor', within_days: 7, letter: 'Please assess.' } as Assessment['output']['referral'];
const kept = (more: object): Kept<Assessment> => ({ changed_at: '2026-11-24T03:00:00Z',
  content: { input: { today: '2026-11-23' }, output: { referral, urgency: 'soon' }, ...more } }) as Kept<Assessment>;

describe('the letter of an assessment', () => {
  it('is none where nothing is to be said', () => {
    expect(letterOf('e', { referral: { ...referral, letter: '' }, urgency: 'clear' })).toBeNull();
    expect(dueLetter('e', kept({ output: { referral: { ...referral, letter: '' }, urgency: 'clear' } }))).toBeNull();
  });
  it('asks for care at the least', () => {
    expect(letterOf('e', { referral, urgency: 'clear' })?.urgency).toBe('treat_with_care');
    expect(letterOf('e', { referral, urgency: 'same_day' })?.urgency).toBe('same_day');
  });
  it('is of the day it was judged on, not of the moment it was kept', () => {
    expect(dueLetter('e', kept({}))?.day).toBe('2026-11-23');
    expect(dueLetter('e', kept({ input: {} }))?.day).toBe('2026-11-24');
  });
});
