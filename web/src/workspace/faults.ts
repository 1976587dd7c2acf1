// Which field a refused request was about.
import { Problem } from '../api';
import { Refusal } from './api';

/** By JSON pointer: every fault the server told. */
export function faultsOf(problem: unknown): Record<string, string> {
  if (!(problem instanceof Refusal) || problem.kind !== 'refused') return {};
  const faults: Record<string, string> = {};
  const told = problem.told['faults'];
  for (const one of Array.isArray(told) ? (told as unknown[]) : []) {
    const { pointer, detail } = one as { pointer?: unknown; detail?: unknown };
    if (typeof pointer === 'string' && typeof detail === 'string') faults[pointer] ??= detail;
  }
  if (problem.pointer) faults[problem.pointer] ??= problem.detail;
  return faults;
}

/** The fault at a place or below it. */
export function faultAt(faults: Record<string, string>, pointer: string): string {
  const found = Object.entries(faults)
    .find(([at]) => at === pointer || at.startsWith(`${pointer}/`));
  return found?.[1] ?? '';
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
