// Walks through measures: a form of ten items in the page; questions that come by mail, answered on a
// phone; a danger sign the day after a visit, which holds the work.
import assert from 'node:assert/strict';
import path from 'node:path';
import { api, browse, settled, tab, welcome } from './desk-steps.mjs';
import { client, desk, must, plusDays, put, today, where } from './calendar-steps.mjs';
import { postOffice } from './post-office.mjs';
import { fair, firstLoad, serve } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';

const say = {
  en: { what: 'What', keep: 'Keep it', enter: 'Enter a score', kept: 'Kept', follows: 'What follows', item: 'Item 10',
    open: 'One item has no answer.', activity: 'Activity 1',
    written: 'not translated (Spanish)', paper: 'Enter the answers from paper', table: 'The same as a list' },
  es: { what: 'Qué', keep: 'Guardarla', enter: 'Anotar una puntuación', kept: 'Guardado', follows: 'Qué sigue',
    item: 'Pregunta 10', open: 'Una pregunta no tiene respuesta.', activity: 'Actividad 1',
    written: 'sin traducir (Inglés)', paper: 'desde el papel', table: 'Lo mismo como lista' },
};

const serversDay = () => new Intl.DateTimeFormat('en-CA').format(Date.now());

const formWalk = (how) => async (shell, place) => {
  const words = say[how.language];
  const { context, page } = await desk(shell, place, how);
  const look = (at) => fair(page, `${at}, ${JSON.stringify(how)}`);
  const whom = await client(page, 'Mona', `Measures ${how.size}`);
  const { id: episode } = await must(page, 'POST', 'episodes',
    { client: whom, complaint: 'low back', status: 'open', opened_on: plusDays(today(), -20) });
  const choose = async (id) => {
    const footer = page.locator('footer').getByRole('button', { name: words.enter });
    if (await footer.isVisible()) await footer.click();
    await page.getByLabel(words.what, { exact: true }).selectOption(id);
    // Around midnight the browser's day may be one to come where the server is.
    await page.locator('form input[type=date]').fill(serversDay());
  };
  await page.goto(`${place.address}/episodes/${episode}/progress`);
  await settled(page);
  const start = Date.now();
  await choose('oswestry');
  await page.getByText(words.paper, { exact: false }).waitFor();
  const items = page.locator('form fieldset');
  assert.equal(await items.count(), 10);
  for (let i = 0; i < 9; ++i) await items.nth(i).getByRole('button', { name: '2', exact: true }).click();
  await page.getByText(words.open, { exact: false }).waitFor();
  await look('a form of ten items');
  await items.nth(9).getByRole('button', { name: '2', exact: true }).click();
  await page.getByRole('button', { name: words.keep }).click();
  await page.locator('.finished').waitFor();
  assert.ok(Date.now() - start < 60_000, 'under a minute');
  const told = await page.locator('.finished').innerText();
  assert.match(told, /40/u);
  assert.ok(told.includes(words.follows));
  await look('a form, finished');
  const [first] = (await must(page, 'GET', `episodes/${episode}/measurements`)).measurements;
  assert.equal(first.content.score, 40);

  await choose('patient_specific_function');
  await page.getByLabel(words.activity, { exact: true }).fill('lifting the child');
  await page.locator('form fieldset').first().getByRole('button', { name: '4', exact: true }).click();
  await look('own activities');
  await page.getByRole('button', { name: words.keep }).click();
  await page.locator('.finished').waitFor();
  await choose('patient_specific_function');
  const activity = page.getByLabel(words.activity, { exact: true });
  assert.equal(await activity.inputValue(), 'lifting the child');
  assert.equal(await activity.getAttribute('lang'), how.language);
  assert.equal(await page.getByText(words.written).count(), 0);
  // As the client would have written it behind a link, in the other language.
  const theirs = how.language === 'en' ? 'es' : 'en';
  await must(page, 'POST', `episodes/${episode}/measurements`, { instrument: 'patient_specific_function',
    day: serversDay(), by: 'client', answers: [{ item: 1, value: 5 }], labels: ['planchar'], language: theirs });
  await page.reload();
  await settled(page);
  await choose('patient_specific_function');
  assert.equal(await activity.inputValue(), 'planchar');
  assert.equal(await activity.getAttribute('lang'), theirs);
  await page.getByText(words.written).waitFor();
  await activity.scrollIntoViewIfNeeded();
  await look('own activities in another language');
  // What is typed anew is the page's.
  await activity.fill('planchar y coser');
  assert.equal(await activity.getAttribute('lang'), how.language);
  await page.getByText(words.written).waitFor({ state: 'detached' });

  await page.getByLabel(words.what, { exact: true }).selectOption('pain_area');
  await page.locator('.bodies svg').first().waitFor();
  await settled(page);
  await page.locator('.bodies .body').first().click({ position: { x: 60, y: 120 }, force: true });
  await page.getByText(words.table).click();
  await page.locator('details[open] input[type=checkbox]').first().check();
  await look('a drawing');
  await page.getByRole('button', { name: words.keep }).click();
  await page.locator('.finished').waitFor();
  await choose('rom_neck_rotation');
  await look('a range of motion');
  assert.deepEqual(page.faults, []);
  await context.close();
};
for (const how of [{ size: 'desk', language: 'en' }, { size: 'phone', language: 'es', dark: true }])
  deskWalks.push({ name: `measures: a form of ten items, ${how.size}, ${how.language}`, run: formWalk(how) });

