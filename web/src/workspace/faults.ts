// Which field a refused request was about.
import { Problem } from '../api';
import { serverFault, type Fault } from '../words/faults';
import { Refusal } from './api';

export type { Fault } from '../words/faults';
/** By JSON pointer. */
export type Faults = Record<string, Fault>;

/** Every fault the server told. */
export function faultsOf(problem: unknown): Faults {
  if (!(problem instanceof Refusal) || problem.kind !== 'refused') return {};
  const faults: Faults = {};
  const told = problem.told['faults'];
  for (const one of Array.isArray(told) ? (told as { [name: string]: unknown }[]) : []) {
    const { pointer, detail } = one;
    if (typeof pointer === 'string' && typeof detail === 'string') faults[pointer] ??= serverFault(one);
  }
  if (problem.pointer) faults[problem.pointer] ??= problem;
  return faults;
}

/** The fault at a place or below it. */
export function faultAt(faults: Faults, pointer: string): Fault {
  const found = Object.entries(faults)
    .find(([at]) => at === pointer || at.startsWith(`${pointer}/`));
  return found?.[1] ?? '';
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
