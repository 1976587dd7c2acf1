// A letter to a doctor, in another language: a function of the English one, line by line, so that
// nothing can stand in one language that the other keeps out (decisions/0075). A letter is said whole or
// not at all: where one part of it is not known, all of it stays English.
import { knowledge } from '../api';
import { recipients } from './actions';
import { whenSpoken, type Language, type Told } from './catalogue.svelte';
import { contextFact, limitRules, medicines, type Names } from './reason-patterns';
import { facts } from './reason-signs';
import { knownBases, regionGroups, regionTitle } from './regions';
import { inTable, type Part } from './sayings';
import { techniques } from './techniques';

const sentences = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=letterSaid', import: 'letterSaid' }));
const signs = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=letterSigns', import: 'letterSigns' }));
const conditions = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=letterConditions', import: 'letterConditions' }));
const afterEffects = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=adviceSaid', import: 'adviceSaid' }));
const own = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=letterOwn', import: 'letterOwn' }));
const tables = [sentences, signs, afterEffects, own, conditions, limitRules, medicines, facts];

type Said = string | undefined;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const code = /^[A-Z]+\d+\w*$/u;
const citations = /^[\w-]+(?:, [\w-]+)*$/u;

/** A finding, an illness, a stop, a medicine or a sign of an after-effect, by its English name. */
function named(name: string, names: Names, language: Language): Said {
  const id = names.get(name) ?? '';
  return signs(language)[id] ?? conditions(language)[id] ?? limitRules(language)[name]
    ?? medicines(language)[name] ?? contextFact(name, language) ?? afterEffects(language)[name];
}

function placed(name: string, names: Names, language: Language): Said {
  const id = names.get(name) ?? '';
  if (knownBases().includes(id.replace(/_(left|right)$/u, ''))) return lower(regionTitle(id, language));
  return regionGroups(language)[id];
}

const partIn = (names: Names, language: Language): Part => (text, name) => {
  switch (name) {
    case 'to': return recipients(language)[text];
    case 'sign':
    case 'told': return named(text, names, language);
    case 'place': return placed(text, names, language);
    case 'what': return techniques(language)[text.replaceAll(' ', '_')];
    case 'rule': return code.test(text) ? text : undefined;
    case 'sources': return citations.test(text) ? text : undefined;
    default: return undefined;
  }
};

/** What somebody wrote themselves stays as it is, and is marked as theirs: it is looked up in no table. */
const theirs: [RegExp, string][] = [
  [/^Reference: (?<own>.+)$/u, 'reference'], [/^- (?<own>.+) \(not in our table\)$/u, 'medicine']];

function lineIn(line: string, names: Names, language: Language): Said {
  if (!line) return line;
  for (const [pattern, kind] of theirs) {
    const words = pattern.exec(line)?.groups?.['own'];
    const around = own(language)[kind];
    if (words !== undefined) return around?.split('{own}').join(words);
  }
  // A limit: a place may hold commas, what is limited there none.
  const item = line.replace(/^- /u, '').replace(/^([\w ]+), (?=.+: (?:forbidden|limited|with care)\b)/u, '$1 | ');
  const mark = line.startsWith('- ') ? '- ' : '';
  const told = sentences(language);
  const part = partIn(names, language);
  // A name first: it may hold what looks like a sentence around another one.
  const said = (mark && named(item, names, language)) || inTable(told, item, part);
  return said && mark + said;
}

/** The letter in the language, or undefined where a line of it is not known. */
export function letterIn(letter: string, names: Names, language: Language): Said {
  if (language === 'en') return letter;
  const lines = letter.split('\n').map((line) => lineIn(line, names, language));
  return lines.includes(undefined) ? undefined : lines.join('\n');
}

const kinds = ['regions', 'region_groups', 'conditions', 'findings'] as const;
/** As `letterIn`, once the words and the names of the tables are there. */
export async function letterSaidIn(letter: string, language: Language): Promise<Said> {
  if (language === 'en') return letter;
  const [rows] = await Promise.all([Promise.all(kinds.map((kind) => knowledge(kind))),
    ...tables.map((table) => table.load(language))]);
  return letterIn(letter, new Map(rows.flat().map(({ name, id }) => [name, id])), language);
}
