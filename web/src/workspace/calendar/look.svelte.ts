// How the calendar is looked at; kept while one goes from day to day.
export const look = $state<{ by: 'people' | 'rooms'; whose: string; whole: boolean }>(
  { by: 'people', whose: '', whole: false });

/** The time, new every half minute, while a page that shows it is open. */
let now = $state(Date.now());
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;
export const clock = {
  get now(): number {
    return now;
  },
  /** Also calls back at each turn, while somebody can see the page. */
  watch(turn: () => void): () => void {
    watchers += 1;
    now = Date.now();
    timer ??= setInterval(() => (now = Date.now()), 30_000);
    const own = setInterval(() => document.visibilityState === 'visible' && turn(), 30_000);
    return () => {
      clearInterval(own);
      watchers -= 1;
      if (watchers === 0) timer = void clearInterval(timer);
    };
  },
};
