// What was pressed and found again: the values of the screens, from the log.
import type { BriefPoint, Event, Log, Palpated, PointAgain, Side, Suspect, TenderPoint, Tried } from './shapes';

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
export const isPressed = ({ movements = [] }: Suspect): boolean => movements.length === 0;

export interface Move { movement: string; sources: Suspect[] }
const movesMost = 6;
/** What to try, each once with the sources that it speaks for, those of most weight first. */
export function movesOf(suspects: Suspect[]): Move[] {
  const moves = new Map<string, Move>();
  for (const source of suspects)
    for (const movement of source.movements ?? []) {
      const move = moves.get(movement) ?? { movement, sources: [] };
      move.sources.push(source);
      moves.set(movement, move);
    }
  const weight = ({ sources }: Move): number => sources.reduce((sum, one) => sum + one.of_thousand, 0);
  return [...moves.values()].sort((a, b) => weight(b) - weight(a)).slice(0, movesMost);
}
/** As it stands after a tap: pain is said first, and of a movement not tried nothing is known. */
export const triedOf = (tried: Tried[], movement: string): Tried | undefined =>
  tried.find((one) => one.movement === movement);

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
