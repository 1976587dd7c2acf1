// What was told beside the questions, read back in the words of the page.
import type { Named, Next } from '../contract';
import { findingWords } from '../words/findings';
import { loadWords } from '../words/loads';
import { regionWords } from '../words/regions';
import { speaking, words } from '../words/words.svelte';
import type { Check, Sign } from './checks';
import type { Care, Surgery } from './request';
import type { Since } from './since';
import { beside } from './words';

const sinceWords = (since: Since): string => `${since.count} ${words().local.units[since.unit]}`;
const nameIn = (names: Record<string, string>, id: string | undefined): string =>
  (id !== undefined && names[id]) || (id ?? '').replaceAll('_', ' ');

export const signWords = (sign: Sign): string =>
  findingWords(sign.id, sign.name, speaking.language).text;

export function surgeryWords({ procedure, region, since }: Surgery): string {
  const w = beside().surgery;
  return w.one(nameIn(w.procedures, procedure),
    region ? regionWords(region, speaking.language) : '', since ? sinceWords(since) : '');
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is offered, and what was told without being offered now, by its id. */
export const offeredWords = (offered: Next['loads'], told: string[]): Record<string, string> =>
  Object.fromEntries([
    ...offered.map(({ id, name }) => [id, upper(loadWords(name, speaking.language).text)] as const),
    ...told.filter((id) => !offered.some((one) => one.id === id))
      .map((id) => [id, upper(id.replaceAll('_', ' '))] as const),
  ]);

const rowWords = (id: string, rows: Named[]): string => {
  const name = rows.find((row) => row.id === id)?.name;
  return name === undefined ? id.replaceAll('_', ' ') : loadWords(name, speaking.language).text;
};

export const loadsWords = (ids: string[] | undefined, rows: Named[]): string =>
  words().list((ids ?? []).map((id) => rowWords(id, rows)));

/** "Chiropractic, worse, 2 weeks ago" */
export function careWords({ kind, result, since }: Care, rows: Named[]): string {
  const w = beside().care;
  const ended = result === undefined ? '' : nameIn(w.told, result);
  return upper([rowWords(kind, rows), ended, since ? w.ago(sinceWords(since)) : '']
    .filter(Boolean).join(', '));
}

export const choiceWords = (names: Record<string, string>, ids: string[]): string =>
  words().list(ids.map((id) => nameIn(names, id)));

export const placesWords = (regions: string[]): string =>
  regions.length === 0 ? beside().place.noPlace
    : words().list(regions.map((id) => regionWords(id, speaking.language)));

/** "A doctor, 2 weeks ago, nothing serious, the same pain, nothing changed since" */
export function checkWords(check: Check): string {
  const w = beside().check;
  if (check.seen !== 'yes') return check.seen === 'no' ? w.notChecked : w.unsure;
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return [
    nameIn(w.byWhom, check.by),
    check.when ? w.ago(sinceWords(check.when)) : '',
    check.result === undefined ? '' : lower(nameIn(w.results, check.result)),
    check.same ? w.samePain[check.same] : '',
    check.changed ? w.since[check.changed] : '',
  ].filter(Boolean).join(', ');
}
