// The assessments of an episode as a story told in days: one picture for each day, the last one of it.
import type { In, Urgency } from '../contract';
import { marksIn } from '../intake/retold';
import type { Assessment, Kept } from './api';

export interface Chapter {
  id: string;
  at: string;
  marks: ReturnType<typeof marksIn>;
  /** as it was given that day; not what a visit took over from the day before */
  pain: number | undefined;
  urgency: Urgency;
  /** the day it was really drawn on, where a visit took the drawing over */
  drawnAt?: string;
}

const painOf = (visit: In): number | undefined => visit.complaint?.pain_now ?? undefined;

/** The day that was asked about: what is stored shortly after midnight, or sent later by a tablet that
    had no network, is of the day before. */
export const dayJudged = ({ changed_at, content }: Kept<Assessment>): string =>
  (content.input.today ? `${content.input.today}T12:00:00` : changed_at);

/** Nobody draws the same strokes twice: then the drawing was taken over. */
const drawingOf = ({ drawing, regions }: In): string =>
  (drawing?.length ? JSON.stringify(drawing) : Object.keys(regions ?? {}).length > 0 ? JSON.stringify(regions) : '');

function sinceDrawn(days: [Chapter, In][]): Chapter[] {
  return days.map(([chapter, input], i) => {
    let first = i;
    while (first > 0 && drawingOf(input) && drawingOf(input) === drawingOf(days[first - 1]?.[1] ?? {})) first -= 1;
    const before = days[i - 1];
    if (first === i || !before) return chapter;
    const taken = painOf(before[1]) === painOf(input);
    return { ...chapter, drawnAt: days[first]?.[0].at ?? chapter.at, pain: taken ? undefined : chapter.pain };
  });
}

/** Oldest first. */
export function chapters(assessments: Kept<Assessment>[]): Chapter[] {
  const days = new Map<string, [Chapter, In]>();
  for (const one of assessments) {
    const { id, content } = one;
    const at = dayJudged(one);
    const day = at.slice(0, 10);
    days.delete(day);
    days.set(day, [{ id, at, marks: marksIn(content.input), pain: painOf(content.input),
      urgency: content.output.urgency }, content.input]);
  }
  return sinceDrawn([...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, told]) => told));
}
