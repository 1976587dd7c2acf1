// Walks through a course of care: a banner that no newer episode hides, an episode's own page, two
// people at one form.
import assert from 'node:assert/strict';
import { booking, client as newClient, desk, moment, monday, must, put } from './calendar-steps.mjs';
import { addClient, api, browse, settled, tab } from './desk-steps.mjs';
import { fair, serve } from './server.mjs';
import { deskWalks, therapist } from './walk-desk.mjs';

const walk = (name, run) => deskWalks.push({ name: `care: ${name}`, run });
const alarm = { saddle_numbness: 'yes', bladder_change: 'yes' };

/** An episode with what was answered in it, the oldest answers first. */
async function episode(page, client, complaint, ...answers) {
  const { id, version } = await must(page, 'POST', 'episodes',
    { client, complaint, status: 'open', opened_on: '2026-01-12' });
  const taken = [];
  for (const findings of answers) {
    taken.push(await must(page, 'POST', `episodes/${id}/intakes`, { by: 'practitioner', language: 'en',
      answers: { regions: { low_back_left: 5 }, age_years: 44, ...findings } }));
  }
  return { id, version, taken };
}
const idOf = (at) => at.split('/').at(-1);

for (const [size, language] of [['phone', 'en'], ['desk', 'es']]) {
  walk(`an emergency is not hidden by a newer episode, ${size}, ${language}`, async (shell, place) => {
    const context = await therapist(shell, place, { size, language, dark: size === 'desk' });
    const page = await tab(context);
    await page.goto(place.address);
    const { id: client } = await must(page, 'POST', 'clients',
      { names: [{ use: 'usual', given: ['Two'], family: `Episodes ${size}` }], birth: '1982', phones: [] });
    await episode(page, client, 'Low back, numb', { findings: alarm, today: '2026-01-13' });
    await page.goto(`${place.address}/clients/${client}`);
    await page.locator('.alert.emergency').waitFor();
    const neck = await episode(page, client, 'Stiff neck', {});
    const third = await episode(page, client, 'Only begun');
    await page.reload();
    await page.locator('.alert').first().waitFor();
    await settled(page);
    assert.equal(await page.locator('.alert.emergency').count(), 1, 'as strict as the strictest');
    const told = await page.locator('.alert').innerText();
    for (const name of ['Low back, numb', 'Stiff neck', 'Only begun']) assert.ok(told.includes(name), name);
    assert.match(told, language === 'es' ? /Hoy, ningún masaje|no.{0,20}masaje|sin masaje/iu : /No massage, as judged on 13 Jan/u);
    assert.doesNotMatch(told, language === 'es' ? /nada en contra/iu : /nothing that speaks against/u, 'questions are open');
    assert.match(told, language === 'es' ? /13 ene 2026/u : /13 Jan 2026/u, 'the day it is about, not the day it was stored');
    await fair(page, `two open episodes, ${size}`);
    const places = await page.locator('.alert .one h2').allInnerTexts();
    assert.equal(places[0], 'Low back, numb', 'the strictest first');
    await page.locator('.alert summary').first().click();
    await fair(page, `two open episodes, every limit, ${size}`);
    // Closed it still holds, so that it is still said; the others go.
    const { told: ended } = await put(page, `episodes/${third.id}`, third.version,
      { client, complaint: 'Only begun', status: 'closed', opened_on: '2026-01-12', closed_on: '2026-02-01' });
    assert.equal(ended.content?.status, 'closed');
    await put(page, `episodes/${neck.id}`, neck.version, { client, complaint: 'Stiff neck',
      status: 'closed', opened_on: '2026-01-12', closed_on: '2026-02-01' });
    await page.reload();
    await page.locator('.alert.emergency').waitFor();
    assert.ok(!(await page.locator('.alert').innerText()).includes('Only begun'));
    assert.deepEqual(page.faults, []);
    await context.close();
  });
}

