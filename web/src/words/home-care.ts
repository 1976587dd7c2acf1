// Home care by the English text of the tables, and the sentences that the engine puts around it.
import { whenSpoken, type Language, type Spoken, type Told } from './catalogue.svelte';

/** By their English texts, for the test against the tables. */
export const homeCare = whenSpoken(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=homeCare', import: 'homeCare' }));

const pressure = /^Press no harder than (\d+) of 10\./u;
const adapt = 'Ask your therapist how to adapt this to you.';

/** The sentences before the table's own: each is said, or the whole stays English. */
function opening(text: string, told: Told): { said: string[]; rest: string } | null {
  const said: string[] = [];
  let rest = text;
  const firm = pressure.exec(rest);
  const cap = told['Press no harder than {} of 10.'];
  if (firm) {
    if (!cap) return null;
    said.push(cap.replace('{}', firm[1] ?? ''));
    rest = rest.slice(firm[0].length).trimStart();
  }
  if (rest.startsWith(adapt)) {
    if (!told[adapt]) return null;
    said.push(told[adapt]);
    rest = rest.slice(adapt.length).trimStart();
  }
  return { said, rest };
}

export function homeWords(text: string, language: Language): Spoken {
  const told = homeCare(language);
  const begun = opening(text, told);
  const own = begun?.rest ? told[begun.rest] : '';
  if (!begun || own === undefined) return { text, language: 'en' };
  return { text: [...begun.said, own].filter(Boolean).join(' '), language };
}
