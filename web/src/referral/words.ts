// The sentences of referrals and their answers; they load with the pages that say them.
import { spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';

export type ReplyWords = typeof En.referralReply;
/** Of an answer: on the page behind a link, and where one is written down. */
export const replyWords = spoken(import.meta.glob<ReplyWords>('../words/languages/*.ts',
  { query: '?only=referralReply', import: 'referralReply', eager: true }));

/** Of what stands before a visit and on Today: alone, for it loads with those pages. */
export const letterWords = spoken(import.meta.glob<typeof En.letters>('../words/languages/*.ts',
  { query: '?only=letters', import: 'letters', eager: true }));
