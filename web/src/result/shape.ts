// Pure logic between the answer of the engine and what is shown: limits said once, not twenty
// times; likelihood as a word; minutes as a timeline.
import type { Because, Outline, Part, Restriction, Source, Step } from '../contract';

export interface Limit {
  verdict: Restriction['verdict'];
  kind: string;
  region: string;
  /** ids of techniques, positions, modalities or movements */
  what: string[];
  pressureMax?: number | undefined;
  minutesMax?: number | undefined;
  radiusCm?: number | undefined;
  substitutes: string[];
  liftedBy: string[];
  because: Because[];
}

const order = { forbidden: 0, limited: 1, with_care: 2 };

const subject = (r: Restriction): string =>
  r.technique ?? r.position ?? r.movement ?? r.modality ?? r.kind;

function keyOf(r: Restriction): string {
  const cap = r.verdict === 'forbidden' ? '' : r.pressure_max;
  const why = r.because.map((b) => b.rule).join(',');
  return [r.verdict, r.kind, r.region, cap, r.minutes_max, r.site_radius_cm, why].join('|');
}

const unique = <T>(items: T[]): T[] => [...new Set(items)];

/** Restrictions that differ only in the technique become one; the strictest come first. */
export function limitsOf(restrictions: Restriction[]): Limit[] {
  const groups = new Map<string, Restriction[]>();
  for (const r of restrictions) groups.set(keyOf(r), [...(groups.get(keyOf(r)) ?? []), r]);
  const limits = [...groups.values()].map((group): Limit => {
    const [first] = group as [Restriction];
    return {
      verdict: first.verdict,
      kind: first.kind,
      region: first.region,
      what: unique(group.map(subject)),
      pressureMax: first.verdict === 'forbidden' ? undefined : first.pressure_max,
      minutesMax: first.minutes_max,
      radiusCm: first.site_radius_cm,
      substitutes: unique(group.flatMap((r) => (r.substitute ? [r.substitute] : []))),
      liftedBy: unique(group.flatMap((r) => (r.lifted_by ? [r.lifted_by] : []))),
      because: first.because,
    };
  });
  return limits.sort((a, b) => order[a.verdict] - order[b.verdict]);
}

/** 0 very likely to 4 unlikely. */
export function likelihood(probability: number): 0 | 1 | 2 | 3 | 4 {
  if (probability >= 0.75) return 0;
  if (probability >= 0.5) return 1;
  if (probability >= 0.25) return 2;
  return probability >= 0.1 ? 3 : 4;
}

/** The strongest source that explains each region. */
export function sourcesByRegion(sources: Source[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const source of sources) {
    for (const region of source.explains) {
      found.set(region, Math.max(source.probability, found.get(region) ?? 0));
    }
  }
  return found;
}

/** A region, a group of regions or a base such as "calf" as the regions of the map. */
export function regionsIn(
  name: string,
  outlines: Outline[],
  groups: ReadonlyMap<string, string[]>,
): string[] {
  const known = unique(outlines.map((o) => o.region));
  if (name === 'all') return known;
  const wanted = groups.get(name) ?? [name];
  return known.filter((region) =>
    wanted.some((w) => region === w || region === `${w}_left` || region === `${w}_right`),
  );
}

/** What to hatch: whole-body rules only when nothing at all may be done. */
export function hatched(
  restrictions: Restriction[],
  outlines: Outline[],
  groups: ReadonlyMap<string, string[]>,
): Set<string> {
  const shown = restrictions.filter(
    (r) => r.region !== 'all' || (r.technique === 'all' && r.verdict === 'forbidden'),
  );
  return new Set(shown.flatMap((r) => regionsIn(r.region, outlines, groups)));
}

/** General and specific work take turns place by place: to the reader they are one. */
export type Stretch = Exclude<Part, 'general' | 'specific'> | 'work';

const stretchOf = (part: Part): Stretch =>
  part === 'general' || part === 'specific' ? 'work' : part;

export interface TimedStep {
  step: Step;
  from: number;
  to: number;
  /** set where the client has to turn */
  turn?: string | undefined;
  /** set where a part of the session begins */
  part?: Stretch | undefined;
}

export function timeline(routine: Step[]): TimedStep[] {
  let at = 0;
  let position: string | undefined;
  let last: Stretch | undefined;
  return routine.map((step) => {
    const from = at;
    at += step.minutes;
    const now = stretchOf(step.part);
    const part = now !== last ? now : undefined;
    last = now;
    const turn = step.position !== position ? step.position : undefined;
    position = step.position;
    return { step, from, to: at, turn, part };
  });
}

/** "4:30" for four and a half minutes. */
export function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const rest = seconds % 60;
  const full = String((seconds - rest) / 60);
  return rest === 0 ? full : `${full}:${String(rest).padStart(2, '0')}`;
}

/** The short hand of the tables as it is read: ">=8 weeks" is "at least 8 weeks". */
export function tidied(text: string): string {
  const said = text
    .replace(/>= ?(?=-?\d)/gu, 'at least ')
    .replace(/<= ?(?=-?\d)/gu, 'at most ')
    .replace(/> ?(?=\d)/gu, 'more than ')
    .replace(/< ?(?=\d)/gu, 'less than ')
    .replace(/(?<= )-(?=\d)/gu, '\u2212')
    .replace(/(\d)-(?=\d)/gu, '$1–')
    .replace(/(\d) C\b/gu, '$1 °C')
    .replace(/ ;/gu, ';')
    .trim();
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Without the sentence that only repeats the heading. */
export function withoutEcho(text: string, heading: string): string {
  const bare = (s: string): string => s.toLowerCase().replace(/[^\p{L} ]/gu, '');
  const [first = '', ...rest] = text.split(/(?<=\.) /u);
  return bare(first) === bare(heading) ? rest.join(' ') : text;
}

/** What was said, without the place in the request it stood at. */
export const withoutPlace = (input: string): string => input.replace(/^\/[\w/]+: /u, '');

/** The day as people of that language write it. */
export function longDate(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** "piriformis_left" as "Piriformis left". */
export function readable(id: string): string {
  const text = id.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
