// Records that only some may read: who is named, what safety still shows, and broken glass.
import type { Colleagues, Notices, WithheldEpisode } from '../../build/openapi';
import type { Out } from '../contract';
import { call, type Assessment, type Kept } from './api';
import { standingOf, type Standing } from './standing';

export type { Privacy, WithheldEpisode as Withheld } from '../../build/openapi';
export type Colleague = Colleagues['colleagues'][number];
export type Notice = Notices['notices'][number];

export const privacy = {
  colleagues: () => call('get', 'colleagues'),
  restrict: (episode: string, open_to: string[]) =>
    call('post', 'privacy', { body: { kind: 'episode', record: episode, open_to } }),
  lift: (record: string) => call('delete', 'privacy/{id}', { id: record }),
  breakGlass: (client: string, reason: string) =>
    call('post', 'break-glass', { body: { client, reason } }),
  notices: () => call('get', 'notices'),
  seen: (id: string) => call('delete', 'notices/{id}', { id }),
};

/** What safety needs of an episode one may not read, in the shape in which it is always shown. */
export function shownOf(withheld: WithheldEpisode): Kept<Assessment> {
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

/** The same, as the banner counts it among the others. */
export const standingsOf = (withheld: WithheldEpisode[]): Standing[] =>
  withheld.map((one) => standingOf({ id: one.episode, complaint: '' }, [shownOf(one)]));
