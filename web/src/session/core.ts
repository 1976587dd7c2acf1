// The module, loaded once: the page asks it where the session stands and what may happen, with or
// without a network.
import address from '../../build/session.wasm?url';
import { moduleOf } from './module';
import type { Answered, Asked } from './shapes';

export type Core = (asked: Asked) => Answered;
let loading: Promise<Core> | undefined;

export function core(): Promise<Core> {
  loading ??= (async () => {
    const ask = moduleOf(await WebAssembly.compileStreaming(fetch(address)));
    return (asked: Asked) => JSON.parse(ask(JSON.stringify(asked))) as Answered;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}
