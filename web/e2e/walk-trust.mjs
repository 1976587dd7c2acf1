// Who may see what, walked: an invitation, the trail, an episode of one's own, broken glass, a
// passkey. In Chromium, with its own authenticator in software.
import assert from 'node:assert/strict';
import { addClient, api, browse, settled, signInAs, tab } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks, therapist } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `trust: ${name}`, run });
const ben = { name: 'Ben Koch', email: 'ben@example.org', password: 'slow tide under the pier' };

let invited = false;
walk('who is invited sets a password of their own, and the trail tells', async (shell, place) => {
  const context = await therapist(shell, place);
  const page = await tab(context);
  await page.goto(`${place.address}/people`);
  await page.getByText('You work alone so far').waitFor();
  await fair(page, 'people');
  await page.getByRole('button', { name: 'Invite someone' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ben');
  await page.getByLabel('E-mail').fill(ben.email);
  await fair(page, 'inviting');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.locator('.secret').innerText();
  assert.match(link, /\/welcome#[\w-]{64}$/u);

  const theirs = await browse(shell, { size: 'phone' });
  const door = await tab(theirs);
  await door.goto(link);
  await door.getByText(ben.email).waitFor();
  await fair(door, 'invited');
  await door.getByLabel('Your name').fill(ben.name);
  await door.getByLabel('Password').fill('password123');
  await door.getByRole('button', { name: 'Begin' }).click();
  await door.locator('.fault').waitFor();
  await fair(door, 'a common password');
  await door.getByLabel('Password').fill(ben.password);
  await door.getByRole('button', { name: 'Begin' }).click();
  await door.locator('.empty:visible, #found a').first().waitFor();
  assert.deepEqual(door.faults, []);
  await theirs.close();
  invited = true;

  await page.goto(`${place.address}/trail`);
  await page.getByText('signed in by a one-time link').first().waitFor();
  const told = await page.locator('main').innerText();
  assert.match(told, /Lena Vogt\s+made an account, Ben Koch: practitioner/u);
  assert.match(told, /Ben Koch\s+set a password/u);
  assert.ok(!told.includes(ben.email));
  await fair(page, 'trail');
  await page.getByLabel('What').selectOption('practice');
  await page.getByText('Nothing fits').waitFor();
  await fair(page, 'nothing fits');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('a certificate is added, taken away and counts again', async (shell, place) => {
  assert.ok(invited, 'needs the walk before it');
  const context = await therapist(shell, place);
  const page = await tab(context);
  await page.goto(`${place.address}/people`);
  const practice = (await api(page, 'GET', 'practice')).told;
  const set = await api(page, 'PUT', 'practice', { place: 'GB' }, practice.version);
  assert.equal(set.status, 200);
  await page.getByText(ben.email).click();
  await page.getByText('No certificate is on record').waitFor();
  await fair(page, 'no certificate');
  await page.getByRole('button', { name: 'Add a certificate' }).click();
  await page.getByLabel('For what').selectOption({ label: 'Cupping and scraping' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('This is needed').first().waitFor();
  await fair(page, 'a certificate, typed');
  await page.getByLabel('Name of the certificate').fill('Cupping, level 2');
  await page.getByLabel('Its date').fill('2024-05-01');
  await page.getByLabel('the law permits it in: United Kingdom').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Opens: ').waitFor();
  await page.getByText('· counts').waitFor();
  await fair(page, 'a certificate');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByText('Opens: ').scrollIntoViewIfNeeded();
  await fair(page, 'a certificate, on a phone');
  await page.getByRole('button', { name: 'Take away: Cupping, level 2' }).click();
  await page.getByText('· taken away').waitFor();
  await page.getByRole('button', { name: 'Let it count again: Cupping, level 2' }).click();
  await page.getByText('· counts').waitFor();

  const theirs = await browse(shell, { size: 'phone' });
  const other = await tab(theirs);
  await signInAs(other, place.address, ben);
  await other.goto(`${place.address}/account`);
  await other.getByText('Cupping, level 2').waitFor();
  assert.equal(await other.getByRole('button', { name: /Take away/u }).count(), 0);
  await other.getByText('Opens: ').scrollIntoViewIfNeeded();
  await fair(other, 'one’s own certificate');
  assert.deepEqual([...page.faults, ...other.faults], []);
  await theirs.close();
  await context.close();
});

walk('an episode of one’s own, its limits for all, and broken glass', async (shell, place) => {
  assert.ok(invited, 'needs the walk before it');
  const context = await therapist(shell, place);
  const page = await tab(context);
  const at = await addClient(page, place.address, { given: 'Eva', family: 'Closed' });
  const client = at.split('/').at(-1);
  const { told: episode } = await api(page, 'POST', 'episodes', {
    client, complaint: 'what nobody else shall read', status: 'open', opened_on: '2026-11-21' });
  const taken = await api(page, 'POST', `episodes/${episode.id}/intakes`, {
    by: 'client', language: 'en',
    answers: { regions: { low_back_left: 5 }, age_years: 61, conditions: ['osteoporosis'] } });
  assert.equal(taken.status, 201);
  await page.goto(place.address + at);
  await page.getByText('Who may read this').click();
  await page.getByLabel(ben.name).waitFor();
  await fair(page, 'who may read');
  await page.getByRole('button', { name: 'Restrict this episode' }).click();
  await page.getByText('Restricted: who may read this').waitFor();
  await settled(page);

  const theirs = await browse(shell, { size: 'phone' });
  const other = await tab(theirs);
  await signInAs(other, place.address, ben);
  await other.goto(place.address + at);
  await other.getByText('Something here is restricted').waitFor();
  await other.locator('.alert').waitFor();
  assert.ok(!(await other.locator('main').innerText()).includes('nobody else'));
  await fair(other, 'closed');
  await other.getByRole('button', { name: 'Open it in need' }).click();
  await other.getByLabel('Why it cannot wait').fill('now');
  await other.getByRole('button', { name: 'Open for one hour' }).click();
  await other.getByText('three words or more').waitFor();
  await fair(other, 'breaking glass');
  await other.getByLabel('Why it cannot wait').fill('fainted on the table');
  await other.getByRole('button', { name: 'Open for one hour' }).click();
  await other.getByText('what nobody else shall read').waitFor();
  await fair(other, 'opened in need');
  assert.deepEqual(other.faults, []);
  await theirs.close();

  await page.goto(place.address);
  await page.getByText('fainted on the table').waitFor();
  await fair(page, 'notice');
  await page.getByRole('button', { name: 'I have seen this' }).click();
  await page.getByText('fainted on the table').waitFor({ state: 'detached' });
  await page.reload();
  await settled(page);
  assert.equal(await page.getByText('fainted on the table').count(), 0);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('a passkey is added, opens the door, and is taken away', async (shell, place) => {
  assert.ok(invited, 'needs the first walk');
  const context = await browse(shell);
  const page = await tab(context);
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: {
    protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
    isUserVerified: true, automaticPresenceSimulation: true } });
  const base = place.address.replace('127.0.0.1', 'localhost');
  await signInAs(page, base, ben);
  await page.goto(`${base}/account`);
  await page.getByLabel('Name of this device').fill('Telephone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('added on').waitFor();
  await fair(page, 'passkeys');
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  assert.equal(credentials.length, 1);
  assert.equal(credentials[0].rpId, 'localhost');

  const comeIn = async () => {
    await api(page, 'DELETE', 'session');
    await page.goto(base);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
  };
  await comeIn();
  await page.locator('.empty:visible, #found a').first().waitFor();
  // Whoever does not prove to be the person does not come in.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await comeIn();
  await page.getByText('No passkey was used').waitFor();
  await fair(page, 'no passkey');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.locator('.empty:visible, #found a').first().waitFor();
  await page.goto(`${base}/account`);
  await page.getByText('last used on').waitFor();
  await page.getByRole('button', { name: 'Take away Telephone' }).click();
  await page.getByText('last used on').waitFor({ state: 'detached' });
  await comeIn();
  await page.getByText('not known here').waitFor();
  // Chromium would have RS256 offered too, for old computers; ES256 is what passkeys have.
  const faults = page.faults.filter((said) => !said.includes('pubKeyCredParams'));
  assert.deepEqual(faults, []);
  await context.close();
});

