import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { actions, recipients } from './actions';
import { aftercare, afterWords } from './aftercare';
import { homeCare, homeWords } from './home-care';
import { bestOf, inEach, languages, fetchTables, whenSpoken } from './catalogue.svelte';
import { askedIn, askedInAll, prompts } from './asked';
import { clientWords, findingWords, promptWords } from './findings';
import type * as En from './languages/en';
import { doses, lineWords, measures } from './plan';
import { qualityIds, qualityWords } from './qualities';
import { factWords, ruleWords, wholeFacts } from './reasons';
import { knownBases, regionGroups, regionTitle, regionWords, regionsByGroup } from './regions';
import { sourceWords } from './sources';
import { stops } from './stops';
import { techniques } from './techniques';

/** The rows of a table by the names of its columns; quoted commas are no separators. */
function table(name: string): Record<string, string>[] {
  const file = new URL(`../../../knowledge/${name}.csv`, import.meta.url);
  const fields = (line: string): string[] =>
    [...line.matchAll(/("((?:[^"]|"")*)"|[^,]*)(,|$)/gu)].map((m) => m[2] ?? m[1] ?? '');
  const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  const names = fields(head);
  return rows.map((row) =>
    Object.fromEntries(fields(row).map((field, i) => [names[i] ?? '', field])));
}
const ids = (name: string): string[] => table(name).map((row) => row['id'] ?? '');
const regions = ids('regions');

/** Every path to a word, and what kind of word it is. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}/${key}`));
}

type Catalogue = typeof En;
/** Every language whole: one that is written tomorrow is held against English too. */
const whole = import.meta.glob<Catalogue>('./languages/*.ts', { eager: true });
const cataloguesOf = inEach(whole);
const { page: en } = cataloguesOf('en');
const { page: es } = cataloguesOf('es');
const others = languages.map(({ code }) => code).filter((code) => code !== 'en');
/** What the tables of knowledge say stands there in English, so English has nothing or less of it. */
const ofTables = ['findings', 'prompts', 'regionGroups', 'sources', 'techniques', 'actions', 'recipients',
  'doses', 'measures', 'stops', 'aftercare', 'homeCare', 'techniqueReasons', 'stageNotes', 'placeRules',
  'plannerReasons', 'rules', 'lifts', 'emergencyNumbers', 'places', 'regionSides', 'cautions',
  'covers', 'facts', 'flagNames', 'partialSigns', 'limitRules', 'courseNotes', 'stopSigns', 'loads', 'formats',
  'consentAreas', 'stageNames', 'medicines', 'movements', 'adviceSaid', 'sheetSaid', 'planSaid', 'letterSaid',
  'letterOwn', 'letterSigns', 'letterConditions'];
beforeAll(() => Promise.all(others.map(fetchTables)));
const numbers = (text: string): string[] => (text.match(/\d+/gu) ?? []).sort();

const empty = (v: unknown): boolean =>
  typeof v === 'string' ? v.trim() === ''
    : typeof v === 'object' && v !== null && Object.values(v).some(empty);

