// Walks through the workspace, against a server that keeps a practice.
import assert from 'node:assert/strict';
import { addClient, browse, newEpisode, owner, say, settled, signIn, tab, welcome } from './desk-steps.mjs';
import { aboutMe, answerAll, draw, en, es, finish, lowBackLeft, see, stage } from './steps.mjs';
import { fair, firstLoad } from './server.mjs';

export const deskWalks = [];
const walk = (name, run) => deskWalks.push({ name: `workspace: ${name}`, run });

let state;
/** Signed in; the first to come makes the owner. */
export async function therapist(shell, { address, link }, how = {}) {
  if (!state) {
    const first = await browse(shell);
    const page = await tab(first);
    await welcome(page, address, link);
    await fair(page, 'nobody yet');
    assert.deepEqual(page.faults, []);
    state = await first.storageState();
    await first.close();
  }
  return browse(shell, { ...how, state });
}

/** An interview by the therapist, answered without a flag, up to the result. */
export async function interview(page, words = en, yes = []) {
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words });
  await page.locator('.asked').waitFor();
  await answerAll(page, yes);
  await finish(page);
  await see(page);
  await page.waitForURL('**/assessments/*');
  await settled(page);
}

walk('a link that is spent says so, and a wrong password too', async (shell, place) => {
  await (await therapist(shell, place)).close();
  const context = await browse(shell, { size: 'phone', dark: true });
  const page = await tab(context);
  await page.goto(`${place.address}/welcome#spent`);
  await page.getByText('no longer works').waitFor();
  await fair(page, 'spent link');
  await page.goto(place.address);
  await page.locator('form').waitFor();
  await fair(page, 'sign in');
  assert.match(await page.locator('main').innerText(), /does not diagnose/u);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill('not this one, no');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('is not right').waitFor();
  await signIn(page);
  await page.locator('.search, .empty').first().waitFor({ state: 'attached' });
  assert.deepEqual(page.faults, []);
  await context.close();
});

for (const [size, dark, language] of [['phone', false, 'en'], ['desk', true, 'es']]) {
  walk(`a client, an episode, a result that is there after a reload, ${size}, ${language}`,
    async (shell, place) => {
      const context = await therapist(shell, place, { size, dark, language });
      const page = await tab(context);
      const look = (where) => fair(page, `${where}, ${size}, ${dark}`);
      const at = await addClient(page, place.address,
        { given: 'Ana María', family: `Ruiz ${size}`, year: '1982', phone: '+34 612 345 678' }, say[language]);
      await look('client without an episode');
      await newEpisode(page, 'Low back since May', say[language]);
      await look('drawing');
      await interview(page, language === 'es' ? es : en, ['bleeding_risk']);
      await look('kept result');
      const urgency = await page.locator('h1').innerText();
      const address = page.url();
      await page.reload();
      await page.locator('.banner').waitFor();
      assert.equal(page.url(), address);
      assert.equal(await page.locator('h1').innerText(), urgency);
      assert.ok(await page.locator('.figure path.stroke').count() > 0);
      await page.goto(place.address + at);
      await page.locator('.alert').waitFor();
      await settled(page);
      await look('client');
      assert.match(await page.locator('.alert').innerText(), language === 'es' ? /No usar/u : /Do not use/u);
      assert.equal(await page.locator('.row figure').count(), 1);
      await page.locator('.alert summary').first().click();
      await look('client, every limit');
      assert.deepEqual(page.faults, []);
      await context.close();
    });
}

walk('the first load is small, and a client opens with little more', async (shell, place) => {
  const door = await browse(shell, { size: 'phone' });
  const outside = await tab(door);
  await outside.goto(place.address);
  await settled(outside);
  await firstLoad(outside, 'sign-in');
  await door.close();
  const context = await therapist(shell, place, { size: 'phone' });
  const page = await tab(context);
  const at = await addClient(page, place.address, { given: 'Small', family: 'Load' });
  await context.close();
  for (const [what, path] of [['client list', '/'], ['client', at]]) {
    const fresh = await therapist(shell, place, { size: 'phone' });
    const one = await tab(fresh);
    await one.goto(place.address + path);
    await settled(one);
    await firstLoad(one, what);
    await fresh.close();
  }
});

