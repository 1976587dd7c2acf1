// Walks through the duties of a practice: its place, who decides for a child, what reception must
// not miss, what is lost, what is kept.
import assert from 'node:assert/strict';
import { addClient, say, settled, tab } from './desk-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks, therapist } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `duties: ${name}`, run });

const words = {
  en: { edit: 'Change place or confirm', place: 'Place', save: 'Save', add: 'Add', all: 'Duties and notes',
    numbers: 'I tried the numbers on', warn: 'Not confirmed by a lawyer',
    decider: 'Who decides', name: 'Name', relation: 'What they are to the client',
    document: 'Document that you saw', alone: 'May not agree alone. Decides: Eva Ruiz',
    missing: 'May not agree alone. Nobody who decides is recorded yet', call: '999 or 112' },
  es: { edit: 'Cambiar el lugar o confirmar', place: 'Lugar', save: 'Guardar', add: 'Añadir',
    all: 'Deberes y notas', numbers: 'Probé los teléfonos el', warn: 'Sin confirmar por un abogado',
    decider: 'Quién decide', name: 'Nombre', relation: 'Qué es del cliente',
    document: 'Documento que usted vio', alone: 'No puede consentir por sí mismo. Decide: Eva Ruiz',
    missing: 'No puede consentir por sí mismo. Aún no consta quién decide', call: '999 o 112' },
};

/** Opens the form of one kind on the page of a client's duties. */
async function form(page, kind) {
  const part = page.locator(`#duty-${kind}`);
  await part.locator(':scope > .secondary').click();
  await part.locator('form').waitFor();
  return part;
}

/** On the page of a client who may not agree alone: who decides is chosen, or nothing is kept. */
async function consentFor(page, at, who) {
  await page.goto(`${at}/consent`);
  const row = page.locator('main > ul > li')
    .filter({ has: page.getByRole('heading', { name: 'Treatment' }) });
  await row.getByRole('radio', { name: 'I agree' }).check();
  await page.getByLabel('Name, typed instead').fill(who);
  await page.getByRole('button', { name: 'Sign and save' }).click();
  await page.getByText('Choose who agrees for the client.').waitFor();
  await page.getByText('Before touch: Sensitive areas').click();
  await fair(page, 'a child’s consent');
  await page.getByLabel('Who agrees for the client').selectOption(who);
  await page.getByRole('button', { name: 'Sign and save' }).click();
  await page.locator('.who').waitFor();
  await page.getByText('Agreed:').waitFor();
}

walk('the place is chosen, its numbers confirmed, and what is not confirmed says so',
  async (shell, place) => {
    for (const [size, dark, language] of [['desk', false, 'en'], ['phone', true, 'es']]) {
      const context = await therapist(shell, place, { size, dark, language });
      const page = await tab(context);
      const w = words[language];
      await page.goto(`${place.address}/practice`);
      await page.getByText(w.warn, { exact: true }).waitFor();
      await fair(page, `practice, ${size}`);
      await page.getByRole('button', { name: w.edit }).click();
      await page.getByLabel(w.place, { exact: true }).selectOption('GB');
      await page.getByLabel(w.numbers).fill(new Date().toISOString().slice(0, 10));
      await fair(page, `practice, its form, ${size}`);
      await page.getByRole('button', { name: w.save, exact: true }).click();
      await page.getByText(w.call).waitFor();
      if (language !== 'en') {
        assert.equal(await page.locator('main [lang=en]').count(), 0, 'all of it is translated');
      }
      assert.ok(await page.getByText(w.warn, { exact: true }).isVisible());
      assert.equal(await page.locator('.warn').count(), 1);
      assert.deepEqual(page.faults, []);
      await context.close();
    }
  });

for (const [size, language] of [['phone', 'en'], ['desk', 'es']]) {
  walk(`a child is not treated without who decides, ${size}, ${language}`, async (shell, place) => {
    const context = await therapist(shell, place, { size, language });
    const page = await tab(context);
    const w = words[language];
    const at = await addClient(page, place.address,
      { given: 'Leo', family: `Ruiz ${size}`, year: String(new Date().getFullYear() - 10) }, say[language]);
    await page.getByText(w.missing).waitFor();
    await fair(page, `a child's page, ${size}`);
    await page.getByRole('link', { name: w.all }).click();
    const part = await form(page, 'decider');
    await part.getByLabel(w.name, { exact: true }).fill('Eva Ruiz');
    await part.getByLabel(w.relation).fill('mother');
    await page.waitForTimeout(1000);
    await page.reload();
    await form(page, 'decider');
    assert.equal(await part.getByLabel(w.name, { exact: true }).inputValue(), 'Eva Ruiz', 'a draft');
    await part.getByLabel(w.document).fill('passport');
    await fair(page, `who decides, ${size}`);
    await part.locator('form .primary').click();
    await page.getByText(w.alone).waitFor();
    await page.goto(place.address + at);
    await page.getByText(w.alone).waitFor();
    if (language === 'en') await consentFor(page, place.address + at, 'Eva Ruiz');
    assert.deepEqual(page.faults, []);
    await context.close();
  });
}

walk('flags, an incident, a private record, and how long it is kept', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'desk' });
  const page = await tab(context);
  const at = await addClient(page, place.address, { given: 'Ida', family: 'Flag', year: '1980' });
  await page.goto(`${place.address}${at}/duties`);
  let part = await form(page, 'do_not_book');
  await part.getByLabel('Whom to ask').fill('Marta');
  await part.locator('form .primary').click();
  await part.getByText('Please fill this in.').waitFor();
  await part.getByLabel('Reason (private)').fill('shouted at the desk');
  await part.locator('form .primary').click();
  await page.getByText('Ask Marta before booking').waitFor();
  part = await form(page, 'incident');
  await part.getByLabel('What happened').fill('dizzy when getting up');
  await part.getByLabel('What was done at once').fill('sat with her, water');
  await part.locator('form .primary').click();
  await part.getByText('dizzy when getting up').waitFor();
  part = await form(page, 'private_note');
  await part.getByLabel('What you saw or heard, in the words used').fill('afraid to go home');
  await part.locator('input[type=checkbox]').first().check();
  await fair(page, 'duties of a client');
  assert.equal(await page.evaluate(() => JSON.stringify(localStorage).includes('afraid')), false);
  await part.locator('form .primary').click();
  await part.getByText('afraid to go home').waitFor();
  await page.getByText('Must be kept until').waitFor();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByLabel('Why', { exact: true }).last().fill('asked by letter');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('Not erased: kept until').waitFor();
  await page.goto(`${place.address}/practice/keeping`);
  await page.getByText('Ida Flag').waitFor();
  await fair(page, 'records to erase');
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('a breach shows the hours left and the text of the notice', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone' });
  const page = await tab(context);
  await page.goto(`${place.address}/practice/breaches`);
  await page.getByText('Nothing was lost or seen.').waitFor();
  await page.locator('.bar .primary:not([data-below])').click();
  await page.getByLabel('What happened', { exact: true }).fill('A tablet was stolen');
  await page.getByLabel('What was done', { exact: true }).fill('Signed out everywhere');
  await fair(page, 'a breach, its form');
  await page.locator('form .primary').click();
  await page.getByText('71 hours left').first().waitFor();
  await page.getByText('Text for the notice').click();
  await settled(page);
  assert.match(await page.locator('.notice').innerText(), /A tablet was stolen[^]*Signed out/u);
  await fair(page, 'a breach');
  assert.deepEqual(page.faults, []);
  await context.close();
});