describe('a language', () => {
  it('is one file, named by its code', () => {
    expect(languages[0]?.code).toBe('en');
    expect(languages.map(({ code }) => `./languages/${code}.ts`).sort()).toEqual(Object.keys(whole).sort());
  });
  it('has no words anywhere else', () => {
    // A country's holidays have the names that the country gives them, whoever reads.
    const sources = import.meta.glob<string>(
      ['../**/*.{ts,svelte}', '!../**/*.test.ts', '!./languages/*', '!../**/holidays.ts'],
      { query: '?raw', import: 'default', eager: true });
    expect(Object.keys(sources).length).toBeGreaterThan(100);
    const speaks = /[áéíóúñ¿¡]|\bes: ['`{]|=== 'es'|Record<Language,/iu;
    const told = Object.entries(sources).flatMap(([path, text]) => text.split('\n')
      .filter((line) => speaks.test(line.replace(/\/\/.*|\/?\*\*? .*/u, ''))).map((line) => `${path}: ${line}`));
    expect(told).toEqual([]);
  });
  it('is chosen by what a browser asks, English when it is not there', () => {
    expect(['es-MX', 'ES', 'est', ''].map(bestOf)).toEqual(['es', 'es', 'en', 'en']);
  });
  it.each(others)('says everything that English says, and nothing else: %s', (code) => {
    const spoken = cataloguesOf(code);
    expect(Object.keys(spoken).sort()).toEqual(Object.keys(cataloguesOf('en')).sort());
    for (const [name, said] of Object.entries(cataloguesOf('en'))) {
      if (ofTables.includes(name)) continue;
      expect(shape(spoken[name as keyof Catalogue]).sort(), name).toEqual(shape(said).sort());
    }
  });
  it.each(languages.map(({ code }) => code))('is never silent: %s', (code) => {
    for (const [name, said] of Object.entries(cataloguesOf(code))) {
      if (name !== 'regionSides') expect(empty(said), name).toBe(false);
    }
  });
  it.each(others)('fills in what English fills in, in the pages of the server: %s', (code) => {
    const holes = (v: unknown): unknown => (typeof v === 'string' ? v.match(/\{\}/gu)?.length ?? 0
      : typeof v === 'object' && v !== null
        ? Object.fromEntries(Object.entries(v).map(([key, inner]) => [key, holes(inner)])) : v);
    for (const name of ['bookingPage', 'messages', 'stopPage', 'trustPage', 'interview'] as const) {
      expect(holes(cataloguesOf(code)[name]), name).toEqual(holes(cataloguesOf('en')[name]));
    }
  });
});

describe('the words of the page', () => {
  it('join lists as people say them', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(es.list(['aguja', 'hilo'])).toBe('aguja e hilo');
    expect(es.list(['agua', 'hielo'])).toBe('agua y hielo');
    expect(en.list([])).toBe('');
  });
  it('say what is left in words', () => {
    expect(en.ask.left(6)).toBe('About six more');
    expect(es.ask.left(6)).toBe('Quedan unas seis');
    expect(en.ask.left(0)).toBe('The last one');
    expect(en.ask.left(42)).toBe('About 42 more');
  });
});

describe('read-back', () => {
  it('is the sentence of the design', () => {
    const where = regionWords('low_back_left', 'en');
    expect(en.map.mark(where, qualityWords('deep_ache', 'en'), 6))
      .toBe('your left lower back, ache, 6 of 10');
    expect(regionWords('thigh_back_right', 'es')).toBe('detrás del muslo derecho');
    expect(regionTitle('thigh_back_right', 'en')).toBe('Back of the right thigh');
    expect(regionTitle('low_back_left', 'en')).toBe('Left lower back');
  });
  it('knows every region of the tables in both languages, with its side', () => {
    for (const region of regions) {
      expect(knownBases()).toContain(region.replace(/_(left|right)$/, ''));
      for (const side of ['left', 'right']) {
        const says = region.endsWith(`_${side}`);
        expect(regionWords(region, 'en').includes(` ${side} `), region).toBe(says);
        const word = side === 'left' ? /izquierd[oa]/u : /derech[oa]/u;
        expect(word.test(regionWords(region, 'es')), region).toBe(says);
      }
    }
  });
  it('knows every quality of the tables', () => {
    expect([...qualityIds].sort()).toEqual(ids('qualities').sort());
  });
  it('offers every region in the list form exactly once', () => {
    expect(regionsByGroup(regions).flatMap((g) => g.regions).sort()).toEqual([...regions].sort());
    expect(regionsByGroup(['new_place'])).toEqual([{ group: '', regions: ['new_place'] }]);
  });
});

