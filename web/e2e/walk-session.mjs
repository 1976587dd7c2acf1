// Walks through a session beside the table: the whole of it with the network lost in the middle, a
// danger sign that holds the work, two devices that do not agree, a note that is signed and locked.
import assert from 'node:assert/strict';
import { block, booking, client, desk, freeFrom, must, onCalendar, put, today } from './calendar-steps.mjs';
import { pressed, settled, tab } from './desk-steps.mjs';
import { fair, firstLoad } from './server.mjs';
import { deskWalks, therapist } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `session: ${name}`, run });
const sizes = { phone: { width: 390, height: 844 }, tablet: { width: 1024, height: 768 } };

/** Somebody with a plan that is agreed. */
export async function planned(page, given, more = {}) {
  const id = await client(page, given, 'Session');
  const episode = (await must(page, 'POST', 'episodes', { client: id, complaint: 'low back',
    status: 'open', opened_on: today() })).id;
  const taken = await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner',
    language: 'en', answers: { regions: { low_back_left: 5 }, age_years: 40, sex: 'female',
      complaint: { duration_days: 30 }, ...more } });
  const agreed = await put(page, `plans/${taken.plan.id}`, 1, { status: 'agreed' });
  assert.equal(agreed.status, 200, JSON.stringify(agreed.told));
  return { id, episode };
}
export async function begun(page, base, given, more = {}) {
  const { id, episode } = await planned(page, given, more);
  const made = await must(page, 'POST', `episodes/${episode}/sessions`, {});
  await page.goto(`${base}/sessions/${made.id}`);
  return { id, episode, session: made.id };
}
export const go = (page) => page.locator('footer .primary').last().click();
const read = (page, session) => must(page, 'GET', `sessions/${session}`);
export const synced = (page) => page.locator('[data-sync=kept]').waitFor();
export const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor();

/** "None of these" to each screen, then the answers are used. */
async function asked(page, look = null) {
  const done = page.getByRole('button', { name: 'Use these answers' });
  const next = page.locator('.bar .primary:not([data-below]), .large .secondary:nth-child(2)')
    .filter({ hasNotText: 'Use these answers' }).last();
  for (let screens = 0; screens < 60; ++screens) {
    await page.locator('.asked').or(done).first().waitFor();
    if (await done.isVisible()) break;
    if (screens === 0) await look?.('a question');
    await page.locator('[data-finding]').last().scrollIntoViewIfNeeded({ timeout: 500 }).catch(() => {});
    await pressed(next);
    await settled(page);
  }
  await done.click();
}
/** From the brief to the first step, by the words of each screen. */
export async function toWork(page, look = async () => {}, beside = {}) {
  await page.locator('footer .primary:not([disabled])').waitFor();
  await heading(page, 'Before you begin');
  await look('brief');
  await go(page);
  await heading(page, 'What has changed?');
  await look('what has changed');
  await go(page);
  if (!beside.answered) await asked(page, look);
  await heading(page, 'Which areas today?');
  for (const group of await page.locator('main [role=group]').all()) await group.locator('button').first().click();
  await look('consent');
  await go(page);
  await heading(page, 'How is it now?');
  await page.getByRole('group', { name: /^Pain/u }).first().getByRole('button', { name: '6', exact: true }).click();
  await look('pain before');
  await go(page);
  await heading(page, 'Press what is suspected');
  await beside.press?.(page, look);
  await go(page);
  await heading(page, 'Tender points');
  await beside.spots?.(page, look);
  for (const next of ['Wash your hands', 'Undress in private', 'Cover and support']) {
    await go(page);
    await heading(page, next);
    await look(next);
  }
  await go(page);
  await page.locator('.clock').waitFor();
}
export async function toTheEnd(page, look = async () => {}, beside = {}) {
  for (let i = 0; i < 40 && await page.locator('.clock').isVisible(); ++i) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(120);
  }
  await heading(page, 'Help to rise');
  await look('rise');
  await go(page);
  await heading(page, 'And now?');
  await page.getByRole('group', { name: /^Pain/u }).first().getByRole('button', { name: '3', exact: true }).click();
  await look('pain after');
  await beside.after?.(page, look);
  for (const next of ['Home care', 'The next visit', 'Paying', 'The room for the next']) {
    await go(page);
    await heading(page, next);
    await beside.end?.(page, next);
  }
  await look('room');
  await go(page);
  await heading(page, 'The note');
}
/** The spot of before, pressed once more: from 4 to 7. */
async function spotAgain(page, look) {
  await go(page);
  await heading(page, 'Tender points');
  await page.getByRole('group', { name: /^Pressure at first pain/u }).getByRole('button', { name: '7', exact: true }).click();
  await page.getByText('less, hurts from 7 of 10').waitFor();
  await look('the same spots again');
}
/** What was told and the practice does not have; it must not be lost. */
const unsent = (page) => page.evaluate(() =>
  Object.keys(localStorage).filter((key) => /^palpate\.run\..*\.event\./u.test(key)).length);

