import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownActions, knownRecipients } from './actions';
import { afterWords, knownAfter } from './aftercare';
import { knownDoses, knownMeasures, lineWords } from './plan';
import { en } from './en';
import { es } from './es';
import { knownBases, knownGroups, regionTitle, regionWords, regionsByGroup } from './regions';
import { qualities } from './qualities';
import { factWords, knownReasons, ruleWords } from './reasons';
import { sourceWords } from './sources';
import { knownStops } from './stops';
import { clientWords, prompts } from './client-words';
import { knownTechniques } from './techniques';
import { findingWords, promptWords } from './findings';

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

type Module = Record<string, unknown>;
/** Every file that speaks: a catalogue that is written tomorrow is found here too. */
const spoken = import.meta.glob<Module>(
  ['../**/{en,es,*-en,*-es}.ts', '../**/{words,phrases,consent,qualities,regions}.ts'], { eager: true });

const isTable = (value: unknown): value is { en: unknown; es: unknown } =>
  typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'en,es';

/** By a name to be read in a failure: what is said in English, and in Spanish. */
function catalogues(): [string, unknown, unknown][] {
  return Object.entries(spoken).flatMap(([path, told]): [string, unknown, unknown][] => {
    const tables = Object.entries(told).filter(([, value]) => isTable(value))
      .map(([name, value]): [string, unknown, unknown] => {
        const { en: english, es: spanish } = value as { en: unknown; es: unknown };
        return [`${path} ${name}`, english, spanish];
      });
    if ('en' in told && 'es' in told) return [...tables, [path, told['en'], told['es']]];
    if (!/(^|\/|-)en\.ts$/u.test(path)) return tables;
    const other = spoken[path.replace(/en\.ts$/u, 'es.ts')] ?? {};
    return [...tables, ...Object.keys(told).filter((name) => typeof told[name] === 'object')
      .map((name): [string, unknown, unknown] =>
        [`${path} ${name}`, told[name], other[name === 'en' ? 'es' : name]])];
  });
}

const empty = (v: unknown): boolean =>
  typeof v === 'string' ? v.trim() === ''
    : typeof v === 'object' && v !== null && Object.values(v).some(empty);

describe('the words of the page', () => {
  it('are all found', () => {
    const names = catalogues().map(([name]) => name);
    for (const part of ['./en.ts', '../workspace/words/en.ts', 'duties-en.ts', 'trust-en.ts',
      'calendar-en.ts', 'calendar-setup-en.ts', 'care-en.ts', 'progress/words-en.ts',
      'session/words-en.ts', 'session/phrases.ts', 'check-in/words.ts', 'offer/words.ts',
      'consent.ts']) {
      expect(names.filter((name) => name.includes(part)), part).not.toEqual([]);
    }
    const alone = Object.keys(spoken).filter((path) => /(^|\/|-)es\.ts$/u.test(path)
      && !/places-es/u.test(path) && !spoken[path.replace(/es\.ts$/u, 'en.ts')]);
    expect(alone).toEqual([]);
  });
  it.each(catalogues())('exist in both languages: %s', (_, english, spanish) => {
    expect(shape(spanish).sort()).toEqual(shape(english).sort());
  });
  it.each(catalogues())('are never empty: %s', (_, english, spanish) => {
    expect([empty(english), empty(spanish)]).toEqual([false, false]);
  });
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
    expect(en.map.mark(where, qualities['deep_ache']?.en ?? '', 6))
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
    expect(Object.keys(qualities).sort()).toEqual(ids('qualities').sort());
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
  it('for the client are all said in Spanish', () => {
    const told = table('actions').map((row) => row['client'] ?? '').filter(Boolean);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((text) => !knownActions().includes(text))).toEqual([]);
  });
});

describe('whom a letter is for', () => {
  it('is always said in Spanish', () => {
    const told = table('actions').flatMap((row) => row['to'] || []);
    expect(told.filter((text) => !knownRecipients().includes(text))).toEqual([]);
  });
});

