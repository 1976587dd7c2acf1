import { afterEach, describe, expect, it } from 'vitest';
import { speaking } from '../../words/words.svelte';
import { counted, endOf, standingOf, type Training } from './api';
import { missingTraining } from './missing';

const one: Training = {
  person: 'p', scope: 'cupping_scraping', certificate: 'Cupping', on: '2024-05-01',
  until: '2027-05-01', place: 'CA',
};
const today = '2026-11-21';

describe('a certificate', () => {
  it('holds from its day to its last, where it is permitted', () => {
    expect(standingOf(one, 'CA', today)).toBe('holds');
    expect(standingOf(one, 'CA-ON', today)).toBe('holds');
    expect(standingOf(one, 'CAT', today)).toBe('elsewhere');
    expect(standingOf(one, 'DEFAULT', today)).toBe('elsewhere');
    expect(standingOf({ ...one, place: 'CA-ON' }, 'CA', today)).toBe('elsewhere');
    expect(standingOf(one, 'CA', '2027-05-01')).toBe('holds');
    expect(standingOf(one, 'CA', '2027-05-02')).toBe('over');
    expect(standingOf(one, 'CA', '2024-04-30')).toBe('later');
    expect(standingOf({ ...one, ended_on: today }, 'CA', today)).toBe('ended');
    expect(standingOf({ ...one, ended_on: '2026-12-01' }, 'CA', today)).toBe('holds');
  });
  it('is taken away from today, or before it ever held, and counts again', () => {
    expect(endOf(one, today)).toBe(today);
    expect(endOf({ ...one, on: '2027-01-01' }, today)).toBe('2027-01-01');
    expect(counted({ ...one, ended_on: today })).toEqual(one);
  });
});

describe('a step that needs a certificate', () => {
  afterEach(() => (speaking.language = 'en'));
  const detail = 'cupping may not be done here: no training in Cupping and scraping is on record for '
    + 'this practitioner; open here: heat, cold';
  it('says which, in the language of the page', () => {
    expect(missingTraining(detail, 'en')).toContain('Cupping and scraping');
    speaking.language = 'es';
    expect(missingTraining(detail, 'es')).toContain('Ventosas y raspado');
    expect(missingTraining('expected a pressure of at most 4', 'es')).toBeUndefined();
  });
});
