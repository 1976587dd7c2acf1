// The desk's day as it goes: somebody is late, somebody walks in, a paper form, and what is taken
// back.
import assert from 'node:assert/strict';
import {
  between, booking, client, desk, freeOn, moment, monday, must, plusDays, today,
} from './calendar-steps.mjs';
import { api, settled, tab } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `desk day: ${name}`, run });

/** A whole minute from now, by the clock of the place. */
const at = (minutes) => new Date(Math.floor(Date.now() / 60_000) * 60_000 + minutes * 60_000)
  .toISOString();
const why = { despite: 'for the walk' };
let made = 0;
/** A practitioner's own room and service, so that no other walk's visits are in the way. */
async function place(page, minutes = 60) {
  const n = (made += 1);
  const { locations } = await must(page, 'GET', 'locations');
  const location = locations.at(-1).id;
  const me = (await must(page, 'GET', 'session')).person.id;
  const room = (await must(page, 'POST', 'resources',
    { name: `Day room ${n}`, kind: 'room', location })).id;
  const service = (await must(page, 'POST', 'services', { name: `Day ${n}`, minutes,
    preparation_minutes: 0, clean_up_minutes: 0, needs: [{ any_of: [room] }], given_by: [me],
    practitioners: 1, load: 10, heavy: false, hands_on: true,
    policy: { notice_minutes: 60, coming_late: { after_minutes: 10, refuse_minutes: 30,
      fee: { minor_units: 1500, currency: 'EUR' } } } })).id;
  return { me, room, service, location };
}
/** Today's visits of other walks give way. */
async function clear(page) {
  for (const one of await between(page, plusDays(today(), -1), 3)) {
    if (!['booked', 'held'].includes(one.content.status)) continue;
    await page.evaluate(async ([id, version]) => {
      const { csrf_token: csrf } = await (await fetch('/api/v1/session')).json();
      await fetch(`/api/v1/bookings/${id}/cancelled`, { method: 'PUT',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf, 'if-match': `"${version}"` },
        body: JSON.stringify({ by_client: false }) });
    }, [one.id, one.version]);
  }
}
/** The first whole minute from now with so many minutes that nobody's visit takes: what has begun in
    another walk does not give way. */
async function freeFor(page, minutes) {
  const isFree = await freeOn(page, today());
  for (let n = 10; ; n += 5) if (isFree(Date.parse(at(n)), minutes)) return n;
}
const row = (page, name) => page.locator('li').filter({ hasText: name });

