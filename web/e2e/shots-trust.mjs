// Pictures of who may see what, to be looked at.   node e2e/shots-trust.mjs BASE LINK FOLDER
// BASE is a server with an empty practice, LINK the one-time link that opens it.
import fs from 'node:fs';
import { addClient, api, browse, settled, signInAs, tab, welcome } from './desk-steps.mjs';
import { browser } from './steps.mjs';

const [base, link, folder] = process.argv.slice(2);
fs.mkdirSync(folder, { recursive: true });
const shell = await browser();
const ben = { name: 'Ben Koch', email: 'ben@example.org', password: 'slow tide under the pier' };

async function shot(page, name) {
  await settled(page);
  await page.waitForTimeout(120);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const first = await browse(shell);
const owner = await tab(first);
await welcome(owner, base, link);
const at = await addClient(owner, base, { given: 'Eva', family: 'Sommer', year: '1964' });
const client = at.split('/').at(-1);
const { told: episode } = await api(owner, 'POST', 'episodes', {
  client, complaint: 'Low back since the accident', status: 'open', opened_on: '2026-11-21' });
await api(owner, 'POST', `episodes/${episode.id}/intakes`, { by: 'client', language: 'en',
  answers: { regions: { low_back_left: 5 }, age_years: 61, conditions: ['osteoporosis'] } });
const { told: invited } = await api(owner, 'POST', 'people',
  { name: 'Ben', email: ben.email, roles: ['practitioner'] });
const state = await first.storageState();

let used = false;
for (const size of ['phone', 'desk']) {
  for (const dark of [false, true]) {
    const as = `${size}${dark ? '-dark' : ''}`;
    const context = await browse(shell, { size, dark, state, language: dark ? 'es' : 'en' });
    const page = await tab(context);
    await page.goto(`${base}/people`);
    await page.locator('li summary').last().click();
    await shot(page, `people-${as}`);
    await page.goto(`${base}/trail`);
    await shot(page, `trail-${as}`);
    await page.goto(`${base}/account`);
    await shot(page, `account-${as}`);
    await page.goto(base + at);
    await page.locator('section details summary.small').first().click();
    await shot(page, `own-${as}`);
    await context.close();

    const theirs = await browse(shell, { size, dark, language: dark ? 'es' : 'en' });
    const other = await tab(theirs);
    if (!used) {
      await other.goto(`${base}/welcome#${invited.link}`);
      await other.getByText(ben.email).waitFor();
      await shot(other, `invited-${as}`);
      await other.getByLabel('Your name').fill(ben.name);
      await other.getByLabel('Password').fill(ben.password);
      await other.getByRole('button', { name: 'Begin' }).click();
      await other.locator('.empty:visible, #found a').first().waitFor();
      await api(owner, 'POST', 'privacy', { kind: 'episode', record: episode.id, open_to: [] });
      used = true;
    } else {
      await signInAs(other, base, ben, dark ? 'es' : 'en');
    }
    await other.goto(base + at);
    await other.locator('.closed').waitFor();
    await shot(other, `closed-${as}`);
    await other.locator('.closed > button').click();
    await shot(other, `glass-${as}`);
    await theirs.close();
  }
}
await shell.close();
