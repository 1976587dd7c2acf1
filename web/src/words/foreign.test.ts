import { afterEach, expect, it } from 'vitest';
import { isForeign, speaking } from './words.svelte';

afterEach(() => void (speaking.language = 'en'));

it('words are of another language only where it is known and another', () => {
  expect(isForeign('es')).toBe(true);
  expect(isForeign('en')).toBe(false);
  expect(isForeign('en-GB'), 'a country is no other language').toBe(false);
  expect(isForeign(undefined), 'not known').toBe(false);
  speaking.language = 'es';
  expect(isForeign('es-MX')).toBe(false);
  expect(isForeign('en')).toBe(true);
});