walk('search by keyboard alone', async (shell, place) => {
  const context = await therapist(shell, place);
  const page = await tab(context);
  for (const given of ['Amira', 'Amparo', 'Tomás']) {
    await addClient(page, place.address, { given, family: 'Keys', phone: '030 55 66 77' });
  }
  await page.goto(place.address);
  await page.locator('#found a').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('am');
  await page.waitForFunction(() => document.querySelectorAll('#found mark').length >= 2);
  await fair(page, 'search');
  const marked = await page.locator('#found mark').allInnerTexts();
  assert.ok(marked.every((text) => /^am$/iu.test(text)), marked.join());
  await page.keyboard.press('ArrowDown');
  const active = await page.locator('[role=combobox]').getAttribute('aria-activedescendant');
  assert.equal(active, 'found-1');
  const second = await page.locator('#found-1 .name').innerText();
  await page.keyboard.press('Enter');
  await page.locator('.who').waitFor();
  assert.equal(await page.locator('h1').innerText(), second);
  await page.goBack();
  await page.locator('[role=combobox]').fill('tomas');
  await page.keyboard.press('Enter'); // before the list came: it means what was typed
  await page.locator('.who').waitFor();
  assert.equal(await page.locator('h1').innerText(), 'Tomás Keys');
  await page.goto(place.address);
  await page.locator('[role=combobox]').fill('nobody such');
  await page.locator('.empty').waitFor();
  await fair(page, 'nobody found');
  await page.getByRole('button', { name: /Add “nobody such”/u }).click();
  assert.equal(await page.getByLabel('Given names').inputValue(), 'nobody');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('what is wrong is said at its field', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone' });
  const page = await tab(context);
  await page.goto(`${place.address}/clients/new`);
  await page.getByLabel('Family name').fill('Faults');
  await page.getByLabel('Phone').fill('none');
  await page.getByRole('button', { name: 'Save client', exact: true }).last().click();
  const field = page.getByLabel('Phone');
  await page.locator('.fault').waitFor();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await fair(page, 'a fault at its field');
  await field.fill('');
  await page.getByLabel('Family name').fill('');
  await page.getByLabel('Pronouns').fill('they');
  await page.getByRole('button', { name: 'Save client', exact: true }).last().click();
  await page.getByText('at least one name').waitFor();
  // Else the next form of this person starts with what is wrong here.
  const thrown = page.waitForResponse((r) => r.request().method() === 'DELETE' && r.ok());
  await page.getByRole('button', { name: 'Throw this draft away' }).click();
  await thrown;
  await context.close();
});

walk('a draft survives a closed tab, of a form and of an interview', async (shell, place) => {
  const context = await therapist(shell, place);
  let page = await tab(context);
  await page.goto(`${place.address}/clients/new`);
  await page.getByLabel('Given names').fill('Half');
  await page.getByLabel('Family name').fill('Typed');
  await page.close();
  page = await tab(context);
  await page.goto(`${place.address}/clients/new`);
  await page.waitForFunction(() => document.querySelector('form input')?.value === 'Half');
  await page.getByText('Draft kept', { exact: true }).waitFor();
  // On the server too: another browser of the same person has it.
  const other = await therapist(shell, place);
  const elsewhere = await tab(other);
  await elsewhere.goto(`${place.address}/clients/new`);
  await elsewhere.waitForFunction(() => document.querySelector('form input')?.value === 'Half');
  await other.close();
  await page.getByRole('button', { name: 'Save client', exact: true }).last().click();
  await page.locator('.who').waitFor();
  await newEpisode(page, 'Neck');
  await draw(page, 'back', lowBackLeft);
  await page.locator('.bar .primary:not([data-below])').click();
  await page.locator('.answers button').first().click();
  await page.locator('.scale').waitFor();
  const address = page.url();
  await page.close();
  page = await tab(context);
  await page.goto(address);
  await page.locator('.scale').waitFor();
  await page.locator('.bar .back').click();
  await page.locator('.side path.stroke').first().waitFor();
  await page.goto(`${place.address}/clients/new`);
  await page.locator('form input').first().waitFor();
  assert.equal(await page.getByLabel('Given names').inputValue(), '');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('an expired session: sign in again in place, nothing lost', async (shell, place) => {
  const context = await browse(shell);
  const page = await tab(context);
  await (await therapist(shell, place)).close();
  await page.goto(place.address);
  await signIn(page);
  await page.locator('.bar .primary:not([data-below])').waitFor();
  await page.goto(`${place.address}/clients/new`);
  await page.getByLabel('Given names').fill('Still');
  await page.getByLabel('Family name').fill('Here');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Save client', exact: true }).last().click();
  await page.getByText('Nothing is lost').waitFor();
  await fair(page, 'sign in again');
  await page.locator('dialog').getByLabel('Password').fill(owner.password);
  await page.locator('dialog').getByRole('button', { name: 'Sign in' }).click();
  await page.locator('.who').waitFor();
  assert.equal(await page.locator('h1').innerText(), 'Still Here');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('lost network: said calmly, kept, sent when it is back', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone' });
  const page = await tab(context);
  await page.goto(`${place.address}/clients/new`);
  await page.getByLabel('Given names').fill('Off');
  await context.setOffline(true);
  await page.getByLabel('Family name').fill('Line');
  await page.getByText('No connection').waitFor();
  await page.getByRole('button', { name: 'Save client', exact: true }).last().click();
  await page.getByText('cannot reach the server').waitFor();
  await fair(page, 'no network');
  await context.setOffline(false);
  await page.locator('.who').waitFor(); // nobody pressed anything
  assert.equal(await page.locator('h1').innerText(), 'Off Line');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('two tabs change one client: both versions, and a person chooses', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone' });
  const first = await tab(context);
  const at = await addClient(first, place.address, { given: 'Two', family: 'Tabs', phone: '111 222' });
  const second = await tab(context);
  for (const page of [first, second]) {
    await page.goto(`${place.address}${at}/edit`);
    await page.getByLabel('Phone').waitFor();
  }
  // The second opened with nothing typed by the first: each begins from version 1.
  await first.getByLabel('Phone').fill('333 444');
  await first.getByLabel('Pronouns').fill('she/her');
  await second.getByLabel('Phone').fill('555 666');
  await second.getByLabel('E-mail').fill('two@example.org');
  const save = (page) => page.getByRole('button', { name: /^Save/u }).last().click();
  await save(first);
  await first.locator('.who').waitFor();
  await save(second);
  await second.getByText('Someone else changed this client').waitFor();
  await fair(second, 'merge');
  assert.equal(await second.locator('.merge fieldset').count(), 3);
  const both = await second.locator('.merge').innerText();
  assert.match(both, /555 666[^]*333 444/u);
  // What only one of them changed is taken already; the telephone is for a person to say.
  assert.equal(await second.locator('.merge input:checked').count(), 2);
  assert.ok(await second.locator('.bar .primary:not([data-below])').isDisabled());
  await second.getByLabel(/They saved\s*333 444/u).check();
  await save(second);
  await second.locator('.who').waitFor();
  const who = await second.locator('.who').innerText();
  assert.match(who, /she\/her/u);
  assert.match(who, /333 444/u);
  assert.match(who, /two@example\.org/u);
  assert.deepEqual([...first.faults, ...second.faults], []);
  await context.close();
});

walk('in the client’s hands: only the questions, until the password', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'tablet' });
  const page = await tab(context);
  const at = await addClient(page, place.address, { given: 'Hands', family: 'On' });
  await page.getByRole('link', { name: 'New episode', exact: true }).click();
  await page.getByRole('textbox').fill('Low back');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: /^The client/u }).click();
  await page.locator('.stage').waitFor();
  await settled(page);
  await fair(page, 'handed over');
  const others = async () => assert.equal(await page.getByText('Hands On').count(), 0);
  await others();
  await page.goto(place.address + at); // the address bar leads nowhere else
  await page.locator('.stage').waitFor();
  await others();
  await settled(page);
  await draw(page, 'back', lowBackLeft);
  await aboutMe(page, { words: en });
  await page.locator('.asked').waitFor();
  await answerAll(page);
  await finish(page);
  await page.locator('.review').waitFor();
  await page.locator('.bar .primary:not([data-below])').click();
  // What they agree to, in their own hands: signed by drawing, in their own words.
  await page.getByText('Read at your own pace').waitFor();
  await others();
  await page.getByRole('radio', { name: 'I agree' }).first().check();
  await page.getByLabel('Anything else').fill('please, warm hands');
  await page.locator('.pad svg').scrollIntoViewIfNeeded();
  const pad = await page.locator('.pad svg').boundingBox();
  await page.mouse.move(pad.x + 40, pad.y + 60);
  await page.mouse.down();
  for (const x of [80, 120, 160]) await page.mouse.move(pad.x + x, pad.y + 40 + (x % 50));
  await page.mouse.up();
  await fair(page, 'consent in their hands');
  await page.getByRole('button', { name: 'Sign and save' }).click();
  await page.getByText('give the screen back').waitFor();
  await fair(page, 'handed back');
  assert.equal(await page.locator('.banner').count(), 0);
  await page.getByRole('button', { name: 'For the therapist' }).click();
  await page.locator('dialog').getByLabel('Password').fill('guessing, guessing');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByText('is not right').waitFor();
  await fair(page, 'unlock');
  await page.locator('dialog').getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.locator('.banner').waitFor();
  assert.match(page.url(), /assessments/u);
  assert.equal(await stage(page), 'result');
  await page.goto(place.address + at);
  await page.getByText('please, warm hands').waitFor();
  assert.match(await page.locator('main').innerText(), /Agreed: Treatment/u);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('how it was and how it is, side by side and over time', async (shell, place) => {
  const context = await therapist(shell, place, { motion: true });
  const page = await tab(context);
  const at = await addClient(page, place.address, { given: 'Over', family: 'Time' });
  await newEpisode(page, 'Low back');
  await interview(page);
  const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
  await page.goto(place.address + at);
  await page.locator('.row figure').waitFor();
  // The same again as of a month ago: the page is not asked to wait so long.
  await page.route(/\/assessments\?/u, async (route) => {
    const reply = await route.fetch();
    const told = await reply.json();
    const [last] = told.assessments;
    const earlier = structuredClone(last);
    earlier.id = `00${last.id.slice(2)}`;
    earlier.content.input.today = '2026-01-02';
    earlier.content.input.complaint.pain_now = 9;
    delete earlier.content.input.drawing;  // or it would be the same one, taken over
    told.assessments = [earlier, last];
    await route.fulfill({ response: reply, json: told });
  });
  await page.reload();
  await page.locator('.row figure').nth(1).waitFor();
  assert.match(await page.locator('.row').innerText(), /2 Jan 2026[^]*9[^]*of 10/u);
  // Of all of it one number stands first: the newest, with what was asked.
  await page.getByText(/^Pain 6 of 10/u).first().waitFor();
  await page.getByText('asked with the drawing').waitFor();
  await page.getByText('Over time', { exact: true }).last().click();
  await settled(page);
  await fair(page, 'over time');
  assert.match(await page.locator('.over .says').innerText(), /2 Jan 2026/u);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(() => !document.querySelector('.over .says').innerText.includes('2 Jan'));
  assert.ok(today);
  assert.deepEqual(page.faults, []);
  await context.close();
  const still = await therapist(shell, place);
  const calm = await tab(still);
  await calm.route(/\/assessments\?/u, async (route) => {
    const reply = await route.fetch();
    const told = await reply.json();
    const earlier = structuredClone(told.assessments[0]);
    [earlier.id, earlier.content.input.today] = [`00${earlier.id.slice(2)}`, '2026-01-02'];
    await route.fulfill({ response: reply, json: { assessments: [earlier, ...told.assessments] } });
  });
  await calm.goto(place.address + at);
  await calm.getByText('Over time', { exact: true }).last().click();
  await calm.locator('.over input').waitFor();
  assert.equal(await calm.getByRole('button', { name: 'Play' }).count(), 0);
  await still.close();
});

walk('the account, in both schemes and sizes', async (shell, place) => {
  for (const [size, dark, language] of [['phone', true, 'es'], ['desk', false, 'en']]) {
    const context = await therapist(shell, place, { size, dark, language });
    const page = await tab(context);
    await page.goto(`${place.address}/account`);
    await page.locator('h2').nth(2).waitFor();
    await settled(page);
    await fair(page, `account, ${size}`);
    await page.getByRole('button', { name: language === 'es' ? 'Configurarlo' : 'Set it up' }).click();
    await page.locator('section svg').waitFor();
    await fair(page, `second factor, ${size}`);
    assert.ok(await page.locator('section svg rect').count() > 200);
    await page.locator('header summary').click();
    await fair(page, `menu, ${size}`);
    assert.deepEqual(page.faults, []);
    await context.close();
  }
});

walk('without keeping: the walk-in is still there', async (shell, place) => {
  const context = await browse(shell, { size: 'phone' });
  const page = await tab(context);
  await page.goto(place.address);
  await page.getByRole('link', { name: 'Try without keeping anything' }).click();
  await page.locator('.stage').waitFor();
  assert.equal(await page.locator('header details').count(), 1);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('signing out leaves nothing in the browser', async (shell, place) => {
  await (await therapist(shell, place)).close();
  const context = await browse(shell, { size: 'phone' });
  const page = await tab(context);
  await page.goto(place.address);
  await signIn(page);
  await page.locator('.bar .primary:not([data-below])').click();
  await page.getByLabel('Given names').fill('Left behind');
  await page.waitForFunction(() => localStorage.length > 0);
  await page.locator('header summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Password').waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.goBack();
  await page.getByLabel('Password').waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
});
