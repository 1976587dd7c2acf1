// node tools/run-sheet.mjs FILE.wasm: answers the lines of standard input with the page's module,
// by the page's own way of calling it.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { moduleOf } from '../web/src/session/module.ts';

const ask = moduleOf(await WebAssembly.compile(await readFile(process.argv[2])));
let out = '';
for await (const line of createInterface({ input: process.stdin })) out += `${ask(line)}\n`;
process.stdout.write(out);
