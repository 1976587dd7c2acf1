// What a client is asked to agree to, in full. The text that was read is kept with each answer; when
// a sentence here changes, `wordingVersion` changes with it.
import type { Language } from '../../words/words.svelte';

export const wordingVersion = '2026-11';

export interface ConsentWords {
  treatment: string;
  area: (name: string) => string;
  technique: (name: string) => string;
  touch: string;
  photograph: string;
}

export const consentWords: Record<Language, ConsentWords> = {
  en: {
    treatment: 'I agree to be treated with massage. I was told what will be done and why, what may '
      + 'help and what may hurt for a day or two, and what else I could do. I may ask at any time, '
      + 'say stop at any time, and take this back at any time, without giving a reason.',
    area: (name) => `I agree that my therapist works on this area: ${name}. Only this area is `
      + 'uncovered, only as far as needed. I may say no to it today or any other day, and the '
      + 'rest of the treatment goes on without it.',
    technique: (name) => `I agree to this technique: ${name}. I was told how it feels and what it `
      + 'may cause. I may say stop at any time.',
    touch: 'This is how I want to be covered and touched. My therapist keeps to it, and asks before '
      + 'doing otherwise.',
    photograph: 'I agree that my therapist takes photographs of me, to see how my posture, skin or '
      + 'movement changes during this care, and for nothing else. They are kept with my record and '
      + 'shown to nobody but those who treat me here. I may say no to any picture, and take this '
      + 'back at any time: no more are taken then, and I may ask for those there are to be taken out.',
  },
  es: {
    treatment: 'Acepto recibir masaje. Me explicaron qué se hará y por qué, qué puede ayudar y qué '
      + 'puede doler un día o dos, y qué otra cosa podría hacer. Puedo preguntar en cualquier '
      + 'momento, decir basta en cualquier momento y retirar este acuerdo cuando quiera, sin dar '
      + 'un motivo.',
    area: (name) => `Acepto que mi terapeuta trabaje en esta zona: ${name}. Solo se descubre esta `
      + 'zona, y solo lo necesario. Puedo decir que no hoy o cualquier otro día, y el resto del '
      + 'tratamiento sigue sin ella.',
    technique: (name) => `Acepto esta técnica: ${name}. Me explicaron cómo se siente y qué puede `
      + 'causar. Puedo decir basta en cualquier momento.',
    touch: 'Así quiero que me cubran y me toquen. Mi terapeuta lo respeta, y pregunta antes de '
      + 'hacer otra cosa.',
    photograph: 'Acepto que mi terapeuta me haga fotografías, para ver cómo cambian mi postura, mi '
      + 'piel o mi movimiento durante este tratamiento, y para nada más. Se guardan con mi historia '
      + 'y solo las ven quienes me tratan aquí. Puedo decir que no a cualquier foto y retirar este '
      + 'acuerdo cuando quiera: entonces no se hacen más, y puedo pedir que se retiren las que hay.',
  },
};
