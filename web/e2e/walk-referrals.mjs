// Walks of a letter to a doctor: sent, answered over its link by somebody without an account, by phone,
// closed, overdue; and the clearance that a person begins from the answer.
import assert from 'node:assert/strict';
import { must } from './calendar-steps.mjs';
import { browse, settled, tab } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks, therapist } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `referrals: ${name}`, run });
const item = (page, to) => page.locator('[data-referred] li', { hasText: to });

async function episodeOf(page, family) {
  const { id: client } = await must(page, 'POST', 'clients',
    { names: [{ use: 'usual', given: ['Ana'], family }], birth: '1971-03-04', phones: [] });
  const { id } = await must(page, 'POST', 'episodes',
    { client, complaint: 'Low back', status: 'open', opened_on: '2026-01-12' });
  return id;
}
const refer = (page, episode, more = {}) => must(page, 'POST', `episodes/${episode}/referrals`,
  { to: 'Dr. Vega', on: '2026-01-13', urgency: 'same_day', letter: 'Please look at this.', ...more });

walk('a letter is sent, answered over its link, read and cleared with, desk, en', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'desk' });
  const page = await tab(context);
  await page.goto(place.address);
  const episode = await episodeOf(page, 'Letter');
  await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner', language: 'en',
    answers: { regions: { low_back_left: 5 }, age_years: 55, findings: { weight_loss: 'yes' } } });
  const { assessments: [{ id: judged }] } = await must(page, 'GET', `episodes/${episode}/assessments`);
  await page.goto(`${place.address}/assessments/${judged}`);
  await page.getByRole('link', { name: 'Send it, and follow it until an answer comes' }).click();
  await page.waitForURL(`**/episodes/${episode}#referred`);
  const part = page.locator('[data-referred]');
  await part.getByText('calls for a letter to a doctor').waitFor();
  await fair(page, 'referred, a letter is due');
  await part.getByRole('button', { name: 'Send this letter and follow it' }).click();
  await part.getByLabel('To whom').fill('Dr. Vega, Elm Street');
  assert.match(await part.getByLabel('The letter', { exact: true }).inputValue(),
    /^About: Ana Letter, born 4 Mar 1971\n[^]*Please assess/u, 'the letter of the assessment');
  await page.waitForTimeout(1300);
  await page.reload();
  await part.getByRole('button', { name: 'Send this letter and follow it' }).click();
  await part.getByLabel('To whom').waitFor();
  assert.equal(await part.getByLabel('To whom').inputValue(), 'Dr. Vega, Elm Street', 'a draft');
  await fair(page, 'referred, the form');
  await part.getByRole('button', { name: 'Keep it and follow it' }).click();
  const one = item(page, 'Dr. Vega');
  await one.getByText('Waiting for an answer').waitFor();
  await one.getByRole('button', { name: 'Make a link for the answer' }).click();
  await one.getByText('shown this once').waitFor();
  await one.getByText('A link for the answer is out').waitFor();
  const address = await one.locator('.answer a').getAttribute('href');
  assert.ok(address?.startsWith(`${place.address}/referral/`), address ?? '');
  await one.locator('img').scrollIntoViewIfNeeded();
  await fair(page, 'referred, with the link');
  await onPaper(page, one);

  await answered(shell, address);
  await page.goto(`${place.address}/today`);
  await page.getByText('Letters to doctors').waitFor();
  const line = page.locator('section[aria-label="Letters to doctors"] li', { hasText: 'Ana Letter' });
  await line.getByText('massage may go on, within limits').waitFor();
  await fair(page, 'today, an answer is unread');
  const client = (await must(page, 'GET', `episodes/${episode}`)).content.client;
  await page.goto(`${place.address}/clients/${client}`);
  await page.getByText('Letters to doctors').waitFor();
  await settled(page);
  await fair(page, 'a client with an unread answer');
  await line.getByRole('link').click();
  await one.getByText('Nobody has read it yet').waitFor();
  assert.match(await one.innerText(), /No por debajo de las costillas/u);
  await one.getByText('Written in Spanish, not translated.').waitFor();
  assert.equal(await one.getByText('No por debajo de las costillas').first().getAttribute('lang'), 'es');
  await fair(page, 'referred, answered');
  await one.getByRole('button', { name: 'I have read it' }).click();
  await one.getByText('Answered and read.').waitFor();
  await clearedWith(page, one);
  assert.deepEqual(page.faults, []);
  await context.close();
});

