// Pictures of every screen, to be looked at.   node e2e/shots.mjs BASE FOLDER [PATTERN]
import fs from 'node:fs';
import { aboutMe, answerAll, browser, draw, en, es, finish, lowBackLeft, open, press, see, sizes,
  stage } from './steps.mjs';

const [base, folder, pattern = '.'] = process.argv.slice(2);
const wanted = new RegExp(pattern, 'u');
fs.mkdirSync(folder, { recursive: true });
const shell = await browser();

async function walk(size, dark, language) {
  const name = (screen) => `${screen}-${size}-${dark ? 'dark' : 'light'}-${language}`;
  if (!['map', 'question', 'result', 'emergency', 'list', 'review', 'raise', 'pain']
    .some((screen) => wanted.test(name(screen)))) return;
  const page = await open(shell, base, { size, dark, language });
  const shot = async (screen, fullPage = false) => {
    if (!wanted.test(name(screen))) return;
    await page.waitForTimeout(80);
    await page.screenshot({ path: `${folder}/${name(screen)}.png`, fullPage });
  };
  const words = language === 'es' ? es : en;
  await shot('map');
  await draw(page, 'back', lowBackLeft);
  await draw(page, 'back', [[0.4, 0.5], [0.43, 0.53], [0.4, 0.54]]);
  await page.locator('.row label').nth(4).click();
  await draw(page, 'back', [[0.38, 0.6], [0.37, 0.7]]);
  await shot('marked');
  await press(page, language === 'es' ? /lista/u : /list/u);
  await shot('list', true);
  await page.locator('.bar .primary:not([data-below])').click();
  await shot('raise');
  await page.goto(base);
  await page.locator('.stage').waitFor();
  await page.waitForLoadState('networkidle');
  await draw(page, 'back', lowBackLeft);
  await page.locator('.row label').nth(4).click();
  await draw(page, 'back', [[0.38, 0.6], [0.37, 0.7]]);
  await page.locator('.bar .primary:not([data-below])').click();
  await page.locator('.answers button').first().click();
  await shot('pain');
  await page.goto(base);
  await page.locator('.stage').waitFor();
  await page.waitForLoadState('networkidle');
  await draw(page, 'back', lowBackLeft);
  await page.locator('.row label').nth(4).click();
  await draw(page, 'back', [[0.38, 0.6], [0.37, 0.7]]);
  await aboutMe(page, { words });
  await page.locator('.asked').waitFor();
  await shot('question');
  await answerAll(page, ['bleeding_risk']);
  await shot('pick');
  await finish(page, { medicine: words.medicine });
  await page.locator('.review').waitFor();
  await shot('review', true);
  await see(page);
  await page.waitForLoadState('networkidle');
  await shot('result', false);
  await shot('resultlong', true);
  if (await stage(page) !== 'result') console.log(name('result'), 'is not a result');
  if (page.faults.length) console.log(name('faults'), page.faults);
  await page.context().close();
}

async function emergency(size, dark, language) {
  const name = `emergency-${size}-${dark ? 'dark' : 'light'}-${language}`;
  if (!wanted.test(name)) return;
  const page = await open(shell, base, { size, dark, language });
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words: en });
  await answerAll(page, ['saddle_numbness', 'urinary_retention']);
  await page.locator('.call').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(80);
  await page.screenshot({ path: `${folder}/${name}.png` });
  if (page.faults.length) console.log(name, page.faults);
  await page.context().close();
}

for (const size of Object.keys(sizes)) {
  for (const dark of [false, true]) {
    for (const language of ['en', 'es']) {
      await walk(size, dark, language);
      await emergency(size, dark, language);
    }
  }
}
await shell.close();
