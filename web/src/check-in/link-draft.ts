// What somebody who holds a link has answered and not sent yet: on their own device only, under the
// link, for a day. The server gives nothing of it back: whoever else holds the link would read it
// (docs/decisions/0057-drafts-by-link.md).
export type LinkShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
interface Sheet { at: number; value: unknown }

export const keptMs = 24 * 3_600_000;
const start = 'palpate.link.';

/** Their own browser's; on a device of the practice the tab's, which ends with it. Undefined where the
    browser forbids it. */
export function linkShelf(shared: boolean): LinkShelf | undefined {
  try {
    return shared ? window.sessionStorage : window.localStorage;
  } catch {
    return undefined;
  }
}

export class LinkDraft<T> {
  readonly #key: string;
  #over = false;
  constructor(kind: 'check-in' | 'questions' | 'referral', ticket: string,
    private readonly shelf: LinkShelf | undefined) {
    this.#key = `${start}${kind}.${ticket}`;
  }

  find(now: number): T | undefined {
    try {
      const sheet = JSON.parse(this.shelf?.getItem(this.#key) ?? 'null') as Sheet | null;
      if (sheet && now >= sheet.at && now - sheet.at < keptMs) return sheet.value as T;
    } catch {
      // Not ours, or broken: begin anew.
    }
    this.shelf?.removeItem(this.#key);
    return undefined;
  }

  keep(value: T, now: number): void {
    if (this.#over) return;
    try {
      this.shelf?.setItem(this.#key, JSON.stringify({ at: now, value } satisfies Sheet));
    } catch {
      // A full store: it goes on in memory.
    }
  }

  /** It was sent, or the link is over. */
  done(): void {
    this.#over = true;
    this.shelf?.removeItem(this.#key);
  }
}
