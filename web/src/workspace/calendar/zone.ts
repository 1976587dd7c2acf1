// The clock on the wall of a location. Every hour on these pages is its clock's, never the
// browser's: the browser lends its table of zones, and the server judges what goes to it, for each
// hour is sent with its offset, and with the wall and the zone it was read from.
//
// A moment is in milliseconds of UTC, a day "2026-11-23", a minute is of the clock, 0 to 1439.
export const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

export interface Wall { day: string; minute: number }

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
      hour: '2-digit', minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

export const two = (n: number): string => String(n).padStart(2, '0');
export const clockText = (minute: number): string =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
/** "09:30" as a minute; NaN when it is no time. */
export function minuteOf(text: string): number {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/u.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return hours && minute <= 1440 && Number(minutes) < 60 ? minute : Number.NaN;
}

export const utcOf = ({ day, minute }: Wall): number =>
  Date.parse(`${day}T00:00:00Z`) + minute * minuteMs;
export const dayOfUtc = (at: number): string => new Date(at).toISOString().slice(0, 10);
export const plusDays = (day: string, days: number): string =>
  dayOfUtc(Date.parse(`${day}T00:00:00Z`) + days * dayMs);
/** Monday is 0. */
export const weekdayOf = (day: string): number =>
  (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
export const mondayOf = (day: string): string => plusDays(day, -weekdayOf(day));
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
  && dayOfUtc(Date.parse(`${text}T00:00:00Z`)) === text;

/** What the clock shows then. */
export function wallOf(zone: string, at: number): Wall {
  const part = Object.fromEntries(
    formatOf(zone).formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    minute: Number(part['hour']) * 60 + Number(part['minute']),
  };
}

/** Minutes ahead of UTC. */
export const offsetAt = (zone: string, at: number): number =>
  Math.round((utcOf(wallOf(zone, at)) - Math.floor(at / minuteMs) * minuteMs) / minuteMs);

/** Each moment at which the clock shows this: none in a gap, two where an hour comes twice. */
export function momentsOf(zone: string, wall: Wall): number[] {
  const utc = utcOf(wall);
  const offsets = new Set([-dayMs, 0, dayMs].map((off) => offsetAt(zone, utc + off)));
  return [...offsets].map((offset) => utc - offset * minuteMs)
    .filter((at) => utcOf(wallOf(zone, at)) === utc).sort((a, b) => a - b);
}

/** The earlier of two; of a time that the clock skips, the first moment after the gap. */
export function momentOf(zone: string, wall: Wall): number {
  const [first] = momentsOf(zone, wall);
  if (first !== undefined) return first;
  let [low, high] = [utcOf(wall) - dayMs, utcOf(wall) + dayMs];
  const before = offsetAt(zone, low);
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

export interface Change {
  /** the first moment of the new offset */
  at: number;
  /** forward: minutes that are skipped; back: minus the minutes that come twice */
  by: number;
  /** what the clock would have shown */
  minute: number;
}
/** A local day as it is: 23, 24 or 25 hours, or what else the zone does. */
export interface LocalDay { day: string; begin: number; end: number; change: Change | null }

export function localDay(zone: string, day: string): LocalDay {
  const begin = momentOf(zone, { day, minute: 0 });
  const end = momentOf(zone, { day: plusDays(day, 1), minute: 0 });
  const [first, last] = [offsetAt(zone, begin), offsetAt(zone, end)];
  if (first === last) return { day, begin, end, change: null };
  let [low, high] = [begin, end];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetAt(zone, middle) === first) low = middle;
    else high = middle;
  }
  const minute = Math.round((high + first * minuteMs - utcOf({ day, minute: 0 })) / minuteMs);
  return { day, begin, end, change: { at: high, by: last - first, minute } };
}

export function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
/** As it goes to the server: the wall with its offset. */
export function momentText(zone: string, at: number): string {
  const { day, minute } = wallOf(zone, at);
  return `${day}T${clockText(minute)}:00${offsetText(offsetAt(zone, at))}`;
}
export const wallText = ({ day, minute }: Wall): string => `${day}T${clockText(minute)}`;

/** "Berlin", and "Berlin, GMT+1" with a moment. */
export function zoneName(zone: string, language: string, at?: number): string {
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  if (at === undefined) return city;
  const part = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language,
    { timeZone: zone, timeZoneName: 'short' }).formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return part && part.value !== city ? `${city}, ${part.value}` : city;
}
/** "02:00, Wednesday 25 November (Tokyo, GMT+9)": the same moment by another clock, with its day
    where that is another; empty where both show the same. */
export function ownText(zone: string, own: string, at: number, language: string): string {
  const [there, here] = [wallOf(zone, at), wallOf(own, at)];
  if (there.day === here.day && there.minute === here.minute) return '';
  const day = there.day === here.day ? '' : `, ${dayText(here.day, language)}`;
  return `${clockText(here.minute)}${day} (${zoneName(own, language, at)})`;
}
export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
export const isZone = (zone: string): boolean => {
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
};

const shown = (language: string): string => (language === 'en' ? 'en-GB' : language);
/** "Monday 23 November" and such, of a day that has no zone. */
export const dayText = (
  day: string, language: string, how: 'long' | 'short' | 'head' | 'month' = 'long',
): string => new Intl.DateTimeFormat(shown(language), {
  timeZone: 'UTC',
  ...(how === 'month' ? { month: 'long', year: 'numeric' } : {
    weekday: how === 'long' ? 'long' : 'short', day: 'numeric',
    ...(how === 'head' ? {} : { month: how === 'long' ? 'long' : 'short' }),
  }),
}).format(Date.parse(`${day}T00:00:00Z`));
/** "Mon 23 Nov 2026". */
export const dayOfYearText = (day: string, language: string, how: 'long' | 'short' = 'short'): string =>
  `${dayText(day, language, how)} ${day.slice(0, 4)}`;
export const weekdayText = (
  weekday: number, language: string, how: 'long' | 'short' = 'long',
): string => new Intl.DateTimeFormat(shown(language), { timeZone: 'UTC', weekday: how })
  .format(Date.UTC(2024, 0, 1 + weekday));

/** "Mon 23 Nov, 09:30": what the calendar and the clock of the zone show then. */
export function whenText(
  zone: string, at: number, language: string, how: 'long' | 'short' = 'short',
): string {
  const { day, minute } = wallOf(zone, at);
  return `${dayText(day, language, how)}, ${clockText(minute)}`;
}
