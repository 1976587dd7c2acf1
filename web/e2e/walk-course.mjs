// More walks through the calendar: the weeks in which the clock changes, whole courses, reception,
// paper.
import assert from 'node:assert/strict';
import {
  between, block, booking, changes, client, desk, moment, monday, must, onCalendar, plusDays, put,
  today,
} from './calendar-steps.mjs';
import { browse, tab } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';
import { planned } from './walk-session.mjs';

const walk = (name, run) => deskWalks.push({ name: `calendar: ${name}`, run });

walk('weeks in which the clock changes have each hour once, none or twice', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const { forward, back } = changes();
  const id = await client(page, 'Uhr', 'Change');
  const why = { despite: 'the night of the change', overrule: 'the night of the change' };
  const book = (day, clock, offset) => booking(page, at, id, moment(day, clock, offset),
    { ...why, until: new Date(Date.parse(moment(day, clock, offset)) + 30 * 60_000).toISOString() });
  await book(forward.day, '01:00', forward.before);
  await book(forward.day, '03:00', forward.after);
  await book(back.day, '01:30', back.before);
  await book(back.day, '01:30', back.after).catch(() => book(back.day, '02:30', back.after));
  const tops = async () => Promise.all((await block(page, 'Uhr Change').all())
    .map(async (one) => (await one.boundingBox()).y));
  const rowOf = async (label, nth = 0) =>
    (await page.locator('.hours span').filter({ hasText: label }).nth(nth).boundingBox()).y;
  await onCalendar(page, place.address, forward.day, '/week');
  await page.getByLabel('Whole day').check();
  await page.getByText(/the clock goes forward\. 02:00 to 03:00 does not exist/u).waitFor();
  assert.ok(await page.locator('.gap').count() >= 2, 'the hour that is skipped is marked');
  let [first, second] = (await tops()).sort((a, b) => a - b);
  const hour = await rowOf('01:00') - await rowOf('00:00');
  assert.ok(Math.abs(second - first - 2 * hour) < 3, 'by the clock on the wall they are two hours apart');
  await fair(page, 'clock goes forward');
  await onCalendar(page, place.address, back.day, '/week');
  await page.getByLabel('Whole day').check();
  await page.getByText(/the clock goes back/u).waitFor();
  assert.equal(await page.locator('.hours em').count(), 1, 'one hour is there again');
  await block(page, 'Uhr Change').nth(1).waitFor();
  [first, second] = (await tops()).sort((a, b) => a - b);
  const apart = (await between(page, back.day)).map(({ content }) => Date.parse(content.begin))
    .sort((a, b) => a - b);
  const hours = (apart[1] - apart[0]) / 3_600_000;
  assert.ok(Math.abs(second - first - hours * hour) < 3, `${hours} hours apart, as on the clock`);
  await fair(page, 'clock goes back');
  assert.deepEqual(page.faults.filter((line) => !/409|422/u.test(line)), []);
  await context.close();
});

