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

/** The sentences of the language now spoken; reactive where it is read. */
export const words = (): Words => tables[state.language];
