import { describe, expect, it } from 'vitest';
import { answeredPart, checkedOf, checkers, checksIn, nextPart, openCheck, results, standing, type Check } from './checks';
import { ofNamed, openPlace, placed, sameThing, unplaced } from './places';
import { requestOf } from './request';
import { toldOf } from './retold';
import { dayBefore, daysBetween, sinceOf } from './since';
import { checkWords, surgeryWords } from './said.svelte';
import { beside as en } from '../words/languages/en';
import { beside as es } from '../words/languages/es';
import { conditions as local, conditionWords, illnesses, illnessWords } from '../words/local-conditions';
import { untold } from './told';

const raw: Record<string, string> = import.meta.glob('../../../knowledge/*.csv',
  { query: '?raw', import: 'default', eager: true });
const ids = (table: string): string[] => (raw[`../../../knowledge/${table}.csv`] ?? '').trimEnd()
  .split('\n').slice(1).map((line) => line.slice(0, line.indexOf(',')));

const pain = { id: 'night_pain', name: 'worse at night' };
const loss = { id: 'weight_loss', name: 'weight loss' };
const whole: Check = { signs: [pain], seen: 'yes', by: 'doctor', when: { count: 2, unit: 'weeks' },
  result: 'nothing_serious', same: 'yes', changed: 'no' };

describe('a check by a doctor', () => {
  it('is asked part by part, in order', () => {
    let told: Check[] | undefined;
    const asked: (string | undefined)[] = [];
    const values = { seen: 'yes', by: 'doctor', when: whole.when, result: 'imaging_clear', same: 'yes', changed: 'no' } as const;
    for (let part: ReturnType<typeof nextPart> = 'seen'; part;) {
      told = answeredPart(told, [pain], part, values[part]);
      part = nextPart(told[0] as Check);
      asked.push(part);
    }
    expect(asked).toEqual(['by', 'when', 'result', 'same', 'changed', undefined]);
    expect(told).toEqual([{ ...whole, result: 'imaging_clear' }]);
  });
  it.each([
    ['nobody looked', { seen: 'no' }], ['not sure', { seen: 'unknown' }],
    ['somebody else', { seen: 'yes', by: 'other' }],
    ['no day', { seen: 'yes', by: 'doctor', when: null }],
    ['something found', { ...whole, result: 'other', same: undefined }],
    ['another pain', { ...whole, same: 'no', changed: undefined }],
  ])('is not asked further once it can lower nothing: %s', (_, check) => {
    expect(nextPart({ signs: [pain], ...check } as Check)).toBeUndefined();
  });
  it('is asked again from an answer that is changed', () => {
    const again = answeredPart([whole], [pain], 'by', 'specialist');
    expect(again).toEqual([{ signs: [pain], seen: 'yes', by: 'specialist' }]);
  });
  it('is open for signs nobody asked about, once each', () => {
    const flags = [{ findings: [pain] }, { findings: [pain, loss] }];
    expect(openCheck(flags, [])).toEqual([pain]);
    expect(openCheck(flags, [whole])).toEqual([loss]);
    expect(openCheck(flags, [whole, { signs: [loss], seen: 'no' }])).toBeUndefined();
  });
  it('is sent with its day, and only of what still is told', () => {
    expect(checkedOf([whole], { night_pain: 'yes' }, '2026-11-21')).toEqual([{
      finding: 'night_pain', by: 'doctor', on: '2026-11-07', result: 'nothing_serious',
      same_pain: 'yes', changed_since: 'no' }]);
    expect(checkedOf([whole], { night_pain: 'no' }, '2026-11-21')).toEqual([]);
    expect(checkedOf([{ ...whole, seen: 'unknown' }], { night_pain: 'yes' }, 'd')).toEqual([]);
    expect(standing([{ ...whole, signs: [pain, loss] }], { night_pain: 'yes' })[0]?.signs).toEqual([pain]);
  });
  it('names nobody and no result that the tables do not have', () => {
    for (const id of checkers) if (id !== 'other') expect(ids('medical_checkers')).toContain(id);
    for (const id of results) if (id !== 'other') expect(ids('check_results')).toContain(id);
    expect(ids('medical_checkers')).not.toContain('other');
    expect(ids('check_results')).not.toContain('other');
  });
  it('reads back as a sentence', () => {
    expect(checkWords(whole)).toBe(
      'A doctor, 2 weeks ago, nothing serious, the same pain, nothing changed since');
    expect(checkWords({ signs: [pain], seen: 'no' })).toBe('Not checked');
  });
  it('comes back from what was kept', () => {
    const sent = checkedOf([whole], { night_pain: 'yes' }, '2026-11-21');
    expect(checkedOf(checksIn(sent, '2026-11-21'), { night_pain: 'yes' }, '2026-11-21')).toEqual(sent);
  });
});