walk('a course is proposed, its clash decided, and booked in one step', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const id = await client(page, 'Cora', 'Course');
  const first = monday(4);
  const hours = (await must(page, 'GET', 'hours')).hours.find(({ content }) => content.subject === at.me);
  const away = { first: plusDays(first, 11), last: plusDays(first, 21) };
  await put(page, `hours/${hours.id}`, hours.version, { ...hours.content, leave: [away] });
  await page.goto(`${place.address}/clients/${id}`);
  await page.getByRole('link', { name: 'Book the course' }).click();
  await page.getByLabel('What', { exact: true }).selectOption(at.service);
  await page.getByLabel('First visit, about').fill(first);
  await page.getByLabel('How many times').fill('5');
  await fair(page, 'a course, asked for');
  await page.getByRole('button', { name: 'Find the times' }).click();
  await page.getByText('5 visits, 1 clash').waitFor();
  await fair(page, 'a course with a clash');
  assert.equal((await between(page, first, 42)).filter(({ content }) =>
    content.clients.includes(id)).length, 0, 'nothing is written');
  const agree = page.locator('.bar .primary:not([data-below])');
  assert.equal(await agree.isDisabled(), true, 'not before each clash is decided');
  await page.getByRole('button', { name: /^Take / }).first().click();
  await page.getByRole('button', { name: 'Book 5 visits' }).click();
  await page.getByText('5 visits are booked.').waitFor();
  await fair(page, 'a course, booked');
  const visits = (await between(page, first, 42)).filter(({ content }) => content.clients.includes(id));
  assert.equal(visits.length, 5);
  assert.equal(new Set(visits.map(({ content }) => content.series)).size, 1);
  for (const { content } of visits) {
    const day = content.wall.slice(0, 10);
    assert.ok(day < away.first || day > away.last, `${day} is no day away`);
  }
  await page.getByRole('link', { name: 'Back to the client' }).click();
  await page.getByText('Comes next').waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('the dose of the plan is where a course begins', async (shell, place) => {
  const { context, page } = await desk(shell, place);
  const id = await client(page, 'Petra', 'Plan');
  const episode = (await must(page, 'POST', 'episodes', { client: id, complaint: 'low back',
    status: 'open', opened_on: today() })).id;
  await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner', language: 'en',
    answers: { regions: { low_back_left: 5 }, age_years: 40 } });
  const { plans } = await must(page, 'GET', `episodes/${episode}/plans`);
  const phases = plans.at(-1).content.plan.phases.filter(({ weeks, sessions }) => weeks && sessions);
  assert.ok(phases.length > 0, 'the plan has a dose');
  await page.goto(`${place.address}/clients/${id}/series`);
  await page.getByText('From the plan').waitFor();
  const parts = await page.locator('.dose').count();
  assert.equal(parts, phases.length);
  const visits = await page.getByLabel('Visits').first().inputValue();
  const weeks = await page.getByLabel('In so many weeks').first().inputValue();
  assert.ok(Math.abs(visits / weeks - phases[0].sessions_per_week) < 0.1, 'as often as the plan says');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('a course keeps apart from other treatments that the intake noted', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const id = await client(page, 'Otto', 'Other');
  const episode = (await must(page, 'POST', 'episodes', { client: id, complaint: 'low back',
    status: 'open', opened_on: today() })).id;
  await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner', language: 'en',
    answers: { regions: { low_back_left: 5 }, age_years: 40,
      other_care: [{ kind: 'physiotherapy', days_ago: 6 }] } });
  const first = monday(8);
  await page.goto(`${place.address}/clients/${id}/series`);
  await page.getByText('Noted at the intake: physiotherapy').waitFor();
  await page.getByText('Without a day it stands against nothing.').waitFor();
  await page.getByLabel('What', { exact: true }).first().selectOption(at.service);
  await page.getByLabel('First visit, about').fill(first);
  const care = page.getByRole('group', { name: 'Physiotherapy' });
  await care.getByLabel('Day').fill(first);
  await care.getByLabel('Hours free after').fill('30');
  await fair(page, 'a course beside physiotherapy');
  await page.getByRole('button', { name: 'Find the times' }).click();
  await page.getByText(/^At least \d+ hours lie between two visits/u).waitFor();
  await page.getByRole('button', { name: /^Book \d+ visits?/u }).click();
  await page.getByText(/visits? (is|are) booked/u).waitFor();
  const apart = 30 * 3_600_000;
  const begin = Date.parse(moment(first, '10:00'));
  const visits = (await between(page, plusDays(first, -3), 10)).filter(({ content }) =>
    content.clients.includes(id));
  assert.ok(visits.length > 0);
  for (const { content } of visits) {
    const [from, until] = [Date.parse(content.begin), Date.parse(content.until)];
    assert.ok(until <= begin - 24 * 3_600_000 || from >= begin + 3_600_000 + apart,
      `${content.wall} is too near to physiotherapy`);
  }
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('reception runs the calendar, and is not asked to set it up', async (shell, place) => {
  const { context: owners, page: owner, at } = await desk(shell, place);
  const { link } = await must(owner, 'POST', 'people',
    { name: 'Rita Front', email: `rita-${Date.now()}@example.org`, roles: ['reception'] });
  const day = plusDays(monday(3), 1);
  const id = await client(owner, 'Rob', 'Reception');
  await booking(owner, at, id, moment(day, '10:00'));
  await owners.close();
  const context = await browse(shell);
  const page = await tab(context);
  await page.goto(`${place.address}/welcome#${link}`);
  await page.getByLabel('Password', { exact: true }).fill('kind words at the door');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('.empty:visible, #found a').first().waitFor();
  await page.goto(`${place.address}/clients/${id}`);
  await page.getByText('Comes next').waitFor();
  await fair(page, 'a client’s visits, to reception');
  await onCalendar(page, place.address, day);
  await block(page, 'Rob Reception').waitFor();
  assert.match(await page.locator('.grid .title').first().innerText(), /\w/u, 'with names');
  assert.equal(await page.getByRole('link', { name: 'Set up', exact: true }).count(), 0);
  await block(page, 'Rob Reception').click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.locator('dialog .time', { hasText: '15:00' }).click();
  await page.locator('dialog .primary:not([disabled])').click();
  await page.getByText('Rob Reception is moved to', { exact: false }).waitFor();
  assert.equal((await between(page, day))[0].content.wall, `${day}T15:00`);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('a start is held for half an hour, and then confirmed', async (shell, place) => {
  const { context, page, at } = await desk(shell, place, { size: 'phone' });
  const day = plusDays(monday(3), 2);
  await client(page, 'Hanna', 'Hold');
  await onCalendar(page, place.address, day);
  await page.locator('.bar .primary:not([data-below])').click();
  await page.getByRole('combobox').first().fill('Hanna');
  await page.locator('button[role=option]').first().click();
  await page.locator('#book-service').selectOption(at.service);
  await page.getByLabel('Only hold it for 30 minutes').check();
  await page.locator('.time', { hasText: '10:00' }).click();
  await page.getByRole('button', { name: 'Hold', exact: true }).click();
  await page.waitForURL(`**/calendar/${day}`);
  await page.locator('button.row').filter({ hasText: 'On hold' }).click();
  await page.locator('dialog').getByText(/Held until|until \d\d:\d\d/u).first().waitFor();
  await fair(page, 'a hold');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.locator('button.row').filter({ hasText: 'Booked' }).waitFor();
  assert.equal((await between(page, day))[0].content.status, 'booked');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('on paper each person has a list of the day', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const day = plusDays(monday(2), 1);
  await booking(page, at, await client(page, 'Paula', 'Paper'), moment(day, '09:00'));
  await onCalendar(page, place.address, day);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.grid').isVisible(), false);
  assert.match(await page.locator('.paper').innerText(), /Lena Vogt[^]*09:00[^]*Paula Paper/u);
  assert.deepEqual(page.faults, []);
  await context.close();
});

// Evenings outside of the hours, where no other walk books.
const evenings = () => [1, 2, 3, 4].map((week) => plusDays(monday(week), 4));
for (const [size, language] of [['desk', 'en'], ['phone', 'es']]) {
  const say = language === 'en'
    ? { whole: 'The whole course', come: '4 visits: 4 to come', dose: 'The dose it came from',
      move: 'Move', along: 'This and the 2 after it', moved: '3 visits are moved.', first: /first agreed for/u,
      cancel: 'Cancel the booking', it: 'Cancel it', off: 'Cancelled or missed', left: /3 to come, 1 cancelled/u,
      more: 'Book one more visit', joins: 'One more visit of the course', five: /^5 visits: 1 to come/u, bare: 'It was booked without a plan.', none: /No visit of this course/u }
    : { whole: 'El tratamiento entero', come: '4 visitas: 4 por venir',
      dose: 'La dosis de la que salió', move: 'Mover', along: 'Esta y las 2 siguientes',
      moved: '3 visitas movidas.', first: /se acordó primero para/u, cancel: 'Cancelar la reserva', it: 'Cancelarla',
      off: 'Canceladas o perdidas', left: /3 por venir, 1 cancelada/u, more: 'Reservar una visita más', joins: 'Una visita más del tratamiento',
      five: /^5 visitas: 1 por venir/u,
      bare: 'Se reservó sin un plan.', none: /Ya no queda ninguna visita/u };
  walk(`a booked course over its months, ${size}, ${language}`, async (shell, place) => {
    const { context, page, at } = await desk(shell, place, { size, language });
    const { id, episode } = await planned(page, `Mona ${size}`);
    const { plans } = await must(page, 'GET', `episodes/${episode}/plans`);
    const days = evenings();
    const visits = (clock) => days.map((day) => ({ clients: [id], practitioners: [at.me],
      resources: [at.room], service: at.service, location: at.location, begin: moment(day, clock),
      source: 'series', despite: 'an evening' }));
    const clock = size === 'desk' ? '19:00' : '20:30';
    const made = await must(page, 'POST', 'series', { client: id, plan: plans.at(-1).id, visits: visits(clock) });
    await page.goto(`${place.address}/clients/${id}`);
    await page.getByRole('link', { name: say.whole, exact: true }).click();
    await page.getByText(say.come, { exact: true }).waitFor();
    await page.getByRole('heading', { name: say.dose }).waitFor();
    assert.equal(await page.locator('.months .visit').count(), 4, 'each visit is a dot');
    await fair(page, `a booked course, ${size}`);
    await page.locator('button.row').nth(1).click();
    await page.getByRole('button', { name: say.move, exact: true }).click();
    await page.getByLabel(say.along).check();
    await page.locator('dialog .time').last().click();
    await page.locator('dialog .primary:not([disabled])').click();
    await page.getByText(say.moved).waitFor();
    await page.getByText(say.first).nth(2).waitFor();
    assert.equal(await page.locator('.months .near').count(), 3, 'what was moved is a ring');
    await page.locator('button.row').first().click();
    assert.equal(await page.locator('dialog').getByRole('link', { name: say.whole }).count(), 0,
      'nobody is led to where they are');
    await page.getByRole('button', { name: say.cancel, exact: true }).click();
    await page.getByRole('button', { name: say.it, exact: true }).click();
    await page.getByRole('heading', { name: say.off }).waitFor();
    await page.getByText(say.left).waitFor();
    assert.equal(await page.locator('.months .out').count(), 1, 'what is cancelled is struck out');
    await fair(page, `a booked course, moved and cancelled, ${size}`);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('button', { name: say.more }).isVisible(), false);
    assert.equal(await page.locator('.months').isVisible(), true);
    if (process.env.PALPATE_LOOK) {
      await page.screenshot({ path: `${process.env.PALPATE_LOOK}/a-booked-course-print-${size}.png`, fullPage: true });
    }
    await page.emulateMedia({ media: null });
    // From the calendar too; there the rest is cancelled.
    const { bookings } = await must(page, 'GET', `series/${made.series.id}`);
    const left = bookings.filter(({ content }) => content.status === 'booked');
    await page.goto(`${place.address}/calendar/${left[0].content.wall.slice(0, 10)}`);
    await page.locator('.grid .block, button.row').filter({ hasText: `Mona ${size}` }).first().click();
    await page.locator('dialog').getByRole('link', { name: say.whole }).click();
    await page.getByText(say.left).waitFor();
    for (const { id: one, version } of left) {
      assert.equal((await put(page, `bookings/${one}/cancelled`, version, { by_client: false })).status, 200);
    }
    await page.reload();
    await page.getByText(say.none).waitFor();
    await page.getByRole('button', { name: say.more }).click();
    await page.locator('#book-service').waitFor();
    assert.equal(await page.locator('#book-service').inputValue(), at.service, 'as the last one was');
    await page.getByLabel(say.joins).waitFor();
    await page.locator('.time').last().click();
    await fair(page, `one more visit of a course, ${size}`);
    await page.locator('.bar .primary:not([data-below]):not([disabled])').click();
    await page.waitForURL('**/calendar/**');
    const joined = (await must(page, 'GET', `series/${made.series.id}`)).bookings;
    const [further] = joined.filter(({ content }) => content.status === 'booked');
    assert.equal(joined.length, 5, 'it is of the course');
    await page.goto(`${place.address}/courses/${made.series.id}`);
    await page.getByText(say.five).waitFor();
    assert.equal((await put(page, `bookings/${further.id}/cancelled`, further.version, { by_client: false })).status, 200);
    const bare = await must(page, 'POST', 'series', { client: id, visits: visits(clock).slice(0, 1) });
    await page.goto(`${place.address}/courses/${bare.series.id}`);
    await page.getByText(say.bare).waitFor();
    const [only] = bare.bookings;
    assert.equal((await put(page, `bookings/${only.id}/cancelled`, only.version, { by_client: false })).status, 200);
    assert.deepEqual(page.faults, []);
    await context.close();
  });
}
