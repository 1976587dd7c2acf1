// Every sentence of the tables that speak to the practitioner is there in every language, and what
// speaks of the client is not shown to the client.
import { beforeAll, expect, it } from 'vitest';
import modalities from '../../../knowledge/modality_rules.csv?raw';
import risks from '../../../knowledge/risk_classes.csv?raw';
import yellow from '../../../knowledge/yellow_flags.csv?raw';
import { cautionReason, cautions, cautionWords, forTherapist, yellowFlags } from './cautions';
import { fetchTables, languages } from './catalogue.svelte';
import { clientWords } from './findings';
import { lineWords } from './plan';
import { rowsNamed } from './table';

const texts = [...rowsNamed(yellow).map((row) => row['text']),
  ...rowsNamed(risks).map((row) => row['plan']), ...rowsNamed(modalities).map((row) => row['rule'])];

const others = languages.map(({ code }) => code).filter((code) => code !== 'en');
beforeAll(() => Promise.all(others.map(fetchTables)));

it.each(others)('says every sentence of the tables, and none that is gone: %s', (code) => {
  expect(texts.length).toBeGreaterThan(30);
  expect(Object.keys(cautions(code)).filter((text) => !texts.includes(text))).toEqual([]);
  for (const text of texts) {
    const own = cautions(code)[text ?? ''];
    expect(own, text).toBeTruthy();
    expect(own).not.toBe(text);
    for (const n of text?.match(/\d+/gu) ?? []) expect(own, text).toContain(n);
  }
  expect(cautionWords('Something new.', 'es')).toEqual({ text: 'Something new.', language: 'en' });
});

it('says a line of the plan and its reason', () => {
  const because = [{ fact: 'told: poor sleep', rule: 'poor_sleep', source: [], grade: 'consensus',
    source_seen: false }] as never;
  const text = rowsNamed(yellow).find(({ id }) => id === 'poor_sleep')?.['text'] ?? '';
  expect(lineWords({ id: 'yellow_poor_sleep', text, because }, 'es').language).toBe('es');
  expect(cautionReason('poor_sleep', 'es')).toBe('Duerme mal');
  expect(cautionReason('cold_open_wound', 'es')).toContain('frío');
  expect(cautionReason('heat_how', 'es')).toBeUndefined();
});

it('knows each yellow flag in plain words', () => {
  expect(yellowFlags.length).toBe(10);
  for (const { code } of languages)
    for (const id of yellowFlags) expect(clientWords(code)[id], id).toBeTruthy();
  expect(forTherapist('yellow_low_mood')).toBe(true);
  expect(forTherapist('heat_how')).toBe(false);
});
