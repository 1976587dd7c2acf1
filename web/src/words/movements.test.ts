import { beforeAll, expect, it } from 'vitest';
import movementRows from '../../../knowledge/movements.csv?raw';
import regionRows from '../../../knowledge/regions.csv?raw';
import { fetchTables, languages } from './catalogue.svelte';
import { movements, movementWords } from './movements';
import { factWords } from './reasons';
import { rowsNamed } from './table';

const rows = rowsNamed(movementRows);
const regions = rowsNamed(regionRows);
const places = new Map(regions.map((row) => [row['name'] ?? '', row['id'] ?? ''] as const));
const others = languages.map(({ code }) => code).filter((code) => code !== 'en');
beforeAll(() => Promise.all(others.map(fetchTables)));

it.each(others)('says every movement of the table with its side, and none that is gone: %s', (code) => {
  expect(rows.length).toBeGreaterThan(100);
  const said = rows.map(({ id = '', name = '' }) => {
    expect(id).toBe(name.replaceAll(' ', '_'));
    const text = movementWords(name, code) ?? '';
    expect(text, id).not.toMatch(/^$|[{}]/u);
    return text;
  });
  expect(new Set(said).size).toBe(rows.length);
  const bases = rows.map(({ id = '' }) => id.replace(/_(left|right)$/u, ''));
  expect(Object.keys(movements(code)).sort()).toEqual([...new Set(bases)].sort());
});

it('names what was tested, in both languages', () => {
  const told = { fact: 'tested: neck rotation left', rule: 'levator_scapulae_left' };
  expect(factWords(told, new Map(), 'en').text).toBe('Tested: neck rotation left');
  expect(factWords(told, new Map(), 'es'))
    .toEqual({ text: 'Movimiento probado: giro del cuello a la izquierda', language: 'es' });
  const fresh = { ...told, fact: 'tested: new movement' };
  expect(factWords(fresh, new Map(), 'es')).toEqual({ text: 'Tested: new movement', language: 'en' });
});

it('names each place that was drawn, in both languages, or leaves the English whole', () => {
  const [one, two] = ['left base of skull', 'right shoulder blade'];
  const told = { fact: `pain drawn where it refers to: ${one}, ${two}`, rule: 'x' };
  expect(factWords(told, places, 'en').text).toBe(`Pain drawn where it refers to: ${one}, ${two}`);
  expect(factWords(told, places, 'es')).toEqual({ language: 'es', text: 'Hay dolor marcado en su zona '
    + 'de dolor referido: la base izquierda del cráneo, el omóplato derecho' });
  expect(factWords(told, new Map([[one, 'skull_base_left']]), 'es').language).toBe('en');
});

it.each(others)('every region of the table is named so, by itself: %s', (code) => {
  expect(regions.filter(({ name = '' }) => name.includes(', '))).toEqual([]);
  for (const { name = '' } of regions) {
    const told = { fact: `pain drawn where it refers to: ${name}`, rule: 'x' };
    expect(factWords(told, places, code).language, name).toBe(code);
  }
});
