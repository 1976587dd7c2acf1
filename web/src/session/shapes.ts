// The run sheet's values as src/session and the module say them (session/*.hpp, apps/run_sheet).
// What the module writes has every list; what the server writes leaves empty ones out, so each that
// may come from there is optional.
export type Side = 'left' | 'right' | 'both' | 'midline';
export type Position = 'prone' | 'side_lying_left' | 'side_lying_right' | 'supine'
  | 'semi_reclined' | 'seated' | 'standing';
export type Part = 'opening' | 'general' | 'specific' | 'integrating' | 'closing' | 'rise' | 'retest';
export type Phase = 'arrive' | 'what_changed' | 'consent' | 'brief_exam' | 'hands_washed' | 'undress'
  | 'drape' | 'work' | 'rise' | 'retest' | 'home_care' | 'rebook' | 'pay' | 'turn_over' | 'stopped';
export type Section = 'subjective' | 'objective' | 'assessment' | 'plan' | 'free';
export type Comfort = 'too_much' | 'fine' | 'could_be_more';
export type When = 'before' | 'after';

export interface Step {
  id: string;
  part: Part;
  technique: string;
  region: string;
  target: string;
  side: Side;
  position: Position;
  minutes: number;
  minutes_min: number;
  turn_minutes: number;
  pressure_min: number;
  pressure_max: number;
  uncovered?: string[];
  bolster: string;
}
export interface Opening { places?: string[]; target: string; up?: Record<string, number> }
export interface Bounds {
  hands_on: boolean;
  open?: Opening[];
  positions?: Position[];
  unplaced?: Record<string, number>;
  minutes_max: number;
  timed?: Record<string, { minutes_max: number; check_minutes: number }>;
}
export interface Sheet {
  minutes: number;
  steps?: Step[];
  bounds: Bounds;
  manners?: { technique: string; pressure_min: number; minutes_min: number }[];
  areas?: Record<string, string[]>;
  ceilings?: KeptCeiling[];
}
/** How firm an area may be by the last word of an earlier visit. */
export interface KeptCeiling {
  area: string; pressure_max: number; too_much_at?: number; by: 'felt' | 'set' | 'raised'; day: string;
  words?: string;
}
export interface Said { phrase: string; values?: Record<string, string> }
export interface Line { origin: 'filled' | 'typed' | 'copied'; said?: Said; text?: string; from?: string; event?: string }
export interface NoteSection { section: Section; lines?: Line[]; filled?: Line[] }

/** A spot that can be found again; first_pain is the felt pressure at which it begins to hurt. */
export interface TenderPoint {
  landmark: string; towards: string; millimetres: number; side: Side; region: string;
  depth: 'skin' | 'superficial' | 'middle' | 'deep'; first_pain: number; refers?: string[];
  response: 'gone' | 'less' | 'same' | 'more' | 'not_told'; known?: string;
}
export interface PointAgain { point: string; first_pain: number; response: TenderPoint['response'] }
export interface Palpated {
  source: string; side: Side; hit: boolean; region?: string; taken_back?: boolean;
}
/** A movement of the tables, tried by the client until it hurts. */
export interface Tried { movement: string; pain: boolean; limited?: boolean; taken_back?: boolean }
/** With movements it is a joint, a root or other tissue, and they speak for it; else it is pressed. */
export interface Suspect {
  source: string; side: Side; name: string; of_thousand: number; before?: number; regions?: string[];
  movements?: string[];
}

/** What happened; an event has exactly one. */
export interface Happening {
  started?: { minutes: number };
  time_left?: { minutes: number };
  phase_begun?: { phase: Phase };
  consented?: { areas: string[]; refused: string[] };
  step_begun?: { step: string };
  paused?: { reason?: string };
  resumed?: { step: string };
  step_ended?: { step: string; early: boolean; reason?: string };
  skipped?: { step: string; reason: string };
  swapped?: { step: string; instead: Step };
  added?: { step: Step; before?: string };
  stopped?: { reason?: string };
  rescreened?: { urgency: string };
  reassessed?: { suspects?: Suspect[]; urgency: string };
  settled?: { versions: string[]; chosen?: string };
  finished?: { remark?: string };
  comfort?: { area: string; mark: Comfort };
  ceiling?: { area: string; pressure_max: number; raised?: true; words?: string };
  danger?: { sign: string; region?: string; words?: string };
  pain?: { region: string; moment: When; pain: number };
  range?: { movement: string; side: Side; moment: When; degrees: number };
  tender_point?: TenderPoint;
  point_again?: PointAgain;
  palpated?: Palpated;
  tried?: Tried;
  skin?: { step: string; fine: boolean; words?: string };
  remark?: { section: Section; text: string };
  note_edited?: { section: Section; text: string };
  /** forward, from the note of an earlier session */
  copied?: { section: Section; text: string; from: string };
  signed_by?: { name: string; sections: NoteSection[] };
  amended?: { section: Section; text: string; why: string };
}
export type Kind = keyof Happening;
export interface Seen { device: string; count: number }
export type Event = Happening
  & { id: string; device: string; count: number; seen?: Seen[]; at: string; by: string };
