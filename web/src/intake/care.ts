// Care given elsewhere, from its fields to what is told and back. Pure.
import type { Care } from './request';
import type { Unit } from './since';

/** As the contract's other_care names them. */
export const careResults = ['better', 'same', 'worse', 'unknown'] as const;

export interface CareBegun {
  kind: string;
  result: string;
  count: string;
  unit: Unit;
}

export const begunOf = ({ kind, result, since }: Care): CareBegun => ({
  kind, result: result ?? '', count: since ? String(since.count) : '', unit: since?.unit ?? 'weeks',
});

/** Nothing where a number cannot be read. */
export function careOf(begun: CareBegun[]): Care[] | undefined {
  const unread = begun.some(({ count }) => count.trim() !== '' && !/^\d{1,4}$/u.test(count.trim()));
  return unread ? undefined : begun.map(({ kind, result, count, unit }) => ({
    kind,
    ...(result ? { result } : {}),
    ...(count.trim() ? { since: { count: Number(count), unit } } : {}),
  }));
}
