// How far the practice's clock is ahead of this device's.

const sure = 1_000;

/** As known, unless the answer shows that it is not: what lies within the round trip is no change, so
    that a slow network does not make the time of a step jump. In milliseconds. */
export function aheadOf(there: string, asked: number, answered: number, known: number): number {
  const told = Date.parse(there);
  const within = told >= asked + known - sure && told <= answered + known + sure;
  return within ? known : Math.round(told - (asked + answered) / 2);
}
