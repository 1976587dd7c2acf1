// What is measured in an episode, and what comes of it.
import type { MeasurementSaid, Progress } from '../../build/openapi';
import { call } from '../workspace/api';

export type { MeasurementSaid, Progress };
export type Trend = NonNullable<Progress['trends']>[number];
export type Due = NonNullable<Progress['due']>[number];
export type AfterEffect = NonNullable<Progress['after_effects']>[number];

export const progress = {
  of: (episode: string) => call('get', 'episodes/{id}/progress', { id: episode }),
  take: (episode: string, body: MeasurementSaid, key: string) =>
    call('post', 'episodes/{id}/measurements', { id: episode, body, key }),
};
