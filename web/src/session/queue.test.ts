import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api';
import { Kept, deviceOf, keptSessions, type Base, type Shelf } from './keep';
import { Queue, batchMost, type Sync } from './queue';
import type { Event, Log } from './shapes';

function shelfOf(): Shelf & { room: number } {
  const kept = new Map<string, string>();
  const shelf = {
    room: Infinity,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (shelf.room <= 0) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key: string) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
  return shelf;
}
const event = (count: number): Event => ({
  id: `0193f0a1-0000-7000-8000-${String(count).padStart(12, '0')}`, device: 'd', count, at: 'now',
  by: 'me', remark: { section: 'free', text: `${count}` },
});
const base = (log: Log): Base => ({ id: 's', client: 'c', name: 'Ana', episode: 'e',
  sheet: { minutes: 1, bounds: { hands_on: true, minutes_max: 0 } }, brief: {},
  frame: { earliest: 'x', now: 'x', slack_ms: 1 }, ahead_ms: 0, questions: [], names: {}, log });

/** A server that keeps a set, answers or fails as told, and may answer into the void. */
class Practice {
  events: Event[] = [];
  calls: number[][] = [];
  fail: ('before' | 'after' | Problem)[] = [];
  async send(events: Event[]): Promise<Log> {
    this.calls.push(events.map(({ count }) => count));
    const how = this.fail.shift();
    if (how === 'before') throw new Problem('offline', '');
    if (how instanceof Problem) throw how;
    for (const one of events) {
      if (!this.events.some(({ id }) => id === one.id)) this.events.push(one);
    }
    if (how === 'after') throw new Problem('offline', '');
    return Promise.resolve({ events: [...this.events] });
  }
}

function set(): { kept: Kept; shelf: ReturnType<typeof shelfOf>; practice: Practice; queue: Queue<Log>; said: Sync[] } {
  const shelf = shelfOf();
  const kept = new Kept(shelf, 'me', 's');
  kept.rebase(base({}));
  const practice = new Practice();
  const said: Sync[] = [];
  const queue = new Queue<Log>({
    unsent: () => kept.unsent,
    send: (events) => practice.send(events),
    took: (log) => kept.rebase(base(log)),
    told: (sync) => said.push(sync),
    signedOut: (problem) => problem.detail === '401',
  });
  return { kept, shelf, practice, queue, said };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the queue of a device', () => {
  it('sends in order, and nothing is left here that is there', async () => {
    const { kept, practice, queue, said } = set();
    for (const count of [2, 1, 3]) kept.add(event(count));
    await queue.go();
    expect(practice.events.map(({ count }) => count)).toEqual([1, 2, 3]);
    expect(kept.unsent).toEqual([]);
    expect(said.at(-1)).toBe('kept');
  });

  it('waits longer each time without a network, and goes at once when it is back', async () => {
    const { kept, practice, queue, said } = set();
    practice.fail = Array(4).fill('before');
    kept.add(event(1));
    await queue.go();
    expect(said.at(-1)).toBe('waiting');
    await vi.advanceTimersByTimeAsync(999);
    expect(practice.calls.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(practice.calls.length).toBe(2);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(practice.calls.length).toBe(2);
    await queue.hurry();
    expect(practice.calls.length).toBe(3);
    practice.fail = [];
    await queue.hurry();
    expect(practice.events.length).toBe(1);
    expect(kept.unsent).toEqual([]);
  });

  it('an answer that never came: sent twice, kept once', async () => {
    const { kept, practice, queue } = set();
    practice.fail = ['after'];
    kept.add(event(1));
    await queue.go();
    expect(kept.unsent.length).toBe(1);
    kept.add(event(2));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(practice.calls).toEqual([[1], [1, 2]]);
    expect(practice.events.map(({ count }) => count)).toEqual([1, 2]);
    expect(kept.unsent).toEqual([]);
  });

  it('what happens while it sends goes after it, one request at a time', async () => {
    const { kept, practice, queue } = set();
    kept.add(event(1));
    const first = queue.go();
    kept.add(event(2));
    void queue.go();
    await first;
    expect(practice.calls).toEqual([[1], [2]]);
  });

  it('many events go in parts', async () => {
    const { kept, practice, queue } = set();
    for (let count = 1; count <= 2 * batchMost + 1; ++count) kept.add(event(count));
    await queue.go();
    expect(practice.calls.map((call) => call.length)).toEqual([batchMost, batchMost, 1]);
    expect(practice.events.map(({ count }) => count))
      .toEqual(Array.from({ length: 2 * batchMost + 1 }, (_, i) => i + 1));
  });

  it('refused, or signed out: said so, kept here, not tried again by itself', async () => {
    for (const [detail, sync] of [['no', 'refused'], ['401', 'signed out']] as const) {
      const { kept, practice, queue, said } = set();
      practice.fail = [new Problem('refused', detail)];
      kept.add(event(1));
      await queue.go();
      expect(said.at(-1)).toBe(sync);
      await vi.advanceTimersByTimeAsync(600_000);
      expect(practice.calls.length).toBe(1);
      expect(kept.unsent.length).toBe(1);
      await queue.hurry();
      expect(kept.unsent).toEqual([]);
    }
  });

  it('whatever fails in whatever order, nothing is lost and nothing is there twice', async () => {
    for (let seed = 1; seed <= 200; ++seed) {
      let dice = seed * 7_919;
      const below = (n: number): number => {
        dice = (dice * 48_271) % 2_147_483_647;
        return dice % n;
      };
      const { kept, practice, queue } = set();
      const most = 1 + below(12);
      for (let count = 1; count <= most; ++count) {
        kept.add(event(count));
        const how = below(3);
        if (how > 0) practice.fail.push(how === 1 ? 'before' : 'after');
        if (below(2) > 0) await queue.hurry();
      }
      await queue.hurry();
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(practice.events.map(({ count }) => count))
        .toEqual(Array.from({ length: most }, (_, i) => i + 1));
      expect(kept.unsent).toEqual([]);
      queue.end();
    }
  });
});

describe('what a browser keeps', () => {
  it('is there after a reload, by person and session', () => {
    const { kept, shelf } = set();
    kept.add(event(1));
    expect(new Kept(shelf, 'me', 's').unsent).toEqual([event(1)]);
    expect(new Kept(shelf, 'me', 's').base?.name).toBe('Ana');
    expect(new Kept(shelf, 'other', 's').unsent).toEqual([]);
    expect(keptSessions(shelf, 'me')).toEqual(['s']);
    expect(keptSessions(shelf, 'm')).toEqual([]);
    expect(deviceOf(shelf)).toBe(deviceOf(shelf));
  });

  it('full: it says so, and nothing that was kept is taken away', () => {
    const { kept, shelf } = set();
    kept.add(event(1));
    shelf.room = 0;
    expect(() => kept.add(event(2))).toThrow('full');
    expect(() => kept.rebase(base({ events: [event(1)] }))).toThrow('full');
    expect(kept.unsent).toEqual([event(1)]);
  });

  it('is forgotten only when the practice has all of it', () => {
    const { kept } = set();
    kept.add(event(1));
    kept.forget();
    expect(kept.base).not.toBeNull();
    kept.rebase(base({ events: [event(1)] }));
    kept.forget();
    expect(kept.base).toBeNull();
  });
});
