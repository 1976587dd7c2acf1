// How close one looks at the figure. `by` 1 shows all of it; the middle is in the figure's units.
import type { Box } from './geometry';

export interface Viewport {
  by: number;
  x: number;
  y: number;
}

export const closest = 5;

export const whole = (box: Box): Viewport => ({
  by: 1,
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});

/** Held so that the middle stays on the figure and the whole figure is the furthest. */
export function held(to: Viewport, box: Box): Viewport {
  const by = Math.min(closest, Math.max(1, to.by));
  const free = 1 - 1 / by;
  const within = (middle: number, start: number, length: number): number => {
    const half = (length / 2) * free;
    return Math.min(start + length / 2 + half, Math.max(start + length / 2 - half, middle));
  };
  return { by, x: within(to.x, box.x, box.width), y: within(to.y, box.y, box.height) };
}

/** Closer or further by a factor, the point under the fingers staying where it is. */
export function zoomed(from: Viewport, factor: number, at: [number, number], box: Box): Viewport {
  const by = Math.min(closest, Math.max(1, from.by * factor));
  const k = from.by / by;
  return held({ by, x: at[0] + (from.x - at[0]) * k, y: at[1] + (from.y - at[1]) * k }, box);
}

export function viewBoxOf(seen: Viewport, shape: string): string {
  const [, , width = 0, height = 0] = shape.split(' ').map(Number);
  const w = width / seen.by;
  const h = height / seen.by;
  return [seen.x - w / 2, seen.y - h / 2, w, h].map((n) => n.toFixed(1)).join(' ');
}
