// Facts that the engine puts together from the tables (screening/, planning/, selfcare/, advice/), said
// part by part: where one part is not known, the whole stays as the engine wrote it.
import contexts from '../../../knowledge/context_facts.csv?raw';
import { findings } from './asked';
import { inEach, whenSpoken, type Language, type Told } from './catalogue.svelte';
import { cautions } from './cautions';
import { illnesses } from './local-conditions';
import { loads } from './loads';
import { regionGroups } from './regions';
import { facts, weighed } from './reason-signs';
import { sourceWords } from './sources';
import { rowsNamed } from './table';
import { techniques } from './techniques';

type Said = string | undefined;

/** The sentences around the parts; undefined where the engine's own stands. */
export interface ComposedWords {
  addUp: (pattern: string) => Said;
  odds: (prior: string, sum: string, threshold: string) => Said;
  weighs: (sign: string, weight: string) => Said;
  or: (parts: string[]) => Said;
  and: (parts: string[]) => Said;
  someOf: (least: string, parts: string[]) => Said;
  compared: (name: string, sign: string, n: string) => Said;
  /** As `compared`, of the age in years. */
  aged: (sign: string, n: string) => Said;
  takes: (medicine: string) => Said;
  noConsent: (area: string) => Said;
  anyRegion: () => Said;
  painIn: (place: string) => Said;
  fits: (where: string, stage: string) => Said;
  told: (load: string) => Said;
  eases: (ease: string) => Said;
  source: (source: string) => Said;
  weekly: (technique: string, visits: string) => Said;
  limited: (about: string, rule: string) => Said;
  uses: (modality: string) => Said;
  minutes: (n: string) => Said;
  limitOf: (source: string) => Said;
  wish: (words: string) => Said;
  sessions: (n: string) => Said;
  /** `others` is empty when all were the practitioner's own. */
  ownSessions: (n: string, others: string) => Said;
  interval: (sessions: string, nextDay: boolean, low: string, high: string) => Said;
  learned: (technique: string, more: boolean, sessions: string, times: string) => Said;
}

const sentences = inEach(import.meta.glob<ComposedWords>('./languages/*.ts',
  { query: '?only=composed', import: 'composed', eager: true }));
export const flagNames = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=flagNames', import: 'flagNames' }));
export const partialSigns = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=partialSigns', import: 'partialSigns' }));
export const limitRules = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=limitRules', import: 'limitRules' }));
export const courseNotes = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=courseNotes', import: 'courseNotes' }));
export const stopSigns = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=stopSigns', import: 'stopSigns' }));
export const consentAreas = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=consentAreas', import: 'consentAreas' }));
export const stageNames = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=stageNames', import: 'stageNames' }));
export const medicines = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=medicines', import: 'medicines' }));
const places = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=placeRules', import: 'placeRules' }));

/** The ids of rows by their English name, as facts name them. */
export type Names = ReadonlyMap<string, string>;

export interface Reason {
  fact: string;
  rule: string;
}

const told = new Map(rowsNamed(contexts).map((row) => [row['name'] ?? '', row['id'] ?? ''] as const));

/** What the story or the drawing means (context_facts.csv). */
export const contextFact = (name: string, language: Language): Said => facts(language)[told.get(name) ?? ''];

/** Most names are their ids, with spaces. */
const idOf = (name: string, names: Names): string =>
  names.get(name) ?? told.get(name) ?? name.replaceAll(' ', '_');

/** What a name of a finding, a condition or a fact of the story means; English has the engine's own. */
export function named(name: string, names: Names, language: Language): Said {
  const known = names.get(name) ?? '';
  return illnesses(language)[known] ?? findings(language)[known]
    ?? facts(language)[idOf(name, names)];
}

const techniqueOf = (name: string, names: Names, language: Language): Said =>
  techniques(language)[idOf(name, names)];

