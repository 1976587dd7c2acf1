// From what the client did on the page to the In of the contract. Left out means not asked.
import type { Complaint, FindingValue, In, Movement, Palpation, Stroke } from '../contract';
import type { Listed } from '../body/marks';

export interface About {
  pain?: number;
  activity?: string;
  age?: number;
  sex?: 'female' | 'male' | 'other';
  since?: { count: number; unit: Unit };
  medicines?: string[];
  conditions?: string[];
  words?: string;
}

export type Unit = 'days' | 'weeks' | 'months' | 'years';

/** What the therapist sets beside the answers, before or at the result. */
export interface Session {
  minutes?: number;
  pressure?: number;
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

const daysIn: Record<Unit, number> = { days: 1, weeks: 7, months: 30, years: 365 };

export const durationDays = (since: { count: number; unit: Unit }): number =>
  Math.round(since.count * daysIn[since.unit]);

/** The day where the client is, not in Greenwich. */
export function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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
    conditions: about.conditions,
    goals: about.activity ? [about.activity] : [],
    free_text: about.words,
    minutes_available: session.minutes,
    preferences: session.pressure === undefined ? {} : { pressure: session.pressure },
    no_touch: session.avoid,
    consented_areas: session.consented,
  });
}
