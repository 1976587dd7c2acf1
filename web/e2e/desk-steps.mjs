// What a therapist does in the workspace, for its walks and pictures.
import { sizes } from './steps.mjs';

export const owner = {
  name: 'Lena Vogt', email: 'lena@example.org', password: 'warm hands, quiet room',
};
export const say = {
  en: {
    begin: 'Begin', signIn: 'Sign in', name: 'Your name', email: 'E-mail', password: 'Password',
    add: 'Add client', given: 'Given names', family: 'Family name', year: 'Year', phone: 'Phone',
    save: 'Save client', episode: 'New episode', goOn: 'Go on', iAsk: /^I ask/u,
  },
  es: {
    begin: 'Empezar', signIn: 'Entrar', name: 'Su nombre', email: 'Correo electrónico',
    password: 'Contraseña', add: 'Añadir cliente', given: 'Nombre', family: 'Apellidos',
    year: 'Año', phone: 'Teléfono', save: 'Guardar cliente', episode: 'Episodio nuevo',
    goOn: 'Seguir', iAsk: /^Pregunto yo/u,
  },
};

/** A browser of its own; the page's complaints are kept in `page.faults`. */
export async function browse(shell, { size = 'desk', dark = false, language = 'en', state, motion = false,
  contrast, forcedColors, stranger = false } = {}) {
  const context = await shell.newContext({
    viewport: sizes[size],
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: motion ? 'no-preference' : 'reduce',
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    timezoneId: language === 'es' ? 'Europe/Madrid' : 'Europe/London',
    hasTouch: size !== 'desk',
    ...(stranger ? { ignoreHTTPSErrors: true } : {}),
    ...(contrast ? { contrast } : {}),
    ...(forcedColors ? { forcedColors } : {}),
    ...(state ? { storageState: state } : {}),
  });
  context.setDefaultTimeout(15_000);
  return context;
}

/** What a server may refuse in the course of a walk (401, 404, 412, 422) is no fault of the page. */
export async function tab(context) {
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (line) => {
    const refused = /status of (401|404|410|412|422)|ERR_INTERNET_DISCONNECTED/u.test(line.text());
    if (!refused && ['error', 'warning'].includes(line.type())) page.faults.push(line.text());
  });
  return page;
}

/** Presses what may go away meanwhile, for the answer to it is on its way: then there is nothing to press. */
export const pressed = (button) => button.click({ timeout: 2000 }).catch((error) => {
  if (error.name !== 'TimeoutError') throw error;
});

export async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

/** Opened by the one-time link; makes the owner. */
export async function welcome(page, base, link, words = say.en) {
  await page.goto(`${base}/welcome#${link}`);
  await page.getByLabel(words.name, { exact: true }).fill(owner.name);
  await page.getByLabel(words.email, { exact: true }).fill(owner.email);
  await page.getByLabel(words.password, { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: words.begin, exact: true }).click();
  await page.locator('.empty:visible, #found a').first().waitFor();
}

export async function signIn(page, words = say.en) {
  await page.getByLabel(words.email, { exact: true }).fill(owner.email);
  await page.getByLabel(words.password, { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
}

/** As the page's own requests are sent. */
export async function api(page, method, path, body, version) {
  return page.evaluate(async ([how, where, what, from]) => {
    const { csrf_token: csrf } = await (await fetch('/api/v1/session')).json();
    const reply = await fetch(`/api/v1/${where}`, {
      method: how,
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf,
        ...(from === null ? {} : { 'if-match': `"${from}"` }) },
      body: what === undefined ? null : JSON.stringify(what),
    });
    const text = await reply.text();
    return { status: reply.status, told: text ? JSON.parse(text) : null };
  }, [method, path, body, version ?? null]);
}

export async function signInAs(page, base, who, language = 'en') {
  const words = say[language];
  await page.goto(base);
  await page.getByLabel(words.email, { exact: true }).fill(who.email);
  await page.getByLabel(words.password, { exact: true }).fill(who.password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await page.locator('.empty:visible, #found a').first().waitFor();
}

/** From the list to the new client's page; its address. */
export async function addClient(page, base, { given, family, year = '', phone = '' }, words = say.en) {
  await page.goto(base);
  await page.getByRole('button', { name: words.add, exact: true }).click();
  await page.getByLabel(words.given, { exact: true }).fill(given);
  await page.getByLabel(words.family, { exact: true }).fill(family);
  await page.getByLabel(words.year, { exact: true }).fill(year);
  await page.getByLabel(words.phone, { exact: true }).fill(phone);
  await page.getByRole('button', { name: words.save, exact: true }).first().click();
  await page.locator('.who').waitFor();
  return new URL(page.url()).pathname;
}

/** From the client's page to the drawing. */
export async function newEpisode(page, complaint, words = say.en) {
  await page.getByRole('link', { name: words.episode, exact: true }).click();
  await page.getByRole('textbox').fill(complaint);
  await page.getByRole('button', { name: words.goOn, exact: true }).click();
  await page.getByRole('button', { name: words.iAsk }).click();
  await page.locator('.stage').waitFor();
  await settled(page);
}
