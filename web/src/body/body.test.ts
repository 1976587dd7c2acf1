import { describe, expect, it } from 'vitest';
import type { Outline, Point, Stroke } from '../contract';
import { distance, inside, mirrored, overlap, regionsOf, strokeAt, thin } from './geometry';
import { fromFraction, toFraction } from './geometry';
import { marksOf, sidesMarked } from './marks';
import { disagree, otherRegion, sideOfPoint, sidesInWords, together } from './sides';

const box = { x: 100, y: 50, width: 200, height: 400 };
const stroke = (points: Point[], more: Partial<Stroke> = {}): Stroke => ({
  figure: 'female',
  view: 'back',
  intensity: 6,
  quality: 'deep_ache',
  radius: 0.02,
  points,
  ...more,
});
const square = (region: string, x: number, y: number): Outline => ({
  id: region,
  figure: 'female',
  view: 'back',
  region,
  points: [[x, y], [x + 0.2, y], [x + 0.2, y + 0.2], [x, y + 0.2]],
});

describe('fractions', () => {
  it('come back to the same place', () => {
    for (let i = 0; i <= 20; ++i) {
      const p: Point = [i / 20, (20 - i) / 20];
      const [x, y] = fromFraction(p, box);
      expect(toFraction(x, y, box)).toEqual(p);
    }
  });
  it('stay inside the box when the finger leaves it', () => {
    expect(toFraction(-500, 9000, box)).toEqual([0, 1]);
  });
  it('measure x and y as different lengths', () => {
    expect(distance([0, 0], [1, 0], 'female')).toBeCloseTo(0.463, 3);
    expect(distance([0, 0], [1, 0], 'male')).toBeCloseTo(0.502, 3);
    expect(distance([0, 0], [0, 1], 'male')).toBe(1);
  });
  it('mirror about the midline and back', () => {
    const s = stroke([[0.2, 0.3], [0.5, 0.4]]);
    expect(mirrored(s).points).toEqual([[0.8, 0.3], [0.5, 0.4]]);
    expect(mirrored(mirrored(s))).toEqual(s);
  });
});

describe('strokes', () => {
  it('are thinned without losing their ends', () => {
    const line: Point[] = Array.from({ length: 100 }, (_, i) => [0.5, 0.3 + i / 1000]);
    const kept = thin(line, 0.02, 'female');
    expect(kept.length).toBeLessThan(8);
    expect(kept[0]).toEqual(line[0]);
    expect(kept[kept.length - 1]).toEqual(line[99]);
  });
  it('are found under the finger, the latest first', () => {
    const all = [stroke([[0.4, 0.5]]), stroke([[0.4, 0.5]]), stroke([[0.9, 0.9]])];
    expect(strokeAt(all, 'back', [0.41, 0.51], 0.01)).toBe(1);
    expect(strokeAt(all, 'front', [0.41, 0.51], 0.01)).toBe(-1);
    expect(strokeAt(all, 'back', [0.1, 0.1], 0.01)).toBe(-1);
  });
  it('overlap only on one view of one figure', () => {
    const a = stroke([[0.4, 0.5], [0.6, 0.5]]);
    expect(overlap(a, stroke([[0.5, 0.52]]))).toBe(true);
    expect(overlap(a, stroke([[0.5, 0.52]], { view: 'front' }))).toBe(false);
    expect(overlap(a, stroke([[0.5, 0.6]]))).toBe(false);
  });
  it('name the regions they lie in, the most covered first', () => {
    const both = [square('low_back_left', 0.3, 0.4), square('buttock_upper_left', 0.3, 0.6)];
    const s = stroke([[0.4, 0.5], [0.4, 0.55], [0.4, 0.65]]);
    expect(regionsOf(s, both)).toEqual([['low_back_left', 2], ['buttock_upper_left', 1]]);
    expect(inside(square('x', 0, 0).points, [0.3, 0.1])).toBe(false);
  });
});

