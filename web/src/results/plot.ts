// A share with its interval on a line from 0 to 100, and the periods that may be asked for. Numbers only.
import type { By, Numbers, Period, Results, Share } from './api';

export const bys: By[] = ['complaint', 'stage', 'technique', 'dose', 'practitioner'];

/** Where on a line of so many pixels a percent stands; the dots at both ends stay whole. */
export const at = (percent: number, width: number, room = 8): number =>
  room + (Math.min(Math.max(percent, 0), 100) / 100) * Math.max(width - 2 * room, 0);

export interface Interval { from: number; to: number; dot: number; all: number }
/** Of those whose response is known, with its interval; `all`: with who dropped out counted as none. */
export function intervalOf(known: Share, all: Share, width: number): Interval {
  return { from: at(known.low, width), to: at(known.high, width), dot: at(known.percent, width),
    all: at(all.percent, width) };
}

const two = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** So many whole months up to the one of `today` ("2026-11-21"). */
export function monthsUntil(today: string, months: number): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - months, 1));
  return { from: `${first.getUTCFullYear()}-${two(first.getUTCMonth() + 1)}-01`,
    until: `${year}-${two(month)}-${two(lastDay(year, month))}` };
}

export interface Shown { group: string; numbers: Numbers }
/** The rows with numbers, as the server has them: by name, never by how good they look. */
export const shownRows = (told: Results): Shown[] =>
  (told.view.rows ?? []).flatMap(({ group, numbers }) => (numbers ? [{ group, numbers }] : []));
