// What kind of pain, in words. The textures that stand for them are in body/textures.ts.
import type { Language } from './words.svelte';

export const qualities: Record<string, Record<Language, string>> = {
  deep_ache: { en: 'ache', es: 'dolor profundo' },
  stiff: { en: 'stiff', es: 'rigidez' },
  sharp: { en: 'sharp', es: 'punzante' },
  burning: { en: 'burning', es: 'ardor' },
  tingling: { en: 'tingling', es: 'hormigueo' },
  numb: { en: 'numb', es: 'dormido' },
  electric: { en: 'shooting', es: 'eléctrico' },
  throbbing: { en: 'throbbing', es: 'pulsátil' },
  cramping: { en: 'cramp', es: 'calambre' },
  dull: { en: 'dull', es: 'sordo' },
};

export const qualityWords = (id: string, language: Language): string =>
  qualities[id]?.[language] ?? id.replaceAll('_', ' ');
