// What was told in a visit and where one stood: the screens, what is nobody else's to read, and all
// of it as a draft keeps it.
import type { Listed } from '../body/marks';
import type { Figure, FindingValue, Movement, Palpation, Question, Stroke } from '../contract';
import type { Part, Sign } from './checks';
import type { About, Session } from './request';

/** The screens of the page's own questions; what belongs together is one. */
export type LocalStep =
  | 'pain' | 'activity' | 'you'
  | 'medicines' | 'conditions' | 'surgeries' | 'skin' | 'days' | 'care' | 'words';
export type Screen =
  | { name: 'map' }
  | { name: 'raise' }
  | { name: 'local'; step: LocalStep }
  | { name: 'asked'; question: Question }
  | { name: 'place'; condition: string; called: string }
  | { name: 'check'; signs: Sign[]; part: Part }
  | { name: 'review' }
  | { name: 'result' };

export const before: LocalStep[] = ['pain', 'activity', 'you'];
export const after: LocalStep[] =
  ['medicines', 'conditions', 'surgeries', 'skin', 'days', 'care', 'words'];
export const localSteps: LocalStep[] = [...before, ...after];

const privateQuestions = new Set(['in_person_safety']);
const privateFindings = new Set(['self_harm', 'unsafe_home']);

export const isPrivate = (question: Question): boolean =>
  privateQuestions.has(question.id) || question.findings.some((f) => privateFindings.has(f.id));

export const isPrivateFinding = (id: string): boolean => privateFindings.has(id);

export type Drawn = { strokes: Stroke[]; listed: Listed[] };

/** Everything that was told and where one stood: plain data, as a draft keeps it. */
export interface Told extends Drawn {
  figure: Figure;
  about: About;
  findings: Record<string, FindingValue>;
  movements: Record<string, Movement>;
  palpation: Record<string, Omit<Palpation, 'source'>>;
  session: Session;
  therapist: boolean;
  screen: Screen;
  asked: Question[];
  done: LocalStep[];
  sidesSeen: string;
}

export const untold = (): Told => ({
  figure: 'female', strokes: [], listed: [], about: {}, findings: {}, movements: {},
  palpation: {}, session: { avoid: [], consented: [] }, therapist: false,
  screen: { name: 'map' }, asked: [], done: [], sidesSeen: '',
});
