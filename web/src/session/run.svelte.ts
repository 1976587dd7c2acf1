// The session under way on this device: where it stands by the module, what happens, and what the
// practice has of it. Everything that happens is kept in this browser before anything else.
import { tick } from 'svelte';
import { Problem, knowledge } from '../api';
import type { Question } from '../contract';
import type { ToldNow } from '../intake/told-now';
import { Refusal } from '../workspace/api';
import { speaking } from '../words/words.svelte';
import { session } from '../workspace/session.svelte';
import { sessions, type Moved, type Whole } from './api';
import { core, type Core } from './core';
import { Kept, deviceOf, localShelf, type Base } from './keep';
import { Queue, type Sync } from './queue';
import type { Event, Happening, Log, Looked, Moments } from './shapes';
import { aheadOf } from './clock';
import { named, refusalWords } from './words';

const shelf = localShelf();
const pollMs = 15_000;
const aloneMs = 60_000;

/** "0193f0a1-7c3e-7b2a-…": version 7, as the server's own. */
function freshId(at: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');
  const rest = [...bytes].map((byte) => hex(byte, 2)).join('');
  const time = hex(at, 12);
  const variant = hex(8 + ((bytes[2] ?? 0) & 3), 1);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(5, 8)}-${rest.slice(8, 20)}`;
}

export class RunSheet {
  base = $state.raw<Base | null>(null);
  looked = $state.raw<Looked | null>(null);
  log = $state.raw<Log>({});
  sync = $state<Sync>('kept');
  unsent = $state(0);
  problem = $state.raw<Problem | null>(null);
  /** why what was tapped is not possible now, and in which language that is said */
  says = $state('');
  saysIn = $state('en');
  /** nothing is here, and the practice cannot be reached */
  unreached = $state.raw<Problem | null>(null);
  /** the browser has no room left */
  full = $state(false);
  now = $state(Date.now());

  /** whether the practice has judged what was palpated */
  feeling = $state<'no' | 'busy' | 'done' | 'waits'>('no');
  /** why it did not */
  notJudged = $state.raw<Problem | ''>('');
  #feelAgain = false;
  #language = 'en';

  readonly device = deviceOf(shelf);
  readonly #kept: Kept;
  readonly #queue: Queue<Moved>;
  #core: Core | null = null;
  #timers: ReturnType<typeof setInterval>[] = [];
  #polled = Date.now();

  constructor(readonly id: string) {
    this.#kept = new Kept(shelf, session.now?.person.id ?? '', id);
    this.#queue = new Queue<Moved>({
      unsent: () => this.#kept.unsent,
      send: (events) => sessions.say(id, events),
      took: (moved) => this.#take(moved),
      told: (sync, problem) => this.#told(sync, problem),
      signedOut: (problem) => problem instanceof Refusal && problem.status === 401,
    });
  }

  async open(): Promise<void> {
    this.unreached = null;
    this.#show(this.#kept.base);
    const reading = this.#read();
    if (!this.base) await reading;
    // The first screen stands without the module; it comes next, and from then on from this browser.
    await tick();
    try {
      this.#core = await core();
    } catch {
      this.unreached ??= new Problem('offline', '');
      return;
    }
    this.#look();
    void this.#queue.go();
    this.#timers = [setInterval(() => this.beat(), 1_000), setInterval(() => void this.#poll(), pollMs)];
  }

  close(): void {
    this.#timers.forEach(clearInterval);
    this.#queue.end();
    if (this.looked?.note.signature && this.unsent === 0) this.#kept.forget();
  }

  /** By the practice's clock. */
  get time(): number {
    return this.now + (this.base?.ahead_ms ?? 0);
  }

  beat(): void {
    this.now = Date.now();
    this.#look();
  }

  /** Whether it is possible, and kept. */
  tell(happening: Happening): boolean {
    this.#catchUp();
    const { base, looked } = this;
    const by = session.now?.person.id;
    if (!base || !looked || !by || !this.#core) return false;
    this.now = Date.now();
    const event: Event = {
      id: freshId(this.now), device: this.device, count: looked.next_count, seen: looked.seen,
      at: new Date(this.time).toISOString(), by, ...happening,
    };
    const { log, faults } = this.#core({
      append: { sheet: base.sheet, log: this.log, frame: this.#frame(base), event },
    });
    const said = (faults ?? []).map(({ message }) => refusalWords(message));
    this.says = said.map(({ text }) => text).join(' ');
    this.saysIn = said.find(({ language }) => language === 'en')?.language ?? speaking.language;
    if (!log) return false;
    try {
      this.#kept.add(event);
    } catch {
      return !(this.full = true);
    }
    this.log = log;
    this.unsent = this.#kept.unsent.length;
    this.#look();
    void this.#queue.hurry();
    return true;
  }
  /** One after the other, until one is refused. */
  tellAll(...happenings: Happening[]): boolean {
    return happenings.every((one) => this.tell(one));
  }

  async hurry(): Promise<void> {
    await this.#queue.hurry();
    if (this.feeling === 'waits' && this.notJudged === '') await this.feel(this.#language);
  }

  /** What was answered now; needs the practice, as only it may judge. */
  async rescreen(lifts: string[], language: string, told: ToldNow, id: string): Promise<void> {
    await this.#queue.hurry();
    if (this.unsent > 0) throw this.problem ?? new Problem('offline', '');
    const { looked } = this;
    if (!looked) return;
    this.#take(await sessions.rescreen(this.id, { id, device: this.device, count: looked.next_count,
      seen: looked.seen, at: new Date(this.time).toISOString(), lifts, language, ...told }));
  }
  /** What was palpated feeds the assessment; without the practice it is judged later. */
  async feel(language: string): Promise<void> {
    this.#language = language;
    if (this.feeling === 'busy') return void (this.#feelAgain = true);
    this.feeling = 'busy';
    try {
      await this.#judgePalpation(language);
      this.feeling = 'done';
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.feeling = 'waits';
      this.notJudged = problem.kind === 'refused' ? problem : '';
    }
    if (!this.#feelAgain) return;
    this.#feelAgain = false;
    await this.feel(language);
  }
  async #judgePalpation(language: string): Promise<void> {
    await this.#queue.hurry();
    if (this.unsent > 0) throw this.problem ?? new Problem('offline', '');
    const { looked } = this;
    if (!looked) return;
    this.#take(await sessions.palpation(this.id, { id: this.freshId(), device: this.device,
      count: looked.next_count, seen: looked.seen, at: new Date(this.time).toISOString(), language }));
  }
  freshId(): string {
    return freshId(Date.now());
  }

  async #read(): Promise<void> {
    try {
      const asked = Date.now();
      const whole = await sessions.read(this.id);
      const known = this.base;
      const ahead = aheadOf(whole.frame.now, asked, Date.now(), known?.ahead_ms ?? 0);
      const [questions, suspects, name, groups] = await Promise.all([
        known?.questions.length ? known.questions : sessions.questions(this.id).catch((): Question[] => []),
        known?.suspects ?? sessions.suspects(this.id).catch(() => []),
        known?.name ?? sessions.nameOf(whole.client).catch(() => ''),
        known?.names ? [] : knowledge('region_groups').catch(() => []),
      ]);
      const names = known?.names ?? Object.fromEntries(groups.map((one) => [one.id, one.name]));
      this.#keep({ ...baseOf(whole, name, names, questions, ahead), suspects });
      this.#look();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (!this.base) this.unreached = problem;
    }
  }

  /** What other devices told. Each look is in the trail of who read what, so alone it is seldom. */
  async #poll(): Promise<void> {
    if (this.unsent > 0 || !this.base || document.visibilityState !== 'visible') return;
    const alone = (this.log.events ?? []).every((e) => e.device === this.device || e.rescreened);
    if (Date.now() - this.#polled < (alone ? aloneMs : pollMs)) return;
    this.#polled = Date.now();
    const moved = await sessions.read(this.id).catch(() => null);
    if (moved) this.#take(moved);
  }

  /** What the practice has now: the union of all devices. */
  #take(moved: Moved): void {
    if (!this.base) return;
    this.#keep({ ...this.base, log: moved.log, frame: moved.frame });
    this.#look();
  }

  #keep(base: Base): void {
    try {
      this.#kept.rebase(base);
      this.full = false;
    } catch {
      this.full = true;
    }
    this.#show(base);
  }

  #show(base: Base | null): void {
    if (!base) return;
    this.base = base;
    named(base.names);
    const { unsent } = this.#kept;
    this.unsent = unsent.length;
    this.log = { ...base.log, events: base.log.events ?? [] };
    if (unsent.length > 0) this.log = { ...this.log, events: withOwn(this.log.events ?? [], unsent) };
  }

  /** Another tab of this browser is the same device: its events come before the next of this one. */
  #catchUp(): void {
    const known = this.log.events ?? [];
    const here = withOwn(withOwn(known, this.#kept.base?.log.events ?? []), this.#kept.unsent);
    if (here.length === known.length) return;
    this.log = { ...this.log, events: here };
    this.#look();
  }

  #look(): void {
    const { base } = this;
    if (!base || !this.#core) return;
    const { looked } = this.#core({
      look: { sheet: base.sheet, log: this.log, frame: this.#frame(base), device: this.device },
    });
    if (looked) this.looked = looked;
  }

  /** The practice's clock as far as this device knows it. */
  #frame(base: Base): Moments {
    return { ...base.frame, now: new Date(this.time).toISOString() };
  }

  #told(sync: Sync, problem: Problem | null): void {
    [this.sync, this.problem] = [sync, problem];
    this.unsent = this.#kept.unsent.length;
  }
}

function withOwn(all: Event[], own: Event[]): Event[] {
  const there = new Set(all.map(({ id }) => id));
  return [...all, ...own.filter(({ id }) => !there.has(id))];
}

function baseOf(whole: Whole, name: string, names: Base['names'], questions: Question[], ahead: number): Base {
  return { id: whole.id, client: whole.client, episode: whole.episode, name, names, questions,
    plan: whole.plan, ...(whole.booking ? { booking: whole.booking } : {}),
    ...(whole.in_room ? { in_room: whole.in_room } : {}), sheet: whole.sheet, brief: whole.brief,
    frame: whole.frame, log: whole.log, ahead_ms: ahead };
}
