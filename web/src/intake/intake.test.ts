import { describe, expect, it } from 'vitest';
import { dialled, emergencyWords, placeName, placeOfZone } from './place';
import { placeOfPointer } from './pointer';
import { durationDays, localDate, requestOf, type Told } from './request';

const nothing: Told = {
  strokes: [],
  listed: [],
  about: {},
  findings: {},
  movements: {},
  palpation: {},
  session: { avoid: [], consented: [] },
};

describe('the request', () => {
  it('leaves out what was not asked, and never sends an empty answer as no', () => {
    expect(requestOf(nothing, '2026-11-21')).toEqual({ today: '2026-11-21' });
  });
  it('keeps a pain of zero and an age of zero', () => {
    const told = { ...nothing, about: { pain: 0, age: 0 } };
    expect(requestOf(told, 'd')).toMatchObject({ complaint: { pain_now: 0 }, age_years: 0 });
  });
  it('keeps the higher intensity and every quality of a place listed twice', () => {
    const listed = [
      { region: 'calf_left', intensity: 3, quality: 'numb' },
      { region: 'calf_left', intensity: 7, quality: 'burning' },
      { region: 'calf_left', intensity: 2, quality: 'numb' },
    ];
    expect(requestOf({ ...nothing, listed }, 'd')).toMatchObject({
      regions: { calf_left: 7 },
      qualities: { calf_left: ['numb', 'burning'] },
    });
  });
  it('carries every part of what was told', () => {
    const told: Told = {
      ...nothing,
      about: {
        age: 44, sex: 'female', since: { count: 2, unit: 'weeks' }, medicines: ['warfarin'],
        conditions: ['osteoporosis'], activity: 'sit through a film', words: 'left', pain: 5,
      },
      findings: { fever: 'no', temperature_c: 36.8 },
      movements: { lumbar_flexion: { pain: 'yes' } },
      palpation: { piriformis_left: { tender: 'yes' } },
      session: { minutes: 42, pressure: 4, avoid: ['foot_left'], consented: ['gluteal'] },
    };
    expect(requestOf(told, 'd')).toEqual({
      today: 'd', age_years: 44, sex: 'female',
      complaint: { pain_now: 5, duration_days: 14 },
      findings: { fever: 'no', temperature_c: 36.8 },
      movements: { lumbar_flexion: { pain: 'yes' } },
      palpation: [{ source: 'piriformis_left', tender: 'yes' }],
      medicines: ['warfarin'], conditions: ['osteoporosis'], goals: ['sit through a film'],
      free_text: 'left', minutes_available: 42, preferences: { pressure: 4 },
      no_touch: ['foot_left'], consented_areas: ['gluteal'],
    });
  });
  it('counts days, and says the day of the client', () => {
    expect(durationDays({ count: 2, unit: 'months' })).toBe(60);
    expect(durationDays({ count: 1, unit: 'years' })).toBe(365);
    expect(localDate(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21');
  });
});

describe('what was refused', () => {
  it('is found by its pointer, whatever its key holds', () => {
    expect(placeOfPointer('/findings/a~1b~01', [], 'en')).toBe('A/b~1');
    expect(placeOfPointer('/regions/low_back_left', [], 'en')).toBe('your left lower back');
    expect(placeOfPointer('/minutes_available', [], 'en')).toBe('minutes available');
  });
});

describe('the place', () => {
  it('comes from the time zone, and is unknown otherwise', () => {
    expect(placeOfZone('Europe/Madrid')).toBe('es');
    expect(placeOfZone('America/Toronto')).toBe('ca');
    expect(placeOfZone('America/Mexico_City')).toBe('default');
    expect(placeOfZone('UTC')).toBe('default');
  });
  it('gives one number to dial', () => {
    expect(dialled('999 or 112')).toBe('999');
    expect(dialled('119 (ambulance), 110 (police)')).toBe('119');
    expect(dialled('000, or 112 from a mobile')).toBe('000');
    expect(dialled('911')).toBe('911');
    expect(dialled('')).toBe('');
  });
  it('says its numbers in the language of the page, or that they are in English', () => {
    expect(emergencyWords('999 or 112', 'es')).toEqual({ text: '999 o 112', language: 'es' });
    expect(emergencyWords('999 or 112', 'en')).toEqual({ text: '999 or 112', language: 'en' });
    expect(emergencyWords('112', 'es')).toEqual({ text: '112', language: 'es' });
    expect(emergencyWords('ask the desk', 'es')).toEqual({ text: 'ask the desk', language: 'en' });
  });
  it('is named in the language of the page', () => {
    expect(placeName({ id: 'es', code: 'ES', emergency: '112' }, 'en', 'x')).toBe('Spain');
    expect(placeName({ id: 'es', code: 'ES', emergency: '112' }, 'es', 'x')).toBe('España');
    expect(placeName({ id: 'default', code: 'DEFAULT', emergency: '112' }, 'en', 'x')).toBe('x');
  });
});
