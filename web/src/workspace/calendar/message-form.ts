// What is typed of messages, and what is kept of it.
import type { ContactChoice, ContactChoiceSaid, MessageRules } from './api';
import { clockText, minuteOf } from './zone';

export interface MessagesTyped {
  mail: boolean;
  sms: boolean;
  /** hours before the visit, one for each reminder */
  hours: number[];
  confirmations: boolean;
  changes: boolean;
  offers: boolean;
  questions: boolean;
  afterVisits: boolean;
  /** "21:00"; empty: no quiet hours */
  quietFrom: string;
  quietUntil: string;
  phone: string;
  email: string;
}

/** A week, two days, a day, two hours. */
export const usualHours: readonly number[] = [168, 48, 24, 2];

export const timeText = (minute: number | undefined): string =>
  (minute === undefined ? '' : clockText(minute));

/** A time of the day: null when it is none. Midnight is 00:00. */
export function timeOf(text: string): number | null {
  const minute = minuteOf(text.trim());
  return minute < 1440 ? minute : null;
}

/** Nothing kept: a start that most would take, and that tells nothing until it is kept. */
export function typedOf(rules: MessageRules | undefined): MessagesTyped {
  return {
    mail: rules?.mail ?? true,
    sms: rules?.sms ?? false,
    hours: [...(rules?.hours_before ?? [48])],
    confirmations: rules ? rules.confirmations ?? false : true,
    changes: rules ? rules.changes ?? false : true,
    offers: rules?.offers ?? true,
    questions: rules?.questions ?? false,
    afterVisits: rules?.after_visits ?? false,
    quietFrom: rules ? timeText(rules.quiet_from_minute) : '21:00',
    quietUntil: rules ? timeText(rules.quiet_until_minute) : '08:00',
    phone: rules?.phone ?? '',
    email: rules?.email ?? '',
  };
}

export function rulesOf(typed: MessagesTyped): MessageRules {
  const [from, until] = [timeOf(typed.quietFrom), timeOf(typed.quietUntil)];
  return {
    mail: typed.mail,
    sms: typed.sms,
    hours_before: [...new Set(typed.hours)].sort((a, b) => b - a),
    confirmations: typed.confirmations,
    changes: typed.changes,
    offers: typed.offers,
    ...(typed.questions ? { questions: true } : {}),
    ...(typed.afterVisits ? { after_visits: true } : {}),
    ...(from === null || until === null ? {}
      : { quiet_from_minute: from, quiet_until_minute: until }),
    ...(typed.phone.trim() ? { phone: typed.phone.trim() } : {}),
    ...(typed.email.trim() ? { email: typed.email.trim() } : {}),
  };
}

/** How one client is told: as the practice has it, or as they said. */
export const choices = ['practice', 'mail', 'sms', 'both', 'none'] as const;
export type Choice = (typeof choices)[number];

export function choiceOf(kept: ContactChoice): Choice {
  if (kept.stopped_at) return 'none';
  if (kept.mail === undefined && kept.sms === undefined) return 'practice';
  if (kept.mail && kept.sms) return 'both';
  return kept.mail ? 'mail' : kept.sms ? 'sms' : 'none';
}

export function saidOfChoice(choice: Choice): ContactChoiceSaid {
  if (choice === 'practice') return {};
  if (choice === 'none') return { stopped: true };
  return { mail: choice !== 'sms', sms: choice !== 'mail' };
}
