// Walks around a visit that is booked: the questions before it, and a course that moves as a whole.
import assert from 'node:assert/strict';
import {
  between, block, booking, client, desk, freeFrom, moment, monday, must, onCalendar, plusDays, put, today,
} from './calendar-steps.mjs';
import { browse, pressed, settled, tab } from './desk-steps.mjs';
import { fair, firstLoad } from './server.mjs';
import { choose } from './steps.mjs';
import { deskWalks } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `calendar: ${name}`, run });
const despite = 'a walk of its own';

const lowBack = { regions: { low_back_left: 5 }, age_years: 40, sex: 'female',
  complaint: { duration_days: 30 } };

/** All that must be asked was answered no, yesterday. */
async function allAnswered(page) {
  const findings = {};
  for (let i = 0; i < 40; ++i) {
    const { question } = await must(page, 'POST', 'next-question', { ...lowBack, findings });
    if (!question?.must) break;
    for (const { id, type, min } of question.findings) {
      findings[id] = type === 'yes_no' ? 'no' : min === 0 ? 0 : 'unknown';
    }
  }
  const days = Object.keys(findings).map((id) => [id, plusDays(today(), -1)]);
  return { ...lowBack, findings, history: { answered_on: Object.fromEntries(days) } };
}

/** Somebody who was judged before, with a visit tomorrow about then. */
async function expected(page, at, given, clock, answers = lowBack) {
  const id = await client(page, given, 'Checkin');
  const episode = (await must(page, 'POST', 'episodes', { client: id, complaint: 'low back',
    status: 'open', opened_on: today() })).id;
  await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner', language: 'en',
    answers });
  const day = plusDays(today(), 1);
  const kept = await booking(page, at, id, await freeFrom(page, day, clock), { despite });
  return { id, day, visit: kept.id };
}
async function link(page, day, name) {
  await onCalendar(page, new URL(page.url()).origin, day);
  await block(page, name).click();
  await page.getByRole('button', { name: 'Check-in questions' }).click();
  await page.getByLabel('Or on their own phone').waitFor();
  await fair(page, 'the link of a check-in');
  return page.getByLabel('Or on their own phone').inputValue();
}
/** What a screen asks of; as a text, to see when another has come. */
const asksOf = () => [...document.querySelectorAll('[data-finding]')]
  .map((one) => one.dataset.finding).join();
/** "None of these" to each screen. */
async function answerNo(page, but = '') {
  const send = page.getByRole('button', { name: 'Send' }).or(page.locator('main.check'));
  const next = page.locator('.bar .primary:not([data-below]), .large .secondary:nth-child(2)')
    .filter({ hasNotText: 'Send' }).last();
  let screens = 0;
  for (; screens < 30; ++screens) {
    await page.locator('.asked').or(send).first().waitFor();
    if (await send.isVisible()) break;
    const sign = page.locator(`[data-finding="${but}"] .says`);
    if (but && await sign.count()) await sign.click();
    await page.locator('[data-finding]').last().scrollIntoViewIfNeeded({ timeout: 500 }).catch(() => {});
    const was = await page.evaluate(asksOf);
    await pressed(next);
    // Else the next round would answer the screen that is going.
    for (let i = 0; i < 50 && await page.evaluate(asksOf) === was; ++i) await page.waitForTimeout(100);
    await settled(page);
  }
  return screens;
}

