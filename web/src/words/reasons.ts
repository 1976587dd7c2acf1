// The reasons behind a session and its sources. What the tables say is known by its English text, so
// that a text that changes there falls back to English, marked as such, instead of keeping an outdated
// translation.
import { inEach, type Language, type Told } from './catalogue.svelte';
import { cautionReason } from './cautions';
import { clientWords, type Spoken } from './findings';
import { illnesses } from './local-conditions';
import { knownBases, regionTitle } from './regions';
import { sourceWords } from './sources';
import { techniques, techniqueWords } from './techniques';

const reasonsOf = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=techniqueReasons', import: 'techniqueReasons', eager: true }));
const stages = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=stageNotes', import: 'stageNotes', eager: true }));
const places = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=placeRules', import: 'placeRules', eager: true }));
const house = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=plannerReasons', import: 'plannerReasons', eager: true }));
const rules = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=rules', import: 'rules', eager: true }));
const lifts = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=lifts', import: 'lifts', eager: true }));
const sides = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=sided', import: 'sided', eager: true }));

/** The texts a language knows, by their English. */
export const known = (language: Language): Told => ({
  ...reasonsOf(language), ...stages(language), ...places(language), ...house(language),
});

/** Sentences with something of this client in them; undefined where the engine's own stands. */
export interface ReasonWords {
  likely: (source: string, percent: string) => string | undefined;
  drawn: (strength: string, place: string) => string | undefined;
  refers: () => string | undefined;
  tested: () => string | undefined;
  usual: () => string | undefined;
  firstVisit: (most: string) => string | undefined;
  range: (technique: string) => string | undefined;
  scope: () => string | undefined;
  inStage: (technique: string, note: string) => string | undefined;
  technique: (technique: string, reason: string) => string | undefined;
}
const saying = inEach(import.meta.glob<ReasonWords>('./languages/*.ts',
  { query: '?only=reasons', import: 'reasons', eager: true }));

interface Reason {
  fact: string;
  rule: string;
}

function sided(id: string, language: Language): string {
  const side = /_(left|right)$/u.exec(id)?.[1] ?? '';
  return `${sourceWords(id, undefined, language).text}${sides(language)[side] ?? ''}`;
}

type Say = (found: RegExpExecArray, told: Reason, language: Language) => string | undefined;

const patterns: [RegExp, Say][] = [
  [/^([a-z0-9_]+) is a likely source \((\d+) of 100\)$/u, ([, id = '', n = ''], _, language) =>
    saying(language).likely(sided(id, language), n)],
  [/^pain of (\d+) drawn on the /u, ([, n = ''], { rule }, language) =>
    saying(language).drawn(n, regionTitle(rule, language))],
  [/^pain drawn where it refers to: /u, (_, __, language) => saying(language).refers()],
  [/^tested: /u, (_, __, language) => saying(language).tested()],
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

/** The findings and conditions of the tables by their English name, as facts name them. */
export type FindingIds = ReadonlyMap<string, string>;

function translated(told: Reason, findings: FindingIds, language: Language): string | undefined {
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(told.fact);
    const said = found && say(found, told, language);
    if (said) return said;
  }
  const id = findings.get(told.fact) ?? '';
  const ill = illnesses(language)[id];
  if (ill || language === 'en') return ill;
  return known(language)[told.fact] ?? clientWords(language)[id] ?? cautionReason(told.rule, language);
}

export function factWords(told: Reason, findings: FindingIds, language: Language): Spoken {
  const own = translated(told, findings, language);
  return { text: capital(own ?? told.fact), language: own ? language : 'en' };
}

function ownRule(rule: string, language: Language): string | undefined {
  const technique = techniques(language)[rule];
  if (technique) return technique;
  if (knownBases().includes(rule.replace(/_(left|right)$/u, ''))) return regionTitle(rule, language);
  const source = sourceWords(rule, undefined, language);
  return source.language === language ? source.text : rules(language)[rule];
}

/** What would lift a limit. */
export function liftWords(text: string, language: Language): Spoken {
  const own = lifts(language)[text];
  return own ? { text: own, language } : { text, language: 'en' };
}

/** The rule a reason rests on: a row of the tables, by its id. */
export function ruleWords(rule: string, language: Language): Spoken {
  const own = language === 'en' ? undefined : ownRule(rule, language);
  return own ? { text: capital(own), language }
    : { text: capital(rule.replaceAll('_', ' ')), language: 'en' };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
