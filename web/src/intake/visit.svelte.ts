// The one visit under way: what was marked and answered, and which screen is next. In memory; what
// keeps it (the workspace) takes a snapshot and restores it.
import { Problem, assess, nextQuestion } from '../api';
import { mirrored } from '../body/geometry';
import { sidesMarked, type Listed } from '../body/marks';
import { disagree, otherRegion, sidesInWords, type Sides } from '../body/sides';
import type { StoredIntake } from '../../build/openapi';
import type { Answer, AskedFinding, Figure, FindingValue, In, Movement, Next, Out } from '../contract';
import type { Palpation, Question, Stroke, Urgency } from '../contract';
import { askedIn } from '../words/asked';
import { speaking } from '../words/catalogue.svelte';
import { answeredPart, nextPart, openCheck, type Check, type Part, type Sign } from './checks';
import { afterLines, opened } from './lines';
import { ofNamed, openPlace, sameThing } from './places';
import { localDate, requestOf, type About, type Session } from './request';
import { after, before, isPrivate, localSteps, type Drawn, type LocalStep, type Screen, type Told } from './told';

/** What may be told of the days, as far as it could be used for this client. */
type Offered = Pick<Next, 'loads' | 'eases' | 'care'>;
const offeredIn = (next: Partial<Offered>): Offered =>
  ({ loads: next.loads ?? [], eases: next.eases ?? [], care: next.care ?? [] });

const handsOn = (question: Question): boolean =>
  question.kind === 'movement' || question.kind === 'palpation';
const therapistOnly = (question: Question): boolean =>
  handsOn(question) || isPrivate(question) || question.id === 'therapist_look';
/** No server should ask for more tests by hand than this in a row. */
const passedMost = 24;

export class Visit {
  figure = $state<Figure>('female');
  strokes = $state.raw<Stroke[]>([]);
  listed = $state.raw<Listed[]>([]);
  about = $state<About>({});
  findings = $state<Record<string, FindingValue>>({});
  movements = $state<Record<string, Movement>>({});
  palpation = $state<Record<string, Omit<Palpation, 'source'>>>({});
  session = $state<Session>({ avoid: [], consented: [] });
  therapist = $state(false);

  screen = $state.raw<Screen>({ name: 'map' });
  /** The questions that were asked, in order, for the review. */
  asked = $state.raw<Question[]>([]);
  /** Lines of a returning client's screen that were not answered no: what they ask comes next. */
  lines = $state.raw<Record<string, Answer>>({});
  /** Answers that cannot both be right, as the last reply of the server named them. */
  apart = $state.raw<Out['not_considered']>([]);
  offered = $state.raw<Offered>(offeredIn({}));
  remaining = $state(0);
  urgency = $state<Urgency | null>(null);
  out = $state.raw<Out | null>(null);
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  /** Where the questions come from. */
  nextOf: (visit: In) => Promise<Next> = nextQuestion;
  /** Nothing but these questions: neither a drawing nor what is asked by the page itself. */
  brief = $state(false);
  /** Where the result comes from. Who keeps it shows it too, and says so by `null`. */
  resultOf = $state.raw<(visit: In) => Promise<Out | null>>(assess);
  /** Nobody keeps it, so nobody knows what who treats was trained in. */
  get unkept(): boolean {
    return this.resultOf === assess;
  }
  /** The result on the screen is one that is kept. */
  kept = $state(false);
  /** In which language it was told, by whom and through whom; null where that is not known. */
  toldIn = $state.raw<{
    language: string;
    by?: StoredIntake['by'];
    through?: StoredIntake['interpreter'];
  } | null>(null);

  #trail: Screen[] = [];
  #past = $state.raw<Drawn[]>([]);
  #future = $state.raw<Drawn[]>([]);
  #done = $state<LocalStep[]>([]);
  /** The marks whose sides the client has confirmed. */
  #sidesSeen = $state('');
  #passed: Question[] = [];
  #ticket = 0;
  /** Whom the server had nothing more to ask. */
  #settled = $state<'' | 'client' | 'therapist'>('');

  // Keeping and coming back.

  get told(): Told {
    return $state.snapshot({
      figure: this.figure, strokes: this.strokes, listed: this.listed, about: this.about,
      findings: this.findings, movements: this.movements, palpation: this.palpation,
      session: this.session, therapist: this.therapist, screen: this.screen, asked: this.asked,
      done: this.#done, sidesSeen: this.#sidesSeen,
    }) as Told;
  }

