// What goes to and comes from the server: the names of the contract of `assess`. Everything the
// page does not send is "not asked"; everything that may be absent from an answer is optional here.

export type Answer = 'yes' | 'no' | 'unknown';
export type Figure = 'female' | 'male';
export type View = 'front' | 'back';
export type Point = [number, number];
export type Pressure = { systolic: number; diastolic: number };
export type FindingValue = Answer | number | Pressure;
export type Urgency = 'emergency' | 'same_day' | 'soon' | 'treat_with_care' | 'clear';

export interface Stroke {
  figure: Figure;
  view: View;
  /** 1 to 10 */
  intensity: number;
  quality: string;
  /** a fraction of the figure's height */
  radius: number;
  /** fractions of the figure's box, x to the viewer's right, y down */
  points: Point[];
}

export interface Movement {
  pain?: Answer;
  stretch_pain?: Answer;
  limited?: Answer;
  degrees?: number;
}

export interface Palpation {
  source: string;
  tender?: Answer;
  familiar_pain?: Answer;
}

export interface In {
  id?: string;
  today?: string;
  age_years?: number;
  sex?: 'female' | 'male' | 'other';
  complaint?: { duration_days?: number; pain_now?: number };
  regions?: Record<string, number>;
  qualities?: Record<string, string[]>;
  drawing?: Stroke[];
  findings?: Record<string, FindingValue>;
  conditions?: string[];
  medicines?: string[];
  movements?: Record<string, Movement>;
  palpation?: Palpation[];
  no_touch?: string[];
  consented_areas?: string[];
  minutes_available?: number;
  goals?: string[];
  preferences?: { pressure?: number };
  free_text?: string;
}

export interface Because {
  fact: string;
  rule: string;
  source: string[];
  grade: string;
  source_seen?: boolean;
}

export interface Flag {
  id: string;
  urgency: Urgency;
  action_client: string;
  action_practitioner: string;
  lifted_by: string;
  because: Because[];
}

export interface Restriction {
  kind: string;
  technique?: string;
  position?: string;
  movement?: string;
  modality?: string;
  region: string;
  verdict: 'forbidden' | 'limited' | 'with_care';
  pressure_max?: number;
  minutes_max?: number;
  site_radius_cm?: number;
  substitute?: string;
  lifted_by?: string;
  because: Because[];
}

export interface Source {
  id: string;
  name?: string;
  muscle?: string;
  kind: string;
  side: string;
  probability: number;
  explains: string[];
  check_next: string[];
  because: Because[];
}

export type Part = 'opening' | 'general' | 'specific' | 'integrating' | 'retest' | 'closing';

export interface Step {
  part?: Part;
  technique: string;
  region: string;
  target?: string;
  side?: string;
  /** minute of the session */
  starts_at?: number;
  /** the turn included */
  minutes: number;
  /** of them, for getting into the position */
  turn_minutes?: number;
  pressure?: [number, number];
  position?: string;
  strain?: number;
  note?: string;
  because: Because[];
}

export interface Phase {
  name: string;
  sessions_per_week?: number;
  sessions?: number;
  weeks?: number;
  minutes?: number;
}

/** A line the planner may send as plain words or with its reasons. */
export type Line = string | { [key: string]: unknown; because?: Because[] };

export interface Plan {
  status: 'final' | 'draft' | 'withheld';
  minutes?: number;
  strain?: number;
  position_changes?: number;
  phases?: Phase[];
  routine?: Step[];
  goals?: Line[];
  stop_rules?: Line[];
  reassess_on?: string | null;
  dose_check?: Line[];
  runner_up?: Line | null;
  warnings?: Line[];
}

export interface SelfCare {
  id: string;
  name?: string;
  dose?: string;
  how?: string;
  limits?: string;
  stop_if?: string;
  because: Because[];
}

export interface Out {
  id?: string;
  knowledge_version?: string;
  complete: boolean;
  must_ask: string[];
  today?: string;
  urgency: Urgency;
  flags: Flag[];
  hands_on: 'refused' | 'after_clearance' | 'limited' | 'ordinary';
  restrictions: Restriction[];
  stage?: string | null;
  sources: Source[];
  unexplained_regions?: string[];
  plan?: Plan;
  self_care?: SelfCare[];
  self_care_note?: string;
  referral?: { needed: boolean; to?: string; within_days?: number; letter?: string };
  not_considered?: { input: string; why: string }[];
}

export interface AskedFinding {
  id: string;
  name: string;
  type: 'yes_no' | 'number' | 'blood_pressure';
  min?: number | null;
  max?: number | null;
  unit?: string | null;
}

export interface Question {
  id: string;
  kind: 'screen' | 'number' | 'movement' | 'palpation';
  prompt: string;
  why: string;
  must: boolean;
  findings: AskedFinding[];
}

export interface Next {
  question: Question | null;
  remaining_about: number;
  complete: boolean;
  urgency: Urgency;
}

export interface Outline {
  figure: Figure;
  view: View;
  region: string;
  points: Point[];
}

export interface Named {
  id: string;
  name: string;
  [field: string]: unknown;
}

export interface Place {
  id: string;
  /** its country, as "GB" */
  code?: string;
  emergency?: string;
  medical_advice?: string;
}
