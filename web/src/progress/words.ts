// The sentences of how an episode goes, and the names of what is measured.
import { speaking, type Language } from '../words/words.svelte';
import { en, type GoingWords } from './words-en';
import { es } from './words-es';

const tables: Record<Language, GoingWords> = { en, es };
export const going = (): GoingWords => tables[speaking.language];

/** What one number says, with its range; forms of several items are entered elsewhere. */
export const quick = {
  pain_rating: { min: 0, max: 10 },
  global_change: { min: -7, max: 7 },
  tension_level: { min: 0, max: 10 },
  sleep_quality: { min: 0, max: 10 },
  stress_level: { min: 0, max: 10 },
  self_confidence: { min: 0, max: 10 },
  medication_days: { min: 0, max: 7 },
  lost_work_days: { min: 0, max: 28 },
} as const;

const names: Record<string, Record<Language, string>> = {
  pain_rating: { en: 'Pain', es: 'Dolor' },
  global_change: { en: 'Change since the beginning', es: 'Cambio desde el principio' },
  tension_level: { en: 'Tension', es: 'Tensión' },
  sleep_quality: { en: 'Sleep', es: 'Sueño' },
  stress_level: { en: 'Stress', es: 'Estrés' },
  self_confidence: { en: 'Confidence to manage', es: 'Confianza para manejarlo' },
  medication_days: { en: 'Days with pain medicine', es: 'Días con medicinas para el dolor' },
  lost_work_days: { en: 'Days of work lost', es: 'Días de trabajo perdidos' },
  patient_specific_function: { en: 'The client’s own activities', es: 'Las actividades del cliente' },
  oswestry: { en: 'Oswestry index', es: 'Índice de Oswestry' },
  roland_morris: { en: 'Roland-Morris questionnaire', es: 'Cuestionario de Roland-Morris' },
  neck_disability: { en: 'Neck disability index', es: 'Índice de discapacidad del cuello' },
  pain_area: { en: 'Painted area', es: 'Superficie pintada' },
  start_back: { en: 'STarT Back', es: 'STarT Back' },
  pain_enjoyment_activity: { en: 'PEG', es: 'PEG' },
  orebro_short: { en: 'Örebro, short form', es: 'Örebro, forma corta' },
  distress_phq4: { en: 'PHQ-4', es: 'PHQ-4' },
  pain_line: { en: 'Pain on a line', es: 'Dolor sobre una línea' },
  promis_pain_interference: { en: 'PROMIS pain interference', es: 'PROMIS, interferencia del dolor' },
  promis_physical_function: { en: 'PROMIS physical function', es: 'PROMIS, función física' },
  promis_sleep: { en: 'PROMIS sleep', es: 'PROMIS, sueño' },
};

/** The server's own words, which are English, where no name of ours is known. */
export const measureName = (id: string, given: string, language: Language): { text: string; language: Language } => {
  const own = names[id]?.[language];
  return own ? { text: own, language } : { text: given, language: 'en' };
};
