import { beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '../contract';
import { forgetTab, inTab, keepInTab, keptMs, type TabShelf } from './tab';
import { untold, type Told } from './told';

const kept = new Map<string, string>();
const shelf: TabShelf = {
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, text) => void kept.set(name, text),
  removeItem: (name) => void kept.delete(name),
};
const told = (over: Partial<Told> = {}): Told =>
  ({ ...untold(), listed: [{ region: 'neck', intensity: 5, quality: 'deep_ache' }], ...over });
const asks = (id: string, ...findings: string[]): Question =>
  ({ id, findings: findings.map((one) => ({ id: one, name: one })) }) as never;
const now = 1_000_000;

describe('the open page over a reload', () => {
  beforeEach(() => kept.clear());
  it('has what was told, and where one stood', () => {
    const visit = told({ findings: { fever: 'no' }, screen: { name: 'review' } });
    keepInTab(shelf, visit, now);
    expect(inTab(shelf, now + 1)).toEqual(visit);
  });
  it('forgets it after an hour, and by starting over', () => {
    keepInTab(shelf, told(), now);
    expect(inTab(shelf, now + keptMs)).toBeNull();
    expect(kept.size).toBe(0);
    keepInTab(shelf, told(), now);
    forgetTab(shelf);
    expect(inTab(shelf, now)).toBeNull();
  });
  it('keeps no private answer, nor the screen that asks for it', () => {
    const question = asks('in_person_safety', 'unsafe_home');
    keepInTab(shelf, told({ findings: { self_harm: 'yes', unsafe_home: 'yes', fever: 'no' },
      asked: [question, asks('general', 'fever')], screen: { name: 'asked', question } }), now);
    expect([...kept.values()].join()).not.toMatch(/self_harm|unsafe_home|in_person_safety/u);
    expect(inTab(shelf, now)?.screen).toEqual({ name: 'map' });
    expect(inTab(shelf, now)?.findings).toEqual({ fever: 'no' });
  });
  it('keeps nothing of a page on which nothing was done, and stands without a store', () => {
    keepInTab(shelf, untold(), now);
    expect(kept.size).toBe(0);
    keepInTab(undefined, told(), now);
    expect(inTab(undefined, now)).toBeNull();
    kept.set('palpate.open-visit.1', '{broken');
    expect(inTab(shelf, now)).toBeNull();
  });
});