  restore(told: Told): void {
    const { done, sidesSeen, ...open } = told;
    this.#ticket += 1;
    Object.assign(this, open);
    // A draft of an earlier page may stand on a screen that there is no more.
    const { screen } = this;
    if (screen.name === 'local' && !localSteps.includes(screen.step)) this.screen = { name: 'map' };
    this.#done = done;
    this.#sidesSeen = sidesSeen;
    [this.#trail, this.#past, this.#future, this.#passed] = [[], [], [], []];
    Object.assign(this, {
      lines: {}, apart: [], offered: offeredIn({}), remaining: 0, urgency: null, out: null, busy: false, problem: null, kept: false, toldIn: null,
    });
    this.#settled = '';
  }

  // Drawing, with undo.

  get sides(): Sides {
    return sidesMarked(this.strokes, this.listed);
  }
  get hasMarks(): boolean {
    return this.strokes.length + this.listed.length > 0;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  draw(change: Partial<Drawn>): void {
    this.#past = [...this.#past.slice(-99), { strokes: this.strokes, listed: this.listed }];
    this.#future = [];
    if (change.strokes) this.strokes = change.strokes;
    if (change.listed) this.listed = change.listed;
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#future = [...this.#future, { strokes: this.strokes, listed: this.listed }];
    this.#past = this.#past.slice(0, -1);
    ({ strokes: this.strokes, listed: this.listed } = last);
  }

  redo(): void {
    const next = this.#future.at(-1);
    if (!next) return;
    this.#past = [...this.#past, { strokes: this.strokes, listed: this.listed }];
    this.#future = this.#future.slice(0, -1);
    ({ strokes: this.strokes, listed: this.listed } = next);
  }

  chooseFigure(figure: Figure): void {
    this.figure = figure;
    this.strokes = this.strokes.map((stroke) => ({ ...stroke, figure }));
  }

  swapSides(): void {
    this.draw({
      strokes: this.strokes.map(mirrored),
      listed: this.listed.map((l) => ({ ...l, region: otherRegion(l.region) })),
    });
  }

  // Left and right.

  get sidesSaid(): Sides {
    return sidesInWords(`${this.about.activity ?? ''} ${this.about.words ?? ''}`);
  }
  get #sidesNow(): string {
    return `${this.sides} ${this.sidesSaid}`;
  }
  get sidesDisagree(): boolean {
    return disagree(this.sides, this.sidesSaid);
  }

  get #mustRaise(): boolean {
    if (this.#sidesNow === this.#sidesSeen) return false;
    return this.sidesDisagree || this.#oneSidedUnseen;
  }
  get #oneSidedUnseen(): boolean {
    const oneSided = this.sides === 'left' || this.sides === 'right';
    return oneSided && !this.#sidesSeen.startsWith(`${this.sides} `);
  }

  sidesConfirmed(): void {
    this.#sidesSeen = this.#sidesNow;
  }

  // Answers.

  answered(step: LocalStep): boolean {
    return this.#done.includes(step);
  }

  /** Some screens are only for whom the server offers something there. */
  due(step: LocalStep): boolean {
    const { loads, eases, care } = this.offered;
    if (step === 'days') return loads.length + eases.length > 0;
    return step !== 'care' || care.length > 0;
  }

  finish(step: LocalStep): Promise<void> {
    if (after.includes(step) && step !== 'words') this.#forgetPlaces();
    if (!this.answered(step)) this.#done.push(step);
    return this.advance();
  }

  note(question: Question): void {
    this.#forgetPlaces();
    if (this.asked.some((q) => q.id === question.id)) {
      this.asked = this.asked.map((q) => (q.id === question.id ? joined(q, question) : q));
    } else {
      this.asked = [...this.asked, question];
    }
  }

  tellLines(question: Question, chosen: Record<string, Answer>): void {
    const { findings, lines } = this;
    Object.assign(this, afterLines(question, chosen, { findings: $state.snapshot(findings), lines }));
  }

