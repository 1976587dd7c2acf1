// Records that only some may read: who is named, what safety still shows, and broken glass.
import type { Out, Restriction } from '../contract';
import { call, type Assessment, type Kept } from './api';

export interface Withheld {
  episode: string;
  assessed_at: string;
  urgency: Out['urgency'];
  hands_on?: Out['hands_on'];
  complete: boolean;
  open_questions: number;
  limits: Omit<Restriction, 'because' | 'lifted_by'>[];
}
export interface Privacy { client: string; kind: string; record: string; set_by: string;
  open_to: string[] }
export interface Colleague { id: string; name: string }
export interface Notice { id: string; at: string; by: string; client: string; client_name?: string;
  until: string; reason: string }

const of = encodeURIComponent;

export const privacy = {
  colleagues: () => call<{ colleagues: Colleague[] }>('GET', 'colleagues'),
  restrict: (episode: string, open_to: string[]) =>
    call<Kept<Privacy>>('POST', 'privacy', { body: { kind: 'episode', record: episode, open_to } }),
  lift: (record: string) => call<void>('DELETE', `privacy/${of(record)}`),
  breakGlass: (client: string, reason: string) =>
    call<unknown>('POST', 'break-glass', { body: { client, reason } }),
  notices: () => call<{ notices: Notice[] }>('GET', 'notices'),
  seen: (id: string) => call<void>('DELETE', `notices/${of(id)}`),
};

/** What safety needs of an episode one may not read, in the shape in which it is always shown. */
export function shownOf(withheld: Withheld): Kept<Assessment> {
  const output = {
    urgency: withheld.urgency,
    hands_on: withheld.hands_on ?? 'limited',
    complete: withheld.complete,
    // How many are open is told, and not which.
    must_ask: Array.from({ length: Math.max(1, withheld.open_questions) }, () => ''),
    restrictions: withheld.limits.map((limit) => ({ ...limit, because: [], lifted_by: '' })),
  } as unknown as Out;
  return {
    id: withheld.episode,
    version: 0,
    changed_at: withheld.assessed_at,
    changed_by: '',
    content: { client: '', episode: withheld.episode, knowledge_version: '', input: {}, output },
  };
}
