import { describe, expect, it } from 'vitest';
import type { Plan, Step } from '../contract';
import type { KeptConsent, ReplayChange } from './api';
import { changesOf, counted, freshStep, leftOut, moved, placeOf, planOf, rowsOf } from './by-hand';
import { emptySitting, emptyTouch, isSigned, pathOf, saidOf, standing, toTreatment, touchOf, wordingWith } from './consent';
import { byDanger, limitParts } from './replayed';

const step = (over: Partial<Step>): Step => ({
  part: 'specific', technique: 'effleurage', region: 'low_back_left', target: 'low_back',
  side: 'left', starts_at: 0, minutes: 5, turn_minutes: 0, pressure: [1, 3], position: 'prone',
  strain: 1, because: [{ fact: 'f', rule: 'r', source: [], grade: 'limited', source_seen: true }],
  ...over,
});
const suggested = [
  step({ part: 'opening', region: 'trunk_back', target: 'opening', side: 'both' }),
  step({ technique: 'trigger_point', minutes: 3 }),
  step({ region: 'neck_left', target: 'neck' }),
  step({ part: 'closing', region: 'trunk_back', target: 'closing', side: 'both' }),
];

describe('a plan by hand', () => {
  it('knows each step by its suggestion, wherever it went and whatever was changed in it', () => {
    const [open, point, neck, close] = suggested as [Step, Step, Step, Step];
    const now = [neck, { ...point, minutes: 9, technique: 'petrissage' }, open, close];
    const rows = rowsOf(suggested, now);
    expect(rows.map((row) => row.suggested)).toEqual([neck, point, open, close]);
    expect(rows.map(changesOf)).toEqual([[], ['technique', 'minutes'], [], []]);
    expect(leftOut(suggested, rows)).toEqual([]);
  });
  it('says what was left out and what was added', () => {
    const fresh = freshStep('calf_right', 'swedish', undefined);
    const rows = rowsOf(suggested, [...suggested.slice(1), fresh]);
    expect(leftOut(suggested, rows)).toEqual([suggested[0]]);
    expect(rows.at(-1)?.suggested).toBeNull();
    expect(fresh.side).toBe('right');
  });
  it('takes no suggestion twice', () => {
    const rows = rowsOf(suggested, suggested.flatMap((one) => [one, one]));
    const taken = rows.flatMap((row) => (row.suggested ? [row.suggested] : []));
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.length).toBe(suggested.length);
  });
  it('gives no reason of the engine for what a person chose', () => {
    const plan = { routine: suggested, phases: [] } as unknown as Plan;
    const rows = rowsOf(suggested, suggested.map((one, i) => (i === 1 ? { ...one, minutes: 9 } : one)));
    const made = planOf(plan, { phases: [], rows });
    expect(made.routine.map((one) => one.because.length)).toEqual([1, 0, 1, 1]);
    expect(planOf(plan, { phases: [], rows: rowsOf(suggested, suggested) }).routine).toEqual(suggested);
  });
  it('moves by one place and never out of the list', () => {
    const rows = rowsOf(suggested, suggested);
    expect(moved(rows, 0, -1)).toBe(rows);
    expect(moved(rows, 3, 1)).toBe(rows);
    expect(moved(rows, 1, 1).map((row) => row.key)).toEqual([0, 2, 1, 3]);
  });
  it('finds the place of a fault', () => {
    expect(placeOf('/plan/routine/2/pressure')).toEqual({ row: 2, what: 'pressure' });
    expect(placeOf('/plan/phases/0/minutes')).toEqual({ phase: 0, what: 'minutes' });
    expect(placeOf('/plan/routine')).toEqual({ what: 'routine' });
    expect(placeOf('/assessment').row).toBeUndefined();
  });
  it('counts the visits', () => {
    const phase = { name: 'maintenance', sessions_per_week: 0.25, weeks: 12, minutes: 60, sessions: 0,
      pressure_max: 5, because: [] } as Parameters<typeof counted>[0];
    expect(counted(phase).sessions).toBe(3);
    expect(counted({ ...phase, weeks: 1 }).sessions).toBe(1);
  });
});

const consent = (over: Partial<KeptConsent['content']>, id = '1'): KeptConsent => ({
  id, version: 1, changed_at: '', changed_by: '',
  content: { client: 'c', to: 'area', subject: 'gluteal', answer: 'given', wording: 'w', language: 'en',
    answered_at: '2026-11-21T10:00:00.000Z', ...over },
});