/** A practice of its own that sends mails to a post office of ours. */
async function mailed(shell, work) {
  const given = process.argv[2] ?? path.resolve(import.meta.dirname, '../../build/release/apps/palpate/palpate');
  if (/^https?:/u.test(given)) return;
  const post = await postOffice();
  const before = { ...process.env };
  Object.assign(process.env, post.env);
  const server = await serve(given, { keeps: true });
  for (const name of Object.keys(post.env)) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  try {
    const context = await browse(shell);
    const page = await tab(context);
    await welcome(page, server.address, server.link);
    const { csrf_token: _, ...session } = await must(page, 'GET', 'session');
    const rules = await put(page, 'message-rules', 0, { hours_before: [], mail: true, sms: false, questions: true,
      after_visits: true, phone: '030 1234567' });
    assert.equal(rules.status, 200, JSON.stringify(rules.told));
    await work({ page, post, server, me: session.person.id, at: await where(page) });
    assert.deepEqual(page.faults.filter((line) => !/40[39]/u.test(line)), []);
    await context.close();
  } finally {
    server.stop();
    post.close();
  }
}
const reachable = (page, given, language) => must(page, 'POST', 'clients', { names: [{ use: 'usual',
  given: [given], family: 'Asked' }], birth: '1980', emails: [`${given.toLowerCase()}@example.org`], language })
  .then(({ id }) => id);
const linkIn = (mail) => /https?:\/\/\S+\/questions\/[\w.~-]+/u.exec(mail)[0];

