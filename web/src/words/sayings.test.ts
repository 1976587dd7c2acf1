// What the server says in whole sentences, held against the sources that put them together: each has
// another language, and nothing is said in it that no source says any more.
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adviceWords } from '../progress/words';
import { refusalWords } from '../session/words';
import { planWords } from '../workspace/plan-said';
import { fetchTables, speaking } from './catalogue.svelte';
import { adviceSaid, planSaid, sheetSaid } from './languages/es';
import { inTable, saidIn } from './sayings';
import { rowsNamed } from './table';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const column = (table: string, name: string): string[] =>
  rowsNamed(read(`knowledge/${table}.csv`)).flatMap((row) => row[name] || []);

/** A literal as it stands in C++, its neighbours joined to it: "{:g} of {}" as "{} of {}". */
const joined = /"((?:[^"\\]|\\.)*)"(?:\s*"((?:[^"\\]|\\.)*)")*/gu;
const literals = (code: string): string[] => [...code.matchAll(joined)].map(([whole]) =>
  [...whole.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, one]) => one).join('')
    .replace(/\{[^}]*\}/gu, '{}'));
/** What the calls that open so are given, but for places and lone ids. */
function told(path: string, call: RegExp): string[] {
  const code = read(path);
  return [...code.matchAll(call)].flatMap(({ index, 0: opening }) => {
    let depth = 1;
    let end = index + opening.length;
    for (let quoted = false; depth > 0 && end < code.length; ++end) {
      const c = code[end];
      if (c === '"' && code[end - 1] !== '\\') quoted = !quoted;
      else if (!quoted) depth += c === '(' ? 1 : c === ')' ? -1 : 0;
    }
    return literals(code.slice(index + opening.length, end));
  }).filter((text) => text.includes(' ') && !text.startsWith('/') && /\p{L}{2}/u.test(text));
}
const calls = /(?:^|[^\w.])(?:refuse|invalid|add|fault)\(/gu;
const lists = /(?:facts|notices|because|said)\.(?:push_back|emplace_back)\(/gu;

const ofSheet = [
  ...['fold', 'fold_safety', 'fold_skin', 'fold_steps', 'step']
    .flatMap((name) => told(`src/session/${name}.cpp`, calls)).filter((text) => text !== 'expected '),
  // Course::ready_for says what is first.
  ...told('src/session/fold.cpp', /return expected\(/gu).map((text) => `expected ${text}`)];
const ofPlan = told('src/record/plan_check.cpp', calls);
const ofAdvice = [
  ...column('outcomes/adapt_rules', 'text'), ...column('outcomes/adapt_rules', 'client_text'),
  ...column('outcomes/response_rules', 'text'), ...column('outcomes/adverse_signs', 'text'),
  ...column('measures', 'mdc_note'), ...column('outcomes/measures', 'mdc_note'),
  ...column('measures', 'bands').flatMap((bands) => bands.split('|')
    .map((band) => (/ ([a-z ]+)/u.exec(band)?.[1] ?? '').trim())),
  ...told('src/outcomes/adapt.cpp', lists), ...told('src/outcomes/change.cpp', lists),
  ...told('src/outcomes/response.cpp', /fmt::format\(/gu),
  ...told('src/outcomes/score.cpp', /return \{fmt::format\(/gu)];

/** A sentence with something in it, as the page is given it. */
const whole = (text: string): string => text.replaceAll('{}', '7');

describe.each([['advice', adviceSaid, ofAdvice, 90], ['the run sheet', sheetSaid, ofSheet, 30],
  ['a plan by hand', planSaid, ofPlan, 12]] as const)('%s', (_, table, sources, atLeast) => {
  const all = [...new Set(sources)].filter((text) => /\p{L}{2}/u.test(text));
  it('has a row for each text of its sources', () => {
    expect(all.length).toBeGreaterThan(atLeast);
    expect(all.filter((text) => inTable(table, whole(text)) === undefined)).toEqual([]);
  });
  it('keeps every number that stands in a text', () => {
    const numbers = (text: string): string[] =>
      [...text.replace(/\{\d+\}/gu, '').matchAll(/\d+/gu)].map(([n]) => n).sort();
    for (const [english, own] of Object.entries(table))
      for (const n of numbers(english.replace(/from 0 to 10|1 to 100 bytes/u, '')))
        expect(numbers(own), english).toContain(n);
  });
});

it('no row is of a text that no source has', () => {
  const kept = ['src/outcomes/loaded.cpp', 'src/session/fold_steps.cpp', 'src/record/plan_check.cpp',
    'src/outcomes/score.cpp'].flatMap((path) => literals(read(path))).map((text) => text.trim());
  const known = new Set([...ofAdvice, ...ofSheet, ...ofPlan, ...kept]);
  const gone = (table: object): string[] => Object.keys(table)
    .filter((text) => !known.has(text) && !text.split(/\{\}/u).every((piece) =>
      [...known].some((one) => one.includes(piece.trim()))));
  expect([...gone(adviceSaid), ...gone(sheetSaid), ...gone(planSaid)]).toEqual([]);
});

describe('a sentence that is put together', () => {
  const measure = (text: string): string | undefined =>
    (text === 'Oswestry Disability Index v2.1a' ? 'Índice de Oswestry' : undefined);
  const fact = 'Oswestry Disability Index v2.1a: 40, then 20 (+50.0 % better): back function is better by 10 of 100';
  it('is said part by part', () => {
    expect(inTable(adviceSaid, fact, measure))
      .toBe('Índice de Oswestry: 40, después 20 (+50.0 % mejor): la función de la espalda mejoró 10 de 100');
    expect(inTable(adviceSaid, 'changed by 3; 2 is the smallest change beyond measurement error (2.0-2.1)'))
      .toBe('cambió 3; 2 es el menor cambio por encima del error de medida (2.0-2.1)');
  });
  it('stays English where one part is not known, and is marked so', () => {
    expect(saidIn(adviceSaid, fact, 'es')).toEqual({ text: fact, language: 'en' });
    expect(saidIn(adviceSaid, 'constructor', 'es')).toEqual({ text: 'constructor', language: 'en' });
    expect(saidIn(adviceSaid, 'Improving: go on as planned.', 'en').language).toBe('en');
  });
  it('is said sentence by sentence', () => {
    expect(saidIn(sheetSaid, 'Nothing is open here. Nothing is open here.', 'es').text)
      .toBe('Aquí no hay nada abierto. Aquí no hay nada abierto.');
  });
});

describe('on the pages', () => {
  beforeAll(() => fetchTables('es'));
  afterEach(() => (speaking.language = 'en'));

  it('a plan by hand names techniques, and the limit that closes one', () => {
    expect(planWords('petrissage may not be done here: no hands-on work; open here: effleurage, friction', 'es').language)
      .toBe('en');
    const said = planWords('longer than the usual 6 minutes on one place', 'es');
    expect(said).toEqual({ text: 'más de los 6 minutos habituales en un lugar', language: 'es' });
    const limit = 'expected a pressure of at most 3: pregnancy 3rd (28w+): side-lying';
    expect(planWords(limit, 'es').text.startsWith('Una presión de 3 como mucho: ')
      || planWords(limit, 'es').language === 'en').toBe(true);
  });
  it('the run sheet says why not, with what is open', () => {
    speaking.language = 'es';
    const said = refusalWords('No hands-on work today. Nothing is open here.');
    expect(said.language).toBe('es');
    expect(said.text).toMatch(/ Aquí no hay nada abierto\.$/u);
    expect(refusalWords('petrissage is not open here today').text).toMatch(/no está abierto aquí hoy$/u);
    expect(refusalWords('something new')).toEqual({ text: 'Something new', language: 'en' });
  });
  it('a course is advised, with its measures by their own names', () => {
    const trends = [{ measure: 'oswestry', name: 'Oswestry Disability Index v2.1a' }];
    expect(adviceWords('Oswestry Disability Index v2.1a: 12: back function is hardly limited', trends, 'es').text)
      .toBe('Índice de Oswestry: 12: la función de la espalda apenas está limitada');
  });
});
