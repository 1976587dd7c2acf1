// Walks through what clients are told: the owner says how, one client says otherwise, the booking
// page is opened and a client's own link to it made.
import assert from 'node:assert/strict';
import { client, desk, must } from './calendar-steps.mjs';
import { fair, fairWithoutScripts } from './server.mjs';
import { press } from './steps.mjs';
import { deskWalks } from './walk-desk.mjs';

const say = {
  en: { set: 'Change this', sms: 'By SMS', week: 'a week before', from: 'Nothing is sent from', until: 'And again from',
    both: 'Say both ends', save: 'Keep', online: 'Clients may book themselves', phone: 'Whom they call',
    told: 'Messages about visits', none: 'none wanted', practice: 'as the practice has it',
    link: 'A link to book themselves', another: 'Add a calendar', named: 'What it is called here',
    url: 'Its secret address', takeAway: 'Take it away' },
  es: { set: 'Cambiar esto', sms: 'Por SMS', week: 'una semana antes', from: 'No se envía nada desde las',
    until: 'Y de nuevo desde las', both: 'Diga el comienzo', save: 'Guardar', online: 'Los clientes pueden reservar',
    phone: 'A quién llaman', told: 'Mensajes sobre las visitas', none: 'no quiere ninguno',
    practice: 'como lo tiene la consulta', link: 'Un enlace para que reserve', another: 'Añadir un calendario',
    named: 'Cómo se llama aquí', url: 'Su dirección secreta', takeAway: 'Quitarlo' },
};

const messagesWalk = (how) => async (shell, place) => {
  const words = say[how.language];
  const { context, page } = await desk(shell, place, how);
  const base = place.address;
  const look = (where) => fair(page, `${where}, ${JSON.stringify(how)}`);
  const ana = await client(page, 'Ana', `Messages ${how.size}`);
  await page.goto(`${base}/calendar/setup`);
  const part = page.locator('#setup-messages');
  await part.getByRole('button', { name: words.set }).click();
  await part.getByLabel(words.sms).check();
  await part.getByLabel(words.week).check();
  await part.getByLabel(words.until, { exact: true }).fill('');
  await look('messages, the form');
  await part.locator('form button.secondary').click();
  assert.match(await part.getByRole('alert').innerText(), new RegExp(words.both, 'u'));
  await part.getByLabel(words.until, { exact: true }).fill('07:30');
  await part.locator('form button.secondary').click();
  await part.getByText('07:30').waitFor();
  const { content } = await must(page, 'GET', 'message-rules');
  assert.deepEqual([content.sms, content.hours_before, content.quiet_from_minute, content.quiet_until_minute],
    [true, [168, 48], 1260, 450]);

  const online = page.locator('#setup-online');
  await online.getByRole('button', { name: words.set }).click();
  await online.getByLabel(words.online).check();
  await online.getByLabel(words.phone).fill('+49 30 1234567');
  await look('online booking, the form');
  await online.locator('form button.secondary').click();
  const address = await online.getByRole('link').getAttribute('href');
  assert.match(address ?? '', /^\/book\/./u);
  await look('messages and online booking, kept');

  // One that lies inside the network is refused when it is fetched, and the page says so.
  const outside = page.locator('#setup-outside');
  await outside.getByRole('button', { name: words.another }).click();
  await outside.getByLabel(words.named).fill(`Private ${how.size}`);
  await outside.getByLabel(words.url).fill('private.example');
  await outside.locator('form button.secondary').click();
  await outside.locator('.fault').first().waitFor();
  await look('a calendar kept elsewhere, the form');
  await outside.getByLabel(words.url).fill('webcal://127.0.0.1:9/private.ics');
  await outside.locator('form button.secondary').click();
  await outside.getByText('inside this network').first().waitFor();
  await look('a calendar that cannot be read');
  await outside.getByRole('button', { name: `${words.takeAway}: Private ${how.size}` }).click();
  await outside.getByText(`Private ${how.size}`).waitFor({ state: 'detached' });

  await page.goto(`${base}/clients/${ana}`);
  const told = page.locator('details').filter({ hasText: words.told });
  await told.getByText(words.practice).first().waitFor();
  await told.locator('summary').click();
  await told.getByLabel(words.none).check();
  await told.getByRole('status').first().waitFor();
  await press(page, words.link);
  const link = await told.locator('.secret code').innerText();
  await look('a client who wants no messages');
  assert.ok((await must(page, 'GET', `clients/${ana}/contact-choice`)).content.stopped_at);
  assert.equal(new URL(link).origin, new URL(base).origin);
  const beside = await context.newPage();
  const reply = await beside.goto(link);
  assert.equal(reply?.status(), 200);
  await fairWithoutScripts(shell, beside, 'stop by a link');
  await context.close();
};

deskWalks.push({ name: 'messages: how clients are told, desk', run: messagesWalk({ size: 'desk', language: 'en' }) });
deskWalks.push({ name: 'messages: how clients are told, phone, dark, es',
  run: messagesWalk({ size: 'phone', dark: true, language: 'es' }) });