describe('findings', () => {
  it('fall back to the words of the table, marked as English', () => {
    expect(findingWords('not_a_finding', 'From the table', 'es'))
      .toEqual({ text: 'From the table', language: 'en' });
    expect(promptWords('not_a_question', 'From the table', 'en').text).toBe('From the table');
  });
});

describe('actions', () => {
  it.each(others)('for the client are all said: %s', (code) => {
    const told = table('actions').map((row) => row['client'] ?? '').filter(Boolean);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((text) => !actions(code)[text])).toEqual([]);
  });
});

describe('whom a letter is for', () => {
  it.each(others)('is always said: %s', (code) => {
    const told = table('actions').flatMap((row) => row['to'] || []);
    expect(told.filter((text) => !recipients(code)[text])).toEqual([]);
  });
});

describe('what to do after a session', () => {
  it.each(others)('is all said, with its numbers: %s', (code) => {
    const told = [...table('aftercare'), ...table('aftercare_watch')].map((row) => row['name'] ?? '');
    expect(told.length).toBe(18);
    for (const text of told) {
      expect(aftercare(code)[text], text).toBeTruthy();
      expect(numbers(aftercare(code)[text] ?? ''), text).toEqual(numbers(text));
    }
    expect(afterWords('new', 'es')).toEqual({ text: 'new', language: 'en' });
  });
});

const known = (code: string): Record<string, string> => Object.assign({}, ...wholeFacts.map((t) => t(code)));

describe('what is fetched when it is spoken', () => {
  it('is English until it is there, and asked for again when the network was away', async () => {
    let away = true;
    const later = whenSpoken({ './languages/es.ts': () => (away ? Promise.reject(new Error('away'))
      : Promise.resolve({ hello: 'hola' })) });
    expect(later('es')).toEqual({});
    await expect(later.load('es')).rejects.toThrow('away');
    away = false;
    expect(later('es')).toEqual({});
    await later.load('es');
    expect(later('es')).toEqual({ hello: 'hola' });
    expect(await later.load('fr')).toEqual({});
  });
});

describe('what is asked', () => {
  it('is not held back for its words where they do not come', async () => {
    const calls: string[] = [];
    const load = vi.spyOn(prompts, 'load').mockImplementation((code) => {
      calls.push(code);
      return new Promise(() => undefined);
    });
    vi.useFakeTimers();
    const asked = askedInAll();
    await vi.advanceTimersByTimeAsync(1_500);
    await asked;
    vi.useRealTimers();
    load.mockRestore();
    expect(calls).toEqual(languages.map(({ code }) => code));
  });
  it('may be asked in English when a language cannot be fetched', async () => {
    const load = vi.spyOn(prompts, 'load').mockRejectedValue(new Error('no network'));
    await expect(askedIn('es')).resolves.toBeDefined();
    load.mockRestore();
  });
});

describe('home care', () => {
  const parts = ['name', 'dose', 'how', 'contra', 'pregnancy_form'];
  const told = [...new Set(table('self_care').flatMap((row) => parts.map((part) => row[part] ?? '')))]
    .filter(Boolean);
  it.each(others)('is all said, with its numbers: %s', (code) => {
    expect(told.length).toBeGreaterThan(200);
    for (const text of told) {
      expect(homeWords(text, code), text).toMatchObject({ language: code });
      expect(numbers(homeWords(text, code).text), text).toEqual(numbers(text));
    }
    const known = new Set(told);
    const around = Object.keys(homeCare(code)).filter((text) => !known.has(text));
    expect(around.sort()).toEqual(['A medical check comes first; until then only what cannot harm.',
      'Ask your therapist how to adapt this to you.', 'Only the action counts now; no home programme.',
      'Press no harder than {} of 10.']);
  });
  it('is said whole with what the engine puts before it, or stays English', () => {
    const limits = 'Press no harder than 3 of 10. Ask your therapist how to adapt this to you. ';
    expect(homeWords(`${limits}Not with painful ribs.`, 'es')).toEqual({ language: 'es',
      text: 'No presione con más fuerza que 3 de 10. Pregunte a su terapeuta cómo adaptarlo a usted. '
        + 'No con costillas doloridas.' });
    expect(homeWords('Press no harder than 3 of 10.', 'es').language).toBe('es');
    expect(homeWords(`${limits}New.`, 'es')).toEqual({ text: `${limits}New.`, language: 'en' });
    expect(homeWords('Every day.', 'en')).toEqual({ text: 'Every day.', language: 'en' });
  });
});

