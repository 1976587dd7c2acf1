// Where, with what and by whom a practice works: asked once, and again when it was changed.
import type { Kept } from '../api';
import { session } from '../session.svelte';
import {
  places, type Hours, type Location, type Practitioner, type Resource, type Service,
} from './api';
import { browserZone, whenText, zoneName } from './zone';

export interface House {
  locations: Kept<Location>[];
  resources: Kept<Resource>[];
  services: Kept<Service>[];
  hours: Kept<Hours>[];
  practitioners: Practitioner[];
}

let kept = $state.raw<House | null>(null);
let whose = $state('');

const byName = <T extends { content: { name: string } }>(all: T[]): T[] =>
  all.sort((a, b) => a.content.name.localeCompare(b.content.name, undefined, { numeric: true }));

export const house = {
  get now(): House | null {
    return whose === session.now?.person.id ? kept : null;
  },
  async read(again = false): Promise<House> {
    const me = session.now?.person.id ?? '';
    if (kept && whose === me && !again) return kept;
    const [locations, resources, services, hours, practitioners] = await Promise.all([
      places.locations(), places.resources(), places.services(), places.hours(),
      places.practitioners()]);
    [kept, whose] = [{ locations: byName(locations), resources: byName(resources),
      services: byName(services), hours, practitioners }, me];
    return kept;
  },
};

export const inUse = <T extends { content: { inactive?: boolean } }>(all: T[]): T[] =>
  all.filter(({ content }) => !content.inactive);

/** Who gives something that can be booked. */
export const givers = (all: House): Set<string> =>
  new Set(inUse(all.services).flatMap(({ content }) => content.given_by ?? []));

/** What is missing before anybody can be booked; none: it is ready. */
export type Step = 'location' | 'room' | 'service' | 'hours';
export function missing(all: House): Step[] {
  const steps: Step[] = [];
  if (inUse(all.locations).length === 0) steps.push('location');
  if (inUse(all.resources).length === 0) steps.push('room');
  if (inUse(all.services).length === 0) steps.push('service');
  const who = givers(all);
  if (!all.hours.some(({ content }) => who.has(content.subject))) steps.push('hours');
  return steps;
}

export const personName = (all: House | null, id: string): string =>
  all?.practitioners.find((one) => one.id === id)?.name ?? '–';
export const resourceName = (all: House | null, id: string): string =>
  all?.resources.find((one) => one.id === id)?.content.name ?? '–';
export const serviceName = (all: House | null, id: string | undefined): string =>
  all?.services.find((one) => one.id === id)?.content.name ?? '';
export const hoursOf = (all: House | null, subject: string, location: string): Kept<Hours> | null => {
  const own = all?.hours.filter(({ content }) => content.subject === subject) ?? [];
  return own.find(({ content }) => content.location === location)
    ?? own.find(({ content }) => !content.location) ?? null;
};

/** Which location is looked at: the one chosen on this device, else the first. */
const chosenKey = 'palpate.location';
let chosen = $state('');
export const here = {
  get now(): Kept<Location> | null {
    const all = inUse(house.now?.locations ?? []);
    let id = chosen;
    if (!id) {
      try {
        id = localStorage.getItem(chosenKey) ?? '';
      } catch {
        id = '';
      }
    }
    return all.find((one) => one.id === id) ?? all[0] ?? null;
  },
  choose(id: string): void {
    chosen = id;
    try {
      localStorage.setItem(chosenKey, id);
    } catch {
      // Without storage it holds until the page is loaded again.
    }
  },
  get zone(): string {
    return here.now?.content.zone ?? 'UTC';
  },
  /** One zone, and it is the reader's: then naming it is noise. */
  get zoneIsPlain(): boolean {
    const zones = new Set(inUse(house.now?.locations ?? []).map(({ content }) => content.zone));
    return zones.size === 1 && zones.has(browserZone());
  },
};

/** Of the place where something is; of the one that is looked at where that is not known. */
export const zoneAt = (location: string | undefined): string =>
  house.now?.locations.find(({ id }) => id === location)?.content.zone ?? here.zone;

/** "Mon 23 Nov, 09:30" by the clock there, with its zone wherever that is not the plain one. */
export const whenAt = (zone: string, at: number, language: string, how?: 'long' | 'short'): string =>
  `${whenText(zone, at, language, how)}${zonedAt(zone, at, language)}`;
/** ", Berlin, GMT+1" behind an hour; nothing where naming it is noise. */
export const zonedAt = (zone: string, at: number, language: string): string =>
  (here.zoneIsPlain ? '' : `, ${zoneName(zone, language, at)}`);

export const mayManage = (): boolean => session.now?.person.roles.includes('owner') ?? false;
