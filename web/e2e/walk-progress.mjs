// Walks through how an episode goes: from "too early" to "a real change", and worse, which holds the work;
// what came and went between two drawings, and a range of motion left and right.
import assert from 'node:assert/strict';
import {
  between, booking, client, desk, moment, monday, must, plusDays, today,
} from './calendar-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';

const say = {
  en: { going: 'How it goes', enter: 'Enter a score', keep: 'Keep it', none: 'Not measured yet', choose: 'Choose a score.',
    early: 'too early to call', real: 'a real change', worse: 'Worse than at the start', hold: 'No hands-on work',
    pain: 'Pain 7 of 10', table: 'As a table, and why', notYet: 'Not enough sessions yet to say what helps this client.' },
  es: { going: 'Cómo va', enter: 'Anotar una puntuación', keep: 'Guardarla', none: 'Aún no se ha medido',
    choose: 'Elija una puntuación.', early: 'demasiado pronto', real: 'un cambio real', worse: 'Peor que al principio',
    hold: 'Sin trabajo manual', pain: 'Dolor 7 de 10', table: 'Como tabla, y por qué',
    notYet: 'Aún no hay sesiones suficientes para decir qué ayuda a este cliente.' },
};

// In words of both languages: what is asked of a course that stands still, and what comes of it.
const only = {
  en: { title: 'What only you know', technique: 'We changed the technique', keep: 'Keep this', why: 'Why, in a few words',
    mark: 'another technique: kneading did not help', back: 'Take back: Another technique', list: 'What was decided',
    drafts: 'Draft a plan with other techniques', advised: 'other techniques on the same places', save: 'Save draft',
    wish: 'Does the client wish to go on?', no: 'No', yes: 'Yes', table: 'As a table, and why',
    maintains: 'Draft a plan that maintains', tapers: 'Draft a plan that tapers', spaced: 'the visits are spaced out',
    find: 'Find times for the taper', from: 'From the advice to taper', times: 'Find the times', agree: /^Book \d+ visits$/u,
    booked: /visits are booked\./u },
  es: { title: 'Lo que solo usted sabe', technique: 'Cambiamos la técnica', keep: 'Guardar esto', why: 'Por qué, en pocas palabras',
    mark: 'otra técnica: kneading did not help', back: 'Retirar: Otra técnica', list: 'Lo que se decidió',
    drafts: 'Preparar un plan con otras técnicas', advised: 'otras técnicas en los mismos lugares', table: 'Como tabla, y por qué' },
};
const planned = async (page, given, size, ago) => {
  const whom = await client(page, given, `Advised ${size}`);
  const { id: episode } = await must(page, 'POST', 'episodes',
    { client: whom, complaint: 'low back', status: 'open', opened_on: plusDays(today(), ago) });
  await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner', language: 'en',
    answers: { regions: { low_back_left: 5, low_back_right: 4 }, age_years: 40, complaint: { duration_days: 300 } } });
  const { plans } = await must(page, 'GET', `episodes/${episode}/plans`);
  return { whom, episode, plan: plans.at(-1).id };
};
const scored = (page, episode, instrument, each) => Promise.all(each.map(([ago, value]) =>
  must(page, 'POST', `episodes/${episode}/measurements`, { instrument, day: plusDays(today(), ago), value, by: 'client' })));

