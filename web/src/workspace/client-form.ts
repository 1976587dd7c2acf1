// A client as the form shows one, and back: what the form does not show stays as it was.
import type { Client, Name } from './api';

export interface ClientFields {
  given: string;
  family: string;
  day: string;
  month: string;
  year: string;
  phone: string;
  email: string;
  language: string;
  interpreter: string; // "yes" or ""
  pronouns: string;
  notes: string;
}

export const fieldNames = ['given', 'family', 'year', 'month', 'day', 'phone', 'email', 'language',
  'interpreter', 'pronouns', 'notes'] as const satisfies (keyof ClientFields)[];

export const emptyFields = (): ClientFields => ({
  given: '', family: '', day: '', month: '', year: '', phone: '', email: '', language: '',
  interpreter: '', pronouns: '', notes: '',
});

export const emptyClient = (): Client =>
  ({ names: [], phones: [], emails: [], addresses: [], identifiers: [], contacts: [] });

export function fieldsOf(client: Client): ClientFields {
  const name = client.names?.[0];
  const [year = '', month = '', day = ''] = (client.birth ?? '').split('-');
  return {
    given: name?.given?.join(' ') || (name?.family ? '' : name?.whole ?? ''),
    family: name?.family ?? '',
    year,
    month: month.replace(/^0/u, ''),
    day: day.replace(/^0/u, ''),
    phone: client.phones?.[0]?.number ?? '',
    email: client.emails?.[0] ?? '',
    language: client.language ?? '',
    interpreter: client.interpreter ? 'yes' : '',
    pronouns: client.pronouns ?? '',
    notes: client.notes ?? '',
  };
}

/** "1982", "1982-05" or "1982-05-17"; as typed when it is none of these, for the server to refuse. */
export function birthOf({ year, month, day }: Pick<ClientFields, 'year' | 'month' | 'day'>): string {
  const two = (n: string): string => n.trim().padStart(2, '0');
  const parts = [year.trim()];
  if (month.trim() || day.trim()) parts.push(two(month));
  if (day.trim()) parts.push(two(day));
  return parts.join('-');
}

const spaced = (text: string): string => text.trim().replace(/\s+/gu, ' ');

function nameOf(fields: ClientFields, before: Name | undefined): Name | undefined {
  const [given, family] = [spaced(fields.given), spaced(fields.family)];
  const asBefore = before?.whole && !family && given === before.whole;
  if (asBefore) return before;
  if (!given && !family) return undefined;
  const { whole: _, family: __, ...rest } = before ?? { given: [] };
  return { ...rest, given: given ? given.split(' ') : [], ...(family ? { family } : {}) };
}

/** The first of a list replaced, or taken away when there is none now. */
const first = <T>(all: T[], now: T | undefined): T[] =>
  now === undefined ? all.slice(1) : [now, ...all.slice(1)];

export function clientOf(fields: ClientFields, before: Client): Client {
  const { names = [], phones = [], emails = [] } = before;
  const birth = birthOf(fields);
  const phone = fields.phone.trim();
  const email = fields.email.trim();
  const told: Record<string, unknown> = {
    ...before,
    names: first(names, nameOf(fields, names[0])),
    phones: first(phones, phone ? { ...phones[0], number: phone } : undefined),
    emails: first(emails, email || undefined),
    birth,
    language: fields.language,
    pronouns: spaced(fields.pronouns),
    notes: fields.notes.trim(),
    interpreter: fields.interpreter ? true : before.interpreter === undefined ? '' : false,
  };
  return Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== '' && value !== undefined),
  ) as unknown as Client;
}

/** The field a JSON pointer of the server is about. */
export function fieldAt(pointer: string): keyof ClientFields | '' {
  const [, top = '', , part = ''] = pointer.split('/');
  if (top === 'names') return part === 'family' ? 'family' : 'given';
  if (top === 'birth') return 'year';
  if (top === 'phones') return 'phone';
  if (top === 'emails') return 'email';
  return (fieldNames as readonly string[]).includes(top) ? (top as keyof ClientFields) : '';
}

export const spokenName = (client: Client): string => {
  const name = client.names?.[0];
  if (!name) return '';
  return name.whole || [...(name.given ?? []), name.family ?? ''].filter(Boolean).join(' ');
};
