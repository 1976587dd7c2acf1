// What a JSON pointer of the request is about, in the words of the page.
import type { Question } from '../contract';
import { findingWords } from '../words/findings';
import { regionWords } from '../words/regions';
import type { Language } from '../words/words.svelte';

/** A name within a JSON pointer, RFC 6901. */
const unescaped = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

export function placeOfPointer(pointer: string, asked: Question[], language: Language): string {
  const [, kind, id = ''] = pointer.split('/').map(unescaped);
  if (kind === 'findings') {
    const finding = asked.flatMap((q) => q.findings).find((f) => f.id === id);
    return findingWords(id, finding?.name ?? id.replaceAll('_', ' '), language).text;
  }
  if (kind === 'regions' || kind === 'qualities') return regionWords(id, language);
  return (kind ?? '').replaceAll('_', ' ');
}
