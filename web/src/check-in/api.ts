// What the holder of a check-in's link asks and says.
import type { Next, Out } from '../contract';
import type { ToldNow } from '../intake/told-now';
import { call } from '../workspace/api';

export const checkIn = {
  next: (ticket: string, body: ToldNow): Promise<Next> =>
    call('post', 'check-ins/{ticket}/next-question', { id: ticket, body, open: true }),
  say: (ticket: string, body: ToldNow & { language: string }, key: string) =>
    call('post', 'check-ins/{ticket}', { id: ticket, body, key, open: true }),
};

/** What the emergency screen shows; nothing else of a result is told here. */
export const emergencyOf = (action: string, letter: string): Out => ({
  urgency: 'emergency', flags: [{ urgency: 'emergency', action_client: action }],
  referral: { letter },
} as unknown as Out);
