import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, type Session } from './api';
import { session } from './session.svelte';

const signedIn = (csrf: string): Session => ({
  person: { id: 'p', name: 'Lena', email: 'l@example.org', roles: ['owner'], second_factor: false },
  practice: { name: 'P', slug: 'p' },
  csrf_token: csrf,
}) as unknown as Session;

afterEach(() => {
  vi.unstubAllGlobals();
  session.close();
});

describe('a session that ended', () => {
  it('holds what is asked for meanwhile until somebody has signed in again', async () => {
    const sent: [string, string][] = [];
    let over = true;
    vi.stubGlobal('fetch', (path: string, how: { headers: Record<string, string> }) => {
      sent.push([path, how.headers['x-csrf-token'] ?? '']);
      return Promise.resolve(new Response(over ? '{}' : null, { status: over ? 401 : 204 }));
    });
    session.open(signedIn('old'));
    const first = call('delete', 'drafts/{form}', { id: 'a' });
    await vi.waitFor(() => expect(session.ended).toBe(true));
    const second = call('delete', 'drafts/{form}', { id: 'b' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toEqual([['/api/v1/drafts/a', 'old']]);
    over = false;
    session.open(signedIn('new'));
    await Promise.all([first, second]);
    expect(sent.slice(1).sort()).toEqual([['/api/v1/drafts/a', 'new'], ['/api/v1/drafts/b', 'new']]);
  });
});

describe('what is read', () => {
  const answers: ((reply: Response) => void)[] = [];
  const asks = () => vi.stubGlobal('fetch', () =>
    new Promise<Response>((resolve) => answers.push(resolve)));
  const say = (version: number): void => answers.shift()?.(new Response(JSON.stringify({ version })));
  const read = () => call('get', 'episodes/{id}', { id: 'e' });

  it('is asked for once by all who want it at the same time, and anew by who comes later', async () => {
    asks();
    const both = Promise.all([read(), read()]);
    expect(answers).toHaveLength(1);
    say(1);
    const [one, other] = await both;
    expect(one).toEqual(other);
    expect(one).not.toBe(other);
    const later = read();
    expect(answers).toHaveLength(1);
    say(2);
    expect((await later).version).toBe(2);
  });
  it('is asked for anew once something is written', async () => {
    asks();
    const before = read();
    const write = call('delete', 'drafts/{form}', { id: 'a' });
    const during = read();
    expect(answers).toHaveLength(3);
    say(1);
    answers.shift()?.(new Response(null, { status: 204 }));
    await write;
    const after = read();
    expect(answers).toHaveLength(2);
    say(2);
    say(3);
    expect([(await before).version, (await during).version, (await after).version]).toEqual([1, 2, 3]);
  });
  it('is never another session’s', () => {
    asks();
    session.open(signedIn('one'));
    void read();
    session.close();
    session.open(signedIn('two'));
    void read();
    expect(answers.splice(0)).toHaveLength(2);
  });
});
