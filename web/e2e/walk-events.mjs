// Walks around events: one is made, seats are booked and freed, and it is called off.
import assert from 'node:assert/strict';
import { between, client, desk, monday, onCalendar, plusDays } from './calendar-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `events: ${name}`, run });

async function seat(page, name) {
  await page.getByRole('combobox').fill(name);
  await page.locator('button[role=option]').first().click();
  await page.getByRole('button', { name: 'Book the seat' }).click();
  await page.getByText(`${name} has a seat.`).waitFor();
}

walk('an event is made, fills up, and is called off with everybody', async (shell, place) => {
  const { context, page } = await desk(shell, place);
  await client(page, 'Evi', 'Seated');
  await client(page, 'Otto', 'Seated');
  const day = plusDays(monday(30), 2);
  await onCalendar(page, place.address, day);
  await page.getByRole('link', { name: 'New event' }).click();
  await page.getByLabel('What it is called').waitFor();
  await page.getByRole('button', { name: 'Make the event' }).click();
  await page.getByText('Say what it is called.').waitFor();
  await page.getByLabel('What it is called').fill('Back school');
  await page.getByLabel('Who leads it').selectOption({ index: 1 });
  await page.getByLabel('From', { exact: true }).fill('10:00');
  await page.getByLabel('Until', { exact: true }).fill('12:00');
  await page.getByLabel('Seats', { exact: true }).fill('2');
  await fair(page, 'a new event');
  await page.getByRole('button', { name: 'Make the event' }).click();
  await page.getByText('0 of 2 seats taken').waitFor();
  await seat(page, 'Evi Seated');
  await seat(page, 'Otto Seated');
  await page.getByText('Every seat is taken.').waitFor();
  await fair(page, 'an event, full');
  await onCalendar(page, place.address, day);
  await page.getByRole('link', { name: /Back school/u }).waitFor();
  assert.match(await page.getByRole('link', { name: /Back school/u }).textContent(), /2 of 2 seats taken/u);
  await fair(page, 'a day with an event');
  await onCalendar(page, place.address, day, '/week');
  await page.getByRole('link', { name: /Back school/u }).click();
  // One gives the seat back.
  await page.getByRole('button', { name: 'Free the seat: Otto Seated' }).click();
  await page.locator('dialog form').waitFor();
  await fair(page, 'freeing a seat');
  await page.locator('dialog .primary').click();
  await page.getByText('The seat of Otto Seated is free.').waitFor();
  await page.getByText('1 of 2 seats taken').waitFor();
  await seat(page, 'Otto Seated');
  await page.getByText('2 of 2 seats taken').waitFor();
  await page.getByRole('button', { name: 'Call the event off' }).click();
  await page.getByText('2 people have a seat.', { exact: false }).waitFor();
  await page.getByLabel('Reason (optional)').fill('the hall is closed');
  await fair(page, 'calling an event off');
  await page.getByRole('button', { name: 'Call it off' }).click();
  await page.getByText('This event is called off.').waitFor();
  await fair(page, 'an event, called off');
  assert.deepEqual((await between(page, day)).map(({ content }) => content.status),
    ['cancelled', 'cancelled', 'cancelled']);
  await onCalendar(page, place.address, day);
  assert.equal(await page.getByRole('link', { name: /Back school/u }).count(), 0);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('on a phone the day lists it', async (shell, place) => {
  const { context, page } = await desk(shell, place, { size: 'phone' });
  const day = plusDays(monday(31), 2);
  await page.goto(`${place.address}/events/new/${day}`);
  await page.getByLabel('What it is called').fill('Evening course');
  await page.getByLabel('Who leads it').selectOption({ index: 1 });
  await fair(page, 'a new event on a phone');
  await page.getByRole('button', { name: 'Make the event' }).click();
  await page.getByText('0 of 8 seats taken').waitFor();
  await fair(page, 'an event on a phone');
  await onCalendar(page, place.address, day);
  await page.getByRole('link', { name: /Evening course/u }).waitFor();
  await fair(page, 'a day with an event on a phone');
  assert.deepEqual(page.faults, []);
  await context.close();
});
