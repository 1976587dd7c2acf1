// "My doctor already checked this": what is asked, part by part, only as far as the check can still
// count (docs/decisions/0043). What is left out lowers nothing.
import type { Answer, FindingValue, In } from '../contract';
import { dayBefore, daysBetween, sinceOf, type Since } from './since';

export interface Sign {
  id: string;
  name: string;
}

export const parts = ['seen', 'by', 'when', 'result', 'same', 'changed'] as const;
export type Part = (typeof parts)[number];

/** Ids of medical_checkers.csv and check_results.csv; `other` is none of them. */
export const checkers = ['doctor', 'specialist', 'emergency_department', 'nurse_practitioner',
  'other'] as const;
export const results = ['nothing_serious', 'imaging_clear', 'cleared_for_massage', 'other'] as const;

export interface Check {
  signs: Sign[];
  seen: Answer;
  by?: string;
  /** null: not known */
  when?: Since | null;
  result?: string;
  same?: Answer;
  changed?: Answer;
}

/** What is asked next of a check; nothing when it is whole, or can lower nothing any more. */
export function nextPart(check: Check): Part | undefined {
  if (check.seen !== 'yes') return undefined;
  if (check.by === undefined) return 'by';
  if (check.by === 'other') return undefined;
  if (check.when === undefined) return 'when';
  if (check.when === null) return undefined;
  if (check.result === undefined) return 'result';
  if (check.result === 'other') return undefined;
  if (check.same === undefined) return 'same';
  return check.same === 'yes' && check.changed === undefined ? 'changed' : undefined;
}

export const covers = (check: Check, id: string): boolean => check.signs.some((s) => s.id === id);

/** The signs of the first flag of which one was not asked about yet. */
export function openCheck(flags: readonly { findings: Sign[] }[],
  told: Check[] | undefined): Sign[] | undefined {
  const fresh = (sign: Sign): boolean => !(told ?? []).some((check) => covers(check, sign.id));
  return flags.map(({ findings }) => findings.filter(fresh)).find((signs) => signs.length > 0);
}

/** With this answer; the parts after it are asked again. */
export function answeredPart(told: Check[] | undefined, signs: Sign[], part: Part,
  value: Check[Part]): Check[] {
  const same = (check: Check): boolean => signs.every(({ id }) => covers(check, id));
  const before = (told ?? []).find(same);
  const kept = parts.slice(0, parts.indexOf(part))
    .map((earlier) => [earlier, before?.[earlier]] as const);
  const check = { ...Object.fromEntries(kept), signs, [part]: value } as unknown as Check;
  return before ? (told ?? []).map((c) => (c === before ? check : c)) : [...(told ?? []), check];
}

/** Checks of what is still told. */
export const standing = (told: Check[] | undefined, findings: Record<string, FindingValue>): Check[] =>
  (told ?? []).map((check) => ({ ...check, signs: check.signs.filter((s) => findings[s.id] === 'yes') }))
    .filter((check) => check.signs.length > 0);

type Sent = NonNullable<In['already_checked']>[number];

export const checkedOf = (told: Check[] | undefined, findings: Record<string, FindingValue>,
  today: string): Sent[] =>
    standing(told, findings).filter(({ seen }) => seen === 'yes').flatMap((check) =>
      check.signs.map(({ id }): Sent => ({
        finding: id,
        ...(check.by ? { by: check.by } : {}),
        ...(check.when ? { on: dayBefore(today, check.when) } : {}),
        ...(check.result ? { result: check.result } : {}),
        ...(check.same ? { same_pain: check.same } : {}),
        ...(check.changed ? { changed_since: check.changed } : {}),
      })));

/** The way back from what was sent; one check a sign. */
export const checksIn = (sent: Sent[], today: string): Check[] => sent.map((told) => ({
  signs: [{ id: told.finding, name: told.finding.replaceAll('_', ' ') }],
  seen: 'yes' as const,
  ...(told.by ? { by: told.by } : {}),
  ...(told.on ? { when: sinceOf(Math.max(0, daysBetween(told.on, today))) } : {}),
  ...(told.result ? { result: told.result } : {}),
  ...(told.same_pain ? { same: told.same_pain } : {}),
  ...(told.changed_since ? { changed: told.changed_since } : {}),
}));
