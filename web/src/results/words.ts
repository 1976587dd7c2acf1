// The sentences of the practice's results, and the names of its groups.
import { spoken, type Told } from '../words/catalogue.svelte';
import type * as En from '../words/languages/en';
import type { By } from './api';

export type ResultWords = typeof En.results;
export const said = spoken(import.meta.glob<ResultWords>('../words/languages/*.ts',
  { query: '?only=results', import: 'results', eager: true }));

const areas = spoken(import.meta.glob<Told>('../words/languages/*.ts',
  { query: '?only=areas', import: 'areas', eager: true }));

/** A group as the reader knows it; an id without a name of ours in plain letters. */
export function groupName(by: By, group: string, people: Map<string, string>): string {
  const w = said();
  if (group === '') return w.notKept;
  if (by === 'complaint') return areas()[group] ?? group.replaceAll('_', ' ');
  if (by === 'stage') return w.stage[group as keyof typeof w.stage] ?? group.replaceAll('_', ' ');
  if (by === 'practitioner') return people.get(group) ?? group.slice(0, 8);
  if (by === 'dose') {
    const [often = '', long = ''] = group.split('x');
    return w.dose(often, long);
  }
  return group.replaceAll('_', ' ');
}