describe('a place', () => {
  it('is asked of each condition once, "cannot say" being an answer', () => {
    const open = [{ condition: 'varicose_veins' }, { condition: 'sunburn' }];
    expect(openPlace(open, undefined)?.condition).toBe('varicose_veins');
    expect(openPlace(open, { varicose_veins: [] })?.condition).toBe('sunburn');
    expect(openPlace(open, { varicose_veins: [], sunburn: ['calf_left'] })).toBeUndefined();
  });
  it('goes with the name; without one the name goes alone, and is never lost', () => {
    expect(placed(['varicose_veins', 'osteoporosis'], { varicose_veins: ['calf_left', 'shin_left'] }))
      .toEqual(['varicose_veins@calf_left', 'varicose_veins@shin_left', 'osteoporosis']);
    expect(placed(['varicose_veins'], { varicose_veins: [] })).toEqual(['varicose_veins']);
    expect(placed(undefined, { acute_inflammation: ['calf_left'] })).toEqual(['acute_inflammation@calf_left']);
    expect(placed(undefined, { acute_inflammation: [] })).toEqual([]);
  });
  it('comes back as it went', () => {
    const sent = ['varicose_veins@calf_left', 'varicose_veins@shin_left', 'osteoporosis'];
    const { conditions, places } = unplaced(sent);
    expect(conditions).toEqual(['varicose_veins', 'osteoporosis']);
    expect(placed(conditions, places)).toEqual(sent);
  });
  it('that followed from other answers is forgotten with them', () => {
    const places = { varicose_veins: ['calf_left'], medicine_patch: ['foot_left'] };
    expect(ofNamed(places, ['varicose_veins'])).toEqual({ varicose_veins: ['calf_left'] });
    expect(ofNamed(undefined, undefined)).toEqual({});
  });
  it('is one for a patch that is two conditions', () => {
    expect(sameThing('opioid_patch')).toEqual(['medicine_patch', 'opioid_patch']);
    expect(sameThing('sunburn')).toEqual(['sunburn']);
  });
  it('is asked in both languages, of conditions that exist', () => {
    for (const [id, english] of Object.entries(local('en'))) {
      expect(ids('conditions'), id).toContain(id);
      expect(local('es')[id], id).not.toBe(english);
    }
    expect(conditionWords('new_one', 'a new one', 'es')).toEqual({ text: 'a new one', language: 'en' });
  });
});

describe('every illness of the tables', () => {
  it('has plain words in every language, with the same numbers', async () => {
    await Promise.all(['en', 'es'].map((code) => illnesses.load(code)));
    const numbers = (text: string): string[] => (text.match(/\d+/gu) ?? []).sort();
    for (const code of ['en', 'es'])
      expect(Object.keys(illnesses(code)).sort(), code).toEqual(ids('conditions').sort());
    for (const [id, english] of Object.entries(illnesses('en')))
      expect(numbers(illnesses('es')[id] ?? ''), id).toEqual(numbers(english));
    expect(new Set(Object.values(illnesses('en'))).size).toBe(ids('conditions').length);
    expect(illnessWords('osteoporosis', 'x', 'en').text).toMatch(/^Thin bones/u);
    expect(conditionWords('osteoporosis', 'x', 'es').text).toMatch(/^Huesos/u);
    expect(illnessWords('new_one', 'a new one', 'es')).toEqual({ text: 'a new one', language: 'en' });
  });
});

describe('operations, patches, what the skin does not take', () => {
  it('are those of the tables', () => {
    expect(Object.keys(en.surgery.procedures).sort()).toEqual(ids('surgeries').sort());
    const worn = [...ids('medicines'), ...ids('conditions')];
    for (const id of Object.keys(en.patches)) expect(worn, id).toContain(id);
  });
  it('are sent as the contract wants them, and only what was said', () => {
    const told = { ...untold(), about: { patches: ['fentanyl_patch'], allergies: ['latex'],
      surgeries: [{ region: 'knee_front_left', since: { count: 3, unit: 'months' as const } }, {}] } };
    expect(requestOf(told, 'd')).toEqual({ today: 'd', devices_and_patches: ['fentanyl_patch'],
      allergies: ['latex'], surgeries: [{ region: 'knee_front_left', days_ago: 90 }, {}] });
  });
  it('read back in words', () => {
    expect(surgeryWords({ procedure: 'hip_knee_replacement', region: 'knee_front_left',
      since: { count: 3, unit: 'months' } })).toBe('New hip or knee, the front of your left knee, 3 months ago');
    expect(surgeryWords({})).toBe('An operation');
    expect(es.surgery.one('', '', '2 meses')).toBe('Una operación, hace 2 meses');
  });
  it('come back from a kept visit', () => {
    const sent = { today: '2026-11-21', findings: { night_pain: 'yes' as const },
      conditions: ['varicose_veins@calf_left'], devices_and_patches: ['fentanyl_patch'],
      surgeries: [{ region: 'calf_left', days_ago: 14 }], allergies: ['latex', 'soap'],
      already_checked: checkedOf([whole], { night_pain: 'yes' }, '2026-11-21') };
    expect(requestOf(toldOf(sent), '2026-11-21')).toEqual(sent);
  });
});

describe('days', () => {
  it('are counted back over months and years', () => {
    expect(dayBefore('2026-03-01', { count: 1, unit: 'days' })).toBe('2026-02-28');
    expect(dayBefore('2026-01-05', { count: 1, unit: 'weeks' })).toBe('2025-12-29');
    expect(daysBetween('2026-10-20', '2026-11-21')).toBe(32);
    expect(sinceOf(0)).toEqual({ count: 0, unit: 'days' });
  });
});
