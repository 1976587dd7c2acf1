// Visits that cost a client nothing: owed, taken by a booking, or let go.
import type { FreeVisit } from '../../../build/openapi';
import { localDate } from '../../intake/request';
import { spoken } from '../../words/catalogue.svelte';
import type * as En from '../../words/languages/en';
import { call, Refusal, type Kept } from '../api';

export type KeptFree = Kept<FreeVisit>;
export const freeWords = spoken(import.meta.glob<typeof En.freeVisit>('../../words/languages/*.ts',
  { query: '?only=freeVisit', import: 'freeVisit', eager: true }));

export const isOwed = ({ content: { booking, ended_on: over } }: KeptFree): boolean => !booking && !over;

export const free = {
  of: async (client: string): Promise<KeptFree[]> =>
    (await call('get', 'clients/{id}/free-visits', { id: client, query: { count: 100 } })).free_visits,
  /** The one that a booking is free by. */
  by: async (client: string, booking: string): Promise<KeptFree | undefined> =>
    (await free.of(client)).find(({ content }) => content.booking === booking && !content.ended_on),
  /** Once for a session that was stopped: what was given before stands. */
  give: async (client: string, session: string, reason: string, key: string): Promise<void> => {
    try {
      await call('post', 'free-visits', { body: { client, session, reason, since: localDate(new Date()) }, key });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 409) throw error;
    }
  },
  use: (one: KeptFree, booking: string) =>
    call('put', 'free-visits/{id}', { id: one.id, body: { ...one.content, booking }, version: one.version }),
};
