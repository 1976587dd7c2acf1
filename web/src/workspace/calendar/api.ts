// What the calendar asks of the server, and sends to it.
import type {
  Booking, BookingSaid, CalendarRules, CancelSaid, ChairDaySaid, ChairQueue, ChairSummary, ContactChoice, ContactChoiceSaid, CourseAsked, CourseShown, Event, Feed, FeedSaid,
  FreeTimes, HandsSaid, HandsToday,
  Hours, KeptBooking, KeptSeriesBooked as SeriesBooked, TimingAsked, TimingSaid, WaitsList, Location, MessageQueue, MessageRules, MoveSaid, OnlineBookings, OnlineRules, OutsideCalendar,
  OutsideShown, Resource, SeriesCancelSaid, SeriesMoveSaid, SeriesSaid,
  KeptWaiting, KeptWaitingOffer as KeptOffer, Service, WaitingList, WaitingSaid, Why,
} from '../../../build/openapi';
import { call, type Kept } from '../api';

export type {
  Booking, BookingSaid, CalendarRules, ContactChoice, ContactChoiceSaid, CourseAsked, MessageQueue,
  MessageRules, OnlineBookings, OnlineRules, OutsideShown, CourseShown, Event, Feed, FreeTimes, Hours, KeptBooking,
  Location, MoveSaid, Resource, SeriesBooked, SeriesMoveSaid, SeriesSaid, Service, KeptWaiting,
  ChairDaySaid, ChairQueue, ChairSummary, HandsSaid, HandsToday, KeptOffer, TimingAsked, TimingSaid, WaitingList, WaitingSaid, WaitsList, Why,
};
type Week = NonNullable<NonNullable<Hours['periods']>[number]['weekly']>[number];
export type Weekday = NonNullable<Week['weekdays']>[number];
export type Status = Booking['status'];
export type Reason = NonNullable<Why['reasons']>[number];
export type Visit = NonNullable<CourseShown['visits']>[number];
export type Slot = NonNullable<Visit['slot']>;
export type Money = NonNullable<Service['price']>;
export type KeptEvent = Kept<Event>;
export interface Practitioner { id: string; name: string }

