import { describe, expect, it } from 'vitest';
import type { Out, Urgency } from '../contract';
import type { Assessment, Kept } from './api';
import { byUrgency, dayOfAll, inForce, mayMatter, mustShow, overall, standingOf, withClosed, type Standing } from './standing';

let made = 0;
const judged = (urgency: Urgency, how: Partial<Out> = {}, today = ''): Kept<Assessment> => ({
  id: `a${made++}`, version: 1, changed_at: '2026-11-20T23:30:00Z', changed_by: 'me',
  content: { client: 'c', episode: 'e', knowledge_version: '1', input: today ? { today } : {},
    output: { urgency, complete: true, must_ask: [], restrictions: [],
      hands_on: urgency === 'emergency' ? 'refused' : 'ordinary', ...how } as unknown as Out },
});
const one = (id: string, newestFirst: Kept<Assessment>[]): Standing =>
  standingOf({ id, complaint: id }, newestFirst);

describe('how a client stands', () => {
  it('is as strict as the strictest of the open episodes, whichever is newer', () => {
    const back = one('back', [judged('emergency')]);
    const neck = one('neck', [judged('clear')]);
    expect(overall([neck, back])).toEqual({ urgency: 'emergency', handsOn: 'refused' });
    expect(byUrgency([neck, back]).map(({ episode }) => episode)).toEqual(['back', 'neck']);
  });
  it('names an episode of which nothing was judged, last', () => {
    const fresh = one('fresh', []);
    expect(fresh.urgency).toBeNull();
    expect(byUrgency([fresh, one('neck', [judged('clear')])]).at(-1)?.episode).toBe('fresh');
    expect(overall([fresh])).toEqual({ urgency: null, handsOn: null });
  });
  it('is not eased by an interview that was broken off', () => {
    const broken = judged('clear', { complete: false, must_ask: ['fever', 'trauma'] as never });
    const said = one('back', [broken, judged('emergency'), judged('clear')]);
    expect(said.urgency).toBe('emergency');
    expect(said.handsOn).toBe('refused');
    expect(said.open).toBe(2);
    expect(inForce([broken, judged('clear'), judged('emergency')])).toHaveLength(2);
  });
  it('names a draft with nothing open as what it is, and counts no question', () => {
    const said = one('back', [judged('treat_with_care', { complete: false })]);
    expect([said.open, said.unread]).toEqual([0, true]);
    expect(one('back', [judged('clear')]).unread).toBe(false);
    expect(withClosed([one('back', [judged('clear')])], [said])[0]?.unread).toBe(true);
  });
  it('of several is of the day of what is urgent, else of the newest', () => {
    const [old, fresh] = [one('old', [judged('same_day', {}, '2026-11-02')]),
      one('fresh', [judged('clear', {}, '2026-11-18')])];
    expect(dayOfAll(byUrgency([fresh, old]))).toBe('2026-11-02T12:00:00');
    const calm = one('calm', [judged('clear', {}, '2026-11-02')]);
    expect(dayOfAll(byUrgency([calm, fresh]))).toBe('2026-11-18T12:00:00');
  });
  it('is of the day it was asked about, and not of the day it was stored', () => {
    expect(one('back', [judged('soon', {}, '2026-11-18')]).day).toBe('2026-11-18T12:00:00');
    expect(one('back', [judged('soon')]).day).toBe('2026-11-20T23:30:00Z');
  });
  it('keeps the limits of everything that holds', () => {
    const limit = (region: string): Out['restrictions'] =>
      [{ kind: 'region', region, verdict: 'forbidden', lifted_by: '', because: [] }];
    const said = one('back', [
      judged('clear', { complete: false, restrictions: limit('neck') }),
      judged('clear', { restrictions: limit('calf_left') })]);
    expect(said.restrictions.map(({ region }) => region)).toEqual(['neck', 'calf_left']);
  });
  it('is as strict as what is closed to who reads', () => {
    const [mine, hidden] = [one('back', [judged('clear')]), one('back', [judged('emergency')])];
    const elsewhere = { ...one('knee', [judged('soon')]), complaint: '' };
    const all = withClosed([mine], [{ ...hidden, complaint: '' }, elsewhere]);
    expect(all.map(({ episode, complaint, urgency }) => [episode, complaint, urgency]))
      .toEqual([['back', 'back', 'emergency'], ['knee', '', 'soon']]);
    expect(overall(all).handsOn).toBe('refused');
  });
  it('looks into closed episodes only for what still holds', () => {
    const episode = (status: 'open' | 'paused' | 'closed') =>
      ({ client: 'c', complaint: 'x', status, opened_on: '2026-01-01' });
    expect(mayMatter({ content: episode('paused'), urgency: 'clear' })).toBe(true);
    expect(mayMatter({ content: episode('open') })).toBe(true);
    expect(mayMatter({ content: episode('closed'), urgency: 'clear' })).toBe(false);
    expect(mayMatter({ content: episode('closed'), urgency: 'same_day' })).toBe(true);
    expect(mustShow('closed', one('x', [judged('emergency')]))).toBe(true);
    expect(mustShow('closed', one('x', [judged('soon')]))).toBe(false);
  });
});
