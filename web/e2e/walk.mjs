// Walks the page in a real browser against a real server: draws, answers, reads the result, at
// three sizes, in light and dark, in both languages, by mouse, finger and keyboard; axe-core looks
// at every screen.   node e2e/walk.mjs [PALPATE | http://ADDRESS | http://ADDRESS/welcome#LINK] [PATTERN]
import assert from 'node:assert/strict';
import path from 'node:path';
import { deskWalks } from './walk-desk.mjs';
import './walk-trust.mjs';
import { handWalks } from './walk-hands.mjs';
import './walk-duties.mjs';
import './walk-calendar.mjs';
import './walk-course.mjs';
import './walk-events.mjs';
import './walk-chairs.mjs';
import './walk-desk-day.mjs';
import './walk-check-in.mjs';
import './walk-measures.mjs';
import './walk-messages.mjs';
import './walk-notes.mjs';
import './walk-online.mjs';
import './walk-progress.mjs';
import './walk-results.mjs';
import './walk-session.mjs';
import './walk-next-visit.mjs';
import './walk-options.mjs';
import './walk-care.mjs';
import './walk-referrals.mjs';
import './walk-paper.mjs';
import './walk-merges.mjs';
import './walk-couples.mjs';
import { besideWalks } from './walk-beside.mjs';
import { fair, firstLoad, serve } from './server.mjs';
import {
  aboutMe, answerAll, answerOne, back, browser, draw, en, es, finish, heading, lowBackLeft, onward, open,
  press, see, sizes, stage,
} from './steps.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const given = process.argv[2] ?? path.join(root, 'build/release/apps/palpate/palpate');

const walks = [];
const walk = (name, run) => walks.push({ name, run });

for (const size of Object.keys(sizes)) {
  for (const dark of [false, true]) {
    const language = dark ? 'es' : 'en';
    walk(`from the drawing to the plan, ${size}, ${dark ? 'dark' : 'light'}, ${language}`,
      (shell, base) => wholePath(shell, base, { size, dark, language }));
  }
}

