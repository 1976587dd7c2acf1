// What each form asks, and how what was typed becomes what is kept. One generic form draws them
// all: a new kind is a row here and its words.
import type { Content, Contents, Kind, StepDone } from './api';

export type Field<Name extends string = string> =
  | { name: Name; as: 'line' | 'long' | 'day' | 'moment' | 'number' | 'check' | 'lines' | 'told'
      | 'clients' | 'regions' | 'people' | 'steps'; needed?: boolean; preset?: string }
  | { name: Name; as: 'choice'; of: readonly string[]; needed?: boolean; preset?: string };

const line = <N extends string>(name: N, needed = false): Field<N> => ({ name, as: 'line', needed });
const long = <N extends string>(name: N, needed = false): Field<N> => ({ name, as: 'long', needed });
const today = <N extends string>(name: N): Field<N> =>
  ({ name, as: 'day', needed: true, preset: 'today' });
const day = <N extends string>(name: N): Field<N> => ({ name, as: 'day' });
const choice = <N extends string>(name: N, of: readonly string[], preset = ''): Field<N> =>
  ({ name, as: 'choice', of, needed: true, preset });

// By the names of what is kept: another name is an error of the type check.
const rowsOf: { [K in Kind]: readonly Field<keyof Contents[K] & string>[] } = {
  decider: [
    line('name', true), line('relation', true),
    choice('authority', ['parent', 'guardian', 'court', 'power_of_attorney', 'capacity_law'], 'parent'),
    choice('may', ['decide', 'be_told', 'nothing'], 'decide'),
    line('phone'), line('document'), long('custody'), { name: 'portal_access', as: 'check' },
    { name: 'valid_from', as: 'day', needed: true, preset: 'begun' }, day('valid_until'),
  ],
  do_not_book: [
    line('ask', true), choice('practitioner', ['all', 'me'], 'all'), long('reason', true),
    today('since'), day('ended_on'),
  ],
  chaperone: [choice('answer', ['offered', 'wanted', 'declined'], 'offered'), line('who'),
    today('on'), line('note')],
  incident: [
    { name: 'happened_at', as: 'moment', needed: true, preset: 'now' }, long('what', true),
    { name: 'regions', as: 'regions' },
    choice('harm', ['none', 'slight', 'first_aid', 'doctor', 'emergency', 'unknown'], 'unknown'),
    long('done', true), { name: 'told', as: 'told' }, long('follow_up'), day('closed_on'),
  ],
  exposure: [
    today('on'), line('what', true), line('room'), { name: 'staff', as: 'lines' },
    { name: 'others', as: 'clients' }, long('done'), day('closed_on'),
  ],
  private_note: [
    choice('protects', ['child', 'elder_or_dependent_adult', 'adult_with_capacity', 'other'], 'other'),
    long('concern', true), line('safe_contact'), { name: 'steps', as: 'steps' },
    { name: 'told', as: 'told' }, { name: 'readers', as: 'people' }, day('closed_on'),
  ],
  legal_hold: [long('reason', true), line('by', true), today('since'), day('ended_on')],
  breach: [
    { name: 'found_at', as: 'moment', needed: true, preset: 'now' },
    { name: 'happened_at', as: 'moment' }, long('what', true), { name: 'data', as: 'lines' },
    { name: 'people', as: 'number' },
    choice('risk', ['unknown', 'unlikely', 'some', 'high'], 'unknown'), long('done', true),
    line('contact'), { name: 'steps', as: 'steps' }, { name: 'told', as: 'told' }, day('closed_on'),
  ],
};
export const fieldsOf: Record<Kind, readonly Field[]> = rowsOf;

/** Who fills the form in, and when. */
export interface Scribe { me: string; now: Date }
export type Values = Record<string, string | boolean | string[]>;

const pad = (n: number): string => String(n).padStart(2, '0');
const dayText = (d: Date): string =>
  `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}`;
/** The day here, or yesterday while that is still the day in UTC: shortly after midnight a server
    in UTC would take the day here for one that is yet to come. */
