// Sentences that the server and the run sheet put together, in another language by their English: `{}`
// or a `{name}` stands for what is put in. Where one part is not known the whole stays English, marked
// as such: half a sentence in each language says less than either.
import { ownOr, type Language, type Spoken, type Told } from './catalogue.svelte';

/** What is put in, by the name it has there; undefined: not known in this language. */
export type Part = (text: string, name: string) => string | undefined;
interface Pattern { whole: RegExp; names: string[]; say: string }

const plain = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
/** Without a word in it there is nothing to translate. */
const isNumbers = (text: string): boolean => !/\p{L}/u.test(text);

const compiled = new WeakMap<Told, Pattern[]>();
/** The longest first: it says most of what it means. */
function patternsOf(told: Told): Pattern[] {
  const known = compiled.get(told);
  if (known) return known;
  const made = Object.entries(told).filter(([english]) => english.includes('{'))
    .sort(([a], [b]) => b.length - a.length)
    .map(([english, say]) => ({ say,
      names: [...english.matchAll(/\{(\w*)\}/gu)].map(([, name], i) => name || String(i + 1)),
      whole: new RegExp(`^${english.split(/\{\w*\}/u).map(plain).join('(.+)')}$`, 'su') }));
  compiled.set(told, made);
  return made;
}

function filled({ whole, names, say }: Pattern, told: Told, text: string, part: Part): string | undefined {
  const found = whole.exec(text);
  if (!found) return undefined;
  const parts = new Map<string, string>();
  for (const [i, name] of names.entries()) {
    const piece = found[i + 1] ?? '';
    const said = isNumbers(piece) ? piece : inTable(told, piece, part) ?? part(piece, name);
    if (said === undefined && say.includes(`{${name}}`)) return undefined;
    parts.set(name, said ?? '');
  }
  return say.replace(/\{(\w+)\}/gu, (_, name: string) => parts.get(name) ?? '');
}

/** The whole text by the table, or undefined. */
export function inTable(told: Told, text: string, part: Part = () => undefined): string | undefined {
  if (Object.hasOwn(told, text)) return told[text];
  for (const pattern of patternsOf(told)) {
    const said = filled(pattern, told, text, part);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** As `inTable`; several sentences are said one by one. */
export function saidIn(told: Told, text: string, language: Language, part?: Part): Spoken {
  const whole = language === 'en' ? undefined : inTable(told, text, part);
  if (whole !== undefined || language === 'en') return ownOr(whole, text, language);
  const each = text.split(/(?<=\.) /u).map((one) => inTable(told, one, part));
  return ownOr(each.every((one) => one !== undefined) ? each.join(' ') : undefined, text, language);
}
