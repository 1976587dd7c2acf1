// The columns of the calendar: people or rooms of one day, or the days of one week.
import type { Hours } from './api';
import type { Kept } from '../api';
import type { Shown } from './diary.svelte';
import { hoursOn, joined, without, type Part } from './hours';
import type { Target } from './mover.svelte';
import type { LocalDay } from './zone';

export interface Column {
  key: string;
  title: string;
  day: LocalDay;
  practitioner?: string;
  resource?: string;
  /** when somebody is at work; null: nothing was said of it */
  open: Part[] | null;
}

const common = (some: Part[], others: Part[]): Part[] => some.flatMap(([a, b]) =>
  others.map(([x, y]): Part => [Math.max(a, x), Math.min(b, y)]).filter(([x, y]) => x < y));

/** Open while the location is open and the person at work. */
export function openOn(day: string, ...all: (Kept<Hours> | null)[]): Part[] | null {
  const said = all.map((one) => hoursOn(one?.content, day)).filter((one) => one !== null);
  return said.length === 0 ? null : joined(said.reduce<Part[]>(common, [[0, 1440]]));
}
export const closedOf = ({ open }: Column): Part[] =>
  (open ? open.reduce<Part[]>((left, part) => without(left, part), [[0, 1440]]) : []);

/** Who has a seat of an event is shown with the event. */
export const belongs = ({ practitioner, resource, day }: Column, { kept, begin, end }: Shown): boolean =>
  !kept.content.event
  && (!practitioner || (kept.content.practitioners ?? []).includes(practitioner))
  && (!resource || (kept.content.resources ?? []).includes(resource))
  && begin < day.end && end > day.begin;

/** In place of `was`, at its place. */
const instead = (all: string[], was: string | undefined, now: string | undefined): string[] =>
  (!now || all.includes(now) ? all : was && all.includes(was)
    ? all.map((one) => (one === was ? now : one)) : [now, ...all.slice(1)]);

/** Where a booking goes that is taken from one column to another. */
export function targetIn(shown: Shown, from: Column, to: Column, at: number): Target {
  const { practitioners = [], resources = [] } = shown.kept.content;
  return {
    at,
    practitioners: instead(practitioners, from.practitioner, to.practitioner),
    resources: instead(resources, from.resource, to.resource),
    roomChosen: to.resource !== undefined,
  };
}

/** The hours that are worth showing: at work or booked, a whole number of them. */
export function rangeOf(parts: Part[]): Part {
  const from = Math.min(8 * 60, ...parts.map(([a]) => a));
  const until = Math.max(18 * 60, ...parts.map(([, b]) => b));
  return [Math.floor(from / 60) * 60, Math.min(1440, Math.ceil(until / 60) * 60)];
}