walk('an interview that was broken off eases nothing', async (shell, place) => {
  const context = await therapist(shell, place);
  const page = await tab(context);
  const at = await addClient(page, place.address, { given: 'Broken', family: 'Off', year: '1980' });
  const { taken } = await episode(page, idOf(at), 'Low back', { findings: alarm }, {});
  assert.equal(taken[1].assessment.content.output.complete, false, 'the second left questions open');
  await page.goto(place.address + at);
  await page.locator('.alert.emergency').waitFor();
  assert.match(await page.locator('.alert').innerText(), /still open, so this is a draft/u);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('an episode has a page: its story, paused, closed and opened again', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone' });
  const page = await tab(context);
  const at = await addClient(page, place.address, { given: 'Long', family: 'Story', year: '1980' });
  const client = idOf(at);
  const days = Array.from({ length: 23 }, (_, i) => ({ today: `2026-02-${String(i + 1).padStart(2, '0')}` }));
  const { id } = await episode(page, client, 'Low back for years', ...days);
  await must(page, 'POST', `episodes/${id}/measurements`,
    { instrument: 'pain_rating', day: '2026-02-20', value: 4, by: 'client' });
  await page.goto(place.address + at);
  await page.locator('.row figure').first().waitFor();
  assert.equal(await page.locator('.row figure').count(), 23, 'none is cut off in silence');
  await page.getByRole('link', { name: 'The whole course of this episode' }).click();
  await page.waitForURL(`**/episodes/${id}`);
  await page.getByText('Measured: Pain').waitFor();
  await settled(page);
  await fair(page, 'an episode');
  assert.equal(await page.locator('.row figure').count(), 20);
  await page.getByRole('button', { name: 'Show older drawings' }).click();
  await page.locator('.row figure').nth(22).waitFor();
  for (let i = 0; i < 4 && await page.locator('.older').count(); ++i) {
    await page.locator('.older').click();
    await settled(page);
  }
  const story = (await page.locator('ol > li').allInnerTexts()).map((said) => said.split('\n')[0]);
  assert.equal(await page.locator('ol > li.assessment').count(), 23);
  assert.ok(await page.locator('ol > li.plan').count() >= 1, 'its plans too');
  assert.deepEqual(story.filter((said) => /Feb/u.test(said)).at(-1), '1 Feb 2026', 'in order');
  await page.getByText('Pause or close this episode').click();
  await page.getByLabel('Why (for the history)').fill('moves to Porto');
  await page.waitForTimeout(1000);
  await page.reload();
  await page.getByText('Pause or close this episode').click();
  await page.getByLabel('Why (for the history)').waitFor();
  assert.equal(await page.getByLabel('Why (for the history)').inputValue(), 'moves to Porto', 'a draft');
  await fair(page, 'an episode, to be closed');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText(/Closed on/u).waitFor();
  await page.goto(place.address + at);
  await page.getByText('No course of care is open').waitFor();
  await page.getByRole('link', { name: 'Low back for years' }).click();
  await page.getByText('Open this episode again').click();
  await page.getByRole('button', { name: 'Open again' }).click();
  await page.getByText(/^Open\. Opened on/u).waitFor();
  const kept = await must(page, 'GET', `episodes/${id}`);
  assert.deepEqual([kept.content.status, kept.content.closed_on], ['open', undefined]);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('a draft over an older incident shows both, and takes nobody’s words away', async (shell, place) => {
  const context = await therapist(shell, place, { size: 'phone' });
  const page = await tab(context);
  const at = await addClient(page, place.address, { given: 'Inci', family: 'Dent', year: '1980' });
  const client = idOf(at);
  const kept = await must(page, 'POST', 'incidents', { client, happened_at: '2026-11-20T10:00:00Z',
    what: 'dizzy', harm: 'none', done: 'water' });
  const open = async () => {
    await page.goto(`${place.address}${at}/duties`);
    await page.locator('#duty-incident').getByRole('button', { name: 'Change: dizzy' }).click();
  };
  await open();
  const part = page.locator('#duty-incident');
  await part.getByLabel('What was done at once').fill('water, and sat with her');
  await page.waitForTimeout(1200);
  const { changed_at: _, changed_by: __, ...said } = kept.content;
  const theirs = await put(page, `incidents/${kept.id}`, kept.version,
    { ...said, done: 'water; her husband fetched her', harm: 'slight' });
  assert.equal(theirs.status, 200);
  await open();
  await part.getByText('Someone else changed this').waitFor();
  const both = await part.innerText();
  for (const words of ['water, and sat with her', 'her husband fetched her']) assert.ok(both.includes(words), words);
  await fair(page, 'two versions of an incident');
  assert.ok(await part.locator('form .primary').isDisabled(), 'a person decides first');
  await part.getByRole('radio', { name: /sat with her/u }).check();
  await part.locator('form .primary').click();
  await part.locator('form').waitFor({ state: 'detached' });
  const now = (await must(page, 'GET', `clients/${client}/incidents`)).incidents
    .find(({ id }) => id === kept.id);
  assert.equal(now.content.done, 'water, and sat with her');
  assert.equal(now.content.harm, 'slight', 'what only they changed is theirs');
  // Both at work at one time: the second is refused, and shown both.
  await part.getByRole('button', { name: 'Change: dizzy' }).click();
  await part.getByLabel('What happened').fill('dizzy when getting up');
  await put(page, `incidents/${kept.id}`, now.version, { ...now.content, what: 'fainted' });
  await part.locator('form .primary').click();
  await part.getByText('Someone else changed this').waitFor();
  await part.getByRole('radio', { name: /fainted/u }).check();
  await part.locator('form .primary').click();
  await part.locator('form').waitFor({ state: 'detached' });
  await part.getByText('fainted').first().waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('the practice’s place is not written over either', async (shell, place) => {
  const context = await therapist(shell, place);
  const page = await tab(context);
  await page.goto(`${place.address}/practice`);
  await page.getByRole('button', { name: 'Change place or confirm' }).click();
  await page.getByLabel('Crisis line').fill('116 123');
  await page.waitForTimeout(1200);
  const now = await must(page, 'GET', 'practice');
  const theirs = await put(page, 'practice', now.version, { ...now.profile, keep_years: 12, crisis_line: '0800 111' });
  assert.equal(theirs.status, 200);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Someone else changed this').waitFor();
  await fair(page, 'two versions of the place');
  await page.getByRole('radio', { name: /116 123/u }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Someone else changed this').waitFor({ state: 'detached' });
  await page.locator('main form').waitFor({ state: 'detached' });
  const { profile } = await must(page, 'GET', 'practice');
  assert.deepEqual([profile.crisis_line, profile.keep_years], ['116 123', 12]);
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('the day shows what must not be missed to who treats, and to nobody else', async (shell, place) => {
  const { context, page, at } = await desk(shell, place, { size: 'phone' });
  const person = await newClient(page, 'Gwen', 'Glance');
  const soon = new Date(Math.ceil(Date.now() / 300_000) * 300_000 + 600_000).toISOString();
  const made = await api(page, 'POST', 'bookings', { clients: [person], practitioners: [at.me],
    resources: [at.room], service: at.service, location: at.location, begin: soon, source: 'desk',
    despite: 'a walk', overrule: 'a walk' });
  assert.ok(made.status < 300, JSON.stringify(made.told));
  await episode(page, person, 'Low back', { findings: alarm });
  await episode(page, person, 'Neck', {});
  await page.goto(`${place.address}/today`);
  await page.locator('.glance.emergency').first().waitFor();
  await settled(page);
  const told = await page.locator('li', { hasText: 'Gwen Glance' }).innerText();
  assert.match(told, /Emergency/u);
  assert.match(told, /no massage/u);
  await page.locator('.glance.emergency').first().scrollIntoViewIfNeeded();
  await fair(page, 'today, at a glance, phone');
  const mail = `desk${Date.now()}@example.org`;
  const { link } = await must(page, 'POST', 'people', { name: 'Rae Desk', email: mail, roles: ['reception'] });
  const theirs = await browse(shell, { size: 'desk', dark: true });
  const door = await tab(theirs);
  const asked = [];
  door.on('request', (one) => asked.push(one.url()));
  await door.goto(`${place.address}/welcome#${link}`);
  await door.getByLabel('Password').fill('quiet rooms and warm tea');
  await door.getByRole('button', { name: 'Begin' }).click();
  await door.locator('.empty:visible, #found a').first().waitFor();
  await door.goto(`${place.address}/today`);
  await door.getByText('Gwen Glance').first().waitFor();
  await settled(door);
  assert.doesNotMatch(await door.locator('main').innerText(), /emergency|massage until|limit/iu);
  assert.equal(await door.locator('.glance').count(), 0);
  assert.ok(!asked.some((url) => /summary|assessments/u.test(url)), 'it does not even ask');
  await theirs.close();
  assert.deepEqual(page.faults, []);
  await context.close();
});

walk('what is typed to book, to move, to end, to wait, to invite and in a set-up is there after a reload',
  async (shell, place) => {
    const { context, page, at } = await desk(shell, place, { size: 'phone' });
    const person = await newClient(page, 'Dora', 'Draft');
    const soon = () => page.waitForTimeout(1300);
    // A booking.
    await page.goto(`${place.address}/book`);
    await page.getByRole('combobox').first().fill('Dora Dr');
    await page.locator('button[role=option]').first().click();
    await page.locator('#book-note').fill('prefers the ground floor');
    await soon();
    await page.reload();
    await page.getByText('Dora Draft').waitFor();
    assert.equal(await page.locator('#book-note').inputValue(), 'prefers the ground floor');
    await fair(page, 'a booking that was begun');
    // Later walks begin with nothing typed.
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByText('Throw this draft away').click();
    await soon();
    await page.goto(`${place.address}/book`);
    await page.getByRole('combobox').first().waitFor();
    // From a client it is another one; the first is offered, not put in its place.
    await page.goto(`${place.address}/clients/${person}`);
    // A waiting list.
    await page.goto(`${place.address}/waiting`);
    await page.getByRole('button', { name: /wait|add/iu }).first().click();
    await page.getByRole('combobox').first().fill('Dora Dr');
    await page.locator('button[role=option]').first().click();
    await soon();
    await page.reload();
    await page.getByRole('button', { name: /wait|add/iu }).first().click();
    await page.getByText('Dora Draft').waitFor();
    // An invitation, and its end by hand.
    await page.goto(`${place.address}/people`);
    await page.getByRole('button', { name: 'Invite someone' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Iris');
    await soon();
    await page.reload();
    await page.getByRole('button', { name: 'Invite someone' }).click();
    await page.getByLabel('Name', { exact: true }).waitFor();
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Iris');
    await page.getByRole('button', { name: 'Cancel' }).click();
    // Ending a booking, and moving one.
    const begin = moment(monday(5), '15:00');
    const { id } = await booking(page, at, person, begin);
    const sheet = async (what) => {
      await page.goto(`${place.address}/calendar/${monday(5)}`);
      await page.locator('button.row').filter({ hasText: 'Dora' }).click();
      await page.locator('dialog').getByRole('button', { name: what }).click();
    };
    await sheet(/^Cancel/u);
    await page.locator('dialog input[maxlength="200"]').first().fill('has a cold');
    await soon();
    await page.reload();
    await sheet(/^Cancel/u);
    await page.locator('dialog input[maxlength="200"]').first().waitFor();
    assert.equal(await page.locator('dialog input[maxlength="200"]').first().inputValue(), 'has a cold');
    await fair(page, 'ending a booking, again');
    await sheet(/move|another time/iu);
    await page.locator('dialog input[type=time]').fill('16:15');
    await soon();
    await sheet(/move|another time/iu);
    await page.locator('dialog input[type=time]').waitFor();
    assert.equal(await page.locator('dialog input[type=time]').inputValue(), '16:15');
    await page.locator('dialog .primary').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    assert.match((await must(page, 'GET', `bookings/${id}`)).content.wall, /16:15$/u);
    const drafts = await api(page, 'GET', `drafts/move-${id}`);
    assert.equal(drafts.status, 404, 'what was done is no draft any more');
    assert.deepEqual(page.faults, []);
    await context.close();
  });

walk('two owners set up one calendar: both versions, part by part', async (shell, place) => {
  const { context, page, at } = await desk(shell, place, { size: 'phone' });
  const { id } = await must(page, 'POST', 'locations', { name: 'Side Street', zone: 'Europe/Berlin' });
  const of = async (kind, one) => (await must(page, 'GET', kind))[kind].find((each) => each.id === one);
  const both = page.getByText('Someone else changed this');
  const theirs = async (path, kept, change) => {
    const { status, told } = await put(page, path, kept.version, { ...kept.content, ...change });
    assert.equal(status, 200, JSON.stringify(told));
  };
  await page.goto(`${place.address}/calendar/setup`);
  const part = page.locator('#setup-location');
  await part.getByRole('button', { name: 'Change: Side Street' }).click();
  await part.getByLabel('Name', { exact: true }).fill('Side Street 4');
  await page.waitForTimeout(1300);
  await theirs(`locations/${id}`, await of('locations', id), { name: 'Long Side Street' });
  await page.reload();
  await part.getByRole('button', { name: 'Change: Long Side Street' }).click();
  await both.waitFor();
  await fair(page, 'two versions of a location');
  await part.getByRole('radio', { name: /Side Street 4/u }).check();
  await part.getByRole('button', { name: 'Save', exact: true }).click();
  await part.locator('form').waitFor({ state: 'detached' });
  await part.getByText('Side Street 4').waitFor();
  assert.equal((await of('locations', id)).content.name, 'Side Street 4');
  await theirs(`locations/${id}`, await of('locations', id), { inactive: true });
  // Somebody is faster while the form is open: a service, hours, rules, messages, online booking.
  const fields = [
    ['#setup-service', 'Change: Massage', () => page.locator('#setup-service').getByLabel('Minutes with the client', { exact: true }).fill('75'),
      async () => theirs(`services/${at.service}`, await of('services', at.service), { name: 'Massage, long' })],
    ['#setup-online', 'Change', () => page.locator('#setup-online').getByLabel('Whom they call').fill('030 111'),
      async () => theirs('online-booking', await must(page, 'GET', 'online-booking'), { phone: '030 222' })],
    ['#setup-messages', null, () => page.locator('#setup-messages').getByLabel('Phone, in the message').fill('030 333'),
      async () => {
        const now = await must(page, 'GET', 'message-rules');
        await theirs('message-rules', now, { mail: true, sms: false, hours_before: [24],
          confirmations: false, changes: false, offers: false, phone: '030 444' });
      }],
  ];
  for (const [where, name, type, other] of fields) {
    await page.goto(`${place.address}/calendar/setup`);
    const one = page.locator(where);
    await one.waitFor();
    if (where === '#setup-service') await one.getByRole('button', { name, exact: true }).click();
    else await one.locator('button.secondary').first().click();
    await one.locator('form').waitFor();
    await type();
    await other();
    await one.getByRole('button', { name: 'Save', exact: true }).click();
    if (where === '#setup-service') {
      // Each changed a part of its own: chosen already, a person only looks and saves.
      await one.getByText('Someone else changed this').waitFor();
    } else {
      await one.getByText('Someone else changed this').waitFor();
      assert.ok(await one.getByRole('button', { name: 'Save', exact: true }).isDisabled(), where);
      for (const group of await one.getByRole('group').filter({ has: page.getByRole('radio') }).all()) {
        const mine = group.getByRole('radio', { name: /You typed/u });
        if (await mine.count() === 1) await mine.check();
      }
    }
    await one.getByRole('button', { name: 'Save', exact: true }).click();
    await one.locator('form').waitFor({ state: 'detached' });
  }
  const service = (await of('services', at.service)).content;
  assert.deepEqual([service.name, service.minutes], ['Massage, long', 75]);
  assert.equal((await must(page, 'GET', 'online-booking')).content.phone, '030 111');
  assert.equal((await must(page, 'GET', 'message-rules')).content.phone, '030 333');
  await theirs(`services/${at.service}`, await of('services', at.service), { name: 'Massage', minutes: 60 });
  assert.deepEqual(page.faults, []);
  await context.close();
});

for (const how of [{ contrast: 'more' }, { contrast: 'more', dark: true }, { forcedColors: 'active' }]) {
  const name = Object.entries(how).map(([key, value]) => `${key} ${value}`).join(', ');
  walk(`nothing is lost in high contrast or forced colours: ${name}`, async (shell, place) => {
    const context = await therapist(shell, place, { size: 'phone', ...how });
    const page = await tab(context);
    await page.goto(place.address);
    const { id } = await must(page, 'POST', 'clients',
      { names: [{ use: 'usual', given: ['Con'], family: 'Trast' }], birth: '1982', phones: [] });
    const back = await episode(page, id, 'Low back', { findings: alarm });
    await episode(page, id, 'Neck', { conditions: ['osteoporosis'] });
    const paths = ['/', `/clients/${id}`, `/clients/${id}/duties`, `/episodes/${back.id}`,
      `/episodes/${back.id}/progress`, '/today', '/calendar', '/book', '/people', '/trail', '/practice',
      '/practice/breaches', '/account'];
    for (const path of paths) {
      await page.goto(place.address + path);
      await page.locator('h1').first().waitFor();
      await settled(page);
      await fair(page, `${name}, ${path.replace(/[\da-f-]{30,}/gu, 'id')}`);
    }
    assert.deepEqual(page.faults, []);
    await context.close();
  });
}

walk('how a device comes to trust the practice stands on a page for everyone', async (shell) => {
  const given = process.argv[2] ?? '../build/release/apps/palpate/palpate';
  if (given.startsWith('http')) return; // it needs a server with an authority of its own
  const server = await serve(given, { keeps: true, tls: true });
  try {
    for (const how of [{ size: 'phone' }, { size: 'desk', dark: true, language: 'es' },
      { size: 'phone', contrast: 'more' }, { size: 'phone', forcedColors: 'active' }]) {
      const context = await browse(shell, { ...how, stranger: true });
      const page = await tab(context);
      await page.goto(`${server.address}/trust`);
      await page.locator('h1').waitFor();
      await fair(page, `trust, ${JSON.stringify(how)}`);
      assert.deepEqual(page.faults, []);
      await context.close();
    }
  } finally {
    server.stop();
  }
});

walk('sessions and their notes are reached from the client, without a plan and of what is over', async (shell, place) => {
  const context = await therapist(shell, place);
  const page = await tab(context);
  const at = await addClient(page, place.address, { given: 'Nora', family: 'Notes', year: '1980' });
  const { id, version, taken: [{ plan }] } = await episode(page, idOf(at), 'Low back',
    { sex: 'female', complaint: { duration_days: 30 } });
  const agreed = await put(page, `plans/${plan.id}`, 1, { status: 'agreed' });
  assert.equal(agreed.status, 200, JSON.stringify(agreed.told));
  const session = (await must(page, 'POST', `episodes/${id}/sessions`, {})).id;
  const ended = await put(page, `plans/${plan.id}`, 2, { status: 'ended' });
  await page.goto(place.address + at);
  await page.locator(`.notes a[href="/sessions/${session}"]`).waitFor();
  assert.equal(await page.locator('.plan .notes').count(), 0, `not a part of the plan (${ended.status})`);
  await fair(page, 'sessions and notes');
  await put(page, `episodes/${id}`, version, { client: idOf(at), complaint: 'Low back', status: 'closed',
    opened_on: '2026-01-12', closed_on: '2026-02-01' });
  await page.reload();
  await page.getByRole('link', { name: 'Low back' }).click();
  await page.locator(`li.session a[href="/sessions/${session}"]`).waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
});

for (const [size, language] of [['phone', 'en'], ['desk', 'es']]) {
  const say = language === 'en'
    ? { title: 'Cleared by a doctor', add: 'Write down what a doctor said', what: 'What may be treated',
      why: 'What was said, and how you know', keep: 'Keep it, and judge anew', missing: /Say in a few words/u }
    : { title: 'Autorizado por un médico', add: 'Anotar lo que dijo un médico', what: 'Qué se puede tratar',
      why: 'Qué se dijo, y cómo lo sabe', keep: 'Guardarlo y valorar de nuevo', missing: /Diga en pocas palabras/u };
  walk(`a doctor's word is written down, and lifts what it names, ${size}, ${language}`, async (shell, place) => {
    const context = await therapist(shell, place, { size, language, dark: size === 'desk' });
    const page = await tab(context);
    await page.goto(place.address);
    const { id: client } = await must(page, 'POST', 'clients',
      { names: [{ use: 'usual', given: ['Rea'], family: `Cleared ${size}` }], birth: '1960', phones: [] });
    const { id } = await episode(page, client, 'Stiff shoulders', { conditions: ['recent_stroke'] });
    await page.goto(`${place.address}/episodes/${id}`);
    await page.getByRole('heading', { name: say.title }).waitFor();
    await page.getByText(say.add).click();
    await page.getByRole('group', { name: say.what }).locator('input[value=recent_stroke]').check();
    await page.getByRole('button', { name: say.keep }).click();
    await page.getByText(say.missing).waitFor();
    await fair(page, `a doctor's word, ${size}`);
    await page.getByLabel(say.why).fill('her letter of Friday');
    // What was typed is here when the page comes back.
    await page.waitForTimeout(600);
    await page.reload();
    assert.equal(await page.getByLabel(say.why).inputValue(), 'her letter of Friday');
    await page.getByRole('button', { name: say.keep }).click();
    await page.locator('main li').filter({ hasText: 'her letter of Friday' }).waitFor();
    await fair(page, `a doctor's word is kept, ${size}`);
    const { assessments } = await must(page, 'GET', `episodes/${id}/assessments`);
    assert.deepEqual(assessments.map(({ content }) => content.output.hands_on), ['limited', 'after_clearance']);
    assert.deepEqual(page.faults, []);
    await context.close();
  });
}

for (const [size, language] of [['desk', 'en'], ['phone', 'es']]) {
  const say = language === 'en'
    ? { invite: 'Invite someone', make: 'Make a link', drop: 'Cancel', email: /^Please write an address such as/u,
      role: 'Please choose at least one role.', gone: 'This is not there, or not any more.' }
    : { invite: 'Invitar a alguien', make: 'Crear un enlace', drop: 'Cancelar', email: /^Escriba una dirección como/u,
      role: 'Elija al menos una función.', gone: 'Esto no está, o ya no está.' };
  walk(`what is refused is said in the language of the page, ${size}, ${language}`, async (shell, place) => {
    const { context, page } = await desk(shell, place, { size, language });
    await page.goto(`${place.address}/people`);
    await page.getByRole('button', { name: say.invite }).click();
    await page.getByLabel(language === 'en' ? 'Name' : 'Nombre', { exact: true }).fill('Ida');
    await page.locator('input[type=email]').fill('ida');
    await page.locator('main form input[type=checkbox]').nth(1).uncheck();
    await page.getByRole('button', { name: say.make }).click();
    await page.locator('.fault').getByText(say.email).waitFor();
    await page.locator('.fault').getByText(say.role).waitFor(); // each fault is named at once
    assert.equal(await page.locator(`.fault span[lang=${language}]`).count(), 2, 'marked as what they are');
    await page.locator('input[type=email]').fill('ida@example.org');
    await page.getByRole('button', { name: say.make }).click();
    await page.locator('.fault').getByText(say.role).waitFor();
    await fair(page, `refused, ${size}`);
    await page.getByRole('button', { name: say.drop, exact: true }).click();
    await page.goto(`${place.address}/courses/019ac000-0000-7000-8000-000000000000`);
    await page.getByRole('alert').getByText(say.gone).waitFor();
    await fair(page, `not there, ${size}`);
    assert.deepEqual(page.faults.filter((line) => !/404|422/u.test(line)), []);
    await context.close();
  });
}
