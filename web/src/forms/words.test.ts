// Whose words may stand on the page: measures.csv says of each instrument whether its text is free.
import { expect, it } from 'vitest';
import shipped from '../../../knowledge/measures.csv?raw';
import * as english from '../words/languages/en';
import * as spanish from '../words/languages/es';
import { rowsNamed } from '../words/table';

const [en, es] = [english.forms, spanish.forms];

it('shows the text of a form only where its table says that it may be shipped', () => {
  const free = rowsNamed(shipped).filter((row) => row['text_shipped'] === 'yes').map((row) => row['id']);
  expect(free.length).toBeGreaterThan(3);
  for (const words of [en, es]) {
    for (const told of [words.items, words.one, words.ends]) {
      expect(Object.keys(told).filter((id) => !free.includes(id))).toEqual([]);
    }
  }
});

it('names whose PEG is, and that its Spanish is ours', () => {
  expect(en.peg).toContain('Krebs');
  expect(es.peg).toContain('Krebs');
  expect(es.peg).toContain('no validada');
});
