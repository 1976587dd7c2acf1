// The run sheet of src/session, compiled to WebAssembly: text in, text out. What the module asks of
// its system is answered with "there is none": it reads no clock, no file and no chance.

interface Exports {
  memory: WebAssembly.Memory;
  _initialize: () => void;
  palpate_room: (bytes: number) => number;
  palpate_answer: () => number;
  palpate_length: () => number;
}

export type Ask = (asked: string) => string;

const ended = (): never => {
  throw new Error('the run sheet ended');
};
const none = 8; // EBADF: no such stream

export function moduleOf(module: WebAssembly.Module): Ask {
  let memory: WebAssembly.Memory | undefined;
  const imports: Record<string, (...args: number[]) => number> = {};
  for (const { name } of WebAssembly.Module.imports(module)) imports[name] = () => none;
  imports.proc_exit = ended;
  // No environment: no words, no bytes.
  imports.environ_get = () => 0;
  imports.environ_sizes_get = (words = 0, bytes = 0) => {
    const view = new DataView((memory as WebAssembly.Memory).buffer);
    view.setUint32(words, 0, true);
    view.setUint32(bytes, 0, true);
    return 0;
  };
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: imports });
  const run = instance.exports as unknown as Exports;
  memory = run.memory;
  run._initialize();
  return (asked) => {
    const bytes = new TextEncoder().encode(asked);
    const room = run.palpate_room(bytes.length);
    new Uint8Array(run.memory.buffer, room, bytes.length).set(bytes);
    const at = run.palpate_answer();
    return new TextDecoder().decode(new Uint8Array(run.memory.buffer, at, run.palpate_length()));
  };
}
