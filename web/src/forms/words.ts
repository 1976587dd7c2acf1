// The sentences of forms. Items stand here only of forms that are free to show; of all others the
// practice loads its own, or enters the numbers from paper.
import { speaking, type Language } from '../words/words.svelte';

export const en = {
  item: (n: number) => `Item ${n}`,
  score: 'Score',
  degrees: 'Degrees',
  range: (from: number, to: number) => `${from} to ${to}`,
  yes: 'Yes',
  no: 'No',
  items: {
    pain_rating: ['The pain right now', 'The usual pain of the last week', 'The worst pain of the last week'],
    pain_enjoyment_activity: ['What number best describes your pain on average in the past week?',
      'What number best describes how, during the past week, pain has interfered with your enjoyment of life?',
      'What number best describes how, during the past week, pain has interfered with your general activity?'],
  },
  one: {
    pain_rating: 'The usual pain of the last week',
    global_change: 'Compared with when we began, how is it now?',
  },
  ends: {
    pain_rating: ['no pain', 'the worst there can be'],
    global_change: ['very much worse', 'very much better'],
    patient_specific_function: ['cannot do it', 'as well as before'],
    pain_enjoyment_activity: ['not at all', 'completely'],
  },
  activities: 'Three activities that the client finds hard because of this, in their own words, and how well each goes.',
  activitiesAlone: 'Which activities are hard for you because of this? Name up to five, and say how well each goes today.',
  activity: (n: number) => `Activity ${n}`,
  activityScore: (n: number) => `How well activity ${n} goes`,
  another: 'Another activity',
  open: (n: number) => (n === 1 ? 'One item has no answer.' : `${n} items have no answer.`),
  unanswered: {
    refused: (_: number) => 'This form is scored only when every item has one.',
    average: (most: number) => `Up to ${most} count as the mean of the others.`,
    counts_none: (_: number) => 'They count as 0.',
    counts_risk: (most: number) => `Up to ${most} counts as a risk.`,
    share: (most: number) => (most === 0 ? 'This form is scored only when every item has one.'
      : `Up to ${most} count as the mean share of the others.`),
  },
  peg: 'PEG: Krebs and others, 2009.',
};
export type FormWords = typeof en;

export const es: FormWords = {
  item: (n) => `Pregunta ${n}`,
  score: 'Puntuación',
  degrees: 'Grados',
  range: (from, to) => `de ${from} a ${to}`,
  yes: 'Sí',
  no: 'No',
  items: {
    pain_rating: ['El dolor ahora mismo', 'El dolor habitual de la última semana', 'El peor dolor de la última semana'],
    pain_enjoyment_activity: ['¿Qué número describe mejor su dolor medio de la última semana?',
      '¿Qué número describe mejor cuánto le ha impedido el dolor disfrutar de la vida en la última semana?',
      '¿Qué número describe mejor cuánto ha afectado el dolor a su actividad general en la última semana?'],
  },
  one: {
    pain_rating: 'El dolor habitual de la última semana',
    global_change: 'Comparado con cuando empezamos, ¿cómo está ahora?',
  },
  ends: {
    pain_rating: ['ningún dolor', 'el peor que puede haber'],
    global_change: ['muchísimo peor', 'muchísimo mejor'],
    patient_specific_function: ['no puedo hacerla', 'tan bien como antes'],
    pain_enjoyment_activity: ['nada', 'por completo'],
  },
  activities: 'Tres actividades que al cliente le cuestan por esto, con sus palabras, y qué tal va cada una.',
  activitiesAlone: '¿Qué actividades le cuestan por esto? Nombre hasta cinco y diga qué tal va hoy cada una.',
  activity: (n) => `Actividad ${n}`,
  activityScore: (n) => `Qué tal va la actividad ${n}`,
  another: 'Otra actividad',
  open: (n) => (n === 1 ? 'Una pregunta no tiene respuesta.' : `${n} preguntas no tienen respuesta.`),
  unanswered: {
    refused: () => 'Este formulario solo se puntúa con todas las respuestas.',
    average: (most) => `Hasta ${most} cuentan como la media de las demás.`,
    counts_none: () => 'Cuentan como 0.',
    counts_risk: (most) => `Hasta ${most} cuenta como riesgo.`,
    share: (most) => (most === 0 ? 'Este formulario solo se puntúa con todas las respuestas.'
      : `Hasta ${most} cuentan como la parte media de las demás.`),
  },
  peg: 'PEG: Krebs y otros, 2009. Traducción nuestra, no validada.',
};

const tables: Record<Language, FormWords> = { en, es };
export const formWords = (): FormWords => tables[speaking.language];