const decisionWalk = (how) => async (shell, place) => {
  const words = only[how.language];
  const { context, page } = await desk(shell, place, how);
  const look = (where) => fair(page, `${where}, ${JSON.stringify(how)}`);
  const { episode, plan } = await planned(page, 'Flo', how.size, -30);
  await scored(page, episode, 'pain_rating', [[-30, 6], [-14, 6]]);
  await page.goto(`${place.address}/episodes/${episode}/progress`);
  await page.getByRole('heading', { name: words.title }).waitFor();
  await look('what only a person knows is asked');

  // A draft in one tap; nothing is kept before somebody saves it.
  await page.getByRole('link', { name: words.drafts }).click();
  await page.locator('.advised').filter({ hasText: words.advised }).waitFor();
  assert.equal(new URL(page.url()).pathname, `/plans/${plan}`, 'loaded anew it is not done twice');
  await page.locator('.bar .primary:not([data-below]):enabled').waitFor();
  assert.equal((await must(page, 'GET', `plans/${plan}`)).version, 1);
  await look('the plan as the advice would have it');
  await page.goto(`${place.address}/episodes/${episode}/progress`);

  await page.getByRole('button', { name: words.technique }).click();
  await page.getByLabel(words.why).fill('kneading did not help');
  await look('a decision is told');
  await page.getByRole('button', { name: words.keep }).click();
  await page.getByRole('heading', { name: words.list }).waitFor();
  await page.locator('ol.marks').getByText(words.mark).waitFor();
  assert.equal((await must(page, 'GET', `episodes/${episode}/progress`)).advice.rule, 'changed_and_waiting');
  await look('a decision is kept, and marked on the plot');
  // On paper the table is there without being opened, with the mark in it.
  assert.equal(await page.locator('.trends table').first().isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.trends table').getByText(words.mark).waitFor();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: words.back }).click();
  await page.getByRole('button', { name: words.technique }).waitFor();
  assert.equal(await page.locator('ol.marks').count(), 0);
  assert.equal((await must(page, 'GET', `episodes/${episode}/progress`)).advice.rule, 'no_benefit_first_review');
  assert.deepEqual(page.faults ?? [], []);
  await context.close();
};
for (const how of [{ size: 'desk', language: 'en' }, { size: 'phone', language: 'es', dark: true }])
  deskWalks.push({ name: `progress: what only a person knows goes into the advice, ${how.size}, ${how.language}`,
    run: decisionWalk(how) });

const taperWalk = async (shell, place) => {
  const words = only.en;
  const { context, page, at } = await desk(shell, place);
  const { whom, episode, plan } = await planned(page, 'Tap', 'taper', -35);
  await scored(page, episode, 'pain_rating', [[-35, 7], [-14, 2], [0, 1]]);
  await scored(page, episode, 'roland_morris', [[-35, 14], [-14, 4], [0, 1]]);
  // A Monday morning that the other walks left free, as are those on which the taper may fall.
  const mornings = async (day) => {
    const { days } = await must(page, 'GET',
      `free?service=${at.service}&location=${at.location}&practitioner=${at.me}&day=${day}&days=1`);
    return days.flatMap(({ starts }) => starts).map((run) => run.slice(0, 5)).filter((clock) => clock < '11:00');
  };
  let [last, start] = [monday(1), ''];
  for (let week = 1; week < 12 && !start; week += 1) {
    last = monday(week);
    const all = await Promise.all([0, 14, 28, 42].map((days) => mornings(plusDays(last, days))));
    if (all.every((some) => some.length > 0)) [start] = all[0];
  }
  await booking(page, at, whom, moment(last, start));
  await page.goto(`${place.address}/episodes/${episode}/progress`);
  await page.getByRole('group', { name: words.wish }).waitFor();
  const { taper } = await must(page, 'GET', `episodes/${episode}/progress`);
  const visits = taper.reduce((sum, { sessions }) => sum + sessions, 0);
  assert.ok(visits > 0);
  await fair(page, 'the advice to taper');

  // Into the plan, kept as a draft by a person.
  await page.getByRole('link', { name: words.tapers }).click();
  await page.locator('.advised').filter({ hasText: words.spaced }).waitFor();
  await page.getByRole('button', { name: words.save }).click();
  await page.waitForURL(`**/clients/${whom}`);
  const kept = await must(page, 'GET', `plans/${plan}`);
  assert.equal(kept.version, 2);
  const spaced = kept.content.plan.phases.find(({ name }) => name === 'taper');
  assert.equal(spaced.sessions, visits);

  // And into the calendar, with whom and when it was before.
  await page.goto(`${place.address}/episodes/${episode}/progress`);
  await page.getByRole('link', { name: words.find }).click();
  await page.getByText(words.from).waitFor();
  const gap = Math.round((7 * taper[0].weeks) / taper[0].sessions);
  assert.equal(await page.getByLabel('First visit, about').inputValue(), plusDays(last, gap));
  assert.equal(await page.getByLabel('What', { exact: true }).inputValue(), at.service);
  assert.equal(await page.locator('#course-who').inputValue(), at.me);
  assert.ok(await page.locator('input[value=morning]').isChecked());
  assert.ok(await page.locator('input[value=monday]').isChecked());
  await fair(page, 'the taper, asked for');
  await page.getByRole('button', { name: words.times }).click();
  await page.getByText(new RegExp(`^${visits} visits?`, 'u')).waitFor();
  await fair(page, 'the taper, proposed');
  await page.getByRole('button', { name: words.agree }).click();
  await page.getByText(words.booked).waitFor();
  const all = (await between(page, plusDays(last, 1), 41)).filter(({ content }) => content.clients.includes(whom));
  assert.equal(all.length, visits);
  for (const { content } of all) assert.deepEqual(content.practitioners, [at.me]);

  // Who wishes to go on is maintained instead.
  await page.goto(`${place.address}/episodes/${episode}/progress`);
  await page.getByRole('group', { name: words.wish }).getByRole('button', { name: words.yes }).click();
  await page.getByRole('button', { name: words.keep }).click();
  await page.getByRole('link', { name: words.maintains }).waitFor();
  assert.equal((await must(page, 'GET', `episodes/${episode}/progress`)).advice.rule, 'goal_met_wish');
  assert.deepEqual(page.faults ?? [], []);
  await context.close();
};
deskWalks.push({ name: 'progress: a plan that tapers, into the plan and into the calendar', run: taperWalk });

const progressWalk = (how) => async (shell, place) => {
  const words = say[how.language];
  const { context, page } = await desk(shell, place, how);
  const look = (where) => fair(page, `${where}, ${JSON.stringify(how)}`);
  const whom = await client(page, 'Pia', `Progress ${how.size}`);
  const opened = plusDays(today(), -35);
  const { id: episode } = await must(page, 'POST', 'episodes',
    { client: whom, complaint: 'low back', status: 'open', opened_on: opened });

  await page.goto(`${place.address}/clients/${whom}`);
  await page.getByRole('link', { name: words.going }).click();
  await page.getByRole('heading', { name: words.none }).waitFor();
  await page.getByText(words.notYet).waitFor();
  await look('nothing measured');
  await page.locator('footer').getByRole('button', { name: words.enter }).click();
  await page.getByRole('button', { name: words.keep }).click();
  assert.equal(await page.getByRole('alert').innerText(), words.choose);
  await page.locator('.steps').getByText('7', { exact: true }).click();
  await page.locator('.measure input[type=date]').fill(opened);
  await look('a score is entered');
  await page.getByRole('button', { name: words.keep }).click();
  const verdict = (text) => page.locator('.verdict').filter({ hasText: text });
  await verdict(words.early).waitFor();
  const kept = await must(page, 'GET', `episodes/${episode}/measurements`);
  assert.equal(kept.measurements[0].content.score, 7);
  await look('one score');

  // The same trend, a week later and another, until it can be told from chance.
  const score = (of, day, value) => must(page, 'POST', `episodes/${of}/measurements`,
    { instrument: 'pain_rating', day, value, by: 'client' });
  await score(episode, plusDays(today(), -32), 6);
  await page.reload();
  await verdict(words.early).waitFor();
  assert.equal(await verdict(words.real).count(), 0);
  const each = [[-21, 5], [-14, 4], [-7, 3], [0, 2]];
  for (const [ago, value] of each) await score(episode, plusDays(today(), ago), value);
  await page.reload();
  await verdict(words.real).waitFor();
  assert.equal(await verdict(words.early).count(), 0);
  assert.equal(await page.locator('.trends section').count(), 1, 'it is one trend');
  await page.getByText(words.table).first().click();
  assert.equal(await page.locator('tbody').first().locator('tr').count(), each.length + 2);
  await look('a real change');

  const { id: other } = await must(page, 'POST', 'episodes',
    { client: whom, complaint: 'neck', status: 'open', opened_on: opened });
  for (const [ago, value] of [[0, 7], [-35, 3], [-20, 4], [-1, 8]]) await score(other, plusDays(today(), ago), value);
  await page.goto(`${place.address}/episodes/${other}/progress`);
  await page.getByRole('heading', { name: words.worse }).waitFor();
  assert.ok((await page.locator('.advice').innerText()).includes(words.hold));
  // The newest, of today: not that of yesterday, which was entered after it.
  await page.locator('.who').getByText(words.pain).waitFor();
  await look('worse');
  assert.deepEqual(page.faults ?? [], []);
  await context.close();
};

for (const how of [{ size: 'desk', language: 'en' }, { size: 'phone', language: 'es', dark: true }])
  deskWalks.push({ name: `progress: from too early to real, and worse, ${how.size}, ${how.language}`,
    run: progressWalk(how) });

const differ = {
  en: { title: 'The drawing, then and now', new: 'New: back of the left thigh.', tab: 'What changed', then: 'Then',
    apart: 'the left was smaller by 15°: more than the error', painted: 'painted by place',
    there: 'In both, how strong was not told' },
  es: { title: 'El dibujo, antes y ahora', new: 'Nuevo:', tab: 'Qué cambió', then: 'Antes',
    apart: 'la izquierda era menor en 15°: más que el error', painted: 'pintado por zonas',
    there: 'En los dos, sin decir cuánto duele' },
};

// Two drawings of one day are one; that days went by is told to the page alone.
async function drawnApart(page, days) {
  await page.route(/\/episodes\/[\w-]+\/assessments/u, async (route) => {
    const reply = await route.fetch();
    const told = await reply.json();
    told.assessments.forEach(({ content }, i) => (content.input.today = days[i]));
    await route.fulfill({ response: reply, json: told });
  });
}

const differenceWalk = (how) => async (shell, place) => {
  const words = differ[how.language];
  const { context, page } = await desk(shell, place, how);
  const look = (where) => fair(page, `${where}, ${JSON.stringify(how)}`);
  const whom = await client(page, 'Dia', `Drawn ${how.size}`);
  const { id: episode } = await must(page, 'POST', 'episodes',
    { client: whom, complaint: 'low back', status: 'open', opened_on: plusDays(today(), -35) });
  const drawn = (regions) => must(page, 'POST', `episodes/${episode}/intakes`,
    { by: 'practitioner', language: how.language, answers: { regions, age_years: 40 } });
  await drawn({ low_back_left: 7, low_back_right: 4, neck_lower_left: 5, buttock_upper_left: 3 });
  await drawn({ low_back_left: 4, low_back_right: 5, buttock_upper_left: 6, thigh_back_left: 3 });
  await must(page, 'POST', `episodes/${episode}/measurements`, { instrument: 'pain_area',
    day: plusDays(today(), -10), regions: ['low_back_left', 'neck_lower_left'], by: 'client' });
  for (const [ago, side, value] of [[-21, 'left', 40], [-21, 'right', 68], [-2, 'left', 55], [-2, 'right', 70]])
    await must(page, 'POST', `episodes/${episode}/measurements`,
      { instrument: 'rom_neck_rotation', side, day: plusDays(today(), ago), value, by: 'practitioner' });
  await drawnApart(page, [today(), plusDays(today(), -21)]);

  await page.goto(`${place.address}/episodes/${episode}/progress`);
  await page.getByRole('heading', { name: words.title }).waitFor();
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: words.title }) });
  assert.ok((await section.locator('.says').innerText()).includes(words.new), await section.locator('.says').innerText());
  const kinds = () => section.locator('tbody .change svg').evaluateAll((all) => all.map((one) => one.classList[0]));
  assert.deepEqual(await kinds(), ['new', 'stronger', 'same', 'weaker', 'gone']);
  assert.equal(await section.locator('polygon.changed').count(), 5);
  await page.getByText(words.apart).waitFor();
  await look('the drawings compared, and both sides');
  await section.scrollIntoViewIfNeeded();
  await look('the drawings compared');
  await section.getByLabel(words.then).selectOption({ index: 1 });
  await section.getByText(words.there).waitFor();
  assert.deepEqual(await kinds(), ['new', 'new', 'new', 'there', 'gone']);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await section.getByLabel(words.then).isVisible(), false);
  assert.ok(await section.locator('table').isVisible());
  assert.ok((await section.locator('[role=status]').innerText()).includes(words.painted));
  await page.emulateMedia({ media: 'screen' });

  await page.goto(`${place.address}/episodes/${episode}`);
  await page.getByText(words.tab, { exact: true }).click();
  await page.locator('.says').filter({ hasText: words.new }).waitFor();
  await look('the drawings of an episode compared');
  assert.deepEqual(page.faults ?? [], []);
  await context.close();
};

for (const how of [{ size: 'desk', language: 'en' }, { size: 'phone', language: 'es', dark: true }])
  deskWalks.push({ name: `progress: what came and went between two drawings, ${how.size}, ${how.language}`,
    run: differenceWalk(how) });