const begunDay = (d: Date): string => {
  const [here, utc] = [dayText(d), d.toISOString().slice(0, 10)];
  return here < utc ? here : utc;
};
/** As an input of a day and a time wants it: local, to the minute. */
const momentText = (d: Date): string =>
  `${dayText(d)}T${pad(d.getHours())}:${pad(d.getMinutes())}`;

function valueOf(field: Field, content: Content | null, by: Scribe): Values[string] {
  const kept = content?.[field.name];
  switch (field.as) {
    case 'check': return kept === true;
    case 'lines': return Array.isArray(kept) ? (kept as string[]).join('\n') : '';
    case 'told': return Array.isArray(kept)
      ? (kept as { who: string }[]).map(({ who }) => who).join('\n') : '';
    case 'clients': return Array.isArray(kept)
      ? (kept as { client: string }[]).map(({ client }) => client) : [];
    case 'steps': return Array.isArray(kept) ? (kept as StepDone[]).map(({ step }) => step) : [];
    case 'regions': case 'people': return Array.isArray(kept) ? (kept as string[]) : [];
    case 'moment':
      if (typeof kept === 'string') return momentText(new Date(kept));
      return content === null && field.preset ? momentText(by.now) : '';
    case 'day': return typeof kept === 'string' ? kept
      : content !== null || !field.preset ? ''
        : field.preset === 'begun' ? begunDay(by.now) : dayText(by.now);
    case 'choice':
      if (field.name === 'practitioner') return typeof kept === 'string' ? 'me' : 'all';
      return typeof kept === 'string' ? kept : field.preset ?? '';
    default: return typeof kept === 'string' || typeof kept === 'number' ? String(kept) : '';
  }
}

export const valuesOf = (kind: Kind, content: Content | null, by: Scribe): Values =>
  Object.fromEntries(fieldsOf[kind].map((field) => [field.name, valueOf(field, content, by)]));

const rows = (text: string): string[] =>
  text.split('\n').map((one) => one.trim()).filter(Boolean);

function keptOf(field: Field, typed: Values[string], before: Content): unknown {
  const text = typeof typed === 'string' ? typed.trim() : '';
  const all = Array.isArray(typed) ? typed : [];
  const earlier = before[field.name];
  // What was kept with an entry (when, how) stays with it.
  const same = <T>(match: (one: T) => boolean): T | undefined =>
    (Array.isArray(earlier) ? (earlier as T[]) : []).find(match);
  switch (field.as) {
    case 'check': return typed === true;
    case 'lines': return rows(text);
    case 'told': return rows(text)
      .map((who) => same<{ who: string }>((one) => one.who === who) ?? { who });
    case 'clients': return all
      .map((client) => same<{ client: string }>((one) => one.client === client) ?? { client });
    case 'steps': return all
      .map((step) => same<StepDone>((one) => one.step === step) ?? { step });
    case 'regions': case 'people': return all;
    case 'moment': return text
      ? typeof earlier === 'string' && momentText(new Date(earlier)) === text ? earlier
        : new Date(text).toISOString() : undefined;
    case 'number': return text ? Number(text) : undefined;
    default: return text || undefined;
  }
}

/** What is sent: everything that was there and is not in the form stays. */
export function contentOf(kind: Kind, typed: Values, before: Content | null, by: Scribe): Content {
  const base = before ?? {};
  const content: Content = { ...base };
  for (const field of fieldsOf[kind]) {
    const kept = keptOf(field, typed[field.name] ?? '', base);
    if (kept === undefined) delete content[field.name];
    else content[field.name] = kept;
  }
  if (kind === 'do_not_book') {
    if (typed['practitioner'] === 'me') content['practitioner'] = base['practitioner'] ?? by.me;
    else delete content['practitioner'];
  }
  if (kind === 'decider' && content['document'] !== base['document']) {
    delete content['seen_by'];
    delete content['seen_on'];
    if (content['document']) Object.assign(content, { seen_by: by.me, seen_on: dayText(by.now) });
  }
  return content;
}

/** Names of the fields that have to be filled in and are not. */
export const missingIn = (kind: Kind, typed: Values): string[] =>
  fieldsOf[kind].filter((field) => field.needed && !typed[field.name]).map(({ name }) => name);
