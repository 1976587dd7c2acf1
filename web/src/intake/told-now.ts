// What a brief visit tells. Pure.
import type { In } from '../contract';
import type { CheckInAsked } from '../../build/openapi';

export type ToldNow = CheckInAsked;

/** Answers, and of a new sign where it is and that a doctor has checked it. */
export const toldNow = (told: In): ToldNow => ({
  findings: told.findings ?? {},
  ...(told.already_checked?.length ? { already_checked: told.already_checked } : {}),
  ...(told.conditions?.length ? { places: told.conditions } : {}),
});
