import { afterEach, describe, expect, it } from 'vitest';
import type { Out, Urgency } from '../contract';
import { Visit } from '../intake/visit.svelte';
import { speaking } from '../words/words.svelte';
import { handsOnSaid, isOld, urgencySaid } from './then';
import { lapsed, stepFor, unread, unusedElse } from './told';
import { marginOf } from './whose.svelte';
import { resultWords } from './words';

afterEach(() => (speaking.language = 'en'));

const out = (...all: [string, string][]): Pick<Out, 'not_considered'> =>
  ({ not_considered: all.map(([input, why]) => ({ input, why })) });
// As src/advice writes them.
const unknown = 'no row of the tables fits this name; ask what it is; until then no deep work';
const gone = 'the answer is from an earlier day and has lapsed; it is asked again';

describe('a draft with nothing open', () => {
  it('names what was not understood, and where it can be said better', () => {
    const told = unread(out(['/medicines: xarelta', unknown],
      ['/conditions: embarazada de 30 semanas', 'read as: pregnant; the rest of these words was not used'],
      ['/conditions: varicose_veins', 'where is it? Until it is told as varicose_veins@REGION its limits hold']));
    expect(told.map(({ told: what, how, as }) => [what, how, as])).toEqual([
      ['xarelta', 'unknown', ''], ['embarazada de 30 semanas', 'partly', 'pregnant'],
      ['varicose_veins', 'where', '']]);
    expect(told.map(stepFor)).toEqual(['medicines', 'conditions', 'conditions']);
  });
  it('names each once, and nothing that leaves a result whole', () => {
    const again: [string, string] = ['/medicines: xarelta', unknown];
    expect(unread(out(again, again, ['/allergies: latex', 'topical products are ruled out'],
      ['/free_text: a colon: and more', 'free text is kept, not read']))).toHaveLength(1);
  });
  it('never says "no questions are open" of it, in either language', () => {
    for (const language of ['en', 'es'] as const) {
      speaking.language = language;
      expect(resultWords().draft.unknown('xarelta')).toContain('xarelta');
      expect(resultWords().draft.title).not.toMatch(/No questions|ninguna/u);
    }
  });
  it('leads nobody round who was asked everything', async () => {
    (globalThis as { history?: unknown }).history = { pushState: () => undefined, replaceState: () => undefined };
    const visit = new Visit();
    visit.restore({ ...visit.told, listed: [{ region: 'neck', intensity: 5, quality: 'deep_ache' }] });
    visit.brief = true;
    visit.nextOf = async () => ({ question: null, urgency: 'clear', remaining_about: 0,
      places: [], checks: [] } as never);
    expect(visit.settled).toBe(false);
    await visit.advance();
    expect(visit.settled).toBe(true);
    visit.therapist = true;  // somebody who may be asked more
    expect(visit.settled).toBe(false);
  });
});

describe('answers that lapsed', () => {
  it('are counted, and are no part of the list', () => {
    const all = out(['/findings/saddle_numbness', gone], ['/findings/fever', gone],
      ['/free_text: hello', 'free text is kept, not read']);
    expect(lapsed(all)).toEqual(['saddle_numbness', 'fever']);
    expect(unusedElse(all).map(({ input }) => input)).toEqual(['/free_text: hello']);
    expect(resultWords().lapsed(2)).not.toContain('/findings');
  });
});

describe('a result of an earlier day', () => {
  const now = new Date(2026, 10, 22, 9);
  it('is old from the next day on, and never because its day is not known', () => {
    expect(isOld('2026-11-21', now)).toBe(true);
    expect(isOld('2026-11-21T12:00:00', now)).toBe(true);
    expect(isOld('2026-11-22', now)).toBe(false);
    expect(isOld('2026-11-23', now)).toBe(false);
    expect(isOld('', now)).toBe(false);
    expect(isOld('no day', now)).toBe(false);
  });
  it('names its day in place of today', () => {
    expect(urgencySaid('clear', '2026-11-21', now)).toBe('We found nothing that spoke against massage on 21 Nov.');
    expect(urgencySaid('clear', '2026-11-22', now)).toContain('today');
    for (const language of ['en', 'es'] as const) {
      speaking.language = language;
      for (const urgency of ['clear', 'treat_with_care', 'same_day'] as Urgency[]) {
        expect(urgencySaid(urgency, '2026-11-21', now)).not.toMatch(/today|\bhoy\b/u);
        expect(urgencySaid(urgency, '2026-11-21', now)).toContain('21');
      }
      expect(handsOnSaid('refused', '2026-11-21', now)).not.toMatch(/today|\bhoy\b/u);
    }
  });
  it('does not make an emergency less of one', () => {
    expect(urgencySaid('emergency', '2026-11-21', now)).toBe(urgencySaid('emergency', '', now));
    expect(handsOnSaid('after_clearance', '2026-11-21', now)).toBe(handsOnSaid('after_clearance', '', now));
  });
});

describe('the margin of a printed sheet', () => {
  it('stays one string, whatever somebody is called', () => {
    expect(marginOf('Ana "la \\ alta"')).toContain('content: "Ana \\22 la \\5c  alta\\22 "');
    expect(marginOf('a\nb')).not.toContain('a\nb');
  });
});
