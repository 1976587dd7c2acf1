// A qué llevó la atención, en español.
import type { ResultWords } from './words-en';

const personas = (n: number): string => (n === 1 ? '1 persona' : `${n} personas`);
const visitas = (n: number): string => (n === 1 ? '1 visita' : `${n} visitas`);

export const es: ResultWords = {
  title: 'Resultados',
  own: 'Las filas son de sus propios clientes.',
  by: 'Filas',
  bys: { complaint: 'Molestia', stage: 'Etapa', technique: 'Técnica', dose: 'Dosis', practitioner: 'Terapeuta' },
  period: 'Abiertos en',
  months: (n) => (n === 1 ? 'este mes' : `los últimos ${n} meses`),
  caution: 'El antes y el después no prueban nada: la gente también mejora con el tiempo, y quienes vuelven a responder '
    + 'no son todos los que vinieron. Los grupos difieren en quiénes los forman.',
  doseCaution: 'Quien mejora pronto deja de venir: por eso pocas visitas parecen mejores.',
  empty: 'Aún no hay resultados',
  emptyHelp: 'Termine visitas en la hoja de sesión y anote el dolor al principio y en las revisiones. A partir de cinco '
    + 'personas hay algo que ver.',
  total: 'Toda la consulta',
  noTotal: 'El total de la consulta no se muestra: quitando lo suyo hablaría de muy pocas personas.',
  mine: 'Todo lo suyo',
  notKept: 'Sin anotar',
  hidden: (n, least) => `${n === 1 ? 'No se muestra 1 grupo' : `No se muestran ${n} grupos`}: menos de ${least} personas, `
    + 'o delataría a los que tienen menos.',
  untreated: (n) => `${n === 1 ? '1 molestia' : `${n} molestias`} de este tiempo sin visita terminada: no cuentan aquí.`,
  responders: 'Claramente mejor',
  share: (count, of) => `${count} de ${of}`,
  interval: (percent, low, high) => `${percent} % (${low} a ${high})`,
  few: 'muy pocos para decir mucho',
  ofAll: (percent) => `${percent} % si quienes lo dejaron o no fueron preguntados cuentan como no mejor`,
  gain: (median, lower, upper) => `Dolor: ${median} puntos menos (mitad central ${lower} a ${upper})`,
  noGain: 'Dolor: nadie respondió dos veces',
  start: (pain) => `desde ${pain} al principio`,
  who: (n, courses) => `${personas(n)}, ${courses === 1 ? '1 tratamiento' : `${courses} tratamientos`}`,
  dropped: (n) => `${n === 1 ? '1 lo dejó' : `${n} lo dejaron`}: sin puntuación posterior`,
  coming: (n) => `${n} siguen viniendo, aún sin nueva puntuación`,
  unasked: (n) => `${n} sin primera puntuación`,
  mix: 'Quiénes son',
  stages: 'Etapas', ages: 'Edades', others: 'otras',
  legend: 'Punto: entre quienes se conoce la respuesta, con su intervalo del 95 %. Anillo: quienes lo dejaron cuentan como no mejor.',
  asTable: 'Como tabla',
  group: 'Grupo', gainHead: 'Puntos de dolor menos', droppedHead: 'Lo dejaron', peopleHead: 'Personas',
  dose: (often, long) => `${often} visitas de ${long} minutos`,
  stage: { acute: 'Aguda', subacute: 'Subaguda', chronic: 'De larga duración', recurrent: 'Va y viene',
    maintenance: 'Mantenimiento', flare_up: 'Brote' },
  bornTitle: 'Cómo sentaron las visitas',
  followed: (asked, all) => `Se preguntó por ${asked} de ${visitas(all)}.`,
  alert: 'Más del 15 % de las últimas visitas sentaron mal. Revíselas antes de seguir.',
  grade: { mild: 'Leve', moderate: 'Moderado', severe: 'Grave', emergency: 'Urgencia' },
  here: 'Aquí', published: 'Publicado', beside: 'Comparado',
  besides: { within: 'dentro', above: 'por encima', below: 'por debajo', cannot_tell: 'aún no se sabe' },
  range: (from, to) => (from === to ? `${to} %` : `${from} a ${to} %`),
  hitsTitle: '¿Era el origen sugerido?',
  hits: 'Presionado en las visitas y reconocido por el cliente como el dolor conocido.',
  rank: (n) => `Sugerencia ${n}`,
  hitsOthers: 'Presionado sin haberse sugerido',
  fewPeople: 'Menos de cinco personas: no se muestran números.',
};