walk('the whole of it, the network lost in the middle, a note that is locked', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  await page.setViewportSize(sizes.tablet);
  const look = (where) => fair(page, `session, ${where}`);
  const { id, episode } = await planned(page, 'Wanda');
  const visit = await booking(page, at, id, await freeFrom(page, today(), '23:30'), { despite: 'a walk of its own' });
  await onCalendar(page, place.address, today());
  await block(page, 'Wanda Session').click();
  await page.getByRole('button', { name: 'Begin the session' }).click();
  await page.waitForURL('**/sessions/*');
  const session = page.url().split('/').at(-1);
  await toWork(page, look);
  await look('first step');
  // The clock is the whole screen's button, and the space bar is it too.
  await page.keyboard.press(' ');
  await page.locator('.running').waitFor();
  await page.keyboard.press('ArrowDown');
  await synced(page);
  await look('a step runs');
  const shown = async () => {
    const [minutes, seconds] = (await page.locator('.time').innerText()).split(':').map(Number);
    return minutes * 60 + seconds;
  };
  // Closed and opened again: the same second.
  await page.waitForTimeout(2_000);
  const before = { shown: await shown(), at: Date.now() };
  await page.reload();
  await page.locator('.running').waitFor();
  const passed = Math.round((Date.now() - before.at) / 1000);
  assert.ok(Math.abs(before.shown - passed - await shown()) <= 2, 'the clock goes on');

  await context.setOffline(true);
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-sync=waiting]').waitFor();
  await page.getByText(/Kept on this tablet, \d+ not yet sent/u).waitFor();
  await page.keyboard.press(' ');
  await page.getByText('Paused').waitFor();
  await page.keyboard.press(' ');
  await page.locator('.running').waitFor();
  await page.getByRole('button', { name: 'Write down' }).click();
  await page.getByLabel('From which landmark').fill('top of the hip bone');
  await page.locator('dialog').getByRole('button', { name: '4', exact: true }).click();
  await look('a tender point, offline');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByLabel('How much time is left?').fill('12');
  await look('more, offline');
  await page.getByRole('button', { name: 'Share it out' }).click();
  await page.getByText(/1[12] minutes left for all/u).waitFor();
  await look('offline, twelve minutes');
  const waiting = await unsent(page);
  assert.ok(waiting >= 5, `${waiting} wait`);
  // The tab is closed without a network: what waits is there when the page is opened again.
  await page.close();
  await context.setOffline(false);
  const again = await tab(context);
  await again.setViewportSize(sizes.tablet);
  await again.goto(`${place.address}/sessions/${session}`);
  await again.locator('.running').waitFor();
  await synced(again);
  assert.equal(await unsent(again), 0);
  const there = await read(again, session);
  assert.equal(there.log.events.filter(({ tender_point: point }) => point).length, 1);
  assert.equal(there.state.refused, undefined);
  await toTheEnd(again, (where) => fair(again, `session, ${where}`), { after: spotAgain });
  await fair(again, 'session, note');
  await again.getByRole('button', { name: 'Change: Plan' }).click();
  await again.getByRole('textbox', { name: 'Plan' }).fill('Once more in a week.');
  await again.getByRole('button', { name: 'Keep' }).click();
  await go(again);
  await again.getByText(/Signed by .*Locked\./u).waitFor();
  await synced(again);
  assert.equal(await again.getByRole('button', { name: /^Change/u }).count(), 0);
  await again.getByRole('button', { name: 'Add an amendment' }).click();
  await again.getByLabel('What is added or put right').fill('In five days.');
  await again.getByLabel('Why').fill('agreed by phone');
  await again.getByRole('button', { name: 'Add it' }).click();
  await again.getByText('In five days.').waitFor();
  await synced(again);
  await fair(again, 'session, signed');
  const signed = await read(again, session);
  assert.match(JSON.stringify(signed.note.sections), /Once more in a week/u);
  assert.equal(signed.note.amendments.length, 1);
  assert.equal((await must(again, 'GET', `bookings/${visit.id}`)).content.status, 'done');
  await again.getByRole('link', { name: 'Back to the client' }).click();
  await again.getByText('signed', { exact: true }).waitFor();
  const left = await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('palpate.run.')));
  assert.deepEqual(left, [], 'nothing of a signed session stays on the tablet');
  assert.equal((await must(again, 'GET', `episodes/${episode}/sessions`)).sessions.length, 1);
  await again.getByRole('button', { name: 'Same as last time' }).click();
  await again.getByRole('button', { name: 'Begin so' }).waitFor();
  await fair(again, 'session, same as last time');
  await again.getByRole('button', { name: 'Begin so' }).click();
  await again.waitForURL('**/sessions/*');
  await again.getByText('Last time,', { exact: false }).waitFor();
  await fair(again, 'session, brief of the second');
  // The spot of last time is proposed, and found again with one tap.
  await toWork(again, async () => {}, { answered: true, spots: async (page) => {
    await page.getByRole('heading', { name: 'Last time here' }).waitFor();
    await page.getByText(/on top of the hip bone/u).waitFor();
    await fair(page, 'session, spots of last time');
    await page.getByRole('group', { name: /^Pressure at first pain/u }).getByRole('button', { name: '8', exact: true }).click();
    await page.getByRole('heading', { name: 'Last time here' }).waitFor({ state: 'detached' });
  } });
  assert.deepEqual(again.faults, []);
  await context.close();
});

