// The page's only way to the server. Every failure becomes a Problem that a person can act on.
import type { In, Next, Out } from './contract';

export type ProblemKind = 'offline' | 'refused' | 'server';

export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    /** JSON pointer to the answer that was refused, or "" */
    readonly pointer = '',
  ) {
    super(detail);
  }
}

const waitMs = 15_000;

async function send(path: string, body?: In): Promise<Response> {
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
  const told = (await reply.json().catch(() => ({}))) as Record<string, unknown>;
  const detail = typeof told['detail'] === 'string' ? told['detail'] : '';
  const pointer = typeof told['pointer'] === 'string' ? told['pointer'] : '';
  const refused = reply.status >= 400 && reply.status < 500 && detail !== '';
  return new Problem(refused ? 'refused' : 'server', detail, pointer);
}

async function answer<T>(path: string, body?: In): Promise<T> {
  const reply = await send(path, body);
  if (!reply.ok) throw await problemOf(reply);
  return (await reply.json().catch(() => {
    throw new Problem('server', '');
  })) as T;
}

export const assess = (visit: In): Promise<Out> => answer('/api/v1/assess', visit);

/** An answer without `question` is no "nothing left to ask": it is a fault, and is treated so. */
export async function nextQuestion(visit: In): Promise<Next> {
  const next = await answer<Partial<Next>>('/api/v1/next-question', visit);
  if (next.question === undefined || !next.urgency) throw new Problem('server', '');
  return { remaining_about: 0, complete: false, ...next } as Next;
}

const kept = new Map<string, Promise<unknown>>();

/** The rows of one knowledge table, asked for once; asked again after a failure. */
export function knowledge<T>(kind: string): Promise<T[]> {
  const path = `/api/v1/knowledge/${kind}`;
  const known = kept.get(path) as Promise<T[]> | undefined;
  if (known) return known;
  const fresh = answer<T[]>(path);
  kept.set(path, fresh);
  fresh.catch(() => kept.delete(path));
  return fresh;
}
