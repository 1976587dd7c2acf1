// Walks around a chair event: made in one step, the queue on one tablet, the practitioner beside
// it, and what the employer is told.
import assert from 'node:assert/strict';
import { desk, monday, must, onCalendar, plusDays } from './calendar-steps.mjs';
import { browse, signIn, tab } from './desk-steps.mjs';
import { fair, firstLoad } from './server.mjs';
import { answerAll } from './steps.mjs';
import { deskWalks } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `chairs: ${name}`, run });

walk('places are made in one step, and the calendar leads to them', async (shell, place) => {
  const { context, page } = await desk(shell, place, { size: 'phone' });
  const day = plusDays(monday(32), 2);
  await page.goto(`${place.address}/events/new/${day}`);
  await page.getByLabel('What it is called').fill('Chairs at Mill');
  await page.getByLabel('Who leads it').selectOption({ index: 1 });
  await page.getByLabel('Chair massage', { exact: false }).check();
  await page.getByRole('button', { name: 'Make the event' }).click();
  await page.getByText('Say for whom it is.').waitFor();
  await page.getByLabel('For whom').fill('Mill & Co');
  await page.getByLabel('Pause from', { exact: false }).fill('10:00');
  await page.getByLabel('Pause until').fill('10:30');
  await page.getByLabel('Chairs', { exact: true }).fill('2');
  await fair(page, 'a new chair event on a phone');
  await page.getByRole('button', { name: 'Make the event' }).click();
  await page.getByText('20 places are free').waitFor();
  await fair(page, 'a chair event on a phone');
  await onCalendar(page, place.address, day);
  await page.getByRole('link', { name: /Chairs at Mill/u }).click();
  await page.getByText('20 places are free').waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
});

/** One that has begun, with a link to its tablet. */
async function begun(page) {
  const { locations } = await must(page, 'GET', 'locations');
  const hour = 3_600_000;
  const begin = Math.floor(Date.now() / (hour / 4)) * (hour / 4);
  const at = (moment) => new Date(moment).toISOString();
  const { id } = await must(page, 'POST', 'chair-days', { employer: 'Mill & Co', minutes: 15, pauses: [],
    event: { title: 'Chairs today', practitioners: [], resources: [], location: locations[0].id,
      begin: at(begin), until: at(begin + 3 * hour), seats: 2 } });
  return id;
}
async function screen(own, ...yes) {
  await own.getByRole('button', { name: 'Begin' }).click();
  await own.locator('.asked').waitFor();
  await answerAll(own, yes);
}

/** A tablet of nobody at the link of an event that has begun. */
async function atTablet(shell, place, { size = 'tablet', language = 'en' } = {}) {
  const { context, page } = await desk(shell, place);
  const id = await begun(page);
  const { path } = await must(page, 'POST', `chair-days/${id}/links`, {});
  const device = await browse(shell, { size, language });
  const own = await tab(device);
  const link = `${place.address}${path}`;
  await own.goto(link);
  await own.getByText('Chairs today').waitFor();
  return { context, page, id, device, own, link };
}
async function signUp(own, name) {
  await own.getByLabel('First name or initial').fill(name);
  await own.getByRole('button', { name: 'Sign up' }).click();
  await own.getByText('Before your massage').waitFor();
}

walk('without a network the answers wait, and so does the person', async (shell, place) => {
  const { context, page, id, device, own } = await atTablet(shell, place);
  const checkOf = async (name) => (await must(page, 'GET', `chair-days/${id}`)).places
    .find(({ content }) => content.name === name).content.check;
  await signUp(own, 'Ada');
  await own.getByRole('button', { name: 'Later' }).click();
  await own.getByRole('button', { name: /Answer the questions/u }).waitFor();
  await own.waitForTimeout(1500);  // the pages are read ahead
  await device.setOffline(true);
  await own.getByRole('button', { name: /Answer the questions/u }).click();
  await screen(own, 'since_ill', 'fever');
  await own.getByRole('button', { name: 'Send' }).click();
  await own.getByText('Nobody can say before that', { exact: false }).waitFor();
  await fair(own, 'chairs, no network');
  await own.getByRole('button', { name: 'Back to the queue' }).click();
  await own.getByText('Waits for the network', { exact: true }).waitFor();
  await fair(own, 'chairs, the queue without a network');
  assert.equal(await checkOf('Ada'), 'open', 'unknown is no no');
  await device.setOffline(false);
  await own.getByText('Waits for the network', { exact: true }).waitFor({ state: 'detached' });
  assert.equal(await checkOf('Ada'), 'held');
  await page.goto(`${place.address}/chair-days/${id}`);
  await page.getByText('Work is held', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Call: Ada' }).click();
  await page.getByRole('button', { name: 'Call: Ada' }).waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('button', { name: 'Begin: Ada' }).count(), 0);
  await fair(page, 'a chair event, somebody is held');
  await device.close();
  await context.close();
});

