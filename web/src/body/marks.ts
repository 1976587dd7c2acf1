// A mark is what the client means by one or more strokes: touching strokes of one quality and one
// intensity are one mark, read back as one sentence.
import type { Outline, Stroke } from '../contract';
import { overlap, regionsOf } from './geometry';
import { otherRegion, sideOfRegion, sidesOfStroke, together, touchesMidline, type Sides } from './sides';

/** Regions added by name instead of drawn. */
export interface Listed {
  region: string;
  intensity: number;
  quality: string;
}

export interface Mark {
  strokes: number[];
  intensity: number;
  quality: string;
  /** the most covered first, at most three */
  regions: string[];
}

/** A region is named when it holds at least this share of the mark's points. */
const namedShare = 0.25;
const namedMost = 3;

function grouped(strokes: readonly Stroke[]): number[][] {
  const groups: number[][] = [];
  strokes.forEach((stroke, i) => {
    const joins = groups.filter((group) =>
      group.some((j) => {
        const other = strokes[j] as Stroke;
        const same = other.quality === stroke.quality && other.intensity === stroke.intensity;
        return same && overlap(stroke, other);
      }),
    );
    const rest = groups.filter((group) => !joins.includes(group));
    groups.splice(0, groups.length, ...rest, [...joins.flat(), i]);
  });
  return groups.map((group) => group.sort((a, b) => a - b));
}

function named(strokes: readonly Stroke[], outlines: readonly Outline[]): string[] {
  const total = new Map<string, number>();
  let points = 0;
  for (const stroke of strokes) {
    points += stroke.points.length;
    for (const [region, hits] of regionsOf(stroke, outlines)) {
      total.set(region, (total.get(region) ?? 0) + hits);
    }
  }
  const ranked = [...total].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const many = ranked.filter(([, hits]) => hits >= points * namedShare);
  const most = (many.length > 0 ? many : ranked).slice(0, namedMost).map(([region]) => region);
  return withTwins(most, strokes, outlines);
}

/** Never one side of what the brush touches on both. */
function withTwins(regions: string[], strokes: readonly Stroke[], outlines: readonly Outline[]): string[] {
  const touched = new Set(strokes.filter((s) => sidesOfStroke(s).length > 1).flatMap((s) =>
    regionsOf({ ...s, points: s.points.filter((p) => touchesMidline(p, s)) }, outlines))
    .map(([region]) => region));
  return [...new Set(regions.flatMap((region) =>
    (touched.has(region) ? [region, otherRegion(region)] : [region])))];
}

export function marksOf(strokes: readonly Stroke[], outlines: readonly Outline[]): Mark[] {
  return grouped(strokes).map((group) => {
    const own = group.map((i) => strokes[i] as Stroke);
    const { intensity, quality } = own[0] as Stroke;
    return { strokes: group, intensity, quality, regions: named(own, outlines) };
  });
}

/** The client's side or sides that carry pain, by the drawing and by the list. */
export function sidesMarked(strokes: readonly Stroke[], listed: readonly Listed[]): Sides {
  const drawn = strokes.flatMap(sidesOfStroke);
  return together([...drawn, ...listed.map((l) => sideOfRegion(l.region))]);
}