walk('nothing new before a visit, on a phone, and the visit begins', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const { day, visit } = await expected(page, at, 'Nora', '05:00');
  const address = await link(page, day, 'Nora Checkin');
  const phone = await browse(shell, { size: 'phone' });
  let own = await tab(phone);
  await own.goto(address);
  await own.getByText('Before your visit').waitFor();
  await firstLoad(own, 'check-in');
  await fair(own, 'check-in, begin');
  await own.getByRole('button', { name: 'Begin' }).click();
  await own.locator('fieldset, .group').first().waitFor();
  await fair(own, 'check-in, a question');
  assert.ok(await answerNo(own) > 0);
  await own.getByText('You said no to everything.').waitFor();
  await fair(own, 'check-in, all answered');
  // The tab is closed before it was sent: the link takes them back to where they were.
  await own.close();
  own = await tab(phone);
  await own.goto(address);
  await own.getByText('You said no to everything.').waitFor();
  await own.getByText('Your answers are still here.').waitFor();
  await fair(own, 'check-in, taken up again');
  await own.getByRole('button', { name: 'Send' }).click();
  await own.getByText('Your therapist has your answers.', { exact: false }).waitFor();
  await fair(own, 'check-in, sent');
  assert.equal(await own.evaluate(() => Object.keys(localStorage)
    .filter((key) => key.startsWith('palpate.link.')).length), 0, 'what was sent is nowhere here');
  assert.deepEqual(own.faults, []);
  assert.equal((await put(page, `bookings/${visit}/arrived`, 1)).status, 200);
  await own.goto(`${address}x`);
  await own.getByRole('button', { name: 'Begin' }).click();
  await own.getByText('This link is not good any more').waitFor();
  await fair(own, 'check-in, no link');
  await phone.close();
  await context.close();
});

walk('each of a couple has a link of their own', async (shell, place) => {
  const { context, page, at } = await desk(shell, place, { size: 'phone' });
  const [ute, jan] = [await client(page, 'Ute', 'Two'), await client(page, 'Jan', 'Two')];
  const episode = (await must(page, 'POST', 'episodes', { client: jan, complaint: 'low back',
    status: 'open', opened_on: today() })).id;
  await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner', language: 'en', answers: lowBack });
  const day = plusDays(today(), 1);
  await booking(page, at, ute, await freeFrom(page, day, '09:00'), { clients: [ute, jan], despite });
  await onCalendar(page, place.address, day);
  await page.getByText('Ute Two', { exact: false }).first().click();
  await page.getByRole('button', { name: 'Check-in questions' }).click();
  const whose = page.getByRole('group', { name: 'Whose questions' });
  await whose.waitFor();
  await fair(page, 'whose check-in, of two');
  assert.equal(await page.getByLabel('Or on their own phone').count(), 0, 'nobody is asked for both');
  await whose.getByRole('button', { name: 'Ute Two' }).click();
  await page.getByText('the first interview comes first', { exact: false }).waitFor();
  await whose.getByRole('button', { name: 'Jan Two' }).click();
  await page.getByLabel('Or on their own phone').waitFor();
  assert.equal(await whose.getByRole('button', { name: 'Jan Two' }).getAttribute('aria-pressed'), 'true');
  await fair(page, 'the check-in of one of two');
  assert.deepEqual(page.faults.filter((line) => !/409/u.test(line)), []);
  await context.close();
});

walk('a sign that is new is told with the doctor who checked it', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const { id, day, visit } = await expected(page, at, 'Cleo', '01:30');
  const phone = await browse(shell, { size: 'phone' });
  const own = await tab(phone);
  await own.goto(await link(page, day, 'Cleo Checkin'));
  await own.getByRole('button', { name: 'Begin' }).click();
  await answerNo(own, 'weight_loss');
  await own.getByText('Has a doctor already checked this?').waitFor();
  await own.locator('[data-sign=weight_loss]').waitFor();
  await fair(own, 'check-in, has a doctor checked it');
  await choose(own, 'yes');
  await choose(own, 'doctor');
  await own.locator('.number input').fill('2');
  await fair(own, 'check-in, when it was checked');
  await own.locator('.bar .primary').click();
  await choose(own, 'nothing_serious');
  await choose(own, 'yes');
  await choose(own, 'no');
  await own.getByText('You said yes to:').waitFor();
  await own.getByText('A doctor, 2 weeks ago, nothing serious', { exact: false }).waitFor();
  await fair(own, 'check-in, what was checked');
  await own.getByRole('button', { name: 'Send' }).click();
  await own.getByText('Your therapist has your answers.', { exact: false }).waitFor();
  assert.deepEqual(own.faults, []);
  const { episodes } = await must(page, 'GET', `clients/${id}/episodes`);
  const { assessments } = await must(page, 'GET', `episodes/${episodes[0].id}/assessments`);
  const newest = assessments.sort((a, b) => (a.id < b.id ? 1 : -1))[0].content;
  assert.equal(newest.input.already_checked[0].finding, 'weight_loss');
  assert.equal(newest.output.urgency, 'treat_with_care');
  assert.equal((await put(page, `bookings/${visit}/arrived`, 1)).status, 200);
  await phone.close();
  await context.close();
});

