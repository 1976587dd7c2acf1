// Favourite sequences: their words, and what is said of them to the server.
import type { Favourite } from '../../build/openapi';
import { spoken } from '../words/catalogue.svelte';
import { call, type Kept } from '../workspace/api';
import type * as En from '../words/languages/en';
import type { Again } from './shapes';

export type FavouriteKept = Kept<Favourite>;
export const words = spoken(import.meta.glob<typeof En.favourite>('../words/languages/*.ts',
  { query: '?only=favourite', import: 'favourite', eager: true }));

export const favourites = {
  all: async () => (await call('get', 'favourites')).favourites,
  keep: (name: string, from: { session: string } | { episode: string }, key: string) =>
    call('post', 'favourites', { body: { name, ...from }, key }),
  remove: ({ id, version }: FavouriteKept) => call('delete', 'favourites/{id}', { id, version }),
  /** In the minutes of a visit, where it is one's; an empty text: none is. */
  today: async (episode: string, favourite: string, booking: string): Promise<Again> =>
    await call('get', 'episodes/{id}/again', { id: episode, query: { favourite, booking } }) as unknown as Again,
};
