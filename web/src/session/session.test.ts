// The module of the page against the flow of the page, and the words against the core's own.
import fs from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { aheadOf } from './clock';
import { run as en, runBeside as besideEn } from '../words/languages/en';
import { run as es, runBeside as besideEs } from '../words/languages/es';
import { inOrder, isPressed, keyOf, movesOf, responseOf, spotsOf, stillToFind, suspectsOf, verdictOf } from './exam';
import { addedStep, areasOf, clock, phase, pressureFor, regionsOf, screenOf, swappedTo } from './flow';
import { moduleOf, type Ask } from './module';
import { phrases } from './phrases';
import type { Answered, Asked, Event, Happening, Log, Looked, Sheet, Step, Suspect } from './shapes';

const source = (name: string): string => fs.readFileSync(`../src/session/${name}`, 'utf8');
const step = (id: string, technique: string, region: string, minutes: number, most: number): Step => ({
  id, part: 'general', technique, region, target: '', side: 'both', position: 'prone', minutes,
  minutes_min: 3, turn_minutes: 0, pressure_min: 1, pressure_max: most, uncovered: [region], bolster: '',
});
const end = { technique: '', region: '', position: 'seated', pressure_max: 0, pressure_min: 0, uncovered: [] } as const;
const sheet: Sheet = {
  minutes: 20,
  bounds: { hands_on: true, minutes_max: 0, positions: ['prone', 'seated', 'standing'],
    open: [{ places: ['low_back', 'neck'], target: '', up: { effleurage: 4, petrissage: 6 } }],
    unplaced: { active_movement: 10 } },
  steps: [step('1', 'effleurage', 'low_back', 8, 4), step('2', 'petrissage', 'neck', 8, 6),
    { ...step('rise', '', '', 1, 0), ...end, uncovered: [], part: 'rise', minutes_min: 1 },
    { ...step('retest', 'active_movement', '', 3, 0), part: 'retest', position: 'standing', uncovered: [], pressure_min: 0, minutes_min: 1 }],
  manners: [], areas: {},
};
const t0 = Date.parse('2026-12-01T10:00:00Z');
const device = '0193f0a1-0000-7000-8000-0000000000d1';
let ask: Ask;
beforeAll(async () => {
  ask = moduleOf(await WebAssembly.compile(fs.readFileSync('build/session.wasm')));
});

class Tablet {
  log: Log = {};
  at = t0;
  #n = 0;
  asked(question: Asked): Answered {
    return JSON.parse(ask(JSON.stringify(question))) as Answered;
  }
  frame() {
    return { earliest: new Date(t0).toISOString(), now: new Date(this.at).toISOString(), slack_ms: 120_000 };
  }
  get looked(): Looked {
    const { looked, faults } = this.asked({ look: { sheet, log: this.log, frame: this.frame(), device } });
    if (!looked) throw new Error(JSON.stringify(faults));
    return looked;
  }
  tell(happening: Happening): string {
    const { next_count: count, seen } = this.looked;
    const event: Event = { id: `0193f0a1-0000-7000-8000-${String(++this.#n).padStart(12, '0')}`,
      device, count, seen, at: new Date(this.at).toISOString(),
      by: '0193f0a1-0000-7000-8000-0000000000b1', ...happening };
    const { log, faults } = this.asked({ append: { sheet, log: this.log, frame: this.frame(), event } });
    if (log) this.log = log;
    return (faults ?? []).map(({ message }) => message).join(' ');
  }
}
/** Up to the work, by what each screen says. */
function ready(): Tablet {
  const tablet = new Tablet();
  const seen: string[] = [];
  const told: Record<string, Happening[]> = {
    brief: [{ started: { minutes: 20 } }],
    asked: [phase('what_changed')],
    consent: [phase('consent'), { consented: { areas: areasOf(tablet.looked.state), refused: [] } }],
    before: [phase('brief_exam')], hands: [phase('hands_washed')], undress: [phase('undress')],
    drape: [phase('drape'), phase('work')],
  };
  for (let screen = screenOf(tablet.looked.state); told[screen]; screen = screenOf(tablet.looked.state)) {
    seen.push(screen);
    for (const one of told[screen] ?? []) expect(tablet.tell(one)).toBe('');
  }
  expect(seen).toEqual(['brief', 'asked', 'consent', 'before', 'hands', 'undress', 'drape']);
  return tablet;
}

