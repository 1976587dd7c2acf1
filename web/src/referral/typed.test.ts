import { describe, expect, it } from 'vitest';
import { referralReply } from '../words/languages/en';
import { languageOf, toldOf, untyped, wrongIn, type ReplyTyped } from './typed';

const days = { sent: '2026-11-02', today: '2026-11-20' };
const w = referralReply.wrong;
const whole: ReplyTyped = { ...untyped(), seen_on: '2026-11-05', outcome: 'treat_as_usual', name: ' B. Vega ',
  profession: 'doctor' };

describe('an answer to a letter', () => {
  it('names every field that is missing', () => {
    expect(Object.keys(wrongIn(untyped(), days, w))).toEqual(['outcome', 'seen_on', 'name', 'profession']);
    expect(wrongIn(whole, days, w)).toEqual({});
  });
  it('wants the limits where there are some, and who it is where they are none of the list', () => {
    expect(wrongIn({ ...whole, outcome: 'treat_within_limits' }, days, w)).toEqual({ limits: w.limits });
    expect(wrongIn({ ...whole, profession: 'other' }, days, w)).toEqual({ profession_words: w.professionWords });
  });
  it('wants a day between the letter and today, and none of who was seen elsewhere', () => {
    expect(wrongIn({ ...whole, seen_on: '2026-11-01' }, days, w)).toEqual({ seen_on: w.seenOutside });
    expect(wrongIn({ ...whole, seen_on: '2026-11-21' }, days, w)).toEqual({ seen_on: w.seenOutside });
    expect(wrongIn({ ...whole, seen_on: '', outcome: 'seen_elsewhere' }, days, w)).toEqual({});
  });
  it('sends what belongs to what was chosen, and nothing that was typed for another choice', () => {
    expect(toldOf({ ...whole, limits: 'was typed before', profession_words: 'too' })).toEqual({
      outcome: 'treat_as_usual', profession: 'doctor', name: 'B. Vega', seen_on: '2026-11-05' });
    expect(toldOf({ ...whole, outcome: 'treat_within_limits', limits: ' not the neck ', findings: 'stiff' }))
      .toMatchObject({ limits: 'not the neck', findings: 'stiff' });
    expect(() => toldOf(untyped())).toThrow();
  });
  it('says in which language its own words are, and nothing of it where there are none', () => {
    expect(toldOf({ ...whole, findings: 'rígida' }, 'es')).toMatchObject({ findings: 'rígida', language: 'es' });
    expect(toldOf(whole, 'es')).not.toHaveProperty('language');
    expect(toldOf({ ...whole, findings: 'stiff' })).not.toHaveProperty('language');
  });
  it('written down once more, words that are the same stay in their language', () => {
    const typed = { ...whole, findings: 'rígida' };
    const earlier = { ...toldOf(typed, 'es') };
    expect(languageOf(typed, earlier, 'en')).toBe('es');
    expect(languageOf({ ...typed, findings: 'stiff' }, earlier, 'en')).toBe('en');
    expect(languageOf(typed, toldOf(typed), 'en'), 'not known then').toBeUndefined();
    expect(languageOf(typed, undefined, 'en')).toBe('en');
  });
});