async function wholePath(shell, base, how) {
  const page = await open(shell, base, how);
  const words = how.language === 'es' ? es : en;
  const look = (where) => fair(page, `${where}, ${JSON.stringify(how)}`);
  assert.equal(await page.evaluate(() => document.documentElement.lang), how.language);
  await look('empty map');
  await draw(page, 'back', lowBackLeft);
  assert.match(await page.locator('.help').innerText(), words.lowBack);
  await look('marked map');
  await page.locator('details summary').first().click();
  await look('settings');
  await page.keyboard.press('Escape');
  await aboutMe(page, { words, look });
  await page.locator('.asked').waitFor();
  await look('first question');
  await answerAll(page, ['bleeding_risk']);
  await look('medicines');
  await finish(page, { medicine: words.medicine });
  await look('review');
  await see(page);
  assert.equal(await stage(page), 'result');
  await page.waitForLoadState('networkidle');
  await look('result');
  for (const layer of await page.locator('.layers label').all()) await layer.click();
  await page.locator('.reasons summary').first().click();
  await look('result, reasons open');
  const shown = await page.locator('main').innerText();
  for (const said of words.onResult) assert.match(shown, said);
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

walk('the emergency screen has the action, the number and the letter, and nothing else',
  async (shell, base) => {
    for (const [size, dark] of [['phone', false], ['phone', true], ['desk', false]]) {
      const page = await open(shell, base, { size, dark });
      await draw(page, 'back', lowBackLeft);
      await aboutMe(page, { words: en });
      await answerAll(page, ['saddle_numbness', 'urinary_retention']);
      await page.locator('.call').waitFor();
      await page.waitForLoadState('networkidle');
      await fair(page, `emergency, ${size}`);
      assert.equal(await page.locator('.call').getAttribute('href'), 'tel:999');
      assert.equal(await page.locator('.reasons, .limits, .figure, ol, .bar, header').count(), 0);
      assert.ok((await page.locator('.letter').innerText()).length > 100);
      await page.locator('#place').selectOption('us');
      assert.equal(await page.locator('.call').getAttribute('href'), 'tel:911');
      assert.match(await page.locator('main').innerText(), /does not diagnose/u);
      await press(page, 'An answer was wrong');
      assert.equal(await stage(page), 'review');
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  });

walk('the list form does all of it by keyboard alone', async (shell, base) => {
  const page = await open(shell, base);
  const tabTo = async (match) => {
    for (let i = 0; i < 80; ++i) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const node = document.activeElement;
        return `${node.tagName} ${node.className} ${node.textContent} ${node.ariaLabel ?? ''}`;
      });
      if (match.test(at)) return;
    }
    assert.fail(`the keyboard never reached ${match}`);
  };
  const enter = async (match) => {
    await tabTo(match);
    await page.keyboard.press('Enter');
  };
  await enter(/Choose from a list/u);
  await fair(page, 'list form');
  await tabTo(/^SELECT/u);
  await page.keyboard.type('Left low');
  await enter(/Add this place/u);
  assert.match(await page.locator('.help').innerText(), /your left lower back, ache, 5 of 10/iu);
  await enter(/Continue/u);
  await enter(/Yes, my left/u);
  await enter(/^BUTTON \S* ?.*6/u);
  await tabTo(/^INPUT/u);
  await page.keyboard.type('10');
  await enter(/days/u);
  await enter(/Continue/u);
  await tabTo(/^TEXTAREA/u);
  await page.keyboard.type('walk my dog');
  await enter(/Continue/u);
  await tabTo(/^INPUT/u);
  await page.keyboard.type('33');
  // Half of a screen is not taken, and what is missing is said.
  await page.keyboard.press('Enter');
  await page.getByText('Choose one of the three.').waitFor();
  await enter(/Male ?$/u);
  await enter(/Continue/u);
  await page.locator('.asked').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
  for (let i = 0; i < 60 && await stage(page) === 'asked'; ++i) {
    const before = await page.locator('main').elementHandle();
    if (await page.locator('.asked .large').count()) {
      await page.locator('.asked .large button:enabled').first().waitFor();
      await enter(/^BUTTON .*No ?$/u);
    } else {
      await tabTo(/^BUTTON primary/u);
      await page.locator('.bar .primary:not([data-below])').waitFor();
      await page.keyboard.press('Enter');
    }
    await before.waitForElementState('hidden');
  }
  for (const go of [/I take none/u, /None\s*$/u, /None\s*$/u, /None of these/u, /Leave it out/u, /Nothing to add/u]) {
    await page.waitForFunction((source) =>
      new RegExp(source, 'u').test(document.querySelector('.primary')?.textContent ?? ''), go.source);
    const before = await heading(page);
    await enter(go);
    await page.waitForFunction((was) => document.querySelector('h1')?.innerText !== was, before);
  }
  await page.locator('.review').waitFor();
  await enter(/See the result/u);
  await page.locator('.banner').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

walk('the first load is small', async (shell, base) => {
  const page = await open(shell, base, { size: 'phone' });
  await firstLoad(page, 'drawing');
  await page.context().close();
});

walk('left and right: the hand decides, and words that disagree are asked about',
  async (shell, base) => {
    const page = await open(shell, base);
    await draw(page, 'front', [[0.62, 0.2], [0.66, 0.22]]);
    assert.match(await page.locator('.help').innerText(), /left/u);
    await onward(page);
    await press(page, 'No, my right');
    await page.locator('.scale button').nth(4).click();
    await page.locator('.number input').fill('2');
    await onward(page);
    await page.locator('textarea').fill('lift my left arm');
    await onward(page);
    assert.match(await page.locator('main').innerText(), /marked your right side\. Your words say left/u);
    await press(page, 'Yes, my right');
    await page.locator('.number input').waitFor();
    await page.context().close();
  });

walk('undo, redo, erase, remove and a mark beside the body', async (shell, base) => {
  const page = await open(shell, base);
  const count = () => page.locator('.side path.stroke').count();
  await draw(page, 'back', lowBackLeft);
  await draw(page, 'back', [[0.4, 0.6]]);
  assert.equal(await count(), 2);
  await press(page, 'Undo');
  assert.equal(await count(), 1);
  await press(page, 'Redo');
  assert.equal(await count(), 2);
  await press(page, 'Erase');
  await draw(page, 'back', [[0.4, 0.6]]);
  assert.equal(await count(), 1);
  await press(page, 'Erase');
  await draw(page, 'back', [[0.02, 0.05]]);
  assert.equal(await count(), 1);
  assert.match(await page.locator('.help').innerText(), /beside the body/u);
  await page.locator('section.marks button').first().click();
  assert.equal(await count(), 0);
  await press(page, 'Continue');
  assert.equal(await stage(page), 'map');
  await page.context().close();
});

walk('fingers: one draws, two look closer', async (shell, base) => {
  const page = await open(shell, base, { size: 'phone' });
  const pad = page.locator('.pad:visible');
  const box = await pad.boundingBox();
  const [x, y] = [box.x + box.width * 0.46, box.y + box.height * 0.4];
  await page.touchscreen.tap(x, y);
  assert.equal(await page.locator('.side path.stroke').count(), 1);
  const seen = () => pad.locator('svg').getAttribute('viewBox');
  const before = await seen();
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, ...points) => cdp.send('Input.dispatchTouchEvent', {
    type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
  });
  await touch('touchStart', [x - 20, y]);
  await touch('touchStart', [x - 20, y], [x + 20, y]);
  await touch('touchMove', [x - 60, y], [x + 60, y]);
  await touch('touchEnd');
  assert.notEqual(await seen(), before);
  assert.equal(await page.locator('.side path.stroke').count(), 1);
  await page.context().close();
});