describe('what to do after a session', () => {
  it('is all said in Spanish, with its numbers', () => {
    const told = [...table('aftercare'), ...table('aftercare_watch')].map((row) => row['name'] ?? '');
    expect(told.length).toBe(18);
    const numbers = (text: string): string[] => (text.match(/\d+/gu) ?? []).sort();
    for (const text of told) {
      expect(knownAfter()[text], text).toBeTruthy();
      expect(numbers(knownAfter()[text] ?? ''), text).toEqual(numbers(text));
    }
    expect(afterWords('new', 'es')).toEqual({ text: 'new', language: 'en' });
  });
});

describe('lines of the plan', () => {
  it('know every measure and every word on the dose', () => {
    expect(ids('measures').filter((id) => !knownMeasures().includes(id))).toEqual([]);
    const told = table('dose_checks').map((row) => row['text'] ?? '');
    expect(told.filter((text) => !knownDoses().includes(text))).toEqual([]);
  });
  it('know the rest between deep sessions', () => {
    const rest = table('dose_rules').find((row) => row['id'] === 'deep_rest')?.['name'] ?? '';
    expect(knownDoses()).toContain(rest);
  });
  it('keep every number of a dose', () => {
    const numbers = (text: string): string[] => (text.match(/\d+/gu) ?? []).sort();
    for (const text of knownDoses()) {
      const said = lineWords({ id: 'd', text, because: [] }, 'es').text;
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
  it('speak only for findings that exist, in both languages', () => {
    for (const [id, said] of Object.entries(clientWords)) {
      expect(findings, id).toContain(id);
      expect(said.every((text) => text.trim().length > 4), id).toBe(true);
      expect(said[0], id).not.toBe(said[1]);
    }
  });
  it('keep every number of the English in the Spanish', () => {
    const numbers = (text: string): string[] => (text.match(/\d+/gu) ?? []).sort();
    for (const [id, [english, spanish]] of Object.entries(clientWords)) {
      expect(numbers(spanish), id).toEqual(numbers(english));
    }
  });
  it('exist for every question of a screen', () => {
    const own = ['since_last_visit', 'since_details', 'still_so'];
    expect(Object.keys(prompts).sort()).toEqual([...ids('questions'), ...own].sort());
  });
  it('say in each line of a re-screen, in both languages, all that it stands for', () => {
    const lines = Object.fromEntries(table('rescreen_lines').map((row) => [row['id'], row]));
    for (const { id, code = '', name = '', spanish = '' } of table('rescreen_covers')) {
      if (name === 'only beside the others') continue;
      expect(lines[code]?.['name']?.toLowerCase(), id).toContain(name.toLowerCase());
      expect(lines[code]?.['spanish']?.toLowerCase(), id).toContain(spanish.toLowerCase());
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
    expect(told.filter((text) => !knownReasons().includes(text))).toEqual([]);
  });
  it('keep every number', () => {
    const numbers = (text: string): string[] => (text.match(/\d+/gu) ?? []).sort();
    for (const text of knownReasons()) expect(numbers(say(text).text)).toEqual(numbers(text));
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
    expect(ruleWords('new_rule', 'es')).toEqual({ text: 'New rule', language: 'en' });
    expect(say('deep tissue in this stage: sooner', 'deep_tissue').language).toBe('en');
    expect(ruleWords('piriformis', 'es').text).toBe('Piriforme');
  });
});

describe('techniques', () => {
  it('and positions are all said in Spanish', () => {
    const all = [...ids('techniques'), ...ids('positions')];
    expect(all.filter((id) => !knownTechniques().includes(id))).toEqual([]);
  });
  it('know every group of regions in Spanish', () => {
    expect(ids('region_groups').filter((id) => !knownGroups().includes(id))).toEqual([]);
  });
  it('know when to stop in Spanish, on the table and at home', () => {
    const onTable = table('stop_rules').filter((row) => row['scope'] === 'session')
      .map((row) => `${row['when']}: ${row['action']}`);
    const atHome = table('self_care').flatMap((row) => row['stop_if'] || []);
    expect(onTable.length).toBeGreaterThan(5);
    expect([...onTable, ...atHome].filter((text) => !knownStops().includes(text))).toEqual([]);
  });
});
