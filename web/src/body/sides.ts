// Left and right, always the client's own. In the back view the client's left is the viewer's left,
// in the front view it is the viewer's right.
import type { Point, Stroke, View } from '../contract';

export type Side = 'left' | 'right';
export type Sides = 'left' | 'right' | 'both' | 'none';

/** Nearer to the midline than this fraction of the width counts for neither side. */
const midline = 0.03;

export function sideOfPoint([x]: Point, view: View): Side | 'midline' {
  if (Math.abs(x - 0.5) < midline) return 'midline';
  return x < 0.5 === (view === 'back') ? 'left' : 'right';
}

/** Whether the brush at this point reaches over the midline, as the engine measures it. */
export function touchesMidline([x]: Point, { radius }: Stroke): boolean {
  return Math.abs(x - 0.5) <= radius;
}

/** The sides of one stroke. One that goes or reaches from a side to the midline means both: the
 * engine reads the brush's whole width. */
export function sidesOfStroke(stroke: Stroke): (Side | 'midline')[] {
  const own = new Set(stroke.points.map((p) => sideOfPoint(p, stroke.view)));
  const sided = own.has('left') || own.has('right');
  if (sided && stroke.points.some((p) => touchesMidline(p, stroke))) return ['left', 'right'];
  return [...own];
}

export function sideOfRegion(region: string): Side | 'midline' {
  if (region.endsWith('_left')) return 'left';
  return region.endsWith('_right') ? 'right' : 'midline';
}

export function otherRegion(region: string): string {
  if (region.endsWith('_left')) return region.replace(/_left$/, '_right');
  return region.replace(/_right$/, '_left');
}

export function together(sides: Iterable<Side | 'midline'>): Sides {
  const seen = new Set(sides);
  if (seen.has('left') && seen.has('right')) return 'both';
  if (seen.has('left')) return 'left';
  return seen.has('right') ? 'right' : 'none';
}

const left = /\b(left|izquierd[oa]s?|zurd[oa])\b/iu;
const right = /\b(right|derech[oa]s?)\b(?! (?:now|away|after|before|there|here))/iu;
const both = /\b(both|ambos|ambas|either) (?:sides?|lados?|legs?|arms?|piernas|brazos|hands?)\b/iu;

/** Which side somebody's own words speak of. "right now" speaks of none. */
export function sidesInWords(text: string): Sides {
  const l = left.test(text);
  const r = right.test(text.replace(/\b(all|that's|is) right\b/giu, ''));
  if (both.test(text) || (l && r)) return 'both';
  if (l) return 'left';
  return r ? 'right' : 'none';
}

/** True when marks and words name sides that cannot both be right. */
export function disagree(marks: Sides, words: Sides): boolean {
  return marks !== 'none' && words !== 'none' && marks !== words;
}
