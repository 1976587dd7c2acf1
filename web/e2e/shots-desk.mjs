// Pictures of the workspace, to be looked at.   node e2e/shots-desk.mjs BASE LINK FOLDER [PATTERN]
import fs from 'node:fs';
import { addClient, browse, newEpisode, settled, tab, welcome } from './desk-steps.mjs';
import { answerAll, browser, draw, finish, lowBackLeft, see } from './steps.mjs';

const [base, link, folder, pattern = '.'] = process.argv.slice(2);
const wanted = new RegExp(pattern, 'u');
fs.mkdirSync(folder, { recursive: true });
const shell = await browser();

const people = [
  ['Ana María', 'Ruiz Álvarez', '1982', '+34 612 345 678'], ['Tom', 'Becker', '1975', '030 1234567'],
  ['Amira', 'Haddad', '1990', '07700 900123'], ['Anna', 'Kowalska', '1968', ''],
  ['Joan', 'O’Neill', '1955', '01632 960001'], ['Li', 'Wei', '2001', ''],
];

async function shot(page, name, fullPage = false) {
  if (!wanted.test(name)) return;
  await settled(page);
  await page.waitForTimeout(120);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
}

/** The questions the page asks by itself, with a given pain. */
async function about(page, pain) {
  await page.locator('.bar .primary:not([data-below])').click();
  const stay = { timeout: 4000 };
  for (let i = 0; i < 9 && !(await page.locator('.asked, .review').count()); ++i) {
    await page.waitForTimeout(150);
    if (await page.locator('.scale button').count()) {
      await page.locator('.scale button').nth(pain).click(stay);
    } else if (await page.locator('.answers button').count()) {
      await page.locator('.answers button').first().click(stay);
    } else if (await page.locator('.large button').count()) {
      await page.locator('.large button').first().click(stay);
    } else {
      const box = page.locator('.number input, textarea').first();
      if (await box.count()) {
        if (!(await box.inputValue())) await box.fill(await page.locator('textarea').count()
          ? 'carry my daughter' : '30');
        await page.locator('.bar .primary:not([data-below])').click(stay);
      }
    }
  }
}

/** As if it had begun in September: what lies back cannot be waited for. */
async function withPast(page) {
  await page.route(/\/assessments\?/u, async (route) => {
    const reply = await route.fetch();
    const told = await reply.json();
    const newest = told.assessments[0];
    if (!newest) return route.fulfill({ response: reply, json: told });
    const [low, leg, neck] = newest.content.input.drawing;
    const past = (id, today, pain_now, drawing) => {
      const one = structuredClone(newest);
      one.id = id + newest.id.slice(id.length);
      Object.assign(one.content.input, { today, drawing });
      one.content.input.complaint.pain_now = pain_now;
      return one;
    };
    const wide = low.points.flatMap(([x, y]) => [[x - 0.02, y - 0.02], [x + 0.03, y + 0.03]]);
    const hot = (s, n) => ({ ...s, intensity: n });
    newest.content.input.complaint.pain_now = 3;
    newest.content.input.drawing = [hot(low, 3)];
    await route.fulfill({ response: reply, json: { more: false, assessments: [
      past('00', '2026-09-14', 8, [hot({ ...low, points: wide }, 9), hot(leg, 7), hot(neck, 5)]),
      past('000', '2026-10-12', 5, [hot(low, 6), hot(leg, 4)]), newest] } });
  });
}

async function intake(page, strokes, pain, yes) {
  for (const [view, points] of strokes) await draw(page, view, points);
  await about(page, pain);
  await answerAll(page, yes);
  await finish(page);
  await see(page);
  await settled(page);
}

const first = await browse(shell);
const page = await tab(first);
await page.goto(base);
await shot(page, 'door');
await page.goto(`${base}/welcome#${link}`);
await page.locator('form').waitFor();
await shot(page, 'welcome');
await welcome(page, base, link);
await shot(page, 'empty');
let ana = '';
for (const [given, family, year, phone] of people) {
  const at = await addClient(page, base, { given, family, year, phone });
  ana ||= at;
}
await page.goto(base + ana);
await shot(page, 'client-none');
await newEpisode(page, 'Low back since carrying boxes in May');
await intake(page, [['back', lowBackLeft], ['back', [[0.4, 0.5], [0.43, 0.53], [0.4, 0.54]]],
  ['back', [[0.6, 0.2], [0.63, 0.22]]]], 7, ['bleeding_risk']);
await shot(page, 'result');
await page.goto(base + ana);
await page.locator('.alert').waitFor();
await shot(page, 'client-one');
const state = await first.storageState();
const episode = await page.locator('.bar .primary:not([data-below])').getAttribute('href');

for (const size of ['phone', 'desk']) {
  for (const dark of [false, true]) {
    const language = size === 'phone' && dark ? 'es' : 'en';
    const name = (screen) => `${screen}-${size}-${dark ? 'dark' : 'light'}`;
    const context = await browse(shell, { size, dark, state, language, motion: true });
    const at = await tab(context);
    await withPast(at);
    await at.goto(base);
    await shot(at, name('list'));
    await at.getByRole('combobox').fill('an');
    await at.locator('mark').first().waitFor();
    await shot(at, name('search'));
    await at.getByRole('combobox').fill('zzz');
    await at.locator('.empty').waitFor();
    await shot(at, name('nobody'));
    await at.goto(base + ana);
    await at.locator('.alert').waitFor();
    await shot(at, name('client'));
    if (at.faults.length) console.log(at.faults);
    await at.locator('main fieldset label').last().click({ timeout: 3000 });
    await at.locator('.over').waitFor();
    await shot(at, name('over'), true);
    await at.locator('main fieldset label').first().click();
    await shot(at, name('clientlong'), true);
    await at.goto(`${base}/clients/new`);
    await at.locator('form').waitFor();
    await shot(at, name('new'), true);
    await at.goto(base + episode);
    await at.locator('.answers').waitFor();
    await shot(at, name('who'));
    await at.goto(`${base}/account`);
    await shot(at, name('account'), true);
    if (size === 'desk') {
      await at.setViewportSize({ width: 1280, height: 1060 });
      await at.goto(base + ana);
      await at.locator('.row figure').nth(2).waitFor();
      await shot(at, name('docs-client'));
    }
    if (at.faults.length) console.log(name('faults'), at.faults);
    await context.close();
  }
}
if (page.faults.length) console.log(page.faults);
await shell.close();