describe('the flow over the module', () => {
  it('goes from screen to screen to the end, and the note is signed once', () => {
    const tablet = ready();
    expect(screenOf(tablet.looked.state)).toBe('work');
    expect(tablet.tell({ step_begun: { step: '1' } })).toBe('');
    tablet.at += 9 * 60_000;
    const row = tablet.looked.timetable.rows[0];
    expect([row?.remaining_ms, row?.over_ms]).toEqual([0, 60_000]);
    for (const one of [{ step_begun: { step: '2' } }, { step_begun: { step: 'rise' } }]) {
      expect(tablet.tell(one)).toBe('');
    }
    expect(screenOf(tablet.looked.state)).toBe('rise');
    expect(tablet.tell({ step_begun: { step: 'retest' } })).toBe('');
    expect(screenOf(tablet.looked.state)).toBe('retest');
    for (const [reached, screen] of [['home_care', 'home'], ['rebook', 'rebook'], ['pay', 'pay'], ['turn_over', 'room']] as const) {
      expect(tablet.tell(phase(reached))).toBe('');
      expect(screenOf(tablet.looked.state)).toBe(screen);
    }
    expect(tablet.tell({ finished: {} })).toBe('');
    expect(screenOf(tablet.looked.state)).toBe('note');
    const { sections } = tablet.looked.note;
    expect(tablet.tell({ signed_by: { name: 'Lena', sections } })).toBe('');
    expect(tablet.tell({ note_edited: { section: 'plan', text: 'other' } })).toMatch(/not possible now/u);
    expect(tablet.looked.possible).not.toContain('signed_by');
  });

  it('a sign stops it, and no step goes on', () => {
    const tablet = ready();
    tablet.tell({ step_begun: { step: '1' } });
    expect(tablet.tell({ danger: { sign: 'dizzy_session' } })).toBe('');
    const { state } = tablet.looked;
    expect(screenOf(state)).toBe('stopped');
    expect(state.stops[0]?.words).toContain('stop_lie_down');
    expect(tablet.tell({ resumed: { step: '1' } })).toMatch(/not possible now/u);
    expect(tablet.tell({ step_begun: { step: '2' } })).toMatch(/not possible now/u);
    // With care to the end, without the step.
    expect(tablet.tell(phase('rise'))).toBe('');
    expect(tablet.tell(phase('retest'))).toBe('');
  });

  it('swaps and adds within what is open, and too much lowers what comes', () => {
    const tablet = ready();
    const { state } = tablet.looked;
    const first = state.steps[0]?.planned as Step;
    expect(swappedTo(state, first, 'deep_tissue')).toBeUndefined();
    const instead = swappedTo(state, first, 'petrissage') as Step;
    expect(instead.pressure_max).toBe(6);
    expect(tablet.tell({ swapped: { step: '1', instead } })).toBe('');
    tablet.tell({ step_begun: { step: '1' } });
    expect(tablet.tell({ comfort: { area: 'low_back', mark: 'too_much' } })).toBe('');
    const lower = tablet.looked.state;
    expect(pressureFor(lower, first, 'petrissage')).toBe(4);
    expect(lower.steps[0]?.step.pressure_max).toBe(4);
    const added = addedStep(lower, sheet, 'neck', 'effleurage', 4) as Step;
    expect(tablet.tell({ added: { step: added } })).toBe('');
    expect(tablet.looked.state.steps[2]?.planned.technique).toBe('effleurage');
    expect(tablet.tell({ added: { step: { ...added, pressure_max: 9 } } })).not.toBe('');
    expect(regionsOf(lower)).toEqual(['low_back', 'neck']);
  });

  it('whole seconds, up', () => {
    expect([clock(0), clock(1), clock(59_001), clock(600_000)]).toEqual(['0:00', '0:01', '1:00', '10:00']);
  });
});

describe('the clock of the practice', () => {
  const at = (ms: number): string => new Date(t0 + ms).toISOString();
  it('is taken over when it is another, and does not jump because an answer was slow', () => {
    expect(aheadOf(at(20), t0, t0 + 40, 0)).toBe(0);
    expect(aheadOf(at(5_900), t0, t0 + 6_000, 0)).toBe(0);
    expect(aheadOf(at(600_050), t0, t0 + 100, 0)).toBe(600_000);
    expect(aheadOf(at(603_000), t0, t0 + 4_000, 600_000)).toBe(600_000);
    expect(aheadOf(at(-90_000), t0, t0, 600_000)).toBe(-90_000);
  });
});

describe('the words', () => {
  it('of the core are there word for word, and in Spanish with the same values', () => {
    const told = [...source('phrases.cpp').matchAll(/\{"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\}/gu)]
      .map(([, id = '', text = '']): [string, string] =>
        [id, [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, part = '']) => part).join('')]);
    expect(told.length).toBeGreaterThan(30);
    expect(phrases('en')).toEqual(Object.fromEntries(told));
    const values = (text: string): string[] => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();
    for (const [id, text] of told) expect(values(phrases('es')[id] ?? ''), id).toEqual(values(text));
  });

  it('for every sign, every sentence of a stop and every bolster', () => {
    const ids = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, id = '']) => id);
    const signs = source('signs.cpp');
    for (const w of [en, es]) {
      for (const id of ids(signs, /^ {8}\{"(\w+)",/gmu)) expect(w.stop.signs, id).toHaveProperty(id);
      for (const id of ids(signs, /"(stop_\w+)"/gu)) expect(w.stop.words, id).toHaveProperty(id);
      for (const id of ids(source('step.cpp'), /return "(\w+_\w+)"/gu)) expect(w.bolster, id).toHaveProperty(id);
    }
  });
});

