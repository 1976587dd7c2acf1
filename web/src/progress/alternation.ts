// Two options turn about for one client: their words, and what is said of them to the server.
import type { AlternatingSaid, AlternationOptions, KeptAlternation } from '../../build/openapi';
import { spoken } from '../words/catalogue.svelte';
import { call } from '../workspace/api';
import type * as En from '../words/languages/en';

export type { AlternatingSaid, AlternationOptions, KeptAlternation };
export const words = spoken(import.meta.glob<typeof En.alternation>('../words/languages/*.ts',
  { query: '?only=alternation', import: 'alternation', eager: true }));

export const alternations = {
  of: async (episode: string) =>
    (await call('get', 'episodes/{id}/alternations', { id: episode })).alternations,
  options: (episode: string) => call('get', 'episodes/{id}/alternation-options', { id: episode }),
  begin: (episode: string, body: AlternatingSaid, key: string) =>
    call('post', 'episodes/{id}/alternations', { id: episode, body, key }),
  end: ({ id, version }: KeptAlternation, why: string) =>
    call('put', 'alternations/{id}/ended', { id, version, body: { why } }),
};
