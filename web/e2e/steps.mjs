// What a person does on the page, for the walk and for the pictures.
import { chromium } from 'playwright-core';
import fs from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function browser() {
  const executablePath = process.env.CHROMIUM ?? places.find((place) => fs.existsSync(place));
  if (!executablePath) throw new Error('no chromium: install the Debian package chromium');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

export const sizes = {
  phone: { width: 360, height: 740 },
  tablet: { width: 820, height: 1180 },
  desk: { width: 1440, height: 900 },
};

/** A page whose every error, console complaint and refused resource is kept in `page.faults`. */
export async function open(shell, base, { size = 'desk', dark = false, language = 'en' } = {}) {
  const context = await shell.newContext({
    viewport: sizes[size],
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    timezoneId: language === 'es' ? 'Europe/Madrid' : 'Europe/London',
    hasTouch: size !== 'desk',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (line) => {
    // Where nothing is kept, the page asks once whether anything is.
    if (line.location().url.endsWith('/api/v1/session')) return;
    if (line.type() === 'error' || line.type() === 'warning') page.faults.push(line.text());
  });
  await page.goto(base);
  await page.evaluate(() => document.fonts.ready);
  await page.locator('.stage').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Draws on the figure, in fractions of its box, as a finger or mouse does. */
export async function draw(page, view, points) {
  const pad = page.locator('.pad').nth(view === 'front' ? 0 : 1);
  const at = async ([x, y]) => pad.evaluate((node, [fx, fy]) => {
    const svg = node.querySelector('svg');
    const body = svg.querySelector('.body').getBBox();
    const p = new DOMPoint(body.x + fx * body.width, body.y + fy * body.height)
      .matrixTransform(svg.getScreenCTM());
    return [p.x, p.y];
  }, [x, y]);
  const [first, ...rest] = await Promise.all(points.map(at));
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 6 });
  await page.mouse.up();
}

export const lowBackLeft = [
  [0.44, 0.335], [0.475, 0.34], [0.445, 0.35], [0.475, 0.36], [0.45, 0.37],
];

export const press = (page, name) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
export const heading = (page) => page.locator('h1').innerText();
const primary = (page) => page.locator('.bar .primary:not([data-below])');

/** Presses the primary button and waits until the screen is another one. */
export async function onward(page) {
  const before = await page.locator('main').elementHandle();
  await primary(page).click();
  await before.waitForElementState('hidden');
}

/** The page's own questions up to the first of the server. */
export async function aboutMe(page, { age = '44', weeks = '3', words = en, look = async () => {} } = {}) {
  await primary(page).click();
  await look('raise the hand');
  await page.locator('.answers button').first().click();
  await page.locator('.scale button').nth(6).click();
  await page.locator('.number input').fill(weeks);
  await look('pain, and since when');
  await onward(page);
  await page.locator('textarea').fill(words.activity);
  await look('activity');
  await onward(page);
  await page.locator('.number input').fill(age);
  await page.locator('.large button').first().click();
  await look('age and sex');
  await primary(page).click();
}

export const en = {
  activity: 'sit through a film', medicine: 'warfarin', lowBack: /left lower back, ache, 5 of 10/u,
  onResult: [/What must not be done/u, /Do not use/u, /Where it may come from/u, /does not diagnose/u,
    /Not taken into account/u],
};
export const es = {
  activity: 'ver una película', medicine: 'warfarin', lowBack: /zona lumbar izquierda/u,
  onResult: [/Lo que no se debe hacer/u, /No usar/u, /De dónde puede venir/u, /No diagnostica/u,
    /Lo que no se tuvo en cuenta/u],
};

/** Answers the server's questions, yes to the findings whose id is given, until the page's own. */
export async function answerAll(page, yes = [], { upTo = 60 } = {}) {
  const seen = [];
  for (let i = 0; i < upTo; ++i) {
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    const now = await stage(page);
    if (now !== 'asked') return seen;
    seen.push(await heading(page));
    await answerOne(page, yes);
  }
  throw new Error(`still asking after ${upTo} questions`);
}

/** Which kind of screen the page shows. */
export const stage = (page) => page.evaluate(() => {
  const has = (query) => document.querySelector(query) !== null;
  if (has('.call')) return 'emergency';
  if (has('.banner')) return 'result';
  if (has('.review')) return 'review';
  if (has('.asked')) return 'asked';
  return has('.stage') ? 'map' : 'local';
});

/** Every line of a screen was on the screen: before that its button only goes further down. */
export async function readAll(page) {
  const lines = page.locator('[data-finding]');
  if (await lines.count()) await lines.last().scrollIntoViewIfNeeded();
  await page.locator('.bar .primary:not([data-below])').waitFor();
}

export async function answerOne(page, yes) {
  const before = await page.locator('main').elementHandle();
  const single = page.locator('.asked .large');
  if (await single.count()) {
    const id = await page.locator('.single').getAttribute('data-finding');
    await single.locator('button').nth(yes.includes(id) ? 0 : 1).click();
  } else {
    for (const id of yes) {
      const box = page.locator(`[data-finding="${id}"] .says`);
      if (await box.count()) await box.click();
    }
    await readAll(page);
    await primary(page).click();
  }
  await before.waitForElementState('hidden');
}

/** Medicines and the page's other questions, each left empty, and own words; then the review. Of a
 *  place nothing is known, and no doctor checked anything. */
export async function finish(page, { medicine, own } = {}) {
  if (medicine) {
    await page.getByRole('textbox').fill(medicine);
    await page.locator('.found button').first().click();
  }
  for (let i = 0; i < 40 && await stage(page) !== 'review'; ++i) {
    const words = page.locator('textarea');
    if (own && await words.count()) await words.fill(own);
    if (await page.locator('main.check').count()) await choose(page, 'no');
    else await onward(page);
  }
}

/** Presses one of the large answers and waits until the screen is another one. */
export async function choose(page, id) {
  const before = await page.locator('main').elementHandle();
  await page.locator(`.large [data-choice="${id}"]`).click();
  await before.waitForElementState('hidden');
}

/** Back, and until the screen before is there. */
export async function back(page) {
  const before = await page.locator('main').elementHandle();
  await page.locator('.bar .back').click();
  await before.waitForElementState('hidden');
}

export async function see(page) {
  await page.locator('.review').waitFor();
  await primary(page).click();
  await page.locator('.banner, .call').first().waitFor();
}
