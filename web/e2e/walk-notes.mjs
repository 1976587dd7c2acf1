// Walks through how a note is written: a template and a phrase are made, a note begins with the one and
// is typed with the other, by voice too, is signed, and copied forward into the next; and photographs:
// consent first, made small, without where they were taken, taken out with a reason.
import assert from 'node:assert/strict';
import { settled } from './desk-steps.mjs';
import { client, desk, must, plusDays, put, today } from './calendar-steps.mjs';
import { fair } from './server.mjs';
import { deskWalks } from './walk-desk.mjs';

const say = {
  en: { addTemplate: 'Add a template', addPhrase: 'Add a phrase', name: 'Name', subjective: 'Subjective', plan: 'Plan', key: 'Key',
    text: 'What it stands for', save: 'Keep', template: 'Begin with a template', putIn: 'Put it in', change: 'Change: Plan',
    voice: 'Type by voice', hears: /may hear/u, speak: 'Speak', sign: 'Sign and lock', copy: 'From the note before: Plan',
    copyGo: 'Copy it', copied: 'Copied from the note before', remove: 'Take away: ;', yes: 'Take it away',
    ask: 'Ask for consent to photographs', photographs: 'Photographs', add: 'Add a photograph or a paper', file: 'Photograph or PDF',
    what: 'What it shows', agreed: /agreed to photographs/u, takeOut: 'Take out: From behind', why: 'Why it is taken out',
    takeOutGo: 'Take it out', gone: /Taken out .*: she asked for it/u, other: /Only JPEG/u },
  es: { addTemplate: 'Añadir una plantilla', addPhrase: 'Añadir una frase', name: 'Nombre', subjective: 'Subjetivo', plan: 'Plan',
    key: 'Clave', text: 'Lo que significa', save: 'Guardar', template: 'Empezar con una plantilla', putIn: 'Ponerla',
    change: 'Cambiar: Plan', voice: 'Escribir con la voz', hears: /puede oír/u, speak: 'Hablar', sign: 'Firmar y cerrar',
    copy: 'De la nota anterior: Plan', copyGo: 'Copiarlo', copied: 'Copiado de la nota anterior', remove: 'Quitar: ;',
    yes: 'Quitarla', ask: 'Pedir acuerdo para fotografías', photographs: 'Fotografías', add: 'Añadir una fotografía o un documento',
    file: 'Fotografía o PDF', what: 'Qué muestra', agreed: /aceptó las fotografías/u, takeOut: 'Retirar: From behind',
    why: 'Por qué se retira', takeOutGo: 'Retirarla', gone: /Retirada el .*: she asked for it/u, other: /Solo se pueden guardar fotos/u },
};
const narrow = { width: 360, height: 740 };

/** A session that is over, its note not signed yet; nothing but that happened. */
async function finished(page, episode) {
  const made = await must(page, 'POST', `episodes/${episode}/sessions`, {});
  const by = (await must(page, 'GET', 'session')).person.id;
  const id = (n) => `0193f0a1-7c3e-7b2a-9d1e-${made.id.slice(-10)}0${n}`;
  const event = (n, what) => ({ id: id(n), device: id(0), count: n, at: new Date().toISOString(), by, ...what });
  await must(page, 'POST', `sessions/${made.id}/events`,
    { events: [event(1, { started: { minutes: made.sheet.minutes } }), event(2, { finished: {} })] });
  return made.id;
}
async function planned(page, given, family) {
  const id = await client(page, given, family);
  const episode = (await must(page, 'POST', 'episodes', { client: id, complaint: 'low back', status: 'open',
    opened_on: plusDays(today(), -3) })).id;
  const taken = await must(page, 'POST', `episodes/${episode}/intakes`, { by: 'practitioner', language: 'en',
    answers: { regions: { low_back_left: 5 }, age_years: 40, sex: 'female', complaint: { duration_days: 30 } } });
  assert.equal((await put(page, `plans/${taken.plan.id}`, 1, { status: 'agreed' })).status, 200);
  return { id, episode };
}
/** A browser that hears; what it hears is said by the walk. */
const hearing = (page) => page.addInitScript(() => {
  window.webkitSpeechRecognition = window.SpeechRecognition = class {
    start() {
      setTimeout(() => this.onresult?.({ resultIndex: 0, results: [{ isFinal: true, 0: { transcript: 'ice at home' } }] }), 50);
    }
    stop() { this.onend?.(); }
  };
});