walk('who answered all of it yesterday is asked in lines on two pages', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const { day, visit } = await expected(page, at, 'Lena', '03:00', await allAnswered(page));
  const phone = await browse(shell, { size: 'phone' });
  const own = await tab(phone);
  await own.goto(await link(page, day, 'Lena Checkin'));
  await own.getByRole('button', { name: 'Begin' }).click();
  await own.locator('[data-finding=since_bladder]').waitFor();
  const lines = await own.locator('[data-finding]').count();
  await fair(own, 'check-in, lines');
  const screens = await answerNo(own);
  console.log(`  taps of a check-in with nothing new: ${screens + 2}; ${lines} lines on the first page`);
  assert.equal(screens, 2);
  await own.getByText('You said no to everything.').waitFor();
  // Back, and a line is true after all: it is asked itself, and what to do is said.
  await own.goBack();
  await own.goBack();
  await own.locator('[data-finding=since_bladder] .says').click();
  await own.locator('[data-finding]').last().scrollIntoViewIfNeeded();
  await own.locator('.bar .primary:not([data-below])').click();
  for (const sign of ['saddle_numbness', 'bladder_change']) {
    await own.locator(`[data-finding=${sign}] .says`).click();
  }
  await fair(own, 'check-in, what a line asks');
  await own.locator('[data-finding]').last().scrollIntoViewIfNeeded();
  await own.locator('.bar .primary:not([data-below])').click();
  await own.locator('a.call').waitFor();
  assert.deepEqual(own.faults, []);
  assert.equal((await put(page, `bookings/${visit}/arrived`, 1)).status, 403);
  await phone.close();
  await context.close();
});

walk('a danger sign before a visit says what to do, and holds it, on the tablet', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const { day, visit } = await expected(page, at, 'Dana', '07:00');
  await link(page, day, 'Dana Checkin');
  await page.getByRole('button', { name: 'On this tablet' }).click();
  await page.getByText('Before your visit').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Calendar' }).count(), 0, 'nothing else is open');
  await fair(page, 'check-in on the tablet');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('[data-finding=saddle_numbness]').waitFor();
  for (const sign of ['saddle_numbness', 'bladder_change']) {
    await page.locator(`[data-finding=${sign}] .says`).click();
  }
  await page.locator('.bar .primary:not([data-below])').click();
  await page.locator('a.call').waitFor();
  await fair(page, 'check-in, an emergency');
  assert.equal((await put(page, `bookings/${visit}/arrived`, 1)).status, 403);
  // A reload is no way out of the lock.
  await page.reload();
  await page.getByText('Before your visit').waitFor();
  await page.getByRole('button', { name: 'For the therapist' }).waitFor();
  await context.close();
});

