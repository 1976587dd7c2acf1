// What practitioners were trained in, as the server keeps it.
import type { Training, TrainingGround } from '../../../build/openapi';
import { call, type Kept } from '../api';

export type { Training, TrainingGround };
export type Certificate = Kept<Training>;

/** How a certificate stands today, where the practice is. */
export type Standing = 'holds' | 'later' | 'over' | 'ended' | 'elsewhere';
export function standingOf(one: Training, here: string, today: string): Standing {
  if (one.ended_on && one.ended_on <= today) return 'ended';
  if (one.until && one.until < today) return 'over';
  if (one.on > today) return 'later';
  return here === one.place || here.startsWith(`${one.place}-`) ? 'holds' : 'elsewhere';
}
/** From which day on it counts no more when it is taken away now. */
export const endOf = (one: Training, today: string): string => (one.on > today ? one.on : today);

/** Without the members that are not told. */
export function counted({ ended_on: _, ...rest }: Training): Training {
  return rest;
}

export const training = {
  read: () => call('get', 'training'),
  keep: (body: Training, kept: Certificate | null, key: string) =>
    (kept ? call('put', 'training/{id}', { id: kept.id, body, version: kept.version })
      : call('post', 'training', { body, key })),
};
