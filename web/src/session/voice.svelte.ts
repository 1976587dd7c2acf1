// Typing by voice, where the browser has it. The browser's maker may hear what is said, so it is off
// until a person turns it on for themself in this browser, and the switch says so.
import { session } from '../workspace/session.svelte';
import { speaking } from '../words/words.svelte';

interface Heard { isFinal: boolean; 0: { transcript: string } }
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { resultIndex: number; results: ArrayLike<Heard> }) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  start(): void;
  stop(): void;
}
type Maker = new () => Recognition;

function maker(): Maker | undefined {
  if (typeof window === 'undefined') return undefined;
  const here = window as unknown as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker };
  return here.SpeechRecognition ?? here.webkitSpeechRecognition;
}

const place = (): string => `palpate.voice.${session.now?.person.id ?? ''}`;

export class Voice {
  readonly able = maker() !== undefined;
  allowed = $state(false);
  listening = $state(false);
  /** it was refused, or the browser's service cannot be reached */
  failed = $state(false);
  #heard: Recognition | null = null;

  constructor(readonly say: (words: string) => void) {
    try {
      this.allowed = localStorage.getItem(place()) === 'on';
    } catch {
      this.allowed = false;
    }
  }

  allow(on: boolean): void {
    this.allowed = on;
    if (!on) this.stop();
    try {
      if (on) localStorage.setItem(place(), 'on');
      else localStorage.removeItem(place());
    } catch {
      // A browser that keeps nothing asks again the next time.
    }
  }

  start(): void {
    const Made = maker();
    if (!Made || !this.allowed || this.listening) return;
    const heard = new Made();
    [heard.lang, heard.continuous, heard.interimResults] = [speaking.language, true, false];
    heard.onresult = ({ resultIndex, results }) => {
      for (let i = resultIndex; i < results.length; ++i) {
        const one = results[i];
        if (one?.isFinal) this.say(one[0].transcript.trim());
      }
    };
    heard.onerror = ({ error }) => (this.failed = error !== 'no-speech' && error !== 'aborted');
    heard.onend = () => (this.listening = false);
    [this.#heard, this.failed, this.listening] = [heard, false, true];
    heard.start();
  }

  stop(): void {
    this.#heard?.stop();
    this.#heard = null;
    this.listening = false;
  }
}
