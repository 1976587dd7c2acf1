import { describe, expect, it } from 'vitest';
import { answersOf, emptyPaper, markOf, onPaper, type Screen } from './paper';

const screen = (id: string, findings: [string, string][], more: object = {}): Screen => ({
  id, name: id, code: id, must: true, every_visit: false, who: 'client', region_groups: [],
  findings: findings.map(([one, type]) => ({ id: one, name: one, code: one, type })), ...more,
}) as unknown as Screen;
const screens = [screen('bladder', [['bladder_change', 'yes_no'], ['saddle_numbness', 'yes_no']]),
  screen('warm', [['temperature_c', 'number']])];

describe('a paper form', () => {
  it('is marked by one key', () => {
    expect(['y', 'S', 'j', '1', 'Yn', 'n', '0', '', 'x', ' '].map(markOf))
      .toEqual(['Y', 'Y', 'Y', 'Y', 'N', 'N', 'N', '', '', '']);
  });
  it('says nothing of what was left blank', () => {
    const typed = { ...emptyPaper('2026-11-20'), places: [{ region: 'neck_left', pain: 4 }],
      marks: { bladder_change: 'N', saddle_numbness: '', temperature_c: '' } };
    expect(answersOf(typed, screens)).toEqual({ today: '2026-11-20', regions: { neck_left: 4 },
      findings: { bladder_change: 'no' } });
  });
  it('is of the day on which it was answered', () => {
    const typed = { ...emptyPaper('2026-11-01'), age: '44', sex: 'female' as const, duration: '30',
      places: [{ region: 'neck_left', pain: 4 }], marks: { bladder_change: 'Y', temperature_c: '36,8' } };
    expect(answersOf(typed, screens)).toEqual({ today: '2026-11-01', age_years: 44, sex: 'female',
      complaint: { duration_days: 30 }, regions: { neck_left: 4 },
      findings: { bladder_change: 'yes', temperature_c: 36.8 } });
  });
  it('asks what must be asked, and of the client alone', () => {
    expect(onPaper([...screens, screen('private', [['x', 'yes_no']], { who: 'private' }),
      screen('more', [['y', 'yes_no']], { must: false }), screen('about_you', [['age_years', 'number']])])
      .map(({ id }) => id)).toEqual(['bladder', 'warm']);
  });
});