describe('lines of the plan', () => {
  it.each(others)('know every measure and every word on the dose: %s', (code) => {
    expect(ids('measures').filter((id) => !measures(code)[id])).toEqual([]);
    const told = table('dose_checks').map((row) => row['text'] ?? '');
    expect(told.filter((text) => !doses(code)[text])).toEqual([]);
  });
  it.each(others)('know the rest between deep sessions: %s', (code) => {
    const rest = table('dose_rules').find((row) => row['id'] === 'deep_rest')?.['name'] ?? '';
    expect(doses(code)).toHaveProperty([rest]);
  });
  it.each(others)('keep every number of a dose: %s', (code) => {
    for (const text of Object.keys(doses(code))) {
      const said = lineWords({ id: 'd', text, because: [] }, code).text;
      expect(numbers(said), text).toEqual(numbers(text));
    }
  });
  it('put a goal together from its parts', () => {
    const goal = { text: 'x', measure: 'pain_rating' };
    expect(lineWords({ ...goal, from: 6, to: 4 }, 'es').text)
      .toBe('Escala numérica del dolor: de 6 a 4 o menos');
    expect(lineWords({ ...goal, client_words: 'andar', mcid: 2 }, 'es').text)
      .toBe('andar: mejor en 2 puntos (Escala numérica del dolor)');
    expect(lineWords({ ...goal, mcid: 2 }, 'es').text)
      .toBe('Escala numérica del dolor: mejor en al menos 2');
    expect(lineWords({ text: 'x', measure: 'new' }, 'es')).toEqual({ text: 'x', language: 'en' });
    expect(lineWords({ ...goal, from: 6, to: 4 }, 'en').text).toBe('x');
  });
});

describe('client words', () => {
  const findings = [...ids('findings'), ...ids('rescreen_lines')];
  const asked = Object.entries(clientWords('en'));
  it.each(others)('speak only for findings that exist, all of them: %s', (code) => {
    expect(Object.keys(clientWords(code)).sort()).toEqual(asked.map(([id]) => id).sort());
    for (const [id, english] of asked) {
      expect(findings, id).toContain(id);
      expect([english, clientWords(code)[id] ?? ''].every((text) => text.trim().length > 4), id).toBe(true);
      expect(clientWords(code)[id], id).not.toBe(english);
    }
  });
  it.each(others)('keep every number of the English: %s', (code) => {
    for (const [id, english] of asked) {
      expect(numbers(clientWords(code)[id] ?? ''), id).toEqual(numbers(english));
    }
  });
  it.each(others)('exist for every question of a screen: %s', (code) => {
    const own = ['chair_screen', 'since_last_visit', 'since_details', 'still_so'];
    expect(Object.keys(prompts(code)).sort()).toEqual([...ids('questions'), ...own].sort());
  });
  it.each(languages.map(({ code }) => code))('say in each line of a re-screen all that it stands for: %s', (code) => {
    const parts = cataloguesOf(code).covers;
    const covers = table('rescreen_covers').filter(({ name }) => name !== 'only beside the others');
    expect(covers.length).toBeGreaterThan(50);
    if (code !== 'en') expect(Object.keys(parts).sort()).toEqual(covers.map(({ id }) => id).sort());
    for (const { id = '', code: line = '', name = '' } of covers) {
      const part = code === 'en' ? name : parts[id] ?? 'missing';
      expect(clientWords(code)[line]?.toLowerCase(), id).toContain(part.toLowerCase());
    }
  });
});

