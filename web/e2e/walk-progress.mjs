// Walks through how an episode goes: from "too early" to "a real change", and worse, which holds the work;
// what came and went between two drawings, and a range of motion left and right.
import assert from 'node:assert/strict';
import { client, desk, must, plusDays, today } from './calendar-steps.mjs';
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

const progressWalk = (how) => async (shell, place) => {
  const words = say[how.language];
  const { context, page } = await desk(shell, place, how);
  const look = (where) => fair(page, `${where}, ${JSON.stringify(how)}`);
  const whom = await client(page, 'Pia', `Progress ${how.size}`);
  const opened = plusDays(today(), -35);
  const { id: episode } = await must(page, 'POST', 'episodes',
    { client: whom, complaint: 'low back', status: 'open', opened_on: opened });
  const score = (day, value) => must(page, 'POST', `episodes/${episode}/measurements`,
    { instrument: 'pain_rating', day, value, by: 'client' });

  await page.goto(`${place.address}/clients/${whom}`);
  await page.getByRole('link', { name: words.going }).click();
  await page.getByRole('heading', { name: words.none }).waitFor();
  await page.getByText(words.notYet).waitFor();
  await look('nothing measured');
  await page.locator('footer').getByRole('button', { name: words.enter }).click();
  await page.getByRole('button', { name: words.keep }).click();
  assert.equal(await page.getByRole('alert').innerText(), words.choose);
  await page.locator('.steps').getByText('7', { exact: true }).click();
  await look('a score is entered');
  await page.getByRole('button', { name: words.keep }).click();
  await page.locator('.verdict').filter({ hasText: words.early }).waitFor();
  const kept = await must(page, 'GET', `episodes/${episode}/measurements`);
  assert.equal(kept.measurements[0].content.score, 7);
  await look('one score');

  const other = await must(page, 'POST', 'episodes',
    { client: whom, complaint: 'neck', status: 'open', opened_on: opened });
  const each = [[-35, 8], [-28, 7], [-21, 5], [-14, 4], [-7, 3], [0, 2]];
  for (const [ago, value] of each) {
    await must(page, 'POST', `episodes/${other.id}/measurements`,
      { instrument: 'pain_rating', day: plusDays(today(), ago), value, by: 'client' });
  }
  await must(page, 'POST', `episodes/${other.id}/measurements`,
    { instrument: 'global_change', day: today(), value: 5, by: 'client' });
  await page.goto(`${place.address}/episodes/${other.id}/progress`);
  await page.locator('.verdict').filter({ hasText: words.real }).waitFor();
  await page.getByText(words.table).first().click();
  assert.equal(await page.locator('tbody').first().locator('tr').count(), each.length);
  await look('a real change');

  await score(plusDays(today(), -35), 3);
  await score(plusDays(today(), -20), 4);
  await score(plusDays(today(), -1), 8);
  await page.goto(`${place.address}/episodes/${episode}/progress`);
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
