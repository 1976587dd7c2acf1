// The sign that a step's time is over: a soft tone and a short shake, both turned off by one switch;
// and the screen that stays awake while the work goes on.
const place = 'palpate.run.sound';
const state = $state({ on: read() });

function read(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}

let audio: AudioContext | undefined;

export const cue = {
  get sounds(): boolean {
    return state.on;
  },
  set sounds(on: boolean) {
    state.on = on;
    try {
      localStorage.setItem(place, on ? 'on' : 'off');
    } catch {
      // For this page only, then.
    }
  },
  play(): void {
    if (!state.on) return;
    navigator.vibrate?.([120, 80, 120]);
    if (audio?.state !== 'running') return;
    const [tone, loudness] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = 523;
    loudness.gain.setValueAtTime(0.12, audio.currentTime);
    loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 1.2);
    tone.connect(loudness).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 1.2);
  },
};

/** Browsers allow sound only after a tap: made ready by the first one. */
export function startCue(wanted: () => boolean): () => void {
  const ready = (): void => {
    if (!wanted()) return;
    audio ??= new AudioContext();
    void audio.resume();
  };
  window.addEventListener('pointerdown', ready);
  window.addEventListener('keydown', ready);
  return () => {
    window.removeEventListener('pointerdown', ready);
    window.removeEventListener('keydown', ready);
  };
}

/** Asked for again whenever the page is seen again, because the browser lets go of it then. */
export function stayAwake(): () => void {
  let held: WakeLockSentinel | undefined;
  const hold = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then((lock) => (held = lock), () => undefined);
  };
  hold();
  document.addEventListener('visibilitychange', hold);
  return () => {
    document.removeEventListener('visibilitychange', hold);
    void held?.release();
  };
}
