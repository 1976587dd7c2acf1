// Walks through what a visit may begin with besides its plan: a favourite sequence of the practitioner's
// own, two options turn about that the client agrees to, and words from whoever treated before.
import assert from 'node:assert/strict';
import { booking, desk, freeFrom, must, onCalendar, put, today, where } from './calendar-steps.mjs';
import { settled } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';
import { planned } from './walk-session.mjs';

const say = {
  en: { favourite: 'A favourite sequence', ofPlan: 'Keep the routine of this plan', name: 'Name of the sequence', keep: 'Keep it',
    choose: 'Your favourite sequences', asKept: 'The sequence as you kept it', go: 'Begin so', remove: /^Take away: /u, yes: 'Take it away',
    none: /None is kept yet/u, turn: 'Two options, turn about', options: 'Choose two options', of: 'In the plan', against: 'Against',
    by: 'Who agrees (name)', tick: /were read, and they agree/u, begin: 'Begin', early: /Too few pairs of visits yet/u, draw: 'By the draw',
    end: 'End it', why: 'Why, in a few words', ended: /Ended on .*: she wishes it/u },
  es: { favourite: 'Una secuencia favorita', ofPlan: 'Guardar la rutina de este plan', name: 'Nombre de la secuencia', keep: 'Guardarla',
    choose: 'Sus secuencias favoritas', asKept: 'La secuencia como la guardó', go: 'Empezar así', remove: /^Quitar: /u, yes: 'Quitarla',
    none: /Aún no hay ninguna/u, turn: 'Dos opciones, por turno', options: 'Elegir dos opciones', of: 'En el plan', against: 'Frente a',
    by: 'Quién está de acuerdo (nombre)', tick: /Se han leído las palabras/u, begin: 'Empezar', early: /muy pocas parejas de visitas/u,
    draw: 'Por sorteo', end: 'Terminarlo', why: 'Por qué, en pocas palabras', ended: /Terminado el .*: she wishes it/u },
};

const over = {
  en: { write: 'Hand over to whoever treats next', label: 'What whoever treats next should know', keep: 'Hand over', read: 'I have read it', done: 'Read.' },
  es: { write: 'Entregar a quien trate después', label: 'Lo que debe saber quien trate después', keep: 'Entregar', read: 'Lo he leído', done: 'Leído.' },
};
const handOverWalk = (how) => async (shell, place) => {
  const words = over[how.language];
  const { context, page } = await desk(shell, place, how);
  const look = (where) => fair(page, `hand-over, ${where}, ${JSON.stringify(how)}`);
  const { id, episode } = await planned(page, 'Hana');
  await page.goto(`${place.address}/clients/${id}`);
  await page.getByRole('button', { name: words.write }).click();
  await page.getByLabel(words.label).fill('Her left side first.');
  await look('words to whoever treats next');
  await page.getByRole('button', { name: words.keep, exact: true }).click();
  await page.locator('[data-hand-overs] .words').filter({ hasText: 'Her left side first.' }).waitFor();
  const made = await must(page, 'POST', `episodes/${episode}/sessions`, {});
  await page.goto(`${place.address}/sessions/${made.id}`);
  const part = page.locator('[data-hand-over]');
  await part.getByText('Her left side first.').waitFor();
  await look('the brief has them');
  await part.getByRole('button', { name: words.read }).click();
  await part.getByText(words.done).waitFor();
  const { hand_overs: all } = await must(page, 'GET', `episodes/${episode}/hand-overs`);
  assert.ok(all[0].content.read);
  assert.deepEqual(page.faults, []);
  await context.close();
};

/** From the sheet of a visit, where only its client is known. */
async function ofBooking(page, place, { how, name, words, look, steps }) {
  const { id, episode } = await planned(page, `Hal ${how.size}`);
  const at = await where(page);
  const visit = await booking(page, at, id, await freeFrom(page, today(), '22:00'), { despite: 'a walk of its own' });
  await onCalendar(page, place.address, today());
  await page.locator('.grid .block, button.row').filter({ hasText: `Hal ${how.size}` }).first().click();
  const sheet = page.locator('dialog');
  await sheet.getByRole('button', { name: words.favourite }).click();
  await sheet.getByLabel(words.choose).selectOption({ label: name });
  await sheet.getByRole('heading', { name: words.asKept }).waitFor();
  await settled(page);
  await look('from the sheet of a visit');
  await sheet.getByRole('button', { name: words.go }).click();
  await page.waitForURL('**/sessions/*');
  const made = await must(page, 'GET', `sessions/${page.url().split('/').at(-1)}`);
  assert.deepEqual([made.episode, made.booking], [episode, visit.id]);
  assert.equal(made.sheet.steps.length, steps + 2, 'with the rise and the look again');
  const { version } = await must(page, 'GET', `bookings/${visit.id}`);
  assert.equal((await put(page, `bookings/${visit.id}/cancelled`, version, { by_client: false })).status, 200);
}

