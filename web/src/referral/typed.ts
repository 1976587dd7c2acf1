// What is typed of an answer to a letter, what is missing in it, and what of it is sent.
import type { ReplySaid } from '../../build/openapi';
import type { ReplyWords } from './words';

export const outcomes = ['treat_as_usual', 'treat_within_limits', 'do_not_treat', 'seen_elsewhere'] as const;
export const professions = ['doctor', 'specialist', 'surgeon', 'emergency_department', 'nurse_practitioner',
  'other'] as const;
export type Outcome = (typeof outcomes)[number];
export type Profession = (typeof professions)[number];

export interface ReplyTyped {
  seen_on: string;
  outcome: Outcome | '';
  limits: string;
  findings: string;
  name: string;
  profession: Profession | '';
  profession_words: string;
}
export const untyped = (): ReplyTyped => ({
  seen_on: '', outcome: '', limits: '', findings: '', name: '', profession: '', profession_words: '',
});

/** By field, in the order in which they stand. */
export type Wrong = Partial<Record<keyof ReplyTyped, string>>;
export interface Days { sent: string; today: string }

export function wrongIn(typed: ReplyTyped, { sent, today }: Days, w: ReplyWords['wrong']): Wrong {
  const wrong: Wrong = {};
  const { seen_on: seen } = typed;
  if (!typed.outcome) wrong.outcome = w.outcome;
  if (typed.outcome === 'treat_within_limits' && !typed.limits.trim()) wrong.limits = w.limits;
  if (!seen && typed.outcome !== 'seen_elsewhere') wrong.seen_on = w.seen;
  if (seen && (seen > today || (sent && seen < sent))) wrong.seen_on = w.seenOutside;
  if (!typed.name.trim()) wrong.name = w.name;
  if (!typed.profession) wrong.profession = w.profession;
  if (typed.profession === 'other' && !typed.profession_words.trim()) wrong.profession_words = w.professionWords;
  return wrong;
}

/** Only once nothing is wrong in it. What belongs to another choice is not sent. `language`: of what is typed;
    left out: not known. */
export function toldOf(typed: ReplyTyped, language?: string): ReplySaid {
  const { outcome, profession } = typed;
  if (!outcome || !profession) throw new Error('an answer that is not whole is not sent');
  const findings = typed.findings.trim();
  const own = outcome === 'treat_within_limits' || findings !== '' || profession === 'other';
  return {
    outcome,
    profession,
    name: typed.name.trim(),
    ...(typed.seen_on ? { seen_on: typed.seen_on } : {}),
    ...(outcome === 'treat_within_limits' ? { limits: typed.limits.trim() } : {}),
    ...(findings ? { findings } : {}),
    ...(profession === 'other' ? { profession_words: typed.profession_words.trim() } : {}),
    ...(own && language ? { language } : {}),
  };
}

/** Of an answer that is written down once more: as it was where its words are the same. */
export function languageOf(typed: ReplyTyped, earlier: ReplySaid | undefined, spoken: string): string | undefined {
  const same = earlier && (['limits', 'findings', 'profession_words'] as const)
    .every((field) => typed[field].trim() === (earlier[field] ?? ''));
  return same ? earlier.language : spoken;
}

export function toFirstFault(form: HTMLElement | undefined): void {
  const first = form?.querySelector<HTMLElement>('[aria-invalid]:not(fieldset), [aria-invalid] input');
  first?.focus({ preventScroll: true });
  first?.closest('fieldset, .entry')?.scrollIntoView({ block: 'center' });
}
