// How the day after a visit was, as it is asked: signs of outcomes/adverse_signs.csv.
import type { QuestionsTold } from '../../build/openapi';

/** "Any of these? None": each group's no is said, never guessed. */
export const dangers = ['nerve_deficit', 'stroke_signs', 'collapse', 'fracture', 'blistering_burn',
  'medical_care'] as const;
export const others = ['headache', 'dizzy', 'tired'] as const;
export type Danger = (typeof dangers)[number];
export type Other = (typeof others)[number];
export const durations = [6, 24, 48, 72] as const;
/** Hours after the visit at which it began, as they are asked. */
export const onsets = [0, 6, 24, 48, 96] as const;
export const bruises = [0, 3, 8] as const;

export interface AfterTyped {
  /** now, 0-10; kept as a measurement of its own */
  pain: number | null;
  soreness: number | null;
  hours: number | null;
  /** hours after the visit at which it began */
  onset: number | null;
  bruise: number | null;
  compared: 'better' | 'same' | 'worse' | null;
  others: Other[];
  othersSaid: boolean;
  dangers: Danger[];
  dangersSaid: boolean;
}
export const untyped = (): AfterTyped => ({ pain: null, soreness: null, hours: null, onset: null, bruise: null, compared: null,
  others: [], othersSaid: false, dangers: [], dangersSaid: false });

/** What is sent: the pain apart from the signs; nothing at all when nothing was answered. */
export const toldOf = (typed: AfterTyped): Pick<QuestionsTold, 'signs' | 'pain' | 'onset_hours'> | null => {
  const signs = signsOf(typed);
  return signs.length === 0 && typed.pain === null ? null
    : { signs, ...(typed.pain === null ? {} : { pain: typed.pain }),
      ...(typed.onset === null || !felt(typed) ? {} : { onset_hours: typed.onset }) };
};

/** Whether something came that has a beginning. */
export const felt = (typed: AfterTyped): boolean => (typed.soreness ?? 0) > 0 || (typed.bruise ?? 0) > 0
  || typed.others.length > 0 || typed.dangers.length > 0 || typed.compared === 'worse';

export function signsOf(typed: AfterTyped): NonNullable<QuestionsTold['signs']> {
  const signs: { sign: string; value: number }[] = [];
  const say = (sign: string, value: number): void => void signs.push({ sign, value });
  if (typed.soreness !== null) say('soreness', typed.soreness);
  // Nothing was sore: then nothing lasted.
  if (typed.soreness === 0) say('hours', 0);
  else if (typed.hours !== null) say('hours', typed.hours);
  if (typed.bruise !== null) say('bruise_cm', typed.bruise);
  if (typed.compared !== null) {
    say('better', typed.compared === 'better' ? 1 : 0);
    say('worse', typed.compared === 'worse' ? 1 : 0);
  }
  if (typed.othersSaid) for (const sign of others) say(sign, typed.others.includes(sign) ? 1 : 0);
  if (typed.dangersSaid) for (const sign of dangers) say(sign, typed.dangers.includes(sign) ? 1 : 0);
  return signs;
}
