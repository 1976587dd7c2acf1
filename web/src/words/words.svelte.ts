// The sentences that all pages share, and how numbers and languages are written.
import { speaking, spoken } from './catalogue.svelte';
import type * as En from './languages/en';

export { languages, speaking, type Language } from './catalogue.svelte';
export type Words = typeof En.page;

/** The sentences of the language now spoken; reactive where it is read. */
export const words = spoken(import.meta.glob<Words>('./languages/*.ts',
  { query: '?only=page', import: 'page', eager: true }));

/** A number as people of that language write it. */
export const numberText = (n: number): string =>
  new Intl.NumberFormat(speaking.language, { maximumFractionDigits: 2 }).format(n);

const codeOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';
/** Whether words are in another language than the page's; of what is not known it is not said. */
export const isForeign = (language: string | undefined): language is string =>
  !!language && codeOf(language) !== codeOf(speaking.language);

/** "es" as "Spanish" to an English reader. */
export const languageName = (code: string, language: string): string => {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return code;
  }
};
