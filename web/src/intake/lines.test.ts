import { describe, expect, it } from 'vitest';
import type { Question } from '../contract';
import { afterLines, opened } from './lines';

const question = {
  id: 'since_last_visit', kind: 'screen', prompt: '?', why: '', must: true,
  findings: [
    { id: 'fever', name: 'fever', type: 'yes_no' }, { id: 'unwell', name: 'ill', type: 'yes_no' },
    { id: 'missed_period', name: 'missed', type: 'yes_no' },
    { id: 'pregnancy_weeks', name: 'weeks', type: 'number', min: 0, max: 45 },
  ],
  lines: [
    { id: 'since_ill', name: 'ill or feverish', findings: ['fever', 'unwell'] },
    { id: 'since_pregnancy', name: 'pregnant', findings: ['missed_period', 'pregnancy_weeks'] },
  ],
} as unknown as Question;
const nothing = { findings: {}, lines: {} };

describe('the lines of a returning client', () => {
  it('says no to each finding of a line that was not chosen, and 0 to a number', () => {
    expect(afterLines(question, {}, nothing)).toEqual({ lines: {}, findings: {
      fever: 'no', unwell: 'no', missed_period: 'no', pregnancy_weeks: 0 } });
  });
  it('says nothing of a line that was chosen, or where one is not sure', () => {
    for (const said of ['yes', 'unknown'] as const) {
      const after = afterLines(question, { since_ill: said }, nothing);
      expect(after.findings).toEqual({ missed_period: 'no', pregnancy_weeks: 0 });
      expect(after.lines).toEqual({ since_ill: said });
    }
  });
  it('asks the findings of a chosen line themselves', () => {
    const asked = opened(question, { since_ill: 'yes' });
    expect(asked.findings.map(({ id }) => id)).toEqual(['fever', 'unwell']);
    expect(asked.lines).toEqual([]);
    expect(opened(question, {})).toBe(question);
    expect(opened(question, { since_belly: 'yes' })).toBe(question);
  });
  it('forgets the no of a line that is chosen after going back, and keeps its details', () => {
    const no = afterLines(question, {}, nothing);
    const yes = afterLines(question, { since_ill: 'yes' }, no);
    expect('fever' in yes.findings).toBe(false);
    const told = { ...yes, findings: { ...yes.findings, fever: 'yes', unwell: 'no' } } as typeof yes;
    expect(afterLines(question, { since_ill: 'yes' }, told).findings['fever']).toBe('yes');
    expect(afterLines(question, {}, told).findings['fever']).toBe('no');
  });
});