describe('consent', () => {
  it('to treatment is not asked while only something else was agreed to', () => {
    expect(toTreatment([])).toBe('notAsked');
    expect(toTreatment([consent({ to: 'data_use', subject: undefined as never })])).toBe('notAsked');
    const given = consent({ to: 'treatment', subject: undefined as never });
    expect(toTreatment([given])).toBe('given');
    const taken = consent({ ...given.content, answer: 'withdrawn', answered_at: '2026-11-23T10:00:00.000Z' }, '2');
    expect(toTreatment([taken, given])).toBe('withdrawn');
  });
  it('stands as it was answered last; at one moment the answer that closes', () => {
    const later = consent({ answer: 'withdrawn', answered_at: '2026-11-22T10:00:00.000Z' }, '2');
    expect([...standing([later, consent({})]).values()]).toEqual([later]);
    const same = consent({ answer: 'refused' }, '3');
    for (const all of [[same, consent({})], [consent({}), same]]) {
      expect(standing(all).get('area/gluteal')?.content.answer).toBe('refused');
    }
  });
  it('says nothing that was left empty', () => {
    const wording = { text: 'w', version: '1', language: 'es' };
    expect(saidOf({ to: 'treatment', subject: '' }, 'given', wording, emptySitting())).toEqual({
      to: 'treatment', answer: 'given', wording: 'w', wording_version: '1', language: 'es' });
    const sitting = { ...emptySitting(), draping: 'towel', wishes: ' warm hands ', signed: ' Ana ' };
    expect(saidOf({ to: 'touch', subject: '' }, 'given', wording, sitting))
      .toMatchObject({ draping: 'towel', wishes: 'warm hands', signed_name: 'Ana' });
    expect(saidOf({ to: 'area', subject: 'gluteal' }, 'given', wording, sitting))
      .not.toHaveProperty('wishes');
    expect([isSigned(emptySitting()), isSigned(sitting)]).toEqual([false, true]);
  });
  it('says what was told, how one area is covered, and the words of a refusal, each where it belongs', () => {
    const wording = { text: 'w', version: '1', language: 'en' };
    const area = { to: 'area', subject: 'gluteal' } as const;
    const sitting = { ...emptySitting(), reason: 'pain refers there', alternatives: ' heat ',
      capacity: 'with_support' as const, draping: 'of the whole' };
    const touch = { draping: 'towel', wishes: 'slowly', words: 'not there' };
    expect(saidOf(area, 'given', wording, sitting, touch)).toEqual({ ...area, answer: 'given',
      wording: 'w', wording_version: '1', language: 'en', draping: 'towel', wishes: 'slowly',
      reason: 'pain refers there', alternatives: 'heat', capacity: 'with_support' });
    expect(saidOf(area, 'refused', wording, sitting, touch)).toEqual({ ...area, answer: 'refused',
      wording: 'w', wording_version: '1', language: 'en', words: 'not there', alternatives: 'heat',
      capacity: 'with_support' });
    expect(saidOf({ to: 'treatment', subject: '' }, 'given', wording, emptySitting(), touch))
      .not.toHaveProperty('draping');
  });
  it('goes on from what stands, and not from words of another language', () => {
    const kept = { content: { answer: 'given', language: 'en', draping: 'towel' } } as KeptConsent;
    expect(touchOf(kept, 'en')).toEqual({ ...emptyTouch(), draping: 'towel' });
    expect(touchOf(kept, 'es')).toEqual(emptyTouch());
    expect(touchOf({ ...kept, content: { ...kept.content, answer: 'withdrawn' } }, 'en')).toEqual(emptyTouch());
  });
  it('reads what the place adds, of a sensitive area, and names the place in the version', () => {
    const ontario = { own_text: 'told', from: { locale: 'CA-ON' } };
    expect(wordingWith('ours', '1', ontario, 'explicado', true)).toEqual({ text: 'ours explicado', version: '1 CA-ON' });
    for (const [place, sensitive] of [[ontario, false], [{ ...ontario, own_text: '' }, true], [null, true]] as const) {
      expect(wordingWith('ours', '1', place, 'explicado', sensitive)).toEqual({ text: 'ours', version: '1' });
    }
  });
  it('keeps a signature as strokes', () => {
    expect(pathOf([[[1, 2], [3.456, 4]], [[5, 6], [7, 8]]])).toBe('M1 2L3.5 4M5 6L7 8');
  });
});

describe('a replay', () => {
  const change = (danger: ReplayChange['danger'], then: string, now: string): ReplayChange => ({
    assessment: 'a', client: 'c', episode: 'e', knowledge_version: 'v', danger,
    urgency_then: then, urgency_now: now });
  it('puts first what is most dangerous to leave as it is', () => {
    const all = [change('sources', 'clear', 'clear'), change('less_urgent', 'emergency', 'clear'),
      change('more_urgent', 'soon', 'same_day'), change('tighter', 'clear', 'clear'),
      change('more_urgent', 'clear', 'emergency')];
    expect(byDanger(all).map((c) => `${c.danger} ${c.urgency_now}`)).toEqual(['more_urgent emergency',
      'more_urgent same_day', 'tighter clear', 'less_urgent clear', 'sources clear']);
  });
  it('reads what a limit is about', () => {
    expect(limitParts('technique deep_tissue low_back_left'))
      .toEqual({ kind: 'technique', what: 'deep_tissue', region: 'low_back_left' });
    expect(limitParts('position prone all')).toEqual({ kind: 'position', what: 'prone', region: 'all' });
    expect(limitParts('region foot_left').region).toBe('foot_left');
  });
});
