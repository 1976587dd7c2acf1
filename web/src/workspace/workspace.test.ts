import { describe, expect, it } from 'vitest';
import { toldOf, marksIn, sinceOf } from '../intake/retold';
import { durationDays, requestOf } from '../intake/request';
import type { In, Stroke } from '../contract';
import type { Client } from './api';
import { birthOf, clientOf, emptyClient, emptyFields, fieldAt, fieldsOf, spokenName } from './client-form';
import { ageOf, partialDate } from './dates';
import { marked, markedDigits } from './match';
import { differences, merged } from './merge';
import { routeOf } from './route.svelte';
import { chapters } from './story';

const hits = (text: string, typed: string): string[] =>
  marked(text, typed).filter((p) => p.hit).map((p) => p.text);

describe('what is marked in a name', () => {
  it('is what was typed, at the start of words, whatever the accents', () => {
    expect(hits('Ana María Ruiz Álvarez', 'ma')).toEqual(['Ma']);
    expect(hits('Ana María Ruiz Álvarez', 'alv ru')).toEqual(['Ru', 'Álv']);
    expect(hits('Joan O’Neill', 'an')).toEqual([]);
    expect(hits('Joan O’Neill', 'nei')).toEqual(['Nei']);
    expect(hits('José', 'josé')).toEqual(['José']);
  });
  it('loses and adds no letter', () => {
    for (const name of ['Ana', 'Žofia Černá', 'O’Brien-Łuk', '', '李 伟', 'e\u0301a']) {
      for (const typed of ['', 'a', 'zo ce', '李', ' ', '.*']) {
        expect(marked(name, typed).map((p) => p.text).join('')).toBe(name);
      }
    }
  });
  it('finds digits of a number across its spaces', () => {
    expect(markedDigits('+34 612 345', '4612')).toEqual([
      { text: '+3', hit: false }, { text: '4 612', hit: true }, { text: ' 345', hit: false },
    ]);
    expect(markedDigits('+34 612', '61')).toEqual([{ text: '+34 612', hit: false }]);
  });
});

const ana: Client = {
  ...emptyClient(),
  names: [{ use: 'usual', given: ['Ana', 'María'], family: 'Ruiz' }, { given: ['Nita'] }],
  birth: '1982-05',
  phones: [{ number: '1', use: 'mobile' }, { number: '2' }],
  emails: ['ana@example.org'],
  sex: 'female',
  extra: '{"kept":true}',
};

describe('a client in the form', () => {
  it('comes back as it was when nothing was typed', () => {
    expect(clientOf(fieldsOf(ana), ana)).toEqual(ana);
    const whole: Client = { ...emptyClient(), names: [{ given: [], whole: 'Cher' }] };
    expect(clientOf(fieldsOf(whole), whole)).toEqual(whole);
  });
  it('keeps what it does not show', () => {
    const changed = clientOf({ ...fieldsOf(ana), phone: '9', family: 'Vega' }, ana);
    expect(changed.phones).toEqual([{ number: '9', use: 'mobile' }, { number: '2' }]);
    expect(changed.names?.[0]).toEqual({ use: 'usual', given: ['Ana', 'María'], family: 'Vega' });
    expect(changed.extra).toBe('{"kept":true}');
  });
  it('leaves out what is empty', () => {
    expect(clientOf(emptyFields(), emptyClient())).toEqual(emptyClient());
    expect(clientOf({ ...fieldsOf(ana), phone: '', email: '' }, ana).emails).toEqual([]);
  });
  it('knows a birthday in part', () => {
    expect(birthOf({ year: '1982', month: '', day: '' })).toBe('1982');
    expect(birthOf({ year: '1982', month: '5', day: '' })).toBe('1982-05');
    expect(birthOf({ year: '1982', month: '5', day: '7' })).toBe('1982-05-07');
    expect(birthOf({ year: '1982', month: '', day: '7' })).toBe('1982-00-07');
  });
  it('knows which field a fault is about', () => {
    expect(fieldAt('/names/0/family')).toBe('family');
    expect(fieldAt('/names')).toBe('given');
    expect(fieldAt('/phones/0/number')).toBe('phone');
    expect(fieldAt('/birth')).toBe('year');
    expect(fieldAt('')).toBe('');
  });
  it('is called by the first name', () => {
    expect(spokenName(ana)).toBe('Ana María Ruiz');
  });
});

describe('two versions of a client', () => {
  const before = fieldsOf(ana);
  const mine = { ...before, phone: '33', email: 'new@example.org' };
  const theirs = { ...before, phone: '55', pronouns: 'she/her' };
  const all = differences(before, mine, theirs);
  it('differ where either changed something, and who changed it alone is taken', () => {
    expect(all.map(({ part, take }) => [part, take])).toEqual([
      ['phone', undefined], ['email', 'mine'], ['pronouns', 'theirs'],
    ]);
  });
  it('become one as a person says', () => {
    const one = merged(mine, theirs, { phone: 'theirs', email: 'mine', pronouns: 'theirs' });
    expect(one).toEqual({ ...before, phone: '55', email: 'new@example.org', pronouns: 'she/her' });
  });
  it('say nothing when both did the same', () => {
    expect(differences(before, mine, mine)).toEqual([]);
  });
});

