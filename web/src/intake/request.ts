// From what the client did on the page to the In of the contract. Left out means not asked.
import type { Complaint, FindingValue, In, Movement, Palpation, Stroke } from '../contract';
import type { Listed } from '../body/marks';
import { checkedOf, type Check } from './checks';
import { durationDays, type Since } from './since';
import { placed } from './places';

export interface About {
  pain?: number;
  activity?: string;
  age?: number;
  sex?: 'female' | 'male' | 'other';
  since?: Since;
  medicines?: string[];
  /** medicine patches, sensors and pumps on the skin */
  patches?: string[];
  conditions?: string[];
  surgeries?: Surgery[];
  allergies?: string[];
  /** condition to where it is; an empty list: asked, not known */
  places?: Record<string, string[]>;
  checks?: Check[];
  /** of a practitioner's record: kept as they were */
  clearances?: NonNullable<In['clearances']>;
  /** ids of overloads.csv and eases.csv; left empty is not asked */
  loads?: string[];
  eases?: string[];
  care?: Care[];
  words?: string;
}

export type { Unit } from './since';
export { durationDays, localDate } from './since';

/** Of each part only what the client knew. */
export interface Surgery {
  procedure?: string;
  region?: string;
  since?: Since;
}

/** Care given elsewhere: a kind of care_kinds.csv, and of the rest what the client knew. */
export interface Care {
  kind: string;
  since?: Since;
  result?: string;
}

/** What the therapist sets beside the answers, before or at the result. */
export interface Session {
  minutes?: number;
  pressure?: number;
  /** an id of formats.csv */
  format?: string;
  /** technique ids */
  wishes?: string[];
  dislikes?: string[];
  /** the only techniques there are; left out where the record knows them */
  scope?: string[];
  /** visits possible in a week */
  visits?: number;
  avoid: string[];
  consented: string[];
}

export interface Told {
  strokes: Stroke[];
  listed: Listed[];
  about: About;
  findings: Record<string, FindingValue>;
  movements: Record<string, Movement>;
  palpation: Record<string, Omit<Palpation, 'source'>>;
  session: Session;
}

function complaintOf(about: About): Complaint {
  const complaint: Complaint = {};
  if (about.pain !== undefined) complaint.pain_now = about.pain;
  if (about.since) complaint.duration_days = durationDays(about.since);
  return complaint;
}

const filled = (value: unknown): boolean =>
  value !== undefined && value !== ''
  && (typeof value !== 'object' || value === null || Object.keys(value).length > 0);

/** `undefined`, empty texts, lists and objects are left out. */
function dropEmpty(request: { [Key in keyof In]: In[Key] | undefined }): In {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => filled(value)));
}

function listedOf(listed: Listed[]): Pick<Required<In>, 'regions' | 'qualities'> {
  const regions: Record<string, number> = {};
  const qualities: Record<string, string[]> = {};
  for (const { region, intensity, quality } of listed) {
    regions[region] = Math.max(intensity, regions[region] ?? 0);
    qualities[region] = [...new Set([...(qualities[region] ?? []), quality])];
  }
  return { regions, qualities };
}

/** An operation without a day may have been yesterday, and is sent so. */
const surgeryOf = ({ procedure, region, since }: Surgery): NonNullable<In['surgeries']>[number] => ({
  ...(procedure ? { procedure } : {}),
  ...(region ? { region } : {}),
  ...(since ? { days_ago: durationDays(since) } : {}),
});

const careOf = ({ kind, since, result }: Care): NonNullable<In['other_care']>[number] => ({
  kind,
  ...(since ? { days_ago: durationDays(since) } : {}),
  ...(result ? { result } : {}),
});

const preferencesOf = ({ format, pressure, wishes, dislikes }: Session): In['preferences'] =>
  Object.fromEntries(Object.entries({ format, pressure, wishes, dislikes })
    .filter(([, value]) => filled(value)));

export function requestOf(told: Told, today: string): In {
  const { about, session } = told;
  const palpation = Object.entries(told.palpation).map(([source, felt]) => ({ source, ...felt }));
  return dropEmpty({
    today,
    age_years: about.age,
    sex: about.sex,
    complaint: complaintOf(about),
    ...listedOf(told.listed),
    drawing: told.strokes,
    // "Other" is an answer: without it the server would ask again.
    findings: about.sex === 'other' ? { female_sex: 'unknown', ...told.findings } : told.findings,
    movements: told.movements,
    palpation,
    medicines: about.medicines,
    conditions: placed(about.conditions, about.places),
    devices_and_patches: about.patches,
    surgeries: about.surgeries?.map(surgeryOf),
    allergies: about.allergies,
    already_checked: checkedOf(about.checks, told.findings, today),
    ...(about.clearances?.length ? { clearances: about.clearances } : {}),
    overloads: about.loads,
    eases: about.eases,
    other_care: about.care?.map(careOf),
    goals: about.activity ? [about.activity] : [],
    free_text: about.words,
    minutes_available: session.minutes,
    preferences: preferencesOf(session),
    visits_possible_per_week: session.visits,
    practitioner_scope: session.scope,
    no_touch: session.avoid,
    consented_areas: session.consented,
  });
}
