// Walks through what a client may tell beside the questions: a patch, an operation, what the skin does
// not take, where varicose veins are, that a doctor has checked a sign. In both languages, on a phone
// and a desk, by the list alone too; changed in the review; left out, which keeps the stricter answer.
import assert from 'node:assert/strict';
import { fair } from './server.mjs';
import {
  aboutMe, answerAll, back, choose, draw, en, es, finish, heading, lowBackLeft, onward, open, press, see, stage,
} from './steps.mjs';

export const besideWalks = [];
const walk = (name, run) => besideWalks.push({ name: `beside: ${name}`, run });

const say = {
  en: { skin: /Do you wear any of these/u, fentanyl: 'Fentanyl patch', veins: 'varicose', where: 'Where is it?',
    calf: 'Left calf', operation: 'Add an operation', add: 'Add this operation', latex: 'Latex', other: 'Something else',
    checked: 'Has a doctor already checked this?', change: 'Change', by: /A hospital emergency department, 3 weeks ago/u,
    told: /your left calf/u, soon: /doctor in the next/u, what: 'What was done', place: 'Where on the body', list: 'Choose from a list',
    days: 'weeks', leave: 'Leave it out', noOperation: /^None$/u, therapist: 'Therapist',
    loads: 'What does your day ask of your body?', desk: /^Desk work/u, heat: /^Heat/u, before: 'Who has treated this pain before?',
    chiropractic: 'Chiropractic', refused: /wished for, and left out/u, carriedOn: /Chiropractic, worse, 2 weeks ago/u, loaded: /desk work with arms forward/u, eased: /heat/u,
    outlook: 'What you noted of how they see their pain', sleeps: 'Sleeps badly', sleepFirst: /take up sleep habits first/u },
  es: { skin: /Lleva alguna de estas/u, fentanyl: 'Parche de fentanilo', veins: 'varicose', where: '¿Dónde está?',
    calf: 'Pantorrilla izquierda', operation: 'Añadir una operación', add: 'Añadir esta operación', latex: 'Látex', other: 'Otra cosa',
    checked: '¿Ya lo ha revisado un médico?', change: 'Cambiar', by: /Las urgencias de un hospital, hace 3 semanas/u,
    told: /la pantorrilla izquierda/u, soon: /./u, what: 'Qué le hicieron', place: 'En qué parte del cuerpo', list: 'Elegir de una lista',
    days: 'semanas', leave: 'Dejarla fuera', noOperation: /^Ninguna$/u, therapist: 'Terapeuta',
    loads: '¿Qué le pide su día a su cuerpo?', desk: /^Trabajo de mesa/u, heat: /^El calor/u, before: '¿Quién ha tratado ya este dolor?',
    chiropractic: 'Quiropráctica', refused: /se desea, y se deja fuera/u, carriedOn: /Quiropráctica, peor, hace 2 semanas/u, loaded: /trabajo de mesa/u, eased: /el calor/u,
    outlook: 'Lo que notó de cómo ve su dolor', sleeps: 'Duerme mal', sleepFirst: /empiece por los hábitos de sueño/u },
};

/** What the page asked the server for a result with, and what it answered. */
async function result(page) {
  const reply = page.waitForResponse('**/assess');
  await see(page);
  const answered = await reply;
  return { told: answered.request().postDataJSON(), out: await answered.json() };
}

async function toThePagesOwn(page, how, yes) {
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words: how.language === 'es' ? es : en });
  await page.locator('.asked').waitFor();
  await answerAll(page, yes);
}

/** Medicines and illnesses left empty but for varicose veins. */
async function upToThePlaces(page, words, look = async () => {}) {
  await onward(page);
  await page.getByRole('textbox').fill(words.veins);
  await page.locator('.found button').first().click();
  await onward(page);
  await look('operations, none');
  await onward(page);
  assert.match(await heading(page), words.skin);
  await look('the skin');
  await onward(page);
  assert.equal(await heading(page), words.loads);
  await onward(page);
}

async function answerTheCheck(page, look = async () => {}) {
  await look('check, seen');
  await choose(page, 'yes');
  await look('check, by whom');
  await choose(page, 'emergency_department');
  await page.locator('.number input').fill('3');
  await look('check, when');
  await onward(page);
  await look('check, result');
  await choose(page, 'nothing_serious');
  await look('check, same pain');
  await choose(page, 'yes');
  await look('check, changed');
  await choose(page, 'no');
}

