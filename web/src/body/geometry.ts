// Pure geometry of the body map. A point is a fraction of the figure's box: x to the viewer's
// right, y down. x and y are fractions of different lengths, so that every distance multiplies x
// by the box's width/height first; a radius is a fraction of the height.
import type { Figure, Outline, Point, Stroke, View } from '../contract';

export const aspect: Record<Figure, number> = { male: 630.31 / 1255.37, female: 640.97 / 1385 };

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const four = (n: number): number => Math.round(n * 10_000) / 10_000;
const clamp01 = (n: number): number => Math.min(1, Math.max(0, n));

/** From the drawing's own units to a fraction, four decimals, held within the box. */
export function toFraction(x: number, y: number, box: Box): Point {
  return [four(clamp01((x - box.x) / box.width)), four(clamp01((y - box.y) / box.height))];
}

export function fromFraction([x, y]: Point, box: Box): Point {
  return [box.x + x * box.width, box.y + y * box.height];
}

export function distance(a: Point, b: Point, figure: Figure): number {
  return Math.hypot((a[0] - b[0]) * aspect[figure], a[1] - b[1]);
}

export function distanceToSegment(p: Point, a: Point, b: Point, figure: Figure): number {
  const k = aspect[figure];
  const dx = (b[0] - a[0]) * k;
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? ((p[0] - a[0]) * k * dx + (p[1] - a[1]) * dy) / length2 : 0;
  const t = clamp01(along);
  return distance(p, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])], figure);
}

/** Even-odd rule. */
export function inside(points: readonly Point[], [x, y]: Point): boolean {
  let within = false;
  points.forEach(([xi, yi], i) => {
    const [xj, yj] = points[(i + points.length - 1) % points.length] ?? [xi, yi];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  });
  return within;
}

/** Points nearer than `apart` to the last kept one are left out; the ends stay. */
export function thin(points: readonly Point[], apart: number, figure: Figure): Point[] {
  const kept: Point[] = [];
  points.forEach((point, i) => {
    const last = kept[kept.length - 1];
    if (!last || i === points.length - 1 || distance(last, point, figure) >= apart) {
      kept.push(point);
    }
  });
  return kept;
}

export function mirrored(stroke: Stroke): Stroke {
  return { ...stroke, points: stroke.points.map(([x, y]): Point => [four(1 - x), y]) };
}

function gapOf(p: Point, stroke: Stroke): number {
  const [first] = stroke.points;
  if (!first) return Infinity;
  if (stroke.points.length === 1) return distance(p, first, stroke.figure);
  let least = Infinity;
  for (let i = 1; i < stroke.points.length; ++i) {
    const a = stroke.points[i - 1] as Point;
    const b = stroke.points[i] as Point;
    least = Math.min(least, distanceToSegment(p, a, b, stroke.figure));
  }
  return least;
}

/** Whether two strokes overlap with their brushes. */
export function overlap(a: Stroke, b: Stroke): boolean {
  if (a.figure !== b.figure || a.view !== b.view) return false;
  const reach = a.radius + b.radius;
  return a.points.some((p) => gapOf(p, b) <= reach) || b.points.some((p) => gapOf(p, a) <= reach);
}

/** The stroke under a finger, the latest first; -1 when there is none. */
export function strokeAt(strokes: readonly Stroke[], view: View, p: Point, reach: number): number {
  return strokes.findLastIndex(
    (s) => s.view === view && gapOf(p, s) <= Math.max(s.radius, reach) * 1.2,
  );
}

/** How many of the stroke's points lie in each region, the most covered first. */
export function regionsOf(stroke: Stroke, outlines: readonly Outline[]): [string, number][] {
  const count = new Map<string, number>();
  for (const outline of outlines) {
    if (outline.figure !== stroke.figure || outline.view !== stroke.view) continue;
    const hits = stroke.points.filter((p) => inside(outline.points, p)).length;
    if (hits > 0) count.set(outline.region, hits);
  }
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The region a point lies in, if any: for the list form's pick on the figure. */
export function regionAt(
  outlines: readonly Outline[],
  figure: Figure,
  view: View,
  p: Point,
): string | undefined {
  return outlines.find((o) => o.figure === figure && o.view === view && inside(o.points, p))
    ?.region;
}
