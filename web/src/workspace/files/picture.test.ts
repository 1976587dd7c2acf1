import { expect, it } from 'vitest';
import { kindOf, within } from './picture';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

it('what a file is, its bytes say', () => {
  expect(kindOf(bytes('\xff\xd8\xff\xe0abcdefgh'))).toBe('picture');
  expect(kindOf(bytes('\x89PNG\r\n\x1a\nabcd'))).toBe('picture');
  expect(kindOf(bytes('RIFFabcdWEBPVP8 '))).toBe('picture');
  expect(kindOf(bytes('%PDF-1.7 abc'))).toBe('pdf');
  for (const other of ['<svg xmlns="h', '<!doctype html', 'GIF89a', '', 'RIFFabcdWAVE']) {
    expect(kindOf(bytes(other)), other).toBe('other');
  }
});

it('a picture is made smaller and never larger, in proportion', () => {
  expect(within(4000, 3000, 2000)).toEqual({ width: 2000, height: 1500 });
  expect(within(300, 900, 2000)).toEqual({ width: 300, height: 900 });
  expect(within(10_000, 2, 2000)).toEqual({ width: 2000, height: 1 });
});
