// What the engine says it did not use, sorted for the reader: words that nothing of the tables fits
// (the result stays a draft for them), answers that lapsed, and the rest.
import type { Out } from '../contract';
import { isApart } from '../intake/apart';
import type { LocalStep } from '../intake/told';

export type TypedIn = 'medicines' | 'conditions' | 'devices_and_patches';
export interface Unread {
  list: TypedIn;
  told: string;
  how: 'unknown' | 'partly' | 'where';
  /** what it was read as; only of `partly` */
  as: string;
}
type Unused = Out['not_considered'][number];

const stepOf: Record<TypedIn, LocalStep> =
  { medicines: 'medicines', conditions: 'conditions', devices_and_patches: 'skin' };
/** Where it can be said better. */
export const stepFor = ({ list }: Unread): LocalStep => stepOf[list];

const typed = /^\/(medicines|conditions|devices_and_patches): (.*)$/su;
const readAs = /^read as: (.*); the rest of these words was not used$/su;

function unreadOf({ input, why }: Unused): Unread | null {
  const [, list, told = ''] = typed.exec(input) ?? [];
  if (!list) return null;
  const one = { list: list as TypedIn, told, as: '' };
  const as = readAs.exec(why)?.[1];
  if (as !== undefined) return { ...one, how: 'partly', as };
  if (why.startsWith('where is it?')) return { ...one, how: 'where' };
  return why.startsWith('no row of the tables fits') ? { ...one, how: 'unknown' } : null;
}

/** Each once: why a result with nothing open is a draft. */
export function unread({ not_considered: all }: Pick<Out, 'not_considered'>): Unread[] {
  const found = all.map(unreadOf).filter((one): one is Unread => one !== null);
  return found.filter((one, i) =>
    found.findIndex(({ list, told }) => list === one.list && told === one.told) === i);
}

const hasLapsed = ({ input, why }: Unused): boolean =>
  input.startsWith('/findings/') && why.includes('has lapsed');
/** Ids of the findings whose answer no longer counts. */
export const lapsed = ({ not_considered: all }: Pick<Out, 'not_considered'>): string[] =>
  all.filter(hasLapsed).map(({ input }) => input.slice('/findings/'.length));
/** Answers that do not fit have a question of their own: intake/Apart.svelte. */
export const unusedElse = ({ not_considered: all }: Pick<Out, 'not_considered'>): Unused[] =>
  all.filter((one) => !hasLapsed(one) && !isApart(one));
