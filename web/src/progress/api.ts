// What is measured in an episode, and what comes of it.
import type { DecisionSaid, EpisodeHelps, Instruments, KeptCourseDecision, KeptMeasurement, MeasurementSaid,
  PlanAdvised, Progress } from '../../build/openapi';
import { call } from '../workspace/api';

export type { DecisionSaid, EpisodeHelps, KeptCourseDecision, KeptMeasurement, MeasurementSaid, PlanAdvised,
  Progress };
export type Instrument = Instruments['instruments'][number];
export type Trend = NonNullable<Progress['trends']>[number];
export type Due = NonNullable<Progress['due']>[number];
export type AfterEffect = NonNullable<Progress['after_effects']>[number];

export const progress = {
  of: (episode: string) => call('get', 'episodes/{id}/progress', { id: episode }),
  planAdvised: (episode: string) => call('get', 'episodes/{id}/plan_advised', { id: episode }),
  decisions: async (episode: string) =>
    (await call('get', 'episodes/{id}/decisions', { id: episode, query: { count: 100 } })).decisions,
  decide: (episode: string, body: DecisionSaid, key: string) =>
    call('post', 'episodes/{id}/decisions', { id: episode, body, key }),
  correctDecision: (id: string, body: DecisionSaid, version: number) =>
    call('put', 'decisions/{id}', { id, body, version }),
  helps: (episode: string) => call('get', 'episodes/{id}/helps', { id: episode }),
  take: (episode: string, body: MeasurementSaid, key: string) =>
    call('post', 'episodes/{id}/measurements', { id: episode, body, key }),
  letter: (measurement: string) => call('get', 'measurements/{id}/letter', { id: measurement }),
  /** and the practice's own day, the last that may be measured */
  instruments: () => call('get', 'instruments'),
  measured: (episode: string, after = '', count = 100) =>
    call('get', 'episodes/{id}/measurements', { id: episode, query: { count, after } }),
  last: async (episode: string) =>
    (await call('get', 'episodes/{id}/measurements', { id: episode, query: { count: 100 } })).measurements,
};
