// The one sentence above a result: the strictest of what it says. Never "massage can go on" above
// "no massage", and nothing kind while questions are open or somebody's words are unread.
import type { HandsOn, Urgency } from '../contract';

export type Headline = Urgency | 'refused' | 'after_clearance' | 'not_known' | 'words';

export interface Told {
  urgency: Urgency;
  hands_on: HandsOn;
  complete: boolean;
  not_considered?: { input: string }[];
}

export function headlineOf(told: Told): Headline {
  if (told.urgency !== 'clear' && told.urgency !== 'treat_with_care') return told.urgency;
  if (told.hands_on === 'refused' || told.hands_on === 'after_clearance') return told.hands_on;
  if (!told.complete) return 'not_known';
  return told.not_considered?.some((one) => /^\/free_text(:|$)/u.test(one.input)) ? 'words'
    : told.urgency;
}

/** Whether what hands may do is still to be said below it. */
export const saysHands = (headline: Headline): boolean =>
  headline !== 'refused' && headline !== 'after_clearance' && headline !== 'not_known'
  && headline !== 'words';
