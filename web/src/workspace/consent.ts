// What a client agreed to, as it stands: of each thing that was asked, the last answer.
import type { Consent, ConsentSaid, KeptConsent } from './api';

export type To = Consent['to'];
export type Answer = Consent['answer'];
export interface Asked { to: To; subject: string }
export const keyOf = ({ to, subject }: Asked): string => `${to}/${subject}`;
export const askedOf = ({ content: { to, subject } }: KeptConsent): Asked =>
  ({ to, subject: subject ?? '' });

/** The newest answer to each question; of two at one moment, the one that closes. */
export function standing(all: KeptConsent[]): Map<string, KeptConsent> {
  const last = new Map<string, KeptConsent>();
  for (const one of all) {
    const key = keyOf(askedOf(one));
    const before = last.get(key)?.content;
    const later = !before || before.answered_at < one.content.answered_at
      || (before.answered_at === one.content.answered_at && one.content.answer !== 'given');
    if (later) last.set(key, one);
  }
  return last;
}

/** How consent to the treatment itself stands; what else was agreed to does not stand for it. */
export function toTreatment(all: KeptConsent[]): 'given' | 'refused' | 'withdrawn' | 'notAsked' {
  return standing(all).get(keyOf({ to: 'treatment', subject: '' }))?.content.answer ?? 'notAsked';
}

/** What was typed once for all that is answered in one sitting. */
export interface Sitting {
  draping: string;
  wishes: string;
  signature: string;
  signed: string;
  givenBy: string;
  interpreter: string;
  interpreterRole: NonNullable<Consent['interpreter']>['role'];
  /** what it is proposed for, and what else was offered */
  reason: string;
  alternatives: string;
  /** '': not noted */
  capacity: '' | NonNullable<Consent['capacity']>;
}
/** What was typed for one of the things that are asked. */
export interface Touch {
  draping: string;
  wishes: string;
  /** of a refusal, the client's own */
  words: string;
}
export const emptyTouch = (): Touch => ({ draping: '', wishes: '', words: '' });
/** What was kept for one that stands, to go on from; what was written in another language stays there. */
export const touchOf = (kept: KeptConsent | undefined, language: string): Touch =>
  kept?.content.answer === 'given' && kept.content.language === language
    ? { ...emptyTouch(), draping: kept.content.draping ?? '', wishes: kept.content.wishes ?? '' }
    : emptyTouch();
export const emptySitting = (): Sitting => ({ draping: '', wishes: '', signature: '', signed: '',
  givenBy: '', interpreter: '', interpreterRole: 'professional', reason: '', alternatives: '', capacity: '' });

export const isSigned = (sitting: Sitting): boolean =>
  sitting.signature !== '' || sitting.signed.trim() !== '';

/** An answer as it goes to the server; nothing that is empty. */
export function saidOf(
  asked: Asked, answer: Answer, wording: { text: string; version: string; language: string },
  sitting: Sitting, touch: Touch = emptyTouch(),
): ConsentSaid {
  const { signature, capacity } = sitting;
  const own = asked.to === 'touch' ? sitting : touch;
  const { draping } = own;
  const [wishes, signed, by, through, reason, alternatives, words] =
    [own.wishes, sitting.signed, sitting.givenBy, sitting.interpreter, sitting.reason,
      sitting.alternatives, touch.words].map((s) => s.trim());
  // How somebody wants to be covered is no matter of a treatment or a photograph as a whole.
  const touches = asked.to === 'touch'
    || (answer === 'given' && ['area', 'technique'].includes(asked.to));
  return {
    to: asked.to, answer, wording: wording.text, wording_version: wording.version,
    language: wording.language,
    ...(asked.subject ? { subject: asked.subject } : {}),
    ...(wishes && touches ? { wishes } : {}),
    ...(draping && touches ? { draping } : {}),
    ...(reason && answer === 'given' ? { reason } : {}),
    ...(alternatives ? { alternatives } : {}),
    ...(capacity ? { capacity } : {}),
    ...(words && answer !== 'given' ? { words } : {}),
    ...(signature ? { signature } : {}),
    ...(signed ? { signed_name: signed } : {}),
    ...(by ? { given_by: by } : {}),
    ...(through ? { interpreter: { name: through, role: sitting.interpreterRole } } : {}),
  };
}

/** What a client reads: our words, and what the place adds for a sensitive area, with both versions. */
export function wordingWith(
  text: string, version: string, place: { own_text: string; from: { locale: string } } | null,
  own: string, sensitive: boolean,
): { text: string; version: string } {
  if (!sensitive || !place?.own_text) return { text, version };
  return { text: `${text} ${own}`, version: `${version} ${place.from.locale}` };
}

/** Strokes as an SVG path, whole tenths: "M1.5 2L3 4". */
export function pathOf(strokes: [number, number][][]): string {
  const n = (x: number): string => String(Math.round(x * 10) / 10);
  return strokes.map((points) =>
    points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('')).join('');
}
