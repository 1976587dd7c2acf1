// What goes to and comes from the server, by the names the page uses. The types are made from the
// server's OpenAPI document, and that from its C++ types (`npm run types`; tools/web-check does it),
// so that a name which changes there is an error of the type check here.
import type {
  BloodPressure, Goal, InterviewQuestion, Jurisdiction, KnowledgeRow, MovementAnswer,
  NextQuestionReply, Out, PainSource, PalpationAnswer, Screen, StopRule, Statement, Step,
  Stroke as AnyStroke, Answer, Outline, paths,
} from '../build/openapi';

export type {
  Answer, AskedFinding, Because, Complaint, Flag, In, Out, Outline, Phase, Plan, Problem,
  Restriction, SelfCare, Step, Urgency,
} from '../build/openapi';

/** Nothing left out, nothing null. */
type Whole<T> = { [Key in keyof T]-?: NonNullable<T[Key]> };

/** A stroke as the page draws it. */
export type Stroke = Whole<AnyStroke>;
export type Figure = Outline['figure'];
export type View = Outline['view'];
export type Point = Outline['points'][number];
export type FindingValue = Answer | number | BloodPressure;
export type Movement = MovementAnswer;
export type Palpation = PalpationAnswer;

export type Source = PainSource;
export type Part = Step['part'];
/** A line of the plan with its reasons. */
export type Line = Goal | StopRule | Statement;
export type HandsOn = Out['hands_on'];

export type Question = InterviewQuestion;
export type Next = NextQuestionReply;

export type Named = KnowledgeRow;
/** Whom to call: where it is and the numbers. */
export type Place = Pick<Jurisdiction, 'id' | 'code' | 'emergency'>;
export type Kind = paths['/api/v1/knowledge/{kind}']['get']['parameters']['path']['kind'];
/** What a row of each kind holds. */
export type Row<K extends Kind> = K extends 'outlines' ? Outline
  : K extends 'questions' ? Screen
  : K extends 'jurisdictions' ? Jurisdiction
  : KnowledgeRow;
