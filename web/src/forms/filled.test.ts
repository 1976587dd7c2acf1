import { describe, expect, it } from 'vitest';
import { Filled, isAsked, type Instrument, type Item } from './filled.svelte';

const instrument = (more: Partial<Instrument>): Instrument => ({ id: 'oswestry', code: 'ODI', name: 'ODI',
  form: 'items', forms: [10], item_min: 0, item_1_min: 0, item_max: 5, whole: true, min: 0, max: 100,
  higher_better: false, t_score: false, unanswered: 'average', unanswered_max: 2, unit: '', groups: [],
  items: [], licence: '', ...more });
const item = (id: string, more: Partial<Item> = {}): Item => ({ id, text: id, type: 'choice', scored: true,
  repeats: false, options: [], when: [], when_any: false, ...more });

describe('a form that is being filled', () => {
  it('tells what was answered and leaves out the rest', () => {
    const filled = new Filled({ instrument: instrument({}), items: 10, labels: [] });
    expect(filled.told).toBeNull();
    filled.items[1] = 4;
    filled.items[9] = 0;
    expect(filled.told).toEqual({ instrument: 'oswestry', items: 10,
      answers: [{ item: 2, value: 4 }, { item: 10, value: 0 }] });
    expect(filled.open).toBe(8);
  });
  it('numbers own activities anew, with their names', () => {
    const filled = new Filled({ instrument: instrument({ id: 'patient_specific_function', item_max: 10 }),
      items: 3, labels: ['stairs'] });
    filled.items = [3, 5, 7];
    filled.labels[2] = ' lifting ';
    expect(filled.told).toMatchObject({ instrument: 'patient_specific_function', labels: ['stairs', '#2', 'lifting'],
      answers: [{ item: 1, value: 3 }, { item: 2, value: 5 }, { item: 3, value: 7 }] });
    filled.items[2] = null;
    expect(filled.open).toBe(1);
    filled.items[2] = 7;
    filled.more();
    expect(filled.items).toEqual([3, 5, 7, null]);
  });
  it('says in which language own activities were written, where it is known and one', () => {
    const rated = (labels: string[], before: string[], language?: string): string | undefined => {
      const filled = new Filled({ instrument: instrument({ id: 'patient_specific_function', item_max: 10 }),
        items: labels.length, labels: before, ...(language ? { language } : {}) });
      filled.labels = labels;
      filled.items = labels.map(() => 3);
      return filled.told?.language;
    };
    expect(rated(['stairs'], [])).toBe('en');
    expect(rated(['escaleras'], ['escaleras'], 'es')).toBe('es');
    expect(rated(['escaleras', ''], ['escaleras', 'coche'], 'es')).toBe('es');
    expect(rated(['stairs'], ['escaleras'], 'es')).toBe('en');
    expect(rated(['escaleras', 'driving'], ['escaleras'], 'es')).toBeUndefined();
    expect(rated(['stairs', 'driving'], ['stairs'], 'en')).toBe('en');
    expect(rated(['stairs'], ['stairs']), 'kept without one').toBeUndefined();
    expect(rated(['stairs', 'driving'], ['stairs']), 'one of them not known').toBeUndefined();
    expect(rated([''], [])).toBeUndefined();
  });
  it('is one number where the last one was one', () => {
    const filled = new Filled({ instrument: instrument({ id: 'pain_rating', forms: [1, 3] }), items: 1, labels: [] });
    expect(filled.form).toBe('value');
    filled.value = '6,5';
    expect(filled.told).toEqual({ instrument: 'pain_rating', value: 6.5 });
    filled.value = 'six';
    expect(filled.told).toBeNull();
  });
  it('does not tell what is not asked', () => {
    const items = [item('a'), item('b', { when: [{ question: 'a', compare: '=', code: 'often' }] }),
      item('n', { type: 'integer', group: 'b' })];
    const filled = new Filled({ instrument: instrument({ form: 'questionnaire', items }), items: 2, labels: [] });
    filled.answers = { a: ['often'], b: ['some'], n: 3 };
    expect(filled.told?.form).toHaveLength(3);
    filled.answers = { a: ['never'], b: ['some'], n: 3 };
    expect(filled.told?.form).toEqual([{ item: 'a', codes: ['never'] }]);
    expect(filled.open).toBe(0);
  });
  it('compares as the server does', () => {
    const asks = (compare: string, number: number, given: number): boolean =>
      isAsked(item('b', { when: [{ question: 'a', compare, number }] }), [item('a')], { a: given });
    expect([asks('>', 2, 3), asks('>', 3, 3), asks('>=', 3, 3), asks('<', 3, 2), asks('!=', 3, 2)])
      .toEqual([true, false, true, true, true]);
    const exists = item('b', { when: [{ question: 'a', compare: 'exists', truth: false }] });
    expect(isAsked(exists, [item('a')], {})).toBe(true);
    expect(isAsked(exists, [item('a')], { a: true })).toBe(false);
  });
});
