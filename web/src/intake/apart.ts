// Two answers that cannot both be right, as the server's words name them (src/advice/told_apart.hpp),
// and where each is changed. Pure.
import type { FindingValue, Out, Question } from '../contract';
import type { Screen } from './told';

export interface Apart {
  /** the answer that gives way: a finding, and what was told */
  finding: string;
  told: string;
  takenAs: string;
  /** where the other answer is, its id there, and what it says: "yes" or a number, '' of a condition */
  against: 'complaint' | 'regions' | 'findings' | 'conditions';
  id: string;
  says: string;
}
type Said = Out['not_considered'];

const gives = /^\/findings\/([^:]+): (.*)$/su;
const other = /^does not fit \/(complaint|regions|findings|conditions)(?:\/([^:]+))?: (.*); taken as (.*) until/su;

export const isApart = ({ input, why }: Said[number]): boolean => gives.test(input) && other.test(why);

export function apartOf(all: Said): Apart[] {
  return all.filter(isApart).map(({ input, why }) => {
    const [, finding = '', told = ''] = gives.exec(input) ?? [];
    const [, against, id, says = '', takenAs = ''] = other.exec(why) ?? [];
    const named = against === 'conditions';
    return { finding, told, takenAs, against: against as Apart['against'],
      id: named ? says : id ?? '', says: named ? '' : says };
  });
}

/** Those that still stand: an answer that was changed since contradicts nothing. */
export const stillApart = (all: Apart[], findings: Record<string, FindingValue>): Apart[] =>
  all.filter(({ finding, told }) => String(findings[finding]) === told);

/** One tap mends a no that should be a yes; other answers are given on their own screen. */
export const mendedBy = ({ told, takenAs }: Apart): FindingValue | undefined =>
  told === 'no' ? (takenAs === 'unknown' ? 'unknown' : 'yes') : undefined;

const asking = (asked: Question[], id: string): Screen | undefined => {
  const question = asked.find(({ kind, findings }) => kind !== 'movement' && kind !== 'palpation'
    && findings.some((f) => f.id === id));
  return question && { name: 'asked', question };
};

/** The screen of the answer that gives way. */
export const screenOf = (one: Apart, asked: Question[]): Screen | undefined =>
  asking(asked, one.finding);

/** The screen of the other answer. */
export function otherScreen(one: Apart, asked: Question[]): Screen | undefined {
  switch (one.against) {
    case 'complaint': return { name: 'local', step: 'pain' };
    case 'regions': return { name: 'map' };
    case 'conditions': return { name: 'local', step: 'conditions' };
    case 'findings': return asking(asked, one.id);
  }
}
