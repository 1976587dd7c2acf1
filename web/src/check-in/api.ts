// What the holder of a check-in's link asks and says.
import type { FindingValue, Next, Out } from '../contract';
import { call } from '../workspace/api';

type Findings = Record<string, FindingValue>;

export const checkIn = {
  next: (ticket: string, findings: Findings): Promise<Next> =>
    call('post', 'check-ins/{ticket}/next-question', { id: ticket, body: { findings }, open: true }),
  say: (ticket: string, language: string, findings: Findings, key: string) =>
    call('post', 'check-ins/{ticket}', { id: ticket, body: { language, findings }, key, open: true }),
};

/** What the emergency screen shows; nothing else of a result is told here. */
export const emergencyOf = (action: string, letter: string): Out => ({
  urgency: 'emergency', flags: [{ urgency: 'emergency', action_client: action }],
  referral: { letter },
} as unknown as Out);
