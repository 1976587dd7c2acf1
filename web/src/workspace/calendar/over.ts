// A booking that was put over another says so wherever it is shown: two clients come at one hour.
import { cal } from '../words/calendar';
import type { KeptBooking } from './api';

/** "Over another booking: reason", of one that stands; else ''. */
export function overOf({ kept: { content: { overruled, status } } }: { kept: KeptBooking }): string {
  const stands = status !== 'cancelled' && status !== 'no_show';
  return overruled && stands ? cal().sheet.over(overruled.reason) : '';
}
