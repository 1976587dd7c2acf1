// What the server refused, in the words of the page: by the code that it gives, with its values. What has
// no code stays the server's English, marked as such.
import { ownOr, whenSpoken, type Language, type Spoken, type Told } from './catalogue.svelte';

export interface ServerFault {
  detail: string;
  code: string;
  values: readonly string[];
}
/** A text is the page's own; none: nothing is wrong. */
export type Fault = string | ServerFault;

const table = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=faultSaid', import: 'faultSaid' }), true);

/** Of what came from the server, or from something between the page and it. */
export function serverFault(told: { [name: string]: unknown }): ServerFault {
  const text = (name: string): string => (typeof told[name] === 'string' ? told[name] : '');
  const { values } = told;
  return { detail: text('detail'), code: text('code'),
    values: Array.isArray(values) ? values.filter((one) => typeof one === 'string') : [] };
}

export function faultWords(fault: Fault, language: Language): Spoken {
  if (typeof fault === 'string') return { text: fault, language };
  const { detail, code, values } = fault;
  const told = table(language);
  const say = Object.hasOwn(told, code) ? told[code] : undefined;
  return ownOr(say?.replace(/\{(\d)\}/gu, (_, n: string) => values[Number(n) - 1] ?? '–'), detail, language);
}
