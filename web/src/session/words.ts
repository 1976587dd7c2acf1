// The sentences of the run sheet in the language now spoken, and the names of what it works on.
import { groupWords, knownBases, regionTitle } from '../words/regions';
import { factWords } from '../words/reasons';
import { sourceWords } from '../words/sources';
import { saidIn } from '../words/sayings';
import { techniques, techniqueWords } from '../words/techniques';
import { spoken, type Language, type Spoken, type Told } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';
import { speaking } from '../words/words.svelte';
import { longDate } from '../result/shape';
import { phrases, refusals } from './phrases';
import type { KeptCeiling, Said, Step } from './shapes';

export type RunWords = typeof En.run;
export type BesideWords = typeof En.runBeside;
export const run = spoken(import.meta.glob<RunWords>('../words/languages/*.ts',
  { query: '?only=run', import: 'run', eager: true }));
export const beside = spoken(import.meta.glob<BesideWords>('../words/languages/*.ts',
  { query: '?only=runBeside', import: 'runBeside', eager: true }));

const bases = new Set(knownBases());
const plain = (id: string): string => id.replaceAll('_', ' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

let names: Record<string, string> = {};
/** What the tables call groups of regions: kept with the session, for when there is no network. */
export const named = (told: Record<string, string>): void => void (names = told);

/** A region or a group of regions, to the therapist. */
export function placeWords(id: string): string {
  if (bases.has(id.replace(/_(left|right)$/u, ''))) return regionTitle(id, speaking.language);
  return groupWords(id, names[id] ?? capital(plain(id)), speaking.language);
}
export const placesWords = (ids: string[]): string =>
  new Intl.ListFormat(speaking.language).format(ids.map((id) => placeWords(id).toLowerCase()));
/** An area or a technique, whichever it is. */
export const nameOf = (id: string): string =>
  techniques(speaking.language)[id] ? techniqueName(id) : placeWords(id);
export const techniqueName = (id: string): string =>
  capital(plain(techniqueWords(id, undefined, speaking.language)));

/** What a source is called; the English name of the tables where this page has none. */
export const sourceName = (id: string, name?: string): string =>
  sourceWords(id, name ?? plain(id), speaking.language).text;
/** Why something is not open, or less of it. */
export const factText = (fact: string): string =>
  beside().skin.facts[fact] ?? factWords({ fact, rule: '' }, new Map(), speaking.language).text;

/** When and why an area may be no firmer. */
export function ceilingWhy({ by, day, too_much_at: firm, words: said }: KeptCeiling): string {
  const w = beside().ceiling;
  const why = by === 'raised' ? w.wasRaised : firm !== undefined ? w.tooMuch(firm) : by === 'set' ? w.wasSet : w.felt;
  return [longDate(day, speaking.language), why, said].filter(Boolean).join(' · ');
}

/** "Left lower back": with the side where the region does not say it. */
export function whereOf(step: Step): string {
  if (!step.region) return '';
  const sided = /_(left|right)$/u.test(step.region) || step.side === 'midline';
  return sided ? placeWords(step.region) : `${placeWords(step.region)}, ${run().side[step.side]}`;
}

const typed = new Set(['text', 'reason', 'words', 'remark']);
const places = new Set(['place', 'region']);

/** What the note writes in words of its own around a value. */
function partWords(name: string, value: string): string | undefined {
  const w = run().said;
  const minutes = /^(\d+) minutes$/u.exec(value)?.[1];
  if (name === 'minutes' && minutes) return run().brief.minutes(Number(minutes));
  if (value === 'time not known') return w.noTime;
  if (name === 'where' && value.startsWith(' at ')) return ` ${w.at} ${placeWords(value.slice(4)).toLowerCase()}`;
  const own = ", in the client's words: ";
  if (name === 'words' && value.startsWith(own)) return `${w.own}${value.slice(own.length)}`;
  if (name === 'reason' && value === ' on request') return w.onRequest;
  if (name === 'reason' && value === 'no reason was given') return w.noReason;
  if (name === 'urgency' || name === 'hands_on') return w.judged[value];
  if (name === 'reason' && value === 'the skin was not as it should be') return beside().skin.words;
  if (name === 'fact') return factText(value).toLowerCase();
  if (name === 'source' || name === 'hit') return sourceName(value);
  return undefined;
}

function valueWords(name: string, value: string): string {
  const part = partWords(name, value);
  if (part !== undefined) return part;
  if (typed.has(name) || /^\d/u.test(value)) return value;
  if (places.has(name)) return placeWords(value).toLowerCase();
  if (name === 'areas') return placesWords(value.split(', '));
  const w = run();
  const known: Record<string, Record<string, string>> = {
    side: w.side, position: w.position, mark: w.comfort, depth: w.marks.depths,
    response: w.marks.responses, moment: { before: w.marks.before, after: w.marks.after },
    sign: w.stop.signs,
  };
  if (name === 'technique' || name === 'before') return techniqueName(value).toLowerCase();
  const said = known[name]?.[value];
  return said ? said.toLowerCase() : plain(value);
}

/** What the session itself says, with its values in plain words. */
export function sentence({ phrase, values = {} }: Said): string {
  const text = phrases(speaking.language)[phrase] ?? phrase;
  return capital(text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : valueWords(name, value);
  }));
}

const tables = new Map<Language, Told>();
/** Refusals, and the sentences that a refusal may quote; lines of the note are the client's own words. */
function refusalsIn(language: Language): Told {
  const known = tables.get(language);
  if (known) return known;
  const quoted = Object.entries(phrases('en')).filter(([id]) => !id.startsWith('note_'))
    .map(([id, english]) => [english, phrases(language)[id] ?? english] as const);
  const made = { ...Object.fromEntries(quoted), ...refusals(language) };
  tables.set(language, made);
  return made;
}
/** Why what was tapped is not done now. What is put in stands there by its id, or as English says it. */
export function refusalWords(message: string): Spoken {
  const { language } = speaking;
  const listed = (text: string): string =>
    text.split(', ').map((id) => techniqueName(id).toLowerCase()).join(', ');
  const said = saidIn(refusalsIn(language), message, language, (text, name) =>
    (/^\d+$/u.test(name) ? listed(text) : valueWords(name, text.toLowerCase().replaceAll(' ', '_'))));
  return { ...said, text: capital(said.text) };
}
