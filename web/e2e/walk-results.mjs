// Walks through the practice's results: nothing yet, rows with who dropped out, hidden groups, the alert, print.
import assert from 'node:assert/strict';
import { desk } from './calendar-steps.mjs';
import { settled } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';

const say = {
  en: { title: 'Results', empty: 'No results yet', proof: 'are no proof', dropped: '4 dropped out', hidden: '2 groups are not shown',
    alert: 'borne badly', table: 'As a table', technique: 'Technique', lowBack: 'Low back', whole: 'The whole practice' },
  es: { title: 'Resultados', empty: 'Aún no hay resultados', proof: 'no prueban nada', dropped: '4 lo dejaron',
    hidden: 'No se muestran 2 grupos', alert: 'sentaron mal', table: 'Como tabla', technique: 'Técnica', lowBack: 'Zona lumbar',
    whole: 'Toda la consulta' },
};

const share = (count, of, percent, low, high) => ({ count, of, percent, low, high, few: of < 20 });
const numbers = (people, dropped) => ({
  people, courses: people + 2, measured: people - dropped, without_start: 1, dropped_out: dropped, coming: 1,
  gain_median: 2, gain_lower: 1, gain_upper: 3.5, responders: share(14, 24, 58.3, 38.8, 75.5),
  responders_of_all: share(14, 30, 46.7, 30.2, 63.9), pain_start: 6,
  stages: [{ group: 'chronic', percent: 64 }, { group: '', percent: 36 }],
  ages: [{ group: '40-49', percent: 52 }, { group: '', percent: 48 }],
});
const told = (by) => ({
  by, from: '2025-12-01', until: '2026-11-30', own_only: false, untreated: 3, people_min: 5, caution: '',
  view: { hidden: 2, total: numbers(61, 9), rows: by === 'technique'
    ? [{ group: 'petrissage', numbers: numbers(40, 4) }, { group: 'trigger_point' }, { group: 'swedish' }]
    : [{ group: 'calf' }, { group: 'low_back', numbers: numbers(31, 4) }, { group: 'neck' }] },
});
const borne = {
  from: '2025-12-01', until: '2026-11-30', own_only: false, hidden: false, visits: 212, not_followed_up: 80, alert: true,
  grades: [
    { grade: 'mild', rate: share(20, 132, 15.2, 10, 22.2), published_from: 10, published_to: 25, beside: 'within', sources: [] },
    { grade: 'moderate', rate: share(12, 132, 9.1, 5.3, 15.2), published_from: 0, published_to: 5, beside: 'above', sources: [] },
    { grade: 'severe', rate: share(0, 132, 0, 0, 2.8), published_from: 0, published_to: 0.5, beside: 'cannot_tell', sources: [] },
    { grade: 'emergency', rate: share(0, 132, 0, 0, 2.8), published_from: 0, published_to: 0, beside: 'cannot_tell', sources: [] },
  ],
  moderate_rolling: share(4, 20, 20, 8.1, 41.6),
  hits: { by_rank: [share(22, 40, 55, 39.8, 69.3), share(11, 30, 36.7, 21.9, 54.5), share(5, 19, 26.3, 11.8, 48.8)],
    suggested: share(38, 89, 42.7, 32.9, 53.1), others: share(3, 12, 25, 8.9, 53.2) },
};

const resultsWalk = (how) => async (shell, place) => {
  const words = say[how.language];
  const { context, page } = await desk(shell, place, { ...how, bare: true });
  const look = (where) => fair(page, `${where}, ${JSON.stringify(how)}`);
  const reply = (route, body) => route.fulfill({ json: body });
  await page.route('**/api/v1/results?*', (route) =>
    reply(route, { ...told('complaint'), view: { hidden: 0, rows: [] }, untreated: 0 }));
  await page.locator('header summary').click();
  await page.getByRole('link', { name: words.title }).click();
  await page.getByRole('heading', { name: words.empty }).waitFor();
  await look('no results');
  await page.unroute('**/api/v1/results?*');

  await page.route('**/api/v1/results?*', (route) =>
    reply(route, told(new URL(route.request().url()).searchParams.get('by'))));
  await page.route('**/api/v1/results/rates?*', (route) => reply(route, borne));
  await page.reload();
  await page.getByRole('heading', { name: words.lowBack }).waitFor();
  await settled(page);
  const all = await page.locator('main').innerText();
  for (const part of [words.proof, words.dropped, words.hidden, words.alert, words.whole]) assert.ok(all.includes(part), part);
  assert.ok(!all.includes('undefined') && !all.includes('NaN'));
  await look('results by complaint');
  await page.locator('select').first().selectOption({ label: words.technique });
  await page.getByRole('heading', { name: words.lowBack }).waitFor({ state: 'detached' });
  await page.getByText(words.table, { exact: true }).click();
  await look('results by technique');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('form').isVisible(), false);
  assert.ok((await page.locator('main').innerText()).includes(words.dropped));
  await page.emulateMedia({ media: 'screen' });
  assert.deepEqual(page.faults ?? [], []);
  await context.close();
};

for (const how of [{ size: 'desk', language: 'en' }, { size: 'phone', language: 'es', dark: true }])
  deskWalks.push({ name: `results: rows, who dropped out, what is hidden, ${how.size}, ${how.language}`,
    run: resultsWalk(how) });
