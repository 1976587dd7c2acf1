// Walks through the booking page as a client does, with JavaScript switched off: on a phone in
// Spanish and at a desk in English. Every page stands before axe, fits 320 pixels, and is small.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { booking, client, moment, monday, must, plusDays, put, where } from './calendar-steps.mjs';
import { tab } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { sizes } from './steps.mjs';
import { deskWalks, therapist } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `online: ${name}`, run });
const own = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const say = {
  en: { go: 'Continue', none: 'None of these', female: 'Female', book: 'Book this visit',
    booked: 'Your visit is booked', waits: 'We will get back to you', name: 'Your name',
    move: 'Move it to another time', moveTo: 'When would you rather come?', later: 'Next week',
    email: 'E-mail', off: 'Call off this visit', now: 'Call it off', isOff: 'Your visit is called off' },
  es: { go: 'Continuar', none: 'Nada de esto', female: 'Mujer', book: 'Reservar esta visita',
    booked: 'Su visita está reservada', waits: 'Nos pondremos en contacto', name: 'Su nombre',
    move: 'Cambiarla a otra hora', moveTo: '¿Cuándo prefiere venir?', later: 'Semana siguiente',
    email: 'Correo electrónico', off: 'Anular esta visita', now: 'Anularla',
    isOff: 'Su visita está anulada' },
};

/** The page of the practice, open, with a service that clients book themselves. */
async function opened(shell, place) {
  const context = await therapist(shell, place);
  const page = await tab(context);
  await page.goto(place.address);
  const at = await where(page);
  const services = (await must(page, 'GET', 'services')).services;
  let service = services.find((one) => one.content.online)?.id;
  if (!service) {
    const { content } = services.find((one) => one.id === at.service);
    service = (await must(page, 'POST', 'services',
      { ...content, name: 'Massage of back and neck', online: true, hands_on: true })).id;
  }
  const rules = await must(page, 'GET', 'online-booking');
  const { status } = await put(page, 'online-booking', rules.version,
    { open: true, phone: '+49 30 1234567', safety_answers: 'DEFAULT' });
  assert.equal(status, 200);
  const { practice } = await must(page, 'GET', 'session');
  return { context, page, at, service, base: `${place.address}/book/${practice.slug}` };
}