const answered = (language) => async (shell) => mailed(shell, async ({ page, post, server }) => {
  const whom = await reachable(page, 'Nina', language);
  const { id: episode } = await must(page, 'POST', 'episodes',
    { client: whom, complaint: 'low back', status: 'open', opened_on: plusDays(today(), -15) });
  const mail = await post.mail(/\/questions\//u);
  for (const never of [/pain/iu, /dolor/iu, /back/iu, /health/iu, /salud/iu]) assert.doesNotMatch(mail, never);
  const phone = await browse(shell, { size: 'phone', language });
  const own = await tab(phone);
  await own.goto(linkIn(mail));
  const onward = () => own.locator('footer .primary').click();
  await own.locator('footer .primary').waitFor();
  await firstLoad(own, 'questions');
  await fair(own, `questions, begin, ${language}`);
  await onward();
  await own.locator('main fieldset').first().waitFor();
  for (const [i, value] of [6, 5, 8].entries())
    await own.locator('main fieldset').nth(i).getByRole('button', { name: String(value), exact: true }).click();
  await fair(own, `questions, pain, ${language}`);
  await onward();
  await own.locator('.activity').first().waitFor();
  await fair(own, `questions, activities, ${language}`);
  await onward();
  await own.getByRole('button', { name: '+3', exact: true }).click();
  await fair(own, `questions, change, ${language}`);
  await onward();
  await own.getByRole('heading', { name: language === 'es' ? 'Gracias' : 'Thank you' }).waitFor();
  await fair(own, `questions, sent, ${language}`);
  await own.reload();
  await own.getByText(language === 'es' ? 'ya están respondidas' : 'are answered').waitFor();
  assert.deepEqual(own.faults, []);
  await phone.close();
  const { measurements } = await must(page, 'GET', `episodes/${episode}/measurements`);
  assert.deepEqual(measurements.map(({ content }) => [content.said.instrument, content.said.by, content.score]).sort(),
    [['global_change', 'client', 3], ['pain_rating', 'client', 19 / 3]].sort());
  await page.goto(`${server.address}/clients/${whom}`);
  await page.locator('details').filter({ hasText: language === 'es' ? 'Questions' : 'Questions' }).waitFor();
  await fair(page, `the client's page, asked, ${language}`);
});
for (const language of ['en', 'es'])
  deskWalks.push({ name: `measures: questions by mail, answered on a phone, ${language}`, run: answered(language) });

deskWalks.push({ name: 'measures: a danger sign the day after holds the work, and somebody calls', run: async (shell) =>
  mailed(shell, async ({ page, post, server, at }) => {
    const whom = await reachable(page, 'Dora', 'en');
    const { id: episode } = await must(page, 'POST', 'episodes',
      { client: whom, complaint: 'low back', status: 'open', opened_on: plusDays(today(), -3) });
    const begin = new Date(Math.floor((Date.now() - 26 * 3_600_000) / 300_000) * 300_000).toISOString();
    const visit = { clients: [whom], practitioners: [at.me], resources: [at.room], service: at.service,
      location: at.location, source: 'desk', despite: 'a walk of its own' };
    const { id } = await must(page, 'POST', 'bookings', { ...visit, begin });
    assert.equal((await put(page, `bookings/${id}/arrived`, 1)).status, 200);
    assert.equal((await put(page, `bookings/${id}/done`, 2)).status, 200);
    const phone = await browse(shell, { size: 'phone' });
    const own = await tab(phone);
    await own.goto(linkIn(await post.mail(/\/questions\//u)));
    await own.locator('footer .primary').click();
    await own.locator('[data-sign=nerve_deficit]').waitFor();
    await fair(own, 'the day after, empty');
    await own.locator('[data-sign=nerve_deficit]').click();
    await own.getByRole('group', { name: 'How strong is your pain now?' })
      .getByRole('button', { name: '7', exact: true }).click();
    await own.getByRole('group', { name: 'How sore were you at the worst?' })
      .getByRole('button', { name: '4', exact: true }).click();
    await fair(own, 'the day after, a danger sign');
    await own.locator('footer .primary').click();
    await own.locator('a.call').waitFor();
    await fair(own, 'the day after, an emergency');
    assert.deepEqual(own.faults, []);
    await phone.close();
    const { measurements } = await must(page, 'GET', `episodes/${episode}/measurements`);
    assert.deepEqual(measurements.map(({ content: { said, score } }) => [said.instrument, score]).sort(),
      [['after_effect', undefined], ['pain_next_day', 7]]);
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const refused = await api(page, 'POST', 'bookings', { ...visit, begin: `${day}T10:00:00Z` });
    assert.equal(refused.status, 403, JSON.stringify(refused.told));
    await page.goto(`${server.address}/today`);
    await page.getByRole('heading', { name: 'To call' }).waitFor();
    await page.getByText('Call now').waitFor();
    await fair(page, 'today, somebody to call');
    await page.getByRole('button', { name: 'Called: Dora Asked' }).click();
    await page.getByRole('heading', { name: 'To call' }).waitFor({ state: 'detached' });
  }) });
