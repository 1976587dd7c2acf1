// What was pressed and found again: the values of the screens, from the log.
import type { BriefPoint, Event, Log, Palpated, PointAgain, Side, Suspect, TenderPoint } from './shapes';

export const keyOf = ({ source, side }: { source: string; side: Side }): string => `${source}/${side}`;

/** As the practice ranked them last: of this session, or of the last assessment. */
export function suspectsOf(log: Log, first: Suspect[]): Suspect[] {
  // Somebody who goes on with the session closes what they may not do, and ranks nothing.
  const judged = (log.events ?? []).filter(({ reassessed }) => reassessed?.suspects?.length);
  const last = judged.sort((a, b) => a.count - b.count).at(-1)?.reassessed;
  return last ? last.suspects ?? [] : first;
}
/** In the order of the first look, so that nothing moves under a finger; what is new comes last. */
export function inOrder(order: string[], now: Suspect[], first: Suspect[]): Suspect[] {
  const by = new Map([...first, ...now].map((one) => [keyOf(one), one]));
  const keys = [...new Set([...order, ...now.map(keyOf)])];
  return keys.flatMap((key) => by.get(key) ?? []);
}
export const verdictOf = (found: Palpated[], suspect: Suspect): 'hit' | 'miss' | 'open' => {
  const one = found.find((each) => keyOf(each) === keyOf(suspect));
  return one ? (one.hit ? 'hit' : 'miss') : 'open';
};
export const percent = (ofThousand: number): number => Math.round(ofThousand / 10);

export interface Spot { event: string; point: TenderPoint; after?: PointAgain }
export function spotsOf(log: Log): Spot[] {
  const events = log.events ?? [];
  const again = new Map(events.flatMap((event: Event) =>
    (event.point_again ? [[event.point_again.point, event.point_again] as const] : [])));
  return events.flatMap(({ id, tender_point: point }) => {
    if (!point) return [];
    const after = again.get(id);
    return [{ event: id, point, ...(after ? { after } : {}) }];
  });
}
/** Those of last time that were not looked for yet today. */
export function stillToFind(last: BriefPoint[], spots: Spot[]): BriefPoint[] {
  const found = new Set(spots.map(({ point }) => point.known));
  return last.filter(({ event }) => !found.has(event));
}
/** What the numbers say: more pressure before it hurts is better. */
export const responseOf = (before: number, now: number): TenderPoint['response'] =>
  now > before ? 'less' : now < before ? 'more' : 'same';
export const centimetres = (millimetres: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(millimetres / 10);
