import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api';
import { Refusal } from '../workspace/api';
import { Post } from './post.svelte';

const offline = (): Promise<never> => Promise.reject(new Problem('offline', ''));
const refused = (status: number) => (): Promise<never> =>
  Promise.reject(new Refusal(status, 'no', '', {}));

describe('what is said on the tablet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for the network, and goes in order', async () => {
    const post = new Post();
    const sent: string[] = [];
    let away = true;
    const say = (what: string): Promise<string> => post.send(what, () => {
      if (away) return offline();
      sent.push(what);
      return Promise.resolve(what);
    });
    const both = Promise.all([say('a'), say('b')]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([post.away, post.places, sent]).toEqual([true, ['a', 'b'], []]);
    away = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await both).toEqual(['a', 'b']);
    expect([post.away, post.places, sent]).toEqual([false, [], ['a', 'b']]);
  });
  it('goes at once when the network is back', async () => {
    const post = new Post();
    const send = vi.fn().mockImplementationOnce(offline).mockResolvedValue('there');
    const told = post.send('a', send);
    await vi.advanceTimersByTimeAsync(1);
    void post.go();
    expect(await told).toBe('there');
  });
  it('is tried again where nobody knows whether it arrived, and not where it was refused', async () => {
    const post = new Post();
    for (const status of [429, 503]) {
      const send = vi.fn().mockImplementationOnce(refused(status)).mockResolvedValue('there');
      const told = post.send('a', send);
      await vi.advanceTimersByTimeAsync(5_001);
      expect(await told).toBe('there');
    }
    const not = expect(post.send('a', refused(409))).rejects.toThrow('no');
    const next = post.send('b', () => Promise.resolve('there'));
    await not;
    expect(await next).toBe('there');
    expect(post.places).toEqual([]);
  });
  it('is gone with the page', async () => {
    const post = new Post();
    const send = vi.fn(offline);
    void post.send('a', send);
    await vi.advanceTimersByTimeAsync(1);
    post.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(post.places).toEqual([]);
  });
});