walk('a danger sign holds the work until it was asked again', async (shell, place) => {
  const { context, page } = await desk(shell, place, { size: 'phone', dark: true });
  await page.setViewportSize(sizes.phone);
  const look = (where) => fair(page, `session on a phone, ${where}`);
  const { session } = await begun(page, place.address, 'Dora');
  await page.locator('footer .primary:not([disabled])').waitFor();
  await firstLoad(page, 'session');
  await toWork(page, look);
  await page.locator('.clock').click();
  await page.locator('.running').waitFor();
  await look('a step runs');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'What is it?' }).waitFor();
  await look('what is it');
  await page.getByRole('button', { name: 'Dizzy or unwell' }).click();
  await heading(page, 'The work has stopped');
  await page.getByText('Please stay lying down. I am here.').waitFor();
  await look('stopped');
  await synced(page);
  const held = await read(page, session);
  assert.equal(held.state.stops.length, 1);
  // Without a network it stays held, and says so.
  await page.getByRole('button', { name: 'Ask the questions' }).click();
  await page.locator('.asked').waitFor();
  await context.setOffline(true);
  await asked(page);
  await page.getByText('the work is held until then', { exact: false }).waitFor();
  await look('answered offline');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Use these answers' }).click();
  await page.locator('.clock').waitFor();
  await page.locator('.clock').click();
  await page.locator('.running').waitFor();
  const lifted = await read(page, session);
  assert.equal(lifted.state.stops, undefined);
  assert.equal(lifted.state.was_stopped, true);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('two devices that do not agree are shown side by side, and a person says', async (shell, place) => {
  const { context, page } = await desk(shell, place);
  await page.setViewportSize(sizes.tablet);
  const { session } = await begun(page, place.address, 'Tilda');
  await toWork(page);
  await page.keyboard.press(' ');
  await page.locator('.running').waitFor();
  await synced(page);
  const second = await therapist(shell, place);
  const other = await tab(second);
  await other.setViewportSize(sizes.tablet);
  await other.goto(`${place.address}/sessions/${session}`);
  await other.locator('.running').waitFor();
  for (const one of [context, second]) await one.setOffline(true);
  for (const [one, minutes] of [[page, '20'], [other, '25']]) {
    await one.getByRole('button', { name: 'More', exact: true }).click();
    await one.getByLabel('How much time is left?').fill(minutes);
    await one.getByRole('button', { name: 'Share it out' }).click();
    await one.locator('[data-sync=waiting]').waitFor();
  }
  // One after the other: the second to come back is told what the first one said.
  await second.setOffline(false);
  await synced(other);
  await context.setOffline(false);
  await page.getByText('Two devices do not agree').waitFor();
  await fair(page, 'session, two devices');
  await page.locator('.versions > div', { hasText: 'This device' })
    .getByRole('button', { name: 'This one holds' }).click();
  await page.getByText('Two devices do not agree').waitFor({ state: 'detached' });
  await page.getByText(/(19|20) minutes left for all/u).waitFor();
  await synced(page);
  const { state } = await read(page, session);
  assert.equal(state.conflicts[0].settled, true);
  await second.close();
  await context.close();
});