function sourceOf(name: string, names: Names, language: Language): Said {
  const source = sourceWords(idOf(name, names), undefined, language);
  return source.language === language ? lower(source.text) : undefined;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Says `whole` of its parts when each of them is known. */
function all(parts: Said[], whole: (...known: string[]) => Said): Said {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? whole(...known) : undefined;
}

function ruleText(text: string, language: Language): Said {
  return places(language)[text] ?? limitRules(language)[text] ?? cautions(language)[text];
}

/** "pregnancy 3rd (28w+): side-lying"; names hold colons too. */
function limitOf(fact: string, names: Names, language: Language): Said {
  for (const { index } of fact.matchAll(/: /gu)) {
    const said = all([named(fact.slice(0, index), names, language),
      ruleText(fact.slice(index + 2), language)], sentences(language).limited);
    if (said) return said;
  }
  return undefined;
}

function whereOf(where: string, names: Names, language: Language): Said {
  const say = sentences(language);
  if (where === 'fits any region') return say.anyRegion();
  const group = where.replace(/^pain in: /u, '');
  return all([regionGroups(language)[idOf(group, names)]], say.painIn);
}

function sessionsOf(text: string, language: Language): Said {
  const say = sentences(language);
  const between = /^(.+); 90 % interval (at the next visit|the next day): (-?[\d.]+) to (-?[\d.]+) points less pain$/u
    .exec(text);
  if (between) {
    const [, told = '', by = '', low = '', high = ''] = between;
    const sessions = sessionsOf(told, language);
    return sessions && say.interval(sessions, by === 'the next day', low, high);
  }
  const own = /^your own (\d+) sessions(?: and (\d+) others)?$/u.exec(text);
  if (own) return say.ownSessions(own[1] ?? '', own[2] ?? '');
  const others = /^(\d+) sessions$/u.exec(text);
  return others ? say.sessions(others[1] ?? '') : undefined;
}

const learned = new RegExp('^in this practice (.+) went with (more|less) benefit than was published '
  + '\\((.+)\\): it counts (.+) times as much here$', 'u');

type Say = (found: string[], told: Reason, names: Names, language: Language) => Said;

const patterns: [RegExp, Say][] = [
  [/^several partial signs add up \((\w+)\)$/u, ([, id = ''], _, __, language) =>
    all([partialSigns(language)[id]], sentences(language).addUp)],
  [/^prior (-?\d+), sum (-?\d+), threshold (-?\d+) \(decibels of odds\)$/u,
    ([, prior = '', sum = '', threshold = ''], _, __, language) =>
      sentences(language).odds(prior, sum, threshold)],
  [/^(.+) ([+-]\d+)$/u, ([, sign = '', weight = ''], { rule }, __, language) =>
    partialSigns(language)[rule]
      && all([weighed(sign, language)], (known = '') => sentences(language).weighs(known, weight))],
  [/^takes (.+)$/u, ([, name = ''], _, __, language) =>
    all([medicines(language)[name]], sentences(language).takes)],
  [/^no consent for the (.+) is recorded for this session$/u, ([, area = ''], _, __, language) =>
    all([consentAreas(language)[area]], sentences(language).noConsent)],
  [/^(.+); stage ([^;]+); nothing told speaks against it$/u,
    ([, where = '', stage = ''], _, names, language) =>
      all([whereOf(where, names, language), stageNames(language)[stage]], sentences(language).fits)],
  [/^told: (.+) eases the pain$/u, ([, ease = ''], _, __, language) =>
    all([loads(language)[ease]], sentences(language).eases)],
  [/^told: (.+)$/u, ([, load = ''], _, __, language) =>
    all([loads(language)[load]], sentences(language).told)],
  [/^likely source: (.+)$/u, ([, source = ''], _, names, language) =>
    all([sourceOf(source, names, language)], sentences(language).source)],
  [/^the limit of (.+)$/u, ([, source = ''], _, names, language) =>
    all([sourceOf(source, names, language)], sentences(language).limitOf)],
  [/^(.+), (\d+) visits a week$/u, ([, name = '', visits = ''], _, names, language) =>
    all([techniqueOf(name, names, language)], (known = '') => sentences(language).weekly(known, visits))],
  [/^the session uses (heat|cold|topical)$/u, ([, modality = ''], _, __, language) =>
    all([techniques(language)[modality]], sentences(language).uses)],
  [/^(\d+) minutes available$/u, ([, n = ''], _, __, language) => sentences(language).minutes(n)],
  // The client's own words stay as they were told.
  [/^the client's wish: (.+)$/u, ([, words = ''], _, __, language) => sentences(language).wish(words)],
  [learned, ([, name = '', more, sessions = '', times = ''], _, names, language) =>
    all([techniqueOf(name, names, language), sessionsOf(sessions, language)], (known = '', of = '') =>
      sentences(language).learned(known, more === 'more', of, times))],
  // After a session: the technique that calls for the advice.
  [/^.+$/u, ([name = ''], { rule }, names, language) =>
    rule.startsWith('after_') ? techniqueOf(name, names, language) : undefined],
  [/: /u, (_, { fact }, names, language) => limitOf(fact, names, language)],
];

/** The whole fact in the language, or undefined. English has the engine's own. */
export function composedWords(reason: Reason, names: Names, language: Language): Said {
  if (language === 'en') return undefined;
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(reason.fact);
    const said = found && say([...found], reason, names, language);
    if (said) return said;
  }
  return undefined;
}

/** Flags, the courses and what else a fact quotes whole, by its English text. */
export const quoted = [flagNames, limitRules, courseNotes, stopSigns];
