// Two people changed the same client. For each part that is not the same in both: who changed it,
// and which of the two is taken unless a person says otherwise.
import { birthOf, type ClientFields } from './client-form';

export type Whose = 'mine' | 'theirs';
export type Part = Exclude<keyof ClientFields, 'day' | 'month' | 'year'> | 'birth';
export interface Difference {
  part: Part;
  mine: string;
  theirs: string;
  /** only one side changed it; undefined: both did, and a person has to choose */
  take: Whose | undefined;
}

const parts: Part[] = ['given', 'family', 'birth', 'phone', 'email', 'language', 'interpreter',
  'pronouns', 'notes'];
const told = (fields: ClientFields, part: Part): string =>
  part === 'birth' ? birthOf(fields) : fields[part].trim();

export function differences(
  before: ClientFields, mine: ClientFields, theirs: ClientFields,
): Difference[] {
  return parts.flatMap((part) => {
    const [was, m, t] = [before, mine, theirs].map((fields) => told(fields, part));
    if (m === undefined || t === undefined || m === t) return [];
    const take: Whose | undefined = m === was ? 'theirs' : t === was ? 'mine' : undefined;
    return [{ part, mine: m, theirs: t, take }];
  });
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
