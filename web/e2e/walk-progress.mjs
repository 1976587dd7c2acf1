// Walks through how an episode goes: from "too early" to "a real change", and worse, which holds the work.
import assert from 'node:assert/strict';
import { client, desk, must, plusDays, today } from './calendar-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';

const say = {
  en: { going: 'How it goes', enter: 'Enter a score', keep: 'Keep it', none: 'Not measured yet', choose: 'Choose a score.',
    early: 'too early to call', real: 'a real change', worse: 'Worse than at the start', hold: 'No hands-on work',
    table: 'As a table, and why', notYet: 'Not enough sessions yet to say what helps this client.' },
  es: { going: 'Cómo va', enter: 'Anotar una puntuación', keep: 'Guardarla', none: 'Aún no se ha medido',
    choose: 'Elija una puntuación.', early: 'demasiado pronto', real: 'un cambio real', worse: 'Peor que al principio',
    hold: 'Sin trabajo manual', table: 'Como tabla, y por qué',
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
  await look('worse');
  assert.deepEqual(page.faults ?? [], []);
  await context.close();
};

for (const how of [{ size: 'desk', language: 'en' }, { size: 'phone', language: 'es', dark: true }])
  deskWalks.push({ name: `progress: from too early to real, and worse, ${how.size}, ${how.language}`,
    run: progressWalk(how) });