/** Printed, the letter and its link are on the paper and nothing else. */
async function onPaper(page, one) {
  await page.evaluate(() => {
    window.print = () => (window.printed = document.querySelectorAll('.only-this').length);
  });
  await one.getByRole('button', { name: 'Print the letter with the link' }).click();
  assert.equal(await page.evaluate(() => window.printed), 1);
  await page.emulateMedia({ media: 'print' });
  await one.locator('.sheet').evaluate((sheet) => sheet.classList.add('only-this'));
  assert.ok(!(await page.locator('h1').isVisible()), 'the page around it is not printed');
  assert.ok(await one.locator('.answer a').isVisible());
  await one.locator('.sheet').evaluate((sheet) => sheet.classList.remove('only-this'));
  await page.emulateMedia({ media: 'screen' });
}

/** The page opens in the letter's language; who reads it may choose another. */
async function inSpanish(page) {
  await page.locator('header label', { hasText: 'Español' }).click();
}

/** By somebody without an account, in their own language: what is missing is named, it is sent once, then the
    link is over. */
async function answered(shell, address) {
  const theirs = await browse(shell, { size: 'desk', language: 'es' });
  const door = await tab(theirs);
  await door.goto(address);
  await door.getByText('A. L.').waitFor();
  await inSpanish(door);
  const told = await door.locator('main').innerText();
  assert.match(told, /1971/u);
  assert.match(told, /Lena Vogt/u, 'who wrote');
  for (const hidden of [/Ana/u, /Letter/u, /weight|peso/iu, /Vega/u, /03-04|March|marzo/u]) assert.doesNotMatch(told, hidden);
  await fair(door, 'the page behind the link');
  await door.getByRole('button', { name: 'Enviar la respuesta' }).click();
  await door.getByText('Diga quién responde.').waitFor();
  assert.equal(await door.evaluate(() => document.activeElement?.getAttribute('type')), 'radio', 'the first fault');
  await fair(door, 'an answer with faults');
  await door.getByLabel('El masaje puede seguir, con límites').check();
  await door.getByLabel('Con qué límites').fill('No por debajo de las costillas');
  const seen = door.getByLabel('Atención el día');
  await seen.fill(await seen.getAttribute('max'));
  await door.getByLabel(/Su nombre/u).fill('B. Vega');
  await door.getByLabel('Profesión', { exact: true }).selectOption('doctor');
  await door.reload();
  await door.getByText('Your answers are still here.').waitFor();
  await inSpanish(door);
  await door.getByText('Sus respuestas siguen aquí.').waitFor();
  await door.getByRole('button', { name: 'Enviar la respuesta' }).click();
  await door.getByText('su respuesta ha llegado').waitFor();
  await settled(door);
  await fair(door, 'the answer has arrived');
  await door.reload();
  await door.getByText('Este enlace ya no vale').waitFor();
  await fair(door, 'a link that is over');
  assert.deepEqual(door.faults, []);
  await theirs.close();
}

async function clearedWith(page, one) {
  await one.getByRole('button', { name: 'Begin a clearance from it' }).click();
  const form = page.locator('section', { has: page.getByRole('heading', { name: 'Cleared by a doctor' }) });
  await form.getByText('Filled in from the answer').waitFor();
  assert.match(await form.locator('#clear-why').inputValue(), /B\. Vega: .*No por debajo de las costillas/u);
  assert.equal(await form.locator('#clear-by').inputValue(), 'doctor');
  assert.ok(await form.getByRole('button', { name: 'Keep it, and judge anew' }).isDisabled(), 'a person chooses');
  await fair(page, 'a clearance begun from an answer');
  await form.locator('input[name=lifts]').first().check();
  await form.getByRole('button', { name: 'Keep it, and judge anew' }).click();
  await one.getByText('Cleared with this answer').waitFor();
  await settled(page);
  await fair(page, 'referred, cleared with');
}

