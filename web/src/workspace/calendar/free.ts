// Free starts as the server says them, as moments; by its offsets, not by ours.
import type { FreeTimes } from './api';
import { minuteMs, minuteOf, utcOf } from './zone';

export interface Start { at: number; day: string; minute: number; /** "+01:00" */ offset: string }

const offsetOf = (text: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/u.exec(text) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};

/** Each start, the earliest first. */
export function startsOf(free: FreeTimes): Start[] {
  return (free.days ?? []).flatMap(({ day, offset, starts }) => (starts ?? []).flatMap((run) => {
    const [first = '', last = first] = run.split('-');
    const all: Start[] = [];
    for (let minute = minuteOf(first); minute <= minuteOf(last); minute += free.grid_minutes) {
      all.push({ at: utcOf({ day, minute }) - offsetOf(offset) * minuteMs, day, minute, offset });
    }
    return all;
  })).sort((a, b) => a.at - b.at);
}

/** Few enough to choose from: quarters of an hour, and the first after something else. */
export function worthShowing(starts: Start[]): Start[] {
  return starts.filter(({ at, minute }, i) => minute % 15 === 0
    || at - (starts[i - 1]?.at ?? 0) > 5 * minuteMs);
}

/** The nearest to a moment, half an hour apart: the one before and the one after among them. */
export function nearest(starts: Start[], at: number, most: number): Start[] {
  const apart = (one: Start): number => Math.abs(one.at - at);
  const sorted = [...starts].sort((a, b) => apart(a) - apart(b) || a.at - b.at);
  const sides = [sorted.find((one) => one.at < at), sorted.find((one) => one.at >= at)];
  const spread: Start[] = [];
  for (const one of [...sides, ...sorted]) {
    if (!one || spread.length === most) continue;
    if (spread.every((other) => Math.abs(other.at - one.at) >= 30 * minuteMs)) spread.push(one);
  }
  return spread.sort((a, b) => a.at - b.at);
}
