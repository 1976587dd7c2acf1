// The sentences of referrals; they load with the pages that say them.
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';

export type ReferralWords = typeof En.referral;
export const referralWords = spoken(import.meta.glob<ReferralWords>('../../words/languages/*.ts',
  { query: '?only=referral', import: 'referral', eager: true }));
