// What stands against a time, in words: whose it is, and nothing about anybody's health.
import type { Problem } from '../../api';
import { Refusal } from '../api';
import { cal } from '../words/calendar';
import type { Reason } from './api';
import type { Whom } from './diary.svelte';
import { personName, resourceName, type House } from './house.svelte';

/** One sentence for each reason, each once. Where several come, whose it is. */
export function tell(reasons: Reason[], all: House | null, clients: Whom[] = []): string[] {
  const w = cal();
  const lines = reasons.map(({ obstacle, practitioner, resource, client, load }) => {
    const whose = clients.length > 1 ? clients.find(({ id }) => id === client)?.name ?? '' : '';
    if (obstacle === 'safety_hold') {
      const held = w.refused.held(practitioner ? personName(all, practitioner) : '–');
      return whose ? w.of(whose, held) : held;
    }
    if (whose) return w.of(whose, w.reason[obstacle]);
    const who = resource ? resourceName(all, resource)
      : practitioner ? personName(all, practitioner) : '';
    const says = obstacle === 'daily_load' && load
      ? w.refused.load(Math.round(load.booked), Math.round(load.max), Math.round(load.asked))
      : w.reason[obstacle];
    return who ? w.of(who, says) : says;
  });
  return [...new Set(lines)];
}

/** "is not booked without asking Marta", in the reader's words, and who of several; else nothing. */
export function askFirst(problem: Problem, clients: Whom[] = []): string {
  const [, withThis, who] =
    /is not booked( with this practitioner)? without asking (.+)$/u.exec(problem.detail) ?? [];
  if (!who) return '';
  const says = withThis ? cal().refused.askFirstWith(who) : cal().refused.askFirst(who);
  const [, at] = /^\/clients\/(\d+)$/u.exec(problem.pointer) ?? [];
  const whose = clients.length > 1 ? clients[Number(at)]?.name : undefined;
  return whose ? cal().of(whose, says) : says;
}

/** A refusal that the calendar explains itself: taken, outside of hours, on hold, not booked. */
export const isAboutTime = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.status === 409 || error.status === 403);
