// What kind of pain, in words. The textures that stand for them are in body/textures.ts.
import { inEach, type Language, type Told } from './catalogue.svelte';

export const qualities = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=qualities', import: 'qualities', eager: true }));
/** In the order they are offered in. */
export const qualityIds = Object.keys(qualities('en'));

export const qualityWords = (id: string, language: Language): string =>
  qualities(language)[id] ?? id.replaceAll('_', ' ');
