import { describe, expect, it } from 'vitest';
import type { Outline, Stroke } from '../contract';
import type { Chapter } from '../workspace/story';
import type { KeptMeasurement } from './api';
import { difference, drawingsOf, mayBeDrawing, type Drawing, type Strengths } from './difference';

const outline = (region: string, x: number): Outline => ({
  id: region, figure: 'female', view: 'back', region,
  points: [[x, 0.2], [x + 0.2, 0.2], [x + 0.2, 0.4], [x, 0.4]],
});
const outlines = [outline('low_back_left', 0.2), outline('low_back_right', 0.6)];
const stroke = (x: number, intensity: number): Stroke => ({
  figure: 'female', view: 'back', intensity, quality: 'dull', radius: 0.1, points: [[x, 0.3]],
});
const chapter = (at: string, marks: Partial<Chapter['marks']>, pain?: number): Chapter => ({
  id: at, at, pain, urgency: 'clear', marks: { figure: 'female', strokes: [], listed: [], ...marks },
});
const measured = (day: string, regions: string[]): KeptMeasurement =>
  ({ id: day, content: { said: { instrument: 'pain_area', day, regions, by: 'client' } } }) as KeptMeasurement;
const drawing = (strengths: Record<string, number | null>): Drawing => ({
  id: '', at: '', figure: 'female', unplaced: 0, painted: false, letters: '',
  strengths: new Map(Object.entries(strengths)) as Strengths,
});
const said = (a: Record<string, number | null>, b: Record<string, number | null>): Record<string, string> =>
  Object.fromEntries(difference(drawing(a), drawing(b)).map(({ region, change }) => [region, change]));

describe('a drawing', () => {
  it('has the strongest mark of a place, by brush and by list', () => {
    const [one] = drawingsOf([chapter('2026-11-01', {
      strokes: [stroke(0.3, 3), stroke(0.3, 6), stroke(0.7, 2)],
      listed: [{ region: 'low_back_right', intensity: 5, quality: 'dull' }],
    })], [], outlines);
    expect([...one?.strengths ?? []].sort()).toEqual([['low_back_left', 6], ['low_back_right', 5]]);
  });
  it('does not spill over the edge of a place, and counts what lies in none', () => {
    const [one] = drawingsOf([chapter('2026-11-01', { strokes: [stroke(0.45, 4)] })], [], outlines);
    expect(one?.strengths.size).toBe(0);
    expect(one?.unplaced).toBe(1);
  });
  it('is none where nothing was drawn, unless nothing hurts', () => {
    const all = [chapter('2026-11-01', {}), chapter('2026-11-02', {}, 4), chapter('2026-11-03', {}, 0)];
    expect(drawingsOf(all, [], outlines).map(({ id }) => id)).toEqual(['2026-11-03']);
  });
  it('may be painted place by place, and stands among the others by its day', () => {
    const all = drawingsOf([chapter('2026-11-01T08:00:00', {}, 0), chapter('2026-11-09T08:00:00', {}, 0)],
      [measured('2026-11-05', ['low_back_left'])], outlines);
    expect(all.map(({ painted }) => painted)).toEqual([false, true, false]);
    expect(all[1]?.strengths.get('low_back_left')).toBeNull();
  });
  it('of a list said to hurt by nought is not painted', () => {
    const [one] = drawingsOf([chapter('2026-11-01', {
      listed: [{ region: 'low_back_left', intensity: 0, quality: 'dull' }] })], [], outlines);
    expect(one?.strengths.size).toBe(0);
  });
});

describe('the difference of two drawings', () => {
  it('says of each place what became of it', () => {
    expect(said({ a: 4, b: 3, c: 7, d: 5 }, { b: 6, c: 4, d: 6, e: 1 }))
      .toEqual({ a: 'gone', b: 'stronger', c: 'weaker', d: 'same', e: 'new' });
  });
  it('calls a point up or down the same, and two a change', () => {
    expect(said({ a: 4, b: 4, c: 4, d: 4 }, { a: 5, b: 6, c: 3, d: 2 }))
      .toEqual({ a: 'same', b: 'stronger', c: 'same', d: 'weaker' });
  });
  it('claims no strength that was not told', () => {
    expect(said({ a: null, b: 9, c: null }, { a: 2, b: null, c: null }))
      .toEqual({ a: 'there', b: 'there', c: 'there' });
  });
  it('turned round is its mirror', () => {
    const mirror: Record<string, string> = { new: 'gone', gone: 'new', stronger: 'weaker', weaker: 'stronger',
      same: 'same', there: 'there' };
    for (let i = 0; i < 200; ++i) {
      const some = (seed: number): Record<string, number | null> => Object.fromEntries(['a', 'b', 'c', 'd']
        .filter((_, at) => (seed >> at) % 2 === 1).map((name, at) => [name, (seed * (at + 3)) % 12 || null]));
      const [a, b] = [some(i * 7), some(i * 13 + 5)];
      const there = said(a, b);
      expect(said(b, a)).toEqual(Object.fromEntries(Object.entries(there).map(([k, v]) => [k, mirror[v]])));
    }
  });
  it('names what is worse first', () => {
    expect(difference(drawing({ a: 5, b: 5, c: 5 }), drawing({ b: 2, c: 9, d: 1 })).map(({ change }) => change))
      .toEqual(['new', 'stronger', 'weaker', 'gone']);
  });
  it('takes one place more or less for drawing anew', () => {
    const rows = (a: Record<string, number>, b: Record<string, number>) => difference(drawing(a), drawing(b));
    expect(mayBeDrawing(rows({ a: 5 }, { a: 5, b: 5 }))).toBe(true);
    expect(mayBeDrawing(rows({ a: 5 }, { b: 5 }))).toBe(false);
    expect(mayBeDrawing(rows({ a: 5 }, { a: 5 }))).toBe(false);
  });
});
