import { describe, expect, it } from 'vitest';
import type { Question } from '../contract';
import { apartOf, mendedBy, otherScreen, screenOf, stillApart, type Apart } from './apart';

const severe: Apart = { finding: 'severe_pain', told: 'no', takenAs: 'yes',
  against: 'complaint', id: 'pain_now', says: '9' };
const weeks: Apart = { finding: 'pregnancy_weeks', told: '0', takenAs: '14-27',
  against: 'conditions', id: 'pregnancy_second_trimester', says: '' };
const question: Question = { id: 'pregnancy', kind: 'screen', prompt: '', why: '', must: true,
  findings: [{ id: 'pregnancy_weeks', name: '', type: 'number' }] };

describe('answers that do not fit', () => {
  it('are read from what the server says of them', () => {
    const until = 'until it is known which is right';
    expect(apartOf([
      { input: '/findings/severe_pain: no', why: `does not fit /complaint/pain_now: 9; taken as yes ${until}` },
      { input: '/findings/pregnancy_weeks: 0',
        why: `does not fit /conditions: pregnancy_second_trimester; taken as 14-27 ${until}` },
      { input: '/findings/fever', why: 'the answer is from an earlier day and has lapsed' },
    ])).toEqual([severe, weeks]);
  });
  it('stand until one of them is changed', () => {
    expect(stillApart([severe, weeks], { severe_pain: 'no', pregnancy_weeks: 0 }))
      .toEqual([severe, weeks]);
    expect(stillApart([severe, weeks], { severe_pain: 'yes' })).toEqual([]);
  });
  it('are mended by one tap where the answer was no', () => {
    expect(mendedBy(severe)).toBe('yes');
    expect(mendedBy({ ...severe, takenAs: 'unknown' })).toBe('unknown');
    expect(mendedBy(weeks)).toBeUndefined();
  });
  it('lead to where each of them is changed', () => {
    expect(otherScreen(severe, [])).toEqual({ name: 'local', step: 'pain' });
    expect(otherScreen({ ...severe, against: 'regions' }, [])).toEqual({ name: 'map' });
    expect(otherScreen(weeks, [])).toEqual({ name: 'local', step: 'conditions' });
    expect(screenOf(weeks, [question])).toEqual({ name: 'asked', question });
    expect(screenOf(severe, [question])).toBeUndefined();
  });
});
