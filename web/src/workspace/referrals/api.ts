// Referrals: what the workspace says to the server, and what stands from one page to the next.
import type {
  KeptReferral, ReferralSaid, ReferralsToSeeTo, ReplyNoted, SentReferral as Referral,
} from '../../../build/openapi';
import type { Out } from '../../contract';
import type { Language } from '../../words/words.svelte';
import { call, type Assessment, type Kept } from '../api';

export type { KeptReferral, Referral, ReferralSaid, ReplyNoted };
export type ReferralLine = NonNullable<ReferralsToSeeTo['referrals']>[number];
export type Urgency = ReferralSaid['urgency'];
export const urgencies: Urgency[] = ['emergency', 'same_day', 'soon', 'treat_with_care'];

export const referrals = {
  of: async (episode: string): Promise<KeptReferral[]> =>
    (await call('get', 'episodes/{id}/referrals', { id: episode, query: { count: 100 } })).referrals,
  add: (episode: string, body: ReferralSaid, key: string) =>
    call('post', 'episodes/{id}/referrals', { id: episode, body, key }),
  close: (id: string, version: number, reason: string) =>
    call('put', 'referrals/{id}/closed', { id, version, body: { reason } }),
  note: (id: string, version: number, body: ReplyNoted) =>
    call('put', 'referrals/{id}/reply', { id, version, body }),
  read: (id: string, version: number) => call('put', 'referrals/{id}/read', { id, version }),
  link: (id: string) =>
    call('post', 'referrals/{id}/link', { id, body: { origin: window.location.origin } }),
  withdraw: (id: string, version: number) => call('put', 'referrals/{id}/link_withdrawn', { id, version }),
};

export const isOverdue = ({ status, reply_by: by }: Referral, today: string): boolean =>
  status === 'waiting' && by < today;
/** Whether a clearance may rest on the answer; the server says the same. */
export const carriesClearance = ({ reply }: Referral): boolean =>
  (reply?.said.outcome === 'treat_as_usual' || reply?.said.outcome === 'treat_within_limits')
    && reply.said.profession !== 'other';

/** A letter that a page has, to be followed: taken up on the page of its episode. */
export interface Letter {
  episode: string; to: string; urgency: Urgency; within?: number | undefined
  /** as the engine wrote it, in English */
  letter: string
  /** it was shown in; left out: nobody chose one */
  language?: Language
}
/** What an assessment says to a doctor; null where it has no letter. */
export function letterOf(episode: string, { referral, urgency }: Pick<Out, 'referral' | 'urgency'>): Letter | null {
  if (!referral.letter) return null;
  return { episode, to: referral.to, urgency: urgency === 'clear' ? 'treat_with_care' : urgency,
    within: referral.within_days ?? undefined, letter: referral.letter };
}
/** That of an assessment that is kept, with the day it was judged on: it may have been kept on another. */
export function dueLetter(episode: string, last: Kept<Assessment>): (Letter & { day: string }) | null {
  const { content: { input, output }, changed_at: at } = last;
  const letter = letterOf(episode, output);
  return letter && { ...letter, day: input.today ?? at.slice(0, 10) };
}
let begun: Letter | null = null;
export function follow(letter: Letter): void {
  begun = letter;
}
/** Once, of this episode. */
export function followed(episode: string): Letter | null {
  const now = begun?.episode === episode ? begun : null;
  if (now) begun = null;
  return now;
}
