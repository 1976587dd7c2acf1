// Every sentence of the tables that speak to the practitioner is there in both languages, and what
// speaks of the client is not shown to the client.
import { expect, it } from 'vitest';
import modalities from '../../../knowledge/modality_rules.csv?raw';
import risks from '../../../knowledge/risk_classes.csv?raw';
import yellow from '../../../knowledge/yellow_flags.csv?raw';
import { cautionInSpanish, cautionReason, cautionWords, forTherapist, yellowFlags } from './cautions';
import { clientWords, rowsNamed } from './client-words';
import { lineWords } from './plan';

const texts = [...rowsNamed(yellow).map((row) => row['text']),
  ...rowsNamed(risks).map((row) => row['plan']), ...rowsNamed(modalities).map((row) => row['rule'])];

it('says every sentence of the tables in Spanish', () => {
  expect(texts.length).toBeGreaterThan(30);
  for (const text of texts) {
    const own = cautionInSpanish(text ?? '');
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
  expect(cautionReason('poor_sleep')).toBe('Duerme mal');
  expect(cautionReason('cold_open_wound')).toContain('frío');
  expect(cautionReason('heat_how')).toBeUndefined();
});

it('knows each yellow flag in plain words', () => {
  expect(yellowFlags.length).toBe(10);
  for (const id of yellowFlags) expect(clientWords[id]?.every(Boolean), id).toBe(true);
  expect(forTherapist('yellow_low_mood')).toBe(true);
  expect(forTherapist('heat_how')).toBe(false);
});
