// What an episode has of one kind: the newest first, a page at a time. What is not shown is said to
// be there; it is never cut off in silence.
export interface Page<T> { all: T[]; more: boolean }

export class Pages<T extends { id: string }> {
  all = $state.raw<T[]>([]);
  more = $state(false);
  /** the first page is there */
  read = $state(false);

  constructor(readonly ask: (after: string) => Promise<Page<T>>) {}

  async first(): Promise<void> {
    const page = await this.ask('');
    [this.all, this.more, this.read] = [page.all, page.more, true];
  }
  async next(): Promise<void> {
    if (!this.more) return;
    const page = await this.ask(this.all.at(-1)?.id ?? '');
    // An empty page that promises more would ask for ever.
    [this.all, this.more] = [[...this.all, ...page.all], page.more && page.all.length > 0];
  }
}