describe('sources', () => {
  it('are all named in Spanish, each by a name of its own', () => {
    const all = [...ids('muscles'), ...ids('other_sources')];
    const named = all.map((id) => sourceWords(`${id}_left`, undefined, 'es'));
    expect(all.filter((_, i) => named[i]?.language !== 'es')).toEqual([]);
    expect(new Set(named.map((n) => n.text)).size).toBe(all.length);
  });
  it('are named without the shorthand of the tables', () => {
    const rows = [...table('muscles'), ...table('other_sources')];
    const said = rows.map((row) => sourceWords(row['id'] ?? '', row['name'], 'en').text);
    expect(said.filter((text) => /\/|TrP|RCP|^facet/u.test(text))).toEqual([]);
    expect(sourceWords('facet_c6_c7_right', 'facet c6 c7', 'en').text).toBe('Facet joint C6–C7');
    expect(sourceWords('root_t2_t6', undefined, 'es').text).toBe('Raíz nerviosa T2–T6');
    expect(sourceWords('new_muscle_left', undefined, 'es'))
      .toEqual({ text: 'New muscle', language: 'en' });
  });
});

describe('reasons', () => {
  const none = new Map<string, string>();
  const say = (fact: string, rule = 'r') => factWords({ fact, rule }, none, 'es');
  it('of the tables are known in Spanish', () => {
    const told = [
      ...table('techniques').map((row) => row['client_text'] ?? ''),
      ...table('techniques').flatMap((row) => row['stage_notes'] || []),
      ...table('endangerment').map((row) => row['rule'] ?? ''),
    ];
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter((text) => !known('es')[text])).toEqual([]);
  });
  it('keep every number', () => {
    for (const text of Object.keys(known('es'))) expect(numbers(say(text).text)).toEqual(numbers(text));
  });
  it('say what is this client\'s', () => {
    expect(say('upper_trapezius_left is a likely source (76 of 100)').text)
      .toBe('Trapecio superior, lado izquierdo: posible origen (76 de 100)');
    expect(say('pain of 4 drawn on the neck, lower back, left', 'neck_lower_left').text)
      .toBe('Dolor de 4 de 10 marcado aquí: la nuca baja, izquierda');
    expect(say('vibration and rocking: Gentle rocking that helps the body let go.', 'vibration'))
      .toEqual({
        text: 'Vibración y balanceo: Un balanceo suave que ayuda al cuerpo a soltarse.',
        language: 'es',
      });
    const fever = new Map([['fever in words', 'fever']]);
    expect(factWords({ fact: 'fever in words', rule: 'r' }, fever, 'es').language).toBe('es');
  });
  it('stay English, and are marked so, when they are not known', () => {
    expect(say('something new')).toEqual({ text: 'Something new', language: 'en' });
    expect(ruleWords('new_rule', none, 'es')).toEqual({ text: 'New rule', language: 'en' });
    expect(say('deep tissue in this stage: sooner', 'deep_tissue').language).toBe('en');
    expect(ruleWords('piriformis', none, 'es').text).toBe('Piriforme');
  });
});

describe('techniques', () => {
  it('and positions are all said in Spanish', () => {
    const all = [...ids('techniques'), ...ids('positions')];
    expect(all.filter((id) => !techniques('es')[id])).toEqual([]);
  });
  it('know every group of regions in Spanish', () => {
    expect(ids('region_groups').filter((id) => !regionGroups('es')[id])).toEqual([]);
  });
  it('know when to stop in Spanish, on the table and at home', () => {
    const onTable = table('stop_rules').filter((row) => row['scope'] === 'session')
      .map((row) => `${row['when']}: ${row['action']}`);
    const atHome = table('self_care').flatMap((row) => row['stop_if'] || []);
    expect(onTable.length).toBeGreaterThan(5);
    expect([...onTable, ...atHome].filter((text) => !stops('es')[text])).toEqual([]);
  });
});
