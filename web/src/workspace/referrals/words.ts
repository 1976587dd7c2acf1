// The sentences of referrals; they load with the pages that say them.
import { inEach, spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type ReferralWords = typeof En.referral;
const said = import.meta.glob<ReferralWords>('../../words/languages/*.ts',
  { query: '?only=referral', import: 'referral', eager: true });
export const referralWords = spoken(said);
/** What stands on the letter itself is in its language, not in the page's. */
export const referralWordsIn = inEach(said);
