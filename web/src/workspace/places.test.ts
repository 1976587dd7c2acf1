import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emergencyNumbers } from '../intake/place';
import { localeName, placesIn, placeText } from './words/places';

/** The columns of the tables of places that are there to be read. */
const columns: Record<string, string[]> = {
  jurisdictions: ['emergency', 'medical_advice', 'crisis_line', 'crisis_note', 'child_protection'],
  jurisdiction_consent: ['sensitive_area_consent', 'written_needed', 'own_text', 'draping',
    'opposite_sex_chaperone'],
  minors: ['adult_age', 'minor_own_consent', 'guardian_presence'],
  retention: ['minor_rule', 'note'],
  safeguarding: ['child', 'elder_or_dependent_adult', 'adult_with_capacity'],
  safeguarding_steps: ['name'],
  breach_clocks: ['name', 'when_due'],
  scope_limits: ['topic', 'default_rule', 'varies'],
};

/** The rows of a table by the names of its columns; quoted commas are no separators. */
function table(name: string): Record<string, string>[] {
  const file = new URL(`../../../knowledge/${name}.csv`, import.meta.url);
  const cells = (line: string): string[] =>
    [...line.matchAll(/("((?:[^"]|"")*)"|[^,]*)(,|$)/gu)].map((m) => m[2] ?? m[1] ?? '');
  const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  const names = cells(head);
  return rows.map((row) =>
    Object.fromEntries(cells(row).map((cell, i) => [names[i] ?? '', cell])));
}
const texts = new Set(Object.entries(columns).flatMap(([name, read]) =>
  table(name).flatMap((row) => read.map((column) => {
    const text = row[column];
    if (text === undefined) throw new Error(`${name}.csv: expected a column ${column}`);
    return text;
  }))));
const placesInSpanish = { ...emergencyNumbers('es'), ...placesIn('es') };
const inWords = [...texts].filter((text) => /\p{L}/u.test(text));

describe('the texts of places', () => {
  it('each have Spanish, and no Spanish is of a text that is gone', () => {
    expect(inWords.length).toBeGreaterThan(100);
    expect(inWords.filter((text) => !placesInSpanish[text])).toEqual([]);
    expect(Object.keys(placesInSpanish).filter((text) => !texts.has(text))).toEqual([]);
  });
  it('keep every number in Spanish', () => {
    const numbers = (text: string): string[] => [...text.matchAll(/\d+/gu)].map(([n]) => n).sort();
    for (const text of inWords) {
      expect(numbers(placesInSpanish[text] ?? ''), text).toEqual(numbers(text));
    }
  });
  it('are in the language that they say they are in', () => {
    expect(placeText('Required', 'es')).toEqual({ text: 'Obligatoria', language: 'es' });
    expect(placeText('Required', 'en')).toEqual({ text: 'Required', language: 'en' });
    expect(placeText('0800 611 116', 'es')).toEqual({ text: '0800 611 116', language: 'es' });
    for (const unknown of ['Our own rule', 'constructor']) {
      expect(placeText(unknown, 'es')).toEqual({ text: unknown, language: 'en' });
    }
  });
});

describe('the name of a place', () => {
  const locales = [...new Set(Object.keys(columns).flatMap((name) =>
    table(name).flatMap((row) => row['locale'] ?? [])))];
  it.each(['en', 'es'] as const)('is no code, for each place with rules: %s', (language) => {
    expect(locales).toContain('CA-ON');
    for (const locale of locales) {
      const name = localeName(locale, language, 'elsewhere');
      expect(name.length, locale).toBeGreaterThan(3);
      expect(name, locale).not.toMatch(/\b[A-Z]{2}\b/u);
    }
  });
  it('is in the language of the page', () => {
    expect(localeName('EU', 'es', 'x')).toBe('Unión Europea');
    expect(localeName('CA-BC', 'es', 'x')).toBe('Canadá (Columbia Británica)');
    expect(localeName('CA-QC', 'es', 'x')).toBe('Canadá (QC)');
    expect(localeName('DEFAULT', 'es', 'En otro lugar')).toBe('En otro lugar');
  });
});
