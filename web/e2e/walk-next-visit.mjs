// Walks through what one visit leaves for the next: how firm it may be, how the client likes it, what
// they take home, when they come again and what is due; and what is owed when it was stopped.
import assert from 'node:assert/strict';
import { booking, desk, freeFrom, must, today } from './calendar-steps.mjs';
import { settled } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';
import { begun, heading, planned, synced, toTheEnd, toWork } from './walk-session.mjs';

const walk = (name, run) => deskWalks.push({ name: `next visit: ${name}`, run });
const phone = { width: 390, height: 844 };

walk('a ceiling, the comfort card, home care, the next date and what is due', async (shell, place) => {
  const { context, page, at } = await desk(shell, place, { size: 'phone' });
  await page.setViewportSize(phone);
  const look = (where) => fair(page, `next visit, ${where}`);
  const { id, episode } = await planned(page, 'Lena');
  const visit = await booking(page, at, id, await freeFrom(page, today(), '21:10'), { despite: 'a walk of its own' });
  const made = await must(page, 'POST', `episodes/${episode}/sessions`, { booking: visit.id });
  await page.goto(`${place.address}/sessions/${made.id}`);
  await toWork(page, async (where) => {
    if (where !== 'brief') return;
    await page.getByRole('button', { name: 'Ask and write it down' }).click();
    await page.getByRole('group', { name: 'Face cradle' }).getByRole('button', { name: 'lower' }).click();
    await page.getByRole('group', { name: 'Talking' }).getByRole('button', { name: 'quiet' }).click();
    await page.getByLabel('Anything else').fill('feet covered');
    await look('comfort card');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Face cradle: lower').waitFor();
    await look('brief with a comfort card');
  });
  await page.locator('.clock').click();
  await page.locator('.running').waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const part = page.locator('dialog section', { hasText: 'How firm here' });
  await part.getByRole('button', { name: '2', exact: true }).click();
  await part.getByLabel('Why, in a few words').fill('bruises easily');
  await look('a ceiling by hand');
  await part.getByRole('button', { name: 'Keep to this' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await synced(page);
  await toTheEnd(page, async () => {}, { end: async (_, screen) => {
    if (screen === 'Home care') {
      await page.getByRole('button', { name: 'Handed over' }).waitFor();
      await look('home care');
    } else if (screen === 'The next visit') {
      await page.getByText('By the plan the next visit is due about').waitFor();
      await look('the next visit');
    } else if (screen === 'Paying') {
      await page.getByText('€65 for Massage.').waitFor();
      await look('what is due');
    }
  } });
  await synced(page);
  const kept = await must(page, 'GET', `sessions/${made.id}`);
  assert.match(JSON.stringify(kept.note), /Home programme handed over/u);

  const next = await must(page, 'POST', `episodes/${episode}/sessions`, {});
  assert.ok(next.sheet.planned, 'a step is held down');
  await page.goto(`${place.address}/sessions/${next.id}`);
  await page.getByText('bruises easily', { exact: false }).waitFor();
  await page.getByText('Talking: quiet').waitFor();
  await page.locator('[data-changed]').waitFor();
  await look('brief of the second visit');
  await toWork(page, async () => {}, { answered: true });
  await page.locator('.clock').click();
  await page.locator('.running').waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByText('from earlier visits: at most 2 of 10', { exact: false }).waitFor();
  await part.getByRole('button', { name: '5', exact: true }).click();
  await page.getByText('That is firmer than earlier visits came to.', { exact: false }).waitFor();
  await look('raised on purpose');
  await part.getByRole('button', { name: 'Raise it on purpose' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await synced(page);
  const raised = await must(page, 'GET', `sessions/${next.id}`);
  assert.equal(raised.state.refused, undefined);
  assert.ok(raised.log.events.some(({ ceiling }) => ceiling?.raised));

  await page.goto(`${place.address}/clients/${id}`);
  await page.locator('[data-comfort]').getByText('Face cradle: lower').waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('a visit that was stopped has a letter and another that costs nothing', async (shell, place) => {
  const { context, page } = await desk(shell, place, { size: 'phone', dark: true });
  await page.setViewportSize(phone);
  const look = (where) => fair(page, `stopped visit, ${where}`);
  const { id } = await begun(page, place.address, 'Stella');
  await toWork(page);
  await page.locator('.clock').click();
  await page.locator('.running').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dizzy or unwell' }).click();
  await heading(page, 'The work has stopped');
  await synced(page);
  await page.getByRole('button', { name: 'The letter for a doctor' }).click();
  await page.getByText('The last answers ask for no letter.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'The next visit costs nothing' }).click();
  await page.getByText('The next visit is free.', { exact: false }).waitFor();
  await look('free');
  const [owed] = (await must(page, 'GET', `clients/${id}/free-visits`)).free_visits;
  assert.equal(owed.content.reason, 'the visit was stopped early');
  await page.getByRole('button', { name: 'Book the free visit' }).click();
  await page.waitForURL('**/book');
  await page.getByText('This visit costs nothing: the visit was stopped early').waitFor();
  await settled(page);
  await look('the desk books it');
  assert.deepEqual(page.faults, []);
  await context.close();
});
