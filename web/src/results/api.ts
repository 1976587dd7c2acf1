// What the practice's care came to.
import type { ResultRates, Results } from '../../build/openapi';
import { call } from '../workspace/api';

export type { ResultRates, Results };
export type By = Results['by'];
export type Numbers = NonNullable<Results['view']['total']>;
export type Share = Numbers['responders'];
export interface Period { from: string; until: string }

export const results = {
  of: (by: By, period: Period) => call('get', 'results', { query: { by, ...period } }),
  rates: (period: Period) => call('get', 'results/rates', { query: period }),
};
