// How a client stands, over every episode: an emergency in one is never hidden by a newer one that
// is well, nor by an interview that was broken off.
import type { Out, Restriction, Urgency } from '../contract';
import type { Assessment, Episode, Kept } from './api';
import { dayJudged } from './story';

export type HandsOn = Out['hands_on'];
/** The strictest first, as the server's own order is. */
export const urgencies: readonly Urgency[] =
  ['emergency', 'same_day', 'soon', 'treat_with_care', 'clear'];
const handsOnOrder: readonly HandsOn[] = ['refused', 'after_clearance', 'limited', 'ordinary'];

/** One episode in what must not be missed of it. */
export interface Standing {
  episode: string;
  /** '': not said to who reads */
  complaint: string;
  /** it was written in; left out: not known */
  language?: string | undefined;
  /** none: nothing was judged yet */
  urgency: Urgency | null;
  handsOn: HandsOn | null;
  /** what the day of the urgency was, YYYY-MM-DD or a moment; '': not judged */
  day: string;
  /** questions of safety that are open */
  open: number;
  /** nothing is open, and yet not all that was told was understood */
  unread: boolean;
  restrictions: Restriction[];
}

const strictest = <T>(order: readonly T[], some: (T | null | undefined)[]): T | null =>
  order.find((one) => some.includes(one)) ?? null;

/** What holds: from the newest back to one whose questions were all answered, for an interview that
    was broken off lifts nothing (the server's bookings hold by the same rule). */
export function inForce(newestFirst: Kept<Assessment>[]): Kept<Assessment>[] {
  const whole = newestFirst.findIndex(({ content }) => content.output.complete);
  return whole < 0 ? newestFirst : newestFirst.slice(0, whole + 1);
}

export function standingOf(
  { id, complaint, language }: Pick<Standing, 'complaint' | 'language'> & { id: string }, newestFirst: Kept<Assessment>[],
): Standing {
  const held = inForce(newestFirst);
  const urgency = strictest(urgencies, held.map(({ content }) => content.output.urgency));
  const from = held.find(({ content }) => content.output.urgency === urgency);
  const newest = held[0]?.content.output;
  return {
    episode: id,
    complaint,
    language,
    urgency,
    handsOn: strictest(handsOnOrder, held.map(({ content }) => content.output.hands_on)),
    day: from ? dayJudged(from) : '',
    open: newest && !newest.complete ? newest.must_ask.length : 0,
    unread: newest !== undefined && !newest.complete && newest.must_ask.length === 0,
    restrictions: held.flatMap(({ content }) => content.output.restrictions),
  };
}

/** With what is told of records that are closed to who reads: of an episode that is in both, the
    stricter of the two and the limits of both. */
export function withClosed(open: Standing[], closed: Standing[]): Standing[] {
  const joined = open.map((one) => {
    const other = closed.find(({ episode }) => episode === one.episode);
    if (!other) return one;
    const { urgency, handsOn } = overall([one, other]);
    return { ...one, urgency, handsOn, day: other.urgency === urgency ? other.day : one.day,
      open: Math.max(one.open, other.open), unread: one.unread || other.unread,
      restrictions: [...other.restrictions, ...one.restrictions] };
  });
  return [...joined, ...closed.filter(({ episode }) => !open.some((one) => one.episode === episode))];
}

export const isHeld = ({ handsOn }: Standing): boolean =>
  handsOn === 'refused' || handsOn === 'after_clearance';

/** The strictest of all; of the same, the order they came in. */
export const byUrgency = (all: Standing[]): Standing[] => {
  const rank = ({ urgency }: Standing): number =>
    (urgency ? urgencies.indexOf(urgency) : urgencies.length);
  return [...all].sort((a, b) => rank(a) - rank(b));
};

export const overall = (all: Standing[]): { urgency: Urgency | null; handsOn: HandsOn | null } => ({
  urgency: strictest(urgencies, all.map(({ urgency }) => urgency)),
  handsOn: strictest(handsOnOrder, all.map(({ handsOn }) => handsOn)),
});

/** The day of what is said of all: of what is urgent its own, of what is not the newest. */
export function dayOfAll(strictestFirst: Standing[]): string {
  const first = strictestFirst[0];
  const calm = first?.urgency === 'clear' || first?.urgency === 'treat_with_care';
  return calm ? strictestFirst.map(({ day }) => day).filter(Boolean).sort().at(-1) ?? ''
    : first?.day ?? '';
}

/** Which episodes are looked at: every one that is not closed, and of the closed those that may
    still hold hands-on work. */
export const mayMatter = (
  { content, urgency }: { content: Episode; urgency?: string | undefined },
): boolean => content.status !== 'closed'
  || ['emergency', 'same_day', 'soon'].includes(urgency ?? '');

/** Of the closed only what is held; of several that were never judged all are named. */
export const mustShow = (status: Episode['status'], one: Standing): boolean =>
  status === 'closed' ? isHeld(one) : true;