walk('overdue, by phone, closed and withdrawn, phone, es', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone', language: 'es', dark: true });
  const page = await tab(context);
  await page.goto(place.address);
  const episode = await episodeOf(page, 'Carta');
  const part = page.locator('[data-referred]');
  await page.goto(`${place.address}/episodes/${episode}`);
  await part.getByText('no se ha derivado a nadie').waitFor();
  await fair(page, 'derivaciones, ninguna');
  await refer(page, episode);
  await refer(page, episode, { to: 'Dra. Sol' });
  await page.goto(`${place.address}/today`);
  await page.locator('section[aria-label="Cartas a médicos"] li', { hasText: 'Ana Carta' }).first().waitFor();
  await fair(page, 'hoy, cartas vencidas');
  await page.locator('section[aria-label="Cartas a médicos"] a', { hasText: 'Ana Carta' }).first().click();
  const vega = item(page, 'Dr. Vega');
  await vega.getByText('Aún sin respuesta').waitFor();
  await fair(page, 'derivaciones, vencidas');
  await vega.getByRole('button', { name: 'Crear un enlace para la respuesta' }).click();
  await vega.locator('.answer a').waitFor();
  const address = await vega.locator('.answer a').getAttribute('href');
  await vega.locator('img').scrollIntoViewIfNeeded();
  await fair(page, 'derivaciones, el enlace');
  const theirs = await browse(shell, { size: 'phone', language: 'es', dark: true });
  const door = await tab(theirs);
  await door.goto(address);
  await door.getByLabel('El masaje puede seguir, con límites').check();
  await door.getByLabel('Con qué límites').waitFor();
  await fair(door, 'la página del enlace');
  await vega.getByRole('button', { name: 'Retirarlo' }).click();
  await vega.getByText('Hay un enlace').waitFor({ state: 'detached' });
  await door.reload();
  await door.getByText('Este enlace ya no vale').waitFor();
  assert.deepEqual(door.faults, []);
  await theirs.close();

  await vega.getByRole('button', { name: 'Llegó una respuesta' }).click();
  await vega.getByLabel('Por ahora, ningún masaje').check();
  await vega.getByRole('button', { name: 'Guardar la respuesta' }).click();
  await vega.getByText('Diga quién responde.').waitFor();
  await vega.getByLabel('Atención el día').fill('2026-01-14');
  await vega.getByLabel(/Su nombre/u).fill('B. Vega');
  await vega.getByLabel('Profesión', { exact: true }).selectOption('other');
  await vega.getByLabel('Qué profesión').fill('fisioterapeuta');
  assert.equal(await vega.locator('.fault').count(), 0, 'what was mended is not wrong any more');
  await fair(page, 'derivaciones, respuesta por teléfono');
  await vega.getByRole('button', { name: 'Guardar la respuesta' }).click();
  await vega.getByText('Respondida y leída.').waitFor();
  await vega.getByText('no retiene ninguna reserva').waitFor();
  const sol = item(page, 'Dra. Sol');
  await sol.getByRole('button', { name: 'No llegará respuesta' }).click();
  await sol.getByLabel('Por qué ya no se espera respuesta').fill('Se ha mudado.');
  await sol.getByRole('button', { name: 'Cerrar sin respuesta' }).click();
  await sol.getByText('Cerrada sin respuesta').waitFor();
  await settled(page);
  await fair(page, 'derivaciones, respondida y cerrada');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('the letter of an after-effect is followed from where it stands, phone, en', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone' });
  const page = await tab(context);
  await page.goto(place.address);
  const episode = await episodeOf(page, 'After');
  await must(page, 'POST', `episodes/${episode}/measurements`, { instrument: 'after_effect', day: '2026-01-20',
    by: 'client', signs: [{ sign: 'medical_care', value: 1 }] });
  await page.goto(`${place.address}/episodes/${episode}/progress`);
  await page.getByRole('button', { name: 'The letter for a doctor' }).click();
  await page.getByRole('button', { name: 'Follow this letter until an answer comes' }).click();
  const part = page.locator('[data-referred]');
  await part.getByLabel('The letter', { exact: true }).waitFor();
  assert.match(await part.getByLabel('The letter', { exact: true }).inputValue(), /^About: Ana After[^]*After a massage on 2026-01-20/u);
  assert.equal(await part.getByLabel('How soon').inputValue(), 'same_day');
  await settled(page);
  await fair(page, 'an after-effect, its letter');
  await part.getByRole('button', { name: 'Cancel' }).click();
  await part.getByRole('button', { name: 'Refer to somebody' }).waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
});

