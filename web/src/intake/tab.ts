// The open page's visit over a reload of the same tab: in the tab's own storage, for an hour, and on
// no server. Private answers are not among it: they are asked again.
import { isPrivate, isPrivateFinding, type Told } from './told';

export type TabShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
interface Kept { at: number; told: Told }

/** The number changes with the shape of what is kept. */
const key = 'palpate.open-visit.2';
export const keptMs = 3_600_000;

/** Undefined where the browser forbids it. */
export function tabShelf(): TabShelf | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function withoutPrivate(told: Told): Told {
  const { screen } = told;
  return {
    ...told,
    findings: Object.fromEntries(
      Object.entries(told.findings).filter(([id]) => !isPrivateFinding(id))),
    asked: told.asked.filter((question) => !isPrivate(question)),
    screen: screen.name === 'asked' && isPrivate(screen.question) ? { name: 'map' } : screen,
  };
}

export function forgetTab(shelf: TabShelf | undefined): void {
  shelf?.removeItem(key);
}

export function keepInTab(shelf: TabShelf | undefined, told: Told, now: number): void {
  const begun = told.strokes.length + told.listed.length + told.done.length > 0;
  if (!begun) return forgetTab(shelf);
  try {
    shelf?.setItem(key, JSON.stringify({ at: now, told: withoutPrivate(told) } satisfies Kept));
  } catch {
    // A full store: the visit goes on in memory.
  }
}

/** What was told before the reload; null when nothing was, or it was over an hour ago. */
export function inTab(shelf: TabShelf | undefined, now: number): Told | null {
  try {
    const kept = JSON.parse(shelf?.getItem(key) ?? 'null') as Kept | null;
    if (!kept) return null;
    if (now >= kept.at && now - kept.at < keptMs) return kept.told;
  } catch {
    // Not ours, or broken: begin anew.
  }
  forgetTab(shelf);
  return null;
}
