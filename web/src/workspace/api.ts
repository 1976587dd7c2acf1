// What the workspace says to the server. Every address, what may follow it, what goes there and what
// comes back is the OpenAPI document's (contract.ts says where that is from): a name that changes in
// C++ is an error of the type check here.
import type {
  KeptAssessment, KeptClient, KeptConsent, Person, paths,
} from '../../build/openapi';
import { Problem } from '../api';
import { serverFault } from '../words/faults';
import type { In, Plan } from '../contract';
import { session } from './session.svelte';

export type {
  Clearances, Client, ClientLine as Found, Consent, ConsentSaid, Episode, EpisodeLine, KeptConsent, Measurement,
  Person, Session,
  StoredAssessment as Assessment, StoredPlan, StoredSession, Summary,
} from '../../build/openapi';

/** A record in one version. */
export type Kept<T> = Omit<KeptClient, 'content'> & { content: T };
export type Name = NonNullable<KeptClient['content']['names']>[number];
export type Role = Person['roles'][number];
export type OpenSession = NonNullable<Reply<Operation<'sessions', 'get'>>['sessions']>[number];

type Address = keyof paths extends infer All
  ? All extends `/api/v1/${infer Rest}` ? Rest : never : never;
type Method = 'get' | 'post' | 'put' | 'delete';
type Operation<P extends Address, M extends Method> = NonNullable<paths[`/api/v1/${P}`][M]>;
type Json<T> = T extends { content: { 'application/json': infer J } } ? J : void;
type Reply<O> = O extends { responses: infer R }
  ? Json<R[keyof R & (200 | 201 | 204)]> : never;
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : never;
type Query<O> = O extends { parameters: { query: infer Q } } | { parameters: { query?: infer Q } }
  ? NonNullable<Q> : never;

/** What somebody who works here may be; a client's account is another thing. */
export const staffRoles: Role[] = ['owner', 'practitioner', 'reception', 'auditor'];

/** What the server refused, with everything it said about it. */
export class Refusal extends Problem {
  constructor(
    readonly status: number,
    detail: string,
    pointer: string,
    readonly told: Record<string, unknown>,
    readonly waitSeconds = 0,
  ) {
    const { code, values } = serverFault(told);
    super(status >= 400 && status < 500 && detail !== '' ? 'refused' : 'server', detail, pointer, code, values);
  }
}

interface Common {
  version?: number | undefined;
  /** the same for the same request sent again */
  key?: string;
  signal?: AbortSignal;
  /** a page that is not signed in asks: do not ask the person to sign in again */
  open?: boolean;
  /** for what is large; else as long as every request */
  waitMs?: number;
}
interface Any extends Common {
  id?: string;
  query?: object;
  body?: unknown;
}
type How<P extends Address, O> = Common
  & (P extends `${string}{${string}` ? { id: string } : unknown)
  & ([Body<O>] extends [never] ? unknown : { body: Body<O> })
  & ([Query<O>] extends [never] ? unknown : { query?: Query<O> });
type Told<P extends Address, O> =
  Common extends How<P, O> ? [how?: How<P, O>] : [how: How<P, O>];

const waitMs = 15_000;

