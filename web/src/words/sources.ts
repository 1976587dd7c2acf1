// Where pain may come from, in plain names: muscles, joints, nerve roots and the rest, by the id of
// the tables without its side. English comes from the tables, but for their shorthand.
import { inEach, ownOr, type Language, type Spoken, type Told } from './catalogue.svelte';

const names = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=sources', import: 'sources', eager: true }));
const levelled = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=levels', import: 'levels', eager: true }));

/** "facet_c2_c3" as the facet joint C2–C3, "root_t2_t6" as the nerve root T2–T6. */
function byLevel(base: string, language: Language): string | undefined {
  const found = /^(facet|root)_([clts]\d+)(?:_([clts]\d+))?$/u.exec(base);
  if (!found) return undefined;
  const [, kind = '', from = '', to] = found;
  const levels = to ? `${from}–${to}` : from;
  return `${levelled(language)[kind]} ${levels.toUpperCase()}`;
}

const withoutSide = (id: string): string => id.replace(/_(left|right)$/u, '');

/** With or without its side in the id; `name` is the table's. */
export function sourceWords(id: string, name: string | undefined, language: Language): Spoken {
  const base = withoutSide(id);
  const own = byLevel(base, language) ?? names(language)[base];
  const said = ownOr(own, name ?? base.replaceAll('_', ' '), language);
  return { ...said, text: capital(said.text) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
