// The reasons behind a session and its sources, in Spanish. What the tables say is kept by its
// English text, so that a text that changes there falls back to English, marked as such, instead of
// keeping an outdated translation.
import { cautionReason } from './cautions';
import { clientWords } from './client-words';
import type { Spoken } from './findings';
import { knownBases, regionTitle } from './regions';
import { sourceWords } from './sources';
import { knownTechniques, techniqueWords } from './techniques';
import type { Language } from './words.svelte';

/** What a technique is for the client, and when it is held back. */
const techniques: Record<string, string> = {
  'Long, slow gliding strokes that warm and calm the area.':
    'Pases largos y lentos que calientan y calman la zona.',
  'Slow kneading and squeezing of the muscle, as firm as you find pleasant.':
    'Amasar y apretar despacio el músculo, tan fuerte como le resulte agradable.',
  ['A calm full sequence of gliding and kneading; for long-lasting low back pain it did as well as '
    + 'targeted massage.']:
    'Una secuencia tranquila y completa de pases y amasamiento; en el dolor lumbar largo fue tan '
    + 'bien como el masaje dirigido.',
  ['Slow, firm strokes into deeper layers; you set the pressure and can lower it at any time.']:
    'Pases lentos y firmes hacia capas más hondas; usted decide la presión y puede bajarla cuando '
    + 'quiera.',
  ['Steady pressure on a tender spot, held until it eases, never beyond what you can breathe '
    + 'through.']:
    'Presión constante en un punto que duele, hasta que cede, nunca más de lo que le deja respirar '
    + 'tranquilo.',
  'Long, quiet holds with little pressure; pain and function may ease a little.':
    'Apoyos largos y quietos con poca presión; el dolor y el movimiento pueden mejorar un poco.',
  ['Small, firm movements across a tendon or old scar; the spot goes a little numb for a short '
    + 'time.']:
    'Movimientos cortos y firmes a través de un tendón o una cicatriz antigua; el punto se duerme '
    + 'un poco por poco tiempo.',
  'Gentle rocking that helps the body let go.': 'Un balanceo suave que ayuda al cuerpo a soltarse.',
  'Light, quick tapping to finish and freshen up.':
    'Golpecitos ligeros y rápidos para terminar y despejar.',
  'I move you slowly to a comfortable stretch and hold it; you say how far.':
    'Le llevo despacio a un estiramiento cómodo y lo mantengo; usted dice hasta dónde.',
  'You push lightly against my hand, relax, and we go a little further.':
    'Usted empuja un poco contra mi mano, se relaja, y vamos un poco más allá.',
  'Small, slow rhythmic movements of a joint.':
    'Movimientos pequeños, lentos y rítmicos de una articulación.',
  'Gentle pressure on traditional comfort points.':
    'Presión suave en puntos tradicionales de alivio.',
  'A very light technique for diagnosed lymphoedema, done by a certified therapist.':
    'Una técnica muy ligera para el linfedema diagnosticado, hecha por un terapeuta certificado.',
  'A warm pack on the area; tell me at once if it feels too hot.':
    'Una compresa caliente en la zona; avíseme enseguida si nota demasiado calor.',
  'A cool pack through a cloth for a short time, if you find it pleasant.':
    'Una compresa fría sobre un paño, poco tiempo, si le resulta agradable.',
  'A plain oil or lotion so that hands glide; we ask about allergies first.':
    'Un aceite o loción sencillo para que las manos deslicen; antes preguntamos por alergias.',
  'A short clothed massage in a special chair.': 'Un masaje corto, con ropa, en una silla especial.',
  'Suction cups; they leave round marks for some days.':
    'Ventosas; dejan marcas redondas unos días.',
  'Light strokes with a smooth tool; not meant to leave marks.':
    'Pases ligeros con un instrumento liso; no deben dejar marcas.',
  'A relaxing foot massage; it does not treat other parts of the body.':
    'Un masaje relajante de pies; no trata otras partes del cuerpo.',
  'You try the movement again and tell me what changed.':
    'Usted prueba otra vez el movimiento y me dice qué ha cambiado.',
  'We do not thrust or crack joints.': 'No hacemos impulsos ni crujidos en las articulaciones.',
};

