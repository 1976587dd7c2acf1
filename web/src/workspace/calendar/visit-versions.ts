// A visit as two people may have changed it at once: when, with whom, where, and how it stands.
import { speaking } from '../../words/words.svelte';
import { cal } from '../words/calendar';
import type { KeptBooking, Status } from './api';
import { house, personName, resourceName } from './house.svelte';
import { whenText } from './zone';

export interface Visit {
  when: number;
  /** ids, with spaces between them */
  who: string;
  where: string;
  status: Status;
}

export const seenVisit = ({ content: c }: KeptBooking): Visit => ({ when: Date.parse(c.begin),
  who: (c.practitioners ?? []).join(' '), where: (c.resources ?? []).join(' '), status: c.status });

export function visitText(part: keyof Visit, value: unknown, zone: string): string {
  if (part === 'when') return whenText(zone, Number(value), speaking.language);
  if (part === 'status') return cal().status[value as Status];
  const name = part === 'who' ? personName : resourceName;
  return cal().list(String(value).split(' ').filter(Boolean).map((id) => name(house.now, id)));
}
