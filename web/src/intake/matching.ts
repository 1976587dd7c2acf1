// Rows of a table that fit what is being typed: names that begin so first, then any word or brand
// that begins so, at most six.
import type { Named } from '../contract';

const most = 6;
const plain = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{Diacritic}/gu, '');

const alsoCalled = (row: Named): string => plain([row.name, ...(row.brands ?? [])].join(' '));

export function matching(rows: Named[], typed: string, chosen: string[]): Named[] {
  const start = plain(typed.trim());
  if (!start) return [];
  const free = rows.filter((row) => !chosen.includes(row.id) && row.name);
  const first = free.filter((row) => plain(row.name).startsWith(start));
  const word = (row: Named): boolean =>
    alsoCalled(row).split(/[^\p{L}\p{N}]+/u).some((w) => w.startsWith(start));
  const rest = free.filter((row) => !first.includes(row) && word(row));
  return [...first, ...rest].slice(0, most);
}