walk('a course moves as a whole, or from one visit on, and says which one cannot', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const id = await client(page, 'Malin', 'Moves');
  const first = plusDays(monday(20), 1);
  const visits = [0, 7, 14].map((days) => ({ clients: [id], practitioners: [at.me],
    resources: [at.room], service: at.service, location: at.location, source: 'desk',
    begin: moment(plusDays(first, days), '10:00') }));
  await must(page, 'POST', 'series', { client: id, visits });
  const walls = async () => (await between(page, plusDays(first, -1), 20))
    .filter(({ content }) => content.clients.includes(id)).map(({ content }) => content.wall.slice(5));
  const on = (days, clock) => `${plusDays(first, days).slice(5)}T${clock}`;
  await onCalendar(page, place.address, plusDays(first, 7));
  await block(page, 'Malin Moves').click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByLabel('This and the one after it').check();
  await page.locator('dialog').getByLabel('Time', { exact: true }).fill('15:00');
  await fair(page, 'a visit of a course, moved');
  await page.locator('dialog .primary:not([disabled])').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  assert.deepEqual(await walls(), [on(0, '10:00'), on(7, '15:00'), on(14, '15:00')]);
  // One of them is taken: nothing moves.
  const other = await client(page, 'Other', 'Moves');
  await booking(page, at, other, moment(plusDays(first, 14), '16:30'));
  await block(page, 'Malin Moves').click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByLabel('All 3 still to come').check();
  await page.locator('dialog').getByLabel('Time', { exact: true }).fill('16:15');
  await page.locator('dialog .primary:not([disabled])').click();
  await page.getByText('cannot go along', { exact: false }).waitFor();
  assert.deepEqual(await walls(), [on(0, '10:00'), on(7, '15:00'), on(14, '15:00')]);
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await page.getByRole('button', { name: 'Cancel the booking' }).click();
  await page.getByLabel('All 3 still to come').check();
  await fair(page, 'a course, called off');
  await page.getByRole('button', { name: 'Cancel it' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  const left = (await between(page, plusDays(first, -1), 20))
    .filter(({ content }) => content.clients.includes(id) && content.status === 'booked');
  assert.deepEqual(left, []);
  assert.deepEqual(page.faults.filter((line) => !/409/u.test(line)), []);
  await context.close();
});

walk('a time that is called off is held for who waits, who says yes by a link', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const day = plusDays(monday(24), 1);
  const has = await client(page, 'Hilda', 'Has');
  await client(page, 'Wanda', 'Waits');
  const kept = await booking(page, at, has, moment(day, '09:00'),
    { until: new Date(Date.parse(moment(day, '11:50'))).toISOString() });
  await page.goto(`${place.address}/waiting`);
  await page.getByText('Nobody waits.', { exact: false }).waitFor();
  await fair(page, 'a waiting list, empty');
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByRole('combobox').first().fill('Wanda Wa');
  await page.locator('button[role=option]').first().click();
  await page.getByLabel('What', { exact: true }).selectOption(at.service);
  await page.getByLabel('From', { exact: true }).fill(day);
  await page.getByLabel('Until', { exact: true }).fill(day);
  await page.getByLabel('Before noon').check();
  await fair(page, 'a waiting list, adding');
  await page.getByRole('button', { name: 'Put on the list' }).click();
  await page.getByText('Wanda Waits').waitFor();
  assert.equal(await page.getByText('Offered:', { exact: false }).count(), 0, 'the morning is taken');
  assert.equal((await put(page, `bookings/${kept.id}/cancelled`, 1, { by_client: true })).status, 200);
  await must(page, 'POST', 'waiting/rounds');
  await page.reload();
  await page.getByText('Offered:', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Copy a link to answer' }).click();
  const link = await page.getByLabel('Copy a link to answer', { exact: true }).inputValue();
  await fair(page, 'a waiting list, an offer');
  const phone = await browse(shell, { size: 'phone' });
  const own = await tab(phone);
  await own.goto(link);
  await own.getByText('A time has come free').waitFor();
  await firstLoad(own, 'offer');
  await fair(own, 'an offer');
  await own.getByRole('button', { name: 'Yes, book it' }).click();
  await own.getByText('It is booked').waitFor();
  await fair(own, 'an offer, taken');
  assert.deepEqual(own.faults, []);
  await phone.close();
  await page.reload();
  await page.getByText('Nobody waits.', { exact: false }).waitFor();
  const [booked] = (await between(page, day)).filter(({ content }) => content.status === 'booked');
  assert.equal(booked.content.wall, `${day}T09:00`);
  assert.deepEqual(page.faults, []);
  await context.close();
});
