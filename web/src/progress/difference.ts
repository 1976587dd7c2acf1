// Two drawings of an episode, place by place: what is new, gone, stronger or weaker. A place that was
// painted without saying how much it hurts is there, and of its strength nothing is claimed.
import { changes, type Change } from '../body/changes';
import { regionsOf } from '../body/geometry';
import type { Figure, Outline } from '../contract';
import type { Chapter } from '../workspace/story';
import type { KeptMeasurement } from './api';

/** How much each painted place hurts, 0-10; null: painted, not told how much. */
export type Strengths = ReadonlyMap<string, number | null>;

export interface Drawing {
  id: string;
  /** the moment or the day it is of */
  at: string;
  figure: Figure;
  strengths: Strengths;
  /** marks that lie in no place with a name */
  unplaced: number;
  /** painted by taps on places, without strengths */
  painted: boolean;
  /** equal when nothing was drawn anew */
  letters: string;
}

export interface Row {
  region: string;
  /** undefined: not painted */
  then: number | null | undefined;
  now: number | null | undefined;
  change: Change;
}

/** The smallest change of a pain rating beyond its error (knowledge/measures.csv, pain_rating). */
export const pointsBeyondError = 2;
/** Fewer places than that more or less are no change of a drawing (area_small_change). */
export const placesBeyondError = 2;

/** A place is painted where the middle of a brush went, so that a broad one does not spill over. */
function drawn({ strokes, listed }: Chapter['marks'], outlines: readonly Outline[]):
Pick<Drawing, 'strengths' | 'unplaced'> {
  const strengths = new Map<string, number>();
  const most = (region: string, intensity: number): void => {
    if (intensity > 0) strengths.set(region, Math.max(intensity, strengths.get(region) ?? 0));
  };
  for (const { region, intensity } of listed) most(region, intensity);
  let unplaced = 0;
  for (const stroke of strokes) {
    const regions = regionsOf(stroke, outlines);
    if (regions.length === 0) unplaced += 1;
    for (const [region] of regions) most(region, stroke.intensity);
  }
  return { strengths, unplaced };
}

/** Oldest first. Where nothing was drawn nothing is known, unless it was told that nothing hurts. */
export function drawingsOf(
  chapters: readonly Chapter[], measured: readonly KeptMeasurement[], outlines: readonly Outline[],
): Drawing[] {
  const told = chapters
    .filter(({ marks, pain }) => marks.strokes.length > 0 || marks.listed.length > 0 || pain === 0)
    .map(({ id, at, marks }): Drawing => ({
      id, at, figure: marks.figure, painted: false, ...drawn(marks, outlines),
      letters: JSON.stringify([marks.strokes, marks.listed]),
    }));
  const figure = told.at(-1)?.figure ?? 'female';
  const painted = measured
    .filter(({ content }) => (content.said.regions ?? []).length > 0)
    .map(({ id, content: { said } }): Drawing => ({
      id, at: `${said.day}T12:00:00`, figure, painted: true, unplaced: 0,
      strengths: new Map((said.regions ?? []).map((region) => [region, null])),
      letters: JSON.stringify([...said.regions ?? []].sort()),
    }));
  return [...told, ...painted].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function changeOf(then: number | null | undefined, now: number | null | undefined): Change {
  if (then === undefined) return 'new';
  if (now === undefined) return 'gone';
  if (then === null || now === null) return 'there';
  if (now - then >= pointsBeyondError) return 'stronger';
  return then - now >= pointsBeyondError ? 'weaker' : 'same';
}

/** Every place that either of them has; what is worse comes first. */
export function difference(then: Drawing, now: Drawing): Row[] {
  const regions = new Set([...then.strengths.keys(), ...now.strengths.keys()]);
  return [...regions].map((region): Row => {
    const [a, b] = [then.strengths.get(region), now.strengths.get(region)];
    return { region, then: a, now: b, change: changeOf(a, b) };
  }).sort((a, b) => changes.indexOf(a.change) - changes.indexOf(b.change)
    || (a.region < b.region ? -1 : 1));
}

/** Whether the places that came and went may be from drawing anew alone. */
export const mayBeDrawing = (rows: readonly Row[]): boolean => {
  const moved = rows.filter(({ change }) => change === 'new' || change === 'gone').length;
  return moved > 0 && moved < placesBeyondError;
};