const favouriteWalk = (how) => async (shell, place) => {
  const words = say[how.language];
  const { context, page } = await desk(shell, place, how);
  const look = (where) => fair(page, `favourite, ${where}, ${JSON.stringify(how)}`);
  const { id } = await planned(page, 'Fay');
  const name = `Low back ${how.size}`;
  await page.goto(`${place.address}/clients/${id}`);
  await page.getByRole('button', { name: words.favourite }).click();
  await page.getByRole('button', { name: words.ofPlan }).click();
  await page.getByLabel(words.name).fill(name);
  await look('a sequence is kept');
  await page.getByRole('button', { name: words.keep }).click();
  await page.getByLabel(words.choose).selectOption({ label: name });
  await page.getByRole('heading', { name: words.asKept }).waitFor();
  await settled(page);
  await look('as it is for this client today');
  await page.getByRole('button', { name: words.go }).click();
  await page.waitForURL('**/sessions/*');
  const made = await must(page, 'GET', `sessions/${page.url().split('/').at(-1)}`);
  const { favourites } = await must(page, 'GET', 'favourites');
  const kept = favourites.find(({ content }) => content.name === name);
  assert.equal(made.sheet.steps.length, kept.content.steps.length + 2, 'with the rise and the look again');

  await ofBooking(page, place, { how, name, words, look, steps: kept.content.steps.length });

  const other = await planned(page, 'Gil');
  await page.goto(`${place.address}/clients/${other.id}`);
  await page.getByRole('button', { name: words.favourite }).click();
  await page.getByLabel(words.choose).selectOption({ label: name });
  await page.getByRole('button', { name: words.remove }).click();
  await page.getByRole('button', { name: words.yes, exact: true }).click();
  await page.getByText(words.none).waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
};

const turnWalk = (how) => async (shell, place) => {
  const words = say[how.language];
  const { context, page } = await desk(shell, place, how);
  const look = (where) => fair(page, `turn about, ${where}, ${JSON.stringify(how)}`);
  const { episode } = await planned(page, 'Tess');
  await page.goto(`${place.address}/episodes/${episode}/progress`);
  const part = page.getByRole('region', { name: words.turn });
  await part.getByRole('button', { name: words.options }).click();
  await part.getByLabel(words.of).selectOption({ index: 1 });
  await part.getByLabel(words.against).selectOption({ index: 1 });
  await part.getByLabel(words.by).fill('Tess Own');
  assert.ok(await part.getByRole('button', { name: words.begin, exact: true }).isDisabled(), 'without consent nothing begins');
  await part.getByLabel(words.tick).check();
  await look('the words the client agrees to');
  await part.getByRole('button', { name: words.begin, exact: true }).click();
  await part.getByText(words.early).waitFor();
  await look('it is under way');

  const made = await must(page, 'POST', `episodes/${episode}/sessions`, {});
  const [one] = (await must(page, 'GET', `episodes/${episode}/alternations`)).alternations;
  assert.ok([one.a, one.b].includes(made.brief.drawn.technique));
  assert.ok(made.sheet.steps.every(({ technique }) => technique !== made.brief.drawn.other));
  await page.goto(`${place.address}/sessions/${made.id}`);
  await page.getByText(words.draw, { exact: true }).waitFor();
  await page.locator('[data-drawn]').waitFor();
  await look('the brief says what was drawn');

  await page.goto(`${place.address}/episodes/${episode}/progress`);
  await part.getByRole('button', { name: words.end }).click();
  await part.getByLabel(words.why).fill('she wishes it');
  await part.locator('form').getByRole('button', { name: words.end }).click();
  await part.getByText(words.ended).waitFor();
  await look('it has ended');
  assert.deepEqual(page.faults, []);
  await context.close();
};

for (const how of [{ size: 'desk', language: 'en' }, { size: 'phone', language: 'es', dark: true }]) {
  deskWalks.push({ name: `options: a favourite sequence, ${how.size}, ${how.language}`, run: favouriteWalk(how) });
  deskWalks.push({ name: `options: words to whoever treats next, ${how.size}, ${how.language}`, run: handOverWalk(how) });
  deskWalks.push({ name: `options: two turn about, ${how.size}, ${how.language}`, run: turnWalk(how) });
}