describe('beside the table', () => {
  const warm: Step = { ...step('1', 'heat', 'low_back', 10, 0), pressure_min: 0 };
  it('warmth waits for a look at the skin, counts on through a pause, and ends for the day', () => {
    const before = [sheet.steps?.[0], sheet.bounds] as const;
    sheet.steps = [warm, ...(sheet.steps ?? []).slice(1)];
    sheet.minutes += 2;
    sheet.bounds = { ...sheet.bounds, open: [{ places: ['low_back', 'neck'], target: '',
      up: { effleurage: 4, petrissage: 6, heat: 0 } }], timed: { heat: { minutes_max: 8, check_minutes: 5 } } };
    const tablet = ready();
    expect(tablet.tell({ step_begun: { step: '1' } })).toMatch(/look at the skin first/u);
    expect(tablet.looked.timetable.rows[0]?.skin?.look_now).toBe(true);
    expect(tablet.tell({ skin: { step: '1', fine: true } })).toBe('');
    expect(tablet.tell({ step_begun: { step: '1' } })).toBe('');
    expect(tablet.looked.timetable.rows[0]?.remaining_ms).toBe(8 * 60_000);
    tablet.at += 3 * 60_000;
    expect(tablet.tell({ paused: {} })).toBe('');
    tablet.at += 4 * 60_000;
    expect(tablet.looked.timetable.rows[0]?.skin).toMatchObject({ left_ms: 60_000, look_now: true, off_now: false });
    expect(tablet.tell({ skin: { step: '1', fine: false } })).toBe('');
    expect(tablet.looked.state.steps[0]?.status).toBe('ended_early');
    expect(tablet.looked.warmth['2']?.map(({ step: open }) => open)).toEqual([undefined, undefined]);
    sheet.steps = [before[0] as Step, ...sheet.steps.slice(1)];
    sheet.minutes -= 2;
    sheet.bounds = before[1];
  });

  it('lists what to try once each, by the weight of what it speaks for', () => {
    const joint = (source: string, of: number, movements: string[]): Suspect =>
      ({ source, side: 'left', name: source, of_thousand: of, movements });
    const all = [joint('muscle', 900, []), joint('facet', 300, ['extension', 'rotation']),
      joint('disc', 250, ['flexion', 'rotation'])];
    expect(all.filter(isPressed).map(({ source }) => source)).toEqual(['muscle']);
    expect(movesOf(all).map(({ movement, sources }) => [movement, sources.length]))
      .toEqual([['rotation', 2], ['extension', 1], ['flexion', 1]]);
  });
  it('what was ranked last is shown in the order of the first look', () => {
    const one = (source: string, of: number) =>
      ({ source, side: 'left' as const, name: source, of_thousand: of });
    const first = [one('a', 400), one('b', 300)];
    const log = { events: [{ count: 1, reassessed: { urgency: 'clear', suspects: [one('c', 500), one('b', 450)] } }] } as unknown as Log;
    const now = suspectsOf(log, first);
    expect(now.map(({ source }) => source)).toEqual(['c', 'b']);
    expect(inOrder(first.map(keyOf), now, first).map(({ source, of_thousand: of }) => [source, of]))
      .toEqual([['a', 400], ['b', 450], ['c', 500]]);
    // Somebody else goes on and closes what they may not do: that ranks nothing.
    const taken = { events: [...(log.events ?? []), { count: 2, reassessed: { urgency: 'clear' } }] } as unknown as Log;
    expect(suspectsOf(taken, first)).toEqual(now);
    expect(verdictOf([{ source: 'b', side: 'left', hit: true }], first[1] ?? one('', 0))).toBe('hit');
    expect(verdictOf([{ source: 'b', side: 'right', hit: true }], first[1] ?? one('', 0))).toBe('open');
  });

  it('a spot is found again, and what of last time is still to be found', () => {
    const point = { landmark: 'hip bone', towards: '', millimetres: 0, side: 'left' as const, region: 'low_back_left',
      depth: 'deep' as const, first_pain: 4, response: 'not_told' as const };
    const log = { events: [
      { id: 'e1', tender_point: { ...point, known: 'old' } },
      { id: 'e2', point_again: { point: 'e1', first_pain: 7, response: 'less' } }] } as unknown as Log;
    const spots = spotsOf(log);
    expect(spots.map(({ after }) => after?.first_pain)).toEqual([7]);
    expect(stillToFind([{ event: 'old', point }, { event: 'other', point }], spots).map(({ event }) => event))
      .toEqual(['other']);
    expect([responseOf(4, 7), responseOf(4, 4), responseOf(4, 2)]).toEqual(['less', 'same', 'more']);
  });

  it('everything has its words in Spanish', () => {
    const shape = (value: unknown): unknown => (typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'facts').map(([key, of]) => [key, shape(of)]))
      : typeof value);
    expect(shape(besideEs)).toEqual(shape(besideEn));
    const engine = source('engine.cpp');
    for (const fact of Object.keys(besideEs.skin.facts)) expect(engine).toContain(`"${fact}"`);
  });
});
