// What is said to the practitioner beyond limits. English stands in the tables (knowledge/yellow_flags.csv,
// modality_rules.csv, risk_classes.csv), the other languages in their files, by the English text: a text
// that is not that of the table stays English, marked as such.
import modalities from '../../../knowledge/modality_rules.csv?raw';
import yellow from '../../../knowledge/yellow_flags.csv?raw';
import { findings } from './asked';
import { ownOr, whenSpoken, type Language, type Spoken, type Told } from './catalogue.svelte';
import { rowsNamed } from './table';

/** Sentences of the plan and of a course, by their English. */
export const cautions = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=cautions', import: 'cautions' }));

const reasons = new Map(rowsNamed(modalities)
  .filter(({ verdict }) => verdict === 'forbidden' || verdict === 'with_care')
  .map((row) => [row['id'] ?? '', row['rule'] ?? ''] as const));

export const cautionWords = (text: string, language: Language): Spoken =>
  ownOr(cautions(language)[text], text, language);

/** Yellow flags, in the order of their table: what the therapist may note of the client's outlook. */
export const yellowFlags: string[] = rowsNamed(yellow).map((row) => row['id'] ?? '');

/** The reason that a rule of these tables gives for a limit or a sentence; English has the engine's own. */
export const cautionReason = (rule: string, language: Language): string | undefined =>
  cautions(language)[reasons.get(rule) ?? '']
    ?? (yellowFlags.includes(rule) ? findings(language)[rule] : undefined);

/** A yellow flag speaks of the client to the therapist, and not to the client. */
export const forTherapist = (id: string): boolean => id.startsWith('yellow_');
