// Walks where somebody else saved first: both versions are shown, and a person chooses.
import assert from 'node:assert/strict';
import { block, booking, client, desk, moment, monday, must, onCalendar, plusDays, put, today, zone } from './calendar-steps.mjs';
import { settled } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `merges: ${name}`, run });
const versions = (page) => page.locator('.two-versions');
const expected = (line) => !/412/u.test(line);

walk('what two owners changed of one person', async (shell, place) => {
  const { context, page } = await desk(shell, place);
  const { person } = await must(page, 'POST', 'people',
    { name: 'Mira Merge', email: 'mira.merge@example.org', roles: ['reception'] });
  await page.goto(`${place.address}/people`);
  await page.getByText('Mira Merge').click();
  const row = page.locator('li').filter({ hasText: 'mira.merge@example.org' });
  await row.getByLabel('Auditor').waitFor();
  const other = await put(page, `people/${person.id}`, person.version,
    { name: 'Mira Merge', email: 'mira.merge@example.org', roles: ['reception', 'practitioner'], active: true });
  assert.equal(other.status, 200, JSON.stringify(other.told));
  await row.getByLabel('Auditor').check();
  await versions(page).waitFor();
  await fair(page, 'a person, changed by two');
  const save = row.getByRole('button', { name: 'Save what I chose' });
  assert.ok(await save.isDisabled(), 'both changed what they may do: a person chooses');
  await versions(page).getByText('You typed').first().click();
  await save.click();
  await row.getByText('Saved.').waitFor();
  const now = await must(page, 'GET', `people/${person.id}`);
  assert.deepEqual([...now.roles].sort(), ['auditor', 'reception']);
  assert.deepEqual(page.faults.filter(expected), []);
  await context.close();
});

walk('an episode that was paused while it is closed', async (shell, place) => {
  const { context, page } = await desk(shell, place);
  const id = await client(page, 'Edda', 'Merge');
  const made = await must(page, 'POST', 'episodes', { client: id, complaint: 'neck', status: 'open', opened_on: today() });
  await page.goto(`${place.address}/episodes/${made.id}`);
  await page.getByText('Pause or close this episode').click();
  await page.getByLabel('Why (for the history)').fill('moved away');
  const other = await put(page, `episodes/${made.id}`, made.version,
    { client: id, complaint: 'neck and arm', status: 'paused', opened_on: today() });
  assert.equal(other.status, 200, JSON.stringify(other.told));
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await versions(page).waitFor();
  await fair(page, 'an episode, changed by two');
  await versions(page).getByText('You typed').first().click();
  await page.getByRole('button', { name: 'Save what I chose' }).click();
  await versions(page).waitFor({ state: 'detached' });
  const { content } = await must(page, 'GET', `episodes/${made.id}`);
  assert.equal(content.status, 'closed');
  assert.equal(content.complaint, 'neck and arm', 'what they changed besides is not lost');
  assert.deepEqual(page.faults.filter(expected), []);
  await context.close();
});

walk('a booking that somebody moved while it is called off', async (shell, place) => {
  const { context, page, at } = await desk(shell, place);
  const day = plusDays(monday(26), 2);
  const id = await client(page, 'Bela', 'Merge');
  const kept = await booking(page, at, id, moment(day, '10:00'));
  await onCalendar(page, place.address, day);
  await block(page, 'Bela Merge').click();
  await page.getByRole('button', { name: 'Cancel the booking' }).click();
  const other = await put(page, `bookings/${kept.id}/time`, 1, { begin: moment(day, '15:00'), zone,
    wall: `${day}T15:00`, practitioners: [at.me], resources: [at.room] });
  assert.equal(other.status, 200, JSON.stringify(other.told));
  await page.getByRole('button', { name: 'Cancel it' }).click();
  await versions(page).waitFor();
  await fair(page, 'a booking, changed by two');
  await settled(page);
  assert.match(await versions(page).innerText(), /10:00[\s\S]*15:00/u);
  // Theirs in everything: nothing is called off.
  await versions(page).getByText('Booked').click();
  await page.getByRole('button', { name: 'Save what I chose' }).click();
  await versions(page).waitFor({ state: 'detached' });
  assert.equal((await must(page, 'GET', `bookings/${kept.id}`)).content.status, 'booked');
  // Once more, and this time it is meant: their hour stands, and it is called off.
  const back = await put(page, `bookings/${kept.id}/time`, 2, { begin: moment(day, '16:00'), zone,
    wall: `${day}T16:00`, practitioners: [at.me], resources: [at.room] });
  assert.equal(back.status, 200, JSON.stringify(back.told));
  await page.getByRole('button', { name: 'Cancel it' }).click();
  await versions(page).waitFor();
  await page.getByRole('button', { name: 'Save what I chose' }).click();
  await versions(page).waitFor({ state: 'detached' });
  const { content } = await must(page, 'GET', `bookings/${kept.id}`);
  assert.equal(content.status, 'cancelled');
  assert.deepEqual(page.faults.filter(expected), []);
  await context.close();
});
