import { describe, expect, it } from 'vitest';
import { headlineOf, saysHands, type Told } from './headline';

const clear: Told = { urgency: 'clear', hands_on: 'ordinary', complete: true, not_considered: [] };

describe('the headline of a result', () => {
  it('is kind only when nothing is open, unread or closed', () => {
    expect(headlineOf(clear)).toBe('clear');
    expect(headlineOf({ ...clear, complete: false })).toBe('not_known');
    expect(headlineOf({ ...clear, not_considered: [{ input: '/free_text: I am afraid' }] })).toBe('words');
    expect(headlineOf({ ...clear, not_considered: [{ input: '/medicines/0' }] })).toBe('clear');
  });

  it('never says that massage goes on above a stop', () => {
    for (const urgency of ['clear', 'treat_with_care'] as const) {
      for (const hands_on of ['refused', 'after_clearance'] as const) {
        expect(headlineOf({ ...clear, urgency, hands_on, complete: false })).toBe(hands_on);
        expect(saysHands(hands_on)).toBe(false);
      }
    }
  });

  it('keeps what a doctor must see', () => {
    for (const urgency of ['emergency', 'same_day', 'soon'] as const) {
      expect(headlineOf({ ...clear, urgency, hands_on: 'refused', complete: false })).toBe(urgency);
    }
  });
});
