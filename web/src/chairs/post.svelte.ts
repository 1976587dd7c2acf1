// What was said on the tablet goes to the practice in order, and again until it is there. It stands in
// memory alone: an answer about health is never written to a tablet that everybody holds. A page that
// is loaded anew has lost it, and the questions are open as before.
import { Problem } from '../api';
import { Refusal } from '../workspace/api';

interface Letter { place: string; send: () => Promise<unknown>; took: (answer: unknown) => void; not: (error: unknown) => void }

const againMs = 5_000;

/** Nobody can say whether the practice has it: its key makes sure that it has it once. */
export const isLost = (error: unknown): boolean => error instanceof Problem
  && !(error instanceof Refusal && error.status < 500 && error.status !== 429);

export class Post {
  /** whose answers wait */
  places = $state.raw<string[]>([]);
  /** the last letter found no network, or no answer */
  away = $state(false);
  #letters: Letter[] = [];
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Resolves when the practice has it, however long that takes; rejects when it was refused. */
  send<T>(place: string, send: () => Promise<T>): Promise<T> {
    return new Promise<T>((took, not) => {
      this.#letters.push({ place, send, took: took as Letter['took'], not });
      this.#count();
      void this.go();
    });
  }

  /** Now, and not when it would be tried again: the network is back. */
  async go(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) return;
    this.#running = true;
    for (let letter = this.#letters[0]; letter && await this.#goes(letter); letter = this.#letters[0]);
    this.#running = false;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#letters = [];
    this.#count();
  }

  async #goes(letter: Letter): Promise<boolean> {
    try {
      const answer = await letter.send();
      this.#done();
      letter.took(answer);
    } catch (error) {
      if (isLost(error)) {
        this.away = true;
        this.#timer = setTimeout(() => void this.go(), againMs);
        return false;
      }
      this.#done();
      letter.not(error);
    }
    return true;
  }
  #done(): void {
    this.#letters.shift();
    this.away = false;
    this.#count();
  }
  #count(): void {
    this.places = this.#letters.map(({ place }) => place);
  }
}
