// Everything that happened in an episode, in one order, from the pages that are there.
import { localDate } from '../intake/request';
import { episodes, type Assessment, type Kept, type Measurement, type StoredPlan, type StoredSession } from './api';
import { Pages } from './pages.svelte';
import { dayJudged } from './story';

export type Happened =
  | { kind: 'assessment'; id: string; day: string; kept: Kept<Assessment> }
  | { kind: 'plan'; id: string; day: string; kept: Kept<StoredPlan> }
  | { kind: 'session'; id: string; day: string; kept: Kept<StoredSession> }
  | { kind: 'measurement'; id: string; day: string; kept: Kept<Measurement> };

export interface Course {
  assessments: Pages<Kept<Assessment>>;
  plans: Pages<Kept<StoredPlan>>;
  sessions: Pages<Kept<StoredSession>>;
  measurements: Pages<Kept<Measurement>>;
}

export const courseOf = (episode: string): Course => ({
  assessments: new Pages(async (after) => {
    const { assessments: all, more } = await episodes.assessments(episode, after);
    return { all, more };
  }),
  plans: new Pages(async (after) => {
    const { plans: all, more } = await episodes.plans(episode, after);
    return { all, more };
  }),
  sessions: new Pages(async (after) => {
    const { sessions: all, more } = await episodes.sessions(episode, after);
    return { all, more };
  }),
  measurements: new Pages(async (after) => {
    const { measurements: all, more } = await episodes.measurements(episode, after);
    return { all, more };
  }),
});

/** An id says when it was made: its first 48 bits are milliseconds (UUIDv7). */
export const madeAt = (id: string): number => parseInt(id.replaceAll('-', '').slice(0, 12), 16);

type Lists = { [K in keyof Course]: Pick<Course[K], 'all' | 'more'> };

/** The newest first. Of what is older than the end of a list that goes on nothing is shown: it would
    stand beside a gap that nobody sees. */
export function happened(course: Lists): Happened[] {
  const lists = Object.values(course) as { all: { id: string }[]; more: boolean }[];
  const known = lists.flatMap(({ all, more }) => (more ? [all.at(-1)?.id ?? ''] : []));
  const from = known.sort().at(-1) ?? '';
  const day = (instant: string): string => localDate(new Date(instant));
  const all: Happened[] = [
    ...course.assessments.all.map((kept): Happened =>
      ({ kind: 'assessment', id: kept.id, day: day(dayJudged(kept)), kept })),
    ...course.plans.all.map((kept): Happened =>
      ({ kind: 'plan', id: kept.id, day: localDate(new Date(madeAt(kept.id))), kept })),
    ...course.sessions.all.map((kept): Happened =>
      ({ kind: 'session', id: kept.id, day: kept.content.day, kept })),
    ...course.measurements.all.map((kept): Happened =>
      ({ kind: 'measurement', id: kept.id, day: kept.content.said.day, kept })),
  ];
  const newest = (a: Happened, b: Happened): number =>
    (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1);
  return all.filter(({ id }) => id >= from).sort(newest);
}
