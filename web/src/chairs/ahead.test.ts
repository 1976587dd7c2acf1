import { describe, expect, it } from 'vitest';
import type { FindingValue, Next, Question } from '../contract';
import { nextAhead, noneOf, pagesAhead } from './ahead';

const fact = (id: string, type = 'yes_no') => ({ id, name: id, type, min: 0, max: 1, unit: '' });
const page = (facts: string[], lines: Record<string, string[]>) => ({
  kind: 'screen', id: 'chair_screen', prompt: '', why: '', must: true,
  findings: facts.map((id) => fact(id)),
  lines: Object.entries(lines).map(([id, findings]) => ({ id, name: id, findings })),
}) as unknown as Question;
const pages = [page(['a', 'b', 'c'], { one: ['a', 'b'], two: ['c'] }), page(['d'], { three: ['d'] })];
const no = { a: 'no', b: 'no', c: 'no' } as const;

describe('the questions without a network', () => {
  it('are the pages that the server asks, one after the other', async () => {
    const told: Record<string, FindingValue>[] = [];
    const got = await pagesAhead((findings) => {
      told.push(findings);
      return Promise.resolve({ question: pages[told.length - 1] ?? null, remaining_about: 0,
        complete: told.length > 2, urgency: 'clear' } as Next);
    });
    expect(got).toEqual(pages);
    expect(told).toEqual([{}, no, { ...no, d: 'no' }]);
  });
  it('say no to a number by its least value', () => {
    const weeks = { ...pages[1], findings: [fact('weeks', 'number')] } as unknown as Question;
    expect(noneOf(weeks)).toEqual({ weeks: 0 });
  });
  it('ask what is open, and an answer that is missing is no no', () => {
    expect(nextAhead(pages, {}).question).toEqual(pages[0]);
    expect(nextAhead(pages, no).question).toEqual(pages[1]);
    const half = nextAhead(pages, { a: 'no', c: 'no', d: 'no' });
    expect(half.complete).toBe(false);
    expect(half.question?.lines).toEqual([{ id: 'one', name: 'one', findings: ['b'] }]);
    expect(half.question?.findings.map(({ id }) => id)).toEqual(['b']);
  });
  it('end, and say nothing of what it came to', () => {
    const all = nextAhead(pages, { ...no, d: 'yes' });
    expect(all).toEqual({ question: null, remaining_about: 0, complete: true, urgency: 'clear', places: [], checks: [], loads: [], eases: [], care: [] });
  });
});