const inLanguage = {
  en: { label: 'Language of the letter', name: 'English', to: /^To: the doctor/u, about: /^About: Ana Two\w+\n[^]*Please assess within/u,
    due: 'Send this letter and follow it', byHand: 'changed by hand', keep: 'Keep it and follow it', letter: 'The letter',
    link: 'Make a link for the answer', answer: 'To answer without an account', title: 'Your answer to our letter', kept: 'Language of the letter: ' },
  es: { label: 'Idioma de la carta', name: 'Español', to: /^Para: el médico/u, about: /^Sobre: Ana Two\w+\n[^]*Le rogamos que valore/u,
    due: 'Enviar esta carta y seguirla', byHand: 'se cambió a mano', keep: 'Guardarla y seguirla', letter: 'La carta',
    link: 'Crear un enlace para la respuesta', answer: 'Para responder sin cuenta', title: 'Su respuesta a nuestra carta', kept: 'Idioma de la carta: ' },
};
for (const [size, language, other] of [['phone', 'en', 'es'], ['desk', 'es', 'en']]) {
  walk(`a letter is written in the language of its reader, ${size}, ${language} to ${other}`, async (shell, place) => {
    const [mine, theirs] = [inLanguage[language], inLanguage[other]];
    const context = await therapist(shell, place, { size, language, dark: size === 'desk' });
    const page = await tab(context);
    await page.goto(place.address);
    const { id: client } = await must(page, 'POST', 'clients',
      { names: [{ use: 'usual', given: ['Ana'], family: `Two${size}` }], phones: [] });
    const { id: episode } = await must(page, 'POST', 'episodes',
      { client, complaint: 'Low back', status: 'open', opened_on: '2026-01-12' });
    await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner', language,
      answers: { regions: { low_back_left: 5 }, age_years: 55, findings: { weight_loss: 'yes' }, medicines: ['brebaje de la abuela'] } });
    const { assessments: [{ id: judged }] } = await must(page, 'GET', `episodes/${episode}/assessments`);
    await page.goto(`${place.address}/assessments/${judged}`);
    await page.locator(`.letter[lang=${language}]`).waitFor();
    assert.match(await page.locator('.letter').innerText(), mine.to, 'at first in the language of the page');
    await page.getByLabel(mine.label).selectOption(other);
    await page.locator(`.letter[lang=${other}]`).waitFor();
    const made = await page.locator('.letter').innerText();
    assert.match(made, theirs.to);
    assert.match(made, other === 'es' ? /«brebaje de la abuela» \(en palabras/u : /brebaje de la abuela \(not in our table\)/u);
    await page.locator('section:has(> .letter)').evaluate((part) => part.scrollIntoView());
    await fair(page, `a letter in ${other}, ${size}`);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.letter').isVisible(), 'the letter is on the paper');
    assert.ok(!(await page.getByLabel(mine.label).isVisible()), 'the choice is not');
    await page.emulateMedia({ media: 'screen' });
    const address = await keptIn(page, place, { episode, mine, theirs, other, size });

    // Their browser speaks the therapist's language; the page opens in that of the letter.
    const reader = await browse(shell, { size, language });
    const door = await tab(reader);
    await door.goto(address);
    await door.getByRole('heading', { name: theirs.title }).waitFor();
    assert.equal(await door.evaluate(() => document.documentElement.lang), other);
    await settled(door);
    await fair(door, `the page behind the link of a letter in ${other}, ${size}`);
    assert.deepEqual([...page.faults, ...door.faults], []);
    await reader.close();
    await context.close();
  });
}

/** Sent and followed: begun in the page's language, changed by a tap until a person writes in it. */
async function keptIn(page, place, { episode, mine, theirs, other, size }) {
  await page.goto(`${place.address}/episodes/${episode}`);
  const part = page.locator('[data-referred]');
  await part.getByRole('button', { name: mine.due }).click();
  const letter = part.getByLabel(mine.letter, { exact: true });
  await letter.waitFor();
  assert.match(await letter.inputValue(), mine.about);
  await part.getByLabel(mine.label).selectOption(other);
  await part.locator(`textarea[lang=${other}]`).waitFor();
  await page.waitForFunction((words) => new RegExp(words, 'u').test(document.querySelector('[data-referred] textarea').value),
    theirs.about.source);
  const written = await letter.inputValue();
  await letter.fill(`${written}\nL. V.`);
  await part.getByLabel(mine.label).selectOption(mine.name);
  await part.getByText(mine.byHand).waitFor();
  assert.equal(await letter.inputValue(), `${written}\nL. V.`, 'what a person wrote stays');
  await part.getByLabel(mine.label).selectOption(other);
  await part.getByText(mine.byHand).waitFor({ state: 'detached' });
  await part.getByLabel(mine.label).scrollIntoViewIfNeeded();
  await fair(page, `a letter in ${other} to be followed, ${size}`);
  await part.getByRole('button', { name: mine.keep }).click();
  const one = part.locator('li').first();
  await one.getByRole('button', { name: mine.link }).click();
  await one.getByText(theirs.answer).waitFor();
  await one.getByText(mine.kept).waitFor();
  assert.equal(await one.locator('.sheet').getAttribute('lang'), other);
  await settled(page);
  await one.locator('.answer').scrollIntoViewIfNeeded();
  await fair(page, `a letter kept in ${other}, ${size}`);
  return one.locator('.answer a').getAttribute('href');
}
