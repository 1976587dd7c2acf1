import { describe, expect, it } from 'vitest';
import { choiceOf, choices, rulesOf, saidOfChoice, timeOf, timeText, typedOf } from './message-form';

describe('what is typed of messages', () => {
  it('comes back as it was kept', () => {
    const kept = { mail: false, sms: true, hours_before: [72, 3], confirmations: true, changes: false,
      offers: false, questions: true, after_visits: true, quiet_from_minute: 1290, quiet_until_minute: 425, phone: '030 123' };
    expect(rulesOf(typedOf(kept))).toEqual(kept);
  });
  it('leaves out what is empty, and half of the quiet hours', () => {
    const typed = { ...typedOf(undefined), quietUntil: '', phone: '  ', hours: [2, 48, 2] };
    expect(rulesOf(typed)).toEqual({ mail: true, sms: false, hours_before: [48, 2],
      confirmations: true, changes: true, offers: true });
  });
  it('reads a time as it is written, and nothing else', () => {
    for (const minute of [0, 1, 59, 60, 600, 1439]) expect(timeOf(timeText(minute))).toBe(minute);
    for (const text of ['', '24:00', '12:60', 'noon', '12']) expect(timeOf(text)).toBeNull();
  });
  it('says of a client what was chosen', () => {
    for (const choice of choices) {
      const { stopped, ...said } = saidOfChoice(choice);
      expect(choiceOf({ client: 'c', ...said, ...(stopped ? { stopped_at: '2026-11-22T09:00:00Z' } : {}) }))
        .toBe(choice);
    }
    expect(choiceOf({ client: 'c', mail: true })).toBe('mail');
    expect(choiceOf({ client: 'c', mail: false })).toBe('none');
  });
});