describe('a kept visit', () => {
  const stroke: Stroke = { figure: 'male', view: 'back', intensity: 5, quality: 'deep_ache',
    radius: 0.02, points: [[0.5, 0.3]] };
  const told: In = {
    today: '2026-11-21', age_years: 44, sex: 'male', complaint: { pain_now: 6, duration_days: 21 },
    drawing: [stroke], regions: { low_back_left: 4 }, qualities: { low_back_left: ['burning'] },
    findings: { fever: 'no' }, movements: { lumbar_flexion: { pain: 'yes' } },
    palpation: [{ source: 'piriformis_left', tender: 'yes' }], medicines: ['warfarin'],
    conditions: ['osteoporosis'], goals: ['dance'], free_text: 'more', minutes_available: 45,
    preferences: { pressure: 4 }, no_touch: ['abdomen_left'], consented_areas: ['gluteal'],
  };
  it('asks for the same again', () => {
    expect(requestOf(toldOf(told), '2026-11-21')).toEqual(told);
    expect(requestOf(toldOf({ today: '2026-11-21' }), '2026-11-21')).toEqual({ today: '2026-11-21' });
  });
  it('says how long in the largest unit that fits', () => {
    for (const days of [0, 1, 6, 7, 21, 30, 45, 365, 800]) expect(durationDays(sinceOf(days))).toBe(days);
    expect(sinceOf(21)).toEqual({ count: 3, unit: 'weeks' });
  });
  it('is drawn on the figure it was drawn on', () => {
    expect(marksIn(told).figure).toBe('male');
    expect(marksIn(told).listed).toEqual([
      { region: 'low_back_left', intensity: 4, quality: 'burning' }]);
  });
  it('is one picture a day, the last of it', () => {
    const at = (id: string, today: string) => ({ id, version: 1, changed_at: '', changed_by: '',
      content: { input: { today }, output: { urgency: 'clear' } } }) as never;
    const story = chapters([at('1', '2026-01-01'), at('2', '2026-02-01'), at('3', '2026-02-01')]);
    expect(story.map((c) => c.id)).toEqual(['1', '3']);
  });
  it('shows no pain as new that a visit took over with the drawing', () => {
    const at = (id: string, today: string, pain_now: number, drawing = [stroke]) => ({ id, version: 1,
      changed_at: '', changed_by: '', content: { input: { today, complaint: { pain_now }, drawing },
        output: { urgency: 'clear' } } }) as never;
    const story = chapters([at('1', '2026-01-01', 4), at('2', '2026-01-08', 4), at('3', '2026-01-15', 2),
      at('4', '2026-01-22', 2, [{ ...stroke, intensity: 1 }])]);
    expect(story.map(({ pain }) => pain)).toEqual([4, undefined, 2, 2]);
    expect(story.map(({ drawnAt }) => drawnAt?.slice(0, 10)))
      .toEqual([undefined, '2026-01-01', '2026-01-01', undefined]);
  });
});

describe('addresses', () => {
  it('lead to their pages', () => {
    expect(routeOf('/')).toEqual({ name: 'clients' });
    expect(routeOf('/clients/new')).toEqual({ name: 'client-new' });
    expect(routeOf('/clients/7/')).toEqual({ name: 'client', client: '7' });
    expect(routeOf('/clients/7/edit')).toEqual({ name: 'client-edit', client: '7' });
    expect(routeOf('/clients/7/episode')).toEqual({ name: 'episode-new', client: '7' });
    expect(routeOf('/episodes/9/visit')).toEqual({ name: 'visit', episode: '9' });
    expect(routeOf('/episodes/9/progress')).toEqual({ name: 'progress', episode: '9' });
    expect(routeOf('/assessments/9')).toEqual({ name: 'assessment', assessment: '9' });
    for (const path of ['/x', '/clients/7/x', '/episodes/9/x', '/clients/7/edit/8']) {
      expect(routeOf(path), path).toEqual({ name: 'lost' });
    }
  });
});

describe('dates', () => {
  it('are as whole as they are known', () => {
    expect(partialDate('1982', 'en')).toBe('1982');
    expect(partialDate('1982-05', 'en')).toBe('May 1982');
    expect(partialDate('1982-05-07', 'es')).toBe('7 may 1982');
    expect(partialDate('nonsense-x', 'en')).toBe('nonsense-x');
  });
  it('make an age, the smaller when the day is not known', () => {
    expect(ageOf('1982-11-21', '2026-11-21')).toBe(44);
    expect(ageOf('1982-11-22', '2026-11-21')).toBe(43);
    expect(ageOf('1982', '2026-11-21')).toBe(43);
    expect(ageOf(undefined, '2026-11-21')).toBeUndefined();
    expect(ageOf('2030', '2026-11-21')).toBeUndefined();
  });
});
