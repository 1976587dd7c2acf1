// What a plan says in lines, in the language of the page: goals put together from their parts,
// stop rules and the words on the dose by their English text, as in stops.ts and reasons.ts.
import type { Line } from '../contract';
import { inEach, ownOr, whenSpoken, type Language, type Spoken, type Told } from './catalogue.svelte';
import { cautions } from './cautions';
import { stopWords } from './stops';

export const doses = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=doses', import: 'doses' }));
export const measures = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=measures', import: 'measures', eager: true }));

/** The sentences of a goal; undefined where the engine's own stands. */
export interface GoalWords {
  betterBy: (words: string, points: number, measure: string) => string | undefined;
  fromTo: (measure: string, from: number, to: number) => string | undefined;
  atLeast: (measure: string, points: number) => string | undefined;
}
const goals = inEach(import.meta.glob<GoalWords>('./languages/*.ts',
  { query: '?only=goals', import: 'goals', eager: true }));

type Goal = Extract<Line, { client_words?: string }>;

function goalWords({ client_words: own, measure, mcid, from, to }: Goal, language: Language):
  string | undefined {
  const name = measures(language)[measure ?? ''];
  const say = goals(language);
  if (!name) return own;
  if (own) return say.betterBy(own, mcid ?? 0, name);
  if (from !== undefined && to !== undefined) return say.fromTo(name, from, to);
  return say.atLeast(name, mcid ?? 0);
}

const wished = /^(.*) was wished for and (?:is (left out)|is allowed, but found no place in this session)$/u;

/** What the page says of a wish that was not taken. */
export interface WishWords {
  wishRefused: (technique: string) => string;
  wishNoPlace: (technique: string) => string;
}

/** Such a line with the technique as the page calls it; undefined of any other. */
export function wishWords(line: Line, called: (english: string) => string, say: WishWords):
  string | undefined {
  const [, technique, refused] = ('text' in line && wished.exec(line.text)) || [];
  if (technique === undefined) return undefined;
  return (refused ? say.wishRefused : say.wishNoPlace)(called(technique));
}

/** A line of the plan as it is read; English, and marked so, where it is not known. */
export function lineWords(line: Line, language: Language): Spoken {
  if ('when' in line) return stopWords(`${line.when}: ${line.action}`, language);
  if (language === 'en') return { text: line.text, language };
  const own = 'id' in line ? doses(language)[line.text] ?? cautions(language)[line.text]
    : goalWords(line, language);
  return ownOr(own, line.text, language);
}
