// Lighthouse on the main pages, signed in, against the real binary. Run by tools/lighthouse, which puts
// lighthouse on the path: it is a command here, no library, so that the page does without its packages.
//   node e2e/lighthouse.mjs PALPATE [PATTERN]    PATTERN: of the names of pages, for some of them
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { moment, monday, must, put, where } from './calendar-steps.mjs';
import { addClient, browse, newEpisode, tab, welcome } from './desk-steps.mjs';
import { aboutMe, answerAll, browser, draw, finish, lowBackLeft, see } from './steps.mjs';
import { serve } from './server.mjs';

const least = 95;
const kinds = ['performance', 'accessibility', 'best-practices'];
/** Whom search engines may find: the pages that are for everybody. */
const foundKinds = [...kinds, 'seo'];
const folder = '../build/lighthouse';
const wanted = new RegExp(process.argv[3] ?? '', 'u');
const server = await serve(process.argv[2], { keeps: true });
const shell = await browser();
const context = await browse(shell);
const page = await tab(context);
await welcome(page, server.address, server.link);
const at = await addClient(page, server.address, { given: 'Ana', family: 'Ruiz', phone: '030 55 66' });
await newEpisode(page, 'Low back since carrying boxes');
const drawing = new URL(page.url()).pathname;
await draw(page, 'back', lowBackLeft);
await aboutMe(page);
await page.locator('.asked').waitFor();
await answerAll(page);
await finish(page);
await see(page);
await page.waitForURL('**/assessments/*');
const result = new URL(page.url()).pathname;
await page.goto(server.address + at);
await page.getByRole('link', { name: 'Change the plan' }).click();
const plan = new URL(page.url()).pathname;
const episode = drawing.split('/').at(-2);
const agreed = await put(page, plan.slice(1), 1, { status: 'agreed' });
if (agreed.status !== 200) throw new Error(`the plan cannot be agreed: ${JSON.stringify(agreed.told)}`);
const run = (await must(page, 'POST', `episodes/${episode}/sessions`, {})).id;
const { me, location, room, service } = await where(page);
const shown = (await must(page, 'GET', 'services')).services.find((one) => one.id === service);
const online = await put(page, `services/${service}`, shown.version, { ...shown.content, online: true });
const rules = await must(page, 'GET', 'online-booking');
const open = await put(page, 'online-booking', rules.version, { open: true, phone: '+49 30 1234567', safety_answers: 'DEFAULT' });
if (online.status !== 200 || open.status !== 200) throw new Error('online booking cannot be opened');
const client = at.split('/').at(-1);
const visits = [20, 21, 22].map((week) => ({ clients: [client], practitioners: [me], resources: [room], service,
  location, begin: moment(monday(week), '10:00'), source: 'series' }));
const course = (await must(page, 'POST', 'series', { client, visits })).series.id;
const event = { title: 'Chairs', practitioners: [], resources: [], location, seats: 2,
  begin: moment(monday(19), '10:00'), until: moment(monday(19), '13:00') };
const chairs = (await must(page, 'POST', 'chair-days', { employer: 'Mill & Co', minutes: 15, pauses: [], event })).id;
const talk = (await must(page, 'POST', 'events', { ...event, title: 'A talk',
  begin: moment(monday(18), '10:00'), until: moment(monday(18), '13:00') })).id;
const { practice } = await must(page, 'GET', 'session');
const cookies = await context.cookies();
const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
await shell.close();

const pages = [['door', '/', false], ['list', '/', true], ['client', at, true], ['visit', drawing, true],
  ['result', result, true], ['plan', plan, true], ['consent', `${at}/consent`, true],
  ['new client', '/clients/new', true], ['account', '/account', true], ['replay', '/replay', true],
  ['today', '/today', true], ['calendar', '/calendar', true], ['book', '/book', true],
  ['people', '/people', true], ['trail', '/trail', true], ['practice duties', '/practice', true],
  ['client duties', `${at}/duties`, true], ['breach', '/practice/breaches', true],
  ['episode', `/episodes/${episode}`, true], ['progress', `/episodes/${episode}/progress`, true],
  ['run sheet', `/sessions/${run}`, true], ['walk-in', '/try', true], ['set-up', '/calendar/setup', true],
  ['waiting list', '/waiting', true], ['course to book', `${at}/series`, true],
  ['booked course', `/courses/${course}`, true], ['results', '/results', true],
  ['own measures', '/practice/measures', true], ['keeping', '/practice/keeping', true],
  ['note words', '/note-words', true], ['new event', '/events/new', true], ['event', `/events/${talk}`, true],
  ['chair day', `/chair-days/${chairs}`, true], ['walk-in at the desk', '/walk-in', true], ['paper', '/paper', true],
  ['public booking', `/book/${practice.slug}`, false, foundKinds]];
let failed = 0;
for (const [name, path, inside, asked = kinds] of pages.filter(([name]) => wanted.test(name))) {
  const out = `${folder}/${name.replaceAll(' ', '-')}.json`;
  const told = spawnSync('lighthouse', [server.address + path, '--quiet', '--output=json',
    `--output-path=${out}`, `--only-categories=${asked.join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ...(inside ? [`--extra-headers=${JSON.stringify({ Cookie })}`] : [])],
  { env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' }, encoding: 'utf8' });
  if (told.status !== 0) {
    console.log(`${name}: lighthouse ended with ${told.status}: ${told.stderr.slice(-500)}`);
    failed += 1;
    continue;
  }
  const report = JSON.parse(fs.readFileSync(out, 'utf8'));
  const scores = asked.map((kind) => Math.round(report.categories[kind].score * 100));
  console.log(`${name}: ${asked.map((kind, i) => `${kind} ${scores[i]}`).join(', ')}`);
  if (scores.some((score) => score < least)) failed += 1;
  for (const kind of asked) {
    for (const { id, weight } of report.categories[kind].auditRefs) {
      const audit = report.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.9) {
        console.log(`  ${id}: ${audit.displayValue ?? audit.title}`);
      }
    }
  }
}
server.stop();
console.log(failed === 0 ? `every page at least ${least}` : `${failed} pages below ${least}`);
process.exit(failed === 0 ? 0 : 1);
