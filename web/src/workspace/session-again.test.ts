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