/** What is shown adds up, begins with an opening, and ends with a new test and a closing. */
async function wholeSession(page, total) {
  const shown = await page.locator('.step').evaluateAll((steps) => steps.map((step) => ({
    at: Number.parseInt(step.querySelector('.at').textContent, 10),
    lasts: Number.parseInt(step.querySelector('.dose')?.textContent ?? '0', 10),
  })));
  let at = 0;
  for (const step of shown) {
    assert.equal(step.at, at);
    at += step.lasts;
  }
  assert.equal(at, total);
  const parts = await page.locator('.part h3').allInnerTexts();
  assert.equal(parts[0], 'Opening');
  assert.deepEqual(parts.slice(-2), ['Test again', 'Closing']);
}

walk('42 minutes, back, an answer changed, print', async (shell, base) => {
  const page = await open(shell, base);
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words: en, weeks: '40' });
  await answerOne(page, []);
  await back(page);
  await answerAll(page);
  await finish(page);
  await see(page);
  await page.waitForLoadState('networkidle');
  const total = async () => Number.parseInt(await page.locator('.total').innerText(), 10);
  const usual = await total();
  await wholeSession(page, usual);
  for (const minutes of [42, 20]) {
    const answered = page.waitForResponse('**/assess');
    await page.locator('#minutes').fill(String(minutes));
    await press(page, 'Fit');
    const { plan } = await (await answered).json();
    await page.waitForFunction(() => !document.querySelector('form [role=status]').textContent);
    const fitted = await total();
    assert.equal(fitted, plan.minutes);
    assert.ok(fitted <= minutes && fitted >= Math.min(usual, minutes) - 8,
      `${minutes} minutes were asked for, ${usual} are usual, ${fitted} came`);
    await wholeSession(page, fitted);
  }
  await page.locator('#minutes').fill('3');
  await press(page, 'Fit');
  assert.match(await page.locator('form [role=status]').innerText(), /from 10 to 240/u);
  await page.goBack();
  await page.locator('.review').waitFor();
  await press(page, 'Change: How old are you?');
  await page.locator('.number input').fill('71');
  await page.locator('.bar .primary:not([data-below])').click();
  await page.waitForFunction(() => document.querySelector('.asked, .review'));
  await answerAll(page);
  await page.locator('.review').waitFor();
  assert.match(await page.locator('.review').innerText(), /71 years/u);
  await see(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.no-print:visible').count(), 0);
  assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
  await page.context().close();
});

walk('in Spanish the session and the sources are told in Spanish', async (shell, base) => {
  const page = await open(shell, base, { size: 'phone', language: 'es' });
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words: es });
  await answerAll(page);
  await finish(page);
  await see(page);
  for (const why of await page.locator('.step .why').all()) await why.click();
  await page.waitForLoadState('networkidle');
  assert.ok(await page.locator('.step .reasons li').count() > 10);
  for (const told of ['.step .line', '.step .reasons li > p:first-child', '.parts ol .line']) {
    const foreign = page.locator(`${told}[lang=en], ${told} [lang=en]`);
    assert.deepEqual(await foreign.allInnerTexts(), [], told);
  }
  await page.context().close();
});

walk('a limit of a group of regions is hatched on each of them', async (shell, base) => {
  const page = await open(shell, base);
  await page.route('**/assess', (route) => {
    const visit = { ...route.request().postDataJSON(), conditions: ['osteoporosis'] };
    return route.continue({ postData: visit });
  });
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words: en });
  await answerAll(page);
  await finish(page);
  await see(page);
  await page.waitForLoadState('networkidle');
  await page.locator('.layers label').nth(2).click();
  // The spine: neck, upper, middle and lower back, left and right, one beside the other.
  await page.locator('.figure .limit').nth(5).waitFor({ state: 'attached' });
  await page.context().close();
});

walk('no network: what happened, nothing lost, again', async (shell, base) => {
  const page = await open(shell, base);
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words: en });
  await page.locator('.asked').waitFor();
  const title = await heading(page);
  await page.context().setOffline(true);
  await page.locator('.bar .primary:not([data-below])').click();
  assert.match(await page.locator('[role=alert]').innerText(), /cannot reach.*still here/su);
  await fair(page, 'offline');
  await page.context().setOffline(false);
  await press(page, 'Try again');
  await page.waitForFunction((before) => document.querySelector('h1').innerText !== before, title);
  await page.context().close();
});

