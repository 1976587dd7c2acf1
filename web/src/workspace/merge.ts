// Two people changed the same record. For each part that is not the same in both: who changed it,
// and which of the two is taken unless a person says otherwise.
import { birthOf, type ClientFields } from './client-form';

export type Whose = 'mine' | 'theirs';
/** What a form shows, by the names of its fields. */
export type Fields = object;
export interface FieldDifference<Part extends string = string, Value = unknown> {
  part: Part;
  mine: Value;
  theirs: Value;
  /** only one side changed it; undefined: both did, and a person has to choose */
  take: Whose | undefined;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** In the order of the form. `before` null: nobody knows what the typing began with, so that each
    difference is a person's to decide. */
export function fieldDifferences(
  before: Fields | null, mine: Fields, theirs: Fields,
): FieldDifference[] {
  const [was_, mine_, theirs_] = [before ?? {}, mine, theirs] as Record<string, unknown>[];
  const parts = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return parts.flatMap((part) => {
    const [was, m, t] = [was_?.[part], mine_?.[part], theirs_?.[part]];
    if (same(m, t)) return [];
    const known = before !== null && part in before;
    const take: Whose | undefined = !known ? undefined
      : same(m, was) ? 'theirs' : same(t, was) ? 'mine' : undefined;
    return [{ part, mine: m, theirs: t, take }];
  });
}

/** Theirs, with what is taken of mine. */
export function mergedFields<F extends Fields>(
  mine: F, theirs: F, taken: Partial<Record<string, Whose>>,
): F {
  const chosen = Object.entries(mine).filter(([part]) => taken[part] === 'mine');
  return { ...theirs, ...Object.fromEntries(chosen) } as F;
}

export type Part = Exclude<keyof ClientFields, 'day' | 'month' | 'year'> | 'birth';
export type Difference = FieldDifference<Part, string>;

const parts: Part[] = ['given', 'family', 'birth', 'phone', 'email', 'language', 'interpreter',
  'pronouns', 'notes'];
const told = (fields: ClientFields, part: Part): string =>
  part === 'birth' ? birthOf(fields) : fields[part].trim();
/** A date of birth is one part, though it is typed in three fields. */
const partsOf = (fields: ClientFields): Record<Part, string> =>
  Object.fromEntries(parts.map((part) => [part, told(fields, part)])) as Record<Part, string>;

export function differences(
  before: ClientFields, mine: ClientFields, theirs: ClientFields,
): Difference[] {
  return fieldDifferences(partsOf(before), partsOf(mine), partsOf(theirs)) as Difference[];
}

/** Theirs, with what is taken of mine. */
export function merged(
  mine: ClientFields, theirs: ClientFields, taken: Partial<Record<Part, Whose>>,
): ClientFields {
  const result = { ...theirs };
  for (const [part, whose] of Object.entries(taken) as [Part, Whose][]) {
    if (whose !== 'mine') continue;
    if (part === 'birth') Object.assign(result, { year: mine.year, month: mine.month, day: mine.day });
    else result[part] = mine[part];
  }
  return result;
}
