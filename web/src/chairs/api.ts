// What the tablet at a chair event asks and says.
import type { FindingValue, Next } from '../contract';
import { call } from '../workspace/api';

type Findings = Record<string, FindingValue>;

export interface Said { place: string; region?: string; before?: number; after?: number }

export const tablet = {
  see: (ticket: string) => call('get', 'chairs/{ticket}', { id: ticket, open: true }),
  signUp: (ticket: string, body: { name: string; begin?: string }, key: string) =>
    call('post', 'chairs/{ticket}/places', { id: ticket, body, key, open: true }),
  next: (ticket: string, place: string, findings: Findings): Promise<Next> =>
    call('post', 'chairs/{ticket}/next-question', { id: ticket, body: { place, findings }, open: true }),
  screen: (ticket: string, place: string, findings: Findings, key: string) =>
    call('post', 'chairs/{ticket}/screens', { id: ticket, body: { place, findings }, key, open: true }),
  answer: (ticket: string, body: Said, key: string) =>
    call('post', 'chairs/{ticket}/answers', { id: ticket, body, key, open: true }),
};
export type Seen = Awaited<ReturnType<typeof tablet.see>>;
export type Queued = NonNullable<Seen['queue']>[number];
