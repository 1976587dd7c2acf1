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

/** The day that was asked about: what is stored shortly after midnight, or sent later by a tablet that
    had no network, is of the day before. */
export const dayJudged = ({ changed_at, content }: Kept<Assessment>): string =>
  (content.input.today ? `${content.input.today}T12:00:00` : changed_at);

/** Oldest first. */
export function chapters(assessments: Kept<Assessment>[]): Chapter[] {
  const days = new Map<string, Chapter>();
  for (const one of assessments) {
    const { id, content } = one;
    const at = dayJudged(one);
    const day = at.slice(0, 10);
    days.delete(day);
    days.set(day, { id, at, marks: marksIn(content.input), pain: painOf(content.input),
      urgency: content.output.urgency });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, chapter]) => chapter);
}
