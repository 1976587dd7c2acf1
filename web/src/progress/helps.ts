// Of each kind of work the one answer that is told: pain by the next visit is what care is for, the
// next day speaks only where that says nothing; and where the interval is drawn.
import type { EpisodeHelps } from './api';

export type Response = NonNullable<EpisodeHelps['responses']>[number];
export type Family = NonNullable<Response['families']>[number];
export interface Told { by: string; family: Family }

export function split(helps: EpisodeHelps): { told: Told[]; open: Family[] } {
  const responses = helps.responses ?? [];
  const told: Told[] = [];
  const open: Family[] = [];
  for (const family of responses[0]?.families ?? []) {
    const all = responses.flatMap(({ response, families }) => (families ?? [])
      .filter((one) => one.family === family.family).map((one) => ({ by: response, family: one })));
    const said = all.find((one) => one.family.said !== 'not_enough');
    if (said) told.push(said);
    else open.push(family);
  }
  told.sort((a, b) => b.family.change.mean - a.family.change.mean);
  return { told, open };
}

/** Points from more pain to less, as shares of the width. */
const [least, most] = [-2, 3];
export const placeOf = (points: number): number =>
  (Math.min(Math.max(points, least), most) - least) / (most - least);
