// The page's only way to the server. Every failure becomes a Problem that a person can act on.
import type { paths } from '../build/openapi';
import type { In, Kind, Row } from './contract';
import { serverFault } from './words/faults';

export type ProblemKind = 'offline' | 'refused' | 'server';

export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    /** JSON pointer to the answer that was refused, or "" */
    readonly pointer = '',
    /** of what was refused, with what `detail` has put in: faults.ts has the words */
    readonly code = '',
    readonly values: readonly string[] = [],
  ) {
    super(detail);
  }
}

const waitMs = 15_000;

// What the server does not describe is an error of the type check: an address, a name in an answer.
type Address = keyof paths | `/api/v1/knowledge/${Kind}`;
type Posted<Path extends keyof paths> = paths[Path] extends
  { post: { responses: { 200: { content: { 'application/json': infer Json } } } } } ? Json : never;

async function send(path: Address, body?: In): Promise<Response> {
  const signal = AbortSignal.timeout(waitMs);
  try {
    if (body === undefined) return await fetch(path, { signal });
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  } catch {
    throw new Problem('offline', '');
  }
}

async function problemOf(reply: Response): Promise<Problem> {
  // What stands between the page and the server may answer in its own words.
  const told = (await reply.json().catch(() => ({}))) as { [name: string]: unknown };
  const { detail, code, values } = serverFault(told);
  const pointer = typeof told['pointer'] === 'string' ? told['pointer'] : '';
  const refused = reply.status >= 400 && reply.status < 500 && detail !== '';
  return new Problem(refused ? 'refused' : 'server', detail, pointer, code, values);
}

async function answer<T>(path: Address, body?: In): Promise<T> {
  const reply = await send(path, body);
  if (!reply.ok) throw await problemOf(reply);
  return (await reply.json().catch(() => {
    throw new Problem('server', '');
  })) as T;
}

export const assess = (visit: In): Promise<Posted<'/api/v1/assess'>> =>
  answer('/api/v1/assess', visit);

/** An answer without `question` is no "nothing left to ask": it is a fault, and is treated so. */
export async function nextQuestion(visit: In): Promise<Posted<'/api/v1/next-question'>> {
  const next = await answer<Posted<'/api/v1/next-question'>>('/api/v1/next-question', visit);
  if (next.question === undefined || !next.urgency) throw new Problem('server', '');
  return next;
}

const kept = new Map<Kind, Promise<unknown>>();

/** After the next picture: the names of things do not hold up what can be read without them. A page that
    nobody looks at paints nothing; it does not wait for that. */
const painted = (): Promise<void> => new Promise((resolve) => {
  if (typeof requestAnimationFrame === 'undefined') return resolve();
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 200);
});

/** The rows of one knowledge table, asked for once; asked again after a failure. */
export function knowledge<K extends Kind>(kind: K): Promise<Row<K>[]> {
  const known = kept.get(kind) as Promise<Row<K>[]> | undefined;
  if (known) return known;
  // The numbers to call are wanted before all else.
  const fresh = (kind === 'jurisdictions' ? Promise.resolve() : painted())
    .then(() => answer<Row<K>[]>(`/api/v1/knowledge/${kind}`));
  kept.set(kind, fresh);
  fresh.catch(() => kept.delete(kind));
  return fresh;
}
