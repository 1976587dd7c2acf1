// The signs that add up to a flag, as evidence_items.csv writes them: "age_years >= 65",
// "nausea or repeated_vomiting", "at_least 4 of (a, b, c)", each id a finding or derived from findings.
import { findings } from './asked';
import { inEach, whenSpoken, type Language, type Told } from './catalogue.svelte';
import type { ComposedWords } from './reason-patterns';

const sentences = inEach(import.meta.glob<ComposedWords>('./languages/*.ts',
  { query: '?only=composed', import: 'composed', eager: true }));
/** What a screening is made of besides findings, by the ids of the tables. */
export const facts = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=facts', import: 'facts' }));

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Each part in words, the later ones as they stand inside of a sentence; undefined when one is unknown. */
function parts(texts: string[], language: Language): string[] | undefined {
  const said = texts.map((text) => weighed(text.trim(), language));
  return said.includes(undefined) ? undefined
    : said.map((text = '', i) => (i === 0 ? text : lower(text)));
}

function compared(text: string, language: Language): string | undefined {
  const [, id = '', sign = '', n = ''] = /^(\w+)(?: (>=|>|<=) (\d+))?$/u.exec(text) ?? [];
  const say = sentences(language);
  if (id === 'age_years' && sign) return say.aged(sign, n);
  const name = findings(language)[id] ?? facts(language)[id];
  return name && sign ? say.compared(name, sign, n) : name;
}

/** The sign in words, or undefined where a part of it is not known. `or` binds last. */
export function weighed(text: string, language: Language): string | undefined {
  const say = sentences(language);
  const [, least = '', list = ''] = /^at_least (\d+) of \(([^()]+)\)$/u.exec(text) ?? [];
  if (list) {
    const known = parts(list.split(','), language);
    return known && say.someOf(least, known);
  }
  for (const [between, join] of [[' or ', say.or], [' and ', say.and]] as const) {
    if (!text.includes(between)) continue;
    const known = parts(text.split(between), language);
    return known && join(known);
  }
  return compared(text, language);
}
