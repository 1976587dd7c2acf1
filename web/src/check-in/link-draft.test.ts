import { describe, expect, it } from 'vitest';
import { LinkDraft, keptMs, type LinkShelf } from './link-draft';

function shelf(): LinkShelf & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: (key) => kept.get(key) ?? null, removeItem: (key) => void kept.delete(key),
    setItem: (key, text) => void kept.set(key, text) };
}

describe('what was answered under a link', () => {
  it('is there again for whoever holds the same link, for a day', () => {
    const own = shelf();
    new LinkDraft<string>('questions', 'a', own).keep('seven', 1_000);
    expect(new LinkDraft<string>('questions', 'a', own).find(1_000 + keptMs - 1)).toBe('seven');
    expect(new LinkDraft<string>('questions', 'b', own).find(1_001)).toBeUndefined();
    expect(new LinkDraft<string>('check-in', 'a', own).find(1_001)).toBeUndefined();
    expect(new LinkDraft<string>('questions', 'a', own).find(1_000 + keptMs)).toBeUndefined();
    expect(own.kept.size, 'too old: gone').toBe(0);
  });
  it('is gone when it was sent, and nothing comes after it', () => {
    const own = shelf();
    const draft = new LinkDraft<string>('questions', 'a', own);
    draft.keep('seven', 1);
    draft.done();
    draft.keep('eight', 2);
    expect(own.kept.size).toBe(0);
  });
  it('is nothing where the browser keeps nothing, or something else stands there', () => {
    expect(new LinkDraft('questions', 'a', undefined).find(1)).toBeUndefined();
    const own = shelf();
    own.setItem('palpate.link.questions.a', '{');
    expect(new LinkDraft('questions', 'a', own).find(1)).toBeUndefined();
  });
});
