// What the workspace says to the server. The shapes below are the record's; they give way to those
// of the OpenAPI document as soon as the routes are in it.
import { Problem } from '../api';
import type { In, Out } from '../contract';
import type { Privacy, Withheld } from './privacy';
import { session } from './session.svelte';

export interface Kept<T> {
  id: string;
  version: number;
  changed_at: string;
  changed_by: string;
  why?: string;
  removed?: boolean;
  content: T;
}

export interface Name { use?: string; family?: string; given: string[]; whole?: string }
export interface Phone { number: string; use?: string }
export interface Client {
  names: Name[];
  birth?: string;
  phones: Phone[];
  emails: string[];
  addresses: unknown[];
  sex?: 'female' | 'male' | 'other' | 'unknown';
  gender_identity?: string;
  pronouns?: string;
  language?: string;
  interpreter?: boolean;
  identifiers: unknown[];
  contacts: unknown[];
  notes?: string;
  inactive?: boolean;
  extra?: unknown;
}
export interface Found { id: string; version: number; name: string; birth?: string; phone?: string;
  email?: string }

export interface Episode {
  client: string;
  complaint: string;
  status: 'open' | 'paused' | 'closed';
  opened_on: string;
  closed_on?: string;
  practitioner?: string;
}
export interface Assessment {
  client: string;
  episode: string;
  intake?: string;
  knowledge_version: string;
  input: In;
  output: Out;
}
export interface StoredPlan { client: string; episode: string; assessment: string;
  status: 'draft' | 'agreed' | 'replaced' | 'ended'; plan: Out['plan'] }
export type AnsweredBy = 'client' | 'practitioner' | 'guardian' | 'interpreter';
export interface Taken { intake: Kept<unknown>; assessment: Kept<Assessment>;
  plan?: Kept<StoredPlan> }
export interface Summary { client: Kept<Client>; episodes: Kept<Episode>[];
  withheld?: Withheld[]; open_until?: string; restricted?: Kept<Privacy>[] }
export interface OpenSession { id: string; made_at: string; seen_at: string; address: string;
  this_one: boolean }

export interface Person { id: string; name: string; email: string; roles: string[];
  active: boolean; has_password: boolean; second_factor: boolean }
/** What somebody who works here may be; a client's account is another thing. */
export const staffRoles = ['owner', 'practitioner', 'reception', 'auditor'];
export interface LinkHolder { is_new: boolean; name: string; email: string; has_password: boolean;
  second_factor: boolean }

/** What the server refused, with everything it said about it. */
export class Refusal extends Problem {
  constructor(
    readonly status: number,
    detail: string,
    pointer: string,
    readonly told: Record<string, unknown>,
    readonly waitSeconds = 0,
  ) {
    super(status >= 400 && status < 500 && detail !== '' ? 'refused' : 'server', detail, pointer);
  }
}

interface How {
  body?: unknown;
  version?: number;
  /** the same for the same request sent again */
  key?: string;
  signal?: AbortSignal;
  /** a page that is not signed in asks: do not ask the person to sign in again */
  open?: boolean;
}

const waitMs = 15_000;

