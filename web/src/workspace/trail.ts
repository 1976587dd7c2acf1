// The trail in words: who did what to whose.
import type { TrailEntry, TrailPage } from '../../build/openapi';
import { call, addressOf } from './api';
import type { trust } from '../words/languages/en';

export type { TrailEntry };
type TrustWords = typeof trust;
export type What = keyof TrustWords['trail']['whats'];
export interface Asked { client: string; person: string; day: string; what: What }

const groups: Record<What, string[]> = {
  all: [],
  seen: ['read', 'list', 'search', 'history', 'withheld'],
  changed: ['add', 'change', 'remove', 'import'],
  accounts: ['sign_in', 'sign_in_refused', 'sign_in_locked', 'sign_out', 'sign_out_everywhere',
    'password_set', 'password_refused', 'factor_on', 'factor_off', 'account_add', 'account_edit',
    'role_change', 'account_shut', 'account_open', 'link_make', 'token_make', 'token_revoke',
    'passkey_add', 'passkey_remove', 'passkey_refused'],
  practice: ['backup', 'restore', 'export', 'import', 'erase', 'erase_refused'],
};

/** The whole day where the reader is. */
function dayBounds(day: string): [string, string] {
  const start = new Date(`${day}T00:00:00`);
  const end = new Date(start);
  end.setDate(end.getDate() + 1);
  return [start.toISOString(), end.toISOString()];
}

/** What is asked for, of the page and of the table alike; what is empty is not sent. */
export function queryOf({ client, person, day, what }: Asked): Record<
  'client' | 'person' | 'from' | 'until' | 'what', string
> {
  const [from, until] = day ? dayBounds(day) : ['', ''];
  return { client, person, from, until, what: groups[what].join(',') };
}

export const tableOf = (asked: Asked): string => addressOf('audit.csv', { query: queryOf(asked) });

export const readTrail = (asked: Asked, after = 0): Promise<TrailPage> =>
  call('get', 'audit', {
    query: { ...queryOf(asked), count: 50, after: after ? String(after) : '' },
  });

export interface Names {
  people: Map<string, { name: string; program: boolean }>;
  clients: Map<string, string>;
}

const end = (id: string): string => id.slice(-6);

function person(id: string, names: Names, w: TrustWords['trail']): string {
  const known = names.people.get(id);
  if (!known) return w.unknown(end(id));
  return known.program ? w.program(known.name) : known.name;
}

export function whoDid(entry: TrailEntry, names: Names, w: TrustWords['trail']): string {
  if (entry.who) return person(entry.who, names, w);
  return /^(?:sign_in_|passkey_refused)/u.test(entry.action) ? w.nobody : w.console;
}

/** "opened a plan, Ana Ruiz", "changed what an account may do, Ben: reception, auditor". */
export function whatWasDone(entry: TrailEntry, names: Names, words: TrustWords): string {
  const w = words.trail;
  let said = w.acts[entry.action]?.(entry.kind) ?? entry.action.replaceAll('_', ' ');
  const by = entry.by && w.by[entry.by];
  if (by) said += ` ${by}`;
  if (entry.client) {
    said = w.of(said, names.clients.get(entry.client) || w.client(end(entry.client)));
  } else if (entry.id && entry.id !== entry.who && ['account', 'link', 'token'].includes(entry.kind)) {
    said = w.of(said, person(entry.id, names, w));
  }
  if (entry.roles) said += `: ${entry.roles.map((role) => words.roles[role] ?? role).join(', ')}`;
  return said;
}
