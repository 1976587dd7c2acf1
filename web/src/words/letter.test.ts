// The letters that the engine writes, in the other languages: for every flag and every sum of signs,
// every condition and medicine, with what is private among the answers. Needs the built binary.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchTables, languages } from './catalogue.svelte';
import * as spanish from './languages/es';
import { letterIn } from './letter';
import { rowsNamed } from './table';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const table = (path: string): Record<string, string>[] => rowsNamed(read(path));
const binary = process.env['PALPATE'] ?? new URL('build/release/apps/palpate/palpate', root).pathname;
const others = languages.map(({ code }) => code).filter((code) => code !== 'en');
const kinds = ['regions', 'region_groups', 'conditions', 'findings'];
const names = new Map(kinds.flatMap((kind) => table(`knowledge/${kind}.csv`))
  .map((row) => [row['name'] ?? '', row['id'] ?? '']));

type Client = Record<string, unknown> & { findings: Record<string, unknown> };
const list = (cell = ''): string[] => cell.split('|').filter(Boolean);
/** A row of tests/cases as a client, as advice/case_rows.hpp reads it. */
function client(row: Record<string, string>): Client {
  const findings: Record<string, unknown> = {};
  const pressure: Record<string, number> = {};
  for (const told of list(row['findings'])) {
    const [id = '', answer = ''] = told.split('=');
    if (id.startsWith('blood_pressure.')) pressure[id.slice(15)] = Number(answer);
    else findings[id] = answer === 'yes' || answer === 'no' ? answer : Number(answer);
  }
  if (Object.keys(pressure).length > 0) findings['blood_pressure'] = { systolic: 120, diastolic: 70, ...pressure };
  const age = row['age_years'];
  return { findings, regions: Object.fromEntries(list(row['regions']).map((region) => [region, 5])),
    conditions: list(row['conditions']), overloads: list(row['overloads']), today: '2026-11-21',
    ...(age ? { age_years: Number(age) } : {}) };
}
interface Answer { referral?: { letter: string }; error?: unknown }
/** What the engine says of each, in order. */
function answers(clients: Client[]): Answer[] {
  mkdirSync(new URL('build/', root), { recursive: true });
  const path = new URL('build/letters.ndjson', root);
  writeFileSync(path, clients.map((one) => JSON.stringify(one)).join('\n'));
  const said = execFileSync(binary, ['assess', '--batch', path.pathname], { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  return said.toString().trim().split('\n').map((line) => JSON.parse(line) as Answer);
}
const lettersOf = (clients: Client[]): string[] => answers(clients).map(({ referral }) => referral?.letter ?? '');

const flagRows = table('tests/cases/rules.csv').filter(({ expect: wanted }) => wanted === 'fires');
const byFlag = flagRows.map(client);
/** Serious enough for a letter whatever stands beside it. */
const ill = { both_legs_symptoms: 'yes', fever: 'no' };
const beside = (more: object): Client =>
  ({ findings: ill, regions: { low_back_left: 6 }, age_years: 34, sex: 'female', today: '2026-11-21', ...more });
const conditionIds = table('knowledge/conditions.csv').map(({ id = '' }) => id);
const all: Client[] = [...byFlag, ...table('tests/cases/sums.csv').map(client),
  // Each alone: with what it closes, and then among what was named.
  ...conditionIds.flatMap((id) => [beside({ conditions: [id] }),
    beside({ conditions: [id], findings: { leg_numbness: 'yes', weight_loss: 'yes' } })]),
  ...table('knowledge/absolute_stops.csv').map(({ id }) => beside({ conditions: [id] })),
  ...table('knowledge/medicines.csv').map(({ id }) => beside({ medicines: [id] })),
  ...table('knowledge/regions.csv').map(({ id = '' }) => beside({ regions: { [id]: 7 } })),
  beside({ id: 'Ref and the rest', medicines: ['grandmother\'s tea with herbs'], complaint: { duration_days: 12 },
    history: { answered_on: { both_legs_symptoms: '2026-11-01' } },
    already_checked: [{ finding: 'fever', by: 'physician', on: '2026-11-10', result: 'clear', same_pain: 'yes',
      changed_since: 'no' }] })];
let letters: string[] = [];
beforeAll(async () => {
  await Promise.all(others.map(fetchTables));
  letters = [...new Set(lettersOf(all))].filter(Boolean);
}, 60_000);

const numbers = (text: string): string[] => text.match(/\d+/gu) ?? [];
/** Names of people, which many illnesses have, are the same in every language. */
const words = (text: string): string[] => text.replace(/\p{Lu}\p{L}*/gu, '').match(/[\p{L}']+/gu) ?? [];
const runs = (text: string): string[] => words(text).slice(2).map((_, i) => words(text).slice(i, i + 3).join(' '));
const rule = /^- [A-Z]+\d+\w* \(/u;
const ofClient = /^Reference: | \(not in our table\)$/u;

describe.each(others)('a letter in another language: %s', (code) => {
  it('is whole for every flag, sum, condition, stop, medicine and region', () => {
    expect(letters.length).toBeGreaterThan(600);
    const open = letters.filter((letter) => letterIn(letter, names, code) === undefined)
      .flatMap((letter) => letter.split('\n').filter((line) => letterIn(line, names, code) === undefined));
    expect([...new Set(open)]).toEqual([]);
    const flags = read('knowledge/flags.toml').split('[[flag]]').slice(1);
    const met = new Set(letters.flatMap((letter) => [...letter.matchAll(/^- ([A-Z]+\d+\w*) \(/gmu)].map(([, id]) => id)));
    const lacking = flags.filter((text) => text.includes('strength = "strong"') && !text.includes('private = true')
      && /urgency = "(?:emergency|same_day|soon)"/u.test(text))
      .flatMap((text) => /^code = "(\w+)"$/mu.exec(text)?.[1] ?? []).filter((id) => !met.has(id));
    expect(lacking).toEqual([]);
  });
  it('holds no English sentence, and every line with its numbers', () => {
    const english = /\b(?:the|and|of|with|or|to|not|for|was|were|is|are|years|pain|please|this|told|within)\b/iu;
    for (const letter of letters)
      expect(letterIn(letter, names, code)?.split('\n').length).toBe(letter.split('\n').length);
    // A letter is said line by line, and most lines stand in many.
    const lines = new Set(letters.flatMap((letter) => letter.split('\n')));
    expect(lines.size).toBeGreaterThan(900);
    for (const line of lines) {
      const said = letterIn(line, names, code) ?? '';
      expect(numbers(said).sort(), line).toEqual(numbers(line).sort());
      if (ofClient.test(line) || rule.test(line)) continue;
      expect(said, line).not.toMatch(english);
      const taken = new Set(runs(line));
      expect(runs(said).filter((run) => taken.has(run)), line).toEqual([]);
    }
  });
  it('leaves in the words of who wrote it what nobody translated, and marks it', () => {
    const letter = letters.find((one) => one.includes('grandmother')) ?? '';
    const said = letterIn(letter, names, code) ?? '';
    expect(said).toMatch(/«grandmother's tea with herbs» \(en palabras de la persona, sin traducir/u);
    expect(said).toContain('Referencia: Ref and the rest');
    expect(letterIn('- fever (not in our table)', names, code)).toContain('«fever»');
    expect(letterIn('Reference: Why', names, code)).toBe('Referencia: Why');
  });
  it('stays English as a whole where one line of it is not known', () => {
    expect(letterIn('To: the doctor\n\nWhy\n- something new', names, code)).toBeUndefined();
    expect(letterIn('To: the doctor\n\nWhy', names, code)).toBe('Para: el médico\n\nMotivo');
    expect(letterIn('To: someone', names, 'en')).toBe('To: someone');
  });
});

describe.each(others)('the letter of an after-effect: %s', (code) => {
  it('is said whole, for every sign', () => {
    const signs = table('knowledge/outcomes/adverse_signs.csv').map(({ text = '' }) => `- ${text}`);
    const said = `To: Doctor\n\nURGENT: please assess today.\n\nAfter a massage on 2026-11-20 this was told.
It began about 12 hours after the visit.\nWhen it began was not asked.\n\nTold\n- how long it lasted: 50 hours
- how long it lasted\n- soreness: 7 of 10\n- soreness\n- a bruise of 6.5 cm\n- a bruise\n
Asked, and answered no\n${signs.join('\n')}\n\nNot asked\n
Hands-on work is held until this is answered.`;
    const lines = said.split('\n');
    expect(lines.filter((line) => letterIn(line, names, code) === undefined)).toEqual([]);
    // Every sentence that stands in the source is among them.
    const source = read('src/record/measures/after_letter.cpp');
    for (const sentence of ['Hands-on work is held', 'When it began was not asked.', 'It began about', 'this was told.',
      '"Told"', '"Asked, and answered no"', '"Not asked"', '"how long it lasted"', '"soreness"', '"a bruise"',
      '"Emergency service"', '"Doctor"']) expect(source).toContain(sentence);
    expect(letterIn('To: Emergency service', names, code)).toMatch(/^Para: /u);
  });
});

describe('what is private', () => {
  const told = [{ self_harm: 1 }, { self_harm: 2 }, { unsafe_home: 'yes' }, { self_harm: 2, unsafe_home: 'yes' }];
  const withPrivate = (findings: object): Client[] => told.map((more) => beside({ findings: { ...findings, ...more } }));
  it.each(others)('is in no letter of any language, and changes none by more than its urgency: %s', (code) => {
    const open = [{}, ill, { fever: 'yes' }, { saddle_numbness: 'yes' }];
    for (const findings of open) {
      const [plain = '', ...more] = lettersOf([beside({ findings }), ...withPrivate(findings)]);
      for (const letter of more) {
        const said = letterIn(letter, names, code);
        expect(said, letter).toBeDefined();
        expect(said).not.toMatch(/suicid|hacerse daño|autolesi|maltrat|abus|violencia|casa no segura|crisis|privad|autoagresi/iu);
        expect(said?.includes('El motivo de esta urgencia lo comunica')).toBe(letter.includes('is given in person'));
        if (letter === plain) expect(said).toBe(letterIn(plain, names, code));
      }
    }
  }, 60_000);
  it('that is the only reason leaves its reader the urgency and nothing more', () => {
    const [one = '', , other = ''] = lettersOf(withPrivate({}));
    expect(letterIn(one, names, 'es')).toBe(letterIn(other, names, 'es'));
    expect(letterIn(one, names, 'es')?.split('\n').filter((line) => line.startsWith('- '))).toEqual([]);
  }, 60_000);
  it('has no words for a letter', () => {
    const kept = table('knowledge/findings.csv').map(({ id = '' }) => id)
      .filter((id) => !Object.hasOwn(spanish.letterSigns, id));
    expect(kept.sort()).toEqual(['self_harm', 'unsafe_home']);
    const hidden = table('knowledge/questions.csv').filter(({ who }) => who === 'private');
    expect(hidden.length).toBeGreaterThan(0);
  });
});

it('two rows have one English name only where they are one thing', () => {
  const named = [...kinds, 'absolute_stops', 'medicines'].flatMap((kind) => table(`knowledge/${kind}.csv`)
    .map((row) => `${row['name'] ?? ''}`));
  const twice = named.filter((name, i) => named.indexOf(name) !== i);
  expect([...new Set(twice)]).toEqual(['shingles not crusted']);
});
