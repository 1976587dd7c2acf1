// One thing tried at a time: that it is under way, and what came between.
import type { Problem } from '../api';
import { asProblem } from './faults';

export class Attempt {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** A mistake of ours is thrown on. */
  async at(work: () => Promise<unknown>): Promise<void> {
    [this.busy, this.problem] = [true, null];
    try {
      await work();
    } catch (error) {
      this.problem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }
}
