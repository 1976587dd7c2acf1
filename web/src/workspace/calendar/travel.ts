// The way to a client's home and back, as it is kept with a visit or event.
import { cal } from '../words/calendar';
import type { Booking, Event, Location } from './api';

export interface Travel { before: number; after: number }
/** As it is typed; empty: as the location has it. */
export interface TravelTyped { there: string; back: string }
export const nothingTyped: TravelTyped = { there: '', back: '' };

export const travelOf = (kept: Booking | Event): Travel => ({
  before: kept.travel_before_minutes ?? 0, after: kept.travel_after_minutes ?? 0 });

/** "20 min there, 20 min back"; '' where nobody travels. */
export function travelWords(kept: Booking | Event): string {
  const { before, after } = travelOf(kept);
  return before + after > 0 ? cal().travel.line(before, after) : '';
}

/** What it usually is; null: clients come here. */
export const usualTravel = (location: Location | undefined): number | null =>
  (location?.at_client ? location.travel_minutes ?? 0 : null);

const most = 240;
/** null: it is no number of minutes */
export function typedMinutes(text: string): number | null {
  const minutes = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : NaN;
  return minutes <= most ? minutes : null;
}
export const isTravel = ({ there, back }: TravelTyped): boolean =>
  [there, back].every((text) => text.trim() === '' || typedMinutes(text) !== null);

interface TravelSaid { travel_before_minutes?: number; travel_after_minutes?: number }
/** As it goes to the server: what is not typed is not said. */
export function travelSaid({ there, back }: TravelTyped): TravelSaid {
  const [before, after] = [typedMinutes(there), typedMinutes(back)];
  return { ...(before === null ? {} : { travel_before_minutes: before }),
    ...(after === null ? {} : { travel_after_minutes: after }) };
}
/** As it is asked about. */
export function travelAsked(typed: TravelTyped): { travel_before?: number; travel_after?: number } {
  const { travel_before_minutes: before, travel_after_minutes: after } = travelSaid(typed);
  return { ...(before === undefined ? {} : { travel_before: before }),
    ...(after === undefined ? {} : { travel_after: after }) };
}
