// What the run sheet says to the server. The shapes are those of the module (shapes.ts), which are
// the server's own, byte for byte.
import type { FindingValue, Next, Question } from '../contract';
import type { ToldNow } from '../intake/told-now';
import { call, clients } from '../workspace/api';
import { spokenName } from '../workspace/client-form';
import type { Again, Brief, Event, Log, Moments, Sheet, Suspect } from './shapes';

export interface Moved {
  id: string;
  version: number;
  client: string;
  episode: string;
  plan: string;
  booking?: string;
  in_room?: string;
  frame: Moments;
  log: Log;
}
export interface Whole extends Moved { sheet: Sheet; brief: Brief }
export type Findings = Record<string, FindingValue>;
export interface PalpationHead {
  id: string; device: string; count: number; seen: { device: string; count: number }[]; at: string;
  language: string;
}
export type Rescreen = PalpationHead & ToldNow & { lifts: string[] };

export interface SessionLine {
  id: string;
  content: { day: string; plan: string; finished: boolean; signed_off: boolean; stopped: boolean };
}

const as = <T>(told: unknown): T => told as T;

export const sessions = {
  begin: async (episode: string,
    { booking, again, favourite = '', inRoom }: { booking: string; again: boolean; favourite?: string; inRoom: string },
    key: string) =>
    as<Whole>(await call('post', 'episodes/{id}/sessions', { id: episode, key,
      body: { ...(booking ? { booking } : {}), ...(again ? { again } : {}),
        ...(favourite ? { favourite } : {}), ...(inRoom ? { in_room: inRoom } : {}) } })),
  again: async (episode: string) => as<Again>(await call('get', 'episodes/{id}/again', { id: episode })),
  of: async (episode: string) =>
    as<{ sessions: SessionLine[] }>(await call('get', 'episodes/{id}/sessions',
      { id: episode, query: { count: 20 } })).sessions,
  read: async (id: string) => as<Whole>(await call('get', 'sessions/{id}', { id, open: true })),
  say: async (id: string, events: Event[]) =>
    as<Moved>(await call('post', 'sessions/{id}/events', { id, body: { events } as never, open: true })),
  questions: async (id: string) =>
    as<{ questions: Question[] }>(await call('get', 'sessions/{id}/questions', { id, open: true }))
      .questions,
  next: async (id: string, body: ToldNow) =>
    as<Next>(await call('post', 'sessions/{id}/next-question',
      { id, body: body as never, open: true })),
  rescreen: async (id: string, body: Rescreen) =>
    as<Moved>(await call('post', 'sessions/{id}/rescreen', { id, body: body as never, open: true })),
  suspects: async (id: string) =>
    as<{ suspects: Suspect[] }>(await call('get', 'sessions/{id}/sources', { id, open: true })).suspects,
  palpation: async (id: string, body: PalpationHead) =>
    as<Moved>(await call('post', 'sessions/{id}/palpation', { id, body: body as never, open: true })),
  nameOf: async (client: string) => spokenName((await clients.read(client)).content),
};
