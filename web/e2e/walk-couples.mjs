// Walks around visits that are not one client in one room: two at once, and at a client's home.
import assert from 'node:assert/strict';
import {
  between, block, booking, client, desk, moment, monday, must, onCalendar, plusDays, put, zone,
} from './calendar-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name, run });

/** Somebody who gives it and has no account here. */
const practitioner = (page, given, family) => page.evaluate(async (name) => {
  const { csrf_token: csrf } = await (await fetch('/api/v1/session')).json();
  const reply = await fetch('/fhir/R4/Practitioner', { method: 'POST',
    headers: { 'content-type': 'application/fhir+json', 'x-csrf-token': csrf },
    body: JSON.stringify({ resourceType: 'Practitioner', name: [name] }) });
  return (await reply.json()).id;
}, { given: [given], family, text: `${given} ${family}` });

/** What this walk alone needs is offered to no other. */
async function stop(page, list, id) {
  const { content, version } = (await must(page, 'GET', list))[list].find((one) => one.id === id);
  const { status } = await put(page, `${list}/${id}`, version, { ...content, inactive: true });
  assert.equal(status, 200);
}
async function pick(page, label, name) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(name);
  await page.locator('button[role=option]').first().click();
}
const primary = (page) => page.locator('.bar .primary:not([data-below])');
async function otherTime(page, clock) {
  if (!(await page.getByLabel('Time', { exact: true }).isVisible())) {
    await page.getByText('Another time', { exact: true }).click();
  }
  await page.getByLabel('Time', { exact: true }).fill(clock);
}

walk('couples: two clients with two practitioners, what stands against one, moved and called off',
  async (shell, place) => {
    const { context, page, at } = await desk(shell, place);
    const day = monday(34);
    const nils = await practitioner(page, 'Nils', 'Berg');
    const { id: both } = await must(page, 'POST', 'services', { name: 'Massage for two', minutes: 60,
      preparation_minutes: 0, clean_up_minutes: 10, needs: [{ any_of: [at.room] }],
      given_by: [at.me, nils], practitioners: 2, load: 60, heavy: false, hands_on: true });
    const [eva, otto] = [await client(page, 'Eva', 'Pairs'), await client(page, 'Otto', 'Pairs')];
    await booking(page, { ...at, me: nils }, otto, moment(day, '11:00'),
      { service: undefined, resources: [], until: moment(day, '12:00') });
    await onCalendar(page, place.address, day);
    await primary(page).click();
    await pick(page, 'Client', 'Eva Pairs');
    await page.locator('#book-service').selectOption(both);
    await page.getByText('One person comes, and 2 treat them').waitFor();
    await page.locator('.time', { hasText: '14:00' }).click();
    await page.locator('.summary strong').waitFor();
    await primary(page).click();
    await page.getByText('Choose who comes as well', { exact: false }).waitFor();
    await pick(page, 'Who comes as well', 'Eva Pairs');
    await page.getByText('This person is chosen already.').waitFor();
    await pick(page, 'Who comes as well', 'Otto Pairs');
    await fair(page, 'booking a couple');
    // Nils is busy with Otto, and Otto with Nils: each is told by name.
    await otherTime(page, '11:30');
    await page.getByText('That time is not free').waitFor();
    await page.locator('.refused', { hasText: 'Nils Berg' }).waitFor();
    assert.match(await page.locator('.refused').innerText(),
      /Otto Pairs: the client has another booking then/u);
    assert.doesNotMatch(await page.locator('.refused').innerText(), /Eva Pairs/u);
    await fair(page, 'a clash of a couple');
    await page.getByLabel('And with').selectOption(nils);
    await page.locator('.time', { hasText: '14:00' }).click();
    await page.locator('.summary', { hasText: 'Nils Berg' }).waitFor();
    await primary(page).click();
    await page.waitForURL(`**/calendar/${day}`);
    await page.locator('.toast').filter({ hasText: 'Eva Pairs, Otto Pairs' }).waitFor();
    await block(page, 'Eva Pairs, Otto Pairs').nth(1).waitFor();
    assert.equal(await block(page, 'Eva Pairs, Otto Pairs').count(), 2, 'with both of them');
    await block(page, 'Eva Pairs, Otto Pairs').first().click();
    const sheet = page.locator('dialog');
    await sheet.getByRole('link', { name: 'Open Eva Pairs' }).waitFor();
    assert.equal(await sheet.getByRole('link', { name: 'Open Otto Pairs' }).getAttribute('href'),
      `/clients/${otto}`);
    assert.match(await sheet.locator('dl').innerText(), /Lena Vogt, Nils Berg|Nils Berg, Lena Vogt/u);
    await fair(page, 'a couple’s sheet');
    await sheet.getByRole('button', { name: 'Move', exact: true }).click();
    await sheet.getByLabel('Time', { exact: true }).fill('11:30');
    await sheet.locator('.refused', { hasText: 'Otto Pairs: the client has another booking' }).waitFor();
    await sheet.getByLabel('Time', { exact: true }).fill('15:00');
    await sheet.getByText(': free', { exact: false }).waitFor();
    await sheet.getByRole('button', { name: 'Move it here' }).click();
    // What was booked is still said, too: it is moved once its sheet has closed.
    await sheet.waitFor({ state: 'detached' });
    await page.locator('.toast, .undo, [role=status]').filter({ hasText: 'Eva Pairs, Otto Pairs' }).first().waitFor();
    const kept = (await between(page, day)).find(({ content }) => content.service === both);
    assert.deepEqual(kept.content.clients, [eva, otto]);
    assert.equal(kept.content.wall, `${day}T15:00`);
    await block(page, 'Eva Pairs, Otto Pairs').first().click();
    await sheet.getByRole('button', { name: 'Cancel the booking' }).click();
    await sheet.locator('form').waitFor();
    await sheet.locator('.primary').click();
    await block(page, 'Eva Pairs, Otto Pairs').first().waitFor({ state: 'detached' });
    await booking(page, { ...at, me: nils }, eva, moment(day, '15:00'),
      { service: undefined, resources: [], until: moment(day, '16:00') });
    await stop(page, 'services', both);
    assert.deepEqual(page.faults, []);
    await context.close();
  });