walk('what is pressed moves the sources, spots are drawn, warmth is timed', async (shell, place) => {
  const { context, page } = await desk(shell, place);
  await page.setViewportSize(sizes.tablet);
  const look = (where) => fair(page, `session, beside the table, ${where}`);
  const { session } = await begun(page, place.address, 'Pia');
  await toWork(page, async () => {}, {
    press: async () => {
      const first = page.locator('main section').first();
      await look('press');
      const name = await first.locator('h2').innerText();
      const second = page.locator('main section').nth(1);
      const likely = async (row) => Number(/^\d+/u.exec(await row.locator('.likely .tabular').innerText())[0]);
      const before = await likely(second);
      await second.getByRole('button', { name: 'Yes, that pain' }).click();
      await page.getByText('Judged with what was found').waitFor();
      await page.waitForFunction((was) => Number.parseInt(document.querySelectorAll('main section')[1]
        .querySelector('.likely .tabular').textContent, 10) > was, before);
      await first.getByRole('button', { name: 'No', exact: true }).click();
      await page.getByText('Judged with what was found').waitFor();
      assert.equal(await first.locator('h2').innerText(), name, 'the order stays');
      await look('pressed');
      const move = page.locator('.move').first();
      const moved = await move.locator('h3').innerText();
      const weight = async () => Number(/(\d+) in 100/u.exec(await move.locator('.small').innerText())[1]);
      const weighed = await weight();
      await move.getByRole('button', { name: 'It hurts' }).click();
      await move.getByRole('button', { name: 'Not all the way' }).click();
      await page.getByText('Judged with what was found').waitFor();
      await page.waitForFunction((was) => Number(/(\d+) in 100/u.exec(
        document.querySelector('.move .small').textContent)[1]) > was, weighed);
      assert.equal(await move.locator('h3').innerText(), moved, 'the movements keep their order too');
      await look('moved');
      const suggested = page.locator('.proposal').first();
      if (await suggested.count() > 0) {
        await suggested.locator('.secondary').click();
        await look('step changed');
      }
    },
    spots: async () => {
      await page.getByRole('button', { name: 'Write down a spot' }).click();
      await page.getByLabel('From which landmark').fill('top of the hip bone');
      await page.getByLabel('Centimetres').fill('3.5');
      await page.getByLabel('Towards').fill('the spine');
      await page.locator('dialog label', { hasText: /^\s*Where/u }).locator('select').selectOption('low_back_left');
      await page.getByLabel('Felt besides').selectOption('buttock_upper_left');
      await page.locator('dialog .arrow').first().waitFor();
      await page.locator('dialog').getByRole('button', { name: '3', exact: true }).click();
      await look('a spot is written down');
      await page.getByRole('button', { name: 'Write it down' }).click();
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.getByText('3.5 cm from top of the hip bone towards the spine', { exact: false }).waitFor();
      await page.locator('.views .arrow').first().waitFor();
      await look('spots');
    },
  });
  const judged = await read(page, session);
  assert.ok(judged.log.events.some(({ reassessed }) => reassessed), 'the practice judged it');
  assert.equal(judged.state.refused, undefined);
  assert.equal(judged.log.events.find(({ tender_point: point }) => point).tender_point.millimetres, 35);
  // Warmth: not before the skin was looked at, and never longer than is open.
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await look('warmth in more');
  await page.getByRole('button', { name: /^Heat, .* 15 minutes/u }).click();
  await page.locator('.clock').click();
  await page.getByRole('heading', { name: 'Look at the skin' }).waitFor();
  await page.getByText('At most 15 minutes; look at the skin every 5 minutes.').waitFor();
  await look('look at the skin');
  await page.getByRole('button', { name: 'Fine: lay it on' }).click();
  await page.locator('.running').waitFor();
  await page.getByText('Take it off in').waitFor();
  await look('warmth is on');
  await page.clock.install({ time: new Date() });
  await page.clock.fastForward(5 * 60_000 + 5_000);
  await page.getByRole('heading', { name: 'Look at the skin now' }).waitFor();
  await page.locator('[data-due=look]').waitFor();
  await look('look again');
  await page.setViewportSize({ width: 360, height: 740 });
  await look('look again on a phone');
  await page.setViewportSize(sizes.tablet);
  await page.getByRole('button', { name: 'Not as it should be' }).click();
  await page.getByRole('heading', { name: 'Take it off' }).waitFor();
  await look('skin not fine');
  await page.getByRole('button', { name: 'It is off' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByText('Heat: not open.').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Heat,/u }).count(), 0);
  await look('warmth no more');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('somebody who cannot have warmth is not offered it, and it says why', async (shell, place) => {
  const { context, page } = await desk(shell, place);
  await page.setViewportSize({ width: 360, height: 740 });
  const look = (where) => fair(page, `session on a small phone, ${where}`);
  await begun(page, place.address, 'Nora', { conditions: ['multiple_sclerosis'] });
  await toWork(page, async () => {}, { press: () => look('press'), spots: () => look('no spots yet') });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByText('Heat: not open.').waitFor();
  await page.getByText(/Not here: multiple sclerosis/u).first().waitFor();
  assert.equal(await page.getByRole('button', { name: /^Heat,/u }).count(), 0);
  await look('no warmth');
  assert.deepEqual(page.faults, []);
  await context.close();
});