export interface Log { events?: Event[]; receipts?: { event: string; at: string }[] }
export interface Moments { earliest: string; now: string; slack_ms: number }

export type StepStatus = 'waiting' | 'running' | 'paused' | 'done' | 'ended_early' | 'skipped' | 'disputed';
export interface Run {
  planned: Step; step: Step; status: StepStatus; why: Said[]; reason?: string; worked_ms: number;
  since?: string; unsure: boolean; by_hand: boolean;
}
export interface Stop { event: string; sign: string; questions: string[]; words: string[] }
export interface Conflict {
  about: string; versions: { device: string; events: string[] }[]; settled: boolean; chosen?: string;
}
export interface AreaCeiling { pressure_max: number; too_much_at?: number; too_much_before?: number }
export interface State {
  started: boolean; finished: boolean; phase: Phase; back_to: Phase; begun: Phase[];
  consented: boolean; agreed: string[]; refused_areas: string[]; minutes: number; ends_at?: string;
  steps: Run[]; current: string; stops: Stop[]; was_stopped: boolean; bounds: Bounds;
  ceilings: Record<string, AreaCeiling>; marks: string[];
  laid: { step: string; technique: string; is_on: boolean }[]; skin_not_fine: string[];
  refused: { event: string; path: string; message: string }[];
  doubted: { event: string; doubts: string[]; knot: boolean; twin: boolean }[];
  conflicts: Conflict[]; signature?: string;
}
export interface Row {
  step: string; status: StepStatus; now?: Step; minutes: number; remaining_ms: number;
  over_ms: number; why: Said[]; skin?: SkinTime;
}
/** Of what warms or cools. */
export interface SkinTime {
  minutes_max: number; check_minutes: number; on: boolean; look_now: boolean; off_now: boolean;
  left_ms?: number; check_ms?: number; facts: string[];
}
export interface WarmthOffer { technique: string; step?: Step; why: Said[] }
export interface Proposal { kind: 'instead' | 'also' | 'leave'; of: string; step?: Step; why: Said[] }
export interface Timetable {
  rows: Row[]; left_ms?: number; spare_ms: number; missing_ms: number; unsure: boolean;
}
export interface Note {
  sections: (NoteSection & { lines: Line[]; filled: Line[] })[];
  signature?: { event: string; by: string; name: string; at: string };
  amendments: { event: string; by: string; at: string; section: Section; text: string; why: string }[];
  late: string[];
}
export interface Looked {
  state: State; note: Note; timetable: Timetable; possible: Kind[]; next_count: number; seen: Seen[];
  open_techniques: Record<string, string[]>;
  signs: { id: string; lie_down: boolean; emergency: boolean }[];
  warmth: Record<string, WarmthOffer[]>;
  palpated: Palpated[];
  tried: Tried[];
  proposals: Proposal[];
}
export interface Answered { looked?: Looked; log?: Log; faults?: { path: string; message: string }[] }
export interface Asked {
  look?: { sheet: Sheet; log: Log; frame: Moments; device: string };
  append?: { sheet: Sheet; log: Log; frame: Moments; event: Event };
  merge?: { logs: Log[] };
  check?: Event;
}

/** What changed since the last visit. */
export interface Change {
  of: 'now_yes' | 'no_longer' | 'value' | 'medicine' | 'condition' | 'measure' | 'after_effect';
  what: string; value?: number; grade?: string; day: string;
}
export interface ChangedSince { asked?: string; changes?: Change[] }
/** How the client likes it; what is left out was not asked. */
export interface ComfortCard {
  client: string; cradle?: 'lower' | 'level' | 'higher'; warmth?: 'cooler' | 'usual' | 'warmer';
  glide?: 'oil' | 'lotion' | 'neither'; music?: 'none' | 'house' | 'own'; talk?: 'quiet' | 'little' | 'talk';
  words?: string; language?: string;
}

export interface BriefPoint { event: string; point: TenderPoint; after?: PointAgain }

/** What the therapist should know in fifteen seconds. */
export interface Brief {
  last?: {
    session: string; day: string; stopped: boolean;
    steps?: { technique: string; region: string; side: Side; minutes: number; status: StepStatus }[];
    pain?: { region: string; before?: number; after?: number }[];
    points?: BriefPoint[];
    by?: string[];
  };
  ceilings?: KeptCeiling[];
  no_touch?: string[];
  wishes?: { subject?: string; wishes?: string; draping?: string; language?: string }[];
  changed?: ChangedSince;
  comfort?: ComfortCard;
  drawn?: Drawn;
  hand_overs?: BriefHandOver[];
}
/** Words to whoever treats next, which nobody has read yet. */
export interface BriefHandOver {
  id: string; version: number; from: string; on: string; words: string;
  language?: string;
}
/** Of two options turn about: which one a visit was given. */
export interface Drawn { technique: string; other: string; visit: number }

/** "Same as last time, but ...": what was done then or is kept, held against what is open now. */
export interface Again {
  /** of last time; none: a favourite sequence */
  session?: string;
  sheet: Sheet;
  changed?: { last: Step; now?: Step; why?: Said[] }[];
}