const noteWalk = (how) => async (shell, place) => {
  const words = say[how.language];
  const key = `ql${how.language}`;
  const { context, page } = await desk(shell, place, how);
  if (how.size === 'phone') await page.setViewportSize(narrow);
  await hearing(page);
  const look = (where) => fair(page, `note, ${where}, ${JSON.stringify(how)}`);
  const { episode } = await planned(page, 'Nora', `Note ${how.size}`);

  await page.goto(`${place.address}/note-words`);
  await settled(page);
  await look('nothing yet');
  await page.getByRole('button', { name: words.addTemplate }).click();
  await page.getByLabel(words.name, { exact: true }).fill(`First ${how.size}`);
  await page.getByLabel(words.subjective, { exact: true }).fill('Goal in own words:');
  await page.getByLabel(words.plan, { exact: true }).fill('Next time:');
  await look('a template is typed');
  await page.getByRole('button', { name: words.save, exact: true }).click();
  await page.getByText(`First ${how.size}`).waitFor();
  await page.getByRole('button', { name: words.addPhrase }).click();
  await page.getByLabel(words.key, { exact: true }).fill(key);
  // A tab that is closed loses nothing.
  await page.getByLabel(words.text, { exact: true }).fill('Quadratus lumborum, right side');
  await page.waitForTimeout(1_500);
  await page.reload();
  await page.getByRole('button', { name: words.addPhrase }).click();
  assert.equal(await page.getByLabel(words.text, { exact: true }).inputValue(), 'Quadratus lumborum, right side');
  await look('a phrase is typed');
  await page.getByRole('button', { name: words.save, exact: true }).click();
  await page.getByText(`;${key}`, { exact: true }).waitFor();
  await look('templates and phrases');

  const first = await finished(page, episode);
  await page.goto(`${place.address}/sessions/${first}`);
  await page.getByLabel(words.template).selectOption({ label: `First ${how.size}` });
  await look('a note begins');
  await page.getByRole('button', { name: words.putIn }).click();
  await page.getByText('Goal in own words:').waitFor();
  await page.getByRole('button', { name: words.change }).click();
  const box = page.locator('section[data-section=plan] textarea');
  await box.press('Control+End');
  await box.pressSequentially(` ;${key}. Then ;;${key} `);
  assert.ok((await box.inputValue()).endsWith(`\nNext time: Quadratus lumborum, right side. Then ;;${key} `));
  const section = page.locator('section[data-section=plan]');
  assert.equal(await page.getByRole('button', { name: words.speak, exact: true }).count(), 0, 'off until it is turned on');
  assert.match(await section.innerText(), words.hears);
  await page.getByLabel(words.voice).check();
  await page.getByRole('button', { name: words.speak, exact: true }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('ice at home'));
  await look('typed by voice');
  await page.getByRole('button', { name: words.save, exact: true }).click();
  await section.getByText('ice at home').waitFor();
  await page.getByRole('button', { name: words.sign }).click();
  await page.locator('.locked').waitFor();
  await page.locator('[data-sync=kept]').waitFor();
  await look('signed');

  const second = await finished(page, episode);
  await page.goto(`${place.address}/sessions/${second}`);
  await page.getByRole('button', { name: words.copy }).click();
  const copy = page.locator('.copy');
  await copy.getByText('ice at home').waitFor();
  await look('before it is copied');
  await copy.getByRole('button', { name: words.copyGo }).click();
  await section.getByText(words.copied).waitFor();
  await look('copied');
  await page.locator('[data-sync=kept]').waitFor();
  const { log } = await must(page, 'GET', `sessions/${second}`);
  assert.equal(log.events.find(({ copied }) => copied).copied.from, first);

  await page.goto(`${place.address}/note-words`);
  await page.getByRole('button', { name: words.remove + key }).click();
  await page.getByRole('button', { name: words.yes, exact: true }).click();
  await page.getByText(`;${key}`, { exact: true }).waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
  await context.close();
};

/** A picture of 3000 pixels that says where it was taken. */
async function photograph(page) {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 });
    const pen = canvas.getContext('2d');
    for (let i = 0; i < 400; ++i) {
      pen.fillStyle = `hsl(${i * 7} 50% 60%)`;
      pen.fillRect((i * 151) % 3000, (i * 97) % 2000, 300, 200);
    }
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  const plain = Buffer.from(url.split(',')[1], 'base64');
  const remark = Buffer.from('Exif\0\0GPS 52.52 13.40', 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, remark.length + 2]);
  return { name: 'back.jpg', mimeType: 'image/jpeg',
    buffer: Buffer.concat([plain.subarray(0, 2), head, remark, plain.subarray(2)]) };
}

