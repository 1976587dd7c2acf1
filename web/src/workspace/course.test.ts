import { describe, expect, it } from 'vitest';
import { happened, madeAt } from './course';

const idAt = (moment: string, tail = '0'): string => {
  const hex = Date.parse(moment).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-00000000000${tail}`;
};
const kept = (id: string, content: object) =>
  ({ id, version: 1, changed_at: '2026-11-20T10:00:00Z', changed_by: 'me', content }) as never;
const none = { all: [], more: false };

describe('the course of an episode', () => {
  const march = idAt('2026-03-01T10:00:00Z');
  const may = idAt('2026-05-01T10:00:00Z');
  const june = idAt('2026-06-01T10:00:00Z');
  const judged = kept(march, { input: { today: '2026-03-01' }, output: {} });
  const treated = kept(may, { day: '2026-05-01' });
  const measured = kept(june, { said: { day: '2026-04-10' } });

  it('is in one order, by the day that each thing is about', () => {
    const all = happened({ assessments: { all: [judged], more: false }, plans: none,
      sessions: { all: [treated], more: false }, measurements: { all: [measured], more: false } });
    expect(all.map(({ kind, day }) => `${kind} ${day}`)).toEqual(
      ['session 2026-05-01', 'measurement 2026-04-10', 'assessment 2026-03-01']);
  });
  it('shows nothing beyond the end of a list that goes on', () => {
    const all = happened({ assessments: { all: [judged], more: false }, plans: none,
      sessions: { all: [treated], more: true }, measurements: none });
    expect(all.map(({ kind }) => kind)).toEqual(['session']);
  });
  it('reads from an id when it was made', () => {
    expect(madeAt(may)).toBe(Date.parse('2026-05-01T10:00:00Z'));
  });
});