walk('an answer the server refuses is named, and leads to the answers', async (shell, base) => {
  const page = await open(shell, base);
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words: en });
  await page.locator('.asked').waitFor();
  await page.route('**/next-question', (route) => route.fulfill({
    status: 422,
    contentType: 'application/problem+json',
    body: JSON.stringify({ detail: 'expected agreement', pointer: '/findings/saddle_numbness' }),
  }));
  await page.locator('.bar .primary:not([data-below])').click();
  assert.match(await page.locator('[role=alert]').innerText(), /does not fit.*where a saddle/su);
  await fair(page, 'refused');
  await press(page, 'Go to the answers');
  assert.equal(await stage(page), 'review');
  await page.context().close();
});

const inPerson = /^(?:Press gently|Please try): /u;

walk('the therapist is asked for movements and touch, the client never', async (shell, base) => {
  const titles = async (therapist) => {
    const page = await open(shell, base);
    if (therapist) {
      await page.locator('header summary').click();
      await page.getByLabel('Therapist').check();
      await page.keyboard.press('Escape');
    }
    await draw(page, 'back', lowBackLeft);
    await aboutMe(page, { words: en });
    await page.locator('.asked').waitFor();
    const kinds = [];
    page.on('response', async (reply) => {
      if (!reply.url().endsWith('/next-question')) return;
      const told = await reply.json().catch(() => ({}));
      if (told.question) kinds.push(told.question.kind);
    });
    const seen = await answerAll(page);
    assert.ok(seen.length > 3);
    await finish(page);
    await see(page);
    const shown = await page.locator('main').innerText();
    assert.equal(/For this session/u.test(shown), therapist && !/No massage/u.test(shown));
    assert.deepEqual(page.faults, []);
    await page.context().close();
    return { seen, kinds };
  };
  const client = await titles(false);
  const therapist = await titles(true);
  const tests = (all) => all.filter((kind) => kind === 'movement' || kind === 'palpation');
  const titled = ({ seen }) => seen.filter((title) => inPerson.test(title));
  // The engine has tests to offer here; the therapist meets them, the client none.
  assert.ok(tests(therapist.kinds).length > 0, 'no test was offered to the therapist');
  assert.ok(titled(therapist).length > 0, `the therapist saw ${therapist.seen.join(" / ")}`);
  assert.deepEqual(titled(client), []);
});

const wanted = new RegExp(process.argv[3] ?? '.', 'u');
const chosen = [...walks, ...besideWalks, ...deskWalks, ...handWalks].filter((w) => wanted.test(w.name));
const ofDesk = (w) => deskWalks.includes(w) || handWalks.includes(w);
/** Servers that already run are named by their address, or by the link that opens them. */
const there = /^(https?:[^#]*?)(?:\/welcome#(.*))?$/u.exec(given);
const started = [];
async function place(keeps) {
  if (there) return { address: there[1], link: there[2] };
  const server = await serve(given, { keeps });
  started.push(server);
  return server;
}
process.on('exit', () => started.forEach((server) => server.stop()));
const server = chosen.every(ofDesk) ? null : await place(false);
const keeper = chosen.some(ofDesk) ? await place(true) : null;
let failed = 0;
/** What a walk that failed was looking at, into the folder PALPATE_SHOTS. */
async function picture(shell, name) {
  if (!process.env.PALPATE_SHOTS) return;
  const pages = shell.contexts().flatMap((context) => context.pages());
  for (const [i, page] of pages.entries()) {
    const file = `${process.env.PALPATE_SHOTS}/${name.replace(/\W+/gu, '-')}-${i}.png`;
    await page.screenshot({ path: file, fullPage: true }).catch((error) => console.log(`${error}`));
    console.log(`      ${page.url()} ${file}`);
  }
}
/** One after the other in a browser of their own. */
async function inTurn(some) {
  const shell = await browser();
  for (const one of some) {
    const { name, run } = one;
    const start = performance.now();
    try {
      await run(shell, ofDesk(one) ? keeper : server.address);
      console.log(`ok    ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${name}\n${error.stack}`);
      await picture(shell, name);
    }
    // A walk that failed left its pages open.
    for (const context of shell.contexts()) await context.close();
  }
  await shell.close();
}
// Side by side, because walking is mostly waiting; those of the workspace share a practice.
await Promise.all([inTurn(chosen.filter((w) => !ofDesk(w))), inTurn(chosen.filter(ofDesk))]);
started.forEach((one) => one.stop());
console.log(`web walk: ${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
