// The language of the page: one state, kept in memory only.
import { en, type Words } from './en';
import { es } from './es';

export type Language = 'en' | 'es';
const tables: Record<Language, Words> = { en, es };
export const languages = [en, es];

const spoken = typeof navigator !== 'undefined' && /^es\b/u.test(navigator.language);
const state = $state<{ language: Language }>({ language: spoken ? 'es' : 'en' });

export const speaking = {
  get language(): Language {
    return state.language;
  },
  set language(language: Language) {
    state.language = language;
    if (typeof document !== 'undefined') document.documentElement.lang = language;
  },
};

/** A number as people of that language write it. */
export const numberText = (n: number): string =>
  new Intl.NumberFormat(state.language, { maximumFractionDigits: 2 }).format(n);

/** The sentences of the language now spoken; reactive where it is read. */
export const words = (): Words => tables[state.language];

/** "es" as "Spanish" to an English reader. */
export const languageName = (code: string, language: string): string => {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return code;
  }
};
