// How the page is cut into files. The bundler makes one for each combination of pages that share a
// module, so that no page loads what it does not need: a page of 130 kB came in 50 files, and on a
// phone's network each file costs the time of several kilobytes. Here files are joined as long as that
// makes all pages together faster (docs/decisions/0078).
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What a file costs, in packed bytes. A round trip of 150 ms, six at a time, is 5,000 at 1.6 Mbit/s; part
    of it passes while other files come. */
const fileCost = 1_500;
/** How many pages of the desk a page for clients weighs. */
const outside = 20;
/** From packed source to packed product: without its comments and long names. */
const shrinks = 0.6;

/** A module, what it imports, and what it weighs. */
export interface Part { id: string; imports: readonly string[]; bytes: number }
/** `loads`: by number, the pages that wait for it. */
interface File { ids: string[]; bytes: number; loads: Set<number> }

/** All that comes with a file: what it imports, and what that imports. */
function closure(file: File, next: (file: File) => Iterable<File>): Set<File> {
  const seen = new Set<File>();
  const open = [file];
  for (let one = open.pop(); one; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...next(one));
  }
  return seen;
}

/** What joining two files gains over all pages: a file less where both are loaded, more bytes where one
    is, with all that comes with the other. */
function gain(a: File, b: File, comes: (file: File) => Iterable<File>): number {
  let sum = 0;
  for (const load of new Set([...a.loads, ...b.loads])) {
    const [inA, inB] = [a.loads.has(load), b.loads.has(load)];
    if (inA && inB) sum += fileCost;
    else for (const more of comes(inA ? b : a)) sum -= more.loads.has(load) ? 0 : more.bytes;
  }
  return sum;
}

function bestPair(files: File[], next: (file: File) => Set<File>): [File, File] | undefined {
  const all = new Map(files.map((file) => [file, closure(file, next)]));
  const comes = (file: File): Set<File> => all.get(file) ?? new Set();
  // What it gains without what comes with it is the most that it can gain.
  const pairs = files.flatMap((a, i) => files.slice(i + 1).map((b) => ({ a, b, most: gain(a, b, (one) => [one]) })))
    .filter(({ most }) => most > 0).sort((x, y) => y.most - x.most);
  let best: { pair: [File, File]; gain: number } | undefined;
  for (const { a, b, most } of pairs) {
    if (best && most <= best.gain) break;
    const real = gain(a, b, comes);
    if (real > (best?.gain ?? 0)) best = { pair: [a, b], gain: real };
  }
  return best?.pair;
}

/** One file for each combination of pages, as the bundler does. */
function byPages(parts: readonly Part[], loads: readonly ReadonlySet<string>[]): File[] {
  const files = new Map<string, File>();
  for (const { id, bytes } of parts) {
    const of = loads.flatMap((load, i) => (load.has(id) ? [i] : []));
    if (of.length === 0) continue;
    const file = files.get(of.join()) ?? { ids: [], bytes: 0, loads: new Set(of) };
    file.ids.push(id);
    file.bytes += bytes;
    files.set(of.join(), file);
  }
  return [...files.values()];
}

/** Which modules come together. What no page loads at once is left to the bundler. No files import each other
    in a circle, in which nobody foresees what runs first: where a third stands between two, who loads the
    first loads it, too, so that joining it gains at least as much, and is done. */
export function filesOf(parts: readonly Part[], loads: readonly ReadonlySet<string>[]): string[][] {
  let files = byPages(parts, loads);
  const fileOf = new Map(files.flatMap((file) => file.ids.map((id) => [id, file] as const)));
  const imports = new Map(parts.map((part) => [part.id, part.imports]));
  const next = (file: File): Set<File> => new Set(file.ids.flatMap((id) => imports.get(id) ?? [])
    .flatMap((id) => fileOf.get(id) ?? []).filter((other) => other !== file));
  for (;;) {
    const now = new Map(files.map((file) => [file, next(file)]));
    const known = (file: File): Set<File> => now.get(file) ?? new Set();
    const pair = bestPair(files, known);
    if (!pair) break;
    const one = { ids: pair.flatMap(({ ids }) => ids), bytes: pair[0].bytes + pair[1].bytes,
      loads: new Set(pair.flatMap(({ loads }) => [...loads])) };
    for (const id of one.ids) fileOf.set(id, one);
    files = [...files.filter((file) => !pair.includes(file)), one];
    for (const file of closure(one, next)) for (const load of one.loads) file.loads.add(load);
  }
  return files.map(({ ids }) => ids);
}

/** What of a module is sent: of a file of a language only what it exports. */
const sent = (id: string, code: string): string => (id.includes('?only=')
  ? /^export const [^]*?(?=^(?:export )?const |(?![^]))/mu.exec(code)?.[0] ?? '' : code);

function reached(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return seen;
}

/** The plugin, and the name of the file that a module goes into, for the bundler's groups. */
export function fewFiles(): Plugin & { fileOf: (id: string) => string | null } {
  const files = new Map<string, string>();
  return {
    name: 'few-files',
    apply: 'build',
    buildEnd() {
      const ids = [...this.getModuleIds()].sort();
      const known = new Map(ids.map((id) => [id, this.getModuleInfo(id)]));
      const imports = (id: string): readonly string[] => known.get(id)?.importedIds ?? [];
      // Not the tables of another language: those come when they are asked for.
      const lazy = (id: string): string[] => (known.get(id)?.dynamicallyImportedIds ?? [])
        .filter((part) => part.endsWith('.svelte'));
      const entries = ids.filter((id) => known.get(id)?.isEntry);
      const base = reached(entries, imports);
      const pages = [...new Set([...base].flatMap(lazy))];
      const inside = new Set(ids.filter((id) => id.endsWith('/workspace/page-files.ts')).flatMap(lazy));
      const desk = [...inside].filter((id) => id.endsWith('/Desk.svelte'));
      // A page of the workspace comes with the desk. Of its own parts each comes after it, or never.
      const around = reached([...entries, ...desk], imports);
      const loads = pages.flatMap((page) => {
        const first = reached([...(inside.has(page) ? desk : []), page], imports);
        const later = [...first].filter((id) => !around.has(id)).flatMap(lazy);
        // What clients open at home is one of few, and counts as much as many pages of the desk.
        const often = Array.from({ length: inside.has(page) ? 1 : outside }, () => first);
        return [...often, ...later.map((part) => reached([...first, part], imports))];
      });
      const parts = ids.filter((id) => !base.has(id)).map((id) => ({ id, imports: imports(id),
        bytes: shrinks * gzipSync(sent(id, known.get(id)?.code ?? '')).length }));
      files.clear();
      filesOf(parts, loads).forEach((all, i) => all.forEach((id) => files.set(id, `part-${i}`)));
      for (const id of base) if (!/(?:index\.html|main\.ts)$/u.test(id)) files.set(id, 'base');
    },
    fileOf: (id) => files.get(id) ?? null,
  };
}
