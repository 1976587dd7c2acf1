// What the server refuses: each of its codes has words in each language, and no words stand for a code
// that is no more. Whether a source still says each sentence is held in src/http/fault_codes_test.cpp.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../api';
import { Refusal } from '../workspace/api';
import { faultAt, faultsOf } from '../workspace/faults';
import { fetchTables } from './catalogue.svelte';
import { faultWords, serverFault } from './faults';
import { faultSaid as en } from './languages/en';
import { faultSaid as es } from './languages/es';

const source = readFileSync(new URL('../../../src/http/fault_codes.cpp', import.meta.url), 'utf8');
const codes = new Map([...source.matchAll(/^ {4}\{"(\w+)",\s*"((?:[^"\\]|\\.)*)"\},/gmu)]
  .map(([, code = '', says = '']) => [code, says.split('{}').length - 1]));
const holes = (text: string): number[] => [...text.matchAll(/\{(\d)\}/gu)].map(([, n]) => Number(n));

beforeAll(() => fetchTables('es').then(() => fetchTables('en')));

describe.each([['en', en], ['es', es]])('what is refused, in %s', (_, said) => {
  it('has words for each code, and for none that is no more', () => {
    expect(codes.size).toBeGreaterThan(90);
    expect(Object.keys(said).sort()).toEqual([...codes.keys()].sort());
  });
  it('puts in no more than the server gives', () => {
    for (const [code, text] of Object.entries(said)) {
      expect(Math.max(0, ...holes(text)), code).toBeLessThanOrEqual(codes.get(code) ?? 0);
      expect(text, code).toMatch(/[.!]$/u);
    }
  });
});

describe('what is refused', () => {
  const told = { detail: 'expected at most 200 bytes', code: 'too_long', values: ['200'] };
  it('is said in the language of the page, with its values', () => {
    expect(faultWords(serverFault(told), 'es').text).toMatch(/unas 200 letras/u);
    expect(faultWords(serverFault(told), 'es').language).toBe('es');
  });
  it('stays the server’s English where it has no code, or one that this page does not know', () => {
    const bare = { detail: 'the sea is rough' };
    expect(faultWords(serverFault(bare), 'es')).toEqual({ text: bare.detail, language: 'en' });
    expect(faultWords(serverFault({ ...bare, code: 'rough_sea' }), 'es').language).toBe('en');
    expect(faultWords(serverFault({ ...bare, code: 'constructor' }), 'es').language).toBe('en');
  });
  it('leaves the page’s own words alone', () => {
    expect(faultWords('Falta el nombre.', 'es')).toEqual({ text: 'Falta el nombre.', language: 'es' });
  });
  it('is found at its place, one of several too', () => {
    const whole = { ...told, pointer: '/name', faults: [{ ...told, pointer: '/name' },
      { pointer: '/phones/0', detail: 'expected a number with digits', code: 'phone' }] };
    const faults = faultsOf(new Refusal(422, told.detail, '/name', whole));
    expect(faultWords(faultAt(faults, '/phones'), 'es').text).toBe(es['phone']);
    expect(faultWords(faultAt(faults, '/name'), 'en').text).toContain('200');
    expect(faultAt(faults, '/email')).toBe('');
  });
  it('is known of a problem without its body', () => {
    expect(faultWords(new Problem('refused', told.detail, '', told.code, told.values), 'es').language).toBe('es');
  });
});
