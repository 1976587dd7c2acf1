// A plan in a person's hands: which step came from which suggestion, what was changed in it, what was
// left out and added. Pure; whether it may be done so is the server's to say.
import type { Phase, Plan, Step } from '../contract';

export interface Row {
  /** stays with the row however it moves */
  key: number;
  step: Step;
  /** null: added by hand */
  suggested: Step | null;
}
export interface Course { phases: Phase[]; rows: Row[] }
export type Chosen = 'technique' | 'minutes' | 'pressure' | 'position' | 'region';
export const chosen: readonly Chosen[] = ['technique', 'minutes', 'pressure', 'position', 'region'];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const likeness = (a: Step, b: Step): number =>
  (a.region === b.region ? 4 : 0) + (a.target === b.target ? 2 : 0)
  + (a.technique === b.technique ? 2 : 0) + (a.part === b.part ? 1 : 0)
  + (a.minutes === b.minutes && a.position === b.position ? 1 : 0);
const alike = 4; // at least: the same place, or the same work on the same muscle

/** Each step with the suggestion it most resembles; none is taken twice. */
export function rowsOf(suggested: Step[], now: Step[]): Row[] {
  const free = new Set(suggested.keys());
  const found = new Map<number, number>();
  const pairs = now.flatMap((step, n) =>
    suggested.map((was, s) => ({ n, s, like: likeness(step, was), far: Math.abs(n - s) })));
  pairs.sort((a, b) => b.like - a.like || a.far - b.far);
  for (const { n, s, like } of pairs) {
    if (like < alike || found.has(n) || !free.has(s)) continue;
    found.set(n, s);
    free.delete(s);
  }
  return now.map((step, key) => ({
    key, step, suggested: suggested[found.get(key) ?? -1] ?? null,
  }));
}

export const changesOf = ({ step, suggested }: Row): Chosen[] =>
  suggested ? chosen.filter((what) => !same(step[what], suggested[what])) : [];

/** Suggestions that no row stands for. */
export const leftOut = (suggested: Step[], rows: Row[]): Step[] =>
  suggested.filter((step) => !rows.some((row) => row.suggested && same(row.suggested, step)));

/** The plan as it would be kept. What explained another choice is no reason for this one. */
export function planOf(plan: Plan, { phases, rows }: Course): Plan {
  const routine = rows.map((row) => {
    const kept = row.suggested && changesOf(row).length === 0;
    return { ...row.step, because: kept ? row.suggested?.because ?? [] : [] };
  });
  return { ...plan, phases, routine };
}

export const changedPhase = (now: Phase, was: Phase | undefined): boolean =>
  !was || now.minutes !== was.minutes || now.weeks !== was.weeks
  || now.sessions_per_week !== was.sessions_per_week;

/** The sum of the visits follows from how often and how long. */
export const counted = (phase: Phase): Phase =>
  ({ ...phase, sessions: Math.max(phase.weeks > 0 ? 1 : 0,
    Math.round(phase.sessions_per_week * phase.weeks)) });

/** Moved by one place; the same list when it is at the end already. */
export function moved(rows: Row[], at: number, by: -1 | 1): Row[] {
  const to = at + by;
  const [row, other] = [rows[at], rows[to]];
  if (!row || !other) return rows;
  return rows.map((one, i) => (i === at ? other : i === to ? row : one));
}

/** What a fault is about: a row and one of its choices, a phase, or the whole. */
export interface Place { row?: number; phase?: number; what: string }
export function placeOf(pointer: string): Place {
  const [, , list = '', n = '', what = ''] = pointer.split('/');
  if (list === 'routine' && n !== '') return { row: Number(n), what };
  if (list === 'phases' && n !== '') return { phase: Number(n), what };
  return { what: list };
}

const sideOf = (region: string): Step['side'] =>
  region.endsWith('_left') ? 'left' : region.endsWith('_right') ? 'right' : 'midline';

/** A step by hand, to be filled in: light, and lying as before. */
export function freshStep(region: string, technique: string, before: Step | undefined): Step {
  return {
    part: 'specific', technique, region, target: region.replace(/_(left|right)$/u, ''),
    side: sideOf(region), starts_at: 0, minutes: 5, turn_minutes: 0, pressure: [1, 2],
    position: before?.position ?? 'prone', strain: 0, because: [],
  };
}