describe('marks', () => {
  const outlines = [square('low_back_left', 0.3, 0.4), square('low_back_right', 0.5, 0.4)];
  it('join touching strokes of one quality and intensity', () => {
    const strokes = [stroke([[0.4, 0.5]]), stroke([[0.41, 0.51]]), stroke([[0.6, 0.5]])];
    const marks = marksOf(strokes, outlines);
    expect(marks.map((m) => m.strokes)).toEqual([[0, 1], [2]]);
    expect(marks[0]?.regions).toEqual(['low_back_left']);
  });
  it('join two groups when a later stroke bridges them', () => {
    const strokes = [stroke([[0.35, 0.5]]), stroke([[0.45, 0.5]]), stroke([[0.35, 0.5], [0.45, 0.5]])];
    expect(marksOf(strokes, outlines)).toHaveLength(1);
  });
  it('stay apart when quality or intensity differ', () => {
    const strokes = [stroke([[0.4, 0.5]]), stroke([[0.4, 0.5]], { quality: 'numb' })];
    expect(marksOf(strokes, outlines)).toHaveLength(2);
    const graded = [stroke([[0.4, 0.5]]), stroke([[0.4, 0.5]], { intensity: 3 })];
    expect(marksOf(graded, outlines)).toHaveLength(2);
  });
  it('touching the midline of neck or back are never of one side only', () => {
    // along the right of the neck and into the midline; and from the midline to the right
    for (const points of [[[0.54, 0.15], [0.515, 0.18]], [[0.5, 0.4], [0.6, 0.4]]] as Point[][]) {
      expect(sidesMarked([stroke(points)], [])).toBe('both');
      const other = points.map(([x, y]): Point => [1 - x, y]);
      expect(sidesMarked([stroke(other, { view: 'front' })], [])).toBe('both');
    }
    expect(sidesMarked([stroke([[0.56, 0.4]])], [])).toBe('right');
    expect(sidesMarked([stroke([[0.5, 0.3], [0.51, 0.5]])], [])).toBe('none');
    expect(sidesMarked([stroke([[0.54, 0.4], [0.525, 0.4]])], [])).toBe('right'); // beside it
  });
  it('touching the midline are named by both sides', () => {
    const named = (points: Point[]) => marksOf([stroke(points)], outlines)[0]?.regions;
    expect(named([[0.515, 0.5], [0.58, 0.5]])).toEqual(['low_back_right', 'low_back_left']);
    expect(named([[0.58, 0.5], [0.6, 0.5]])).toEqual(['low_back_right']);
  });
  it('know which sides carry pain', () => {
    expect(sidesMarked([stroke([[0.4, 0.5]])], [])).toBe('left');
    expect(sidesMarked([stroke([[0.4, 0.5]], { view: 'front' })], [])).toBe('right');
    expect(sidesMarked([stroke([[0.5, 0.5]])], [])).toBe('none');
    const listed = [{ region: 'calf_right', intensity: 4, quality: 'dull' }];
    expect(sidesMarked([stroke([[0.4, 0.5]])], listed)).toBe('both');
  });
});

describe('sides', () => {
  it("are the client's own in both views", () => {
    for (const x of [0.1, 0.3, 0.45]) {
      expect(sideOfPoint([x, 0.5], 'back')).toBe('left');
      expect(sideOfPoint([1 - x, 0.5], 'back')).toBe('right');
      expect(sideOfPoint([x, 0.5], 'front')).toBe('right');
      expect(sideOfPoint([1 - x, 0.5], 'front')).toBe('left');
    }
    expect(sideOfPoint([0.51, 0.5], 'front')).toBe('midline');
  });
  it('swap for a region, and the midline has no other side', () => {
    expect(otherRegion('calf_left')).toBe('calf_right');
    expect(otherRegion('calf_right')).toBe('calf_left');
    expect(otherRegion('tailbone')).toBe('tailbone');
    expect(together(['left', 'midline'])).toBe('left');
    expect(together([])).toBe('none');
  });
  it.each([
    ['it hurts on my left', 'left'],
    ['right shoulder since May', 'right'],
    ['right now it is quiet', 'none'],
    ['that is all right', 'none'],
    ['left, and a bit on the right', 'both'],
    ['in both legs', 'both'],
    ['me duele el lado izquierdo', 'left'],
    ['la pierna derecha', 'right'],
    ['upright in the chair', 'none'],
    ['', 'none'],
  ])('are read from the words "%s"', (text, sides) => {
    expect(sidesInWords(text)).toBe(sides);
  });
  it('disagree only when both name one and they differ', () => {
    expect(disagree('left', 'right')).toBe(true);
    expect(disagree('left', 'both')).toBe(true);
    expect(disagree('left', 'left')).toBe(false);
    expect(disagree('none', 'left')).toBe(false);
    expect(disagree('left', 'none')).toBe(false);
  });
});