async function once(method: string, path: string, how: How): Promise<Response> {
  const headers: Record<string, string> = {};
  if (how.body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET' && session.csrf) headers['x-csrf-token'] = session.csrf;
  if (how.version !== undefined) headers['if-match'] = `"${how.version}"`;
  if (how.key) headers['idempotency-key'] = how.key;
  const late = AbortSignal.timeout(waitMs);
  try {
    return await fetch(`/api/v1/${path}`, {
      method,
      headers,
      body: how.body === undefined ? null : JSON.stringify(how.body),
      signal: how.signal ? AbortSignal.any([how.signal, late]) : late,
    });
  } catch (error) {
    if (how.signal?.aborted) throw error;
    throw new Problem('offline', '');
  }
}

async function refusalOf(reply: Response): Promise<Refusal> {
  const told = (await reply.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (name: string): string => (typeof told[name] === 'string' ? told[name] : '');
  const wait = Number(reply.headers.get('retry-after') ?? 0) || 0;
  return new Refusal(reply.status, text('detail'), text('pointer'), told, wait);
}

/** A session that ended meanwhile is opened again in place, and the request is sent once more. */
export async function call<T>(method: string, path: string, how: How = {}): Promise<T> {
  let reply = await once(method, path, how);
  while (reply.status === 401 && !how.open) {
    await session.again();
    reply = await once(method, path, how);
  }
  if (!reply.ok) throw await refusalOf(reply);
  if (reply.status === 204) return undefined as T;
  const text = await reply.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

const of = encodeURIComponent;

export const clients = {
  search: (text: string, count: number, after: string, signal: AbortSignal) =>
    call<{ clients: Found[]; more: boolean }>('GET',
      `clients?search=${of(text)}&count=${count}${after ? `&after=${of(after)}` : ''}`, { signal }),
  add: (body: Client, key: string) => call<Kept<Client>>('POST', 'clients', { body, key }),
  read: (id: string) => call<Kept<Client>>('GET', `clients/${of(id)}`),
  change: (id: string, body: Client, version: number) =>
    call<Kept<Client>>('PUT', `clients/${of(id)}`, { body, version }),
  versions: (id: string) =>
    call<{ versions: Kept<Client>[] }>('GET', `clients/${of(id)}/history`),
  summary: (id: string) => call<Summary>('GET', `clients/${of(id)}/summary`),
};

export const episodes = {
  add: (body: Episode, key: string) => call<Kept<Episode>>('POST', 'episodes', { body, key }),
  read: (id: string) => call<Kept<Episode>>('GET', `episodes/${of(id)}`),
  assessments: (id: string) =>
    call<{ assessments: Kept<Assessment>[] }>('GET', `episodes/${of(id)}/assessments?count=20`),
  plans: (id: string) => call<{ plans: Kept<StoredPlan>[] }>('GET', `episodes/${of(id)}/plans`),
  take: (id: string, body: { by: AnsweredBy; language: string; answers: In }, key: string) =>
    call<Taken>('POST', `episodes/${of(id)}/intakes`, { body, key }),
  assessment: (id: string) => call<Kept<Assessment>>('GET', `assessments/${of(id)}`),
};

export const account = {
  sessions: () => call<{ sessions: OpenSession[] }>('GET', 'sessions'),
  everywhere: () => call<void>('DELETE', 'sessions'),
  password: (old: string, fresh: string) =>
    call<void>('POST', 'password', { body: { old, new: fresh } }),
  secret: () => call<{ secret: string; uri: string }>('POST', 'second-factor'),
  confirm: (code: string) =>
    call<{ recovery_codes: string[] }>('PUT', 'second-factor', { body: { code } }),
  without: () => call<void>('DELETE', 'second-factor'),
  linkHolder: (link: string) =>
    call<LinkHolder>('POST', 'welcome/look', { body: { link }, open: true }),
  people: () => call<{ people: Person[] }>('GET', 'people'),
  invite: (body: { name: string; email: string; roles: string[] }) =>
    call<{ person: Person; link: string }>('POST', 'people', { body }),
  changePerson: ({ id, name, email, roles, active }: Person) =>
    call<Person>('PUT', `people/${of(id)}`, { body: { name, email, roles, active } }),
  newLink: (id: string) => call<{ link: string }>('POST', `people/${of(id)}/link`),
};

/** A key for one thing to be done; made anew when what is to be done changes. */
export class Once {
  #body = '';
  #key = '';
  of(body: unknown): string {
    const text = JSON.stringify(body);
    if (text !== this.#body || !this.#key) [this.#body, this.#key] = [text, crypto.randomUUID()];
    return this.#key;
  }
}
