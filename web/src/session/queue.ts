// Sends what happened on this device, in order, until the practice has it. A failure waits longer
// each time and is tried again at once when the network is back; nothing is ever dropped, and what
// arrives twice does no harm, because the server keeps events by their ids.
import { Problem } from '../api';
import type { Event } from './shapes';

export type Sync = 'kept' | 'sending' | 'waiting' | 'signed out' | 'refused';

export interface Way<Answer> {
  unsent: () => Event[];
  send: (events: Event[]) => Promise<Answer>;
  /** must take the sent events out of `unsent` */
  took: (answer: Answer) => void;
  told: (sync: Sync, problem: Problem | null) => void;
  /** whether the person must sign in again first */
  signedOut: (problem: Problem) => boolean;
}

export const batchMost = 100;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

export class Queue<Answer> {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitMs = firstWaitMs;
  #running: Promise<void> | null = null;
  #again = false;
  #over = false;

  constructor(readonly way: Way<Answer>) {}

  /** To the practice, now. One request at a time: order is kept. Resolves when it rests. */
  go(): Promise<void> {
    clearTimeout(this.#timer);
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** The network is back, or somebody asks: do not wait any longer. */
  hurry(): Promise<void> {
    this.#waitMs = firstWaitMs;
    return this.go();
  }

  end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#over) {
      this.#again = false;
      const batch = this.way.unsent().slice(0, batchMost);
      if (batch.length === 0) return this.way.told('kept', null);
      this.way.told('sending', null);
      try {
        this.way.took(await this.way.send(batch));
        this.#waitMs = firstWaitMs;
        this.#again = true;
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        return this.#failed(problem);
      }
    }
  }

  #failed(problem: Problem): void {
    if (this.way.signedOut(problem)) return this.way.told('signed out', problem);
    if (problem.kind === 'refused') return this.way.told('refused', problem);
    this.way.told('waiting', problem);
    this.#timer = setTimeout(() => void this.go(), this.#waitMs);
    this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs);
  }
}
