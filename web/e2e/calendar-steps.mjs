// What the walks through the calendar share: a place to book in, and what a desk does there.
import assert from 'node:assert/strict';
import { api, settled, tab } from './desk-steps.mjs';
import { therapist } from './walk-desk.mjs';

/** Where no walk of these runs into midnight: they book up to some hours around now. */
const hourIn = (zone) => Number(new Intl.DateTimeFormat('en-GB',
  { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(Date.now()));
export const zone = hourIn('Europe/Berlin') >= 2 && hourIn('Europe/Berlin') <= 17
  ? 'Europe/Berlin' : 'America/New_York';

export const plusDays = (day, n) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(Date.now());
/** A Monday after the next: weeks ahead, 0 to begin with. */
export function monday(weeks) {
  const now = new Date(`${today()}T00:00:00Z`);
  return plusDays(today(), 7 - ((now.getUTCDay() + 6) % 7) + weeks * 7);
}

const offset = (at) => {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at).find(({ type }) => type === 'timeZoneName').value;
  return name === 'GMT' ? '+00:00' : name.slice(3);
};
/** "2026-11-23T10:00:00+01:00"; of an hour that comes twice the one with the offset `o`. */
export function moment(day, clock, o) {
  const near = offset(Date.parse(`${day}T${clock}:00Z`));
  const text = (with_) => `${day}T${clock}:00${with_}`;
  return text(o ?? offset(Date.parse(text(near))));
}
/** The next days on which the clock changes: forward, and back. */
export function changes() {
  const found = {};
  for (let day = plusDays(today(), 2); !found.forward || !found.back; day = plusDays(day, 1)) {
    const [a, b] = [offset(Date.parse(moment(day, '00:00'))), offset(Date.parse(moment(plusDays(day, 1), '00:00')))];
    if (a !== b) found[a < b === !a.startsWith('-') ? 'forward' : 'back'] ??= { day, before: a, after: b };
  }
  return found;
}

export async function must(page, method, path, body) {
  const { status, told } = await api(page, method, path, body);
  assert.ok(status < 300, `${method} ${path}: ${status} ${JSON.stringify(told)}`);
  return told;
}
/** As a step of a record is sent, with the version it is made from. */
export const put = (page, path, version, body) => page.evaluate(async ([where, from, what]) => {
  const { csrf_token: csrf } = await (await fetch('/api/v1/session')).json();
  const reply = await fetch(`/api/v1/${where}`, {
    method: 'PUT', body: what ? JSON.stringify(what) : null,
    headers: { 'x-csrf-token': csrf, 'if-match': `"${from}"`,
      ...(what ? { 'content-type': 'application/json' } : {}) },
  });
  return { status: reply.status, told: await reply.json() };
}, [path, version, body]);

/** What was set up by the first walk, or is set up now when that one was left out. */
export async function where(page) {
  const me = (await must(page, 'GET', 'session')).person.id;
  const first = async (list) => (await must(page, 'GET', list))[list].at(-1);
  if (!(await first('locations'))) {
    const location = (await must(page, 'POST', 'locations', { name: 'Mill Street', zone })).id;
    const room = (await must(page, 'POST', 'resources', { name: 'Room 1', kind: 'room', location })).id;
    const money = (n) => ({ minor_units: n * 100, currency: 'EUR' });
    await must(page, 'POST', 'services', { name: 'Massage', minutes: 60, preparation_minutes: 0,
      clean_up_minutes: 10, needs: [{ any_of: [room] }], given_by: [me], practitioners: 1, load: 60,
      heavy: false, hands_on: true, price: money(65),
      policy: { notice_minutes: 336 * 60, late: money(30), no_show: money(65) } });
    const part = (from_minute, until_minute) => ({ from_minute, until_minute });
    const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    await must(page, 'POST', 'hours', { of: 'practitioner', subject: me, location, periods: [
      { weekly: [{ weekdays, hours: part(540, 780) }, { weekdays, hours: part(840, 1080) }] }] });
  }
  return { me, location: (await first('locations')).id, room: (await first('resources')).id,
    service: (await first('services')).id };
}
export async function client(page, given, family) {
  return (await must(page, 'POST', 'clients',
    { names: [{ use: 'usual', given: [given], family }], birth: '1980', phones: [] })).id;
}
export async function booking(page, at, of, begin, more = {}) {
  return must(page, 'POST', 'bookings', { clients: [of], practitioners: [at.me],
    resources: [at.room], service: at.service, location: at.location, begin, source: 'desk', ...more });
}
export async function between(page, day, days = 1) {
  const query = `from=${encodeURIComponent(moment(day, '00:00'))}`
    + `&until=${encodeURIComponent(moment(plusDays(day, days), '00:00'))}`;
  return (await must(page, 'GET', `bookings?${query}`)).bookings;
}

const minute = 60_000;
/** Whether so many minutes from an instant of this day on are in no other visit's way. */
export async function freeOn(page, day) {
  const taken = (await between(page, plusDays(day, -1), 3)).map(({ content }) => content)
    .filter(({ status }) => !['cancelled', 'no_show'].includes(status))
    .map((one) => [Date.parse(one.begin) - one.preparation_minutes * minute,
      Date.parse(one.until) + one.clean_up_minutes * minute]);
  return (begin, minutes) =>
    taken.every(([since, until]) => until <= begin || since >= begin + minutes * minute);
}
/** This clock, or the next quarter of the day at which nothing is booked, round to its morning: other walks
    book around now, whatever the hour is. */
export async function freeFrom(page, day, clock) {
  const isFree = await freeOn(page, day);
  const [first, last] = [Date.parse(moment(day, '01:00')), Date.parse(moment(day, '22:45'))];
  const quarters = Array.from({ length: Math.floor((last - first) / (15 * minute)) + 1 },
    (_, i) => first + i * 15 * minute);
  const from = Date.parse(moment(day, clock));
  const begin = [from, ...quarters.filter((at) => at > from), ...quarters]
    .find((at) => isFree(at, 70));
  assert.ok(begin, `no hour is free on ${day}`);
  return new Date(begin).toISOString();
}

/** Goes on with Tab until what has the focus answers to the name. */
export async function tabTo(page, name, most = 80) {
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const node = document.activeElement;
      const label = node?.labels?.[0]?.textContent ?? '';
      return `${node?.getAttribute('aria-label') ?? ''} ${label} ${node?.textContent ?? ''}`.trim();
    });
    if (name.test(now)) return;
  }
  assert.fail(`nothing called ${name} can be reached by Tab`);
}
export async function onCalendar(page, base, day, view = '') {
  await page.goto(`${base}/calendar/${day}${view}`);
  await page.locator('.grid, .head').first().waitFor();
  await settled(page);
}

export const block = (page, name) => page.locator('.grid .block').filter({ hasText: name });

/** A page of somebody who is signed in, at a practice where people can be booked. */
export async function desk(shell, place, how = {}) {
  const context = await therapist(shell, place, how);
  const page = await tab(context);
  await page.goto(place.address);
  await settled(page);
  return { context, page, at: how.bare ? null : await where(page) };
}
