import { describe, expect, it } from 'vitest';
import { begunOf, careOf, careResults } from './care';
import { toggled } from './chips';
import { requestOf } from './request';
import { toldOf } from './retold';
import { toldNow } from './told-now';
import { untold } from './told';
import { Visit } from './visit.svelte';

describe('what loads the days and what eases', () => {
  it('is chosen and left again', () => {
    expect(toggled(toggled(['desk'], 'drive'), 'desk')).toEqual(['drive']);
  });
  it('has one choice that rules out the others', () => {
    expect(toggled(['rest', 'heat'], 'nothing', 'nothing')).toEqual(['nothing']);
    expect(toggled(['nothing'], 'rest', 'nothing')).toEqual(['rest']);
  });
  it('is not asked where it was left out, and comes back as it was sent', () => {
    const about = { loads: ['desk'], eases: ['rest'], care: [{ kind: 'massage', result: 'worse',
      since: { count: 2, unit: 'weeks' as const } }] };
    const sent = requestOf({ ...untold(), about }, '2026-11-23');
    expect(sent).toMatchObject({ overloads: ['desk'], eases: ['rest'],
      other_care: [{ kind: 'massage', result: 'worse', days_ago: 14 }] });
    expect(toldOf(sent).about).toMatchObject(about);
    const left = requestOf({ ...untold(), about: { loads: [], eases: [], care: [] } }, 'd');
    expect(Object.keys(left)).toEqual(['today']);
  });
  it('is a screen only for whom something is offered', () => {
    const visit = new Visit();
    expect([visit.due('days'), visit.due('care'), visit.due('words')]).toEqual([false, false, true]);
    visit.offered = { loads: [], eases: [{ id: 'rest', name: 'rest' }], care: [] };
    expect([visit.due('days'), visit.due('care')]).toEqual([true, false]);
  });
});

describe('what is wished of a session', () => {
  it('is sent, and comes back but for the scope, which the record knows', () => {
    const session = { avoid: [], consented: [], format: 'chair_20', pressure: 3, visits: 1,
      wishes: ['deep_tissue'], dislikes: ['heat'] };
    const sent = requestOf({ ...untold(), session: { ...session, scope: ['swedish'] } }, 'd');
    expect(sent).toEqual({ today: 'd', visits_possible_per_week: 1, practitioner_scope: ['swedish'],
      preferences: { format: 'chair_20', pressure: 3, wishes: ['deep_tissue'], dislikes: ['heat'] } });
    expect(toldOf(sent).session).toEqual(session);
  });
  it('is not sent where nothing is wished, and no scope is not an empty one', () => {
    const session = { avoid: [], consented: [], wishes: [], dislikes: [], scope: [] };
    expect(requestOf({ ...untold(), session }, 'd')).toEqual({ today: 'd' });
  });
});

describe('care by others', () => {
  it('is told with what is known of it', () => {
    const begun = { kind: 'massage', result: '', count: '', unit: 'weeks' as const };
    expect(careOf([begun])).toEqual([{ kind: 'massage' }]);
    const [told] = careOf([{ ...begun, result: careResults[2], count: '3' }]) ?? [];
    expect(told).toEqual({ kind: 'massage', result: 'worse', since: { count: 3, unit: 'weeks' } });
    expect(begunOf(told as never)).toEqual({ kind: 'massage', result: 'worse', count: '3', unit: 'weeks' });
  });
  it('is not taken with a number that cannot be read', () => {
    expect(careOf([{ kind: 'massage', result: '', count: 'a while', unit: 'weeks' }])).toBeUndefined();
  });
});

describe('a brief visit', () => {
  const reply = (more: object) => async () => ({ question: null, urgency: 'clear', remaining_about: 0,
    complete: true, places: [], checks: [], loads: [{ id: 'desk', name: 'desk' }], eases: [], care: [], ...more }) as never;
  const brief = (more: object): Visit => {
    (globalThis as { history?: unknown }).history = { pushState: () => undefined, replaceState: () => undefined };
    const visit = new Visit();
    visit.brief = true;
    visit.nextOf = reply(more);
    return visit;
  };
  it('has no screen more when nothing is new', async () => {
    const visit = brief({});
    await visit.advance();
    expect(visit.screen).toEqual({ name: 'review' });
  });
  it('asks where it is and whether a doctor has checked it, once each', async () => {
    const sign = { id: 'weight_loss', name: 'weight loss' };
    const visit = brief({ places: [{ condition: 'varicose_veins', name: 'veins' }],
      checks: [{ days_max: 90, findings: [sign] }] });
    visit.findings = { weight_loss: 'yes' };
    await visit.advance();
    expect(visit.screen).toMatchObject({ name: 'place', condition: 'varicose_veins' });
    await visit.tellPlace('varicose_veins', ['calf_left']);
    expect(visit.screen).toEqual({ name: 'check', signs: [sign], part: 'seen' });
    await visit.tellCheck([sign], 'seen', 'no');
    expect(visit.screen).toEqual({ name: 'review' });
    expect(toldNow(visit.request)).toEqual({ findings: { weight_loss: 'yes' }, places: ['varicose_veins@calf_left'] });
    await visit.tellCheck([sign], 'seen', 'yes');
    await visit.tellCheck([sign], 'by', 'doctor');
    expect(toldNow(visit.request).already_checked).toEqual([{ finding: 'weight_loss', by: 'doctor' }]);
  });
});

describe('an earlier draft', () => {
  it('on a screen that there is no more opens on the map', () => {
    const visit = new Visit();
    visit.restore({ ...untold(), screen: { name: 'local', step: 'sex' as never } });
    expect(visit.screen).toEqual({ name: 'map' });
  });
});