for (const how of [{ size: 'phone', language: 'en' }, { size: 'desk', language: 'es' },
  { size: 'phone', language: 'es', dark: true }]) {
  walk(`all of it, ${JSON.stringify(how)}`, async (shell, base) => {
    const words = say[how.language];
    const page = await open(shell, base, how);
    const look = (where) => fair(page, `beside ${where}, ${JSON.stringify(how)}`);
    await toThePagesOwn(page, how, ['weight_loss']);
    await onward(page);
    await page.getByRole('textbox').fill(words.veins);
    await page.locator('.found button').first().click();
    await onward(page);
    await press(page, words.operation);
    await page.getByLabel(words.what).selectOption('hip_knee_replacement');
    await page.getByLabel(words.place, { exact: true }).selectOption('knee_front_right');
    await page.locator('.number input').fill('8');
    await press(page, words.days);
    await look('an operation');
    await press(page, words.add);
    await look('an operation, added');
    await onward(page);
    await page.getByRole('checkbox', { name: words.fentanyl }).click();
    await page.getByRole('checkbox', { name: words.latex }).click();
    await page.getByLabel(words.other).fill('lavender');
    await look('the skin');
    await onward(page);
    assert.equal(await heading(page), words.loads);
    await onward(page);

    assert.equal(await heading(page), words.where);
    await look('where');
    const calf = page.locator('.tap[data-view=back] svg');
    const box = await calf.evaluate((svg) => {
      const b = svg.querySelector('.body').getBBox();
      const p = new DOMPoint(b.x + 0.36 * b.width, b.y + 0.78 * b.height).matrixTransform(svg.getScreenCTM());
      return [p.x, p.y];
    });
    await page.mouse.click(...box);
    assert.match(await page.locator('main').innerText(), words.told);
    await look('where, told');
    await onward(page);
    await page.getByLabel(words.list).selectOption('shoulder_top_left');
    await onward(page);

    assert.equal(await heading(page), words.checked);
    await answerTheCheck(page, look);
    await onward(page);
    await page.locator('.review').waitFor();
    await look('review');
    const review = await page.locator('.review').innerText();
    for (const said of [words.by, words.told, new RegExp(`${words.fentanyl}`, 'u'), /lavender/u]) assert.match(review, said);

    const { told, out } = await result(page);
    assert.deepEqual(told.devices_and_patches, ['fentanyl_patch']);
    assert.deepEqual(told.allergies, ['latex', 'lavender']);
    assert.deepEqual(told.surgeries, [{ procedure: 'hip_knee_replacement', region: 'knee_front_right', days_ago: 56 }]);
    assert.ok(told.conditions.includes('varicose_veins@calf_left'));
    assert.ok(told.conditions.includes('opioid_patch@shoulder_top_left'));
    assert.ok(told.conditions.includes('medicine_patch@shoulder_top_left'));
    assert.equal(told.already_checked[0].finding, 'weight_loss');
    assert.equal(out.urgency, 'treat_with_care');
    await page.waitForLoadState('networkidle');
    await look('result');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

for (const how of [{ size: 'phone', language: 'en' }, { size: 'desk', language: 'es', dark: true }]) {
  walk(`what loads the days, what eases and who treated it, ${JSON.stringify(how)}`, async (shell, base) => {
    const words = say[how.language];
    const page = await open(shell, base, how);
    const look = (where) => fair(page, `days ${where}, ${JSON.stringify(how)}`);
    await toThePagesOwn(page, how, ['care_elsewhere']);
    for (let i = 0; i < 4; ++i) await onward(page);
    assert.equal(await heading(page), words.loads);
    await page.getByRole('checkbox', { name: words.desk }).click();
    await page.getByRole('checkbox', { name: words.heat }).click();
    await look('chosen');
    await onward(page);
    assert.equal(await heading(page), words.before);
    await page.getByRole('checkbox', { name: words.chiropractic }).click();
    await page.locator('[data-care=chiropractic] select').selectOption('worse');
    await page.locator('.number input').fill('a while');
    await page.locator('.bar .primary:not([data-below])').click();
    await page.locator('.wrong', { hasText: /./u }).waitFor();
    await look('care, a number that is none');
    await page.locator('.number input').fill('2');
    await onward(page);
    await finish(page);
    await page.locator('.review', { hasText: words.loaded }).waitFor(); // the names come after the first picture
    const review = await page.locator('.review').innerText();
    for (const said of [words.loaded, words.eased, words.carriedOn]) assert.match(review, said);
    await look('review');
    const { told, out } = await result(page);
    assert.deepEqual(told.overloads, ['desk']);
    assert.deepEqual(told.eases, ['heat']);
    assert.deepEqual(told.other_care, [{ kind: 'chiropractic', days_ago: 14, result: 'worse' }]);
    assert.ok(out.self_care.some(({ id }) => ['desk_setup', 'micro_break', 'blade_row'].includes(id)),
      `at home: ${out.self_care.map(({ id }) => id)}`);
    // Taken back, it was not asked: no empty list says that nothing loads the days.
    await page.goBack();
    await page.locator('[data-item=loads] button').click();
    await page.getByRole('checkbox', { name: words.desk }).click();
    await onward(page);
    await page.locator('.review').waitFor();
    assert.equal((await result(page)).told.overloads, undefined);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

walk('what the therapist sets works the session out again, and a wish that may not be is refused', async (shell, base) => {
  for (const how of [{ size: 'phone', language: 'en' }, { size: 'desk', language: 'es', dark: true }]) {
    const page = await open(shell, base, how);
    const menu = page.locator('header details > summary');
    await menu.click();
    await page.getByLabel(say[how.language].therapist, { exact: true }).check();
    await menu.click();
    await toThePagesOwn(page, how, ['bleeding_risk']);
    await finish(page, { medicine: 'warfarin' });
    await see(page);
    const set = async (act) => {
      const reply = page.waitForResponse('**/assess');
      await act();
      const answered = await reply;
      return { told: answered.request().postDataJSON(), out: await answered.json() };
    };
    const chair = await set(() => page.locator('[data-set=format]').selectOption('chair_20'));
    assert.equal(chair.told.preferences.format, 'chair_20');
    assert.ok(chair.out.plan.minutes <= 20 && chair.out.plan.minutes > 0);
    const weekly = await set(() => page.locator('[data-set=visits]').selectOption('1'));
    assert.equal(weekly.told.visits_possible_per_week, 1);
    const wish = await set(() => page.locator('[data-several=wishes] select').selectOption('deep_tissue'));
    const refused = wish.out.plan.warnings.find(({ id }) => id === 'wish_refused');
    assert.ok(refused?.because.length > 0, 'the wish is refused with its reason');
    await page.getByText(say[how.language].refused).waitFor();
    const disliked = await set(() => page.locator('[data-several=dislikes] select').selectOption('effleurage'));
    assert.ok(disliked.out.plan.routine.every(({ technique }) => technique !== 'effleurage'));
    await page.locator('.session details summary').click();
    const scope = await set(() => page.locator('[data-scope=swedish]').check());
    assert.deepEqual(scope.told.practitioner_scope, ['swedish']);
    await page.waitForLoadState('networkidle');
    await fair(page, `the session as wished, ${JSON.stringify(how)}`);
    const left = await set(() => page.locator('[data-several=wishes] li button').click());
    assert.equal(left.told.preferences.wishes, undefined);
    await page.getByText(say[how.language].refused).waitFor({ state: 'detached' });
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

walk('left out keeps the stricter answer; told later in the review it counts', async (shell, base) => {
  const words = say.en;
  const page = await open(shell, base, { size: 'desk' });
  await toThePagesOwn(page, { language: 'en' }, ['weight_loss']);
  await upToThePlaces(page, words);
  assert.equal(await heading(page), words.where);
  await onward(page);
  await choose(page, 'unknown');
  await onward(page);
  await page.locator('.review').waitFor();
  assert.match(await page.locator('[data-place]').innerText(), /whole body is treated more gently/u);
  const strict = await result(page);
  assert.equal(strict.out.urgency, 'soon');
  assert.equal(strict.out.complete, false);
  assert.equal(strict.told.already_checked, undefined);
  assert.deepEqual(strict.told.conditions, ['varicose_veins']);
  await page.goBack();

  await page.locator('[data-place] button').click();
  await page.getByLabel(words.list).selectOption({ label: words.calf });
  await onward(page);
  await page.locator('.review').waitFor();
  await page.locator('[data-check] button').click();
  await answerTheCheck(page);
  await page.locator('.review').waitFor();
  const told = await result(page);
  assert.equal(told.out.urgency, 'treat_with_care');
  assert.deepEqual(told.told.conditions, ['varicose_veins@calf_left']);
  await page.context().close();
});

walk('what can lower nothing is not asked further, and nothing of it is asked without a flag', async (shell, base) => {
  const page = await open(shell, base, { size: 'phone' });
  await toThePagesOwn(page, { language: 'en' }, ['weight_loss']);
  for (let i = 0; i < 5; ++i) await onward(page);
  assert.equal(await heading(page), say.en.checked);
  await choose(page, 'yes');
  await choose(page, 'other');
  assert.equal(await page.locator('textarea').count(), 1, 'somebody else: on to the last question');
  await back(page);
  await back(page);
  await choose(page, 'no');
  assert.equal(await page.locator('textarea').count(), 1, 'nobody looked');
  // The answer that raised it is taken back: the check goes with it.
  await onward(page);
  await page.locator('.review li', { hasText: 'weight' }).first().waitFor();
  await page.context().close();

  const well = await open(shell, base, { size: 'phone' });
  await toThePagesOwn(well, { language: 'en' }, []);
  for (let i = 0; i < 5; ++i) await onward(well);
  assert.equal(await well.locator('textarea').count(), 1, 'no place and no check');
  await finish(well);
  assert.equal(await stage(well), 'review');
  await well.context().close();
});

for (const how of [{ size: 'phone', language: 'en' }, { size: 'desk', dark: true, language: 'es' }]) {
  walk(`what the therapist noted is advice to the therapist, ${how.size}, ${how.language}`, async (shell, base) => {
    const words = say[how.language];
    const page = await open(shell, base, how);
    const look = (screen) => fair(page, `outlook, ${screen}, ${how.size}, ${how.language}`);
    await toThePagesOwn(page, how, []);
    await finish(page);
    assert.equal(await page.getByText(words.outlook).count(), 0, 'not for the client');
    const menu = page.locator('header details > summary');
    await menu.click();
    await page.getByLabel(words.therapist, { exact: true }).check();
    await menu.click();
    await page.getByText(words.outlook).click();
    await page.getByLabel(words.sleeps).check();
    await look('review');
    const { told, out } = await result(page);
    assert.equal(told.findings.poor_sleep, 'yes');
    assert.equal(told.findings.low_mood, undefined, 'what is not ticked is not known');
    assert.equal(out.urgency, 'clear');
    // The words of another language come with the first that needs them.
    await page.locator('main').getByText(words.sleepFirst).first().waitFor();
    await look('result');
    await page.goBack();
    await page.locator('.review').waitFor();
    assert.ok(await page.getByLabel(words.sleeps).isChecked(), 'it is still there');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  walk(`an operation that was begun can be left out, ${how.size}, ${how.language}`, async (shell, base) => {
    const words = say[how.language];
    const page = await open(shell, base, how);
    await toThePagesOwn(page, how, []);
    for (let i = 0; i < 2; ++i) await onward(page);
    await page.getByRole('button', { name: words.operation, exact: true }).click();
    await page.getByLabel(words.what).selectOption({ index: 3 });
    await fair(page, `operation to leave, ${how.size}, ${how.language}`);
    await page.getByRole('button', { name: words.leave, exact: true }).click();
    await page.locator('.bar .primary:not([data-below])', { hasText: words.noOperation }).click();
    await finish(page);
    assert.equal((await result(page)).told.surgeries, undefined);
    await page.context().close();
  });
}

walk('what is typed and not added is said; no line is a no before it was on the screen', async (shell, base) => {
  const page = await open(shell, base, { size: 'phone' });
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words: en });
  await page.locator('.asked').waitFor();
  // Pressed twice within one turn of the page, and once more in the moment that its words are new.
  const pressFast = () => page.evaluate(() => {
    const button = document.querySelector('.bar .primary[data-below]');
    if (!button) return 'read';
    const more = button.textContent.trim() === 'There is more below';
    button.click();
    button.click();
    return more ? 'more' : 'new';
  });
  const met = new Set();
  for (let i = 0; i < 60 && await stage(page) === 'asked'; ++i) {
    const before = await page.locator('main').elementHandle();
    if (await page.locator('.bar .primary').count()) {
      let said = await pressFast();
      for (let n = 0; n < 300 && said !== 'read'; ++n) {
        met.add(said);
        await page.waitForTimeout(40);
        said = await pressFast();
      }
      assert.equal(said, 'read');
      assert.ok(await page.locator('[data-finding]').last().isVisible());
      assert.ok(await before.isVisible(), 'going further down answers nothing, however fast');
    }
    await page.locator('.asked .large button:nth-child(2), .bar .primary:not([data-below])').first().click();
    await before.waitForElementState('hidden');
  }
  assert.deepEqual([...met].sort(), ['more', 'new'], 'some screen is longer than a phone');
  await page.getByRole('textbox').fill('I take warfarin 5 mg every evening');
  await page.getByRole('button', { name: /Add “I take warfarin 5 mg every evening” and go on/u }).click();
  await finish(page, { own: 'please read this' });
  assert.match(await page.locator('.review').innerText(), /warfarin/u);
  const { told, out } = await result(page);
  assert.deepEqual(told.medicines, ['I take warfarin 5 mg every evening']);
  assert.notEqual(out.hands_on, 'ordinary');
  await page.locator('.banner').waitFor();
  await fair(page, 'the words first');
  await page.context().close();
});
