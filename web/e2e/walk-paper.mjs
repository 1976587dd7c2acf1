// Walks past what leaves the screen or stays on it too long: whose a printed sheet is, the day a
// result is of, consent that was never asked, and a reload of the open page.
import assert from 'node:assert/strict';
import { client, must, put } from './calendar-steps.mjs';
import { settled, tab } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { draw, lowBackLeft, open } from './steps.mjs';
import { deskWalks, therapist } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `paper: ${name}`, run });
const day = (ago) => new Date(Date.now() - ago * 86_400_000).toLocaleDateString('en-CA');

async function judged(page, given, answers = {}) {
  const id = await client(page, given, 'Paper');
  const episode = (await must(page, 'POST', 'episodes', { client: id, complaint: 'low back',
    status: 'open', opened_on: day(3) })).id;
  const taken = await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner',
    language: 'en', answers: { regions: { low_back_left: 5 }, age_years: 40, sex: 'female',
      complaint: { duration_days: 30 }, ...answers } });
  return { id, episode, ...taken };
}
/** Only on paper, and there with the name. */
async function headOf(page, name) {
  const head = page.locator('[data-sheet]');
  assert.equal(await head.isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  const said = await head.innerText();
  await page.emulateMedia({ media: 'screen' });
  assert.match(said, name);
  return said;
}

walk('a result says whose it is, and on which day', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone' });
  const page = await tab(context);
  await page.goto(place.address);
  await settled(page);
  const old = await judged(page, 'Olga', { today: day(2) });
  await page.goto(`${place.address}/assessments/${old.assessment.id}`);
  await page.locator('.banner').waitFor();
  assert.match(await headOf(page, /Olga Paper/u), /answers of .*\d{4} · \S/u);
  const said = await page.locator('.banner').innerText();
  assert.doesNotMatch(said.replaceAll('Ask again today', ''), /today/u);
  assert.match(said, /Ask again today/u);
  await fair(page, 'a result of another day');
  await page.goto(`${place.address}/clients/${old.id}`);
  await page.locator('[data-old]').waitFor();
  await page.locator('[data-consent=notAsked]').or(page.getByText('Nothing has been asked yet.')).first().waitFor();
  await fair(page, 'a client judged on another day');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('what was typed and not understood is named, and nothing leads round', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'desk' });
  const page = await tab(context);
  await page.goto(place.address);
  await settled(page);
  const { id, assessment } = await judged(page, 'Vera', { medicines: ['xarzzlta'] });
  await page.goto(`${place.address}/assessments/${assessment.id}`);
  await page.getByText('“xarzzlta” is not in our lists.').waitFor();
  await fair(page, 'a draft with its reason');
  await page.getByRole('button', { name: 'Choose the medicine from the list' }).click();
  await page.getByRole('heading', { name: 'Which medicines do you take?' }).waitFor();
  await page.goto(`${place.address}/clients/${id}`);
  await page.locator('.alert').waitFor();
  assert.doesNotMatch(await page.locator('.alert').innerText(), /No questions are/u);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('a session begins with consent that was not asked, in words', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone' });
  const page = await tab(context);
  await page.goto(place.address);
  await settled(page);
  const { id, episode, plan } = await judged(page, 'Nora');
  await must(page, 'POST', `clients/${id}/consents`, { to: 'data_use', answer: 'given', wording: 'w',
    wording_version: '1', language: 'en', signed_name: 'Nora' });
  const agreed = await put(page, `plans/${plan.id}`, 1, { status: 'agreed' });
  assert.equal(agreed.status, 200, JSON.stringify(agreed.told));
  await page.goto(`${place.address}/clients/${id}`);
  await page.locator('[data-consent=notAsked]').waitFor();
  const agreedTo = page.locator('.agreed');
  await agreedTo.getByText('how the records are kept and used').waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), /data_use/u);
  await fair(page, 'consent was not asked');
  const made = await must(page, 'POST', `episodes/${episode}/sessions`, {});
  await page.goto(`${place.address}/sessions/${made.id}`);
  await page.locator('[data-consent=notAsked] a').waitFor();
  await fair(page, 'brief without consent');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('the open page keeps what was drawn over a reload, and says so', async (shell, { address }) => {
  const page = await open(shell, `${address}/try`, { size: 'phone' });
  assert.match(await page.locator('.turn').innerText(), /Seen from behind\s+Turn: show the front/u);
  await draw(page, 'back', lowBackLeft);
  await page.reload();
  await page.locator('.resumed').waitFor();
  await page.locator('.help').filter({ hasText: /left lower back/u }).waitFor();
  await fair(page, 'after a reload');
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('.resumed').getByRole('button', { name: 'Start over' }).click();
  await page.locator('.resumed').waitFor({ state: 'detached' });
  await page.locator('.stage').waitFor();
  assert.doesNotMatch(await page.locator('.help').innerText(), /left lower back/u);
  await page.context().close();
});
