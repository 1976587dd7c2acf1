// How a client likes it, as it is asked and told.
import { speaking, spoken } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';
import { call } from '../workspace/api';
import type { ComfortCard } from './shapes';

export const card = spoken(import.meta.glob<typeof En.comfortCard>('../words/languages/*.ts',
  { query: '?only=comfortCard', import: 'comfortCard', eager: true }));

/** Each with its choices, in the order they are asked. */
export const choices = {
  cradle: ['lower', 'level', 'higher'],
  warmth: ['cooler', 'usual', 'warmer'],
  glide: ['oil', 'lotion', 'neither'],
  music: ['none', 'house', 'own'],
  talk: ['quiet', 'little', 'talk'],
} as const;
export type Choice = keyof typeof choices;
export const asked = Object.keys(choices) as Choice[];

/** "Face cradle: lower": only what was asked. Words have the language they were written in, where it is known. */
export interface Line { text: string; language?: string }
export function linesOf(told: ComfortCard): Line[] {
  const w = card();
  const lines = asked.flatMap((name) => {
    const words: Record<string, string> = w[name];
    const chosen = told[name];
    return chosen ? [{ text: `${words['label'] ?? ''}: ${words[chosen] ?? chosen}` }] : [];
  });
  return told.words ? [...lines, { text: told.words, ...(told.language ? { language: told.language } : {}) }] : lines;
}

/** As a form holds it; nothing chosen is an empty text. */
export type Typed = Record<Choice | 'words', string>;
export const typedOf = (told: ComfortCard): Typed => ({ cradle: '', warmth: '', glide: '', music: '', talk: '',
  words: '', ...Object.fromEntries(Object.entries(told).filter(([name]) => name !== 'client' && name !== 'language')) });
/** Words that stood there keep their language; others are in that of the page. */
export function cardOf(before: ComfortCard, typed: Typed): ComfortCard {
  const words = typed.words.trim();
  const language = words === before.words ? before.language : speaking.language;
  return { client: before.client, ...(words && language ? { language } : {}),
    ...Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim()]).filter(([, text]) => text)) };
}

export interface ComfortNow { version: number; card: ComfortCard }
export const comfort = {
  read: async (client: string) => await call('get', 'clients/{id}/comfort-card', { id: client }) as ComfortNow,
  keep: async (client: string, body: ComfortCard, version: number) =>
    await call('put', 'clients/{id}/comfort-card', { id: client, body, version }) as ComfortNow,
};
