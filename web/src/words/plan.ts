// What a plan says in lines, in the language of the page: goals put together from their parts,
// stop rules and the words on the dose by their English text, as in stops.ts and reasons.ts.
import type { Line } from '../contract';
import { cautionInSpanish } from './cautions';
import type { Spoken } from './findings';
import { stopWords } from './stops';
import type { Language } from './words.svelte';

const doses: Record<string, string> = {
  'at least 1 day, better 48 hours, between deep sessions on one area':
    'Al menos 1 día, mejor 48 horas, entre sesiones profundas en una misma zona',
  ['In long-lasting neck pain 30-minute visits, two or three a week, did not beat waiting: fewer '
    + 'and longer visits are the better use of the same time.']:
    'En el dolor de cuello largo, las visitas de 30 minutos, dos o tres por semana, no superaron a '
    + 'esperar: menos visitas y más largas aprovechan mejor el mismo tiempo.',
  ['No trial used visits of this length for long-lasting neck pain; 60 minutes helped, 30 did '
    + 'not.']:
    'Ningún ensayo usó visitas de esta duración en el dolor de cuello largo; 60 minutos ayudaron, '
    + '30 no.',
  ['60 minutes two or three times a week for 4 weeks helped more than waiting: function 3.4 to 5 '
    + 'times and pain 2.3 to 2.7 times as often clearly better.']:
    '60 minutos dos o tres veces por semana durante 4 semanas ayudaron más que esperar: la función '
    + 'mejoró claramente de 3.4 a 5 veces más a menudo, y el dolor de 2.3 a 2.7 veces.',
  ['One 60-minute visit a week for 4 weeks was not clearly better than waiting; ten weekly visits '
    + 'helped some (39 against 14 of 100). Expect less than from two or three a week.']:
    'Una visita de 60 minutos por semana durante 4 semanas no fue claramente mejor que esperar; '
    + 'diez visitas semanales ayudaron a algunos (39 frente a 14 de 100). Espere menos que con dos '
    + 'o tres por semana.',
  ['Against sham or placebo massage the difference was small or none at about 12 weeks, and weekly '
    + 'booster visits did not hold to 26 weeks: pair it with exercise.']:
    'Frente a un masaje simulado, la diferencia fue poca o ninguna hacia las 12 semanas, y las '
    + 'visitas semanales de refuerzo no duraron hasta las 26: únalo con ejercicio.',
  ['About six deep-tissue visits helped some with pain at 7 weeks, not with disability, and not at '
    + 'a year.']:
    'Unas seis visitas de tejido profundo ayudaron a algunos con el dolor a las 7 semanas, no con '
    + 'la discapacidad, y no al año.',
  ['There are no massage trials in acute neck pain: this dose is practice consensus; staying '
    + 'active comes first.']:
    'No hay ensayos de masaje en el dolor de cuello agudo: esta dosis es consenso de la práctica; '
    + 'seguir activo es lo primero.',
  ['Ten weekly visits of 50-60 minutes, relaxing or targeted alike, improved function at 10 weeks; '
    + 'little was left at a year.']:
    'Diez visitas semanales de 50-60 minutos, de relajación o dirigidas por igual, mejoraron la '
    + 'función a las 10 semanas; quedaba poco al año.',
  ['The trials in long-lasting low back pain used 50-60 minutes; shorter visits are untested.']:
    'Los ensayos en el dolor lumbar largo usaron 50-60 minutos; las visitas más cortas no se han '
    + 'probado.',
  ['No trial compared doses of massage for low back pain; guidelines want it only as a part of a '
    + 'package with exercise and advice.']:
    'Ningún ensayo comparó dosis de masaje para el dolor lumbar; las guías solo lo quieren como '
    + 'parte de un conjunto con ejercicio y consejo.',
  ['Pain and function were better for some weeks, not later; low to very low certainty.']:
    'El dolor y la función mejoraron unas semanas, no después; certeza baja o muy baja.',
  ['Most acute low back pain is much better in 6 weeks whatever is done; one small trial of '
    + 'massage showed less pain soon after. Warmth and staying active are as good a start.']:
    'La mayoría del dolor lumbar agudo mejora mucho en 6 semanas se haga lo que se haga; un ensayo '
    + 'pequeño de masaje mostró menos dolor poco después. El calor y seguir activo son un comienzo '
    + 'igual de bueno.',
  ['There is no trial of massage for upper back pain: this dose is carried over from the neck.']:
    'No hay ensayos de masaje para la parte alta de la espalda: esta dosis se toma de la del cuello.',
  ['There is no trial of massage for pain of this area here: this dose is carried over from the '
    + 'nearest part of the spine.']:
    'No hay aquí ensayos de masaje para el dolor de esta zona: esta dosis se toma de la parte más '
    + 'cercana de la columna.',
  ['No trial treats a flare-up as such: shorter and lighter visits by practice consensus.']:
    'Ningún ensayo trata un brote como tal: visitas más cortas y suaves por consenso de la práctica.',
  ['No trial tested monthly visits alone: go on only while a 4-week pause shows that they help.']:
    'Ningún ensayo probó solo visitas mensuales: siga solo mientras una pausa de 4 semanas muestre '
    + 'que ayudan.',
};

const measures: Record<string, string> = {
  pain_rating: 'Escala numérica del dolor',
  pain_line: 'Escala visual analógica del dolor',
  patient_specific_function: 'Escala funcional específica del paciente',
  global_change: 'Valoración global del cambio',
  pain_enjoyment_activity: 'Escala de dolor, disfrute y actividad',
  oswestry: 'Índice de discapacidad de Oswestry v2.1a',
  roland_morris: 'Cuestionario de discapacidad de Roland-Morris',
  neck_disability: 'Índice de discapacidad del cuello',
  promis_pain_interference: 'Interferencia del dolor PROMIS',
  promis_physical_function: 'Función física PROMIS',
  promis_sleep: 'Alteración del sueño PROMIS 4a',
  start_back: 'STarT Back',
  orebro_short: 'Örebro corto (OMPSQ-10)',
  distress_phq4: 'PHQ-4',
  pain_area: 'Superficie del dibujo del dolor',
  sleep_quality: 'Calidad del sueño',
  stress_level: 'Estrés',
  self_confidence: 'Confianza para manejarlo',
  fear_of_movement_tsk: 'Escala de Tampa de kinesiofobia 11',
  catastrophizing_pcs: 'Escala de catastrofización del dolor',
};

type Goal = Extract<Line, { client_words?: string }>;

function goalInSpanish({ client_words, measure, mcid, from, to }: Goal): string | undefined {
  const name = measures[measure ?? ''];
  if (!name) return client_words;
  if (client_words) return `${client_words}: mejor en ${mcid ?? 0} puntos (${name})`;
  if (from !== undefined && to !== undefined) return `${name}: de ${from} a ${to} o menos`;
  return `${name}: mejor en al menos ${mcid ?? 0}`;
}

/** A line of the plan as it is read; English, and marked so, where it is not known. */
export function lineWords(line: Line, language: Language): Spoken {
  if ('when' in line) return stopWords(`${line.when}: ${line.action}`, language);
  if (language === 'en') return { text: line.text, language };
  const own = 'id' in line ? doses[line.text] ?? cautionInSpanish(line.text) : goalInSpanish(line);
  return own ? { text: own, language } : { text: line.text, language: 'en' };
}

export const knownDoses = (): string[] => Object.keys(doses);
export const knownMeasures = (): string[] => Object.keys(measures);