/** When a technique is held back in a stage. */
const stages: Record<string, string> = {
  'not done, or more lightly': 'no se hace, o más suave',
  'not in the acute stage': 'no en la fase aguda',
  'late subacute only; never within 72 h of an injury':
    'solo al final de la fase subaguda; nunca en las 72 h tras una lesión',
  'never within 72 h of an injury; never with a bleeding risk':
    'nunca en las 72 h tras una lesión; nunca con riesgo de sangrado',
  'acute: pain-free range only': 'en la fase aguda, solo el recorrido sin dolor',
  'off unless the licence of the place allows it': 'no, salvo que la licencia del lugar lo permita',
  'by referral only, cause of the swelling known':
    'solo por derivación, con la causa de la hinchazón conocida',
  ['acute: wrap only when there is no injury swelling; table warmer and warm room count as heat']:
    'en la fase aguda, envolver solo si no hay hinchazón por lesión; camilla y sala calientes '
    + 'cuentan como calor',
  'unscented by default; patch test after any allergy':
    'sin perfume; prueba en la piel si hubo alguna alergia',
  'leaves round marks for 3-10 days; reserved in some places':
    'deja marcas redondas 3-10 días; reservado en algunos lugares',
  'only after the clot and neuropathy questions':
    'solo tras las preguntas sobre coágulos y neuropatía',
  'pain-free range only': 'solo el recorrido sin dolor',
  'never offered: reserved act nearly everywhere':
    'nunca se ofrece: acto reservado casi en todas partes',
};

/** What holds for a place of the body, whatever hurts. */
const places: Record<string, string> = {
  ['never touched: genitals, anus, the gluteal cleft; saddle trouble is asked in words, never '
    + 'examined']:
    'nunca se tocan: genitales, ano, el pliegue entre los glúteos; lo de la silla de montar se '
    + 'pregunta con palabras, nunca se explora',
  ['carotid, vagus and thyroid: the muscle only by a light pincer lift, one side in a session, '
    + 'nothing held; stop at a cough or dizziness']:
    'carótida, vago y tiroides: el músculo solo con una pinza ligera, un lado por sesión, sin '
    + 'mantener nada; parar con tos o mareo',
  'nerves and vessels of the arm: at most 3 of 10':
    'nervios y vasos del brazo: como mucho 3 de 10',
  'vertebral artery: light; never end-range turning with bending back':
    'arteria vertebral: ligero; nunca giro hasta el final con extensión',
  'eyes and thin bone: light only': 'ojos y hueso fino: solo ligero',
  'thin tissue over bone: light only': 'tejido fino sobre hueso: solo ligero',
  'beside the spine only; no end-range turning':
    'solo al lado de la columna; sin giro hasta el final',
  'over kidneys and floating ribs: no percussion and at most 4 of 10':
    'sobre riñones y costillas flotantes: sin percusión y como mucho 4 de 10',
  'no deep pressure toward the aorta; never on a pulse':
    'sin presión profunda hacia la aorta; nunca sobre un pulso',
  'femoral vessels and nerve: light, outside the fold, never on a pulse':
    'vasos y nervio femorales: ligero, fuera del pliegue, nunca sobre un pulso',
  'sciatic nerve: at most 5 of 10; stop at a tingle or an electric feeling':
    'nervio ciático: como mucho 5 de 10; parar con hormigueo o sensación eléctrica',
  'vessels and nerves behind the knee: light gliding only':
    'vasos y nervios detrás de la rodilla: solo deslizar ligero',
  'vessels of the elbow fold, ulnar groove: light only':
    'vasos del pliegue del codo y canal del nervio cubital: solo ligero',
  'the inner upper arm and the armpit are left out':
    'la cara interna del brazo y la axila se dejan fuera',
  ['only the named muscle on the chest wall; never breast tissue, nipple or areola; nothing on the '
    + 'xiphoid']:
    'solo el músculo nombrado en la pared del pecho; nunca la mama, el pezón ni la areola; nada '
    + 'sobre el xifoides',
  'clots are likelier now: no deep pressure on calf or thigh':
    'los coágulos son ahora más probables: sin presión profunda en pantorrilla ni muslo',
  ['large vessels lie close under the skin behind the knee, in the groin, at the front of the neck '
    + 'and in the fold of the elbow: no hands there while the blood clots poorly, a bruise there can '
    + 'press on nerve and vessel']:
    'detrás de la rodilla, en la ingle, delante del cuello y en el pliegue del codo hay grandes '
    + 'vasos justo bajo la piel: nada de manos ahí mientras la sangre coagule mal, un hematoma puede '
    + 'apretar el nervio y el vaso',
  ['vessels above the collarbone, of the armpit and inner arm, and the muscle deep in the belly, '
    + 'which can bleed without a blow: light stroking only while the blood clots poorly']:
    'vasos encima de la clavícula, de la axila y la cara interna del brazo, y el músculo profundo '
    + 'del vientre, que puede sangrar sin golpe: solo roces ligeros mientras la sangre coagule mal',
  ['the deep vein of the leg runs behind the knee and through the groin: no hands there while a '
    + 'clot is possible']:
    'la vena profunda de la pierna pasa por detrás de la rodilla y por la ingle: nada de manos ahí '
    + 'mientras sea posible un coágulo',
};

