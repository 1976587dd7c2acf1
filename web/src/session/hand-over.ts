// Words to whoever treats next: said to the server, and in the language now spoken.
import type { KeptHandOver } from '../../build/openapi';
import { speaking, spoken } from '../words/catalogue.svelte';
import { call } from '../workspace/api';
import { privacy } from '../workspace/privacy';
import { session } from '../workspace/session.svelte';
import type * as En from '../words/languages/en';

export type { KeptHandOver };
export const words = spoken(import.meta.glob<typeof En.handOver>('../words/languages/*.ts',
  { query: '?only=handOver', import: 'handOver', eager: true }));

export const handOvers = {
  of: async (episode: string) =>
    (await call('get', 'episodes/{id}/hand-overs', { id: episode, query: { count: 100 } })).hand_overs,
  say: (episode: string, said: string, key: string) =>
    call('post', 'episodes/{id}/hand-overs', { id: episode, body: { words: said, language: speaking.language }, key }),
  read: (id: string, version: number) => call('put', 'hand-overs/{id}/read', { id, version }),
};

/** What people are called, by id; whoever cannot be named is "a colleague". */
export async function namesOf(): Promise<(id: string) => string> {
  const told = await privacy.colleagues().catch(() => null);
  const me = session.now?.person;
  return (id) => (id === me?.id ? me.name : told?.colleagues.find((one) => one.id === id)?.name ?? words().somebody);
}