async function once(method: Method, path: string, how: Any): Promise<Response> {
  const headers: Record<string, string> = {};
  // A form says its own type, with its boundary.
  const form = how.body instanceof FormData ? how.body : null;
  if (how.body !== undefined && !form) headers['content-type'] = 'application/json';
  if (method !== 'get' && session.csrf) headers['x-csrf-token'] = session.csrf;
  if (how.version !== undefined) headers['if-match'] = `"${how.version}"`;
  if (how.key) headers['idempotency-key'] = how.key;
  const late = AbortSignal.timeout(how.waitMs ?? waitMs);
  try {
    return await fetch(path, {
      method: method.toUpperCase(),
      headers,
      body: form ?? (how.body === undefined ? null : JSON.stringify(how.body)),
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

/** The whole address: `id` stands for what is in braces, and what is empty is not asked for. */
export function addressOf(
  address: Address, { id = '', query = {} }: Pick<Any, 'id' | 'query'>,
): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  const path = address.replace(/\{\w+\}/u, encodeURIComponent(id));
  return `/api/v1/${path}${asked.length > 0 ? '?' : ''}${asked.join('&')}`;
}

/** A session that ended meanwhile is opened again in place, and the request is sent once more. */
async function textOf(method: Method, path: string, how: Any): Promise<string> {
  // Sent now it would carry the token of the session that is over, beside the cookie of the next.
  if (session.ended && !how.open) await session.again();
  let reply = await once(method, path, how);
  while (reply.status === 401 && !how.open) {
    await session.again();
    reply = await once(method, path, how);
  }
  if (!reply.ok) throw await refusalOf(reply);
  return reply.status === 204 ? '' : reply.text();
}

/** What is being read, by whose session: who asks for the same meanwhile waits for that answer. */
const reading = new Map<string, Promise<string>>();

function shared(path: string, how: Any): Promise<string> {
  const asked = `${session.csrf} ${path}`;
  const same = reading.get(asked);
  if (same) return same;
  const text = textOf('get', path, how).finally(() => {
    if (reading.get(asked) === text) reading.delete(asked);
  });
  reading.set(asked, text);
  return text;
}

/** What is read during a write may be from before it: nobody who asks later is given that. */
async function written(method: Method, path: string, how: Any): Promise<string> {
  reading.clear();
  try {
    return await textOf(method, path, how);
  } finally {
    reading.clear();
  }
}

export async function call<P extends Address, M extends Method>(
  method: M, address: P, ...told: Told<P, Operation<P, M>>
): Promise<Reply<Operation<P, M>>> {
  const how: Any = told[0] ?? {};
  const path = addressOf(address, how);
  // Who may break it off, or waits for another time, asks alone.
  const alone = how.signal !== undefined || how.open === true || how.waitMs !== undefined;
  const text = await (method !== 'get' ? written(method, path, how)
    : alone ? textOf(method, path, how) : shared(path, how));
  return (text ? JSON.parse(text) : undefined) as Reply<Operation<P, M>>;
}

type Sent<P extends Address, M extends Method> = Body<Operation<P, M>>;

export const clients = {
  search: (search: string, count: number, after: string, signal: AbortSignal) =>
    call('get', 'clients', { query: { search, count, after }, signal }),
  add: (body: Sent<'clients', 'post'>, key: string) => call('post', 'clients', { body, key }),
  read: (id: string) => call('get', 'clients/{id}', { id }),
  change: (id: string, body: Sent<'clients/{id}', 'put'>, version: number) =>
    call('put', 'clients/{id}', { id, body, version }),
  versions: (id: string) => call('get', 'clients/{id}/history', { id }),
  summary: (id: string) => call('get', 'clients/{id}/summary', { id }),
};

export const episodes = {
  add: (body: Sent<'episodes', 'post'>, key: string) => call('post', 'episodes', { body, key }),
  read: (id: string) => call('get', 'episodes/{id}', { id }),
  change: (id: string, body: Sent<'episodes/{id}', 'put'>, version: number) =>
    call('put', 'episodes/{id}', { id, body, version }),
  /** The newest first, a page at a time. */
  assessments: (id: string, after = '', count = 20) =>
    call('get', 'episodes/{id}/assessments', { id, query: { count, after } }),
  plans: (id: string, after = '') =>
    call('get', 'episodes/{id}/plans', { id, query: { count: 20, after } }),
  sessions: (id: string, after = '') =>
    call('get', 'episodes/{id}/sessions', { id, query: { count: 20, after } }),
  measurements: (id: string, after = '') =>
    call('get', 'episodes/{id}/measurements', { id, query: { count: 20, after } }),
  take: (id: string, body: Sent<'episodes/{id}/intakes', 'post'> & { answers: In }, key: string) =>
    call('post', 'episodes/{id}/intakes', { id, body, key }),
  clearances: (id: string) => call('get', 'episodes/{id}/clearances', { id }),
  clear: (id: string, body: Sent<'episodes/{id}/clearances', 'post'>, key: string) =>
    call('post', 'episodes/{id}/clearances', { id, body, key }),
  intake: (id: string) => call('get', 'intakes/{id}', { id }),
  assessment: (id: string): Promise<KeptAssessment> => call('get', 'assessments/{id}', { id }),
};

export type Interpreter = NonNullable<Body<Operation<'episodes/{id}/intakes', 'post'>>['interpreter']>;
export type PlanChecked = Reply<Operation<'plans/{id}/check', 'post'>>;
export type StepRoom = NonNullable<PlanChecked['steps']>[number];

export const plans = {
  read: (id: string) => call('get', 'plans/{id}', { id }),
  check: (id: string, plan: Plan, signal: AbortSignal) =>
    call('post', 'plans/{id}/check', { id, body: { plan }, signal }),
  change: (id: string, body: Sent<'plans/{id}', 'put'>, version: number) =>
    call('put', 'plans/{id}', { id, body, version }),
};

export const consents = {
  /** Every one: of a list cut short the newest would be missing, and a refusal with it. */
  list: async (id: string): Promise<KeptConsent[]> => {
    const all: KeptConsent[] = [];
    for (let more = true; more;) {
      const after = all.at(-1)?.id;
      const query = { count: 100, ...(after ? { after } : {}) };
      const page = await call('get', 'clients/{id}/consents', { id, query });
      all.push(...page.consents);
      ({ more } = page);
    }
    return all;
  },
  give: (id: string, body: Sent<'clients/{id}/consents', 'post'>, key: string) =>
    call('post', 'clients/{id}/consents', { id, body, key }),
  change: (id: string, body: Sent<'consents/{id}', 'put'>, version: number) =>
    call('put', 'consents/{id}', { id, body, version }),
  history: (id: string) => call('get', 'consents/{id}/history', { id }),
};

export type Replayed = Reply<Operation<'replay', 'post'>>;
export type ReplayChange = NonNullable<Replayed['changes']>[number];
export const replay = (body: Sent<'replay', 'post'>, signal: AbortSignal) =>
  call('post', 'replay', { body, signal });

export const account = {
  sessions: () => call('get', 'sessions'),
  everywhere: () => call('delete', 'sessions'),
  password: (old: string, fresh: string) =>
    call('post', 'password', { body: { old, new: fresh } }),
  secret: () => call('post', 'second-factor'),
  confirm: (code: string) => call('put', 'second-factor', { body: { code } }),
  without: () => call('delete', 'second-factor'),
  linkHolder: (link: string) => call('post', 'welcome/look', { body: { link }, open: true }),
  people: () => call('get', 'people'),
  invite: (body: Sent<'people', 'post'>) => call('post', 'people', { body }),
  person: (id: string) => call('get', 'people/{id}', { id }),
  changePerson: (id: string, body: Sent<'people/{id}', 'put'>, version: number) =>
    call('put', 'people/{id}', { id, body, version }),
  newLink: (id: string) => call('post', 'people/{id}/link', { id }),
};

/** Letters that are overdue or whose answer nobody has read, of everybody or of one client: mostly none,
    and then nothing more of them is loaded. */
export const lettersToSeeTo = async (client = '') =>
  (await call('get', 'referrals', { query: { client } })).referrals ?? [];

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