/** Somebody with a browser that runs no scripts. */
async function visitor(shell, { size, language, dark }) {
  const context = await shell.newContext({
    viewport: own[size] ?? sizes[size], colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce', locale: language === 'es' ? 'es-ES' : 'en-GB',
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const beside = await shell.newContext({ colorScheme: dark ? 'dark' : 'light' });
  return { context, page, beside, size, dark, done: () => Promise.all([context.close(), beside.close()]) };
}

let style = '';
/** What is on the screen, looked at by axe in a browser that may run it, and down to 320 pixels. */
async function look(who, name) {
  const html = await who.page.content();
  const bytes = Buffer.byteLength(html);
  console.log(`size: online, ${name}, ${(bytes / 1000).toFixed(1)} kB`);
  assert.ok(bytes < 20_000, `${name}: ${bytes} bytes`);
  assert.ok(!/<script|style="|\son\w+="/u.test(html), `${name}: scripts or inline styles`);
  style ||= await (await who.context.request.get(new URL('/book/style.css', who.page.url()).href)).text();
  const page = await who.beside.newPage();
  for (const width of [320, (own[who.size] ?? sizes[who.size]).width]) {
    await page.setViewportSize({ width, height: 800 });
    await page.setContent(html.replace(/<link[^>]*>/u, `<style>${style}</style>`));
    await fair(page, `online, ${name}, ${width}`);
  }
  await page.close();
  if (process.env.PALPATE_SHOTS) {
    fs.mkdirSync(process.env.PALPATE_SHOTS, { recursive: true });
    const as = `${name}-${who.size}${who.dark ? '-dark' : ''}`;
    await who.page.screenshot({ path: `${process.env.PALPATE_SHOTS}/${as}.png`, fullPage: true });
  }
}

/** Through the questions: none of these, or yes to what is named. `words`: why they come. */
async function answers(who, w, yes = [], words = '') {
  for (let i = 0; i < 40; ++i) {
    const asked = who.page.locator('input[name=asked]');
    if (await asked.count() === 0) return;
    const id = await asked.inputValue();
    if (id === 'about_you') {
      await who.page.getByRole('radio', { name: w.female, exact: true }).check({ force: true });
      if (await who.page.locator('[id="q.age_years"]').count()) await who.page.locator('[id="q.age_years"]').fill('44');
      await who.page.locator('[id="q.duration_days"]').fill('3');
      if (words) await who.page.locator('textarea[name=words]').fill(words);
      await look(who, 'about-you');
      await who.page.getByRole('button', { name: w.go }).click();
      continue;
    }
    if (i === 1) await look(who, 'question');
    const here = [];
    for (const finding of yes) {
      if (await who.page.locator(`[name="q.${finding}"]`).count()) here.push(finding);
    }
    if (here.length === 0) {
      await who.page.getByRole('button', { name: w.none }).first().click();
      continue;
    }
    const rows = await who.page.locator('fieldset.choices').evaluateAll((all) => all.map((one) => one.id));
    for (const row of rows) {
      const value = here.includes(row.slice(2)) ? 'yes' : 'no';
      await who.page.locator(`[name="${row}"][value=${value}]`).check({ force: true });
    }
    await who.page.getByRole('button', { name: w.go }).click();
  }
}

/** What a client wrote behind a link stands before an English reader as it was written: of another language it
    says so, and a screen reader speaks it as that. */
async function readByTheTherapist(desk, place, email, { why, language }) {
  const { clients } = await must(desk, 'GET', `clients?search=${encodeURIComponent(email)}`);
  await desk.goto(`${place.address}/clients/${clients[0].id}`);
  const complaint = desk.getByRole('heading', { name: why });
  await complaint.waitFor();
  assert.equal(await complaint.getAttribute('lang'), language);
  const mark = desk.getByText('Written in Spanish, not translated.');
  assert.equal(await mark.count(), language === 'es' ? 1 : 0);
  await fair(desk, `a complaint as it was written, ${language}`);
  const { episodes } = await must(desk, 'GET', `clients/${clients[0].id}/episodes`);
  await desk.goto(`${place.address}/episodes/${episodes[0].id}`);
  await complaint.waitFor();
  assert.equal(await complaint.locator('[lang]').getAttribute('lang'), language);
  assert.equal(await mark.count(), language === 'es' ? 1 : 0);
  await fair(desk, `an episode as it was written, ${language}`);
  assert.deepEqual(desk.faults, []);
}

for (const [size, language, dark] of [['phone', 'es', false], ['desk', 'en', true]]) {
  walk(`a visit from the first click to calling it off, ${size}, ${language}`, async (shell, place) => {
    const { context, page: desk, base } = await opened(shell, place);
    const w = say[language];
    const who = await visitor(shell, { size, language, dark });
    const { page } = who;
    const why = { es: 'Me duele la espalda al subir escaleras', en: 'My back aches on the stairs' }[language];
    const email = `rosa-${size}-${Date.now()}@example.org`;
    await page.goto(base);
    await look(who, 'services');
    await page.locator('a.service').first().click();
    await look(who, 'times');
    for (let weeks = 0; weeks < 3; ++weeks) { // in time to be moved
      await page.getByRole('link', { name: w.later }).first().click();
    }
    await page.locator('.times button').nth(size === 'phone' ? 0 : 3).click();
    await look(who, 'details');
    await page.getByRole('button', { name: w.go }).click();
    await page.locator('.faults').waitFor();
    await look(who, 'details-faults');
    await page.getByLabel(w.name).fill('Rosa Marín');
    await page.getByLabel(w.email).fill(email);
    await page.waitForTimeout(3200); // nobody fills it in faster
    await page.getByRole('button', { name: w.go }).click();
    await page.locator('input[name=asked]').waitFor({ state: 'attached' });
    await answers(who, w, [], why);
    await look(who, 'review');
    await page.getByRole('button', { name: w.book }).click();
    await page.getByRole('heading', { name: w.booked }).waitFor();
    await readByTheTherapist(desk, place, email, { why, language });
    await look(who, 'booked');
    const ics = await who.context.request.get(`${page.url().split('?')[0]}/visit.ics`);
    assert.match(await ics.text(), /BEGIN:VEVENT/u);
    const when = () => page.locator('dl').innerText();
    const before = await when();
    await page.getByRole('link', { name: w.move }).click();
    await page.getByRole('heading', { name: w.moveTo }).waitFor();
    await look(who, 'move');
    await page.getByRole('link', { name: w.later }).first().click();
    await page.getByRole('heading', { name: w.moveTo }).waitFor();
    await page.locator('.times button').nth(1).click();
    await page.getByRole('heading', { name: w.booked }).waitFor();
    assert.notEqual(await when(), before);
    await look(who, 'moved');
    await page.getByRole('link', { name: w.off }).click();
    await look(who, 'call-off');
    await page.getByRole('button', { name: w.now }).click();
    await page.getByRole('heading', { name: w.isOff }).waitFor();
    await look(who, 'called-off');
    await who.done();
    await context.close();
  });
}

walk('who is not cleared waits for the desk, and an emergency is only that', async (shell, place) => {
  const { context, page: desk, base } = await opened(shell, place);
  const w = say.en;
  // The duties' walks may have moved the practice to where another number is called.
  const told = JSON.stringify(await must(desk, 'GET', 'practice'));
  const [, number = '112'] = /"emergency":"\D*(\d+)/u.exec(told) ?? [];
  for (const [name, yes] of [
    ['waits', ['limb_swelling', 'calf_pain', 'warm_red_limb']],
    ['emergency', ['saddle_numbness', 'urinary_retention']],
  ]) {
    const who = await visitor(shell, { size: 'phone', language: 'en', dark: name === 'waits' });
    const { page } = who;
    await page.goto(base);
    await page.locator('a.service').first().click();
    await page.locator('.times button').first().click();
    await page.getByLabel(w.name).fill('Rosa Marín');
    await page.getByLabel(w.email).fill(`${name}@example.org`);
    await page.waitForTimeout(3200);
    await page.getByRole('button', { name: w.go }).click();
    await page.locator('input[name=asked]').waitFor({ state: 'attached' });
    await answers(who, w, yes);
    if (name === 'waits') {
      await page.getByRole('button', { name: w.book }).click();
      await page.getByRole('heading', { name: w.waits }).waitFor();
    } else {
      assert.equal(await page.locator('a.call').getAttribute('href'), `tel:${number}`);
    }
    await look(who, name);
    await who.done();
  }
  await context.close();
});

/** Somebody new to the end of the form; `yes`: what they answer so that it waits for the desk. */
async function bookOnline(shell, base, name, yes) {
  const w = say.en;
  const who = await visitor(shell, { size: 'phone', language: 'en' });
  const { page } = who;
  await page.goto(base);
  await page.locator('a.service').first().click();
  await page.locator('.times button').first().click();
  await page.getByLabel(w.name).fill(name);
  await page.getByLabel(w.email).fill(`${name.replace(' ', '.')}@example.org`);
  await page.waitForTimeout(3200);
  await page.getByRole('button', { name: w.go }).click();
  await page.locator('input[name=asked]').waitFor({ state: 'attached' });
  await answers(who, w, yes);
  await page.getByRole('button', { name: w.book }).click();
  await page.getByRole('heading', { name: w.waits }).waitFor();
  await who.done();
}

for (const [size, language] of [['phone', 'en'], ['desk', 'es']]) {
  walk(`the desk is told: what waits, and what came, ${size}, ${language}`, async (shell, place) => {
    const { context: own, page: desk, at, base, service } = await opened(shell, place);
    const [waits, came] = [`Wanda W${size}`, `Cora C${size}`];
    await bookOnline(shell, base, waits, ['limb_swelling', 'calf_pain', 'warm_red_limb']);
    // One address may book six a day, and other walks do: this one comes by the interface.
    await booking(desk, at, await client(desk, 'Cora', `C${size}`),
      moment(plusDays(monday(38), size === 'phone' ? 1 : 2), '10:00'), { source: 'online', service });
    await own.close();
    const w = language === 'en' ? { title: 'Booked online', confirm: 'Confirm', off: 'Cancel the booking',
      goOff: 'Cancel it', since: /booked online since yesterday/u, more: 'More', until: 'Waits for you until',
      ask: /On hold for safety/u, gone: 'Cancelled' }
      : { title: 'Reservadas en línea', confirm: 'Confirmar', off: 'Cancelar la reserva', goOff: 'Cancelarla',
        since: /en línea desde ayer/u, more: 'Más', until: 'Espera su respuesta hasta', ask: /Detenida por seguridad/u,
        gone: 'Cancelada' };
    const context = await therapist(shell, place, { size, language });
    const page = await tab(context);
    await page.goto(`${place.address}/today`);
    const told = page.getByRole('region', { name: w.title });
    const row = told.getByRole('listitem').filter({ hasText: waits });
    await row.getByText(w.until, { exact: false }).waitFor();
    await fair(page, `the desk is told, ${size}`);
    // Nobody books over a safety hold: the sheet says whom to ask, and not why.
    await row.getByRole('button', { name: w.confirm }).click();
    await page.locator('dialog').getByRole('button', { name: w.confirm }).click();
    await page.locator('dialog').getByText(w.ask).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: w.off }).click();
    await page.getByRole('button', { name: w.goOff, exact: true }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await row.getByText(w.until, { exact: false }).waitFor({ state: 'detached' });
    await told.getByText(w.since).click();
    await row.getByText(w.gone).waitFor();
    await fair(page, `the desk is told, what came, ${size}`);
    await told.getByRole('link', { name: came, exact: false }).click();
    await page.waitForURL(/\/calendar\/\d{4}-\d{2}-\d{2}$/u);
    await page.getByText(came).first().waitFor();
    assert.deepEqual(page.faults.filter((one) => !one.includes('403')), []);
    await context.close();
  });
}

walk('hours by the clock of another place, kept from page to page', async (shell, place) => {
  const { context, base } = await opened(shell, place);
  const who = await visitor(shell, { size: 'phone', language: 'es' });
  const { page } = who;
  await page.goto(base);
  await page.locator('a.service').first().click();
  await page.getByRole('link', { name: '¿Está en otra zona horaria?' }).click();
  await look(who, 'choose-clock');
  await page.getByLabel('Mostrar también las horas según el reloj de').selectOption('Pacific/Auckland');
  await page.getByRole('button', { name: 'Mostrarlas' }).click();
  await page.getByText('Debajo de cada hora está la de Auckland.', { exact: false }).waitFor();
  assert.ok(await page.locator('.times button small').count() > 3);
  await look(who, 'two-clocks');
  await page.getByRole('link', { name: 'Semana siguiente' }).first().click();
  await page.getByText('Debajo de cada hora', { exact: false }).waitFor();
  await page.locator('.times button').first().click();
  await page.getByText(/en Auckland/u).first().waitFor();
  await look(who, 'two-clocks-held');
  await page.getByRole('button', { name: 'Devolver esta hora' }).click();
  await Promise.all([who.done(), context.close()]);
});

walk('a start that somebody else has, by keyboard alone', async (shell, place) => {
  const { context, base } = await opened(shell, place);
  const first = await visitor(shell, { size: 'desk', language: 'en' });
  const second = await visitor(shell, { size: 'desk', language: 'en' });
  for (const who of [first, second]) {
    await who.page.goto(base);
    await who.page.locator('a.service').first().click();
  }
  const start = (who) => who.page.locator('.times button').nth(5);
  for (const who of [first, second]) {
    await start(who).focus();
    await who.page.keyboard.press('Enter');
  }
  await first.page.getByRole('heading', { name: 'About you' }).waitFor();
  await second.page.getByText('Somebody was a little faster').waitFor();
  await look(second, 'taken');
  await first.page.getByRole('button', { name: 'Give this time back' }).click();
  await first.page.getByText('The time is free again').waitFor();
  await look(first, 'given-back');
  await second.page.goto(`${place.address}/book/nowhere`);
  await look(second, 'not-offered');
  await Promise.all([first.done(), second.done(), context.close()]);
});