walk('a client is booked into one place, and stands beside the queue', async (shell, place) => {
  const { context, page, id, device } = await atTablet(shell, place, { size: 'phone' });
  await must(page, 'POST', 'clients', { names: [{ given: ['Otto'], family: 'Chaired' }] });
  const { day } = await must(page, 'GET', `chair-days/${id}`);
  // The page of an event leads to that of its chairs, where nobody is given a chair for hours.
  await page.goto(`${place.address}/events/${id}`);
  await page.getByText('Book a place for a client').waitFor();
  assert.equal(new URL(page.url()).pathname, `/chair-days/${id}`);
  await page.getByRole('combobox', { name: 'Client' }).fill('Otto Chaired');
  await page.locator('button[role=option]').first().click();
  await page.getByLabel('Place', { exact: true }).selectOption(day.free[1].begin);
  await fair(page, 'a chair event, a client before a place is booked');
  await page.getByRole('button', { name: 'Book the place' }).click();
  await page.getByText('Otto Chaired has the place at', { exact: false }).waitFor();
  await page.getByText('Clients who have booked').waitFor();
  await page.getByText('23 places are free').waitFor();
  await fair(page, 'a chair event, a client has booked');
  const [kept] = (await must(page, 'GET', `bookings?from=${encodeURIComponent(day.begin)}`
    + `&until=${encodeURIComponent(day.until)}`)).bookings.filter(({ content }) => content.event === id);
  assert.equal(Date.parse(kept.content.begin), Date.parse(day.free[1].begin));
  assert.equal(Date.parse(kept.content.until) - Date.parse(kept.content.begin), 15 * 60_000);
  await page.getByRole('button', { name: /Free the seat: .*Otto Chaired/u }).click();
  await page.locator('dialog .primary').click();
  await page.getByText('24 places are free').waitFor();
  assert.deepEqual(page.faults, []);
  await device.close();
  await context.close();
});

walk('an emergency on the tablet says what to do', async (shell, place) => {
  const { context, device, own } = await atTablet(shell, place, { size: 'phone' });
  await signUp(own, 'Bo');
  await screen(own, 'since_bladder', 'saddle_numbness', 'bladder_change');
  await own.locator('.call').waitFor();
  await fair(own, 'chairs, an emergency');
  await own.getByRole('button', { name: 'Back to the queue' }).click();
  await own.getByText('B.', { exact: true }).waitFor();
  assert.deepEqual(own.faults, []);
  await device.close();
  await context.close();
});

walk('a tablet on which somebody is signed in shows no queue', async (shell, place) => {
  const { context, device, link } = await atTablet(shell, place);
  // A session of its own, as it ends here.
  const theirs = await browse(shell, { size: 'tablet' });
  const page = await tab(theirs);
  await page.goto(`${place.address}/`);
  await signIn(page);
  await page.getByRole('navigation').first().waitFor();
  await page.goto(link);
  await page.getByText('Somebody of the practice is signed in here').waitFor();
  assert.equal(await page.getByText('Chairs today').count(), 0);
  await fair(page, 'chairs, signed in');
  await page.getByRole('button', { name: 'Sign out and open the queue' }).click();
  await page.getByText('Chairs today').waitFor();
  await page.goto(`${place.address}/`);
  await page.getByLabel('Password').waitFor();
  assert.deepEqual(page.faults, []);
  await theirs.close();
  await device.close();
  await context.close();
});

for (const [size, language] of [['tablet', 'en'], ['phone', 'es']]) {
  walk(`the queue on one tablet, ${size}, ${language}`, async (shell, place) => {
    const { context, page } = await desk(shell, place);
    const id = await begun(page);
    await page.goto(`${place.address}/chair-days/${id}`);
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByLabel('The address, shown this once').inputValue();
    await fair(page, 'a chair event, its link');
    const device = await browse(shell, { size, language });
    const own = await tab(device);
    await own.goto(link);
    await own.getByText('Chairs today').waitFor();
    if (language === 'en') await firstLoad(own, 'a chair event’s tablet');
    await fair(own, `chairs, the queue, ${language}`);
    if (language === 'es') {
      await own.getByLabel('Nombre de pila o inicial').fill('Anastasia Ruiz');
      await own.getByRole('button', { name: 'Apuntarme' }).click();
      await own.getByText('Antes de su masaje').waitFor();
      await fair(own, 'chairs, before the questions, es');
      await own.getByRole('button', { name: 'Más tarde' }).click();
      await own.getByText('A. R.').waitFor();
      assert.equal(await own.getByText('Anastasia').count(), 0);
    } else {
      await own.getByLabel('First name or initial').fill('Anastasia Ruiz');
      await own.getByRole('button', { name: 'Sign up' }).click();
      await own.getByText('Before your massage').waitFor();
      await fair(own, 'chairs, before the questions');
      await screen(own);
      await fair(own, 'chairs, the questions answered');
      await own.getByRole('button', { name: 'Send' }).click();
      await own.getByText('Thank you. You will be called.').waitFor();
      await fair(own, 'chairs, somebody waits');
      await page.reload();
      await page.getByText('Anastasia R.').waitFor();
      await page.getByText('Questions answered').waitFor();
      await fair(page, 'a chair event, the practice’s side');
      for (const step of ['Call', 'Begin', 'Done']) {
        await page.getByRole('button', { name: `${step}: Anastasia R.` }).click();
        await page.getByRole('button', { name: `${step}: Anastasia R.` }).waitFor({ state: 'detached' });
      }
      await own.reload();
      await own.getByRole('button', { name: /How was it/u }).click();
      await own.getByLabel('Where it bothered you most').selectOption('neck');
      await fair(own, 'chairs, how it was');
      await own.getByRole('button', { name: 'Send' }).click();
      await own.getByText('Thank you.', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Close the day' }).click();
      await page.getByText('Summary for the employer').waitFor();
      assert.match(await page.locator('main').innerText(), /hidden/u, 'one person is a small group');
      await fair(page, 'a chair event, its summary');
      await own.reload();
      await own.getByText('This link is over').waitFor();
      await fair(own, 'chairs, over');
    }
    assert.deepEqual(own.faults.filter((line) => !/404/u.test(line)), []);
    assert.deepEqual(page.faults, []);
    await device.close();
    await context.close();
  });
}