for (const [size, language] of [['desk', 'en'], ['phone', 'es']]) {
  const say = language === 'en'
    ? { late: /^Late: 4\d min left/u, title: 'How long it has now', minutes: /^Minutes for them/u,
      waits: /begins \d+ minutes later/u, keep: 'Keep it so', undo: 'Undo', back: 'Taken back.',
      behind: 'We are behind', arrived: /^Arrived/u, due: /is due for coming late/u,
      tooFew: 'Too short for any kind of session.', rebook: 'Book another time' }
    : { late: /^Tarde: quedan 4\d min/u, title: 'Cuánto tiempo tiene ahora',
      minutes: /^Minutos para la visita/u, waits: /empieza \d+ minutos más tarde/u,
      keep: 'Dejarlo así', undo: 'Deshacer', back: 'Deshecho.', behind: 'Vamos con retraso',
      arrived: /^Ha llegado|^Llegó|^Está aquí|^Aquí/u, due: /por llegar tarde/u,
      tooFew: 'Demasiado corto para cualquier tipo de sesión.', rebook: 'Reservar otra hora' };
  walk(`eighteen minutes late, ${size}, ${language}`, async (shell, where) => {
    const { context, page } = await desk(shell, where, { size, language });
    await clear(page);
    const own = await place(page);
    const [ana, ben] = [await client(page, 'Lara', `Late ${size}`), await client(page, 'Bea', `Next ${size}`)];
    await booking(page, own, ana, at(-18), why);
    await booking(page, own, ben, at(42), why);
    await page.goto(`${where.address}/today`);
    const button = row(page, `Lara Late ${size}`).getByRole('button', { name: say.late });
    await button.waitFor();
    await fair(page, `today, somebody is late, ${size}`);
    await button.click();
    await page.getByRole('heading', { name: say.title }).waitFor();
    await page.locator('dialog .follows strong').first().waitFor();
    assert.match(await page.locator('dialog').innerText(), say.due);
    await fair(page, `late, ${size}`);
    await page.locator('dialog').getByLabel(say.minutes).fill('12');
    await page.keyboard.press('Tab');
    await page.locator('dialog').getByText(say.tooFew).waitFor();
    await page.locator('dialog').getByRole('button', { name: say.rebook }).waitFor();
    await page.locator('dialog').getByLabel(say.behind).check();
    await page.locator('dialog').getByText(say.waits).waitFor();
    await fair(page, `behind, and who waits, ${size}`);
    await page.getByRole('button', { name: say.keep }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await row(page, `Bea Next ${size}`).getByText(/1[789] min/u).first().waitFor();
    await fair(page, `today, somebody waits, ${size}`);
    await page.getByRole('button', { name: say.undo }).click();
    await page.getByText(say.back).waitFor();
    assert.equal((await between(page, plusDays(today(), -1), 3))
      .find(({ content }) => content.clients.includes(ana)).content.timing, undefined);
    assert.deepEqual(page.faults, []);
    await clear(page);
    await context.close();
  });
}

walk('what is left of the session is shown to who treats, and the sheet has those minutes',
  async (shell, where) => {
    const { context, page } = await desk(shell, where);
    await clear(page);
    const own = await place(page);
    const id = await client(page, 'Sol', 'Session');
    const episode = (await must(page, 'POST', 'episodes', { client: id, complaint: 'low back',
      status: 'open', opened_on: today() })).id;
    const taken = await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner',
      language: 'en', answers: { regions: { low_back_left: 5 }, age_years: 40 } });
    await page.evaluate(async (plan) => {
      const { csrf_token: csrf } = await (await fetch('/api/v1/session')).json();
      await fetch(`/api/v1/plans/${plan}`, { method: 'PUT', body: JSON.stringify({ status: 'agreed' }),
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf, 'if-match': '"1"' } });
    }, taken.plan.id);
    const { id: visit } = await booking(page, own, id, at(-41), why);
    await page.goto(`${where.address}/today`);
    await row(page, 'Sol Session').getByRole('button', { name: /^Late: / }).click();
    await page.getByText('The session in these minutes').waitFor();
    await page.locator('dialog').getByText('The look again').waitFor();
    await fair(page, 'what is left of the session');
    await page.getByRole('button', { name: 'Keep it so' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    const { content } = (await between(page, plusDays(today(), -1), 3)).find((one) => one.id === visit);
    const begun = await must(page, 'POST', `episodes/${episode}/sessions`, { booking: visit });
    assert.ok(content.timing.minutes < 20);
    assert.equal(begun.sheet.minutes, content.timing.minutes);
    assert.deepEqual(page.faults, []);
    await clear(page);
    await context.close();
  });

