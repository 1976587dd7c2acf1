import { expect, it } from 'vitest';
import { phraseFields, phraseOf, templateFields, templateOf } from './forms';

it('a template has the sections of its kind that say something', () => {
  const fields = { ...templateFields(null), name: ' First visit ', subjective: 'Goal: ', free: 'x' };
  expect(templateOf(fields)).toEqual({ name: 'First visit', form: 'soap',
    parts: [{ section: 'subjective', text: 'Goal:' }] });
  expect(templateOf({ ...fields, form: 'free' }).parts).toEqual([{ section: 'free', text: 'x' }]);
  expect(templateFields(templateOf(fields)).subjective).toBe('Goal:');
});

it('a key is small letters without its semicolon', () => {
  expect(phraseOf({ key: ' ;QLR', text: ' a ', own: true })).toEqual({ key: 'qlr', text: 'a', own: true });
  expect(phraseFields({ key: 'a', text: 'b' }).own).toBe(false);
  expect(phraseFields(null).own).toBe(true);
});