/** What the planner says of every session; the sentences are its own. */
const house: Record<string, string> = {
  'every session opens with quiet strokes that warm up and find what is tender':
    'toda sesión empieza con pases tranquilos que calientan y buscan lo que duele',
  'every session closes quietly': 'toda sesión acaba con calma',
  'the main movement and the pain score are tried again, by the client':
    'el cliente vuelve a probar el movimiento principal y a puntuar el dolor',
  'a part of a full-body session': 'parte de una sesión de cuerpo entero',
  'no open position reaches it': 'ninguna postura permitida llega ahí',
  "the client's own wish about pressure": 'el deseo del cliente sobre la presión',
  'the client does not like it': 'al cliente no le gusta',
  'firm is the most; above it only with consent given for that session':
    'firme es lo máximo; más, solo con consentimiento para esa sesión',
  'pressing it is the familiar pain': 'al apretarlo aparece el dolor conocido',
  'it is tender': 'duele al apretarlo',
  'a load that was named strains it': 'lo fuerza una carga que se ha contado',
  'nothing told speaks for it: how common it is here':
    'nada de lo contado habla de él: es lo frecuente que es en esta zona',
  'the smallest change that matters': 'el cambio más pequeño que importa',
};

const known: Record<string, string> = { ...techniques, ...stages, ...places, ...house };

interface Told {
  fact: string;
  rule: string;
}

const sideWords: Record<Language, Record<string, string>> = {
  en: { left: ', left', right: ', right' },
  es: { left: ', lado izquierdo', right: ', lado derecho' },
};

function sided(id: string, language: Language): string {
  const side = /_(left|right)$/u.exec(id)?.[1] ?? '';
  return `${sourceWords(id, undefined, language).text}${sideWords[language][side] ?? ''}`;
}

type Say = (found: RegExpExecArray, told: Told, language: Language) => string | undefined;

