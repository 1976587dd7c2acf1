// Which screen is next, and what a tap on it says: the order of a visit over what the core allows.
import type { Bounds, Happening, KeptCeiling, Phase, Run, Sheet, State, Step } from './shapes';

export type Screen = 'brief' | 'asked' | 'consent' | 'before' | 'hands' | 'undress' | 'drape' | 'work'
  | 'rise' | 'retest' | 'home' | 'rebook' | 'pay' | 'room' | 'stopped' | 'note';

const ofPhase: Record<Phase, Screen> = {
  arrive: 'asked', what_changed: 'consent', consent: 'before', brief_exam: 'hands',
  hands_washed: 'undress', undress: 'drape', drape: 'drape', work: 'work', rise: 'rise',
  retest: 'retest', home_care: 'home', rebook: 'rebook', pay: 'pay', turn_over: 'room',
  stopped: 'stopped',
};

/** The core begins no session that is shorter (src/session/event.cpp). */
export const leastMinutes = 5;

/** Before the work a screen asks for what comes next, from the work on for what was begun. */
export function screenOf(state: State): Screen {
  if (state.finished) return 'note';
  if (!state.started) return 'brief';
  if (state.phase === 'consent' && !state.consented) return 'consent';
  return ofPhase[state.phase];
}

/** Hands-on work is possible after the answers of today. */
export const mayWork = (state: State): boolean => state.bounds.hands_on;

export const isOver = ({ status }: Run): boolean =>
  status === 'done' || status === 'ended_early' || status === 'skipped';
export const currentRun = (state: State): Run | undefined =>
  state.steps.find(({ planned }) => planned.id === state.current);
/** The next that waits; those that are not open are passed over, and shown as such. */
export const nextRun = (state: State, open: (step: string) => boolean): Run | undefined =>
  state.steps.find((one) => one.status === 'waiting' && open(one.planned.id));

/** Every area that the steps of today uncover, and those that were left alone. */
export function areasOf(state: State): string[] {
  const areas = new Set<string>(state.refused_areas);
  for (const { planned } of state.steps) for (const area of planned.uncovered ?? []) areas.add(area);
  return [...areas];
}
/** Where pain is asked before and after: single places where there are some, else whole groups. */
export function regionsOf({ steps }: State): string[] {
  const places = steps.map(({ planned }) => planned).filter(({ region }) => region);
  const single = places.filter(({ uncovered }) => (uncovered ?? []).length < 2);
  return [...new Set((single.length > 0 ? single : places).map(({ region }) => region))];
}

/** Of a technique at the place of the step: the most that is open, the day's ceilings included. */
export function pressureFor(state: State, step: Step, technique: string): number | undefined {
  const found = step.region === '' ? state.bounds.unplaced?.[technique]
    : openingAt(state.bounds, step)?.up?.[technique];
  if (found === undefined) return undefined;
  const tops = (step.uncovered ?? []).map((area) => state.ceilings[area]?.pressure_max ?? found);
  return Math.min(found, ...tops);
}
const openingAt = (bounds: Bounds, { region, target }: Step) =>
  bounds.open?.find((one) => one.target === target && one.places?.includes(region));

/** Above what earlier visits came to it is a raise, which is said on purpose; the core asks for it. */
export const ceilingStep = (state: State, kept: KeptCeiling | undefined, area: string, most: number): 'set' | 'raise' =>
  kept && most > Math.max(kept.pressure_max, state.ceilings[area]?.pressure_max ?? 0) ? 'raise' : 'set';

/** The step with another technique; undefined where that is not open. */
export function swappedTo(state: State, step: Step, technique: string): Step | undefined {
  const top = pressureFor(state, step, technique);
  if (top === undefined) return undefined;
  return { ...step, technique, pressure_min: 0, pressure_max: top };
}

/** What the step may be changed for: with the pressure that is open there now. */
export const othersFor = (state: State, sheet: Sheet, step: Step, open: string[]): string[] =>
  open.filter((one) => one !== step.technique && (pressureFor(state, step, one) ?? -1)
    >= (sheet.manners?.find(({ technique }) => technique === one)?.pressure_min ?? 0));

/** A step that a person adds where something is open. */
export function addedStep(state: State, sheet: Sheet, region: string, technique: string, minutes: number): Step | undefined {
  const position = currentRun(state)?.step.position
    ?? state.steps.find(({ planned }) => planned.region)?.planned.position ?? 'prone';
  const step: Step = { id: 'new', part: 'specific', technique, region, target: '', side: 'both',
    position, minutes, minutes_min: 1, turn_minutes: 0, pressure_min: 0, pressure_max: 0,
    uncovered: sheet.areas?.[region] ?? [region], bolster: '' };
  const top = pressureFor(state, step, technique);
  return top === undefined ? undefined : { ...step, pressure_max: top };
}
export const placesOpen = (bounds: Bounds): string[] =>
  [...new Set((bounds.open ?? []).filter(({ target }) => target === '').flatMap(({ places }) => places ?? []))];
export const techniquesAt = (bounds: Bounds, region: string): string[] =>
  Object.keys((bounds.open ?? []).find(({ target, places }) => target === '' && places?.includes(region))?.up ?? {});

export const phase = (one: Phase): Happening => ({ phase_begun: { phase: one } });

/** "4:05"; what is over counts up again. */
export const clock = (ms: number): string => {
  const seconds = Math.ceil(Math.abs(ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
