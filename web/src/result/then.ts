// A result speaks of the day it was judged on. What was clear then is not clear today; what was
// urgent then is no less so.
import type { Out, Urgency } from '../contract';
import { localDate } from '../intake/request';
import { speaking, words } from '../words/words.svelte';
import { headlineText } from '../words/headline';
import type { Headline } from './headline';
import { resultWords } from './words';

type HandsOn = Out['hands_on'];
/** 'YYYY-MM-DD' of a day or of a moment, where the reader is; '' where it is not known. */
export function dayOfResult(day: string): string {
  if (day.length <= 10) return day;
  const at = new Date(day);
  return Number.isNaN(at.getTime()) ? '' : localDate(at);
}

/** Judged before today. A day that is not known, or one ahead of this device, is not called old. */
export const isOld = (day: string, now: Date = new Date()): boolean =>
  day !== '' && dayOfResult(day) !== '' && dayOfResult(day) < localDate(now);

function shortDay(day: string): string {
  const [year, month, date] = dayOfResult(day).split('-').map(Number) as [number, number, number];
  return new Intl.DateTimeFormat(speaking.language === 'en' ? 'en-GB' : speaking.language, {
    day: 'numeric', month: 'short', timeZone: 'UTC',
    ...(year === new Date().getFullYear() ? {} : { year: 'numeric' }),
  }).format(new Date(Date.UTC(year, month - 1, date)));
}
const said = (sentence: string | ((day: string) => string), day: string): string =>
  (typeof sentence === 'string' ? sentence : sentence(shortDay(day)));

/** The urgency in words, as of the day it was judged on. */
export const urgencySaid = (urgency: Urgency, day: string, now?: Date): string =>
  (isOld(day, now) ? said(resultWords().then.urgency[urgency], day)
    : words().result.urgency[urgency]);
export const handsOnSaid = (handsOn: HandsOn, day: string, now?: Date): string =>
  (isOld(day, now) ? said(resultWords().then.handsOn[handsOn], day)
    : words().result.handsOn[handsOn]);
/** The one sentence above a result, as of its day. */
export function headlineSaid(headline: Headline, day: string, now?: Date): string {
  if (headline === 'refused' || headline === 'after_clearance') return handsOnSaid(headline, day, now);
  return headline === 'not_known' || headline === 'words' ? headlineText(headline)
    : urgencySaid(headline, day, now);
}