/** Sentences with something of this client in them. */
const patterns: [RegExp, Say][] = [
  [/^([a-z0-9_]+) is a likely source \((\d+) of 100\)$/u, ([, id = '', n], _, language) =>
    language === 'es' ? `${sided(id, 'es')}: posible origen (${n} de 100)`
      : `${sided(id, 'en')}: a possible source (${n} of 100)`],
  [/^pain of (\d+) drawn on the /u, ([, n], { rule }, language) =>
    language === 'es' ? `dolor de ${n} de 10 marcado aquí: ${regionTitle(rule, 'es').toLowerCase()}`
      : undefined],
  [/^pain drawn where it refers to: /u, (_, __, language) =>
    language === 'es' ? 'hay dolor marcado en su zona de dolor referido' : undefined],
  [/^tested: /u, (_, __, language) =>
    language === 'es' ? 'un movimiento probado que lo provoca' : undefined],
  [/ belongs to the usual session of this area$/u, (_, __, language) =>
    language === 'es' ? 'forma parte de la sesión habitual de esta zona' : undefined],
  [/^the first visit stays one below the (\d+) of 10 of this course$/u, ([, n], _, language) =>
    language === 'es' ? `la primera visita queda un punto por debajo del ${n} de 10 de este `
      + 'tratamiento' : undefined],
  [/^the usual range of /u, (_, { rule }, language) =>
    language === 'es' ? `el margen habitual de ${techniqueWords(rule, undefined, 'es')}` : undefined],
  [/ is not in this practitioner's scope$/u, (_, __, language) =>
    language === 'es' ? 'no está entre lo que este terapeuta puede hacer' : undefined],
  [/ in this stage: (.+)$/u, ([, text = ''], { rule }, language) => {
    const own = stages[text];
    return own && language === 'es' ? `${techniqueWords(rule, undefined, 'es')} en esta fase: ${own}`
      : undefined;
  }],
  [/^[^:]+: (.+)$/u, ([, text = ''], { rule }, language) => {
    const own = techniques[text];
    return own && language === 'es' ? `${techniqueWords(rule, undefined, 'es')}: ${own}` : undefined;
  }],
];

/** The findings of the tables by their English name, as facts name them. */
export type FindingIds = ReadonlyMap<string, string>;

function translated(told: Told, findings: FindingIds, language: Language): string | undefined {
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(told.fact);
    const said = found && say(found, told, language);
    if (said) return said;
  }
  if (language === 'en') return undefined;
  return known[told.fact] ?? clientWords[findings.get(told.fact) ?? '']?.[1];
}

export function factWords(told: Told, findings: FindingIds, language: Language): Spoken {
  const own = translated(told, findings, language)
    ?? (language === 'es' ? cautionReason(told.rule) : undefined);
  return { text: capital(own ?? told.fact), language: own ? language : 'en' };
}

const rules: Record<string, string> = {
  session_opening: 'apertura de la sesión',
  session_closing: 'cierre de la sesión',
  session_retest: 'nueva prueba',
  first_session_cap: 'presión de la primera visita',
  comfort_regions: 'zonas de una sesión de cuerpo entero',
  work_positions: 'posturas de trabajo',
  practitioner_scope: 'lo que este terapeuta puede hacer',
  preferences_pressure: 'presión preferida',
  preferences_dislikes: 'lo que no gusta',
  pressure_usual_max: 'presión máxima habitual',
};

function ruleInSpanish(rule: string): string | undefined {
  if (knownTechniques().includes(rule)) return techniqueWords(rule, undefined, 'es');
  if (knownBases().includes(rule.replace(/_(left|right)$/u, ''))) return regionTitle(rule, 'es');
  const source = sourceWords(rule, undefined, 'es');
  return source.language === 'es' ? source.text : rules[rule];
}

const lifted: Record<string, string> = {
  "this no longer holding, or the treating doctor's word":
    'que esto deje de darse, o la palabra del médico que le trata',
};

/** What would lift a limit. */
export function liftWords(text: string, language: Language): Spoken {
  const own = language === 'es' ? lifted[text] : undefined;
  return own ? { text: own, language } : { text, language: 'en' };
}

/** The rule a reason rests on: a row of the tables, by its id. */
export function ruleWords(rule: string, language: Language): Spoken {
  const own = language === 'es' ? ruleInSpanish(rule) : undefined;
  return own ? { text: capital(own), language }
    : { text: capital(rule.replaceAll('_', ' ')), language: 'en' };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The English texts known here, for the test against the tables. */
export const knownReasons = (): string[] => Object.keys(known);
