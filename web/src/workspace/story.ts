// The assessments of an episode as a story told in days: one picture for each day, the last one of it.
import type { In, Urgency } from '../contract';
import { marksIn } from '../intake/retold';
import type { Assessment, Kept } from './api';

export interface Chapter {
  id: string;
  at: string;
  marks: ReturnType<typeof marksIn>;
  pain: number | undefined;
  urgency: Urgency;
}

const painOf = (visit: In): number | undefined => visit.complaint?.pain_now ?? undefined;

/** Oldest first. */
export function chapters(assessments: Kept<Assessment>[]): Chapter[] {
  const days = new Map<string, Chapter>();
  for (const { id, changed_at: at, content } of assessments) {
    const day = content.input.today ?? at.slice(0, 10);
    days.delete(day);
    days.set(day, {
      id, at: content.input.today ? `${content.input.today}T12:00:00` : at, marks: marksIn(content.input), pain: painOf(content.input),
      urgency: content.output.urgency,
    });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, chapter]) => chapter);
}
