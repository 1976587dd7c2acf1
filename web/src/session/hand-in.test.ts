import { beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../api';
import { sessions } from './api';
import { handInSessions } from './hand-in';
import { Kept, type Base, type Shelf } from './keep';
import type { Event } from './shapes';

const kept = new Map<string, string>();
const shelf: Shelf = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, text) => void kept.set(key, text),
  removeItem: (key) => void kept.delete(key),
  keys: () => [...kept.keys()],
};
const event = (count: number): Event => ({ id: `e${count}`, device: 'd', count, at: 'now', by: 'me',
  remark: { section: 'free', text: `${count}` } });
const base = (id: string): Base => ({ id, client: 'c', name: 'Ana', episode: 'e', names: {},
  sheet: { minutes: 1, bounds: { hands_on: true, minutes_max: 0 } }, brief: {}, questions: [],
  frame: { earliest: 'x', now: 'x', slack_ms: 1 }, ahead_ms: 0, log: {} });

beforeEach(() => {
  kept.clear();
  for (const id of ['s1', 's2']) new Kept(shelf, 'me', id).rebase(base(id));
  new Kept(shelf, 'other', 's1').rebase(base('s1'));
  for (const count of [1, 2]) new Kept(shelf, 'me', 's1').add(event(count));
});

it('signing out hands everything in, then nothing of a session stays for the next person', async () => {
  const said = vi.spyOn(sessions, 'say').mockImplementation(async (_, events) =>
    Promise.resolve({ log: { events } } as never));
  await handInSessions('me', shelf);
  expect(said.mock.calls.map(([id, events]) => [id, events.map(({ count }) => count)]))
    .toEqual([['s1', [1, 2]]]);
  expect([...kept.keys()]).toEqual(['palpate.run.other.s1.base']);
});

it('what could not be sent stops the signing out, and stays', async () => {
  vi.spyOn(sessions, 'say').mockRejectedValue(new Problem('offline', ''));
  await expect(handInSessions('me', shelf)).rejects.toThrow();
  expect(new Kept(shelf, 'me', 's1').unsent.length).toBe(2);
  expect(new Kept(shelf, 'me', 's1').base).not.toBeNull();
});