walk('somebody walks in and is here in a few taps', async (shell, where) => {
  const { context, page } = await desk(shell, where, { size: 'phone' });
  await clear(page);
  const me = (await must(page, 'GET', 'session')).person.id;
  const hours = (await must(page, 'GET', 'hours')).hours.find(({ content }) => content.subject === me);
  const always = { ...hours.content, leave: [], periods: [{ weekly: [{ weekdays: ['monday', 'tuesday',
    'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], hours: { from_minute: 0, until_minute: 1440 } }] }] };
  const changed = await put(page, hours.id, hours.version, always);
  await place(page, 30);
  await page.goto(`${where.address}/today`);
  await page.getByRole('button', { name: 'Walk-in', exact: true }).click();
  await page.locator('.offer').first().waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Wanda Walker');
  await page.getByLabel('Phone', { exact: true }).fill('+49 30 1234567');
  await page.getByRole('button', { name: '30 min', exact: true }).click();
  await page.locator('.offer').first().waitFor();
  await fair(page, 'a walk-in');
  const began = Date.now();
  await page.getByRole('button', { name: 'Take them in' }).click();
  await page.getByText(/Wanda Walker is here/u).waitFor();
  assert.ok(Date.now() - began < 10_000);
  await fair(page, 'a walk-in is here');
  const { content } = (await between(page, plusDays(today(), -1), 3))
    .findLast((one) => one.content.source === 'walk_in');
  assert.equal(content.status, 'arrived');
  await page.getByRole('button', { name: 'Questions on this tablet' }).click();
  // The day has a heading as well: the interview is there once the day is gone.
  await page.getByRole('link', { name: 'Today' }).first().waitFor({ state: 'detached' });
  await page.locator('.stage, #main h1').first().waitFor();
  await settled(page);
  assert.equal(await page.getByRole('link', { name: 'Today' }).count(), 0, 'the tablet is theirs');
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${where.address}/today`);
  await put(page, hours.id, changed.version, hours.content);
  // Nobody asked them before: the check-in says so, and the first interview comes instead.
  assert.deepEqual(page.faults.filter((line) => !/409/u.test(line)), []);
  await context.close();
});
async function put(page, id, version, body) {
  return page.evaluate(async ([which, from, what]) => {
    const { csrf_token: csrf } = await (await fetch('/api/v1/session')).json();
    const reply = await fetch(`/api/v1/hours/${which}`, { method: 'PUT', body: JSON.stringify(what),
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf, 'if-match': `"${from}"` } });
    return reply.json();
  }, [id, version, body]);
}

walk('a paper form by keyboard, with the day it was answered', async (shell, where) => {
  const { context, page: first } = await desk(shell, where);
  let page = first;
  const id = await client(page, 'Pia', 'Paperform');
  await page.goto(`${where.address}/paper`);
  await page.getByRole('combobox').first().fill('Pia Paper');
  await page.locator('button[role=option]').first().click();
  const answered = plusDays(new Date().toISOString().slice(0, 10), -3);
  await page.getByLabel('Answered on').fill(answered);
  await page.getByLabel(/What it is about/u).fill('low back, since the garden');
  await page.keyboard.press('Enter');
  await page.keyboard.type('44');
  await page.getByLabel('Place', { exact: true }).selectOption('low_back_left');
  await page.getByRole('button', { name: 'Add this place' }).click();
  await page.locator('[data-finding=saddle_numbness]').fill('x');
  assert.equal(await page.locator('[data-finding=saddle_numbness]').inputValue(), '', 'neither yes nor no');
  await page.locator('[data-finding=saddle_numbness]').fill('n');
  await page.keyboard.press('Enter');
  await page.keyboard.type('n');
  await page.getByText(/^2 of \d+ answered$/u).waitFor();
  await fair(page, 'a paper form');
  // The tab is closed, and somebody comes back to it.
  await page.getByText('Draft kept', { exact: true }).waitFor();
  await page.close();
  page = await tab(context);
  await page.goto(`${where.address}/paper`);
  await page.getByText(/^2 of \d+ answered$/u).waitFor();
  assert.equal(await page.getByLabel('Answered on').inputValue(), answered);
  assert.equal(await page.getByLabel(/What it is about/u).inputValue(), 'low back, since the garden');
  await page.getByText('Pia Paperform').waitFor();
  await page.getByText(/lower back.*: 5\/10/u).waitFor();
  await fair(page, 'a paper form, taken up again');
  await page.getByRole('button', { name: 'Keep the answers' }).click();
  await page.waitForURL('**/assessments/*');
  assert.equal((await api(page, 'GET', 'drafts/paper')).status, 404, 'what is kept is no draft');
  const { episodes } = await must(page, 'GET', `clients/${id}/summary`);
  const list = await must(page, 'GET', `episodes/${episodes[0].id}/assessments`);
  const { input } = (await must(page, 'GET', `assessments/${list.assessments[0].id}`)).content;
  const told = typeof input === 'string' ? JSON.parse(input) : input;
  assert.equal(told.today, answered);
  assert.equal(told.age_years, 44);
  assert.deepEqual(told.findings, { saddle_numbness: 'no', urinary_retention: 'no' },
    'what was left blank is not asked');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('a course is moved and called off, and each is taken back as one', async (shell, where) => {
  const { context, page, at: own } = await desk(shell, where);
  const id = await client(page, 'Uma', 'Undo');
  const first = monday(30);
  const days = [first, plusDays(first, 7), plusDays(first, 14)];
  await must(page, 'POST', 'series', { client: id, visits: days.map((day) => ({ clients: [id],
    practitioners: [own.me], resources: [own.room], service: own.service, location: own.location,
    begin: moment(day, '10:00'), source: 'series' })) });
  const walls = async () => (await between(page, first, 28))
    .filter(({ content }) => content.clients.includes(id) && content.status === 'booked')
    .map(({ content }) => content.wall).sort();
  const before = await walls();
  assert.equal(before.length, 3);
  const open = async (action) => {
    await page.goto(`${where.address}/calendar/${first}`);
    await page.locator('.grid .block').filter({ hasText: 'Uma Undo' }).click();
    await page.getByRole('button', { name: action, exact: true }).click();
    await page.getByLabel('This and the 2 after it').check();
  };
  await open('Move');
  await page.locator('dialog .time', { hasText: '15:00' }).click();
  await page.locator('dialog .primary:not([disabled])').click();
  await page.getByText('3 visits are moved.').waitFor();
  await fair(page, 'a course was moved');
  assert.notDeepEqual(await walls(), before);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Taken back.').waitFor();
  assert.deepEqual(await walls(), before);
  await open('Cancel the booking');
  await page.getByRole('button', { name: 'Cancel it', exact: true }).click();
  await page.getByText('3 visits are cancelled.').waitFor();
  assert.deepEqual(await walls(), []);
  const other = await client(page, 'Otto', 'Other');
  await booking(page, own, other, moment(days[1], '10:00'));
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText(/It cannot be taken back: the time of/u).waitFor();
  await fair(page, 'it cannot be taken back');
  assert.deepEqual(await walls(), [], 'nothing was changed');
  assert.deepEqual(page.faults.filter((line) => !/409/u.test(line)), []);
  await context.close();
});

for (const [size, language] of [['desk', 'en'], ['phone', 'es']]) {
  const say = language === 'en'
    ? { ask: 'How are your hands?', said: 'Your hands today', sore: 'Sore', fine: 'Fine',
      propose: /^A proposal: take on no more than (\d+) today/u, limit: /^Limit today to \d+/u,
      limited: /^You limited today to \d+/u, lift: 'Usual limit again', over: 'Over the load of a day' }
    : { ask: '¿Cómo están sus manos?', said: 'Sus manos hoy', sore: 'Con dolor', fine: 'Bien',
      propose: /^Una propuesta: no acepte hoy más de (\d+)/u, limit: /^Limitar hoy a \d+/u,
      limited: /^Ha limitado hoy a \d+/u, lift: 'Volver al límite habitual', over: 'Pasa de la carga' };
  walk(`how the hands are, ${size}, ${language}`, async (shell, where) => {
    const { context, page } = await desk(shell, where, { size, language });
    await clear(page);
    const own = await place(page);
    const ada = await client(page, 'Ada', `Hands ${size}`);
    const from = await freeFor(page, 60);
    const visit = await booking(page, own, ada, at(from), why);
    await page.goto(`${where.address}/today`);
    // One person of the walks: whoever was first today has said it already.
    await page.getByText(say.ask).or(page.getByText(say.said)).click();
    await fair(page, `today, how the hands are, ${size}`);
    for (const [i, state] of [say.sore, say.fine, say.fine].entries()) {
      await page.locator('main details fieldset').nth(i).getByLabel(state, { exact: true }).check();
    }
    await page.getByText(say.said).waitFor();
    const [, most] = say.propose.exec(await page.getByText(say.propose).innerText());
    await fair(page, `today, sore hands, ${size}`);
    await page.getByRole('button', { name: say.limit }).click();
    await page.getByText(say.limited).waitFor();
    const asked = `why?service=${own.service}&location=${own.location}&practitioner=${own.me}`
      + `&begin=${encodeURIComponent(at(180))}`;
    const { reasons } = await must(page, 'GET', asked);
    const load = reasons.find(({ obstacle }) => obstacle === 'daily_load')?.load;
    assert.equal(load?.max, Number(most), 'the desk is told of the limit, in numbers');
    const { bookings } = await must(page, 'GET', `bookings?from=${encodeURIComponent(at(0))}`
      + `&until=${encodeURIComponent(at(from + 60))}`);
    const now = bookings.find(({ id }) => id === visit.id);
    assert.equal(now.content.begin, visit.content.begin, 'nothing is moved by it');
    await page.getByRole('button', { name: say.lift }).click();
    await page.getByRole('button', { name: say.limit }).waitFor();
    assert.deepEqual(page.faults, []);
    await context.close();
  });
}