const filesWalk = (how) => async (shell, place) => {
  const words = say[how.language];
  const { context, page } = await desk(shell, place, how);
  if (how.size === 'phone') await page.setViewportSize(narrow);
  const look = (where) => fair(page, `files, ${where}, ${JSON.stringify(how)}`);
  const { id, episode } = await planned(page, 'Fiona', `Files ${how.size}`);
  const keep = page.getByRole('button', { name: words.save === 'Keep' ? 'Keep it' : 'Guardar', exact: true });
  await page.goto(`${place.address}/clients/${id}`);
  await page.getByRole('link', { name: words.ask }).waitFor();
  await settled(page);
  await look('nobody was asked');
  const refused = await page.evaluate(async ([at, bytes]) => {
    const { csrf_token: csrf } = await (await fetch('/api/v1/session')).json();
    const body = new FormData();
    body.set('title', 'x');
    body.set('file', new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))]));
    const reply = await fetch(`/api/v1/episodes/${at}/files`, { method: 'POST', body, headers: { 'x-csrf-token': csrf } });
    return reply.status;
  }, [episode, (await photograph(page)).buffer.toString('base64')]);
  assert.equal(refused, 409, 'before the first the client is asked');
  await page.getByRole('link', { name: words.ask }).click();
  await page.getByRole('heading', { name: words.photographs }).or(page.getByText(words.photographs, { exact: true })).first().waitFor();
  await look('consent to photographs');
  await must(page, 'POST', `clients/${id}/consents`, { to: 'photograph', answer: 'given', language: how.language,
    wording: 'I agree that my therapist takes photographs of me.', signed_name: 'Fiona' });
  await page.goto(`${place.address}/clients/${id}`);
  await page.getByText(words.agreed).waitFor();

  await page.getByRole('button', { name: words.add }).click();
  await page.getByLabel(words.file).setInputFiles(
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') });
  await page.getByLabel(words.what).fill('From behind');
  await keep.click();
  await page.getByText(words.other).waitFor();
  await look('no picture');
  await page.getByLabel(words.file).setInputFiles(await photograph(page));
  await keep.click();
  await page.locator('.files img').waitFor();
  await page.waitForFunction(() => document.querySelector('.files img')?.naturalWidth > 0);
  await look('a photograph');
  const [kept] = (await must(page, 'GET', `episodes/${episode}/files`)).files;
  const stored = await page.evaluate(async (at) => {
    const blob = await (await fetch(`/api/v1/files/${at}/content`)).blob();
    const { width, height } = await createImageBitmap(blob);
    return { width, height, type: blob.type, says: (await blob.text()).includes('GPS') };
  }, kept.id);
  assert.deepEqual(stored, { width: 2000, height: 1333, type: 'image/jpeg', says: false });

  await page.getByRole('button', { name: words.add }).click();
  await page.getByLabel(words.file).setInputFiles(
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
  await page.getByLabel(words.what).fill('Letter');
  await keep.click();
  await page.locator('.files .paper').waitFor();
  await page.getByRole('button', { name: words.takeOut }).click();
  await page.getByLabel(words.why).fill('she asked for it');
  await look('taken out');
  await page.getByRole('button', { name: words.takeOutGo, exact: true }).click();
  await page.getByText(words.gone).waitFor();
  assert.equal(await page.locator('.files img').count(), 0);
  await page.goto(`${place.address}/episodes/${episode}`);
  await page.locator('.files .paper').waitFor();
  await look('on the episode');
  assert.deepEqual(page.faults.filter((line) => !/409/u.test(line)), []);
  await context.close();
};

const measuresWalk = (how) => async (shell, place) => {
  const { context, page } = await desk(shell, place, { ...how, bare: true });
  const look = (where) => fair(page, `own measures, ${where}, ${JSON.stringify(how)}`);
  const [title, see, load, where] = how.language === 'es' ? ['Cuestionarios propios', 'Mirarlo', 'Cargarlo', 'Lugar']
    : ['Own questionnaires', 'Look at it', 'Load it', 'Place'];
  await page.goto(`${place.address}/practice`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await settled(page);
  await look('nothing yet');
  const give = async (text) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'sleep.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: see }).click();
  };
  const rows = Array.from({ length: 17 }, (_, i) => `promis_sleep:4,higher_worse,${i + 4},${30 + i}`).join('\n');
  await give('form,direction,raw,t\npromis_sleep:4,higher_better,4,30\n');
  await page.getByRole('columnheader', { name: where }).waitFor();
  await page.getByText('sleep.csv:2:16').waitFor();
  await look('what is wrong and where');
  await give(`form,direction,raw,t\n${rows}\n`);
  await page.getByRole('button', { name: load }).waitFor();
  await look('what is in it');
  const before = (await must(page, 'GET', 'measures')).measures.length;
  await page.getByRole('button', { name: load }).click();
  await page.locator('.loaded li').first().waitFor();
  await look('loaded');
  assert.equal((await must(page, 'GET', 'measures')).measures.length, Math.max(1, before));
  assert.deepEqual(page.faults, []);
  await context.close();
};

for (const how of [{ size: 'desk', language: 'en' }, { size: 'phone', language: 'es', dark: true }]) {
  deskWalks.push({ name: `notes: templates, phrases, voice, copied forward, ${how.size}, ${how.language}`, run: noteWalk(how) });
  deskWalks.push({ name: `own measures: looked at, loaded, ${how.size}, ${how.language}`, run: measuresWalk(how) });
  deskWalks.push({ name: `files: consent, a photograph, a paper, taken out, ${how.size}, ${how.language}`, run: filesWalk(how) });
}