for (const size of ['desk', 'phone']) {
  walk(`home visits: the way there and back is kept free, ${size}`, async (shell, place) => {
    const { context, page, at } = await desk(shell, place, { size, dark: size === 'phone' });
    const day = monday(size === 'desk' ? 35 : 36);
    const name = `Visits at home, ${size}`;
    await page.goto(`${place.address}/calendar/setup`);
    await page.getByRole('button', { name: 'Add a location' }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Time zone').fill(zone);
    await page.getByLabel('We go to the client', { exact: false }).check();
    await page.getByLabel('Minutes to get there', { exact: false }).fill('9x9');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Minutes: a whole number from 0 to 240.').waitFor();
    await page.getByLabel('Minutes to get there', { exact: false }).fill('20');
    await fair(page, `setting up home visits, ${size}`);
    await page.getByRole('button', { name: 'Save' }).first().click();
    // Not the place of the other size, which takes no bookings any more.
    await page.getByText(/Travel 20 min each way$/u).waitFor();
    const home = (await must(page, 'GET', 'locations')).locations
      .find(({ content }) => content.name === name);
    assert.equal(home.content.travel_minutes, 20);
    const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    await must(page, 'POST', 'hours', { of: 'practitioner', subject: at.me, location: home.id,
      periods: [{ weekly: [{ weekdays, hours: { from_minute: 540, until_minute: 1080 } }] }] });
    const { id: service } = await must(page, 'POST', 'services', { name: `Massage at home, ${size}`,
      minutes: 60, preparation_minutes: 0, clean_up_minutes: 0, needs: [], given_by: [at.me],
      practitioners: 1, load: 60, heavy: false, hands_on: true });
    const first = await client(page, 'Hanna', `Home ${size}`);
    await client(page, 'Ivo', `Home ${size}`);
    await booking(page, { ...at, location: home.id }, first, moment(day, '10:00'),
      { service, resources: [] });
    await page.goto(`${place.address}/book`);
    await page.locator('#book-at').selectOption(home.id);
    await pick(page, 'Client', `Ivo Home ${size}`);
    await page.locator('#book-service').selectOption(service);
    await page.getByText('Travel', { exact: true }).waitFor();
    assert.equal(await page.getByLabel('Minutes there').getAttribute('placeholder'), '20');
    if (!(await page.locator('#book-day').isVisible())) {
      await page.getByText('Another time', { exact: true }).click();
    }
    await page.locator('#book-day').fill(day);
    await otherTime(page, '11:30');
    await page.getByText('That time is not free').waitFor();
    await page.locator('.refused', { hasText: 'Lena Vogt: no time to travel' }).waitFor();
    await fair(page, `no time to travel, ${size}`);
    await page.getByLabel('Minutes there').fill('9x');
    await page.getByText('Travel: a whole number of minutes from 0 to 240.').waitFor();
    await page.getByLabel('Minutes there').fill('10');
    await page.locator('.summary', { hasText: 'Lena Vogt' }).filter({ hasText: 'You book' }).waitFor();
    await fair(page, `booking a home visit, ${size}`);
    await primary(page).click();
    await page.waitForURL(`**/calendar/${day}`);
    const kept = (await between(page, day)).map(({ content: c }) =>
      [c.wall.slice(11), c.travel_before_minutes, c.travel_after_minutes]).sort();
    assert.deepEqual(kept, [['10:00', 20, 20], ['11:30', 10, 20]]);
    if (size === 'desk') {
      await block(page, 'Ivo Home').waitFor();
      assert.equal(await page.locator('.grid .travel').count(), 4, 'there and back, twice');
      await fair(page, 'a day of home visits');
      await block(page, 'Ivo Home').click();
    } else {
      const row = page.locator('button.row').filter({ hasText: 'Ivo Home' });
      assert.match(await row.innerText(), /10 min there, 20 min back/u);
      await fair(page, 'a day of home visits on a phone');
      await row.click();
    }
    const sheet = page.locator('dialog');
    await sheet.getByText('10 min there, 20 min back').first().waitFor();
    await sheet.getByRole('button', { name: 'Move', exact: true }).click();
    await sheet.getByLabel('Minutes back').fill('35');
    await sheet.getByText(': free', { exact: false }).waitFor();
    await fair(page, `another way back, ${size}`);
    await sheet.getByRole('button', { name: 'Move it here' }).click();
    await sheet.waitFor({ state: 'detached' });
    const moved = (await between(page, day)).find(({ content }) => content.wall.endsWith('11:30'));
    assert.equal(moved.content.travel_after_minutes, 35);
    await stop(page, 'services', service);
    await stop(page, 'locations', home.id);
    assert.deepEqual(page.faults, []);
    await context.close();
  });
}