  /** A place that followed from an answer which may be another now. */
  #forgetPlaces(): void {
    if (this.about.places) this.about.places = ofNamed(this.about.places, this.about.conditions);
  }

  tellPlace(condition: string, regions: string[]): Promise<void> {
    const told = sameThing(condition).map((id) => [id, regions] as const);
    this.about.places = { ...this.about.places, ...Object.fromEntries(told) };
    return this.advance();
  }

  /** On to the next part while the check may still count. */
  async tellCheck(signs: Sign[], part: Part, value: Check[Part]): Promise<void> {
    this.about.checks = answeredPart(this.about.checks, signs, part, value);
    const own = this.about.checks.find((check) => signs.every(({ id }) =>
      check.signs.some((s) => s.id === id)));
    const next = own && nextPart(own);
    if (next) this.go({ name: 'check', signs, part: next });
    else await this.advance();
  }

  // The way through.

  get progress(): number {
    const own = this.brief ? [] : localSteps.filter((s) => !this.answered(s) && this.due(s));
    return own.length + this.remaining;
  }

  /** The server had nothing more to ask of this reader: what is open is not theirs to answer. */
  get settled(): boolean {
    return this.#settled === (this.therapist ? 'therapist' : 'client');
  }

  get request(): In {
    const { strokes, listed } = this;
    const { about, findings, movements, palpation, session } = $state.snapshot({
      about: this.about,
      findings: this.findings,
      movements: this.movements,
      palpation: this.palpation,
      session: this.session,
    });
    const told = { strokes, listed, about, findings, movements, palpation, session };
    return requestOf(told, localDate(new Date()));
  }

  go(screen: Screen): void {
    // What was left by changing an answer is no place to come back to: it would be out of date.
    const again = this.screen.name === 'result';
    if (!again) this.#trail.push(this.screen);
    if (again) history.replaceState(null, '');
    else history.pushState(null, '');
    this.problem = null;
    this.screen = screen;
  }

  get canGoBack(): boolean {
    return this.screen.name !== 'map' && this.#trail.length > 0;
  }

  /** What the back button of the page and that of the browser both do, by way of the latter. */
  wentBack(): void {
    this.#ticket += 1;
    this.busy = false;
    this.problem = null;
    this.screen = this.#trail.pop() ?? { name: 'map' };
  }

  /** To the first thing that is still open: a local step, the server's question, the review. */
  async advance(): Promise<void> {
    const own = this.brief ? undefined : this.#ownScreen();
    if (own) return this.go(own);
    for (let i = 0; i < passedMost; ++i) {
      const next = await this.#ask((visit) => this.#spoken(this.nextOf(this.#withPassed(visit))));
      if (!next) return;
      const { question } = next;
      const pass = question && !this.therapist && handsOn(question);
      if (!pass || next.urgency === 'emergency') return this.#follow(next);
      this.#passed = [...this.#passed, question];
    }
  }

  /** A question is shown when it can be read. */
  async #spoken(coming: Promise<Next>): Promise<Next> {
    const [next] = await Promise.all([coming, askedIn(speaking.language)]);
    return next;
  }

  /** What the page itself asks before the server's questions. */
  #ownScreen(): Screen | undefined {
    if (!this.hasMarks) return { name: 'map' };
    if (this.#mustRaise) return { name: 'raise' };
    const step = before.find((s) => !this.answered(s));
    if (this.remaining === 0) this.lookAhead();
    return step && { name: 'local', step };
  }

  /** How many questions are to come, for the words of progress only, and what is offered. */
  lookAhead(): void {
    nextQuestion(this.request).then(
      (next) => {
        this.remaining ||= next.remaining_about;
        this.offered = offeredIn(next);
      },
      () => undefined, // the next real question will say what is wrong
    );
  }

  /** Tests by hand are left to the therapist; "unknown" lets the next question come. */
  #withPassed(visit: In): In {
    if (this.therapist || this.#passed.length === 0) return visit;
    const movements = { ...visit.movements };
    const palpation = [...(visit.palpation ?? [])];
    for (const { id, kind } of this.#passed) {
      if (kind === 'movement') movements[id] ??= { pain: 'unknown' };
      else if (!palpation.some((p) => p.source === id)) {
        palpation.push({ source: id, tender: 'unknown' });
      }
    }
    return { ...visit, movements, palpation };
  }

  #follow(next: Next): void {
    this.remaining = next.remaining_about;
    this.urgency = next.urgency;
    this.apart = next.contradictions ?? [];
    this.offered = offeredIn(next);
    if (next.urgency === 'emergency') return void this.seeResult();
    const question = next.question && opened(next.question, this.lines);
    const mayAsk = question && !this.#cannotAsk(question);
    this.#settled = mayAsk ? '' : this.therapist ? 'therapist' : 'client';
    if (mayAsk) return this.go({ name: 'asked', question });
    this.remaining = 0;
    this.go(this.#afterQuestions(next));
  }

  /** What the page asks after the server's questions, the client's own words last; of a brief visit
   *  only where what is new is, and whether a doctor has checked it. */
  #afterQuestions(next: Next): Screen {
    const step = this.brief ? undefined : after.find((s) => !this.answered(s) && this.due(s));
    if (step && step !== 'words') return { name: 'local', step };
    const place = openPlace(next.places, this.about.places);
    if (place) return { name: 'place', condition: place.condition, called: place.name };
    const signs = openCheck(next.checks, this.about.checks);
    if (signs) return { name: 'check', signs, part: 'seen' };
    return step ? { name: 'local', step } : { name: 'review' };
  }

  /** Not for this reader, or every part of it was answered already (with "not sure"). */
  #cannotAsk(question: Question): boolean {
    if (!this.therapist && therapistOnly(question)) return true;
    return question.findings.every((finding) => this.#has(question, finding));
  }

  #has(question: Question, finding: AskedFinding): boolean {
    if (question.kind === 'movement') return question.id in this.movements;
    if (question.kind === 'palpation') return question.id in this.palpation;
    return finding.id in this.findings;
  }

  async seeResult(): Promise<void> {
    const out = await this.#ask((visit) => this.resultOf(visit));
    if (!out) return;
    this.out = out;
    this.urgency = out.urgency;
    if (this.screen.name !== 'result') this.go({ name: 'result' });
  }

  /** One request at a time; an answer that was overtaken is dropped. */
  async #ask<T>(question: (visit: In) => Promise<T>): Promise<T | undefined> {
    const ticket = ++this.#ticket;
    this.busy = true;
    this.problem = null;
    try {
      const reply = await question(this.request);
      return ticket === this.#ticket ? reply : undefined;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (ticket === this.#ticket) this.problem = problem;
      return undefined;
    } finally {
      if (ticket === this.#ticket) this.busy = false;
    }
  }
}

function joined(earlier: Question, later: Question): Question {
  const fresh = later.findings.filter((f) => !earlier.findings.some((e) => e.id === f.id));
  return { ...later, findings: [...earlier.findings, ...fresh] };
}
