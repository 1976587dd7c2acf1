// The pages of a replay put together: the most dangerous first, as the server orders each page.
import type { ReplayChange } from './api';

const dangers: ReplayChange['danger'][] =
  ['more_urgent', 'not_judged', 'tighter', 'looser', 'less_urgent', 'sources'];
const classes = ['clear', 'treat_with_care', 'soon', 'same_day', 'emergency'];
const rise = (change: ReplayChange): number =>
  classes.indexOf(change.urgency_now) - classes.indexOf(change.urgency_then);

export const byDanger = (changes: ReplayChange[]): ReplayChange[] =>
  [...changes].sort((a, b) =>
    dangers.indexOf(a.danger) - dangers.indexOf(b.danger) || rise(b) - rise(a));

/** "technique deep_tissue low_back_left" in its parts. */
export function limitParts(text: string): { kind: string; what: string; region: string } {
  const [kind = '', second = '', third = ''] = text.split(' ');
  return third ? { kind, what: second, region: third }
    : kind === 'region' || kind === 'pressure' || kind === 'duration'
      ? { kind, what: '', region: second } : { kind, what: second, region: '' };
}
