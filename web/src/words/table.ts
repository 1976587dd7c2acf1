// The tables of knowledge/, as the bundler gives them.

/** The cells of each line; a quoted cell may hold commas and doubled quotes. */
function cellsOf(text: string): string[][] {
  const cell = /("(?:[^"]|"")*"|[^",\n]*)(?:,|$)/gu;
  return text.trimEnd().split('\n').map((line) =>
    [...line.matchAll(cell)].map(([, told = '']) =>
      told.startsWith('"') ? told.slice(1, -1).replaceAll('""', '"') : told));
}

/** The rows of a table by the names of its columns. */
export function rowsNamed(text: string): Record<string, string>[] {
  const [names = [], ...rows] = cellsOf(text);
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}
