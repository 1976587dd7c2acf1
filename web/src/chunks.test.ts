// How the page is cut into files: web/chunks.ts.
import { expect, it } from 'vitest';
import { filesOf, type Part } from '../chunks';

const part = (id: string, bytes: number, ...imports: string[]): Part => ({ id, bytes, imports });
const loads = (...all: string[]): Set<string>[] => all.map((ids) => new Set(ids));
const cut = (parts: Part[], ...all: string[]): string[] =>
  filesOf(parts, loads(...all)).map((ids) => [...ids].sort().join('')).sort();

it('joins small files of pages that share them', () => {
  const small = [part('a', 400), part('b', 300), part('c', 200)];
  expect(cut(small, 'ab', 'abc')).toEqual(['abc']);
});

it('keeps apart what is large for a page that does not need it', () => {
  expect(cut([part('a', 400), part('b', 90_000)], 'a', 'ab')).toEqual(['a', 'b']);
});

it('leaves to the bundler what no page waits for', () => {
  expect(cut([part('a', 400), part('z', 400)], 'a')).toEqual(['a']);
});

/** Modules that import each other at will, later ones only; the first few are pages. */
function woven(seed: number): { needs: Map<string, string[]>; files: string[][] } {
  let now = seed;
  const any = (below: number): number => {
    now = (now * 48_271) % 2_147_483_647;
    return now % below;
  };
  const count = 30;
  const needs = new Map(Array.from({ length: count }, (_, i) =>
    [`${i}`, Array.from({ length: 3 }, () => `${i + 1 + any(8)}`).filter((id) => Number(id) < count)]));
  const reach = (id: string): string[] => [id, ...(needs.get(id) ?? []).flatMap(reach)];
  const parts = [...needs].map(([id, all]) => part(id, any(4) === 0 ? 40_000 : 200, ...all));
  return { needs, files: filesOf(parts, [0, 1, 2, 3, 4, 6, 9].map((i) => new Set(reach(`${i}`)))) };
}

it.each(Array.from({ length: 40 }, (_, i) => i + 1))('makes no circle of files that import each other: %i', (seed) => {
  const { needs, files } = woven(seed);
  const next = (file: number): number[] => [...new Set(files[file]?.flatMap((id) => needs.get(id) ?? [])
    .map((id) => files.findIndex((one) => one.includes(id))))].filter((other) => other >= 0 && other !== file);
  const circle = (file: number, above: number[]): boolean =>
    above.includes(file) || next(file).some((other) => circle(other, [...above, file]));
  expect(files.length).toBeGreaterThan(1);
  expect(files.some((_, i) => circle(i, []))).toBe(false);
});
