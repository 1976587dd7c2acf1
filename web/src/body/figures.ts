// The silhouettes, read from the outline package at build time, and paths in their units.
import shapes from '../../build/figures.json';
import type { Figure, Point, Stroke, View } from '../contract';
import { fromFraction, type Box } from './geometry';

export interface Shape {
  viewBox: string;
  bbox: Box;
  paths: string[];
}

export const figures: Record<`${Figure}_${View}`, Shape> = shapes;

const at = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

export const polygon = (points: Point[], box: Box): string =>
  points.map((p) => at(fromFraction(p, box))).join(' ');

/** A tap becomes a dot: a line of no length with a round end. */
export function strokePath(stroke: Stroke, box: Box): string {
  const [first, ...rest] = stroke.points.map((p) => fromFraction(p, box));
  if (!first) return '';
  return rest.length === 0
    ? `M${at(first)}h0.01`
    : `M${at(first)}${rest.map((p) => `L${at(p)}`).join('')}`;
}
