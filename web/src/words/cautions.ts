// What is said to the practitioner beyond limits, in Spanish: the tables carry both languages side by
// side (knowledge/yellow_flags.csv, modality_rules.csv, risk_classes.csv), so that a clinician
// reviews them at once. A text that is not that of the table stays English, marked as such.
import modalities from '../../../knowledge/modality_rules.csv?raw';
import risks from '../../../knowledge/risk_classes.csv?raw';
import yellow from '../../../knowledge/yellow_flags.csv?raw';
import { clientWords, rowsNamed } from './client-words';
import type { Spoken } from './findings';
import type { Language } from './words.svelte';

const spanish = new Map([
  ...rowsNamed(yellow).map((row) => [row['text'], row['spanish']] as const),
  ...rowsNamed(risks).map((row) => [row['plan'], row['spanish']] as const),
  ...rowsNamed(modalities).map((row) => [row['rule'], row['spanish']] as const),
]);

const reasons = new Map(rowsNamed(modalities)
  .filter(({ verdict }) => verdict === 'forbidden' || verdict === 'with_care')
  .map((row) => [row['id'] ?? '', row['spanish'] ?? ''] as const));

/** A sentence of the plan or of a course. */
export const cautionInSpanish = (text: string): string | undefined => spanish.get(text);

export function cautionWords(text: string, language: Language): Spoken {
  const own = language === 'es' ? spanish.get(text) : undefined;
  return own ? { text: own, language } : { text, language: 'en' };
}

/** Yellow flags, in the order of their table: what the therapist may note of the client's outlook. */
export const yellowFlags: string[] = rowsNamed(yellow).map((row) => row['id'] ?? '');

/** The reason that a rule of these tables gives for a limit or a sentence. */
export const cautionReason = (rule: string): string | undefined =>
  reasons.get(rule) ?? (yellowFlags.includes(rule) ? clientWords[rule]?.[1] : undefined);

/** A yellow flag speaks of the client to the therapist, and not to the client. */
export const forTherapist = (id: string): boolean => id.startsWith('yellow_');
