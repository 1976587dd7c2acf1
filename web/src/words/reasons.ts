// The reasons behind a session and its sources. What the tables say is known by its English text, so
// that a text that changes there falls back to English, marked as such, instead of keeping an outdated
// translation.
import { inEach, ownOr, whenSpoken, type Language, type Spoken, type Told } from './catalogue.svelte';
import { cautionReason } from './cautions';
import { illnesses } from './local-conditions';
import { doses } from './plan';
import { movementWords } from './movements';
import { composedWords, flagNames, medicines, named, partialSigns, quoted, type Names, type Reason }
  from './reason-patterns';
import { knownBases, regionTitle } from './regions';
import { sourceWords } from './sources';
import { techniques, techniqueWords } from './techniques';

const reasonsOf = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=techniqueReasons', import: 'techniqueReasons' }));
const stages = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=stageNotes', import: 'stageNotes' }));
const places = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=placeRules', import: 'placeRules' }));
const house = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=plannerReasons', import: 'plannerReasons' }));
const rules = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=rules', import: 'rules' }));
const lifts = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=lifts', import: 'lifts' }));
const sides = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=sided', import: 'sided', eager: true }));

/** The tables whose texts a fact may be, whole, by their English. */
export const wholeFacts = [...quoted, doses, reasonsOf, stages, places, house];

function wholeFact(text: string, language: Language): string | undefined {
  for (const table of wholeFacts) {
    const own = table(language)[text];
    if (own) return own;
  }
  return undefined;
}

/** Sentences with something of this client in them; undefined where the engine's own stands. */
export interface ReasonWords {
  likely: (source: string, percent: string) => string | undefined;
  drawn: (strength: string, place: string) => string | undefined;
  refers: (places: string) => string | undefined;
  tested: (movement: string) => string | undefined;
  usual: () => string | undefined;
  firstVisit: (most: string) => string | undefined;
  range: (technique: string) => string | undefined;
  scope: () => string | undefined;
  inStage: (technique: string, note: string) => string | undefined;
  technique: (technique: string, reason: string) => string | undefined;
}
const saying = inEach(import.meta.glob<ReasonWords>('./languages/*.ts',
  { query: '?only=reasons', import: 'reasons', eager: true }));

function sided(id: string, language: Language): string {
  const side = /_(left|right)$/u.exec(id)?.[1] ?? '';
  return `${sourceWords(id, undefined, language).text}${sides(language)[side] ?? ''}`;
}

/** Every place by its own name, or none: a place left out would be one that does not hurt. */
function placesOf(text: string, names: Names, language: Language): string | undefined {
  const ids = text.split(', ').map((name) => names.get(name) ?? '');
  const known = ids.every((id) => knownBases().includes(id.replace(/_(left|right)$/u, '')));
  return known ? ids.map((id) => regionTitle(id, language).toLowerCase()).join(', ') : undefined;
}

type Say = (found: RegExpExecArray, told: Reason, language: Language, names: Names) => string | undefined;

const patterns: [RegExp, Say][] = [
  [/^([a-z0-9_]+) is a likely source \((\d+) of 100\)$/u, ([, id = '', n = ''], _, language) =>
    saying(language).likely(sided(id, language), n)],
  [/^pain of (\d+) drawn on the /u, ([, n = ''], { rule }, language) =>
    saying(language).drawn(n, regionTitle(rule, language))],
  [/^pain drawn where it refers to: (.+)$/u, ([, text = ''], _, language, names) => {
    const drawn = placesOf(text, names, language);
    return drawn && saying(language).refers(drawn);
  }],
  [/^tested: (.+)$/u, ([, name = ''], _, language) => {
    const movement = movementWords(name, language);
    return movement && saying(language).tested(movement);
  }],
  [/ belongs to the usual session of this area$/u, (_, __, language) => saying(language).usual()],
  [/^the first visit stays one below the (\d+) of 10 of this course$/u, ([, n = ''], _, language) =>
    saying(language).firstVisit(n)],
  [/^the usual range of /u, (_, { rule }, language) =>
    saying(language).range(techniqueWords(rule, undefined, language))],
  [/ is not in this practitioner's scope$/u, (_, __, language) => saying(language).scope()],
  [/ in this stage: (.+)$/u, ([, text = ''], { rule }, language) => {
    const own = stages(language)[text];
    return own && saying(language).inStage(techniqueWords(rule, undefined, language), own);
  }],
  [/^[^:]+: (.+)$/u, ([, text = ''], { rule }, language) => {
    const own = reasonsOf(language)[text];
    return own && saying(language).technique(techniqueWords(rule, undefined, language), own);
  }],
];

function translated(told: Reason, names: Names, language: Language): string | undefined {
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(told.fact);
    const said = found && say(found, told, language, names);
    if (said) return said;
  }
  if (language === 'en') return illnesses(language)[names.get(told.fact) ?? ''];
  return composedWords(told, names, language) ?? named(told.fact, names, language)
    ?? wholeFact(told.fact, language) ?? cautionReason(told.rule, language);
}

/** `names` are the ids of the tables' rows by their English names. */
export function factWords(told: Reason, names: Names, language: Language): Spoken {
  const said = ownOr(translated(told, names, language), told.fact, language);
  return { ...said, text: capital(said.text) };
}

function ownRule(rule: string, names: Names, language: Language): string | undefined {
  const technique = techniques(language)[rule];
  if (technique) return technique;
  if (knownBases().includes(rule.replace(/_(left|right)$/u, ''))) return regionTitle(rule, language);
  const source = sourceWords(rule, undefined, language);
  if (source.language === language) return source.text;
  return rules(language)[rule] ?? partialSigns(language)[rule] ?? illnesses(language)[rule]
    ?? medicines(language)[rule.replaceAll('_', ' ')] ?? flagOf(rule, names, language);
}

/** A flag is known by its name; another row may have the same id. */
function flagOf(rule: string, names: Names, language: Language): string | undefined {
  for (const [name, id] of names) {
    const own = id === rule && flagNames(language)[name];
    if (own) return own;
  }
  return undefined;
}

/** What would lift a limit. */
export const liftWords = (text: string, language: Language): Spoken =>
  ownOr(lifts(language)[text], text, language);

/** The rule a reason rests on: a row of the tables, by its id. */
export function ruleWords(rule: string, names: Names, language: Language): Spoken {
  const own = language === 'en' ? undefined : ownRule(rule, names, language);
  const said = ownOr(own, rule.replaceAll('_', ' '), language);
  return { ...said, text: capital(said.text) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