interface Page { count: number; after?: string }
/** Every one, page by page. */
async function whole<T extends { id: string }>(
  page: (query: Page) => Promise<{ all: T[]; more: boolean | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  for (let more = true; more;) {
    const after = all.at(-1)?.id;
    const told = await page({ count: 100, ...(after ? { after } : {}) });
    all.push(...told.all);
    more = (told.more ?? false) && told.all.length > 0;
  }
  return all;
}

/** Who can be booked: with an account here, or made by another program. FHIR names both, and is
    open to reception. */
async function practitioners(): Promise<Practitioner[]> {
  const all: Practitioner[] = [];
  for (let at = '/fhir/R4/Practitioner?_count=100'; at;) {
    const reply = await fetch(at, { headers: { accept: 'application/fhir+json' } });
    if (!reply.ok) break;
    const told = (await reply.json()) as {
      entry?: { resource?: { id?: string; active?: boolean; name?: { text?: string }[] } }[];
      link?: { relation?: string; url?: string }[];
    };
    for (const { resource } of told.entry ?? []) {
      const name = resource?.name?.[0]?.text;
      if (resource?.id && name && resource.active !== false) all.push({ id: resource.id, name });
    }
    const next = told.link?.find(({ relation }) => relation === 'next')?.url;
    const url = next ? new URL(next, window.location.origin) : null;
    at = url && all.length > 0 ? `${url.pathname}${url.search}` : '';
  }
  return all.sort((a, b) => a.name.localeCompare(b.name));
}

export const places = {
  locations: () => whole<Kept<Location>>(async (query) => {
    const { locations: all, more } = await call('get', 'locations', { query });
    return { all, more };
  }),
  resources: () => whole<Kept<Resource>>(async (query) => {
    const { resources: all, more } = await call('get', 'resources', { query });
    return { all, more };
  }),
  services: () => whole<Kept<Service>>(async (query) => {
    const { services: all, more } = await call('get', 'services', { query });
    return { all, more };
  }),
  hours: () => whole<Kept<Hours>>(async (query) => {
    const { hours: all, more } = await call('get', 'hours', { query });
    return { all, more };
  }),
  practitioners,
  rules: (id: string) => call('get', 'locations/{id}/rules', { id }),
  addLocation: (body: Location, key: string) => call('post', 'locations', { body, key }),
  changeLocation: (id: string, body: Location, version: number) =>
    call('put', 'locations/{id}', { id, body, version }),
  addResource: (body: Resource, key: string) => call('post', 'resources', { body, key }),
  changeResource: (id: string, body: Resource, version: number) =>
    call('put', 'resources/{id}', { id, body, version }),
  addService: (body: Service, key: string) => call('post', 'services', { body, key }),
  changeService: (id: string, body: Service, version: number) =>
    call('put', 'services/{id}', { id, body, version }),
  addHours: (body: Hours, key: string) => call('post', 'hours', { body, key }),
  changeHours: (id: string, body: Hours, version: number) =>
    call('put', 'hours/{id}', { id, body, version }),
  setRules: (id: string, body: CalendarRules, version: number) =>
    call('put', 'locations/{id}/rules', { id, body, version }),
};

/** Links for other calendar apps. */
export const feeds = {
  all: () => whole<Feed>(async (query) => {
    const { feeds: all, more } = await call('get', 'feeds', { query });
    return { all, more };
  }),
  make: (body: FeedSaid) => call('post', 'feeds', { body }),
  takeBack: (id: string, version: number) => call('put', 'feeds/{id}/revoked', { id, version }),
};

/** What clients are told by mail and SMS. */
export const messages = {
  rules: () => call('get', 'message-rules'),
  setRules: (body: MessageRules, version: number) => call('put', 'message-rules', { body, version }),
  queue: () => call('get', 'messages/queue'),
  choice: (client: string) => call('get', 'clients/{id}/contact-choice', { id: client }),
  choose: (client: string, body: ContactChoiceSaid, version: number) =>
    call('put', 'clients/{id}/contact-choice', { id: client, body, version }),
};

/** Questions that clients answer over a link: what became of them, and no answer. */
export const askings = {
  all: () => call('get', 'askings'),
  of: async (client: string) => (await call('get', 'clients/{id}/askings', { id: client })).askings,
  stop: (id: string, version: number) => call('put', 'askings/{id}/stopped', { id, version }),
  again: (id: string, version: number) => call('put', 'askings/{id}/again', { id, version }),
  called: (id: string, version: number) => call('put', 'askings/{id}/called', { id, version }),
};
export type AskingShown = Awaited<ReturnType<typeof askings.of>>[number];

/** Practitioners' own calendars: busy there, they are not offered here. */
export const outside = {
  all: async () => (await call('get', 'outside-calendars')).calendars,
  add: (body: OutsideCalendar) => call('post', 'outside-calendars', { body }),
  remove: (id: string, version: number) => call('delete', 'outside-calendars/{id}', { id, version }),
};

/** Whether clients may book for themselves. */
export const online = {
  rules: () => call('get', 'online-booking'),
  setRules: (body: OnlineRules, version: number) => call('put', 'online-booking', { body, version }),
  link: (client: string) => call('post', 'clients/{id}/booking-link', { id: client, body: {} }),
};

/** Visits that a change of a zone's rules put at another hour than was agreed. */
export const movedHours = { read: () => call('get', 'moved-hours') };

/** One's own hands; nobody else's can be read. */
export const hands = {
  read: (location: string) => call('get', 'hands', { query: { location } }),
  say: (location: string, body: HandsSaid) => call('put', 'hands', { query: { location }, body }),
  limit: (location: string, load_max: number | null) => call('put', 'hands/day',
    { query: { location }, body: load_max === null ? {} : { load_max } }),
};

/** Who waits for an hour, and what is offered to them. */
export const waitingList = {
  read: () => call('get', 'waiting'),
  add: (body: WaitingSaid, key: string) => call('post', 'waiting', { body, key }),
  leave: (id: string, version: number) => call('put', 'waiting/{id}/left', { id, version }),
  round: () => call('post', 'waiting/rounds'),
  accept: (id: string, version: number) => call('put', 'waiting-offers/{id}/accepted', { id, version }),
  decline: (id: string, version: number) => call('put', 'waiting-offers/{id}/declined', { id, version }),
  link: (id: string) => call('post', 'waiting-offers/{id}/links', { id }),
};

/** Chair events: the practice's side. */
export const chairs = {
  make: (body: ChairDaySaid, key: string) => call('post', 'chair-days', { body, key }),
  read: (id: string) => call('get', 'chair-days/{id}', { id }),
  signUp: (id: string, name: string, key: string) =>
    call('post', 'chair-days/{id}/places', { id, body: { name }, key }),
  step: (id: string, status: KeptPlace['content']['status'], version: number) =>
    call('put', 'chair-places/{id}/status', { id, body: { status }, version }),
  talked: (id: string, version: number) => call('put', 'chair-places/{id}/talked', { id, version }),
  askAgain: (id: string, version: number) => call('put', 'chair-places/{id}/asked-again', { id, version }),
  link: (id: string) => call('post', 'chair-days/{id}/links', { id }),
  endLink: (id: string) => call('delete', 'chair-days/{id}/links', { id }),
  close: (id: string, version: number) => call('put', 'chair-days/{id}/closed', { id, version }),
  summary: (id: string) => call('get', 'chair-days/{id}/summary', { id }),
};
export type KeptPlace = NonNullable<ChairQueue['places']>[number];

export interface Asked {
  service: string;
  location: string;
  /** ids with commas between, as the two that follow */
  practitioner?: string;
  resource?: string;
  client?: string;
  booking?: string;
  /** else as long as the service is */
  minutes?: number;
  /** else as of the booking, or as the location has it */
  travel_before?: number;
  travel_after?: number;
}

export interface LateQuery { minutes: number; reason: TimingSaid['why']; end_earlier?: string }

export const bookings = {
  between: (from: string, until: string, of: { client?: string } = {}) =>
    call('get', 'bookings', { query: { from, until, ...of } }),
  events: (from: string, until: string) => call('get', 'events', { query: { from, until } }),
  event: (id: string) => call('get', 'events/{id}', { id }),
  addEvent: (body: Event, key: string) => call('post', 'events', { body, key }),
  callOffEvent: (id: string, reason: string, version: number) =>
    call('put', 'events/{id}/cancelled', { id, body: reason ? { reason } : {}, version }),
  free: (asked: Asked, day: string, days: number, signal?: AbortSignal) =>
    call('get', 'free', { query: { ...asked, day, days }, ...(signal ? { signal } : {}) }),
  why: (asked: Asked, begin: string, signal?: AbortSignal) =>
    call('get', 'why', { query: { ...asked, begin }, ...(signal ? { signal } : {}) }),
  add: (body: BookingSaid, key: string) => call('post', 'bookings', { body, key }),
  read: (id: string) => call('get', 'bookings/{id}', { id }),
  move: (id: string, body: MoveSaid, version: number) =>
    call('put', 'bookings/{id}/time', { id, body, version }),
  confirm: (id: string, version: number) => call('put', 'bookings/{id}/confirmed', { id, version }),
  arrive: (id: string, version: number) => call('put', 'bookings/{id}/arrived', { id, version }),
  finish: (id: string, version: number) => call('put', 'bookings/{id}/done', { id, version }),
  cancel: (id: string, body: CancelSaid, version: number) =>
    call('put', 'bookings/{id}/cancelled', { id, body, version }),
  miss: (id: string, body: { waive?: string }, version: number) =>
    call('put', 'bookings/{id}/missed', { id, body, version }),
  propose: (body: CourseAsked) => call('post', 'series-proposals', { body }),
  agree: (body: SeriesSaid, key: string) => call('post', 'series', { body, key }),
  course: (id: string) => call('get', 'series/{id}', { id }),
  moveCourse: (id: string, body: SeriesMoveSaid) => call('put', 'series/{id}/time', { id, body }),
  cancelCourse: (id: string, body: SeriesCancelSaid) =>
    call('put', 'series/{id}/cancelled', { id, body }),
  /** `client`: whose, of several */
  checkIn: (id: string, client?: string) =>
    call('post', 'bookings/{id}/check-ins', { id, query: client ? { client } : {} }),
  /** what would follow; nothing is kept */
  lateAsked: (id: string, query: LateQuery, signal: AbortSignal) =>
    call('get', 'bookings/{id}/late', { id, query, signal }),
  late: (id: string, body: TimingSaid, version: number) =>
    call('post', 'bookings/{id}/late', { id, body, version }),
  online: (since: string) => call('get', 'online-bookings', { query: { since } }),
  waits: (from: string, until: string) => call('get', 'waits', { query: { from, until } }),
  undo: (visits: { id: string; version: number }[]) => call('post', 'undo', { body: { visits } }),
};
