import { describe, expect, it } from 'vitest';
import type { Because, Outline, Restriction, Source, Step } from '../contract';
import {
  clock, hatched, likelihood, limitsOf, longDate, regionsIn, sourcesByRegion,
  tidied, timeline, withoutEcho, withoutPlace,
} from './shape';

const because = (rule: string): Because[] =>
  [{ fact: 'f', rule, source: ['s'], grade: 'consensus', source_seen: true }];
const limit = (technique: string, more: Partial<Restriction> = {}): Restriction => ({
  kind: 'technique', technique, region: 'all', verdict: 'forbidden', lifted_by: '',
  because: because('r'), ...more,
});
const outline = (region: string): Outline =>
  ({ id: region, figure: 'female', view: 'back', region, points: [] });

describe('limits', () => {
  it('are said once for techniques that share verdict, place and reason', () => {
    const limits = limitsOf([
      limit('effleurage', { verdict: 'limited', pressure_max: 4 }),
      limit('deep_tissue', { pressure_max: 0 }),
      limit('trigger_point', { substitute: 'effleurage' }),
      limit('petrissage', { verdict: 'limited', pressure_max: 3 }),
    ]);
    expect(limits.map((l) => [l.verdict, l.what, l.pressureMax])).toEqual([
      ['forbidden', ['deep_tissue', 'trigger_point'], undefined],
      ['limited', ['effleurage'], 4],
      ['limited', ['petrissage'], 3],
    ]);
    expect(limits[0]?.substitutes).toEqual(['effleurage']);
  });
  it('never lose one: every technique of the input is in some limit', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((t, i) =>
      limit(t, { because: because(`r${i % 2}`), region: i > 2 ? 'neck' : 'all' }));
    expect(limitsOf(all).flatMap((l) => l.what).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
  it('are hatched where they are, and everywhere only when all is forbidden', () => {
    const outlines = ['calf_left', 'calf_right', 'neck_upper_left'].map(outline);
    const groups = new Map([['leg', ['calf']]]);
    expect(hatched([limit('deep_tissue')], outlines, groups).size).toBe(0);
    expect(hatched([limit('all')], outlines, groups).size).toBe(3);
    expect(regionsIn('leg', outlines, groups)).toEqual(['calf_left', 'calf_right']);
    expect(hatched([limit('heat', { region: 'calf_left' })], outlines, groups))
      .toEqual(new Set(['calf_left']));
  });
});

describe('sources', () => {
  it('get a word that never grows as the probability falls', () => {
    const words = Array.from({ length: 101 }, (_, i) => likelihood(1 - i / 100));
    expect([...words].sort()).toEqual(words);
    expect(likelihood(0.02)).toBe(4);
  });
  it('colour a region by the strongest that explains it', () => {
    const source = (probability: number, explains: string[]) =>
      ({ probability, explains }) as Source;
    const found = sourcesByRegion([source(0.2, ['a', 'b']), source(0.7, ['b'])]);
    expect([...found]).toEqual([['a', 0.2], ['b', 0.7]]);
  });
});

describe('the session', () => {
  const step = (minutes: number, position = 'prone'): Step => ({
    part: 'general', technique: 't', region: 'r', target: 'r', side: 'left', starts_at: 0, minutes,
    turn_minutes: 0, pressure: [2, 4], position, strain: 1, because: [],
  });
  it('runs without gaps and says where to turn', () => {
    const steps = timeline([step(4, 'prone'), step(6.5, 'prone'), step(3, 'supine')]);
    expect(steps.map((s) => [s.from, s.to, s.turn])).toEqual([
      [0, 4, 'prone'], [4, 10.5, undefined], [10.5, 13.5, 'supine'],
    ]);
  });
  it('names each part of the session once, where it begins', () => {
    const parts = ['opening', 'general', 'specific', 'general', 'closing'] as const;
    const steps = timeline(parts.map((part) => ({ ...step(5), part })));
    expect(steps.map((s) => s.part)).toEqual(['opening', 'work', undefined, undefined, 'closing']);
  });
  it('says minutes as a clock does', () => {
    expect([clock(0), clock(4.5), clock(10), clock(59.999)]).toEqual(['0', '4:30', '10', '60']);
  });
});

describe('what is read', () => {
  it('has no signs where words are said, and keeps every number', () => {
    expect(tidied('2-3/week >=8 weeks; 38-42 C')).toBe('2–3/week at least 8 weeks; 38–42 °C');
    expect(tidied('Osteoporosis (T <= -2.5)')).toBe('Osteoporosis (T at most −2.5)');
    expect(tidied('no bed rest >1-2 days')).toBe('No bed rest more than 1–2 days');
    expect(tidied('stand walk roll')).toBe('Stand walk roll');
  });
  it('says nothing twice', () => {
    const heading = 'Massage can go on, with care.';
    expect(withoutEcho('Massage can go on with care. We suggest a letter.', heading))
      .toBe('We suggest a letter.');
    expect(withoutEcho('Massage can go on with care.', heading)).toBe('');
    expect(withoutEcho('Please call today. Massage can wait.', heading))
      .toBe('Please call today. Massage can wait.');
  });
  it('gives back what the client said, not where it stood', () => {
    expect(withoutPlace('/free_text: it began in May')).toBe('it began in May');
    expect(withoutPlace('/medicines/0: a tea')).toBe('a tea');
    expect(withoutPlace('9/10: bad')).toBe('9/10: bad');
  });
  it('writes the day out, whatever the hour is here', () => {
    expect(longDate('2026-12-12', 'en')).toBe('12 December 2026');
    expect(longDate('2026-12-12', 'es')).toBe('12 de diciembre de 2026');
    expect(longDate('soon', 'en')).toBe('soon');
  });
});
