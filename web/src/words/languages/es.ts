// Todo lo que Palpate dice en español, en la forma de en.ts.
import type * as En from './en';
import type { Sides } from '../../body/sides';
import type { Told } from '../catalogue.svelte';
import type { GoalWords } from '../plan';
import type { ComposedWords } from '../reason-patterns';
import type { ReasonWords } from '../reasons';

const list = (parts: string[]): string => {
  const last = parts.at(-1) ?? '';
  const and = /^h?i(?!e)/iu.test(last) ? 'e' : 'y';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
};
const side: Record<Sides, string> = {
  left: 'izquierdo', right: 'derecho', both: 'los dos lados', none: '',
};
const hand: Record<Sides, string> = {
  left: 'izquierda', right: 'derecha', both: 'las dos', none: '',
};
const number = [
  'ninguna', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez',
  'once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho',
  'diecinueve', 'veinte',
];
const counted = (n: number): string => number[n] ?? String(n);
const kinds: Record<string, string> = {
  client: 'datos de contacto',
  episode: 'un episodio',
  intake: 'una entrevista',
  assessment: 'una valoración',
  standing: 'el estado de un episodio',
  plan: 'un plan',
  consent: 'un consentimiento',
  privacy: 'quién puede ver un registro',
  break_glass: 'un registro abierto',
  practice_profile: 'el lugar de la consulta',
  training: 'un certificado',
  decider: 'quién decide',
  do_not_book: 'a quién preguntar antes de reservar',
  chaperone: 'lo dicho sobre un acompañante',
  incident: 'un incidente',
  exposure: 'un contacto con algo contagioso',
  private_note: 'una nota privada',
  legal_hold: 'una retención legal',
  only_kept: 'que los registros solo se conservan',
  breach: 'datos perdidos o vistos',
  chair_day: 'un evento de masaje en silla',
  chair_place: 'un turno en la cola de la silla',
  chair_answer: 'lo dicho sobre un masaje en silla',
};
const kind = (id: string): string => kinds[id] ?? id.replaceAll('_', ' ');
const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
const hours = (n: number): string => (n === 1 ? '1 hora' : `${n} horas`);
const personas = (n: number): string => (n === 1 ? '1 persona' : `${n} personas`);
const visitas = (n: number): string => (n === 1 ? '1 visita' : `${n} visitas`);

// The language itself.
export const itself: typeof En.itself = { code: 'es', name: 'Español' };

// The page: what all pages share, the interview and its result.
export const page: typeof En.page = {
  list,
  common: {
    brand: 'Palpate',
    skip: 'Ir a la pregunta',
    next: 'Continuar',
    back: 'Atrás',
    close: 'Cerrar',
    remove: 'Quitar',
    add: 'Añadir',
    save: 'Guardar',
    again: 'Intentar de nuevo',
    change: 'Cambiar',
    why: 'Por qué preguntamos',
    because: 'Por qué',
    yes: 'Sí',
    no: 'No',
    notSure: 'No lo sé',
    loading: 'Un momento…',
    settings: 'Ajustes',
    language: 'Idioma',
    mode: 'Quién mira',
    forClient: 'Cliente',
    forTherapist: 'Terapeuta',
    startOver: 'Empezar de nuevo',
    startOverSure: 'Esto borra todo lo que ha escrito.',
    stored: 'La consulta no guarda nada. Esta pestaña recuerda sus respuestas durante una hora, para '
      + 'que no se pierdan al recargar; al empezar de nuevo o cerrarla se olvidan.',
    stillHere: 'Sus respuestas siguen aquí.',
    writtenIn: (language) => `Escrito en ${language.toLowerCase()}, sin traducir.`,
    intended:
      'Palpate apoya a un terapeuta formado. No diagnostica, no es para urgencias y no es un '
      + 'producto sanitario certificado.',
    unreached: 'Compruebe la conexión e inténtelo de nuevo.',
    emptyAnswer: 'Aún sin respuesta',
  },
  map: {
    title: '¿Dónde le duele?',
    help: 'Dibújelo sobre el cuerpo.',
    helpTap: 'Elija la fuerza y el tipo, y dibuje sobre el cuerpo.',
    figure: 'Figura',
    female: 'Mujer',
    male: 'Hombre',
    front: 'Delante',
    back: 'Detrás',
    seenFrom: { front: 'Vista por delante', back: 'Vista por detrás' },
    flip: { front: 'Girar: ver delante', back: 'Girar: ver detrás' },
    left: 'su izquierda',
    right: 'su derecha',
    leftShort: 'izquierda',
    rightShort: 'derecha',
    strength: 'Cuánto duele',
    strengthOf: (n) => `${n} de 10`,
    weak: 'apenas se nota',
    strong: 'lo peor imaginable',
    kind: 'Cómo es',
    draw: 'Dibujar',
    erase: 'Borrar',
    undo: 'Deshacer',
    redo: 'Rehacer',
    zoomIn: 'Más cerca',
    zoomOut: 'Más lejos',
    byList: 'Elegir de una lista',
    byDrawing: 'Dibujar sobre el cuerpo',
    listTitle: 'Elija dónde le duele',
    part: 'Parte del cuerpo',
    place: 'Dónde exactamente',
    choose: 'Elija un lugar',
    addPlace: 'Añadir este lugar',
    marks: 'Lo que ha marcado',
    none: 'Aún no hay nada marcado.',
    one: 'Marque al menos un lugar, o elija uno de la lista.',
    beside: 'Eso quedó fuera del cuerpo; no se ha añadido nada.',
    mark: (where, quality, n) => `${where}, ${quality}, ${n} de 10`,
    removeMark: (what) => `Quitar: ${what}`,
    unknownPlace: 'un lugar del cuerpo',
    view: (view, figure) => `${figure}, vista por ${view.toLowerCase()}`,
    unread: 'No se pudo cargar el mapa del cuerpo.',
  },
  raise: {
    title: 'Levante la mano del lado que le duele.',
    marked: (s) => `Ha marcado ${s === 'both' ? 'los dos lados' : `su lado ${side[s]}`}.`,
    said: (s) => `Sus palabras dicen: ${side[s]}.`,
    is: (s) => `¿Es la mano ${hand[s]}?`,
    isBoth: '¿Son las dos?',
    yes: (s) => `Sí, la ${hand[s]}`,
    yesBoth: 'Sí, los dos lados',
    no: (s) => `No, la ${hand[s]}`,
    both: 'Duelen los dos lados',
    look: 'Mirar otra vez el dibujo',
    moved: 'Sus marcas se han pasado al otro lado.',
  },
  local: {
    pain: '¿Cuánto le duele ahora mismo?',
    painWhy: 'Un solo número basta para ver después si ha servido.',
    painEnds: ['sin dolor', 'lo peor imaginable'],
    activity: '¿Qué le gustaría volver a hacer sin dolor?',
    activityHint: 'Por ejemplo: ver una película sentado',
    activityWhy: 'El plan se hace alrededor de lo que a usted le importa.',
    age: '¿Qué edad tiene?',
    ageUnit: 'años',
    ageWhy: 'Algunas preguntas solo se hacen a ciertas edades.',
    ageRange: 'Escriba un número de 0 a 120.',
    sex: '¿Qué sexo le asignaron al nacer?',
    sexWhy: 'Algunas causas de dolor, y el embarazo, dependen de ello.',
    female: 'Mujer',
    male: 'Hombre',
    other: 'Otro, o prefiero no decirlo',
    since: '¿Desde hace cuánto le duele?',
    sinceWhy: 'El dolor nuevo y el dolor largo se tratan de otra manera.',
    units: { days: 'días', weeks: 'semanas', months: 'meses', years: 'años' },
    sinceRange: 'Escriba cuánto y elija días, semanas, meses o años.',
    medicines: '¿Qué medicinas toma?',
    medicinesWhy: 'Algunas, como los anticoagulantes, cambian lo que es seguro hacer.',
    medicinesHint: 'Empiece a escribir un nombre',
    medicinesNone: 'No tomo ninguna',
    patches: '¿Lleva alguna de estas cosas en la piel?',
    patchesWhy: 'El calor, el aceite y la presión pueden cambiar cuánta medicina da un parche.',
    surgeries: '¿Le han operado en el último año?',
    surgeriesWhy: 'Un lugar que aún se está curando no se toca, o se trata con suavidad.',
    allergies: '¿Hay algo que su piel no tolera?',
    allergiesWhy: 'Así no se usa en aceites, cremas, guantes ni cintas.',
    conditions: '¿Hay alguna enfermedad que debamos conocer?',
    conditionsWhy: 'Algunas piden menos presión, o no tocar un lugar.',
    conditionsHint: 'Empiece a escribir, por ejemplo: osteoporosis',
    conditionsNone: 'Ninguna',
    addTyped: (text) => `Añadir «${text}» tal cual`,
    addAndGoOn: (text) => `Añadir «${text}» y seguir`,
    painMissing: 'Elija un número de 0 a 10.',
    sexMissing: 'Elija una de las tres.',
    loads: '¿Qué le pide su día a su cuerpo?',
    loadsWhy: 'Ayuda a distinguir de dónde viene, y decide qué consejos para casa le van. Deje fuera lo que no sea su caso.',
    eases: '¿Qué alivia el dolor?',
    care: '¿Quién ha tratado ya este dolor?',
    careWhy: 'Lo que no sirvió no se repite sin más, y lo que sirvió se aprovecha.',
    leaveOut: 'Dejarlo fuera',
    words: '¿Quiere decir algo más?',
    wordsWhy: 'Le llega a su terapeuta tal como lo escribe.',
    wordsHint: 'Con sus propias palabras',
    nothing: 'Nada más',
  },
  ask: {
    left: (n) => (n <= 0 ? 'La última' : n === 1 ? 'Queda una, más o menos'
      : `Quedan unas ${counted(n)}`),
    any: 'Elija todo lo que sea verdad.',
    none: (n) => (n > 2 ? `Nada de esto (${n})` : 'Nada de esto'),
    noneNot: { pregnancy_weeks: 'sin embarazo' } as Record<string, string>,
    below: 'Hay más abajo',
    chosen: (n) => (n === 1 ? 'Continuar con una elegida' : `Continuar con ${counted(n)} elegidas`),
    rest: 'Lo que no elija cuenta como no.',
    lines: 'Elija una línea si alguna parte es nueva o ha empeorado; después preguntamos cuál.',
    marksNotSure: 'no lo sé',
    unsure: (what) => `No lo sé: ${what}`,
    numberUnknown: 'No lo sé',
    range: (lo, hi) => `Escriba un número de ${lo} a ${hi}.`,
    systolic: 'Número alto',
    diastolic: 'Número bajo',
    unit: 'Unidad',
    pressureRange: 'Escriba los dos números, por ejemplo 120 y 80.',
    therapistPart: 'Para el terapeuta',
    moveTitle: 'Pruebe este movimiento',
    hurts: 'Duele',
    stretchHurts: 'Duele al final de un estiramiento suave',
    limited: 'No llega hasta el final',
    tender: 'Duele al apretar',
    familiar: 'Es el dolor que el cliente conoce',
    private: 'Privado. La respuesta no aparece en ninguna lista ni carta.',
  },
  review: {
    title: '¿Está bien así?',
    help: 'Cambie lo que no lo esté. Después verá el resultado.',
    see: 'Ver el resultado',
    where: 'Dónde le duele',
    drawing: 'Su dibujo',
    privateKept: 'Las respuestas privadas no aparecen en esta lista.',
    noted: 'No a todo',
    skipped: 'Sin responder',
    apart: {
      title: 'Estas respuestas no encajan',
      fit: (one: string, other: string) => `«${one}» y «${other}». ¿Cuál es la correcta?`,
      no: (what: string) => `No a: ${what}`,
      pain: (n: string) => `Dolor ahora: ${n} de 10`,
      drawn: (n: string) => `Dolor de ${n} de 10 en su dibujo`,
      named: (what: string) => `Entre las enfermedades: ${what}`,
      typed: 'Una enfermedad que escribió',
      yes: (what: string) => `Sí: ${what}`,
      change: (what: string) => `Cambiar: ${what}`,
      until: 'Mientras no se cambie, cuenta la más segura de las dos.',
    },
  },
  result: {
    title: 'Resultado',
    urgency: {
      emergency: 'Esto necesita ayuda urgente ahora.',
      same_day: 'Un médico debería ver esto hoy.',
      soon: 'Un médico debería ver esto en los próximos días.',
      treat_with_care: 'El masaje puede seguir, con cuidado.',
      clear: 'No hemos encontrado nada en contra de un masaje hoy.',
    },
    notKnown: 'Todavía no sabemos lo suficiente.',
    wordsFirst: 'Antes hay que leer lo que añadió con sus palabras.',
    handsOn: {
      refused: 'Hoy no hay masaje.',
      after_clearance: 'No hay masaje hasta que un médico esté de acuerdo.',
      limited: 'Masaje dentro de los límites de abajo.',
      ordinary: 'El masaje normal es posible.',
    },
    incomplete: (n) =>
      `${n === 1 ? 'Queda una pregunta abierta' : `Quedan ${counted(n)} preguntas abiertas`}: esto `
      + 'es un borrador.',
    finish: 'Responder lo que falta',
    limits: 'Lo que no se debe hacer',
    limitsNone: 'Sin límites especiales. Valen los límites habituales de cada técnica.',
    forbidden: 'No usar',
    limited: 'Solo dentro de límites',
    with_care: 'Con cuidado',
    everywhere: 'todo el cuerpo',
    allHandsOn: 'cualquier trabajo con las manos',
    sessionLength: 'la duración de una sesión',
    pressureMax: (n) => `presión hasta ${n} de 10`,
    minutesMax: (n) => `como mucho ${n} minutos`,
    around: (size) => `a menos de ${size} del lugar`,
    instead: (what) => `En su lugar: ${what}`,
    until: (what) => `Se levanta con: ${what}`,
    sources: 'De dónde puede venir',
    sourcesHelp: 'No es un diagnóstico: es lo que señalan sus marcas y respuestas, por orden.',
    sourcesNone: 'Nada destaca en las marcas y respuestas.',
    showAll: (n) => `Ver las ${n}`,
    showFewer: 'Ver menos',
    likelihood: ['muy probable', 'probable', 'posible', 'menos probable', 'poco probable'],
    next: 'Para saber más',
    side: { left: 'lado izquierdo', right: 'lado derecho', both: 'ambos lados', midline: 'centro' },
    kinds: {
      muscle: 'músculo', joint: 'articulación', nerve_root: 'raíz nerviosa', other: 'otro',
    },
    together: (names) => `Juntos, estos encajan mejor: ${names}.`,
    unexplained: (where) => `Esto no lo explica: ${where}.`,
    session: 'La sesión',
    withheld: 'No se planea ninguna sesión mientras esto siga abierto.',
    draft: 'Un borrador, hasta responder las preguntas abiertas.',
    noRoutine: 'Aún no se ha preparado una sesión para esto.',
    only: 'Solo',
    minutes: 'minutos',
    minutesShort: 'min',
    fit: 'Ajustar',
    total: (n) => `${n} minutos en total`,
    ofAsked: (n) => `de los ${n} disponibles`,
    pressure: (lo, hi) => (lo === hi ? `presión ${lo} de 10` : `presión ${lo} a ${hi} de 10`),
    turn: (position, minutes) =>
      `Postura: ${position}${minutes > 0 ? ` (${minutes} min para girarse)` : ''}`,
    part: {
      opening: 'Apertura', work: 'Trabajo principal', integrating: 'Estirar y asentar',
      retest: 'Volver a probar', closing: 'Cierre',
    },
    changes: (n) => (n === 0 ? 'sin cambios de postura'
      : n === 1 ? 'un cambio de postura' : `${counted(n)} cambios de postura`),
    strain: (n) => `carga para sus manos ${n}`,
    fromTo: (a, b) => `minuto ${a} a ${b}`,
    course: 'El tratamiento',
    phase: (minutes, sessions, weeks) =>
      `${sessions} ${sessions === 1 ? 'sesión' : 'sesiones'} de ${minutes} minutos en ${weeks} `
      + `${weeks === 1 ? 'semana' : 'semanas'}`,
    reassess: (date) => `Volver a mirar el ${date}.`,
    goals: 'Metas',
    stop: 'Parar cuando',
    warnings: 'Tenga en cuenta',
    doseCheck: 'Sobre la dosis',
    runnerUp: 'La segunda opción',
    second: (led, instead, percent) =>
      `El mismo tiempo, sobre todo con ${led} en lugar de ${instead}: ${percent} % del beneficio `
      + 'que espera este modelo. La clase de masaje importa poco; puede decidir lo que guste al '
      + 'cliente.',
    secondStrain: (its, ours) =>
      `Carga para sus manos ${its}, frente a ${ours} en esta sesión.`,
    selfCare: 'En casa',
    selfCareNone: 'Aún no se han preparado cuidados para casa.',
    inEnglish: 'Esta parte está en inglés. Pida a su terapeuta que se la explique.',
    afterwards: 'Después de cada sesión',
    watchFor: (what) => `Atención si nota: ${what}`,
    stopIf: (what) => `Pare si ${what}`,
    letter: 'Carta',
    letterTo: (to) => `Para ${to}`,
    letterWithin: (days) => (days <= 0 ? 'hoy' : `en ${days} días`),
    copy: 'Copiar la carta',
    copied: 'Copiada',
    print: 'Imprimir',
    notConsidered: 'Lo que no se tuvo en cuenta',
    asTold: (language) => `Con las palabras del cliente, en ${language.toLowerCase()}, sin traducir.`,
    notConsideredNone: 'Se tuvo en cuenta todo lo que dijo.',
    flags: 'En qué se apoya',
    layers: 'Ver sobre el cuerpo',
    layer: { pain: 'Lo que duele', sources: 'Orígenes', limits: 'Límites' },
    edit: 'Cambiar respuestas',
    recomposing: 'Calculando de nuevo…',
    sessionFor: 'Para esta sesión',
    liking: 'Presión que gusta',
    format: 'Forma y duración',
    formatAny: 'Lo que sugieren los estudios',
    visits: 'Visitas posibles',
    visitsAny: 'No se ha dicho',
    weekly: (n) => (n < 1 ? 'una cada dos semanas' : n === 1 ? 'una por semana' : `${n} por semana`),
    wishes: 'Lo que desea',
    dislikes: 'Lo que no le gusta',
    wishRefused: (technique) => `${technique}: se desea, y se deja fuera`,
    wishNoPlace: (technique) =>
      `${technique}: se desea y se puede, pero no cupo en esta sesión`,
    scope: 'Solo lo que usted ofrece',
    scopeHelp: 'Marque aquello en lo que se formó y que ofrece. Sin nada marcado se planean las técnicas habituales.',
    consent: 'Consentimiento dado para',
    consentHelp: 'Se pide antes de tocar, zona por zona. Sin él, la zona se deja.',
    areas: {
      chest_wall: 'pared del pecho', breast: 'pecho', gluteal: 'glúteos',
      inner_thigh: 'cara interna alta del muslo', abdomen: 'vientre',
    },
    avoid: 'Lugares que no se tocan',
    fact: 'Hecho',
    rule: 'Regla',
    source: 'Fuente',
    grade: {
      supported: 'Bien apoyado por estudios',
      limited: 'Algunos estudios, no muchos',
      consensus: 'Acuerdo de expertos',
      project_value: 'Nuestra propia elección prudente',
      not_supported: 'Los estudios no lo apoyan',
      contradicted: 'Los estudios dicen lo contrario',
    },
    recalled: 'fuente citada de memoria, aún no releída',
    noBecause: 'No se dio una razón para esta línea.',
    private: 'Un asunto privado: vea la lista privada.',
  },
  emergency: {
    call: 'Llame al',
    where: 'Dónde está',
    anywhere: 'En otro lugar',
    elsewhere: 'El 112 funciona desde casi todos los móviles. Use su número local si lo conoce.',
    check: 'Compruebe que es el de su lugar.',
    remembered: 'Se recuerda solo hasta cerrar esta página.',
    letter: 'Enseñe esta carta',
    noLetter: 'No se pudo escribir la carta. Cuente lo que marcó y respondió.',
    wrong: 'Una respuesta estaba mal',
    fallback: 'Pare aquí y pida ayuda urgente ahora. No conduzca. Quédese con alguien.',
  },
  trouble: {
    offline: 'No llegamos al servidor.',
    offlineHelp: 'Sus respuestas siguen aquí. Mire la conexión e inténtelo de nuevo.',
    server: 'El servidor no pudo responder.',
    serverHelp: 'Sus respuestas siguen aquí. Inténtelo de nuevo en un momento.',
    refused: 'Una respuesta no encaja.',
    refusedHelp: 'No se ha perdido nada. Cambie esta respuesta y siga.',
    at: (place) => `Se trata de: ${place}`,
    urgent: 'Si se siente muy mal, no espere a esta página: pida ayuda ahora.',
    toAnswers: 'Ir a las respuestas',
  },
};

// What a client may tell beside the questions: places, checks by a doctor, operations.
export const beside: typeof En.beside = {
  none: 'Ninguna',
  noneOf: 'Nada de esto',
  other: 'Otra cosa',
  otherHint: 'Escriba qué es',
  patches: {
    fentanyl_patch: 'Parche de fentanilo',
    buprenorphine_patch: 'Parche de buprenorfina',
    nicotine_patch: 'Parche de nicotina',
    lidocaine_patch: 'Parche de lidocaína',
    nitrate_patch: 'Parche de nitratos para el corazón',
    clonidine_patch: 'Parche de clonidina',
    rivastigmine_patch: 'Parche de rivastigmina',
    rotigotine_patch: 'Parche de rotigotina',
    medicine_patch: 'Un parche con medicina que no está en esta lista',
    glucose_device: 'Sensor de glucosa o bomba de insulina',
  },
  allergies: {
    latex: 'Látex',
    nut_oil: 'Frutos secos o sus aceites',
    fragrance: 'Perfumes o fragancias',
    lanolin: 'Lanolina o grasa de lana',
    adhesive: 'Tiritas o cinta adhesiva',
    daisy_family: 'Árnica, manzanilla o margaritas',
    salicylate: 'Aspirina o cremas con salicilatos',
    menthol: 'Mentol o capsaicina',
  },
  surgery: {
    add: 'Añadir esta operación',
    leave: 'Dejarla fuera',
    another: 'Añadir una operación',
    what: 'Qué le hicieron',
    whatUnknown: 'Otra cosa, o no lo sé bien',
    where: 'En qué parte del cuerpo',
    whereUnknown: 'No sé decirlo',
    when: 'Hace cuánto',
    one: (what, where, when) =>
      [what || 'Una operación', where, when && `hace ${when}`].filter(Boolean).join(', '),
    procedures: {
      minor_skin_excision: 'Algo pequeño quitado de la piel',
      laparoscopic_abdominal: 'Vientre, por laparoscopia',
      open_abdominal_caesarean: 'Vientre abierto, o una cesárea',
      lumbar_discectomy_microdecompression: 'Disco de la zona lumbar',
      lumbar_laminectomy: 'Zona lumbar, quitando hueso (laminectomía)',
      lumbar_or_cervical_fusion: 'Espalda o cuello fijados (fusión)',
      cervical_disc_surgery: 'Disco del cuello',
      vertebroplasty_kyphoplasty: 'Cemento en una vértebra',
      hip_knee_replacement: 'Prótesis de cadera o rodilla',
      shoulder_arthroscopy_cuff_repair: 'Hombro, por artroscopia, o un tendón reparado',
      epidural_facet_sij_injection: 'Inyección en la columna o sus articulaciones',
      radiofrequency_ablation: 'Nervio tratado con calor (radiofrecuencia)',
      coronary_stent_bypass: 'Stent o bypass del corazón',
      mastectomy_node_surgery: 'Mama o ganglios',
      tooth_extraction: 'Muela o diente sacado',
    },
  },
  care: {
    how: '¿Cómo le fue?',
    results: { better: 'Mejor', same: 'Más o menos igual', worse: 'Peor', unknown: 'No lo sé' },
    told: { better: 'mejor', same: 'más o menos igual', worse: 'peor', unknown: 'no sabe cómo le fue' },
    when: '¿Hace cuánto fue la última vez? Déjelo vacío si no lo sabe.',
    ago: (when) => `hace ${when}`,
  },
  outlook: {
    title: 'Lo que notó de cómo ve su dolor',
    help: 'Solo lo que la persona dijo por sí misma. Añade consejos al plan para usted; nunca cambia la urgencia ni impide el cuidado.',
  },
  place: {
    title: '¿Dónde está?',
    why: 'Así solo se deja en paz ese lugar. Mientras no lo sepamos, se trata todo el cuerpo con más suavidad.',
    help: 'Toque el lugar en el cuerpo o elíjalo de la lista.',
    list: 'Elegir de una lista',
    unknown: 'No sé decirlo',
    chosen: 'Lugares elegidos',
    told: (what) => `Dónde: ${what}`,
    noPlace: 'Sin decir, así que se trata todo el cuerpo con más suavidad',
  },
  check: {
    seen: '¿Ya lo ha revisado un médico?',
    saidThis: 'Usted dijo:',
    why: 'Si un médico ya miró este mismo dolor, podemos ser menos estrictos. Si lo deja sin decir, seguimos con cuidado.',
    by: '¿Quién lo revisó?',
    byWhom: {
      doctor: 'Un médico',
      specialist: 'Un especialista',
      emergency_department: 'Las urgencias de un hospital',
      nurse_practitioner: 'Una enfermera de práctica avanzada',
      other: 'Otra persona',
    },
    when: '¿Hace cuánto fue?',
    whenUnknown: 'No lo sé',
    result: '¿Qué encontraron?',
    results: {
      nothing_serious: 'Nada grave',
      imaging_clear: 'La radiografía o el escáner salió bien',
      cleared_for_massage: 'Dijeron que el masaje está bien',
      other: 'Encontraron algo, o no lo sé',
    },
    same: '¿Era el mismo dolor de ahora?',
    changed: '¿Ha cambiado algo desde entonces?',
    told: (what) => `Revisado por un médico: ${what}`,
    notChecked: 'Sin revisar',
    unsure: 'No está claro',
    ago: (when) => `hace ${when}`,
    samePain: { yes: 'el mismo dolor', no: 'otro dolor', unknown: 'no está claro si es el mismo dolor' },
    since: { yes: 'algo cambió desde entonces', no: 'nada cambió desde entonces',
      unknown: 'no está claro si algo cambió' },
  },
};

// The check-in before a visit.
export const checkIn: typeof En.checkIn = {
  title: 'Antes de su visita',
  intro: 'Unas preguntas breves, como antes de cada visita. Toman un minuto o dos.',
  goesTo: 'Sus respuestas llegan a su terapeuta. La recepción no las ve.',
  begin: 'Empezar',
  ready: 'Eso es todo',
  saidYes: 'Respondió que sí a:',
  saidNone: 'Respondió que no a todo.',
  back: '¿Quiere cambiar algo? Vuelva un paso atrás.',
  send: 'Enviar',
  thanks: 'Gracias',
  thanksHelp: 'Su terapeuta tiene sus respuestas. Si algo cambia antes de su visita, dígaselo.',
  giveBack: 'Gracias. Por favor, devuelva la tableta.',
  gone: 'Este enlace ya no sirve',
  goneHelp: 'Cada enlace es para una visita. Pida uno nuevo en la consulta.',
};

// The questions behind a link.
export const questions: typeof En.questions = {
  title: 'Unas preguntas',
  intro: 'Toman cerca de un minuto. Deje sin responder lo que no quiera.',
  goesTo: 'Sus respuestas llegan a su terapeuta. La recepción no las ve.',
  step: (at, of) => `${at} de ${of}`,
  next: 'Siguiente',
  skip: 'Dejarlo sin responder',
  send: 'Enviar',
  nothing: 'Aún no ha respondido nada. Vuelva atrás y responda al menos una pregunta.',
  thanks: 'Gracias',
  thanksForms: 'Su terapeuta tiene sus respuestas y las mirará con usted.',
  thanksAfter: 'Algo de molestia uno o dos días es frecuente. Ayudan el calor, el agua y moverse con suavidad. Si va a '
    + 'peor o dura más de dos días, avísenos.',
  call: 'Gracias. Le llamaremos.',
  callHelp: 'Su terapeuta quiere hablar con usted antes de la próxima visita. Si antes se siente peor, llámenos.',
  phone: (number) => `Nuestro número: ${number}`,
  answered: 'Estas preguntas ya están respondidas',
  answeredHelp: 'No queda nada por hacer. Gracias.',
  over: 'Estas preguntas han terminado',
  overHelp: 'Se lo preguntaremos en su próxima visita.',
  gone: 'Este enlace ya no sirve',
  goneHelp: 'Por favor, pregunte en la consulta.',
  emergencyHelp: 'Hemos parado su tratamiento hasta que su terapeuta hable con usted.',
  instruments: {
    pain_rating: 'Su dolor',
    patient_specific_function: 'Sus propias actividades',
    global_change: 'Cómo ha cambiado',
    pain_enjoyment_activity: 'El dolor en su día a día',
  },
  after: {
    title: '¿Cómo fue el día después de su visita?',
    danger: '¿Empezó algo de esto después de la visita?',
    dangerList: {
      nerve_deficit: 'Debilidad o adormecimiento nuevos, o problemas con la vejiga o el intestino',
      stroke_signs: 'La cara caída, un brazo débil, dificultad para hablar o ver',
      collapse: 'Se desmayó o se desplomó',
      fracture: 'Puede que haya un hueso roto',
      blistering_burn: 'Una quemadura con ampollas',
      medical_care: 'Necesitó un médico o un hospital',
    },
    none: 'Nada de esto',
    pain: '¿Cuánto le duele ahora?',
    painEnds: ['ningún dolor', 'el peor que puede haber'],
    sore: '¿Cuánta molestia tuvo en el peor momento?',
    soreEnds: ['ninguna', 'la mayor que puede haber'],
    began: '¿Cuándo empezó?',
    onset: { 0: 'durante la visita', 6: 'el mismo día', 24: 'al día siguiente', 48: 'dos días después', 96: 'más tarde' },
    lasted: '¿Cuánto duró?',
    hours: { 6: 'unas horas', 24: 'cerca de un día', 48: 'dos días', 72: 'más, o todavía sigue' },
    bruise: '¿Tiene un moratón?',
    bruises: { 0: 'No', 3: 'Uno pequeño', 8: 'Uno de más de 5 cm' },
    other: '¿Y algo de esto?',
    otherList: { headache: 'Dolor de cabeza', dizzy: 'Mareo', tired: 'Cansancio' },
    compared: '¿Cómo se siente ahora, comparado con antes de la visita?',
    compare: { better: 'Mejor', same: 'Igual', worse: 'Peor' },
  },
};

// The offer of a time that has come free.
export const offer: typeof En.offer = {
  title: 'Se ha liberado una hora',
  question: '¿La quiere?',
  yes: 'Sí, reservarla',
  no: 'No, gracias',
  until: (at: string) => `Se la guardamos hasta las ${at}. Después pasa a la siguiente persona.`,
  why: (of: number, since: string) => `Ha quedado libre y es su turno: espera${since
    ? ` desde el ${since}` : ''}${of > 1 ? `, con ${of - 1} más que esperan una hora así` : ''}.`,
  whyAfter: (n: number) => (n === 1 ? 'Otra persona tuvo esta hora antes que usted y la dejó pasar.'
    : `Otras ${n} personas tuvieron esta hora antes que usted y la dejaron pasar.`),
  whyRule: 'Va primero quien ha dejado pasar menos ofertas, y después quien lleva más tiempo esperando.',
  givesUp: 'Con ella se anula su visita posterior. No se cobra nada por eso.',
  yours: (when: string) => `Según el reloj de este aparato: ${when}.`,
  times: (zone: string) => `Horas de ${zone}`,
  accepted: 'Está reservada',
  acceptedHelp: 'Le esperamos.',
  declined: 'Dijo que no',
  declinedHelp: 'Sigue en la lista y le avisaremos cuando se libere otra hora.',
  over: 'Esta oferta terminó',
  overHelp: 'La hora ha pasado a otra persona. Usted sigue en la lista.',
  gone: 'Este enlace ya no sirve',
  goneHelp: 'Por favor, pregunte en la consulta.',
  held: 'Por favor, llame a la consulta antes de que la reservemos.',
};

// Forms. Items stand here only of forms that are free to show.
export const forms: typeof En.forms = {
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
    pain_next_day: 'El dolor ahora, al día siguiente de una visita',
    global_change: 'Comparado con cuando empezamos, ¿cómo está ahora?',
  },
  ends: {
    pain_rating: ['ningún dolor', 'el peor que puede haber'],
    pain_next_day: ['ningún dolor', 'el peor que puede haber'],
    global_change: ['muchísimo peor', 'muchísimo mejor'],
    patient_specific_function: ['no puedo hacerla', 'tan bien como antes'],
    pain_enjoyment_activity: ['nada', 'por completo'],
  },
  activities: 'Tres actividades que al cliente le cuestan por esto, con sus palabras, y qué tal va cada una.',
  activitiesAlone: '¿Qué actividades le cuestan por esto? Nombre hasta cinco y diga qué tal va hoy cada una.',
  activity: (n) => `Actividad ${n}`,
  activityScore: (n) => `Qué tal va la actividad ${n}`,
  asWritten: (language) => `Tal como se escribió, sin traducir (${language}).`,
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

// The workspace: people, trail, privacy, trust.
export const trust: typeof En.trust = {
  trail: {
    title: 'Rastro',
    help: 'Quién vio y cambió qué. No puede alterarse sin que se note, y leerlo también queda escrito.',
    person: 'Persona',
    everyone: 'Todos',
    day: 'Día',
    what: 'Qué',
    whats: {
      all: 'Todo',
      seen: 'Visto',
      changed: 'Cambiado',
      accounts: 'Entradas y cuentas',
      practice: 'Toda la consulta',
    },
    about: (name) => `Sobre ${name}`,
    ofAll: 'Mostrar a todos',
    more: 'Mostrar entradas más antiguas',
    none: 'Nada coincide',
    noneHelp: 'Elija otra persona u otro día, o muestre todo.',
    table: 'Guardar como tabla',
    times: (n) => `${n} veces`,
    console: 'Alguien ante la máquina',
    nobody: 'Alguien a quien no se dejó entrar',
    program: (name) => `el programa «${name}»`,
    unknown: (end) => `alguien (…${end})`,
    client: (end) => `cliente …${end}`,
    of: (what, whose) => `${what}, ${whose}`,
    unread: 'Quién vio esto',
    acts: {
      read: (k) => `abrió ${kind(k)}`,
      list: (k) => `recorrió una lista: ${kind(k)}`,
      search: (k) => (k === 'trail' ? 'leyó el rastro' : 'buscó entre los clientes'),
      history: (k) => `miró versiones anteriores: ${kind(k)}`,
      add: (k) => `añadió ${kind(k)}`,
      change: (k) => `cambió ${kind(k)}`,
      remove: (k) => `quitó ${kind(k)}`,
      withheld: (k) => `no pudo ver ${kind(k)}: está restringido`,
      backup: () => 'hizo una copia de seguridad',
      restore: () => 'restauró una copia de seguridad',
      export: (k) => (k === 'client' ? 'exportó un cliente' : 'exportó la consulta'),
      import: (k) => `trajo ${kind(k)}`,
      erase: () => 'borró un cliente',
      erase_refused: () => 'no pudo borrar un cliente: los registros deben conservarse',
      sign_in: () => 'entró',
      sign_in_refused: () => 'no pudo entrar: contraseña o código erróneo',
      sign_in_locked: () => 'no pudo entrar: demasiados intentos',
      sign_out: () => 'salió',
      sign_out_everywhere: () => 'salió en todas partes',
      password_set: () => 'puso una contraseña',
      password_refused: () => 'dio una contraseña errónea al cambiarla',
      factor_on: () => 'activó el segundo factor',
      factor_off: () => 'desactivó el segundo factor',
      account_add: () => 'creó una cuenta',
      account_edit: () => 'cambió el nombre o la dirección de una cuenta',
      role_change: () => 'cambió lo que una cuenta puede hacer',
      account_shut: () => 'cerró una cuenta',
      account_open: () => 'volvió a abrir una cuenta',
      passkey_add: () => 'añadió una llave de acceso',
      passkey_remove: () => 'quitó una llave de acceso',
      passkey_refused: () => 'no pudo entrar: llave de acceso errónea, o una copia',
      link_make: () => 'creó un enlace de un solo uso',
      token_make: () => 'creó un acceso para un programa',
      token_revoke: () => 'retiró el acceso de un programa',
    },
    by: {
      password: 'con contraseña',
      code: 'con contraseña y código',
      recovery_code: 'con contraseña y código de recuperación',
      link: 'con un enlace de un solo uso',
      passkey: 'con llave de acceso',
    },
  },
  welcome: {
    title: 'Bienvenida a la consulta',
    help: (email) => `Usted entra como ${email}. Elija una contraseña propia.`,
    later: 'Después: ahora solo quiero mirar',
    codeTitle: 'Un paso más',
    codeHelp: 'Su cuenta tiene un segundo factor. Un enlace solo no la abre.',
  },
  people: {
    title: 'Equipo',
    invite: 'Invitar a alguien',
    name: 'Nombre',
    may: 'Lo que puede hacer',
    roleHelp: {
      owner: 'cuentas, ajustes, el rastro; nada clínico por sí mismo',
      practitioner: 'trata: todo lo de la atención',
      reception: 'agenda y datos de contacto, nada clínico',
      auditor: 'solo el rastro',
    },
    makeLink: 'Crear un enlace',
    cancel: 'Cancelar',
    linkFor: (name) => `Un enlace para ${name}`,
    linkHelp: 'Sirve una vez, durante 24 horas, y solo se muestra ahora. No se lo dé a nadie más.',
    copy: 'Copiarlo',
    newLink: 'Enlace nuevo',
    shut: 'Cerrar esta cuenta',
    open: 'Volver a abrir esta cuenta',
    isShut: 'cerrada',
    you: 'usted',
    hasPassword: 'Tiene contraseña.',
    noPassword: 'Aún sin contraseña: entra con un enlace.',
    hasSecond: 'Segundo factor activado.',
    comesIn: 'Puede entrar',
    saved: 'Guardado.',
    lastOwner: 'La consulta necesita un responsable que pueda entrar.',
    oneRole: 'Hace falta al menos uno.',
    alone: 'De momento no trabaja nadie más aquí. Invite a alguien: pondrá su propia contraseña.',
  },
  privacy: {
    closedTitle: 'Aquí hay algo restringido',
    closedHelp: 'Es de otros terapeutas. Lo que no debe pasarse por alto se muestra igualmente.',
    closedOnly: 'Es de otros terapeutas.',
    inNeed: 'Abrirlo por necesidad…',
    glassTitle: 'Abrir lo restringido',
    glassHelp: 'Se abre para usted durante una hora. Quienes lo restringieron y la persona '
      + 'responsable lo sabrán enseguida, con su motivo, y queda en el rastro.',
    reason: 'Por qué no puede esperar',
    reasonHelp: 'Por ejemplo: se desmayó en la camilla, hacen falta sus medicinas.',
    reasonNeeded: 'Diga en tres palabras o más por qué no puede esperar.',
    open: 'Abrir durante una hora',
    cancel: 'Cancelar',
    openUntil: (time) => `Abierto por necesidad, hasta las ${time}. Queda en el rastro.`,
    openToAll: 'Quién puede leer esto',
    restricted: 'Restringido: quién puede leer esto',
    restrictHelp: 'Todo lo de este episodio: dibujos, respuestas, resultados y planes. La urgencia y '
      + 'los límites siguen visibles para quien trate.',
    now: (names) => `Ahora: ${names}.`,
    besides: 'Además de usted',
    restrict: 'Restringir este episodio',
    saveNamed: 'Guardar quién puede leerlo',
    lift: 'Que lo lean todos los que tratan',
    noticesTitle: 'Abierto por necesidad',
    colleague: 'Alguien del equipo',
    openedOf: (name) => (name ? `abrió lo restringido de ${name}.` : 'abrió lo restringido.'),
    because: (reason) => `«${reason}»`,
    understood: 'Lo he visto',
  },
  passkeys: {
    title: 'Llaves de acceso',
    help: 'Su dedo, su cara o el número de este aparato en lugar de contraseña y código. El secreto '
      + 'nunca sale del aparato.',
    name: 'Nombre de este aparato',
    thisDevice: 'Este aparato',
    add: 'Añadir una llave de acceso',
    remove: 'Quitar',
    removeNamed: (name) => `Quitar ${name}`,
    made: (day) => `añadida el ${day}, aún sin usar`,
    used: (day) => `usada por última vez el ${day}`,
    none: 'No se usó ninguna llave de acceso. Nada ha cambiado.',
    unknown: 'Esta llave de acceso no se conoce aquí.',
    impossible: 'Las llaves de acceso necesitan abrir esta página por un nombre, con TLS o como '
      + '«localhost».',
    use: 'Usar una llave de acceso',
  },
  roles: {
    owner: 'responsable', practitioner: 'terapeuta', reception: 'recepción', client: 'cliente',
    auditor: 'auditor',
  },
};

// The workspace: clients, episodes, plans.
export const desk: typeof En.desk = {
  header: {
    madeUp: 'Una demostración: estas personas son inventadas.',
    nav: 'Espacio de trabajo',
    clients: 'Clientes',
    today: 'Hoy',
    calendar: 'Calendario',
    practice: 'La consulta y su lugar',
    account: 'Mi cuenta',
    people: 'Equipo',
    trail: 'Rastro',
    results: 'Resultados',
    walkIn: 'Probar sin guardar',
    signOut: 'Cerrar sesión',
  },
  trust,
  lost: { title: 'No hay nada en esta dirección.', home: 'Ir a sus clientes' },
  sorry: {
    offline: 'No se puede llegar al servidor.',
    offlineHelp: 'Lo que escribió queda aquí y se enviará solo cuando vuelva la conexión.',
    server: 'El servidor no pudo responder.',
    serverHelp: 'Lo que escribió queda aquí. Inténtelo de nuevo en un momento.',
    refused: 'No ha sido posible.',
  },
  draft: {
    clear: 'Tirar este borrador',
    here: 'Borrador guardado en este dispositivo',
    waiting: 'Sin conexión. El borrador queda en este dispositivo y se enviará después',
    sent: 'Borrador guardado',
  },
  signIn: {
    title: 'Iniciar sesión',
    email: 'Correo electrónico',
    password: 'Contraseña',
    code: 'Código de su aplicación',
    codeHelp: 'Seis cifras, o uno de sus códigos de recuperación.',
    go: 'Entrar',
    wrong: 'El correo o la contraseña no son correctos.',
    wrongCode: 'Ese código no es correcto. Cambia cada medio minuto.',
    wait: (seconds: number) => (seconds > 90
      ? `Demasiados intentos. Espere ${Math.ceil(seconds / 60)} minutos e inténtelo de nuevo.`
      : `Demasiados intentos. Espere ${seconds > 1 ? `${seconds} segundos` : 'un segundo'} e inténtelo de nuevo.`),
    walkIn: 'Probar sin guardar nada',
  },
  again: {
    title: 'Inicie sesión para seguir',
    help: 'Su sesión terminó. No se pierde nada: entre aquí y estará donde estaba.',
  },
  welcome: {
    title: 'Prepare su consulta',
    help: 'Es la primera persona aquí. Esto crea su cuenta, que puede hacerlo todo.',
    name: 'Su nombre',
    emailHelp: 'Con él inicia sesión. No se le envía nada.',
    passwordHelp: 'Diez caracteres o más. Unas palabras seguidas se recuerdan bien.',
    show: 'Mostrar lo que escribo',
    go: 'Empezar',
    looking: 'Un momento…',
    spent: 'Este enlace ya no sirve.',
    spentHelp: 'Cada enlace sirve una vez y por poco tiempo. Pida otro con «palpate link» en el '
      + 'equipo donde funciona Palpate, o inicie sesión.',
  },
  list: {
    title: 'Clientes',
    search: 'Nombre, teléfono o cumpleaños',
    add: 'Añadir cliente',
    more: 'Mostrar más',
    noneSaid: 'No se encontró a nadie',
    foundSaid: (n: number, more: boolean) =>
      (more ? `Más de ${n} encontrados` : many(n, 'cliente encontrado', 'clientes encontrados')),
    noneFor: (text: string) => `Nadie con «${text}»`,
    noneHelp: 'Pruebe el principio de un nombre, unas cifras del teléfono o un año de nacimiento.',
    addNamed: (text: string) => (/\d/u.test(text) ? 'Añadir un cliente' : `Añadir «${text}»`),
    emptyTitle: 'Todavía no hay nadie',
    emptySteps: [
      'Añada un cliente: basta un nombre para empezar.',
      'Abra un episodio: un tratamiento para una molestia.',
      'Deje que el cliente dibuje dónde le duele y responda lo que importa para su seguridad.',
    ],
    emptyTry: '¿Solo está mirando?',
    emptyTryLink: 'Pruebe la entrevista sin guardar nada',
  },
  client: {
    newTitle: 'Cliente nuevo',
    editTitle: 'Cambiar cliente',
    contact: 'Contacto',
    given: 'Nombre',
    family: 'Apellidos',
    birth: 'Fecha de nacimiento',
    birthHelp: 'Basta el año si no se sabe el día.',
    day: 'Día',
    month: 'Mes',
    year: 'Año',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    language: 'Idioma',
    languageUnknown: 'No se sabe',
    interpreter: 'Necesita intérprete',
    pronouns: 'Pronombres',
    notes: 'Notas para recepción',
    notesHelp: 'Nada de salud aquí: eso va en el episodio.',
    save: 'Guardar cliente',
    edit: 'Cambiar',
    noContact: 'Aún sin teléfono ni correo.',
    faults: {
      given: 'Escriba al menos un nombre.',
      year: 'Escriba un año, un mes y año, o la fecha completa.',
      phone: 'Escriba un número con cifras.',
      email: 'Escriba una dirección como ana@example.org.',
    },
  },
  merge: {
    title: 'Otra persona cambió este cliente',
    help: (when: string) =>
      `Se guardó el ${when}, después de que usted empezara. No se pierde nada: elija lo correcto.`,
    same: 'Ahora los dos dicen lo mismo.',
    mine: 'Usted escribió',
    theirs: 'La otra persona guardó',
    nothing: 'nada',
    save: 'Guardar lo que elegí',
  },
  page: {
    going: 'Cómo va',
    title: 'Cliente',
    alert: 'Lo que no se debe pasar por alto',
    age: (years: number, about: boolean) => `${about ? 'unos ' : ''}${many(years, 'año', 'años')}`,
    speaks: (language: string) => `habla ${language.toLowerCase()}`,
    interpreter: 'necesita intérprete',
    assessedOn: (day: string) => `valorado el ${day}`,
    allLimits: (n: number) =>
      (n === 1 ? 'Ver el límite y el porqué' : `Ver los ${n} límites y el porqué`),
    since: (day: string) => `Desde el ${day}`,
    notAsked: 'Aún no se ha preguntado nada. Empiece por el dibujo: lleva unos tres minutos.',
    plan: 'Plan',
    noEpisode: 'No hay ningún tratamiento abierto',
    noEpisodeHelp: 'Un episodio es un tratamiento para una molestia: los dibujos, las respuestas, '
      + 'los resultados y el plan quedan juntos en él.',
    earlier: 'Otros episodios',
    status: { open: 'abierto', paused: 'en pausa', closed: 'cerrado' },
    newEpisode: 'Episodio nuevo',
    ask: 'Empezar la entrevista',
    askAgain: 'Volver a preguntar',
  },
  plan: {
    status: {
      draft: 'Borrador, aún sin acordar con el cliente',
      agreed: 'Acordado con el cliente',
      replaced: 'Sustituido por un plan más nuevo',
      ended: 'Terminado',
    },
    whole: 'Abrir el resultado completo',
    change: 'Cambiar el plan',
    byHand: (n: number) => `${many(n, 'cambio', 'cambios')} a mano`,
  },
  run: {
    begin: 'Empezar la sesión',
    goOn: 'Seguir con la sesión',
    again: 'Empezar otra sesión',
    same: 'Como la última vez',
    favourite: 'Una secuencia favorita',
    all: 'Sesiones',
    signed: 'firmada',
    unsigned: 'sin firmar aún',
    underWay: 'en marcha',
    stopped: 'detenida',
    noEpisode: 'No hay ningún episodio abierto con un plan. Abra primero la ficha.',
    inRoom: '¿Quién está en la sala con la persona?',
    inRoomHelp: 'A esta edad está presente alguien que decide por ella: su nombre, como consta en la ficha.',
  },
  byHand: {
    title: 'Cambiar el plan',
    help: 'Cambie lo que quiera: cada cambio se comprueba enseguida con lo que no debe hacerse. '
      + 'Nada vale hasta que guarde o acuerde.',
    advised: {
      change_technique: 'Como lo propone el consejo: otras técnicas en los mismos lugares. Se ha comprobado, y nada se guarda hasta que guarde o acuerde.',
      change_dose: 'Como lo propone el consejo: otra dosis. Se ha comprobado, y nada se guarda hasta que guarde o acuerde.',
      taper: 'Como lo propone el consejo: las visitas se espacian. Se ha comprobado, y nada se guarda hasta que guarde o acuerde.',
      maintain: 'Como lo propone el consejo: una visita de vez en cuando. Se ha comprobado, y nada se guarda hasta que guarde o acuerde.',
    },
    advisedSame: 'Las tablas no cambiarían nada en este plan. Qué más podría ayudar lo elige usted.',
    session: 'La sesión',
    total: (n: number) => many(n, 'minuto', 'minutos'),
    most: (n: number) => `, como máximo ${n}`,
    minutes: (n: number) => `${n} min`,
    undo: 'Deshacer',
    undone: 'Deshecho',
    technique: 'Técnica',
    mayBe: 'Puede hacerse aquí',
    notHere: 'Aquí no, y por qué',
    minutesLabel: 'Minutos',
    pressureLabel: 'Presión máxima, de 10',
    pressureUpTo: (n: number) => `Presión, hasta ${n} aquí`,
    position: 'Posición',
    up: 'Antes',
    down: 'Después',
    movedTo: (n: number) => `Ahora es el paso ${n}`,
    remove: 'Quitar',
    removed: 'Quitado',
    use: (what: string) => `Usar ${what}`,
    care: 'Con cuidado:',
    changedMark: 'cambiado a mano',
    addedMark: 'añadido a mano',
    suggested: 'Propuesto:',
    back: 'Volver a la propuesta',
    add: 'Añadir un paso en',
    addGo: 'Añadir',
    added: 'Añadido al final',
    leftOut: 'Quitado',
    putBack: 'Reponer',
    putBackSaid: 'Repuesto',
    often: 'Visitas',
    every: (perWeek: number) => (perWeek > 1 ? `${Math.round(perWeek * 10) / 10} por semana`
      : perWeek === 1 ? 'cada semana' : `cada ${Math.round(1 / perWeek)} semanas`),
    weeks: 'Semanas',
    visits: (n: number) => many(n, 'visita', 'visitas'),
    reason: 'Por qué se cambió, si quiere decirlo',
    save: 'Guardar borrador',
    agree: 'Acordado',
    notYet: (n: number) => (n === 1 ? '1 cambio no puede hacerse así' : `${n} cambios no pueden hacerse así`),
    shut: 'Este plan fue sustituido o ha terminado. Pregunte de nuevo para tener otro.',
    clash: 'Otra persona cambió este plan',
    clashHelp: (when: string) =>
      `Se guardó el ${when}, después de que usted empezara. Nada se pierde: tome uno de los dos.`,
    take: { mine: 'Seguir con el mío', theirs: 'Tomar el otro' },
  },
  consent: {
    title: 'Consentimiento',
    help: 'Pregunte, léalo en voz alta o entregue la pantalla. Cada respuesta se guarda con las '
      + 'palabras que se leyeron.',
    helpClient: 'Lea con calma y responda lo que quiera. Puede cambiarlo cualquier día.',
    treatment: 'Tratamiento',
    touch: 'Cómo quiero que me cubran y me toquen',
    photograph: 'Fotografías',
    notAsked: 'sin preguntar',
    stands: { given: 'aceptado', refused: 'rechazado', withdrawn: 'retirado' },
    answers: { given: 'Acepto', refused: 'No' },
    clearAnswer: 'Dejar abierto',
    withdraw: 'Retirar ahora',
    withdrawnSaid: (what: string) => `Retirado: ${what}. Queda cerrado desde ahora.`,
    changedMeanwhile: 'Otra persona respondió esto mientras tanto. Mírelo y responda de nuevo.',
    draping: 'Cubierto',
    drapings: {
      usual: 'Cubierto, salvo donde se trabaja',
      clothed: 'Me quedo con la ropa puesta',
      towel: 'Con ropa interior y una toalla',
      chaperone: 'Con otra persona en la sala',
    },
    wishes: 'Algo más, con sus palabras',
    ownTouch: 'Cubierto y deseos para esto',
    refusalWords: 'Sus propias palabras, si dice por qué',
    told: 'Lo que se habló',
    reason: 'Para qué se propone',
    reasonHelp: 'Como se explicó: a qué debe ayudar.',
    alternatives: 'Qué otra cosa se ofreció',
    alternativesHelp: 'Dejarlo como está es una de ellas.',
    parts: { reason: 'Para', alternatives: 'Se ofreció en su lugar', words: 'Con sus palabras',
      capacity: 'Si puede decidir' },
    capacities: { decides: 'Entiende, sopesa y decide', with_support: 'Decide con apoyo',
      doubtful: 'Hay dudas' },
    capacityNot: 'sin anotar',
    capacityHelp: 'Como usted lo ve hoy. Si hay dudas, acepta quien puede decidir por el cliente; '
      + 'decir que no sigue siendo del cliente.',
    doubtfulFirst: 'Hay dudas de que el cliente pueda decidir: escriba quién acepta por él, y con qué derecho.',
    asWritten: (language: string) => `como lo escribió el cliente, sin traducir (${language}):`,
    askTechnique: 'Preguntar por una técnica',
    askGo: 'Preguntar',
    sign: 'Firmar',
    signHelp: 'Firme en el recuadro, o escriba su nombre abajo.',
    signHere: 'Recuadro para su firma',
    signedHere: 'Firma',
    signAgain: 'Firmar de nuevo',
    signTyped: 'Nombre, escrito en su lugar',
    signFirst: 'Firme en el recuadro o escriba su nombre, y luego guarde.',
    another: 'Otra persona decide por el cliente',
    givenBy: 'Quién, y con qué derecho',
    givenByHelp: 'Por ejemplo: Eva Ruiz, madre.',
    decider: 'Quién acepta por el cliente',
    deciderHelp: 'Esta persona lee, acepta y firma. Decir que no puede el cliente mismo.',
    deciderFirst: 'Elija quién acepta por el cliente.',
    sensitive: 'zona sensible',
    interpreter: 'Intérprete, si hubo',
    interpreterHelp: 'Un nombre, o el número del intérprete de un servicio telefónico.',
    interpreterRole: 'Quién interpretó',
    roles: { professional: 'un profesional', staff: 'alguien de la consulta',
      family: 'un familiar o amigo', other: 'otra persona' },
    by: (who: string) => `dado por ${who}`,
    through: (who: string, role: string) => `por medio de ${who} (${role})`,
    signedAs: (name: string) => `firmado «${name}»`,
    wordingVersion: (version: string) => `texto de ${version}`,
    history: 'Cada respuesta, y qué se leyó',
    save: 'Firmar y guardar',
    ready: 'Listo',
    goOn: 'Seguir',
    none: 'Todavía no se ha preguntado nada.',
    not: 'No aceptado:',
    yes: 'Aceptado:',
    askFirst: 'Pedir el consentimiento',
    topics: { data_use: 'cómo se guardan y usan los datos',
      messages: 'mensajes' },
    toTreatment: {
      notAsked: 'Aún no se ha pedido el consentimiento para el tratamiento.',
      refused: 'El cliente no aceptó el tratamiento.',
      withdrawn: 'El consentimiento para el tratamiento se retiró.',
      unread: 'No se pudo leer si se pidió el consentimiento para el tratamiento.',
    },
    askTreatment: 'Pedirlo ahora',
    change: 'Ver o cambiar',
  },
  replay: {
    title: 'Casos antiguos, conocimiento de hoy',
    help: 'Todo lo que se mostró se juzga de nuevo en su propio día, con sus propias respuestas. Lo '
      + 'que hoy se diría de otro modo aparece aquí, lo más peligroso primero. No se cambia nada. '
      + 'Los episodios restringidos a otros no se repasan: solo quienes figuran en ellos pueden hacerlo. '
      + 'Tampoco a nadie cuyos registros solo se conservan.',
    go: 'Repasar todo',
    again: 'Repasar otra vez',
    stop: 'Parar',
    underWay: (n: number) => `${many(n, 'valoración vista', 'valoraciones vistas')} hasta ahora…`,
    done: (n: number) => `${many(n, 'valoración vista', 'valoraciones vistas')}.`,
    stopped: (n: number) => `Parado tras ${many(n, 'valoración', 'valoraciones')}.`,
    nothing: 'Nada cambiaría.',
    nothingHelp: 'De cada caso guardado que usted puede leer, el conocimiento de hoy dice lo que se '
      + 'dijo entonces.',
    knowledge: (version: string) => `Conocimiento ${version}`,
    dangers: {
      more_urgent: 'Más urgente de lo que se dijo',
      not_judged: 'Ya no puede juzgarse: pregunte de nuevo',
      tighter: 'Límites que no se dijeron',
      looser: 'Límites que ya no valdrían',
      less_urgent: 'Menos urgente de lo que se dijo',
      sources: 'Otros primeros orígenes',
    },
    then: 'Entonces',
    now: 'Hoy',
    limitsNew: 'Nuevos o más estrictos:',
    limitsGone: 'Retirados o más amplios:',
    open: 'Abrir lo que se mostró',
    client: 'Cliente',
    link: 'Repasar casos antiguos',
  },
  story: {
    how: 'Cómo verlo',
    beside: 'Uno junto a otro',
    over: 'En el tiempo',
    painNow: 'Dolor ese día',
    ofTen: 'de 10',
    pain: (n: number) => `dolor ${n} de 10`,
    drawnOn: (day) => `No se dibujó de nuevo: como el ${day}`,
    play: 'Reproducir',
    pause: 'Pausa',
    differ: 'Qué cambió',
    when: 'Cuándo',
  },
  episode: {
    title: 'Episodio nuevo',
    help: 'Una molestia, un tratamiento. Después, el dibujo y las preguntas.',
    complaint: '¿De qué se trata? Con las palabras del cliente',
    needed: 'Bastan unas palabras, por ejemplo: zona lumbar desde la mudanza.',
    go: 'Seguir',
  },
  visit: {
    who: '¿Quién responde a las preguntas?',
    iAsk: 'Pregunto yo',
    iAskHelp: 'Usted lee las preguntas al cliente y prueba el movimiento y el tacto.',
    hand: 'El cliente, en esta pantalla',
    handHelp: 'La pantalla muestra solo las preguntas hasta que usted escriba su contraseña.',
    handShort: 'Entregar',
    interpreter: 'Alguien interpreta',
    interpreterName: 'Quién interpreta',
    interpreterFamily: 'Un familiar puede omitir cosas, o ser su causa. Para lo privado, pregunte de '
      + 'nuevo con un profesional.',
    askedIn: (language: string) => `Preguntado en ${language.toLowerCase()}`,
    keptAt: (when: string) => `Guardado como se mostró el ${when}`,
    change: 'Cambiar respuestas',
    thanks: 'Gracias.',
    giveBack: 'Eso es todo. Devuelva la pantalla a su terapeuta, por favor.',
    forTherapist: 'Para el terapeuta',
    unlock: 'Volver al espacio de trabajo',
    unlockGo: 'Desbloquear',
  },
  account: {
    title: 'Mi cuenta',
    password: 'Contraseña',
    old: 'Contraseña actual',
    fresh: 'Contraseña nueva',
    change: 'Cambiar la contraseña',
    wrongOld: 'Esta no es su contraseña.',
    changed: 'La contraseña se ha cambiado. En otros navegadores se cerró la sesión.',
    second: 'Segundo factor',
    units: 'Unidades',
    temperature: 'Temperatura',
    length: 'Longitud',
    unitNames: { c: '°C', f: '°F', cm: 'centímetros', inch: 'pulgadas' },
    unitsHelp: 'En este navegador. Lo que se guarda es lo mismo.',
    sessions: 'Dónde tiene la sesión abierta',
    thisOne: 'Este navegador',
    another: 'Otro navegador',
    from: (address: string) => `desde ${address}`,
    everywhere: 'Cerrar la sesión en todas partes',
  },
  second: {
    help: 'Con un código de una aplicación en su teléfono, una contraseña robada no basta.',
    begin: 'Configurarlo',
    remove: 'Quitarlo',
    scan: 'Escanee esto con su aplicación de códigos y escriba las seis cifras que muestra.',
    picture: 'Código QR para la aplicación de códigos',
    orType: 'O escriba esta clave:',
    confirm: 'Confirmar',
    wrong: 'Ese código no es correcto. Cambia cada medio minuto.',
    on: 'El segundo factor está activado.',
    again: 'Configurarlo de nuevo',
    off: 'El segundo factor está desactivado.',
    recovery: 'Guarde estos códigos en papel. Cada uno le permite entrar una vez si pierde el teléfono.',
  },
};

// A course of care: how a client stands, the story of an episode, two versions of a form.
export const care: typeof En.care = {
  clearance: {
    title: 'Autorizado por un médico',
    add: 'Anotar lo que dijo un médico',
    help: 'Solo lo que un médico le dijo o escribió, de esta persona y de esta dolencia. Todo se valora de nuevo '
      + 'con ello; un plan vigente se propone otra vez.',
    lifts: 'Qué se puede tratar',
    who: 'Quién lo dijo',
    by: {
      doctor: 'Un médico',
      physician: 'Un médico',
      surgeon: 'El cirujano',
      specialist: 'Un especialista',
      emergency_department: 'Las urgencias de un hospital',
      nurse_practitioner: 'Una enfermera de práctica avanzada',
    },
    on: 'Qué día',
    why: 'Qué se dijo, y cómo lo sabe: una carta, una llamada',
    whyMissing: 'Diga en pocas palabras qué se dijo: sin ello no levanta nada.',
    keep: 'Guardarlo y valorar de nuevo',
    fromReply: 'Relleno con la respuesta a una carta. Repáselo: lo que guarde es su anotación.',
    notFromReply: 'No se apoya en esa respuesta',
  },
  closedToYou: 'Un episodio cerrado para usted',
  neverAsked: 'De esto aún no se ha preguntado nada.',
  clash: 'Otra persona cambió esto',
  clashHelp: 'Se guardó después de que usted empezara. No se pierde nada: elija lo correcto.',
  unfinished: (name) => `Se empezó una reserva que no se hizo: ${name}.`,
  goOn: 'Seguir con ella',
  leaveIt: 'Olvidarla',
  episode: {
    title: 'Episodio',
    client: 'A la ficha',
    opened: (day) => `Abierto el ${day}`,
    closed: (day) => `Cerrado el ${day}`,
    status: { open: 'Abierto', paused: 'En pausa', closed: 'Cerrado' },
    change: 'Poner en pausa o cerrar este episodio',
    changeClosed: 'Volver a abrir este episodio',
    why: 'Por qué (para el historial)',
    pause: 'Poner en pausa',
    close: 'Cerrar',
    reopen: 'Volver a abrir',
    help: 'Todo lo que contiene se queda. Una urgencia en él sigue deteniendo el trabajo manual después '
      + 'de cerrarlo, hasta que se valore de nuevo.',
    drawings: 'Dibujos',
    story: 'Lo que pasó, lo más nuevo primero',
    nothing: 'En este episodio aún no ha pasado nada.',
    older: 'Ver lo anterior',
    olderDrawings: 'Ver dibujos más antiguos',
    whole: 'Todo el curso de este episodio',
    notes: 'Sesiones y notas',
    noNotes: 'No se ha empezado ninguna sesión.',
  },
  story: {
    assessment: 'Preguntado y valorado',
    plan: 'Plan',
    session: 'Sesión',
    measurement: 'Medido',
    open: (questions) => many(questions, 'pregunta abierta', 'preguntas abiertas'),
    unsigned: 'nota sin firmar aún',
    signed: 'nota firmada',
    underWay: 'en marcha',
    stopped: 'detenida',
    note: 'Leer la nota',
    goOn: 'Seguir',
    result: 'Abrir el resultado',
    changePlan: 'Cambiar el plan',
  },
  today: {
    urgency: {
      emergency: 'Urgencia',
      same_day: 'Médico hoy',
      soon: 'Médico pronto',
      treat_with_care: 'Con cuidado',
      clear: 'Nada en contra',
    },
    handsOn: {
      refused: 'sin masaje',
      after_clearance: 'sin masaje hasta que un médico lo acepte',
    },
    limits: (n) => many(n, 'límite', 'límites'),
    open: (n) => many(n, 'pregunta de seguridad abierta', 'preguntas de seguridad abiertas'),
    neverAsked: 'Sin preguntar aún',
    about: 'Lo que no se debe pasar por alto',
    unread: 'Abra la ficha antes de empezar: no se pudo leer lo que no debe pasarse por alto.',
  },
};

// The duties of a practice.
export const duties: typeof En.duties = {
  place: {
    title: 'Consulta',
    help: 'El lugar decide quién puede consentir, cuánto se guardan los datos y a quién llamar.',
    place: 'Lugar',
    anywhere: 'Otro lugar (las reglas más estrictas)',
    notConfirmed: 'Sin confirmar por un abogado',
    notConfirmedHelp: 'Estas reglas son de memoria y no son consejo legal. Pregunte a un abogado de '
      + 'su lugar y anote quién las confirmó y cuándo.',
    confirmedBy: (who: string, when: string) => `Confirmado por ${who} el ${when}`,
    numbersOld: 'Los teléfonos no están confirmados',
    numbersOldHelp: 'Los números cambian. Pruebe cada uno una vez al año y dígalo aquí.',
    numbersConfirmed: (when: string) => `Teléfonos confirmados el ${when}`,
    anyPlace: 'cualquier lugar (las más estrictas)',
    from: (place: string) => `Reglas: ${place}`,
    recalled: 'de memoria, sin comprobar',
    edit: 'Cambiar el lugar o confirmar',
    save: 'Guardar',
    saved: 'Guardado.',
    lawyer: 'Confirmado por',
    lawyerHelp: 'El abogado que leyó estas reglas para este lugar.',
    lawyerOn: 'Confirmado el',
    numbersOn: 'Probé los teléfonos el',
    emergency: 'Número de emergencia, si el de arriba no es correcto',
    crisis: 'Línea de crisis, si la de arriba no es correcta',
    keepYears: 'Guardar más tiempo de lo que pide la ley (años)',
    lead: 'Responsable de protección',
    nobody: 'Nadie todavía',
    call: 'A quién llamar',
    names: {
      emergency: 'Emergencia',
      medical_advice: 'Consejo médico',
      crisis_line: 'Línea de crisis',
      child_protection: 'Protección de menores',
    },
    decide: 'Quién puede consentir',
    adultFrom: (n: number) => `Adulto desde los ${n} años`,
    aloneFrom: (n: number) => `Consiente por sí mismo desde los ${n} años`,
    presentUnder: (n: number) => `Quien decide está en la sala con menores de ${n}`,
    consent: 'Antes de tocar',
    consentNames: {
      sensitive_areas: 'Zonas sensibles',
      written: 'Por escrito',
      draping: 'Cobertura',
      chaperone: 'Acompañante',
    },
    keep: 'Cuánto se guardan los datos',
    keepAdult: (n: number) => `${n} años tras la última atención`,
    keepMinor: 'Menores:',
    protect: 'Cuando alguien puede estar en peligro',
    protects: {
      child: 'Un menor',
      elder_or_dependent_adult: 'Una persona mayor o dependiente',
      adult_with_capacity: 'Un adulto que puede decidir',
      other: 'Otra persona',
    },
    breach: 'Cuando se pierden o se ven datos',
    scope: 'Lo que no se ofrece sin formación o licencia',
    within: (n: number) => (n === 0 ? 'enseguida' : n < 100 ? `en ${hours(n)}`
      : `en ${Math.round(n / 24)} días`),
    due: 'Datos por borrar',
    breaches: 'Datos perdidos o vistos',
  },
  notices: {
    title: 'Antes de reservar y antes de tocar',
    all: 'Deberes y notas',
    askFirst: (name: string) => `Pregunte a ${name} antes de reservar`,
    askFirstWithMe: (name: string) => `Pregunte a ${name} antes de reservar con un profesional`,
    noBirth: 'Edad desconocida: pida la fecha de nacimiento',
    cannotAgree: 'No puede consentir por sí mismo. Aún no consta quién decide',
    noDocument: 'No puede consentir por sí mismo. Aún no se vio el documento de quien decide',
    decides: (names: string) => `No puede consentir por sí mismo. Decide: ${names}`,
    present: 'Quien decide tiene que estar en la sala',
    presentOffered: 'Ofrezca que quien decide esté en la sala',
    chaperone: {
      offered: 'Se ofreció acompañante, aún sin respuesta',
      wanted: 'Quiere acompañante',
      declined: 'No quiso acompañante',
    },
    keepTo: 'Aténgase a esto',
  },
  duties: {
    title: 'Deberes y notas',
    add: 'Añadir',
    change: 'Cambiar',
    save: 'Guardar',
    cancel: 'Cancelar',
    none: 'Nada anotado.',
    needed: 'Rellene esto, por favor.',
    when: (day: string) => `el ${day}`,
    ended: 'terminado',
    clientsHelp: 'Escriba un nombre y elija.',
    linesHelp: 'Uno por línea.',
    remove: (name: string) => `Quitar a ${name}`,
    stepDone: (when: string) => `hecho ${when}`,
    gone: 'Ya no está.',
    clientsNamed: (n: number) => (n === 1 ? '1 cliente' : `${n} clientes`),
  },
  kinds: {
    decider: {
      title: 'Quién decide',
      help: 'El padre, la madre o el tutor de un menor, o quien decide por un adulto. También quien '
        + 'no puede decidir ni ser informado.',
      fields: {
        name: 'Nombre', relation: 'Qué es del cliente', authority: 'Con qué derecho',
        may: 'Qué puede hacer', phone: 'Teléfono', document: 'Documento que usted vio',
        custody: 'Custodia: a qué atenerse', portal_access: 'Podrá ver las páginas del cliente',
        valid_from: 'Desde', valid_until: 'Hasta (último día)',
      },
      words: {
        parent: 'Padre o madre', guardian: 'Tutor', court: 'Juzgado', power_of_attorney:
          'Poder notarial', capacity_law: 'Ley de capacidad', decide: 'Puede decidir',
        be_told: 'Puede ser informado, no decidir', nothing: 'No puede decidir ni ser informado',
      },
    },
    do_not_book: {
      title: 'Preguntar antes de reservar',
      help: 'Recepción solo ve a quién preguntar. El motivo es para la dirección y los '
        + 'profesionales.',
      fields: {
        ask: 'A quién preguntar', practitioner: 'Para quién', reason: 'Motivo (privado)',
        since: 'Desde', ended_on: 'Terminado el',
      },
      words: { all: 'Para todos aquí', me: 'Solo para mí' },
    },
    chaperone: {
      title: 'Acompañante',
      help: 'Otra persona en la sala, si el cliente quiere. Cuenta la última respuesta.',
      fields: { answer: 'Respuesta', who: 'Quién', on: 'El', note: 'Nota' },
      words: { offered: 'Ofrecido', wanted: 'Lo quiere', declined: 'No lo quiso' },
    },
    incident: {
      title: 'Incidentes',
      help: 'Lo que salió mal, aunque nadie se hiciera daño. Hechos, no culpas.',
      fields: {
        happened_at: 'Cuándo', what: 'Qué pasó', regions: 'En qué parte del cuerpo', harm: 'Daño',
        done: 'Qué se hizo enseguida', told: 'A quién se avisó', follow_up: 'Qué sigue',
        closed_on: 'Cerrado el',
      },
      words: {
        none: 'Ninguno', slight: 'Leve', first_aid: 'Primeros auxilios', doctor: 'Un médico',
        emergency: 'Servicio de urgencias', unknown: 'Aún no se sabe',
      },
    },
    exposure: {
      title: 'Contacto con algo contagioso',
      help: 'A quien se avisa se le dice qué y cuándo, nunca de quién.',
      fields: {
        on: 'Día', what: 'Qué', room: 'Sala', staff: 'Quién trabajaba allí',
        others: 'Clientes por avisar', done: 'Qué se hizo', closed_on: 'Cerrado el',
      },
      words: {},
    },
    private_note: {
      title: 'Protección',
      help: 'Solo usted, quienes nombre y la persona responsable pueden leerlo. No está en copias, '
        + 'cartas ni búsquedas. En este dispositivo no queda ningún borrador.',
      fields: {
        protects: 'Quién puede estar en peligro', concern: 'Qué vio u oyó, con las palabras usadas',
        safe_contact: 'Qué contacto es seguro', steps: 'Pasos', told: 'A quién se avisó',
        readers: 'Quién más puede leerlo', closed_on: 'Cerrado el',
      },
      words: {
        child: 'Un menor', elder_or_dependent_adult: 'Una persona mayor o dependiente',
        adult_with_capacity: 'Un adulto que puede decidir', other: 'Otra persona',
      },
    },
    legal_hold: {
      title: 'Retención legal',
      help: 'Mientras haya una abierta no se borra nada de este cliente.',
      fields: { reason: 'Por qué', by: 'Quién la pidió', since: 'Desde', ended_on: 'Terminada el' },
      words: {},
    },
    breach: {
      title: 'Datos perdidos o vistos',
      help: 'Anote lo que se sabe y siga; el reloj corre desde que se descubrió.',
      fields: {
        found_at: 'Descubierto', happened_at: 'Ocurrido', what: 'Qué pasó', data: 'Qué datos',
        people: 'A cuántas personas, más o menos', risk: 'Riesgo para ellas', done: 'Qué se hizo',
        contact: 'Quién responde preguntas', steps: 'Avisado a tiempo', told: 'A quién se avisó',
        closed_on: 'Cerrado el',
      },
      words: { unknown: 'Aún no se sabe', unlikely: 'Improbable', some: 'Alguno', high: 'Alto' },
    },
  },
  keeping: {
    title: 'Cuánto se guarda esto',
    until: (day: string) => `Debe guardarse hasta el ${day}`,
    mayGo: 'Nada obliga: puede borrarse.',
    held: 'Hay una retención legal abierta: no se borra nada.',
    birthUnknown: 'No se sabe la fecha de nacimiento, así que cuenta la regla más larga.',
    erase: 'Borrar todo',
    eraseHelp: 'Pregunta una vez más. Lo que debe guardarse se guarda, y desde entonces solo lo ve '
      + 'la dirección.',
    why: 'Por qué',
    sure: 'Borrar para siempre',
    erased: 'Borrado.',
    onlyKept: (day: string) => `No se borró: se guarda hasta el ${day} y solo lo ve usted.`,
    onlyHeld: 'No se borró: hay una retención legal abierta. Desde ahora solo lo ve usted.',
    dueTitle: 'Datos por borrar',
    dueHelp: 'Su tiempo ha pasado. La ley de muchos lugares pide borrarlos.',
    nobodyDue: 'Nadie por borrar entre los mirados.',
    further: 'Mirar más',
    onlyKeptTitle: 'Solo guardados',
    onlyKeptHelp: 'Pidieron ser borrados, pero la ley obliga a guardarlos. Nadie los usa.',
    again: 'El cliente vuelve',
    lastCare: (day: string) => `última atención ${day}`,
  },
  breach: {
    none: 'No se perdió ni se vio nada.',
    left: (n: number) => `quedan ${hours(n)}`,
    daysLeft: (n: number) => `quedan ${n} días`,
    late: (n: number) => `${hours(n)} tarde`,
    // Sin «a»: sigue un nombre con su artículo.
    tell: 'Avisar:',
    told: (when: string) => `avisado ${when}`,
    notice: 'Texto del aviso',
    text: (b) =>
      [
        `El ${b.found} ${b.practice} descubrió que se habían perdido, visto o cambiado datos`
          + `${b.happened ? ` (el ${b.happened})` : ''}.`,
        `Qué pasó: ${b.what}`,
        b.data && `Qué datos: ${b.data}.`,
        b.people && `Afecta a unas ${b.people} personas.`,
        `Qué hicimos: ${b.done}`,
        b.contact ? `Preguntas: ${b.contact}.` : 'Preguntas: [nombre y teléfono].',
      ].filter(Boolean).join('\n\n'),
  },
};

// Setting up the calendar.
export const setup: typeof En.setup = {
  title: 'Preparar el calendario',
  help: 'Cuatro cosas, en este orden. Todas se pueden cambiar después.',
  ready: 'Ya se puede reservar.',
  readyGo: 'Abrir el calendario',
  step: (n: number, of: number) => `Paso ${n} de ${of}`,
  save: 'Guardar',
  cancel: 'Cancelar',
  change: 'Cambiar',
  inactive: 'No admite reservas nuevas',
  stop: 'No admitir más reservas',
  restart: 'Admitir reservas de nuevo',
  needed: 'Complete esto, por favor.',
  location: {
    title: 'Dónde trabaja',
    why: 'Un lugar tiene su propio reloj: cada hora del calendario se dice en su zona.',
    add: 'Añadir un lugar',
    name: 'Nombre',
    nameHelp: 'Como lo conocen los clientes, por ejemplo la calle.',
    zone: 'Zona horaria',
    zoneHelp: 'Ciudad de la zona, por ejemplo Europe/Madrid.',
    zoneFault: 'Elija una zona de la lista, por ejemplo Europe/Madrid.',
    atClient: 'Vamos a casa del cliente',
    travel: 'Minutos para llegar (opcional)',
    travelHelp: 'Lo habitual, solo la ida; otro tanto para volver. En ese tiempo no se reserva a la persona que '
      + 'va. Cada visita puede decir otra cosa.',
    travelFault: 'Minutos: un número entero de 0 a 240.',
    travelLine: (n: number) => `Trayecto de ${n} min por sentido`,
  },
  room: {
    title: 'Salas, camillas y aparatos',
    why: 'Lo que no se puede usar dos veces a la vez. Una reserva toma lo que su servicio necesita.',
    add: 'Añadir una sala o cosa',
    name: 'Nombre',
    kind: 'Tipo',
    kinds: { room: 'Sala', table: 'Camilla', equipment: 'Aparato' },
  },
  service: {
    title: 'Qué ofrece',
    why: 'Lo que se puede reservar: cuánto dura, quién lo da y qué necesita.',
    add: 'Añadir un servicio',
    name: 'Nombre',
    minutes: 'Minutos con el cliente',
    before: 'Preparación, minutos',
    after: 'Limpieza, minutos',
    given: 'Quién lo da',
    givenNone: 'Aún no hay nadie a quien reservar. Dé a alguien el papel de terapeuta en Equipo.',
    toPeople: 'Equipo',
    rooms: 'Cualquiera de estas salas',
    things: 'Y cualquiera de estos',
    two: 'Dos personas a la vez (parejas)',
    handsOn: 'Trabajo con las manos',
    handsOnHelp: 'Un alto por seguridad lo detiene.',
    heavy: 'Pesado para pulgares, muñecas o espalda',
    online: 'Los clientes pueden reservarlo',
    price: 'Precio',
    currency: 'Moneda',
    policy: 'Cuando se cancela',
    notice: 'Sin coste hasta, horas antes',
    late: 'Más tarde',
    noShow: 'No venir',
    line: (minutes: number, before: number, after: number) =>
      `${minutes} min${before ? `, ${before} antes` : ''}${after ? `, ${after} después` : ''}`,
    policyLine: (hours: number) => `sin coste hasta ${hours} h antes`,
    moneyFault: 'Un número, por ejemplo 65 o 65,50.',
    minutesFault: 'De 5 a 720 minutos.',
    givenFault: 'Elija al menos una persona.',
  },
  hours: {
    title: 'Cuándo trabajan',
    why: 'Una semana normal. Una pausa es lo que queda entre dos partes de un día.',
    noneYet: 'Aún sin horario: se puede reservar a cualquier hora.',
    set: 'Decir el horario',
    week: 'Semana normal',
    at: 'Dónde',
    everywhere: 'En todos los lugares',
    from: 'Desde',
    until: 'Hasta',
    addPart: (day: string) => `Añadir horas el ${day}`,
    removePart: (day: string, part: string) => `Quitar ${part} el ${day}`,
    off: 'No trabaja',
    copy: 'Como el lunes, de martes a viernes',
    leave: 'Ausencias',
    addLeave: 'Añadir días de ausencia',
    firstDay: 'Primer día',
    lastDay: 'Último día',
    leaveHelp: 'El motivo no le importa a nadie aquí.',
    change: 'Un día distinto',
    addChange: 'Cambiar un día',
    day: 'Día',
    then: 'Entonces',
    opens: 'Trabaja además',
    closes: 'No trabaja',
    remove: (what: string) => `Quitar ${what}`,
    removeGo: 'Quitar',
    kept: 'Este horario está abierto toda la semana, o tiene semanas que vuelven más de tarde en tarde que '
      + 'cada dos. No se cambia aquí; las ausencias y los días sueltos sí.',
    turns: 'Una semana sí y otra no es distinto',
    turnsHelp: 'Dos semanas que se turnan.',
    anchor: 'Un día de una semana con el primer horario',
    anchorFault: 'Diga un día de una semana con el primer horario, para saber cuál es cuál.',
    oneWeek: 'Una semana',
    otherWeek: 'La otra semana',
    season: (n: number) => (n === 1 ? 'Parte del año' : `Parte del año ${n}`),
    addSeason: 'Añadir otro horario para una parte del año',
    seasonHelp: 'Entre su primer y su último día sustituye a la semana normal.',
    holidays: 'Festivos',
    noHolidays: 'No hay ninguno: el lugar abre esos días.',
    country: 'País',
    chooseCountry: 'Elija',
    addHolidays: 'Añadir los de los próximos 13 meses',
    holidaysAdded: (n: number) => (n === 0 ? 'Ya están todos.'
      : `${n === 1 ? 'Se ha añadido un día' : `Se han añadido ${n} días`}. Quite aquellos en que trabaje y guarde.`),
    holidaysHelp: 'Días de todo el país. Los de su región se añaden abajo.',
    holidayName: 'Nombre',
    addHoliday: 'Añadir un festivo',
    holidayFault: 'Un festivo tiene un día y un nombre.',
    timeFault: 'Un día empieza antes de terminar, y sus partes no se pisan.',
    dayFault: 'Elija el día, y un último día que no sea anterior.',
  },
  feeds: {
    title: 'En otras aplicaciones de calendario',
    why: 'Un enlace secreto muestra el horario de una persona o sala en el calendario de su teléfono. Es '
      + 'solo de lectura.',
    add: 'Crear un enlace',
    whose: 'De quién o de qué',
    names: 'Con los nombres de los clientes',
    namesHelp: 'Quien hace la aplicación podrá leerlos.',
    make: 'Crear el enlace',
    told: 'Añada esta dirección como suscripción de calendario. Se muestra solo esta vez; quien la tenga '
      + 've el horario.',
    copy: 'Copiarla',
    copied: 'Copiada',
    withNames: 'Con los nombres de los clientes',
    withoutNames: 'Sin nombres',
    takeBack: 'Retirar el enlace',
    client: 'Un cliente',
  },
  online: {
    title: 'Los clientes reservan',
    why: 'Una página suya, sin cuenta ni aplicación. Las preguntas de salud van primero si no se han respondido.',
    closed: 'Cerrada. Nada del calendario es público.',
    isOpen: 'Abierta para todos en',
    open: 'Los clientes pueden reservar',
    phone: 'A quién llaman',
    phoneHelp: 'Está en la página, para quien no pueda reservar en ella.',
    set: 'Cambiar esto',
    noService: 'Ningún servicio admite aún reservas de clientes. Dígalo arriba, en un servicio.',
  },
  outside: {
    title: 'Calendarios que se llevan fuera',
    why: 'Quien está ocupado en su propio calendario no se ofrece aquí. Solo se lee cuándo está ocupado, cada '
      + 'cuarto de hora, nunca qué es.',
    another: 'Añadir un calendario',
    add: 'Añadirlo',
    whose: 'De quién es',
    name: 'Cómo se llama aquí',
    url: 'Su dirección secreta',
    urlHelp: 'En los ajustes de su calendario, a menudo «dirección secreta en formato iCal» (.ics). No se '
      + 'muestra de nuevo.',
    remove: 'Quitarlo',
    read: (n: number) => (n === 0 ? 'nada ocupado por venir' : n === 1 ? 'ocupado una vez' : `ocupado ${n} veces`),
    trouble: 'No se pudo leer:',
    asOf: (when: string) => `Lo que consta es de ${when}.`,
  },
  messages: {
    title: 'Qué se dice a los clientes',
    why: 'Cuándo y dónde es una visita, y nada más: ni una palabra de salud, ni el nombre del servicio.',
    none: 'No se dice nada a los clientes.',
    set: 'Cambiar esto',
    how: 'A quien no haya dicho otra cosa',
    howHelp: 'Quien lleva este servidor dice una vez cómo envía (palpate check-config).',
    mail: 'Por correo',
    sms: 'Por SMS',
    reminders: 'Recordatorios',
    before: (hours: number) => (hours % 168 === 0 ? (hours === 168 ? 'una semana antes' : `${hours / 168} semanas antes`)
      : hours % 24 === 0 ? (hours === 24 ? 'un día antes' : `${hours / 24} días antes`)
      : hours === 1 ? 'una hora antes' : `${hours} horas antes`),
    also: 'Y en el momento',
    confirmations: 'Al reservar una visita',
    changes: 'Al cambiarla o anularla',
    offers: 'Al quedar libre una hora que esperan',
    offersHelp: 'Se les guarda; con un enlace para decir sí o no.',
    questions: 'Cuando toca preguntar',
    questionsHelp: 'Un enlace a unos formularios breves, y uno o dos recordatorios amables.',
    afterVisits: 'Cómo fue el día siguiente',
    afterVisitsHelp: 'Tras una primera visita, si algo cambió, y a quien quedó con molestias.',
    quietFrom: 'No se envía nada desde las',
    quietUntil: 'Y de nuevo desde las',
    both: 'Por correo y SMS',
    quietBoth: 'Diga el comienzo y el final de las horas de silencio, o ninguno.',
    quietLine: (from: string, until: string) => `no de ${from} a ${until}`,
    phone: 'Teléfono, en el mensaje',
    email: 'Correo, en el mensaje',
    waiting: (n: number, next: string) =>
      `${n === 1 ? '1 mensaje espera' : `${n} mensajes esperan`}${next ? `, el siguiente para ${next}` : ''}.`,
    trouble: (n: number) => (n === 1 ? 'Uno no llegó. Llame, por favor.' : `${n} no llegaron. Llame, por favor.`),
    unsure: 'no se sabe si llegó',
    of: (when: string) => `visita ${when}`,
    about: { reminder: 'Recordatorio', confirmation: 'Confirmación', moved: 'Cambio', cancelled: 'Anulación',
      offer: 'Oferta', questions: 'Preguntas' },
  },
  rules: {
    title: 'Reglas',
    why: 'Qué comienzos se ofrecen, con cuánta antelación y cuánto trabajo cabe en un día.',
    none: 'Cada cinco minutos, sin límite.',
    set: 'Cambiar las reglas',
    grid: 'Se ofrecen comienzos cada',
    gridMinutes: (n: number) => `${n} minutos`,
    notice: 'Los clientes reservan al menos, horas antes',
    desk: 'Nosotros reservamos al menos, horas antes',
    horizon: 'Se reserva como mucho, días por delante',
    limits: 'Lo máximo en un día',
    limitHelp: 'Horas con clientes. Vacío: sin límite.',
    load: 'Carga en un día',
    loadHelp: 'La carga son minutos, cada uno según lo dura que es la técnica para pulgares, muñecas '
      + 'y espalda. Un minuto de masaje habitual cuenta cerca de 1; de trabajo profundo, 1,6: cuatro '
      + 'horas de masaje habitual son unos 240. El plan acordado dice lo dura que es una visita; si '
      + 'no hay plan, lo dice el servicio.',
    row: 'Visitas pesadas seguidas',
    line: (grid: number) => `cada ${grid} minutos`,
    ahead: (days: number) => `hasta ${days} días por delante`,
    noticeLine: (hours: number) => `clientes ${hours} h antes`,
    numberFault: 'Un número entero, no menor que 0.',
  },
};

// The calendar: days and weeks, booking, today, a course.
export const calendar: typeof En.calendar = {
  setup,
  minutes: (n: number) => `${n} min`,
  zone: (zone: string) => `Horas de ${zone}`,
  anyone: 'Cualquiera que lo dé',
  nobody: 'Elija',
  location: 'Lugar',
  close: 'Cerrar',
  cancel: 'Dejarlo como está',
  list: (all: string[]) => all.join(', '),
  status: {
    held: 'En espera', booked: 'Reservada', arrived: 'Aquí', done: 'Hecha', cancelled: 'Cancelada',
    no_show: 'No vino',
  },
  cal: {
    title: 'Calendario',
    setUp: 'Preparar',
    setUpTitle: 'Aún no se puede reservar',
    setUpHelp: 'Diga dónde trabaja, qué ofrece y cuándo. Son unos minutos, y después ya se puede '
      + 'reservar.',
    setUpAsk: 'Quien dirige la consulta dice dónde trabajan, qué ofrecen y cuándo. Pídale que '
      + 'prepare el calendario.',
    setUpGo: 'Preparar el calendario',
    today: 'Hoy',
    before: 'Antes',
    after: 'Después',
    go: 'Ir a un día',
    day: 'Día',
    week: 'Semana',
    view: 'Vista',
    by: 'Columnas',
    people: 'Personas',
    rooms: 'Salas',
    whose: 'Semana de quién',
    everyone: 'Todos',
    book: 'Reservar',
    newEvent: 'Nuevo evento',
    print: 'Imprimir el día',
    allHours: 'Día entero',
    none: 'No hay nadie citado.',
    noHour: 'El reloj no tiene esa hora en este día',
    forward: (day: string, from: string, to: string) =>
      `${day}: el reloj se adelanta. De ${from} a ${to} no existe.`,
    back: (day: string, from: string, to: string) =>
      `${day}: el reloj se atrasa. De ${from} a ${to} ocurre dos veces.`,
    again: 'otra vez',
    grid: 'Reservas',
    keys: 'Intro abre una reserva, M la mueve con las flechas.',
    called: (n: number) => many(n, 'reserva anulada', 'reservas anuladas'),
    prep: 'Preparación o limpieza',
  },
  moving: {
    help: 'Las flechas la mueven, Intro la deja, Escape la devuelve a su sitio.',
    to: (at: string, who: string) => `${at}, ${who}`,
    checking: 'Un momento…',
    free: 'Libre',
    taken: 'No está libre',
    unknown: 'Se comprueba al dejarla',
    nowhere: 'El reloj no tiene esa hora en este día.',
    moved: (name: string, at: string) => `${name} pasa al ${at}.`,
    undo: 'Deshacer',
    undone: 'Devuelta a su hora.',
  },
  refused: {
    load: (booked: number, max: number, asked: number) =>
      `Pasa de la carga de un día: hay ${booked} de ${max}, y esta visita pide ${asked}.`,
    title: 'Esa hora no está libre',
    at: (at: string) => `${at}:`,
    nearest: 'Lo más próximo que está libre',
    none: 'No hay nada libre en las dos semanas alrededor.',
    despite: 'Reservar de todos modos',
    despiteHelp: 'Está fuera de horario o de límites, y no estorba a nadie. Diga por qué; queda con '
      + 'la reserva. Nada sobre la salud.',
    overrule: 'Reservar encima',
    overruleHelp: 'Ya hay otra cosa. Quien dirige la consulta puede ponerla encima. Diga por qué; '
      + 'queda con la reserva. Nada sobre la salud.',
    reason: 'Por qué',
    reasonNeeded: 'Diga por qué, por favor.',
    held: (who: string) => `Detenida por seguridad. Pregunte a ${who} antes de reservar.`,
    heldHelp: 'Aquí no se dice más, y solo la persona nombrada puede abrirlo.',
    askFirst: (who: string) => `No se reserva sin preguntar a ${who}.`,
    askFirstWith: (who: string) => `No se reserva con esta persona sin preguntar a ${who}.`,
    changed: 'Alguien cambió esta reserva mientras tanto. Se muestra como está ahora; no se guardó '
      + 'nada.',
    past: 'Esta reserva ya pasó de ese punto. Se muestra como está ahora.',
  },
  travel: {
    title: 'Trayecto',
    there: 'Minutos de ida',
    back: 'Minutos de vuelta',
    line: (there: number, back: number) => `${there} min de ida, ${back} min de vuelta`,
    help: (usual: string) => `Vacío: ${usual}. Dos visitas seguidas necesitan ambos: la vuelta y la ida.`,
    fault: 'Trayecto: un número entero de minutos de 0 a 240.',
  },
  reason: {
    clock_gap: 'El reloj se salta esa hora ese día.',
    off_grid: 'Ese minuto no se ofrece a los clientes.',
    past: 'Esa hora ya pasó.',
    notice: 'Es antes del aviso mínimo.',
    horizon: 'Es más adelante de lo que se reserva.',
    closed: 'El lugar está cerrado en parte.',
    holiday: 'Es festivo.',
    safety_hold: 'Detenida por seguridad.',
    client_booked: 'El cliente tiene otra reserva a esa hora.',
    event_full: 'Todas las plazas están ocupadas.',
    cannot_give: 'No da este servicio.',
    not_here: 'No trabaja en este lugar.',
    not_working: 'No trabaja todo ese tiempo.',
    on_leave: 'No está.',
    elsewhere: 'Está en otro sitio.',
    daily_minutes: 'Pasa de las horas de un día.',
    daily_load: 'Pasa de la carga de un día.',
    heavy_in_a_row: 'Demasiado trabajo pesado seguido.',
    too_few_practitioners: 'No hay tantas personas libres a la vez.',
    resource_not_here: 'No está en este lugar.',
    out_of_use: 'Fuera de uso.',
    room_taken: 'Ocupada.',
    table_taken: 'Ocupada.',
    equipment_taken: 'Ocupado.',
    too_few_resources: 'No todo lo necesario está libre a la vez.',
    travel: 'No queda tiempo para el trayecto.',
    booked: 'Con otra reserva.',
    buffer: 'Lo impide la preparación o la limpieza.',
  },
  of: (who: string, what: string) => `${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  book: {
    title: 'Reservar una visita',
    client: 'Cliente',
    clientHelp: 'Nombre o teléfono. Bastan dos letras.',
    another: 'Otro cliente',
    fresh: (name: string) => `Añadir a ${name} como cliente`,
    service: 'Qué',
    who: 'Con',
    when: 'Cuándo',
    choose: 'Elija qué se reserva. Las horas libres aparecen aquí.',
    freeCount: 'horas libres',
    none: 'No hay nada libre en estos días.',
    next: 'Días siguientes',
    previous: 'Días anteriores',
    morning: 'Mañana',
    afternoon: 'Tarde',
    evening: 'Última hora',
    other: 'Otra hora',
    otherHelp: 'Cualquier minuto. Se comprueba mientras escribe.',
    day: 'Día',
    time: 'Hora',
    note: 'Nota para recepción',
    noteHelp: 'Nada sobre la salud: lo lee recepción.',
    go: 'Reservar',
    hold: (minutes: number) => `Solo guardarla ${minutes} minutos`,
    goHold: 'Guardar la hora',
    joins: 'Una visita más del tratamiento',
    held: (name: string, at: string) => `${name}: hora guardada, ${at}.`,
    couple: {
      other: 'Quién más viene',
      also: 'Y con',
      alone: (n) => `Viene una persona, y ${n} la tratan`,
      twice: 'Esta persona ya está elegida.',
      needed: 'Elija quién más viene, o diga que viene una sola persona.',
    },
    goNeeds: { client: 'Elija el cliente.', service: 'Elija qué se reserva.',
      time: 'Elija una hora.' },
    booked: (name: string, at: string) => `${name} tiene reserva, ${at}.`,
    summary: 'Va a reservar',
  },
  sheet: {
    title: 'Reserva',
    when: 'Cuándo',
    what: 'Qué',
    who: 'Con',
    where: 'Dónde',
    note: 'Nota',
    despite: 'Reservada de todos modos',
    over: (reason: string) => `Encima de otra cita: ${reason}`,
    status: 'Cómo está',
    overruled: 'Puesta encima de otra',
    until: (at: string) => `en espera hasta: ${at}`,
    confirm: 'Confirmar',
    arrived: 'Ha llegado',
    done: 'Hecha',
    missed: 'No vino',
    move: 'Mover',
    cancel: 'Cancelar la reserva',
    client: 'Abrir el cliente',
    clientOf: (name: string) => `Abrir a ${name}`,
    again: 'Reservar de nuevo',
    cancelTitle: 'Cancelar esta reserva',
    missTitle: 'El cliente no vino',
    by: 'Quién la anula',
    byClient: 'El cliente',
    byUs: 'Nosotros',
    reason: 'Por qué, si quiere',
    reasonHelp: 'Nada sobre la salud.',
    due: (money: string) => `Se deben ${money}: es más tarde de lo acordado.`,
    dueNoShow: (money: string) => `Se deben ${money} por no venir.`,
    nothingDue: 'No se debe nada.',
    waive: 'No pedir nada',
    waiveWhy: 'Por qué no se pide nada',
    wasDue: (money: string) => `Se debe: ${money}`,
    waived: (why: string) => `No se pidió nada: ${why}`,
    goCancel: 'Cancelarla',
    goMiss: 'No vino',
    goMove: 'Moverla aquí',
    moveTitle: 'Mover esta reserva',
    keep: 'Mantenerla',
    checkIn: 'Preguntas previas',
  },
  told: {
    title: 'Mensajes sobre las visitas',
    choice: { practice: 'como lo tiene la consulta', mail: 'por correo', sms: 'por SMS',
      both: 'por correo y SMS', none: 'no quiere ninguno' },
    kept: 'Guardado.',
    link: 'Un enlace para que reserve',
    linkTold: 'Solo para este cliente: no se pregunta de nuevo lo que se sabe. Se muestra solo esta vez.',
    feed: 'Un enlace para su calendario',
    feedTold: 'Para este cliente: añadido como suscripción, muestra sus visitas. Se enseña solo esta vez, '
      + 'y se retira donde se configura la agenda.',
  },
  asked: {
    title: 'Preguntas',
    what: { forms: 'Formularios breves', after_visit: 'El día después de la visita' },
    of: (day: string) => `del ${day}`,
    status: { open: 'aún sin respuesta', answered: 'respondidas', stopped: 'paradas', over: 'sin respuesta a tiempo' },
    told: (n: number) => (n === 1 ? 'enviadas una vez' : `enviadas ${n} veces`),
    later: (when: string) => `se envían el ${when}`,
    until: (when: string) => `hasta el ${when}`,
    again: 'Enviar de nuevo',
    stop: 'Dejar de preguntar',
    call: { soon: 'Llamar', at_once: 'Llamar ahora' },
    toCall: 'Por llamar',
    callHelp: 'Respondieron que algo no va bien después de su visita.',
    held: 'El trabajo manual está en espera hasta que se les pregunte de nuevo.',
    called: 'Ya llamé',
    calledAt: (when: string) => `se llamó el ${when}`,
    see: 'Ver la respuesta',
  },
  waiting: {
    title: 'Lista de espera',
    help: 'La siguiente persona, primero. Cuando se libera una hora que le va bien, se le guarda, y '
      + 'pasa a la siguiente si dice que no o no dice nada.',
    none: 'Nadie espera. Ponga aquí a quien quiera una hora que está ocupada: cuando se libere, se '
      + 'guardará para la siguiente persona.',
    add: 'Añadir a alguien',
    goAdd: 'Poner en la lista',
    first: 'Desde',
    last: 'Hasta',
    lastFirst: 'El último día es anterior al primero.',
    when: 'Cuándo le va bien',
    whenHelp: 'Sin día elegido: cualquier día.',
    already: 'Ya espera por esto.',
    days: (from: string, to: string) => `${from} – ${to}`,
    offered: (at: string) => `Ofrecida: ${at}`,
    why: (turn: number, of: number) => `turno ${turn} de ${of} que esperan una hora así`,
    until: (at: string) => `guardada hasta las ${at}`,
    yes: 'Dijo que sí',
    no: 'Dijo que no',
    link: 'Copiar un enlace para responder',
    copied: 'Enlace hecho',
    leave: 'Quitar de la lista',
    over: 'Eso ya terminó. La lista se muestra como está ahora.',
    of: (what: string, who: string) => `${what}: ${who}`,
  },
  course: {
    which: 'Qué visitas',
    one: 'Solo esta',
    following: (n: number) => (n === 1 ? 'Esta y la siguiente' : `Esta y las ${n} siguientes`),
    all: (n: number) => `Las ${n} que faltan`,
    clash: (day: string) => `La visita del ${day} no puede ir con las demás: esa hora no está libre. `
      + 'No se cambió nada. Mueva primero esa sola o elija otra hora.',
    noOverrule: 'Varias visitas a la vez no se ponen sobre otras. Mueva esta sola.',
  },
  checkIn: {
    title: 'Preguntas previas',
    help: 'Unas preguntas, uno o dos minutos. Las respuestas llegan al terapeuta; usted no las '
      + 've. Una nueva señal de peligro deja la visita en espera.',
    whose: 'Las preguntas de quién',
    whoseAre: (name: string) => `Las preguntas de ${name}`,
    each: 'Cada persona tiene sus propias preguntas y su propio enlace.',
    here: 'En esta tableta',
    link: 'O en su propio teléfono',
    linkHelp: (at: string) => `Solo para esta visita, vale hasta que termina, a las ${at}.`,
    copy: 'Copiar el enlace',
    copied: 'Copiado',
    back: 'Atrás',
    first: 'Todavía no hay nada que repasar: primero va la primera entrevista.',
  },
  today: {
    title: 'Hoy',
    none: 'Hoy no hay nadie citado.',
    all: 'Todos',
    mine: 'Mis citas',
    late: (n: number) => `${n} min tarde`,
    soon: (n: number) => `en ${n} min`,
    now: 'ahora',
    hold: (who: string) => `Detenida: pregunte a ${who}`,
    counts: (come: number, here: number, done: number) =>
      `Por venir ${come}, aquí ${here}, hechas ${done}`,
    more: 'Más',
    show: 'El día de quién',
  },
  bookedOnline: {
    title: 'Reservadas en línea',
    waitsHelp: 'Estas horas solo están guardadas: mire cada una con su cliente y confírmela o cancélela.',
    until: (when: string) => `Espera su respuesta hasta: ${when}`,
    lapsed: 'Ya no está guardada: nadie la había mirado',
    since: (n: number) => `${many(n, 'visita reservada', 'visitas reservadas')} en línea desde ayer`,
    none: 'Nadie ha reservado en línea desde ayer.',
  },
  series: {
    whole: 'El tratamiento entero',
    wholeOf: (what: string) => `El tratamiento entero: ${what}`,
    comes: 'Próximas visitas',
    comesNot: 'Ninguna visita en las próximas seis semanas.',
    comesMore: (n: number) => many(n, 'visita más', 'visitas más'),
    link: 'Reservar el tratamiento',
    one: 'Reservar una visita',
    title: (name: string) => `Tratamiento de ${name}`,
    dose: 'Con qué frecuencia',
    fromPlan: 'Del plan',
    fromTaper: 'Del consejo de espaciar',
    visits: 'Visitas',
    weeks: 'En tantas semanas',
    times: 'Cuántas veces',
    part: (visits: number, weeks: number, times: number) =>
      `${many(visits, 'visita', 'visitas')} cada ${weeks === 1 ? 'semana' : `${weeks} semanas`}, `
      + many(times, 'vez', 'veces'),
    addPart: 'Añadir una parte',
    removePart: 'Quitar esta parte',
    first: 'Primera visita, hacia',
    prefer: 'Cuándo conviene',
    anyTime: 'A cualquier hora',
    morning: 'Por la mañana',
    afternoon: 'Por la tarde',
    evening: 'Desde las 17:00',
    deep: 'Trabajo profundo (al menos 48 horas entre visitas)',
    rest: (hours: number, deep: boolean) => (deep
      ? `Entre dos visitas hay al menos ${hours} horas: es trabajo profundo.`
      : `Entre dos visitas hay al menos ${hours} horas.`),
    care: {
      title: 'Otros tratamientos',
      help: 'No se propone ninguna visita dentro de las horas antes y después de ellos.',
      noted: (kind: string) => `Anotado en la entrevista: ${kind.toLowerCase()}. ¿Cuándo es la próxima?`,
      kind: 'Qué', day: 'Día', at: 'Empieza', minutes: 'Minutos', times: 'Semanas seguidas',
      before: 'Horas libres antes', after: 'Horas libres después',
      noDay: 'Sin un día no impide nada.',
      remove: (kind: string) => `Quitar ${kind.toLowerCase()}`,
      add: 'Añadir otro tratamiento',
      kinds: { physiotherapy: 'Fisioterapia', injection: 'Infiltración o inyección',
        acupuncture: 'Acupuntura', chiropractic: 'Quiropráctica', osteopathy: 'Osteopatía',
        massage: 'Masaje en otro lugar', exercise: 'Programa de ejercicio', surgery: 'Operación' },
    },
    propose: 'Buscar las horas',
    proposing: 'Un momento…',
    sum: (n: number, clashes: number) => (clashes === 0
      ? `${many(n, 'visita', 'visitas')}, sin choques`
      : `${many(n, 'visita', 'visitas')}, ${many(clashes, 'choque', 'choques')}`),
    clashAbout: (day: string) => `Hacia el ${day}: no hay nada libre`,
    take: (at: string) => `Tomar ${at}`,
    leave: 'Omitir esta visita',
    left: 'Omitida',
    taken: 'se tomó la más próxima',
    noNear: 'No hay nada libre cerca.',
    blocked: {
      no_slot: 'ninguna hora libre', treatment: 'muy cerca de otro tratamiento',
      order: 'antes de otra visita', rest: 'poco descanso entre visitas',
      per_7_days: 'demasiadas en siete días',
    },
    open: (n: number) => `${many(n, 'choque', 'choques')} por decidir`,
    agree: (n: number) => `Reservar ${many(n, 'visita', 'visitas')}`,
    refused: 'Alguien fue más rápido: una de estas horas ya está ocupada. No se reservó nada.',
    again: 'Buscar de nuevo',
    booked: (n: number) => `${many(n, 'visita reservada', 'visitas reservadas')}.`,
    back: 'Volver al cliente',
    needService: 'Elija qué se reserva.',
  },
  print: {
    title: (name: string, day: string) => `${name}, ${day}`,
    none: 'No hay nadie citado.',
  },
};

// Un tratamiento reservado, por meses.
export const bookedCourse: typeof En.bookedCourse = {
  sum: (n: number, past: number, come: number, off: number) => `${many(n, 'visita', 'visitas')}: `
    + [past > 0 && many(past, 'pasada', 'pasadas'), come > 0 && `${come} por venir`,
      off > 0 && many(off, 'cancelada o perdida', 'canceladas o perdidas')].filter(Boolean).join(', '),
  booked: (day: string) => `Reservado el ${day}.`,
  dose: 'La dosis de la que salió',
  planOpen: 'Abrir el plan',
  planClosed: 'Se reservó a partir de un plan que no está abierto para usted.',
  planNone: 'Se reservó sin un plan.',
  come: 'Por venir',
  comeNone: 'Ya no queda ninguna visita por venir de este tratamiento.',
  past: 'Pasadas',
  off: 'Canceladas o perdidas',
  moved: (from: string) => `movida; se acordó primero para el ${from}`,
  legend: { visit: 'por venir', near: 'movida', was: 'pasada', out: 'cancelada o perdida' },
  more: 'Reservar una visita más',
};

// The desk's day.
export const deskDay: typeof En.deskDay = {
  movedHours: {
    title: 'A otra hora que la acordada',
    help: 'Las reglas del reloj cambiaron allí después de reservar estas visitas. Acuerde con cada '
      + 'cliente qué hora vale y mueva la visita; nada se mueve solo.',
    line: (agreed: string, shown: string, zone: string) =>
      `acordada para ${agreed}; el reloj de ${zone} mostrará ${shown}`,
    noZone: (agreed: string, zone: string) => `acordada para ${agreed}; la zona ${zone} ya no se conoce`,
  },
  hands: {
    ask: '¿Cómo están sus manos?',
    said: 'Sus manos hoy',
    own: 'Solo usted puede leer esto: nadie más de la consulta, tampoco quien la dirige. No está en '
      + 'ningún historial ni exportación, y se borra 90 días después de su última respuesta.',
    part: { thumb: 'Pulgares', wrist: 'Muñecas', back: 'Espalda' },
    is: { fine: 'Bien', tired: 'Con cansancio', sore: 'Con dolor' },
    load: (load: number, max: number | null) =>
      (max === null ? `Carga de hoy: ${load}.` : `Carga de hoy: ${load} de ${max}.`),
    propose: (n: number) => `Una propuesta: no acepte hoy más de ${n}.`,
    less: 'Es menos de lo que ya está reservado. No se mueve nada por ello; pregunte en recepción qué '
      + 'puede moverse.',
    limit: (n: number) => `Limitar hoy a ${n}`,
    limitHelp: 'Recepción ve este límite al reservar, y no el motivo.',
    limited: (n: number) => `Ha limitado hoy a ${n}. Recepción ve el límite, y no el motivo.`,
    lift: 'Volver al límite habitual',
    swap: (one: string, other: string) => `Si los dos clientes están de acuerdo, las visitas de las ${one} `
      + `y las ${other} podrían cambiarse: así se siguen menos visitas pesadas. Nada se mueve solo.`,
    hard: (names: string) =>
      `Lo más duro para lo que duele: ${names}. Elija otra técnica donde el plan lo permita.`,
    before: 'Antes',
    line: (thumb: string, wrist: string, back: string) => `pulgares: ${thumb.toLowerCase()}, `
      + `muñecas: ${wrist.toLowerCase()}, espalda: ${back.toLowerCase()}`,
  },
  late: {
    title: 'Cuánto tiempo tiene ahora',
    open: (n: number) => `Tarde: quedan ${n} min`,
    over: 'Se alarga',
    sheet: 'Llega tarde o se alarga',
    why: 'Qué pasó',
    client_late: 'El cliente llega tarde',
    practice_late: 'Vamos con retraso',
    runs_over: 'Se alarga',
    minutes: 'Minutos para la visita',
    more: 'Minutos más desde ahora',
    span: (from: string, until: string, n: number) => `${from}–${until}, ${n} minutos`,
    endEarlier: 'Empezar ya y acabar antes; el resto de la hora queda libre',
    keepsEnd: 'Acaba cuando se acordó.',
    nobody: 'Nadie espera por ello.',
    waits: (name: string, at: string, n: number) =>
      `${name}, ${at}, empieza ${many(n, 'minuto', 'minutos')} más tarde`,
    waitsTitle: 'Quién espera',
    fee: (money: string) => `Se deben ${money} por llegar tarde.`,
    mayRefuse: 'Según sus normas, esta visita se puede rechazar.',
    refuse: 'No se trata hoy',
    tooFew: 'Demasiado corto para cualquier tipo de sesión.',
    rebook: 'Reservar otra hora',
    say: 'Dejarlo así',
    told: (name: string, n: number) => `${name}: ${n} minutos.`,
    now: (from: string, until: string) => `${from}–${until}`,
    waitsNow: (n: number, at: string) => `empieza ${n} min más tarde, ${at}`,
    session: 'La sesión en estos minutos',
    sessionOf: (now: number, before: number) => `${now} de ${before} minutos`,
    stays: 'Queda',
    falls: 'Se deja fuera',
    shorter: (now: number, before: number) => `${now} en lugar de ${before} min`,
    frame: { opening: 'Inicio', closing: 'Cierre', rise: 'Levantarse', retest: 'Volver a mirar' },
    sessionMissing: (n: number) => `Faltan ${many(n, 'minuto', 'minutos')} incluso para el inicio, el cierre y volver a mirar.`,
    sessionNone: 'Aún no hay un plan acordado: no hay nada que acortar.',
    policyTitle: 'Cuando alguien llega tarde',
    policyAfter: 'A tiempo hasta, minutos después',
    policyRefuse: 'Se puede rechazar después de, minutos',
    policyFee: 'Más tarde que a tiempo',
    policyFault: 'Un número entero hasta 240; el segundo no menor que el primero.',
  },
  undo: {
    undo: 'Deshacer',
    arrived: (name: string) => `${name} está aquí.`,
    done: (name: string) => `${name}: hecha.`,
    missed: (name: string) => `${name} no vino.`,
    cancelled: (name: string) => `${name}: cancelada.`,
    moved: (name: string) => `${name}: movida.`,
    confirmed: (name: string) => `${name}: confirmada.`,
    courseMoved: (n: number) => `${many(n, 'visita movida', 'visitas movidas')}.`,
    courseCancelled: (n: number) => `${many(n, 'visita cancelada', 'visitas canceladas')}.`,
    back: 'Deshecho.',
    changed: 'No se puede deshacer: alguien lo cambió mientras tanto.',
    tooLate: 'Ya no se puede deshacer: fue hace más de media hora.',
    taken: (day: string) => `No se puede deshacer: la hora del ${day} ya no está libre. `
      + 'No se cambió nada.',
    held: 'No se puede deshacer: el trabajo con las manos está en espera. Abra la reserva para ver '
      + 'a quién preguntar.',
  },
  walkIn: {
    open: 'Sin cita',
    title: 'Alguien viene sin cita',
    help: 'Basta un nombre. Los clientes conocidos aparecen al escribir.',
    name: 'Nombre',
    phone: 'Teléfono',
    phoneHelp: 'Para poder avisar si algo cambia.',
    known: 'Ya conocidos',
    chosen: 'Cliente',
    other: 'Otra persona',
    free: 'Quién está libre ahora',
    length: 'Cuánto tiempo',
    asOffered: 'Como se ofrece',
    nowAt: (at: string) => `ahora, hasta las ${at}`,
    atTo: (from: string, until: string) => `${from}–${until}`,
    with: (who: string, where: string) => (where ? `con ${who}, ${where}` : `con ${who}`),
    none: 'No hay nadie libre en las próximas dos horas.',
    waiting: 'Buscando quién está libre…',
    go: 'Recibir',
    needName: 'Escriba un nombre o elija a alguien.',
    needTime: 'Elija quién le trata.',
    faster: 'Se ocupó hace un momento. Elija otra vez.',
    here: (name: string, span: string) => `${name} está aquí: ${span}.`,
    isBooked: (name: string, span: string) => `${name} tiene cita: ${span}.`,
    screen: 'Las preguntas cortas',
    screenHelp: 'Antes de tocar a nadie. En esta tableta o en su propio teléfono.',
    onTablet: 'Preguntas en esta tableta',
    firstTime: 'Viene por primera vez: el terapeuta hace las primeras preguntas.',
    complaint: 'Sin cita',
    today: 'Volver a hoy',
    next: 'Otra persona',
  },
  paper: {
    open: 'Pasar un formulario de papel',
    title: 'Respuestas de un formulario de papel',
    help: 'Solo con el teclado: S (o Y) para sí, N para no, nada si se dejó en blanco; Tab e Intro '
      + 'siguen. En blanco nunca es no.',
    day: 'Respondido el',
    dayFault: 'Un día hasta hoy.',
    complaint: 'De qué se trata, como lo escribió',
    age: 'Edad',
    sex: 'Sexo',
    sexes: { '': 'En blanco', female: 'Mujer', male: 'Hombre', other: 'Otro' },
    duration: 'Desde hace cuántos días',
    regions: 'Dónde duele',
    region: 'Lugar',
    pain: 'Dolor, de 0 a 10',
    addRegion: 'Añadir este lugar',
    screens: 'Las preguntas',
    allNo: 'Ninguna de estas',
    answered: (n: number, of: number) => `${n} de ${of} respondidas`,
    save: 'Guardar las respuestas',
    book: 'Guardar y reservar una visita',
    needClient: 'Elija el cliente.',
    needComplaint: 'Diga de qué se trata.',
    needRegion: 'Añada al menos un lugar.',
  },
};

// What a client is asked to agree to, in full. When a sentence here changes, wordingVersion changes with it.
export const consent: typeof En.consent = {
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
};

// The run sheet.
export const run: typeof En.run = {
  title: 'Sesión',
  sync: {
    kept: 'Todo guardado en la consulta',
    sending: (n) => `Enviando ${n}…`,
    waiting: (n) => `Guardado en esta tableta, ${n} sin enviar aún`,
    signedOut: (n) => `Guardado en esta tableta, ${n} sin enviar aún. Entre de nuevo, por favor.`,
    refused: (n) => `Guardado en esta tableta. La consulta no aceptó ${n}.`,
    full: 'Esta tableta ya no tiene sitio. Escriba a mano y no cierre esta página.',
    signIn: 'Entrar',
    again: 'Enviar ahora',
  },
  notHere: 'Esta sesión no está en esta tableta',
  notHereHelp: 'Se abre aquí en cuanto se llegue a la consulta. Lo guardado sigue guardado.',
  leave: 'Salir',
  brief: {
    handOver: 'Entregado',
    drawn: 'Por sorteo',
    title: 'Antes de empezar',
    for: (name) => `Para ${name}`,
    first: 'La primera sesión de este episodio.',
    last: (day) => `La última vez, ${day}`,
    stopped: 'Se detuvo.',
    pain: (place, before, after) => `${place}: dolor ${before ?? '?'} antes, ${after ?? '?'} después`,
    ceilings: 'No más firme que',
    ceiling: (place, n) => `${place}: ${n} de 10`,
    noTouch: 'Sin tocar',
    inRoom: 'En la sala',
    wishes: 'Deseos',
    today: 'Hoy',
    minutes: (n) => many(n, 'minuto', 'minutos'),
    steps: (n) => many(n, 'paso', 'pasos'),
    begin: 'Empezar',
    tooShort: (least) => `Ninguna sesión empieza con menos de ${least} minutos. Acuerde un plan más `
      + 'largo, o cierre la visita en recepción.',
  },
  arrive: {
    title: '¿Qué ha cambiado?',
    help: 'Las preguntas de seguridad de cada visita. Sin las respuestas de hoy no se trabaja con '
      + 'las manos.',
    ask: 'Hacer las preguntas',
    asked: 'Respondidas hoy',
    go: 'Seguir',
    send: 'Usar estas respuestas',
    review: 'Todo respondido',
    saidYes: 'Sí a:',
    saidNone: 'No a todo.',
    needsNetwork: 'Solo la consulta puede valorar las respuestas, y no se llega a ella. Las '
      + 'respuestas quedan aquí; el trabajo espera hasta entonces.',
    notOpen: 'Hoy no se trabaja con las manos. La visita aún puede cerrarse con cuidado: levantarse, '
      + 'volver a mirar, cuidados en casa.',
  },
  consent: {
    title: '¿Qué zonas hoy?',
    help: 'Pregunte por cada una, en voz alta. Lo que no se acuerda se deja fuera.',
    yes: 'De acuerdo', no: 'Dejar en paz', go: 'Acordado',
    each: 'Responda por cada zona, por favor.',
  },
  before: {
    title: '¿Cómo está ahora?',
    help: 'Dolor de 0, ninguno, a 10, el peor imaginable.',
    go: 'Seguir',
    pain: (place) => `Dolor, ${place}`,
  },
  hands: { title: 'Lávese las manos', help: 'También bajo las uñas; caliéntelas.', go: 'Lavadas' },
  undress: {
    title: 'Desvestirse a solas',
    help: 'Diga qué puede quedar puesto, dónde tumbarse y cómo cubrirse. Salga; llame a la puerta '
      + 'antes de entrar.',
    go: 'He llamado y entrado',
  },
  drape: {
    title: 'Cubrir y apoyar',
    lies: (position) => `Postura: ${position}.`,
    uncovered: (areas) => `Descubra solo ${areas}.`,
    asks: 'Pregunte: ¿calor suficiente?, ¿comodidad? La presión se dice en cualquier momento.',
    go: 'Empezar el trabajo',
  },
  work: {
    begin: 'Empezar',
    next: 'Siguiente',
    pause: 'Pausa',
    resume: 'Seguir',
    over: (n) => `${many(n, 'minuto', 'minutos')} de más; se toman de lo que queda`,
    overNow: 'Pasado de tiempo; se toma de lo que queda',
    left: (n) => `${many(n, 'minuto', 'minutos')} en total`,
    past: (n) => `${many(n, 'minuto', 'minutos')} después del final`,
    lateBy: 'Levantarse y volver a mirar aún necesitan su tiempo.',
    unsure: 'Una hora no era segura: se muestran los minutos previstos.',
    paused: 'En pausa',
    ceiling: (n) => `como mucho ${n} de 10`,
    rest: 'Lo que queda',
    then: 'Luego',
    last: 'Luego: nada más',
    uncover: 'Descubierto',
    bolster: 'Apoyo',
    turn: (n) => `${many(n, 'minuto', 'minutos')} para girarse`,
    comfort: 'Pregunte por la presión',
    marked: 'Anotado',
    more: 'Más',
    skip: 'Omitir',
    skipWhy: '¿Por qué se omite?',
    skipReasons: ['lo desea así', 'falta tiempo', 'hoy está sensible', 'hoy no hace falta'],
    swap: 'Cambiar',
    swapFor: 'En lugar de esto',
    noSwap: 'Nada más está permitido aquí.',
    add: 'Añadir un paso',
    where: 'Dónde', how: 'Cómo', howLong: 'Minutos', addGo: 'Añadir antes de levantarse',
    minutes: 'Otro tiempo',
    minutesTitle: '¿Cuánto tiempo queda?',
    minutesHelp: 'Minutos desde ahora, con levantarse y volver a mirar.',
    minutesGo: 'Repartir',
    sound: 'Sonido al final de un paso',
    mark: 'Anotar',
    allDone: 'Los pasos están hechos',
    rise: 'Ayudar a levantarse',
    withheld: 'No permitido',
    keys: 'Espacio pausa o sigue, → es el paso siguiente, ↑ ↓ marcan la presión, Esc detiene.',
  },
  rise: {
    title: 'Ayudar a levantarse',
    help: 'Girar de lado, sentarse despacio, pies en el suelo. Esperar a que pase el mareo; agua a '
      + 'mano. Después salga, para que se vista a solas.',
    go: 'Volver a mirar',
  },
  retest: { title: '¿Y ahora?', help: 'Los mismos sitios, después de levantarse.', go: 'Seguir' },
  home: {
    title: 'Cuidados en casa',
    help: 'Repase lo que el plan dice para casa, y cómo avisar si algo empeora.',
    go: 'Repasado',
  },
  rebook: { title: 'La próxima visita', help: 'Acuérdela ahora si toca.', book: 'Reservar', go: 'Seguir' },
  pay: { title: 'Pago', help: 'Según lo acordado. Aquí nada dice qué se trató.', go: 'Seguir' },
  room: {
    title: 'La sala para quien sigue',
    help: 'Ropa, reposacabezas, piedras, aceites, superficies; lávese las manos.',
    go: 'Terminar la sesión',
  },
  stop: {
    button: 'Detener',
    title: '¿Qué ocurre?',
    held: 'Las manos están fuera. Nada sigue hasta responder a las preguntas.',
    wish: 'La persona quiere parar',
    nothing: 'Nada: seguir',
    signs: {
      pain_down_limb: 'El dolor baja por un brazo o una pierna',
      new_numbness: 'Adormecimiento u hormigueo nuevo',
      sharp_pain: 'Dolor agudo repentino',
      dizzy_session: 'Mareo o malestar',
      chest_pain_session: 'Dolor o presión en el pecho',
      breathless_session: 'Falta de aire',
      faint_session: 'Desmayo, o no del todo despierto',
      asked: 'La persona pidió parar',
      rescreen: 'Las respuestas detienen el trabajo',
    },
    other: 'Otra cosa',
    otherWords: 'Con sus propias palabras',
    otherGo: 'Detener por esto',
    titleStopped: 'El trabajo se ha detenido',
    say: 'Diga',
    do: 'Haga',
    words: {
      stop_hands_off: 'Ahora quito las manos.',
      stop_thank_you: 'Gracias por decírmelo.',
      stop_lie_down: 'Siga tumbado, por favor. Estoy aquí.',
      stop_cover_up: 'Le cubro.',
      stop_help_first: 'Primero pido ayuda. Esperamos juntos y con calma.',
      stop_few_questions: 'Tengo unas preguntas, para hacer lo correcto.',
      stop_not_your_fault: 'No es culpa suya, y no se estropea nada.',
      stop_visit_is_free: 'Otra visita después de esta no le cuesta nada.',
    },
    emergency: 'Si es grave, repentino o nuevo: pida ayuda antes que nada.',
    questions: 'Hacer las preguntas',
    end: 'Terminar con cuidado',
  },
  marks: {
    title: 'Anotar',
    pain: 'Dolor', range: 'Amplitud de movimiento', point: 'Punto sensible', remark: 'Una nota',
    region: 'Dónde', before: 'Antes', after: 'Después', when: 'Cuándo', degrees: 'Grados',
    movement: 'Movimiento', side: 'Lado', landmark: 'Desde qué referencia',
    landmarkHelp: 'como: ángulo interno del omóplato',
    towards: 'Hacia', millimetres: 'Milímetros', depth: 'Profundidad',
    firstPain: 'Presión al primer dolor', refers: 'Se siente también en', response: 'Después',
    none: 'en ninguna parte', add: 'Anotarlo', kept: 'Anotado',
    depths: { skin: 'piel', superficial: 'superficial', middle: 'media', deep: 'profunda' },
    responses: { gone: 'desapareció', less: 'menos', same: 'igual', more: 'más', not_told: 'sin decir' },
  },
  note: {
    title: 'La nota',
    help: 'Se llena con lo que ocurrió. Cambie lo que no sea así y firme; después queda cerrada.',
    sections: {
      subjective: 'Subjetivo', objective: 'Objetivo', assessment: 'Valoración', plan: 'Plan',
      free: 'Además',
    },
    empty: 'Nada todavía',
    edit: 'Cambiar', save: 'Guardar', cancel: 'Dejarlo', replaced: 'Lo que estaba antes',
    name: 'Su nombre', sign: 'Firmar y cerrar',
    locked: (name, at) => `Firmada por ${name}, ${at}. Cerrada.`,
    amend: 'Añadir una enmienda', why: 'Por qué', text: 'Qué se añade o corrige', amendGo: 'Añadir',
    amended: (at) => `Enmienda ${at}`,
    late: (n) => `${many(n, 'cosa llegó', 'cosas llegaron')} después de la firma y no está en ella.`,
    refused: 'Lo que entonces no fue posible',
    doubted: 'Horas que no son fiables',
    done: 'Volver a la ficha',
  },
  conflict: {
    title: 'Dos dispositivos no coinciden',
    help: 'Nada se eligió por usted. Ambas versiones están guardadas; diga cuál vale.',
    about: { minutes: 'El tiempo que queda', signature: 'La firma', step: 'Un paso', note: 'La nota' },
    this: 'Este dispositivo', other: 'El otro dispositivo', choose: 'Vale esta', neither: 'Ninguna',
  },
  side: { left: 'izquierdo', right: 'derecho', both: 'ambos lados', midline: 'en el centro' },
  position: {
    prone: 'boca abajo', supine: 'boca arriba', semi_reclined: 'medio sentado', seated: 'sentado',
    side_lying_left: 'sobre el lado izquierdo', side_lying_right: 'sobre el lado derecho',
    standing: 'de pie',
  },
  bolster: {
    roll_under_ankles: 'rodillo bajo los tobillos',
    pillows_under_head_and_between_knees: 'cojines bajo la cabeza y entre las rodillas',
    roll_under_knees: 'rodillo bajo las rodillas',
    raised_back_and_roll_under_knees: 'respaldo elevado, rodillo bajo las rodillas',
  },
  comfort: { too_much: 'Demasiado', fine: 'Bien', could_be_more: 'Podría ser más' },
  kind: {
    step_begun: 'empezó', step_ended: 'terminó', skipped: 'omitió', swapped: 'cambió',
    time_left: 'tiempo', note_edited: 'cambió la nota', signed_by: 'firmó',
  },
  phase: {
    arrive: 'Llegada', what_changed: 'Qué ha cambiado', consent: 'Acuerdo', brief_exam: 'Cómo está',
    hands_washed: 'Manos', undress: 'Desvestirse', drape: 'Cubrir', work: 'Trabajo',
    rise: 'Levantarse', retest: 'Volver a mirar', home_care: 'En casa', rebook: 'Próxima visita',
    pay: 'Pago', turn_over: 'Sala', stopped: 'Detenida',
  },
  again: { same: 'Como la última vez', but: 'Como la última vez, pero', go: 'Empezar así' },
  said: {
    noTime: 'tiempo no conocido', at: 'en', own: ', en sus palabras: ', onRequest: ' a petición',
    noReason: 'sin decir por qué',
    judged: {
      clear: 'nada en contra', treat_with_care: 'con cuidado', soon: 'ir pronto al médico',
      same_day: 'ir hoy al médico', emergency: 'urgencia', ordinary: 'como siempre',
      limited: 'limitado', none: 'ninguno',
    },
  },
};

// Una visita que no cuesta nada.
export const freeVisit: typeof En.freeVisit = {
  give: 'La próxima visita no cuesta nada',
  given: 'La próxima visita es gratuita. Recepción lo ve al reservar.',
  taken: 'Por esta se dio una visita gratuita, y está reservada.',
  reason: 'la visita se detuvo antes de tiempo',
  book: 'Reservar la visita gratuita',
  use: (reason) => `Esta visita no cuesta nada: ${reason}`,
  is: (reason) => `Gratuita: ${reason}`,
  notKept: 'Reservada, pero no se pudo guardar que no cuesta nada. Abra la reserva y dígalo otra vez.',
  again: 'Hacerla gratuita',
};

// Cómo le gusta a cada persona.
export const comfortCard: typeof En.comfortCard = {
  title: 'Cómo le gusta',
  none: 'Aún sin preguntar.',
  change: 'Cambiar',
  ask: 'Preguntar y anotar',
  keep: 'Guardar',
  cradle: { label: 'Apoyo de la cara', lower: 'más bajo', level: 'a nivel', higher: 'más alto' },
  warmth: { label: 'Calor', cooler: 'más fresco', usual: 'como siempre', warmer: 'más calor' },
  glide: { label: 'Sobre la piel', oil: 'aceite', lotion: 'loción', neither: 'nada' },
  music: { label: 'Música', none: 'ninguna', house: 'la nuestra', own: 'la suya' },
  talk: { label: 'Hablar', quiet: 'silencio', little: 'un poco', talk: 'conversar' },
  words: 'Algo más',
  wordsHelp: 'Gustos, no salud: lo que le pasa va en las respuestas.',
};

// The run sheet: what is pressed, found again and laid on the skin.
export const runBeside: typeof En.runBeside = {
  changed: {
    title: 'Desde la última vez',
    asked: (day) => `Respondió de nuevo el ${day}.`,
    notAsked: 'No se ha vuelto a preguntar.',
    nothing: 'Nada de lo dicho es distinto de antes.',
    now_yes: (what) => `Nuevo: ${what}`,
    no_longer: (what) => `Ya no: ${what}`,
    value: (what, n) => `${what}: ${n}`,
    medicine: (what) => `Medicina nueva: ${what}`,
    condition: (what) => `Enfermedad o estado nuevo: ${what}`,
    measure: (what, n, day) => `${what}: ${n} (${day})`,
    after_effect: (grade, day) => `Después de la visita del ${day}: ${grade}`,
  },
  letter: {
    title: 'Para el médico',
    show: 'La carta para el médico',
    none: 'Las últimas respuestas no piden carta. Si algo le preocupa, dígalo con sus palabras.',
  },
  home: {
    away: 'El programa para casa no se puede leer ahora: está con el plan.',
    print: 'Imprimirlo',
    handed: 'Entregado',
    note: (items) => `Programa para casa entregado: ${items}.`,
  },
  next: {
    due: (day) => `Según el plan, la próxima visita toca hacia el ${day}.`,
    over: 'Según el plan no toca otra visita. Mire cómo va antes de reservar más.',
  },
  due: {
    amount: (money, service) => `${money} por ${service}.`,
    late: (money) => `${money} por llegar tarde, según las normas.`,
    free: (reason) => `No se debe nada: ${reason}.`,
    unknown: 'No se conoce el precio de esta visita.',
  },
  ceiling: {
    title: 'Cuánta firmeza aquí, desde ahora',
    help: 'Para hoy y para cada visita que siga, hasta que se cambie a propósito.',
    where: 'Zona',
    most: (place) => `${place}: como mucho, de 10`,
    kept: (place, n) => `${place}, de visitas anteriores: como mucho ${n} de 10.`,
    why: 'Por qué, en pocas palabras',
    above: 'Es más firme que en visitas anteriores. Los límites del plan siguen; lo que hoy es '
      + 'demasiado no se supera.',
    raise: 'Subirlo a propósito',
    set: 'Mantener esto',
    tooMuch: (n) => `${n} fue demasiado`,
    wasSet: 'fijado a mano',
    wasRaised: 'subido a propósito',
    felt: 'como lo dijo la persona',
  },
  press: {
    title: 'Presione lo que se sospecha',
    help: 'Manos calientes y lavadas; pregunte antes, presione despacio. «¿Es este su dolor?»',
    none: 'No se sospecha nada que se pueda presionar.',
    hit: 'Sí, ese dolor', miss: 'No', open: 'Sin mirar',
    likely: (percent) => `${percent} de 100`,
    was: (percent) => `antes ${percent}`,
    leftAlone: 'Hoy se deja en paz',
    also: 'Ahora también probable',
    moves: 'Movimientos para articulaciones y nervios',
    movesHelp: 'El cliente se mueve despacio y para donde duele. Lo que solo muestra el día a día, pregúntelo.',
    speaksFor: (sources: string) => `Habla de ${sources}`,
    hurts: 'Duele', free: 'Sin dolor', untried: 'Sin probar',
    full: 'Hasta el final', limited: 'No hasta el final', range: 'Hasta dónde llega',
    judging: 'La consulta lo valora…',
    judged: 'Valorado con lo encontrado',
    waits: 'Guardado en esta tableta. La consulta lo valora cuando se llegue a ella.',
    steps: 'Los pasos que esto sugiere',
    stepsHelp: 'Solo lo que hoy está permitido. Nada cambia hasta que usted lo diga.',
    take: { instead: 'Cambiar el paso', also: 'Añadir el paso', leave: 'Dejarlo fuera' },
    keep: 'Como estaba previsto',
    leaveReason: 'no apareció el dolor conocido',
    go: 'Seguir',
  },
  spots: {
    title: 'Puntos sensibles',
    help: 'Para que cualquiera encuentre el mismo punto: desde una referencia, a qué distancia, hacia dónde.',
    again: 'Los mismos puntos otra vez',
    againHelp: 'Presione como antes. ¿Desde qué presión duele ahora?',
    last: 'La última vez aquí',
    lastHelp: 'Presione ahí. ¿Desde qué presión duele hoy?',
    gone: 'Ya no duele',
    map: 'Mapa del cuerpo con los puntos sensibles',
    add: 'Anotar un punto',
    none: 'Aún no hay ninguno.',
    at: (where, cm, towards) => `a ${cm} cm de ${where} hacia ${towards}`,
    on: (where) => `en ${where}`,
    first: (n) => `duele desde ${n} de 10`,
    refers: (places) => `se siente también: ${places}`,
    centimetres: 'Centímetros',
    pick: 'Toque el cuerpo', pickWhere: 'Dónde está', pickRefers: 'Dónde se siente además',
    front: 'delante', back: 'detrás',
    takeOut: (place) => `Quitar ${place}`,
    toSpots: 'Todos los puntos sensibles',
    go: 'Seguir',
  },
  skin: {
    title: 'Mire la piel',
    before: ['Entera, de su color habitual, sin parche ni crema.',
      'Nota un toque ligero, y lo caliente de lo fresco.',
      'Un paño en medio; probado antes en su propio antebrazo.'],
    again: ['Levántelo. Rosado uniforme está bien; blanco, a manchas, con ampollas o dormido no.',
      'Pregunte: ¿a gusto?, ¿no es demasiado?'],
    most: (n, every) =>
      `Como mucho ${many(n, 'minuto', 'minutos')}; mire la piel cada ${many(every, 'minuto', 'minutos')}.`,
    because: 'Menos de lo habitual por',
    fineOn: 'Bien: ponerlo', fine: 'La piel está bien', notFine: 'No está como debe',
    lookIn: 'Mirar la piel en', offIn: 'Quitarlo en',
    lookNow: 'Mire la piel ahora', offNow: 'Quítelo ahora', isOff: 'Está quitado',
    offReason: 'quitado',
    bad: 'Quítelo',
    badHelp: ['Nada calienta ni enfría en el resto de esta visita.',
      'Demasiado calor: agua fresca corriente, sin hielo. Demasiado frío: calentar despacio, con la mano.',
      'Una ampolla, o piel que sigue blanca o dormida: primeros auxilios y consejo médico hoy.'],
    close: 'Está quitado',
    title2: 'Calor y frío',
    add: (technique, place, n) => `${technique}, ${place}, ${many(n, 'minuto', 'minutos')}`,
    notOpen: (technique) => `${technique}: no permitido.`,
    facts: {
      'the client does not want it': 'la persona no lo quiere',
      'this area was not agreed to': 'no hay acuerdo para esta zona',
      'it needs training or a licence': 'requiere formación o licencia',
      'it is not done at this place or in this stage': 'no se hace en este sitio o en esta fase',
      'a nerve lies close under the skin': 'un nervio pasa justo bajo la piel',
    },
    words: 'la piel no estaba como debe',
  },
  saidBeside: { feltAlso: ', se siente también en ', on: 'en ', from: ' desde ', towards: ' hacia ' },
};

// What the session itself says (src/session/phrases.cpp), word for word in English.
export const phrases: typeof En.phrases = {
  area_refused: '{place} se deja en paz hoy: no hay acuerdo.',
  not_open: '{technique} en {place} no está permitido hoy a esta persona.',
  position_closed: 'La posición {position} no está permitida hoy a esta persona.',
  stopped_now: 'Nada sigue antes de responder a las preguntas de seguridad.',
  hands_off: 'Hoy no se trabaja con las manos.',
  less_pressure: 'Como mucho {pressure} de 10 en {place} en lugar de {before}.',
  gentler: '{technique} en lugar de {before} en {place}: como mucho {pressure} de 10 ahí.',
  too_gentle: '{technique} en {place} necesita {needed} de 10; se permite como mucho {pressure}.',
  pain_only: 'Se vuelve a mirar solo el dolor: el movimiento no está permitido hoy.',
  disputed: 'Dos dispositivos cambiaron este paso: elija cuál vale.',
  dropped_for_time: '{technique} en {place} se deja fuera: {minutes} minutos son pocos.',
  shorter: '{minutes} minutos en lugar de {before}.',
  note_remark: '{text}',
  note_pain_before: 'Dolor antes en {place}: {pain} de 10.',
  note_pain_after: 'Dolor después de levantarse en {place}: {pain} de 10.',
  note_pain_change: 'El dolor en {place} pasó de {before} a {after} de 10.',
  note_range: '{movement}, {side}, {moment}: {degrees} grados.',
  note_range_change: '{movement}, {side}: de {before} a {after} grados.',
  skin_closed: 'Hoy nada calienta ni enfría: la piel no estaba como debe.',
  skin_time_up: '{technique} en {place} ya tuvo hoy su tiempo sobre la piel.',
  skin_shorter: '{technique} en {place} durante {minutes} minutos en lugar de {before}.',
  skin_barred: 'Aquí no: {fact}.',
  instead_of_miss: '{hit}, {side}, despertó el dolor conocido y {source} no: trabaje ahí en su '
    + 'lugar.',
  also_hit: '{hit}, {side}, despertó el dolor conocido: trabaje también ahí.',
  leave_miss: '{source}, {side}, no despertó el dolor conocido: puede dejarse fuera.',
  note_point_again: 'El punto sensible en {place}, {side}, {where}: primer dolor de presión '
    + '{before} a {after} de 10, {response}.',
  note_skin_fine: 'Piel bajo {technique} en {place}: bien.',
  note_skin_not_fine: 'Piel bajo {technique} en {place}: no como debe{words}.',
  note_likeliest: 'Tras palpar, el origen más probable es {source}, {side}.',
  note_point: 'Punto sensible en {place}, {side}, {where}, profundidad {depth}: primer dolor '
    + 'con presión {pain} de 10{refers}. Después: {response}.',
  note_hit: 'Al presionar {source}, {side}, apareció el dolor conocido.',
  note_tried_pain: 'Al probarlo, {movement} dolió.',
  note_tried_free: 'Al probarlo, {movement} no dolió.',
  note_tried_limited: '{movement}: no llegó hasta el final.',
  note_tried_full: '{movement}: llegó hasta el final.',
  note_miss: 'Al presionar {source}, {side}, no apareció el dolor conocido.',
  note_worked: '{technique} en {place}, {side}, {position}, {minutes}, como mucho {pressure} de '
    + '10.',
  note_rise: 'Ayuda para levantarse.',
  note_ended_early: '{technique} en {place} terminó antes: {reason}.',
  note_skipped: '{technique} en {place} se omitió: {reason}.',
  note_comfort: 'Presión en {place}: {mark}.',
  note_raised: 'Límite en {place} subido a propósito a {pressure} de 10{words}.',
  note_ceiling: 'La próxima vez como mucho {pressure} de 10 en {place}.',
  note_consent: 'Acordado para hoy: {areas}.',
  note_refused: 'No acordado hoy: {areas}.',
  note_sign: 'Durante la sesión: {sign}{where}{words}. El trabajo se detuvo enseguida.',
  note_stopped: 'La sesión se detuvo{reason}.',
  note_rescreen: 'Preguntas de seguridad de nuevo: {urgency}, trabajo con las manos {hands_on}.',
  note_finished: 'La sesión terminó{remark}.',
  note_left: 'No se hizo: {technique} en {place}.',
  again_not_done: '{technique} en {place} no se hizo la última vez.',
  again_other_length: '{minutes} minutos la última vez, {before} en el plan.',
};

// How a note is written: templates, phrases, voice, what is copied.
export const note: typeof En.note = {
  favourite: 'Guardarla como secuencia favorita',
  expanded: 'Se puso la frase.',
  phraseHelp: (key) => `Escriba ;${key} y un espacio para la frase entera.`,
  phrases: 'Frases',
  voiceAllow: 'Escribir con la voz',
  voiceHelp: 'Apagado hasta que usted lo encienda. El fabricante de este navegador puede oír lo que se dice: sin nombres, y pregunte antes a su cliente.',
  voiceStart: 'Hablar', voiceStop: 'Dejar de hablar', listening: 'Escuchando. Lo que se oye va donde está el cursor.',
  voiceFailed: 'El navegador no pudo escuchar. Escriba con el teclado.',
  template: 'Empezar con una plantilla', templateGo: 'Ponerla', templateWhat: 'Plantilla',
  copy: 'De la nota anterior', copyTitle: 'Lo que dice la nota anterior', copyReading: 'Leyendo',
  copyNot: 'La nota anterior no se puede leer ahora.', copyNothing: 'La nota anterior no dice nada aquí.',
  copyGo: 'Copiarlo', copyLeave: 'Dejarlo', copied: 'Copiado de la nota anterior',
  manage: 'Plantillas y frases',
  page: {
    title: 'Plantillas y frases',
    help: 'Para las notas de las sesiones. Aquí no va nada sobre un cliente.',
    templates: 'Plantillas', templatesHelp: 'Las usa toda la consulta. Sus palabras van debajo de lo que se rellena solo.',
    noTemplates: 'Aún no hay. Una plantilla son títulos o frases con los que empieza una nota.',
    addTemplate: 'Añadir una plantilla',
    phrases: 'Frases', phrasesHelp: 'Escriba ; y la clave mientras escribe una nota.',
    noPhrases: 'Aún no hay. Una frase es algo que escribe a menudo, detrás de una clave corta.',
    addPhrase: 'Añadir una frase',
    name: 'Nombre', form: 'Tipo de nota', forms: { soap: 'SOAP, en cuatro partes', free: 'Libre, en una parte' },
    key: 'Clave', keyHelp: 'Letras minúsculas sin acento y cifras, como qlr', text: 'Lo que significa',
    own: 'Solo para mí', mine: 'suya', everybodys: 'de la consulta',
    change: 'Cambiar', remove: 'Quitar', sure: '¿Quitarla del todo?', yes: 'Quitarla',
    save: 'Guardar', cancel: 'Dejarlo', parts: { name: 'Nombre', key: 'Clave', text: 'Texto', own: 'Solo para mí', form: 'Tipo de nota' },
    fault: 'Mire esto otra vez.', empty: 'Escriba algo en al menos una parte.',
  },
};

// How an episode goes.
export const going: typeof En.going = {
  title: 'Cómo va',
  next: 'Qué hacer ahora',
  status: {
    too_early: 'Demasiado pronto para decirlo',
    improving: 'Va mejorando',
    plateau: 'Se ha estancado',
    worse: 'Peor que al principio',
    flare: 'Un brote',
    not_measured: 'Aún no se ha medido',
  },
  hold: 'Sin trabajo manual hasta repetir las preguntas de seguridad.',
  taper: 'Por ejemplo,',
  taperBook: 'Buscar citas para el final',
  draft: {
    change_technique: 'Preparar un plan con otras técnicas',
    change_dose: 'Preparar un plan con otra dosis',
    taper: 'Preparar un plan que espacia las visitas',
    maintain: 'Preparar un plan de mantenimiento',
  },
  decide: {
    title: 'Lo que solo usted sabe',
    help: 'El consejo se guía por ello. Se guarda con su día y su nombre, y puede retirarse.',
    note: {
      technique: 'Cambiamos la técnica',
      dose: 'Cambiamos la dosis',
      extension: 'Prolongar el tratamiento una vez',
      wish: '¿Desea seguir el cliente?',
      flare: '¿Dice el cliente que es un brote?',
    },
    yes: 'Sí',
    no: 'No',
    day: 'Desde qué día',
    more: 'Visitas más',
    why: 'Por qué, en pocas palabras',
    keep: 'Guardar esto',
    cancel: 'Ahora no',
    other: 'Anotar otra cosa',
    said: {
      technique: 'Otra técnica',
      dose: 'Otra dosis',
      extension: 'El tratamiento se prolongó',
      wish: { yes: 'El cliente desea seguir', no: 'El cliente no desea seguir' },
      flare: { yes: 'Un brote, dice el cliente', no: 'No es un brote, dice el cliente' },
    },
    visits: (n: number) => (n === 1 ? '1 visita' : `${n} visitas`),
    back: 'Retirar',
    backWhy: 'Retirado',
    list: 'Lo que se decidió',
  },
  phase: (sessions: number, weeks: number) =>
    `${sessions === 1 ? '1 visita' : `${sessions} visitas`} en ${weeks === 1 ? 'una semana' : `${weeks} semanas`}`,
  why: 'Por qué',
  tellClient: 'Al cliente:',
  limits: 'Esto pondera las puntuaciones de una persona. No demuestra ninguna causa.',
  recalled: 'Sus límites se citan de memoria: lea la fuente antes de confiar en ellos.',
  helps: {
    title: 'Qué ayuda',
    notYet: 'Aún no hay sesiones suficientes para decir qué ayuda a este cliente.',
    when: 'Se dice cuando este cliente ha recibido un tipo de trabajo bastantes veces, o bastantes clientes aquí, con el dolor preguntado antes y después.',
    reading: 'Todavía se están leyendo las sesiones de la consulta.',
    others: 'Aún sin sesiones suficientes:',
    said: { helps: 'Aquí va con menos dolor', worse: 'Aquí va con más dolor', unclear: 'Puede ayudar o no' },
    by: { next_day: 'Al día siguiente', next_visit: 'Hasta la visita siguiente' },
    less: (points: string) => `${points} puntos menos de dolor`,
    more: (points: string) => `${points} puntos más de dolor`,
    mean: (by: string, change: string) => `${by}: ${change}.`,
    between: (low: string, high: string) => `Lo más probable, entre ${low} y ${high}.`,
    lessEnd: 'menos dolor',
    moreEnd: 'más dolor',
    own: (n: number) => (n === 1 ? '1 sesión de este cliente' : `${n} sesiones de este cliente`),
    all: (n: number) => (n === 1 ? '1 de la consulta' : `${n} de la consulta`),
    few: (people: number) => `muy pocos lo han recibido (menos de ${people} personas) para contar sus sesiones`,
    about: 'Lo que esto no puede decir',
    asked: (answered: number, sessions: number, by: string) => `${by}: ${answered} de ${sessions} sesiones tienen respuesta.`,
    missing: 'Si quienes están peor contestan menos, esto parece mejor de lo que es. Por el día siguiente se pregunta tras una primera visita, otro trabajo o molestias, no tras cada visita, y solo cuenta si se contestó ese día.',
    chosen: 'El trabajo se eligió, no se sorteó: quien tiene más dolor puede recibir otro. Lo anotado se tiene en cuenta; lo que no se anotó, no puede ser.',
    family: {
      relaxation: 'Masaje general suave', kneading: 'Amasamiento y balanceo', deep: 'Trabajo lento y firme',
      trigger_point: 'Presión en puntos dolorosos', fascia: 'Trabajo de la fascia', friction: 'Fricción transversal',
      stretch: 'Estiramientos', mobilisation: 'Deslizamiento articular', acupressure: 'Puntos sostenidos', heat: 'Calor',
    },
  },
  due: 'Por preguntar',
  until: (day: string) => `hasta el ${day}`,
  overdue: (day: string) => `tocaba hasta el ${day}`,
  measure: 'Una puntuación',
  measureNow: 'Anotar una puntuación',
  after: 'Después de las visitas',
  referTo: 'Escribir a:',
  whom: { doctor: 'un médico', 'doctor or physiotherapist': 'un médico o fisioterapeuta' },
  letter: 'La carta para el médico',
  began: (n) => (n === 0 ? 'empezó durante la visita' : `empezó unas ${n} horas después`),
  lastedFor: (n) => `duró unas ${n} horas`,
  atLeast: 'al menos',
  grade: { mild: 'leve', moderate: 'moderado', severe: 'grave', emergency: 'una emergencia' },
  nothing: 'Basta un número para empezar',
  nothingHelp: 'Una puntuación del dolor al principio y otra en cada visita muestran si ayuda.',
  left: 'izquierda',
  right: 'derecha',
  better: 'mejor',
  worse: 'peor',
  same: 'igual',
  fromTo: (from: string, to: string, how: string) => `${from} → ${to}, ${how}`,
  real: {
    too_early: 'demasiado pronto',
    inside_error: 'dentro del error de medida',
    real_change: 'un cambio real',
    error_unknown: 'error de medida desconocido',
  },
  difference: {
    title: 'El dibujo, antes y ahora',
    one: 'Hasta ahora hay un solo dibujo. Con el siguiente se muestra aquí lo que apareció y lo que se fue.',
    then: 'Antes',
    now: 'Ahora',
    painted: (day: string) => `${day}, pintado por zonas`,
    between: (then: string, now: string) => `${then} → ${now}:`,
    says: {
      new: (places: string) => `Nuevo: ${places}.`,
      stronger: (places: string) => `Más fuerte: ${places}.`,
      same: (places: string) => `Más o menos igual: ${places}.`,
      there: (places: string) => `En los dos, sin decir cuánto duele: ${places}.`,
      weaker: (places: string) => `Más débil: ${places}.`,
      gone: (places: string) => `Se fue: ${places}.`,
    },
    nothing: 'No hay nada marcado en ninguno.',
    change: { new: 'nuevo', stronger: 'más fuerte', same: 'más o menos igual', there: 'en los dos', weaker: 'más débil', gone: 'se fue' },
    table: 'Las zonas como tabla',
    place: 'Zona',
    what: 'Qué fue de ella',
    strength: (points: number) => `${points} de 10`,
    notPainted: 'sin marcar',
    untold: 'marcada',
    error: 'Más fuerte y más débil quieren decir dos puntos de diez o más: menos está dentro del error de una escala así. Solo se sabe de la zona marcada; en la que no se marcó puede que nadie pensara.',
    mayBeDrawing: 'Una zona más o menos puede deberse a dibujarlo de nuevo.',
    copied: 'Los dos dibujos son iguales al detalle: puede que el anterior se conservara y no se dibujara de nuevo.',
    unplaced: (n: number) => (n === 1 ? '1 marca no está en ninguna zona con nombre y no se compara.'
      : `${n} marcas no están en ninguna zona con nombre y no se comparan.`),
    older: 'Hay dibujos más antiguos que aquí no se leen.',
  },
  sides: {
    table: 'izquierda y derecha como tabla',
    apart: 'Diferencia',
    notBoth: 'no las dos',
    never: 'La izquierda y la derecha nunca se midieron el mismo día, así que no se comparan.',
    says: {
      left_less: (by: string) => `La última vez que se midieron las dos, la izquierda era menor en ${by}: más que el error de medida.`,
      right_less: (by: string) => `La última vez que se midieron las dos, la derecha era menor en ${by}: más que el error de medida.`,
      inside_error: (by: string) => `La última vez que se midieron las dos, la diferencia era de ${by}: dentro del error de medida.`,
      not_known: (by: string) => `La última vez que se midieron las dos, la diferencia era de ${by}; el error de medida no se conoce.`,
    },
  },
  asTable: 'Como tabla, y por qué',
  legend: 'Los círculos son puntuaciones. La línea es el nivel que hay detrás, con su intervalo del 95 %. Gris: lo que puede '
    + 'ser solo error de medida. A trazos, de lado a lado: desde aquí importa a la mayoría. Los trazos del suelo '
    + 'son visitas, más altos cuantos más minutos. Los números de arriba se explican bajo la imagen.',
  higherBetter: 'Más alto es mejor.',
  higherWorse: 'Más bajo es mejor.',
  day: 'Día',
  score: 'Puntuación',
  level: 'Nivel, intervalo del 95 %',
  happened: 'Qué pasó',
  visit: (minutes: number) => (minutes > 0 ? `visita, ${minutes} min` : 'visita'),
  marks: {
    technique: 'otra técnica',
    dose: 'otra dosis',
    extension: 'el tratamiento se prolongó',
    flare: 'un brote',
    worse: 'peor que al principio',
  },
  between: (level: string, low: string, high: string) => `${level} (${low} a ${high})`,
  what: 'Qué',
  ask: {
    pain_rating: 'El dolor habitual de la última semana. 0: ninguno, 10: el peor posible.',
    global_change: 'En comparación con el principio. −7: muchísimo peor, 0: igual, +7: muchísimo mejor.',
    tension_level: 'Cuánta tensión sienten los músculos. 0: ninguna, 10: la máxima.',
    sleep_quality: 'Cómo durmió en la última semana. 0: muy mal, 10: muy bien.',
    stress_level: 'Cuánto estrés hubo en la última semana. 0: ninguno, 10: el máximo.',
    self_confidence: 'Con qué seguridad puede manejar el dolor por sí mismo. 0: ninguna, 10: toda.',
    medication_days: 'En cuántos de los últimos 7 días tomó algo para el dolor.',
    lost_work_days: 'Cuántos días de trabajo perdió en los últimos 28 días.',
  },
  by: 'Lo dice',
  byClient: 'el cliente',
  byMe: 'yo, tras preguntar',
  chosenForm: 'Formulario',
  groups: { short: 'Un número', forms: 'Formularios', ranges: 'Amplitud de movimiento', drawing: 'Dibujo' },
  length: 'Longitud del formulario',
  itemsOf: (n: number) => `${n} preguntas`,
  side: 'Lado',
  noSide: 'no se dijo',
  drawHelp: 'Toque cada lugar que duele. Toque de nuevo para quitarlo.',
  front: 'Delante',
  back: 'Detrás',
  places: (n: number) => (n === 1 ? '1 lugar' : `${n} lugares`),
  byList: 'Lo mismo como lista',
  paper: 'Sus preguntas no son nuestras para mostrarlas. Anote las respuestas desde el papel.',
  noTable: 'Los formularios con puntuación T aparecen cuando se carga su tabla.',
  ready: 'Guardado',
  scored: (score: string, of: string) => `${score} de ${of}`,
  consequence: 'Qué sigue',
  another: 'Otro formulario',
  done: 'Listo',
  needsValue: 'Elija una puntuación.',
  keep: 'Guardarla',
  cancel: 'Cancelar',
};
// How strong the pain is: the newest number, its day, and what was asked.
export const painTold: typeof En.painTold = {
  is: (n) => `Dolor ${n} de 10`,
  asked: {
    drawing: 'preguntado con el dibujo',
    rating: 'en ese momento, en un formulario',
    next_day: 'al día siguiente de una visita',
    week: 'el habitual de la semana anterior',
  },
};
export const measureNames: Told = {
  pain_rating: 'Puntuación de dolor',
  pain_next_day: 'Dolor al día siguiente de una visita',
  global_change: 'Cambio desde el principio',
  tension_level: 'Tensión',
  sleep_quality: 'Sueño',
  stress_level: 'Estrés',
  self_confidence: 'Confianza para manejarlo',
  medication_days: 'Días con medicinas para el dolor',
  lost_work_days: 'Días de trabajo perdidos',
  patient_specific_function: 'Las actividades del cliente',
  oswestry: 'Índice de Oswestry',
  roland_morris: 'Cuestionario de Roland-Morris',
  neck_disability: 'Índice de discapacidad del cuello',
  pain_area: 'Lugares pintados',
  pain_surface: 'Superficie pintada, porcentaje del cuerpo',
  start_back: 'STarT Back',
  pain_enjoyment_activity: 'PEG',
  orebro_short: 'Örebro, forma corta',
  distress_phq4: 'PHQ-4',
  pain_line: 'Dolor sobre una línea',
  promis_pain_interference: 'PROMIS, interferencia del dolor',
  promis_physical_function: 'PROMIS, función física',
  promis_sleep: 'PROMIS, sueño',
};

// The practice's results.
export const results: typeof En.results = {
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
export const areas: Told = {
  head: 'Cabeza',
  neck: 'Cuello',
  chest: 'Pecho',
  shoulder: 'Hombro',
  arm: 'Brazo',
  abdomen: 'Vientre',
  pelvis: 'Pelvis',
  leg: 'Pierna',
  upper_back: 'Espalda alta',
  mid_back: 'Mitad de la espalda',
  low_back: 'Zona lumbar',
  buttock: 'Glúteo',
};

// How far a result may be trusted: why it is a draft, its day, whose it is on paper.
export const result: typeof En.result = {
  draft: {
    title: 'Esto es un borrador: no se entendió todo lo que se dijo.',
    nothing: 'Queda algo por aclarar: esto es un borrador. Su terapeuta se lo preguntará.',
    unknown: (told) => `«${told}» no está en nuestras listas.`,
    partly: (told, as) => `«${told}» se leyó como ${as}; lo demás no se entendió.`,
    where: (told) => `¿Dónde está: ${told}?`,
    todo: {
      client: 'Elija lo más parecido de la lista, o déjelo así: su terapeuta se lo preguntará antes '
        + 'de cualquier trabajo profundo.',
      therapist: 'Elija lo más parecido de la lista, o pregunte qué es: hasta entonces, nada de '
        + 'trabajo profundo.',
    },
    choose: { medicines: 'Elegir la medicina de la lista',
      conditions: 'Elegir la enfermedad de la lista', devices_and_patches: 'Volver a ver los parches' },
    place: 'Decir dónde está',
    open: 'No se entendió todo lo que se dijo: esto es un borrador.',
  },
  then: {
    followLetter: 'Enviarla y seguirla hasta que llegue una respuesta',
    urgency: {
      emergency: 'Esto necesita ayuda urgente ahora.',
      same_day: (day) => `Un médico debería haber visto esto el ${day}.`,
      soon: 'Un médico debería ver esto en los próximos días.',
      treat_with_care: (day) => `El ${day} el masaje podía seguir, con cuidado.`,
      clear: (day) => `No encontramos nada en contra de un masaje el ${day}.`,
    },
    handsOn: {
      refused: (day) => `No hay masaje, según se valoró el ${day}.`,
      after_clearance: 'No hay masaje hasta que un médico esté de acuerdo.',
      limited: 'Masaje dentro de los límites de abajo.',
      ordinary: (day) => `El masaje normal era posible el ${day}.`,
    },
    again: 'Esto vale para aquel día.',
    short: 'de un día anterior: vuelva a preguntar',
    go: 'Volver a preguntar hoy',
  },
  lapsed: (n) => (n === 1 ? 'Una respuesta anterior ya no cuenta: lo que puede cambiar de una visita a '
    + 'otra se pregunta cada vez.' : `${n} respuestas anteriores ya no cuentan: lo que puede cambiar `
    + 'de una visita a otra se pregunta cada vez.'),
  lapsedAsk: 'Volver a preguntarlas ahora',
  sheet: {
    name: 'Nombre',
    born: (day) => `nacimiento: ${day}`,
    bornLine: 'Fecha de nacimiento',
    answers: (day) => `respuestas del ${day}`,
    session: (day) => `sesión del ${day}`,
    answeredLine: 'Fecha de las respuestas',
  },
};

// Photographs and papers.
export const files: typeof En.files = {
  title: 'Fotografías y documentos',
  none: 'Aún no hay. Las fotos se reducen aquí primero y no dicen dónde se hicieron.',
  ask: 'Antes de la primera fotografía, pregunte al cliente.', askGo: 'Pedir acuerdo para fotografías',
  withdrawn: 'El cliente ya no acepta fotografías. Sí se pueden añadir documentos.',
  agreed: (on) => `El cliente aceptó las fotografías el ${on}.`,
  add: 'Añadir una fotografía o un documento', choose: 'Fotografía o PDF', what: 'Qué muestra',
  whatHelp: 'Por ejemplo: de pie, por detrás', keep: 'Guardar', cancel: 'Dejarlo',
  other: 'Solo se pueden guardar fotos JPEG, PNG y WebP, y PDF.', large: 'Se pueden guardar como mucho 10 MB.',
  unread: 'Esta foto no se puede leer. Elija otra.', busy: 'Preparando', kept: 'Guardado',
  open: 'Guardar el archivo entero', alt: (title) => `Fotografía: ${title}`,
  paper: 'PDF', takeOut: 'Retirar', why: 'Por qué se retira',
  takeOutHelp: 'Ya no se muestra; el motivo queda.', takeOutGo: 'Retirarla',
  takenOut: (on, why) => `Retirada el ${on}: ${why}`, older: 'Ver anteriores',
};

// What a practice loads to measure with.
export const ownMeasures: typeof En.ownMeasures = {
  title: 'Cuestionarios propios',
  help: 'Un cuestionario FHIR R4 con pesos (JSON) o tablas de puntuaciones T (CSV). Cargue lo que su licencia le permita usar.',
  none: 'Aún no hay nada cargado. Las medidas incluidas no necesitan archivo.',
  kinds: { questionnaire: 'Cuestionario', t_table: 'Tabla de puntuaciones T' },
  items: (n) => (n === 1 ? '1 pregunta que puntúa' : `${n} preguntas que puntúan`),
  version: (n) => `versión ${n}`, retired: 'Fuera de uso; lo que se midió con él se queda.',
  retire: 'Dejar de usar', file: 'Archivo', look: 'Mirarlo', load: 'Cargarlo', cancel: 'Dejarlo',
  would: 'Esto hay en el archivo. Aún no se cargó nada:', loaded: 'Cargado.',
  faults: 'No se cargó nada. Corrija esto en el archivo:', place: 'Lugar', fault: 'Qué está mal',
  large: 'Un archivo tiene como mucho 200 kB.',
};

// En qué se formaron los terapeutas.
export const training: typeof En.training = {
  title: 'Formación',
  help: 'Algunas clases de masaje piden un certificado. Solo entran en el plan de quien lo tiene, donde '
    + 'la ley lo permite.',
  mineHelp: 'Algunas clases de masaje piden un certificado. Los suyos los guarda quien dirige la consulta.',
  none: 'No consta ningún certificado. Lo que pide uno queda fuera de los planes de esta persona.',
  mineNone: 'No consta ningún certificado suyo. Lo que pide uno queda fuera de sus planes.',
  noPlace: 'Diga primero en la página de la consulta en qué lugar está. Hasta entonces ningún certificado abre nada.',
  opens: (techniques) => `Abre: ${techniques}.`,
  opensNothing: 'Queda anotado. Por sí solo no abre ninguna clase de masaje.',
  from: (day) => `desde el ${day}`,
  fromUntil: (from, until) => `desde el ${from} hasta el ${until}`,
  permitted: (place) => `Permitido en: ${place}.`,
  nowhere: 'ningún lugar dicho',
  standing: {
    holds: 'cuenta', later: 'aún no', over: 'caducado', ended: 'retirado', elsewhere: 'no vale aquí',
  },
  add: 'Añadir un certificado', change: 'Cambiar', remove: 'Retirar', again: 'Que vuelva a contar',
  scope: 'Para qué', certificate: 'Nombre del certificado', on: 'Su fecha', until: 'Último día',
  untilHelp: 'Déjelo vacío si no caduca.',
  lawPermits: (place) => `Con este certificado la ley lo permite en: ${place}`,
  needed: 'Hace falta.', save: 'Guardar', cancel: 'Dejarlo',
  parts: {
    scope: 'Para qué', certificate: 'Nombre del certificado', on: 'Su fecha', until: 'Último día',
    permitted: 'La ley lo permite aquí',
  },
  missing: (topic) => `No consta ningún certificado de este terapeuta: ${topic}`,
};

// What the tables of knowledge/ say, by its id or its English text: a text that changes there falls
// back to English, marked as such, instead of keeping an outdated translation.
// Here: the findings, as a client is asked (client_words.csv).
export const findings: Told = {
  age_years: 'Su edad en años',
  female_sex: 'Su sexo al nacer es mujer',
  duration_days: 'Días desde que empezó este dolor',
  saddle_numbness:
    'Zona dormida o con sensación rara donde tocaría una silla de montar, o alrededor de los '
    + 'genitales o el ano. No se trata de dolor',
  urinary_retention:
    'No puedo orinar, tengo que hacer fuerza, o no noto la vejiga llena ni la orina al salir',
  urinary_incontinence:
    'Se me escapa la orina sin avisar desde este dolor (no al toser, como ya me pasaba)',
  bladder_change:
    'Ganas repentinas o chorro débil desde este dolor, sin ardor y sin otra causa anterior',
  bowel_change: 'He perdido el control al defecar, o no noto la salida de las heces',
  sexual_change:
    'Pérdida de sensación en los genitales, de erección o de función sexual, con este dolor',
  both_legs_symptoms: 'Dolor, hormigueo o adormecimiento en las dos piernas, nuevo o distinto',
  stable_walking_pain:
    'Dolor en las dos piernas al andar desde hace más de 3 meses, sin cambios, que mejora al '
    + 'sentarme o inclinarme, sin cambios al orinar ni en la zona de la silla de montar',
  leg_pain_below_knee: 'Dolor en una pierna por debajo de la rodilla',
  leg_pain_above_knee: 'Dolor en un glúteo o un muslo que no baja de la rodilla',
  leg_numbness: 'Una pierna o un pie dormido o con hormigueo',
  arm_numbness: 'Un brazo o una mano dormida o con hormigueo',
  leg_weakness:
    'Debilidad nueva en una pierna: el pie golpea, la rodilla falla, o no puedo ponerme de '
    + 'puntillas o de talones',
  arm_weakness:
    'Debilidad nueva en un brazo o una mano: no puedo levantarlo o se me caen cosas por '
    + 'debilidad',
  weakness_both_sides: 'Las dos piernas, o brazos y piernas, están débiles y es nuevo',
  unsteady_walking: 'Camino con inseguridad, con torpeza o con las piernas rígidas, o me caigo',
  clumsy_hands: 'Manos torpes: se me caen cosas o me cuestan los botones',
  electric_shock_on_neck_bending:
    'Una descarga por la espalda, los brazos o las piernas al doblar el cuello',
  both_arms_symptoms: 'Hormigueo o adormecimiento en las dos manos, o en brazos y piernas',
  arm_pain: 'Dolor en un brazo',
  arm_tingling: 'Hormigueo en un brazo o una mano',
  whole_limb_numb: 'Todo un brazo o una pierna dormida, no solo una franja o una mano',
  numb_below_level: 'Dormido por debajo de una línea del tronco',
  spreading_numbness: 'El adormecimiento se extiende en días o semanas',
  intermittent_numbness: 'El adormecimiento va y viene',
  persistent_numbness: 'Un brazo o una pierna lleva dormida más de 2 semanas',
  weakness_grade:
    'Lo peor de la debilidad: 0 nada, 1 poca o solo se nota, 2 clara en una tarea, 3 no puedo',
  weakness_one_action: 'Solo es débil un movimiento de una articulación',
  weakness_progressing: 'La debilidad se extiende o empeora en días o semanas',
  weakness_intermittent: 'La debilidad va y viene',
  weakness_from_pain_only: 'Toda la fuerza cuando no duele: solo me frena el dolor',
  weakness_old: 'La debilidad tiene más de 3 meses, no ha cambiado y la ha visto un médico',
  nerve_signs_recent:
    'Los signos en brazos, piernas, al andar o al orinar empezaron o empeoraron en los últimos '
    + '14 días',
  confusion: 'Confusión o somnolencia nueva',
  one_sided_weakness:
    'Brazo y pierna, o cara y brazo, de un lado débiles o dormidos, de golpe o en días',
  dizziness: 'Mareo o vértigo nuevo',
  double_vision: 'Visión doble nueva',
  vision_loss: 'Pérdida o empeoramiento nuevo de la vista',
  slurred_speech: 'Habla pastosa o confusa, nueva',
  trouble_swallowing: 'Dificultad nueva para tragar, de golpe o en días',
  drop_attack: 'Las piernas me fallaron de golpe y caí',
  face_numbness: 'Adormecimiento o debilidad nueva en la cara',
  sudden_loss_of_balance: 'Pérdida repentina de equilibrio o coordinación, en minutos o días',
  brain_sign_old: 'Lo anterior tiene más de 3 meses, no ha cambiado y lo ha visto un médico',
  drooping_lid: 'Un párpado caído o una pupila pequeña, de un lado',
  face_arm_speech: 'La cara caída, un brazo débil o dificultad para hablar',
  seizure: 'Una convulsión con este problema',
  red_painful_eye: 'Un ojo rojo y dolorido al que le molesta la luz',
  thunderclap_headache: 'Dolor de cabeza repentino, el peor de mi vida, al máximo en 1 a 5 minutos',
  pain_unlike_any_before: 'Un dolor de cuello o de cabeza nuevo, distinto de todos los anteriores',
  pulsing_ear_noise: 'Un ruido en el oído o el cuello que late con el pulso',
  neck_instability:
    'Tengo que sujetarme la cabeza, me hormiguean cara o labios al mover el cuello, o el '
    + 'cuello cruje y falla',
  new_headache: 'Un dolor de cabeza nuevo o claramente distinto en los últimos 3 meses',
  usual_headache: 'Solo mi dolor de cabeza de siempre, sin cambios',
  worsening_headache: 'Un dolor de cabeza que empeora en días o semanas',
  posture_headache: 'Un dolor de cabeza que cambia mucho al acostarme o ponerme de pie',
  cough_headache: 'Un dolor de cabeza al toser, estornudar, hacer fuerza, ejercicio o sexo',
  morning_headache_vomiting: 'Me despierto con dolor de cabeza y vómitos',
  painkiller_overuse: 'Tomo calmantes para la cabeza 10 a 15 días al mes o más',
  headache_now: 'Un dolor de cabeza fuerte ahora mismo',
  fainting: 'Desmayo, o casi, con dolor nuevo de espalda, vientre o pecho',
  chest_pain: 'Dolor o presión en el pecho',
  exertional_chest_pain:
    'Dolor en pecho, mandíbula, cuello, brazo o entre los omóplatos al andar o subir escaleras',
  chest_pain_spreads: 'Dolor de pecho que pasa al brazo, el hombro o la mandíbula',
  sweating_with_pain: 'Sudor, palidez o piel fría con el dolor',
  chest_wall_pain:
    'Dolor de pecho que sale al apretar un punto y con un movimiento del brazo o del tronco',
  breathlessness: 'Falta de aire nueva en reposo o con poco esfuerzo',
  pain_on_breathing: 'Dolor agudo en el pecho o el costado alto al tomar aire',
  coughing_blood: 'Tos con sangre',
  sudden_onset: 'El dolor empezó de golpe, en minutos',
  severe_pain: 'Dolor de 8 o más de 10 ahora, o no puedo estarme quieto',
  tearing_pain: 'Dolor repentino, como un desgarro, en pecho, espalda o vientre',
  migrating_pain:
    'El dolor cambia de sitio en horas: del pecho a la espalda, o de un hombro al otro',
  pain_not_changed_by_movement: 'Ningún movimiento ni postura cambia el dolor',
  pain_changed_character:
    'Un dolor viejo cambió claramente de tipo o lugar en las últimas 2 semanas',
  pulsating_belly: 'Algo late en mi vientre',
  known_aneurysm: 'Un médico me encontró un aneurisma de aorta',
  aneurysm_stable:
    'Sabiendo del aneurisma, este dolor ya fue revisado, no ha cambiado y la última prueba '
    + 'está al día',
  new_trunk_pain: 'Este dolor de espalda, costado o vientre es nuevo, distinto o repentino',
  fever:
    'Temperatura de 38 °C (100.4 °F) o más, o sensación de fiebre en las últimas 48 horas, o '
    + 'fiebre tapada por pastillas',
  night_sweats: 'Sudores de noche que empapan',
  shaking_chills: 'Escalofríos con temblor',
  unwell: 'Me siento enfermo en general',
  very_ill:
    'Me siento o me ven gravemente enfermo, con la piel a manchas, pálida o azul, o sin orinar '
    + 'unas 18 horas',
  recent_infection:
    'Una infección tratada en las últimas 12 semanas, una infección del corazón, o contacto '
    + 'con tuberculosis alguna vez',
  recent_throat_infection:
    'Una infección de garganta, vías respiratorias o general en las últimas 4 semanas',
  stiff_neck: 'Cuello rígido: no puedo bajar la barbilla',
  light_hurts: 'La luz me molesta',
  rash_not_fading: 'Manchas en la piel que no desaparecen al apretar con un vaso',
  temperature_c: 'Temperatura del cuerpo',
  limb_swelling: 'Hinchazón nueva de una pantorrilla, muslo o brazo',
  calf_pain: 'Una pantorrilla o un muslo duele o está sensible, sin hinchazón visible',
  warm_red_limb: 'Un brazo o una pierna caliente, roja o azulada',
  past_clot: 'Alguna vez un coágulo en pierna o pulmón, o tendencia conocida a coágulos',
  immobilised: 'Escayola, reposo en cama u operación en las últimas 12 semanas',
  long_travel: 'Un viaje de más de 4 horas en las últimas 4 semanas',
  oestrogen_use: 'Píldora, anillo, parche o pastilla de hormonas con estrógeno',
  blue_swollen_arm: 'Un brazo hinchado, azul o pesado, nuevo',
  cold_pale_limb: 'Un brazo o una pierna de repente fría, pálida, dormida o débil',
  foot_rest_pain:
    'Dolor del pie en reposo que mejora al dejarlo colgar, o una úlcera o piel negra en el pie',
  walking_pain_stops_standing: 'Dolor de pierna al andar que cesa al pararme',
  one_cold_foot: 'Un pie más frío o pálido que el otro desde hace semanas o más',
  tense_painful_limb:
    'Un brazo o pierna tensa y con dolor extremo tras lesión, operación o esfuerzo, peor al '
    + 'estirar, o dormida',
  walking_pain_eased_by_bending: 'Dolor de pierna al andar que mejora al sentarme o inclinarme',
  major_trauma:
    'En las últimas 6 semanas: caída de más de 1 metro o 5 escalones, accidente de tráfico, '
    + 'golpe sobre la cabeza o choque fuerte en deporte rápido',
  low_fall: 'En las últimas 6 semanas: una caída estando de pie, o un golpe',
  lift_or_twist_injury: 'Empezó al levantar peso, toser, tropezar o girar',
  trauma_assessed: 'Un médico me examinó tras la lesión, con pruebas de imagen si hacían falta',
  trauma_days: 'Días desde la lesión',
  neck_trauma_major:
    'En las últimas 6 semanas: latigazo en un accidente, zambullida, o caída o golpe en cabeza '
    + 'o cuello',
  neck_trauma_minor:
    'En las últimas 4 semanas: tirón leve de cuello, giro brusco, o mucho rato en la '
    + 'peluquería o el dentista',
  whiplash_undated: 'Un latigazo o sacudida del cuello sin fecha conocida',
  recent_manipulation:
    'Me manipularon la columna, o trabajaron cuello o espalda con fuerza, en los últimos 7 días',
  head_injury: 'Golpe en la cabeza o conmoción en las últimas 6 semanas',
  neck_injury_high_risk:
    'Tras una lesión: tengo 65 años o más, el accidente fue peligroso, o me hormiguean brazos '
    + 'o piernas',
  cancer_history:
    'Algún cáncer, ahora o antes, salvo el basocelular de piel o una forma inicial extirpada',
  cancer_active: 'Cáncer ahora, o en tratamiento',
  weight_loss: 'He perdido el 5 % de mi peso o más en 6 meses sin querer',
  new_lump: 'Un bulto nuevo, duro o que crece',
  recent_chemotherapy: 'Quimioterapia en las últimas 6 semanas',
  recent_spine_procedure:
    'Epidural, inyección o punción en la columna, u operación de columna en las últimas 12 '
    + 'semanas',
  bleeding_risk:
    'Tomo un anticoagulante (no solo aspirina a dosis baja), o tengo un trastorno de sangrado '
    + 'o plaquetas bajas',
  recent_fluoroquinolone:
    'Un antibiótico fluoroquinolona (como ciprofloxacino) en las últimas 8 semanas',
  takes_statin: 'Tomo una estatina',
  steroid_now: 'Tomo pastillas de corticoides ahora',
  steroid_dose_mg: 'Mayor dosis de corticoide en el último año, en mg de prednisolona al día',
  steroid_weeks: 'Semanas con pastillas de corticoides en el último año',
  injected_drugs: 'Drogas inyectadas en vena',
  weak_immunity:
    'Defensas bajas: VIH, trasplante, quimioterapia, fármaco biológico, sin bazo, o diabetes '
    + 'mal controlada',
  diabetes: 'Diabetes, con cualquier control',
  liver_disease: 'Cirrosis o enfermedad grave del hígado',
  dialysis: 'Diálisis o un catéter permanente',
  thin_bones: 'Osteoporosis, o un hueso roto antes por una caída pequeña',
  early_menopause: 'La regla se fue antes de los 45 sin tratamiento hormonal, o peso muy bajo',
  long_bed_rest: 'En cama o en silla 4 semanas o más en los últimos 3 meses',
  cannot_lie_flat: 'No puedo tumbarme plano por el dolor de columna',
  new_stoop: 'Encorvado de nuevo, o de golpe más bajo',
  fused_spine: 'Espondilitis anquilosante con columna rígida, o DISH',
  lax_neck_condition:
    'Artritis reumatoide, síndrome de Down, Ehlers-Danlos, o malformación de cuello de '
    + 'nacimiento',
  constant_pain: 'El dolor no cede nunca, ni de día ni de noche',
  worsening_over_weeks: 'Empeora sin parar desde hace semanas',
  no_easing_position: 'Ninguna postura lo alivia',
  night_pain: 'Peor de noche, o me despierta sin haberme movido',
  band_pain: 'Dolor o presión como un cinturón alrededor del cuerpo',
  neck_movement_hurts: 'Me duele mover el cuello',
  blade_and_inner_arm_pain:
    'Dolor hondo en el omóplato con dolor en la cara interna del brazo o el meñique, más de 2 '
    + 'semanas',
  new_unexplained_pain: 'Un dolor de columna nuevo y extraño, de menos de 3 meses, sin causa clara',
  loin_colic: 'Oleadas de dolor fuerte del costado a la ingle',
  known_stone_colic: 'Igual que con cálculos de riñón comprobados antes',
  blood_in_urine: 'Sangre en la orina',
  burning_urine: 'Orinar arde, o duele y es muy frecuente',
  cola_urine: 'Orina color cola tras un esfuerzo raro, aplastamiento o calor',
  severe_muscle_swelling:
    'Músculos hinchados y muy doloridos tras un esfuerzo raro, aplastamiento o medicina nueva',
  upper_belly_pain: 'Dolor en lo alto del vientre que atraviesa hasta la espalda',
  pain_with_meals: 'El dolor tiene que ver con las comidas',
  jaundice: 'Ojos o piel amarillos, nuevo',
  repeated_vomiting: 'Vómitos repetidos',
  belly_pain: 'Dolor nuevo de vientre con el de espalda',
  gut_bleeding: 'Heces negras o con sangre, o vómito con sangre',
  nausea: 'Náuseas o vómitos con el dolor',
  pelvic_pain: 'Dolor bajo el vientre o hondo en la pelvis (no una articulación al moverla)',
  vaginal_bleeding: 'Sangrado vaginal fuera de la regla',
  missed_period: 'Falta de una regla',
  shoulder_tip_pain: 'Dolor en la punta del hombro con dolor de vientre o sangrado',
  pregnancy_weeks: 'Semanas de embarazo (0 = no)',
  maybe_pregnant: 'Podría estar embarazada',
  pregnancy_danger_sign:
    'Pérdida de líquido, contracciones regulares, el bebé se mueve menos, o sangrado fuerte',
  postpartum: 'Un parto en las últimas 6 semanas',
  pre_eclampsia_symptoms:
    'Más de 20 semanas de embarazo o menos de 6 desde el parto, con dolor de cabeza fuerte, '
    + 'vista cambiada, dolor alto de vientre, o hinchazón repentina de cara o manos',
  scalp_tenderness: 'Cuero cabelludo o sien sensible al tacto',
  jaw_tires_chewing: 'La mandíbula se cansa al masticar',
  girdle_morning_stiffness:
    'Los dos hombros o las dos caderas rígidos más de 45 minutos por la mañana, desde hace '
    + 'semanas',
  pain_leaning_back: 'Dolor lumbar sobre todo al echarme atrás, o atrás sobre una pierna',
  back_bending_sport: 'Deporte habitual con mucho doblar atrás o girar',
  limp: 'Cojera, o no querer apoyar una pierna',
  groin_or_knee_pain: 'Dolor en ingle, muslo o rodilla',
  worse_despite_care: 'Claramente peor tras 2 semanas de tratamiento',
  no_better_after_6_weeks:
    'Sin cambio real tras 6 sesiones o 6 semanas de tratamiento, aquí o en otro sitio',
  care_elsewhere: 'Ya me trataron este dolor en otro sitio',
  prior_response:
    'Tras medicina, inyección u operación: -1 peor, 0 nada, 1 ayuda breve, 2 buena ayuda',
  high_blood_pressure: 'Tensión alta conocida',
  smoker: 'Fumo, o fumé con regularidad',
  migraine: 'Migraña conocida',
  artery_disease: 'Enfermedad conocida de las arterias (corazón, piernas, cuello) o EPOC',
  family_aneurysm: 'Padre, madre, hermano, hermana o hijo con aneurisma o desgarro de la aorta',
  connective_tissue_disorder:
    'Marfan, Loeys-Dietz, Ehlers-Danlos vascular, displasia fibromuscular o Turner',
  blood_pressure: 'Tensión en reposo, la más baja de varias medidas',
  onset_before_45: 'El dolor empezó antes de los 45 años',
  onset_before_40: 'Empezó antes de los 40 años',
  slow_start: 'Empezó poco a poco',
  better_with_exercise: 'Mejora con el ejercicio',
  no_better_with_rest: 'No mejora con el reposo',
  night_pain_better_up: 'Dolor de noche que mejora al levantarme',
  anti_inflammatory_helps: 'Un antiinflamatorio ayuda claramente en 48 horas',
  family_spondyloarthritis: 'Padre, madre, hermano, hermana o hijo con espondiloartritis',
  psoriasis_ever: 'Psoriasis, alguna vez',
  sausage_finger: 'Un dedo hinchado como una salchicha, alguna vez',
  uveitis_or_bowel_disease: 'Inflamación dentro del ojo (uveítis), Crohn o colitis ulcerosa',
  fear_of_movement: 'Teme que moverse le haga daño',
  hurt_means_harm: 'Cree que cuando duele algo se está dañando',
  low_mood: 'Ánimo bajo',
  catastrophising: 'Espera lo peor de este dolor',
  passive_coping: 'Espera que otros lo arreglen',
  poor_sleep: 'Duerme mal',
  work_dissatisfaction: 'No está a gusto en el trabajo',
  compensation_claim: 'Hay una reclamación de indemnización aún abierta',
  family_overprotection: 'La familia le protege mucho',
  low_expectation: 'No espera recuperarse',
  since_bladder:
    'Orinar o defecar ha cambiado: no puedo, tengo que hacer fuerza o correr, sale débil, se '
    + 'me escapa o no lo noto; la zona donde tocaría una silla de montar está dormida o rara; o '
    + 'ha cambiado la sensación o la función sexual',
  since_weak:
    'Un brazo, una mano o una pierna está débil, o los dos lados; tengo las manos torpes; o '
    + 'camino con inseguridad, con las piernas rígidas, o me caigo',
  since_speech:
    'Confusión o somnolencia rara; dificultad para hablar o tragar; la cara caída, dormida o '
    + 'débil; o un lado del cuerpo débil o dormido',
  since_sight_balance:
    'Desmayo o casi desmayo, mareo, pérdida repentina del equilibrio, piernas que fallan de '
    + 'golpe, una convulsión, visión doble, pérdida de visión, o un ojo rojo que duele',
  since_chest:
    'Dolor u opresión en el pecho, también al apretar, al tomar aire o si se extiende; dolor '
    + 'en la mandíbula, el cuello, el brazo o entre los omóplatos al andar o subir escaleras; '
    + 'falta de aire; tos con sangre',
  since_pain:
    'El dolor empezó de golpe, es de 8 sobre 10 o más, desgarra, cambia de sitio, ha cambiado, '
    + 'o ningún movimiento lo cambia; un dolor nuevo en la espalda, el costado o el vientre; un '
    + 'latido en el vientre; una arteria principal dilatada (aneurisma)',
  since_ill:
    'Enfermo o con fiebre; escalofríos con temblor; sudores nocturnos que empapan; dolor de '
    + 'garganta, una infección o contacto con tuberculosis; cuello rígido; la luz molesta; '
    + 'manchas en la piel que no se borran al apretar; sudor, piel gris o fría con el dolor; '
    + 'piel con manchas moradas o casi sin orina',
  since_head:
    'Un dolor de cabeza repentino, nuevo, distinto, más fuerte, o fuerte ahora; que cambia al '
    + 'tumbarme o estar de pie, o que viene al toser, con un esfuerzo o con el sexo; despertarme '
    + 'con dolor de cabeza y vómitos; calmantes para él 10 días al mes o más',
  since_neck:
    'Dolor de cuello o de cabeza distinto de todos los anteriores; un cuello que tengo que '
    + 'sujetar o que falla, o la cara o los labios hormiguean al moverlo; un ruido en el oído al '
    + 'ritmo del pulso',
  since_injury:
    'Una caída, un accidente, un choque o un golpe, también en la cabeza o el cuello; un '
    + 'esfuerzo al levantar, una tos, un giro o un tropiezo que hizo daño; un tirón o una '
    + 'sacudida del cuello; o un tratamiento con fuerza de la columna',
  since_limb:
    'Una pierna, un pie o un brazo hinchado, caliente o rojo, azulado, frío o pálido, tenso y '
    + 'muy doloroso, o que duele en la pantorrilla o el muslo; un pie que duele en reposo o '
    + 'tiene una llaga; dolor de pierna al andar que mejora al pararme, sentarme o inclinarme',
  since_numb:
    'Adormecimiento, hormigueo o dolor en un brazo, una mano, un glúteo, un muslo, una pierna '
    + 'o un pie, de un lado o de los dos; o una descarga por el cuerpo al doblar el cuello',
  since_belly:
    'Dolor en el vientre, en lo hondo de la pelvis, en la boca del estómago hasta la espalda, '
    + 'unido a las comidas, o en la punta del hombro; náuseas o vómitos; heces o vómito negros o '
    + 'con sangre; piel u ojos amarillos',
  since_urine:
    'Oleadas de dolor fuerte del costado a la ingle; orina que arde o viene a menudo con '
    + 'dolor, con sangre, u oscura como la cola; músculos hinchados y muy dolorosos',
  since_pregnancy:
    'Estoy o puedo estar embarazada, me falta una regla, o he dado a luz; sangrado fuera de la '
    + 'regla; en el embarazo o después: pérdida de líquido, contracciones regulares, el bebé se '
    + 'mueve menos, dolor de cabeza fuerte, cambios en la vista, dolor en lo alto del vientre, o '
    + 'cara o manos hinchadas de pronto',
  since_treatment:
    'Una operación, una escayola, días en cama, un viaje de más de 4 horas, o un coágulo; una '
    + 'inyección o intervención en la columna; quimioterapia; un anticoagulante o un trastorno '
    + 'de la coagulación; la píldora u otras hormonas; un antibiótico; una estatina',
  since_care:
    'Otro tratamiento de este dolor en otro lugar; o el dolor está claramente peor, o no '
    + 'mejora, a pesar del tratamiento',
};

// The part of a line that stands for a finding (rescreen_covers.csv).
export const covers: Told = {
  saddle_numbness: 'donde tocaría una silla de montar está dormida o rara',
  urinary_retention: 'no puedo, tengo que hacer fuerza',
  urinary_incontinence: 'se me escapa',
  bladder_change: 'correr, sale débil',
  bowel_change: 'defecar ha cambiado',
  sexual_change: 'ha cambiado la sensación o la función sexual',
  leg_weakness: 'una pierna está débil',
  arm_weakness: 'Un brazo, una mano',
  weakness_both_sides: 'los dos lados',
  unsteady_walking: 'camino con inseguridad',
  clumsy_hands: 'manos torpes',
  confusion: 'Confusión o somnolencia rara',
  slurred_speech: 'dificultad para hablar',
  trouble_swallowing: 'o tragar',
  face_numbness: 'la cara caída, dormida o débil',
  face_arm_speech: 'la cara caída',
  one_sided_weakness: 'un lado del cuerpo débil o dormido',
  fainting: 'Desmayo o casi desmayo',
  dizziness: 'mareo',
  sudden_loss_of_balance: 'pérdida repentina del equilibrio',
  drop_attack: 'piernas que fallan de golpe',
  seizure: 'una convulsión',
  double_vision: 'visión doble',
  vision_loss: 'pérdida de visión',
  red_painful_eye: 'un ojo rojo que duele',
  chest_pain: 'Dolor u opresión en el pecho',
  chest_wall_pain: 'al apretar',
  pain_on_breathing: 'al tomar aire',
  chest_pain_spreads: 'si se extiende',
  exertional_chest_pain: 'al andar o subir escaleras',
  breathlessness: 'falta de aire',
  coughing_blood: 'tos con sangre',
  sudden_onset: 'empezó de golpe',
  severe_pain: '8 sobre 10 o más',
  tearing_pain: 'desgarra',
  migrating_pain: 'cambia de sitio',
  pain_changed_character: 'ha cambiado',
  pain_not_changed_by_movement: 'ningún movimiento lo cambia',
  new_trunk_pain: 'un dolor nuevo en la espalda, el costado o el vientre',
  pulsating_belly: 'un latido en el vientre',
  known_aneurysm: 'aneurisma',
  unwell: 'Enfermo',
  fever: 'con fiebre',
  shaking_chills: 'escalofríos con temblor',
  night_sweats: 'sudores nocturnos que empapan',
  recent_throat_infection: 'dolor de garganta',
  recent_infection: 'una infección o contacto con tuberculosis',
  stiff_neck: 'cuello rígido',
  light_hurts: 'la luz molesta',
  rash_not_fading: 'que no se borran al apretar',
  sweating_with_pain: 'sudor, piel gris o fría con el dolor',
  very_ill: 'piel con manchas moradas o casi sin orina',
  thunderclap_headache: 'Un dolor de cabeza repentino',
  new_headache: 'nuevo, distinto',
  worsening_headache: 'más fuerte',
  headache_now: 'fuerte ahora',
  posture_headache: 'cambia al tumbarme o estar de pie',
  cough_headache: 'viene al toser, con un esfuerzo o con el sexo',
  morning_headache_vomiting: 'despertarme con dolor de cabeza y vómitos',
  painkiller_overuse: '10 días al mes o más',
  pain_unlike_any_before: 'Dolor de cuello o de cabeza distinto de todos los anteriores',
  neck_instability: 'un cuello que tengo que sujetar o que falla',
  pulsing_ear_noise: 'un ruido en el oído al ritmo del pulso',
  major_trauma: 'Una caída, un accidente',
  low_fall: 'un choque',
  neck_trauma_major: 'un golpe, también en la cabeza o el cuello',
  head_injury: 'un golpe, también en la cabeza',
  lift_or_twist_injury: 'al levantar, una tos, un giro o un tropiezo',
  neck_trauma_minor: 'un tirón',
  whiplash_undated: 'una sacudida del cuello',
  recent_manipulation: 'tratamiento con fuerza de la columna',
  limb_swelling: 'hinchado',
  warm_red_limb: 'caliente o rojo',
  blue_swollen_arm: 'azulado',
  cold_pale_limb: 'frío o pálido',
  one_cold_foot: 'frío o pálido',
  tense_painful_limb: 'tenso y muy doloroso',
  calf_pain: 'duele en la pantorrilla o el muslo',
  foot_rest_pain: 'un pie que duele en reposo o tiene una llaga',
  walking_pain_stops_standing: 'dolor de pierna al andar que mejora al pararme',
  walking_pain_eased_by_bending: 'sentarme o inclinarme',
  stable_walking_pain: 'dolor de pierna al andar',
  both_legs_symptoms: 'de un lado o de los dos',
  both_arms_symptoms: 'de un lado o de los dos',
  leg_pain_below_knee: 'una pierna o un pie',
  leg_pain_above_knee: 'un glúteo, un muslo',
  leg_numbness: 'una pierna o un pie',
  arm_numbness: 'un brazo, una mano',
  arm_pain: 'dolor en un brazo',
  arm_tingling: 'hormigueo o dolor en un brazo',
  electric_shock_on_neck_bending: 'una descarga por el cuerpo al doblar el cuello',
  belly_pain: 'Dolor en el vientre',
  pelvic_pain: 'en lo hondo de la pelvis',
  upper_belly_pain: 'en la boca del estómago hasta la espalda',
  pain_with_meals: 'unido a las comidas',
  shoulder_tip_pain: 'en la punta del hombro',
  nausea: 'náuseas',
  repeated_vomiting: 'vómitos',
  gut_bleeding: 'heces o vómito negros o con sangre',
  jaundice: 'piel u ojos amarillos',
  loin_colic: 'Oleadas de dolor fuerte del costado a la ingle',
  burning_urine: 'orina que arde o viene a menudo con dolor',
  blood_in_urine: 'con sangre',
  cola_urine: 'oscura como la cola',
  severe_muscle_swelling: 'músculos hinchados y muy dolorosos',
  pregnancy_weeks: 'Estoy o puedo estar embarazada',
  maybe_pregnant: 'puedo estar embarazada',
  missed_period: 'me falta una regla',
  postpartum: 'he dado a luz',
  vaginal_bleeding: 'sangrado fuera de la regla',
  pregnancy_danger_sign: 'pérdida de líquido, contracciones regulares, el bebé se mueve menos',
  pre_eclampsia_symptoms:
    'dolor de cabeza fuerte, cambios en la vista, dolor en lo alto del vientre, o cara o manos '
    + 'hinchadas de pronto',
  immobilised: 'Una operación, una escayola, días en cama',
  long_travel: 'un viaje de más de 4 horas',
  past_clot: 'un coágulo',
  recent_spine_procedure: 'una inyección o intervención en la columna',
  recent_chemotherapy: 'quimioterapia',
  bleeding_risk: 'un anticoagulante o un trastorno de la coagulación',
  oestrogen_use: 'la píldora u otras hormonas',
  recent_fluoroquinolone: 'un antibiótico',
  takes_statin: 'una estatina',
  care_elsewhere: 'Otro tratamiento de este dolor en otro lugar',
  worse_despite_care: 'el dolor está claramente peor',
  no_better_after_6_weeks: 'no mejora',
};

// What is said to the practitioner beyond limits (yellow_flags.csv, risk_classes.csv,
// modality_rules.csv).
export const cautions: Told = {
  'Movement is feared: say that hurt is not harm, begin with movements that feel safe, and let them lead each step. Measure with STarT Back (low back) or the Tampa scale. If it still holds them back at the first review, write to a physiotherapist or psychologist.':
    'Teme el movimiento: diga que dolor no es daño, empiece con movimientos que sienta seguros '
    + 'y deje que la persona guíe cada paso. Mida con STarT Back (lumbar) o la escala de Tampa. '
    + 'Si en la primera revisión aún le frena, escriba a un fisioterapeuta o psicólogo.',
  'Pain is taken for damage: ask what they were told before, say that pain does not always mean harm, and never speak of worn or slipped parts. Measure with the short Örebro form. If the belief keeps them from their days at the first review, write to a physiotherapist or psychologist.':
    'Toma el dolor por daño: pregunte qué le dijeron antes, diga que el dolor no siempre '
    + 'significa daño y no hable nunca de partes gastadas o desplazadas. Mida con el Örebro '
    + 'corto. Si la creencia le aparta de su vida en la primera revisión, escriba a un '
    + 'fisioterapeuta o psicólogo.',
  'Low mood: listen, keep the plan small, and ask who is there for them. Measure with the PHQ-4. From 6 points on ask the questions in person and in private, and write to the family doctor.':
    'Ánimo bajo: escuche, haga el plan pequeño y pregunte quién le acompaña. Mida con el '
    + 'PHQ-4. Desde 6 puntos haga las preguntas en persona y en privado, y escriba al médico de '
    + 'familia.',
  'The worst is expected: name what goes well, agree one small step a week, and promise no cure. Measure with the pain catastrophizing scale. If worry fills their days, write to the family doctor or a psychologist.':
    'Espera lo peor: nombre lo que va bien, acuerden un paso pequeño por semana y no prometa '
    + 'curar. Mida con la escala de catastrofización del dolor. Si la preocupación llena sus '
    + 'días, escriba al médico de familia o a un psicólogo.',
  'Others are to mend it: agree at the first visit what they do and what you do, and space the visits as soon as it helps. Measure their confidence to manage (0 to 10). If they do less while the visits go on, stop the course and refer to a physiotherapist.':
    'Espera que otros lo arreglen: acuerden en la primera visita qué hace la persona y qué '
    + 'hace usted, y espacie las visitas en cuanto ayude. Mida su confianza para manejarlo (0 a '
    + '10). Si hace menos mientras siguen las visitas, termine el curso y derive a un '
    + 'fisioterapeuta.',
  'Poor sleep: pain and sleep keep each other up, so take up sleep habits first. Measure sleep quality (0 to 10). If it has been bad for months, or breathing stops at night, the family doctor should look.':
    'Duerme mal: dolor y mal sueño se mantienen uno al otro, así que empiece por los hábitos '
    + 'de sueño. Mida la calidad del sueño (0 a 10). Si dura meses, o la respiración se para de '
    + 'noche, debe verlo el médico de familia.',
  'Unhappy at work: ask what of the work could change and who could help, and keep them at work as far as the pain lets them. Measure with the short Örebro form. A conflict at work is for the doctor of the firm or the family doctor.':
    'Descontento en el trabajo: pregunte qué podría cambiar en él y quién podría ayudar, y que '
    + 'siga trabajando hasta donde el dolor permita. Mida con el Örebro corto. Un conflicto en '
    + 'el trabajo es para el médico de empresa o el de familia.',
  'An open claim: keep to care and to what is measured, encourage usual activity, and give no certificate and no opinion on the claim. Measure function at each review. Questions about the claim go to the doctor.':
    'Hay una reclamación abierta: limítese al cuidado y a lo medido, anime a la actividad '
    + 'habitual y no dé certificado ni opinión sobre la reclamación. Mida la función en cada '
    + 'revisión. Las preguntas sobre la reclamación son para el médico.',
  "The family protects too much: if the client agrees, explain to them that moving is safe and that letting them do things helps most. Measure the client's own activities (PSFS). If nothing changes by the first review, refer to a physiotherapist.":
    'La familia protege demasiado: si la persona está de acuerdo, explíqueles que moverse es '
    + 'seguro y que lo que más ayuda es dejarle hacer. Mida las actividades propias de la '
    + 'persona (PSFS). Si nada cambia en la primera revisión, derive a un fisioterapeuta.',
  'They do not expect to recover: say what usually happens with such pain, and agree a goal they believe in. Measure their confidence to manage (0 to 10). If it is no better at the first review, refer to a physiotherapist instead of adding visits.':
    'No espera recuperarse: diga qué suele pasar con este dolor y acuerden una meta en la que '
    + 'crea. Mida su confianza para manejarlo (0 a 10). Si en la primera revisión no mejora, '
    + 'derive a un fisioterapeuta en lugar de añadir visitas.',
  'STarT Back says low risk: one to four sessions and advice; no long passive course.':
    'STarT Back dice riesgo bajo: de una a cuatro sesiones y consejos; ningún curso pasivo '
    + 'largo.',
  'STarT Back says medium risk: a course together with exercise.':
    'STarT Back dice riesgo medio: un curso junto con ejercicio.',
  'STarT Back says high risk: a course only together with psychologically informed care, with the focus on activity; refer for it.':
    'STarT Back dice riesgo alto: un curso solo junto con una atención con enfoque '
    + 'psicológico, centrado en la actividad; derive para ello.',
  'The short Örebro form says elevated risk: a course only together with psychologically informed care, with the focus on activity; refer for it.':
    'El Örebro corto dice riesgo elevado: un curso solo junto con una atención con enfoque '
    + 'psicológico, centrado en la actividad; derive para ello.',
  'PHQ-4 of 6 or more: first ask the questions that are asked in person and in private, then write to the family doctor; nothing else follows from the score.':
    'PHQ-4 de 6 o más: haga primero las preguntas que se hacen en persona y en privado, luego '
    + 'escriba al médico de familia; nada más se sigue de la puntuación.',
  'Warmth: 38 to 42 °C at the skin; test it on your own forearm, put a cloth between, 10 to 20 minutes, and look at the skin every 5 minutes.':
    'Calor: de 38 a 42 °C en la piel; pruébelo en su propio antebrazo, ponga un paño en medio, '
    + 'de 10 a 20 minutos, y mire la piel cada 5 minutos.',
  'Hot stones: water bath at 45 to 55 °C, a stone at the skin at most 45 °C and moving; never lying on bare skin. Burns are the harm that is reported.':
    'Piedras calientes: baño de agua de 45 a 55 °C, la piedra en la piel a 45 °C como mucho y '
    + 'en movimiento; nunca quieta sobre la piel desnuda. El daño conocido son las quemaduras.',
  'no heat on an injury of the last 72 hours': 'sin calor sobre una lesión de las últimas 72 horas',
  'never while the client is drowsy or asleep: burns are not felt':
    'nunca mientras la persona está somnolienta o dormida: no se sienten las quemaduras',
  'only a local pack of at most 40 °C for 10 to 15 minutes, on the upper back, the shoulders or the low back':
    'solo una compresa local de 40 °C como mucho, de 10 a 15 minutos, en la parte alta de la '
    + 'espalda, los hombros o la zona lumbar',
  'ask at every visit: no heat, pressure or oil on a patch; with an opioid patch no heat source at all (heat can raise the dose to a fatal one)':
    'pregunte en cada visita: sin calor, presión ni aceite sobre un parche; con un parche de '
    + 'opioide ninguna fuente de calor (el calor puede subir la dosis hasta una mortal)',
  'The table warmer is heat: off, and cooled before the client lies down.':
    'El calentador de la camilla es calor: apagado, y la camilla fría antes de que la persona '
    + 'se tumbe.',
  'Cold: 10 to 15 minutes (20 at most) through a damp cloth, 5 minutes over a nerve close to the skin (outer knee, inner elbow), and at least 2 hours between; never at the front of the neck.':
    'Frío: de 10 a 15 minutos (20 como mucho) con un paño húmedo, 5 minutos sobre un nervio '
    + 'cerca de la piel (rodilla por fuera, codo por dentro), y al menos 2 horas entre veces; '
    + 'nunca delante del cuello.',
  'no cold where the arteries are narrow': 'sin frío donde las arterias son estrechas',
  'no cold on an open wound': 'sin frío sobre una herida abierta',
  'ask for nuts, latex, lanolin, scent, aspirin and salicylates, the daisy family (arnica, chamomile), menthol and capsaicin; try a patch of skin for 24 hours first':
    'pregunte por frutos secos, látex, lanolina, perfume, aspirina y salicilatos, la familia '
    + 'de la margarita (árnica, manzanilla), mentol y capsaicina; pruebe antes en un trozo de '
    + 'piel 24 horas',
  'no wintergreen (methyl salicylate) and no anti-inflammatory gel, nor under heat or a tight cover':
    'sin gaulteria (salicilato de metilo) ni gel antiinflamatorio, tampoco bajo calor o una '
    + 'venda apretada',
  'arnica on unbroken skin and a small area only, stop at a rash, never by mouth':
    'árnica solo en piel sana y en una zona pequeña, parar si sale una erupción, nunca por la '
    + 'boca',
  'Arnica: unbroken skin only, stop at a rash, never by mouth.':
    'Árnica: solo en piel sana, parar si sale una erupción, nunca por la boca.',
  'CBD: the law differs from place to place, traces of THC can show in a drug test or in sport, no effect is proven: sell none with claims. By mouth it can change what warfarin and clobazam do.':
    'CBD: la ley cambia según el lugar, los restos de THC pueden salir en un control de drogas '
    + 'o en el deporte y ningún efecto está probado: no lo venda con promesas. Por la boca puede '
    + 'cambiar lo que hacen la warfarina y el clobazam.',
  'Capsaicin or menthol: wash the hands, keep it from the eyes, no heat on it, and not before work that needs grip.':
    'Capsaicina o mentol: lávese las manos, lejos de los ojos, sin calor encima y no antes de '
    + 'un trabajo que necesita agarre.',
  'Cupping leaves round marks for 3 to 10 days: ask for consent to them first.':
    'Las ventosas dejan marcas redondas de 3 a 10 días: pida antes el acuerdo para ello.',
  'Percussion: never over the kidneys, the spine or thin bones, and not in acute pain.':
    'Percusión: nunca sobre los riñones, la columna o huesos frágiles, ni en el dolor agudo.',
};

// The prompts of the screens (questions.csv).
export const prompts: Told = {
  about_you: 'Su edad, su sexo y desde cuándo le duele.',
  bladder_bowel_saddle: 'Desde que empezó este dolor, ¿es nuevo algo de esto?',
  numb_weak: '¿Tiene algo de esto en brazos, manos o piernas?',
  numb_weak_detail: 'Un poco más sobre el adormecimiento o la debilidad.',
  brain_signs: '¿Es nuevo algo de esto?',
  head_neck: 'Sobre la cabeza y el cuello: ¿es verdad algo de esto?',
  chest: '¿Tiene algo de esto?',
  sudden_or_vascular: 'Cómo se comporta el dolor: ¿es verdad algo de esto?',
  fever_infection: '¿Ha estado enfermo de alguna de estas maneras?',
  limb_circulation: 'Sobre piernas y brazos: ¿es verdad algo de esto?',
  injury: '¿Hubo una lesión o un tratamiento con fuerza?',
  illness_and_weight: 'Su salud: ¿es verdad algo de esto en su caso?',
  pregnancy_pelvis: 'Sobre el embarazo y la pelvis: ¿es verdad algo de esto?',
  belly_urine: 'Sobre el vientre y la orina: ¿es verdad algo de esto?',
  treatment: 'Su tratamiento: ¿es verdad algo de esto?',
  outlook: 'Para el terapeuta: ¿cómo ve la persona su dolor?',
  therapist_look: 'Para el terapeuta: ¿qué ve o palpa?',
  pain_course: 'Sobre el dolor mismo: ¿es verdad algo de esto?',
  inflammatory: 'Sobre la rigidez y las noches: ¿es verdad algo de esto?',
  from_fifty: 'Sobre huesos y articulaciones, sienes y mandíbula: ¿es verdad algo de esto?',
  young: 'Para jóvenes: ¿es verdad algo de esto?',
  in_person_safety: 'En persona y en privado.',
  vascular_risk: '¿Es verdad algo de esto en su caso?',
  chair_screen: '¿Le pasa algo de esto ahora, o es nuevo o ha empeorado?',
  since_last_visit: 'Desde su última visita, ¿algo de esto es nuevo o ha empeorado?',
  since_details: '¿Qué de esto es?',
  still_so: 'Nos lo dijo antes. ¿Sigue siendo así hoy?',
  blood_pressure_reading: 'Su tensión en reposo, si tiene una medida.',
};

// Conditions that are in one place, as a client would call them.
export const conditions: Told = {
  steroid_injection_site: 'Una inyección de cortisona de las últimas dos semanas',
  other_injection_site: 'Otra inyección, como la toxina botulínica',
  radiotherapy_field: 'Radioterapia',
  solid_tumour: 'El tumor',
  lymph_node_removal: 'Ganglios extirpados o irradiados',
  lymphoedema: 'Linfedema',
  past_dvt: 'El coágulo que tuvo',
  varicose_veins: 'Varices',
  pacemaker: 'Marcapasos o desfibrilador',
  implanted_device: 'Una bomba, un puerto, un estimulador o una válvula implantados',
  joint_replacement: 'Una prótesis articular',
  soft_implant: 'Un implante',
  skin_infection: 'Una infección de la piel',
  eczema_psoriasis: 'Eccema o psoriasis',
  open_wound: 'Una herida, quemadura o moretón',
  sunburn: 'Piel quemada por el sol',
  acute_inflammation: 'La lesión de los últimos días',
  kidney_stones: 'Piedras o una infección del riñón',
  kidney_disease: 'Enfermedad del riñón o acceso de diálisis',
  acute_gout: 'Gota o una articulación caliente e hinchada',
  recent_vaccination: 'Una vacuna reciente',
  recent_tattoo: 'Un tatuaje o piercing reciente',
  medicine_patch: 'El parche con medicina',
  opioid_patch: 'El parche con medicina',
  glucose_device: 'El sensor de glucosa o la bomba de insulina',
  operated_area: 'La operación',
  nerve_pain_area: 'Dolor de nervio, o piel a la que le duele el roce',
};

// What kind of pain.
export const qualities: Told = {
  deep_ache: 'dolor profundo',
  stiff: 'rigidez',
  sharp: 'punzante',
  burning: 'ardor',
  tingling: 'hormigueo',
  numb: 'dormido',
  electric: 'eléctrico',
  throbbing: 'pulsátil',
  cramping: 'calambre',
  dull: 'sordo',
};

// The headings of the list form.
export const bodyParts: typeof En.bodyParts = {
  back: 'Espalda',
  head: 'Cabeza y cuello',
  shoulder: 'Hombros',
  hip: 'Caderas y glúteos',
  leg: 'Piernas y pies',
  arm: 'Brazos y manos',
  chest: 'Pecho y vientre',
};

// The regions, in the client's own left and right. A word in braces is where the side is said; the
// next table says it.
export const regions: Told = {
  low_back: 'la zona lumbar {f}',
  flank: 'el costado {m} de la zona lumbar',
  sacrum: 'la base de la espalda, {f}',
  tailbone: 'la rabadilla',
  mid_back: 'la mitad de la espalda, {f}',
  between_blades: 'entre la columna y el omóplato {m}',
  shoulder_blade: 'el omóplato {m}',
  skull_base: 'la base {f} del cráneo',
  neck_upper: 'la nuca alta, {f}',
  neck_lower: 'la nuca baja, {f}',
  throat: 'la parte delantera {f} del cuello',
  head_back: 'la parte trasera {f} de la cabeza',
  forehead: 'la frente y la sien {f}',
  face: 'el lado {m} de la cara',
  shoulder_top: 'lo alto del hombro {m}',
  shoulder_back: 'detrás del hombro {m}',
  shoulder_front: 'delante del hombro {m}',
  collarbone: 'encima de la clavícula {f}',
  buttock_upper: 'el glúteo {m}, arriba',
  buttock_lower: 'el glúteo {m}, abajo',
  hip_outer: 'el lado de la cadera {f}',
  hip_front: 'el hueso de la cadera {f}',
  groin: 'la ingle {f}',
  pubic: 'la zona púbica',
  thigh_back: 'detrás del muslo {m}',
  thigh_front: 'delante del muslo {m}',
  knee_hollow: 'detrás de la rodilla {f}',
  knee_front: 'delante de la rodilla {f}',
  calf: 'la pantorrilla {f}',
  shin: 'la espinilla {f}',
  foot: 'el talón y la planta del pie {m}',
  foot_top: 'el tobillo y el empeine {m}',
  upper_arm_back: 'detrás del brazo {m}',
  upper_arm_front: 'delante del brazo {m}',
  elbow_back: 'detrás del codo {m}',
  elbow_front: 'delante del codo {m}',
  forearm_back: 'el antebrazo {m}, lado del meñique',
  forearm_front: 'el antebrazo {m}, lado del pulgar',
  hand_back: 'el dorso de la mano {f}',
  palm: 'la palma y los dedos de la mano {f}',
  chest_upper: 'el pecho {m}, arriba',
  chest_lower: 'las costillas bajas, lado {m}',
  belly_upper: 'el vientre {m}, arriba',
  belly_lower: 'el vientre {m}, abajo',
};
export const regionSides: Record<'left' | 'right' | 'midline', Told> = {
  left: { f: 'izquierda', m: 'izquierdo', to: 'a la izquierda', which: '(la izquierda)' },
  right: { f: 'derecha', m: 'derecho', to: 'a la derecha', which: '(la derecha)' },
  midline: { f: '', m: '', to: '', which: '' },
};

// Spoken of as somebody else's body, for the therapist: "left lower back".
export const regionOfAnother: typeof En.regionOfAnother = (region) => region;

// Movements that are tested (movements.csv), without their side.
export const movements: Told = {
  neck_flexion: 'flexión del cuello',
  neck_extension: 'extensión del cuello',
  neck_nod: 'asentir con la cabeza',
  neck_rotation_flexed: 'giro del cuello flexionado {to}',
  neck_rotation: 'giro del cuello {to}',
  neck_side_bend: 'inclinación lateral del cuello {to}',
  chin_poke: 'adelantar la barbilla',
  head_lift: 'levantar la cabeza',
  thoracic_flexion: 'flexión torácica',
  thoracic_extension: 'extensión torácica',
  thoracic_rotation: 'rotación torácica {to}',
  lumbar_flexion: 'flexión lumbar',
  lumbar_extension: 'extensión lumbar',
  lumbar_side_bend: 'inclinación lateral lumbar {to}',
  lumbar_rotation: 'rotación lumbar {to}',
  sit_up: 'incorporarse estando boca arriba',
  shoulder_shrug: 'encoger el hombro {m}',
  shoulder_abduction: 'abducción del hombro {m}',
  shoulder_flexion: 'flexión del hombro {m}',
  shoulder_extension: 'extensión del hombro {m}',
  arm_across: 'cruzar el brazo {m} por delante',
  hand_behind_back: 'llevar la mano {f} detrás de la espalda',
  shoulder_external_rotation: 'rotación externa del hombro {m}',
  blade_protraction: 'protracción del omóplato {m}',
  blade_retraction: 'retracción del omóplato {m}',
  blade_depression: 'descenso del omóplato {m}',
  reach_up: 'alcanzar hacia arriba con el brazo {m}',
  reach_back: 'alcanzar hacia atrás con el brazo {m}',
  pull_down: 'tirar hacia abajo con el brazo {m}',
  carry: 'cargar peso con el brazo {m}',
  typing: 'teclear',
  hip_flexion: 'flexión de la cadera {f}',
  hip_extension: 'extensión de la cadera {f}',
  hip_abduction: 'abducción de la cadera {f}',
  hip_adduction: 'aducción de la cadera {f}',
  hip_internal_rotation: 'rotación interna de la cadera {f}',
  hip_external_rotation: 'rotación externa de la cadera {f}',
  straight_leg_raise: 'elevación de la pierna {f} recta',
  knee_flexion: 'flexión de la rodilla {f}',
  knee_extension: 'extensión de la rodilla {f}',
  ankle_dorsiflexion: 'dorsiflexión del tobillo {m}',
  heel_raise: 'elevación del talón {m}',
  sitting: 'estar sentado',
  sitting_crossed: 'estar sentado con las piernas cruzadas',
  standing: 'estar de pie',
  one_leg_stand: 'apoyo en una pierna {which}',
  walking: 'caminar',
  running_movement: 'correr',
  walking_uphill: 'caminar cuesta arriba',
  stairs: 'escaleras',
  rising_from_sitting: 'levantarse estando sentado',
  rolling_in_bed: 'darse la vuelta en la cama',
  coughing: 'toser',
  deep_breath: 'respiración profunda',
  lifting: 'levantar peso',
  driving: 'conducir',
  side_sleeping: 'dormir de lado {m}',
  any_neck_movement: 'cualquier movimiento del cuello',
  any_back_movement: 'cualquier movimiento de la espalda',
};

// Groups of regions (region_groups.csv).
export const regionGroups: Told = {
  head: 'la cabeza',
  neck: 'el cuello',
  chest: 'el pecho',
  shoulder: 'los hombros',
  arm: 'los brazos',
  abdomen: 'el vientre',
  pelvis: 'la pelvis',
  leg: 'las piernas',
  upper_back: 'la parte alta de la espalda',
  mid_back: 'la mitad de la espalda',
  low_back: 'la zona lumbar',
  buttock: 'los glúteos',
  spine: 'el cuello y la espalda',
  trunk_back: 'la espalda, arriba, en medio y abajo',
  flank_area: 'los costados de la zona lumbar',
  skull_base: 'la base del cráneo',
  sacral: 'el sacro y el cóccix',
  hip: 'la cadera, la nalga y el muslo',
  lumbar: 'la zona lumbar, junto a la columna',
  abdomen_and_psoas: 'el vientre y la ingle',
  neck_front: 'la parte delantera del cuello',
  gluteal: 'los glúteos',
  chest_wall: 'la pared del pecho',
  inner_thigh: 'la cara interna del muslo y la ingle',
  feet_lower_legs_hands: 'los pies, las pantorrillas y las manos',
  tendon: 'los tendones de la pantorrilla y el talón',
  saddle: 'la zona de la silla de montar',
  over_kidneys: 'sobre los riñones',
  vessel_hollows:
    'detrás de las rodillas, las ingles, la parte delantera del cuello y el pliegue de los '
    + 'codos',
  vessel_beds: 'encima de las clavículas, los brazos y el vientre',
  leg_vessels: 'detrás de las rodillas y las ingles',
  calves_and_thighs: 'las pantorrillas y los muslos',
};

// Where pain may come from, without its side; in English but for the shorthand of the tables.
export const sources: Told = {
  upper_trapezius: 'trapecio superior',
  middle_trapezius: 'trapecio medio',
  lower_trapezius: 'trapecio inferior',
  levator_scapulae: 'elevador de la escápula',
  splenius_capitis: 'esplenio de la cabeza',
  splenius_cervicis: 'esplenio del cuello',
  semispinalis_capitis: 'semiespinoso de la cabeza',
  cervical_multifidi: 'semiespinoso del cuello y multífidos cervicales',
  suboccipitals: 'suboccipitales',
  sternocleidomastoid_sternal: 'esternocleidomastoideo, parte del esternón',
  sternocleidomastoid_clavicular: 'esternocleidomastoideo, parte de la clavícula',
  scalenes: 'escalenos',
  rhomboids: 'romboides',
  serratus_posterior_superior: 'serrato posterior superior',
  serratus_posterior_inferior: 'serrato posterior inferior',
  supraspinatus: 'supraespinoso',
  infraspinatus: 'infraespinoso',
  teres_minor: 'redondo menor',
  teres_major: 'redondo mayor',
  subscapularis: 'subescapular',
  latissimus_dorsi: 'dorsal ancho',
  posterior_deltoid: 'deltoides posterior',
  anterior_deltoid: 'deltoides anterior',
  serratus_anterior: 'serrato anterior',
  pectoralis_major: 'pectoral mayor',
  pectoralis_minor: 'pectoral menor',
  longissimus_thoracis: 'longísimo torácico',
  iliocostalis_thoracis: 'iliocostal torácico',
  iliocostalis_lumborum: 'iliocostal lumbar',
  thoracic_multifidi: 'multífidos y rotadores torácicos',
  lumbar_multifidi: 'multífidos lumbares',
  sacral_multifidi: 'multífidos sacros',
  quadratus_lumborum_superficial: 'cuadrado lumbar superficial',
  quadratus_lumborum_deep: 'cuadrado lumbar profundo',
  gluteus_maximus: 'glúteo mayor',
  gluteus_medius: 'glúteo medio',
  gluteus_minimus: 'glúteo menor',
  piriformis: 'piriforme',
  iliopsoas: 'psoas ilíaco',
  rectus_abdominis: 'recto del abdomen',
  abdominal_obliques: 'oblicuos del abdomen',
  hamstrings: 'isquiotibiales',
  tensor_fasciae_latae: 'tensor de la fascia lata',
  rectus_femoris: 'recto femoral',
  adductors: 'aductores',
  soleus: 'sóleo',
  intercostals: 'intercostales y diafragma',
  masseter: 'masetero',
  temporalis: 'músculo temporal',
  lateral_pterygoid: 'pterigoideo lateral',
  medial_pterygoid: 'pterigoideo medial',
  buccinator: 'buccinador',
  obturator_internus: 'obturador interno y gemelos',
  quadratus_femoris: 'cuadrado femoral',
  vastus_lateralis: 'vasto lateral',
  vastus_medialis: 'vasto medial',
  facet_upper_neck: 'articulaciones facetarias del cuello alto',
  facet_thoracic: 'articulaciones facetarias torácicas',
  facet_upper_lumbar: 'articulaciones facetarias lumbares altas',
  facet_lower_lumbar: 'articulaciones facetarias lumbares bajas',
  sacroiliac_joint: 'articulación sacroilíaca',
  disc_without_nerve_sign: 'disco sin señales de nervio',
  hip_joint: 'articulación de la cadera',
  trochanteric_pain: 'dolor del lado de la cadera (trocánter)',
  coccyx: 'cóccix',
  thoracic_outlet: 'salida torácica',
  occipital_neuralgia: 'neuralgia occipital',
  cluneal_nerve: 'nervio cluneal (piel de la parte alta del glúteo)',
  meralgia: 'nervio de la piel del muslo (meralgia)',
  kidney: 'riñón',
  pancreas_or_gallbladder: 'páncreas o vesícula biliar',
  heart: 'corazón',
  aorta: 'aorta',
  pleura_or_lung: 'pleura o pulmón',
  lung_apex: 'vértice del pulmón',
  pelvic_organs: 'órganos de la pelvis',
  stomach_or_bowel: 'estómago o intestino',
  vertebral_fracture: 'fractura vertebral',
  vertebral_tumour: 'tumor vertebral',
  spinal_infection: 'infección de la columna',
  axial_spondyloarthritis_pattern: 'patrón de espondiloartritis axial',
  leg_artery: 'arteria de la pierna',
  leg_vein_clot: 'coágulo en una vena de la pierna',
  shingles: 'herpes zóster (culebrilla)',
  pelvic_floor: 'suelo pélvico',
  thoracolumbar_junction: 'unión de la columna torácica y lumbar',
  accessory_nerve: 'nervio accesorio',
};
export const levels: Told = {
  facet: 'articulación facetaria',
  root: 'raíz nerviosa',
};

// Techniques, positions and parts of a course.
export const techniques: Told = {
  effleurage: 'roce deslizante (effleurage)',
  petrissage: 'amasamiento',
  swedish: 'masaje sueco (de relajación)',
  deep_tissue: 'masaje de tejido profundo',
  trigger_point: 'presión de puntos gatillo',
  myofascial_release: 'liberación miofascial',
  cross_fibre_friction: 'fricción transversal',
  vibration: 'vibración y balanceo',
  tapotement: 'percusión',
  assisted_stretch: 'estiramiento asistido',
  contract_relax: 'estiramiento con contracción y relajación',
  joint_mobilisation: 'movilización articular',
  acupressure: 'digitopresión',
  lymph_drainage: 'drenaje linfático manual',
  heat: 'calor',
  cold: 'frío',
  topical: 'aceite, loción o producto sobre la piel',
  chair_massage: 'masaje en silla',
  cupping: 'ventosas',
  instrument_assisted: 'trabajo con instrumentos',
  foot_massage: 'masaje calmante de pies',
  spinal_manipulation: 'manipulación de columna o articulaciones (impulso)',
  active_movement: 'movimiento activo y nueva prueba',
  prone: 'boca abajo',
  supine: 'boca arriba',
  supine_flat: 'plano sobre la espalda',
  semi_reclined: 'medio sentado',
  side_lying: 'de lado',
  side_lying_left: 'sobre el lado izquierdo',
  side_lying_right: 'sobre el lado derecho',
  seated: 'sentado',
  active: 'Fase activa',
  taper: 'Fase de retirada',
  maintenance: 'Mantenimiento',
  end_range: 'movimientos hasta el final de su recorrido',
};

// What to do (actions.csv).
export const actions: Told = {
  'Please stop here and call the emergency number now. Do not drive yourself. Stay with someone.':
    'Pare aquí y llame ahora al número de emergencias. No conduzca. Quédese con alguien.',
  'Please go to an emergency department now. Do not drive yourself.':
    'Vaya ahora a urgencias de un hospital. No conduzca.',
  'Please go to an emergency department now and show this letter. Hours matter. Do not drive yourself.':
    'Vaya ahora a urgencias de un hospital y enseñe esta carta. Cada hora cuenta. No conduzca.',
  'Please keep still as you are. Call the emergency number now.':
    'Quédese quieto tal como está. Llame ahora al número de emergencias.',
  'Please call your maternity unit or the emergency number now.':
    'Llame ahora a su maternidad o al número de emergencias.',
  'Please go to an eye emergency service now.':
    'Vaya ahora a un servicio de urgencias de los ojos.',
  'Please have this checked by a doctor today.': 'Haga que un médico mire esto hoy.',
  'Please have this checked in an emergency department today.':
    'Haga que miren esto hoy en urgencias de un hospital.',
  'Please have this checked in an emergency department today, and show the letter.':
    'Haga que miren esto hoy en urgencias de un hospital, y enseñe la carta.',
  'Please call your maternity unit today.': 'Llame hoy a su maternidad.',
  'Please have your eyes or skin checked at an emergency eye service today.':
    'Haga que le miren hoy los ojos o la piel en urgencias de los ojos.',
  'Please have this checked by a doctor in the next days.':
    'Haga que un médico mire esto en los próximos días.',
  'Please tell your midwife or maternity unit about this pain in the next days.':
    'Cuente este dolor a su matrona o maternidad en los próximos días.',
  'Massage can go on with care. We suggest a letter to your doctor.':
    'El masaje puede seguir, con cuidado. Proponemos una carta a su médico.',
  'Massage can go on with care.': 'El masaje puede seguir, con cuidado.',
  'We note this. It needs no action by itself.': 'Lo anotamos. Por sí solo no pide nada.',
};

// Whom a letter is for.
export const recipients: Told = {
  'the emergency service': 'el servicio de emergencias',
  'the emergency department': 'urgencias del hospital',
  'an emergency department that can scan the spine today':
    'urgencias de un hospital que pueda hacer hoy una imagen de la columna',
  'the emergency service (spine kept still)': 'el servicio de emergencias (con la columna inmóvil)',
  'the maternity unit': 'la maternidad',
  'the emergency eye service': 'urgencias de los ojos',
  'a doctor or urgent care, today': 'un médico o urgencias, hoy',
  'the doctor': 'el médico',
  'the doctor or physiotherapist': 'el médico o fisioterapeuta',
};

// The words on the dose (dose_checks.csv, dose_rules.csv).
export const doses: Told = {
  'at least 1 day, better 48 hours, between deep sessions on one area':
    'Al menos 1 día, mejor 48 horas, entre sesiones profundas en una misma zona',
  'In long-lasting neck pain 30-minute visits, two or three a week, did not beat waiting: fewer and longer visits are the better use of the same time.':
    'En el dolor de cuello largo, las visitas de 30 minutos, dos o tres por semana, no '
    + 'superaron a esperar: menos visitas y más largas aprovechan mejor el mismo tiempo.',
  'No trial used visits of this length for long-lasting neck pain; 60 minutes helped, 30 did not.':
    'Ningún ensayo usó visitas de esta duración en el dolor de cuello largo; 60 minutos '
    + 'ayudaron, 30 no.',
  '60 minutes two or three times a week for 4 weeks helped more than waiting: function 3.4 to 5 times and pain 2.3 to 2.7 times as often clearly better.':
    '60 minutos dos o tres veces por semana durante 4 semanas ayudaron más que esperar: la '
    + 'función mejoró claramente de 3.4 a 5 veces más a menudo, y el dolor de 2.3 a 2.7 veces.',
  'One 60-minute visit a week for 4 weeks was not clearly better than waiting; ten weekly visits helped some (39 against 14 of 100). Expect less than from two or three a week.':
    'Una visita de 60 minutos por semana durante 4 semanas no fue claramente mejor que '
    + 'esperar; diez visitas semanales ayudaron a algunos (39 frente a 14 de 100). Espere menos '
    + 'que con dos o tres por semana.',
  'Against sham or placebo massage the difference was small or none at about 12 weeks, and weekly booster visits did not hold to 26 weeks: pair it with exercise.':
    'Frente a un masaje simulado, la diferencia fue poca o ninguna hacia las 12 semanas, y las '
    + 'visitas semanales de refuerzo no duraron hasta las 26: únalo con ejercicio.',
  'About six deep-tissue visits helped some with pain at 7 weeks, not with disability, and not at a year.':
    'Unas seis visitas de tejido profundo ayudaron a algunos con el dolor a las 7 semanas, no '
    + 'con la discapacidad, y no al año.',
  'There are no massage trials in acute neck pain: this dose is practice consensus; staying active comes first.':
    'No hay ensayos de masaje en el dolor de cuello agudo: esta dosis es consenso de la '
    + 'práctica; seguir activo es lo primero.',
  'Ten weekly visits of 50-60 minutes, relaxing or targeted alike, improved function at 10 weeks; little was left at a year.':
    'Diez visitas semanales de 50-60 minutos, de relajación o dirigidas por igual, mejoraron '
    + 'la función a las 10 semanas; quedaba poco al año.',
  'The trials in long-lasting low back pain used 50-60 minutes; shorter visits are untested.':
    'Los ensayos en el dolor lumbar largo usaron 50-60 minutos; las visitas más cortas no se '
    + 'han probado.',
  'No trial compared doses of massage for low back pain; guidelines want it only as a part of a package with exercise and advice.':
    'Ningún ensayo comparó dosis de masaje para el dolor lumbar; las guías solo lo quieren '
    + 'como parte de un conjunto con ejercicio y consejo.',
  'Pain and function were better for some weeks, not later; low to very low certainty.':
    'El dolor y la función mejoraron unas semanas, no después; certeza baja o muy baja.',
  'Most acute low back pain is much better in 6 weeks whatever is done; one small trial of massage showed less pain soon after. Warmth and staying active are as good a start.':
    'La mayoría del dolor lumbar agudo mejora mucho en 6 semanas se haga lo que se haga; un '
    + 'ensayo pequeño de masaje mostró menos dolor poco después. El calor y seguir activo son un '
    + 'comienzo igual de bueno.',
  'There is no trial of massage for upper back pain: this dose is carried over from the neck.':
    'No hay ensayos de masaje para la parte alta de la espalda: esta dosis se toma de la del '
    + 'cuello.',
  'There is no trial of massage for pain of this area here: this dose is carried over from the nearest part of the spine.':
    'No hay aquí ensayos de masaje para el dolor de esta zona: esta dosis se toma de la parte '
    + 'más cercana de la columna.',
  'No trial treats a flare-up as such: shorter and lighter visits by practice consensus.':
    'Ningún ensayo trata un brote como tal: visitas más cortas y suaves por consenso de la '
    + 'práctica.',
  'No trial tested monthly visits alone: go on only while a 4-week pause shows that they help.':
    'Ningún ensayo probó solo visitas mensuales: siga solo mientras una pausa de 4 semanas '
    + 'muestre que ayudan.',
};

// What is measured (measures.csv).
export const measures: Told = {
  pain_rating: 'Escala numérica del dolor',
  pain_next_day: 'Dolor al día siguiente de una visita',
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
  pain_area: 'Lugares del dibujo del dolor',
  pain_surface: 'Superficie del dibujo del dolor',
  sleep_quality: 'Calidad del sueño',
  stress_level: 'Estrés',
  self_confidence: 'Confianza para manejarlo',
  fear_of_movement_tsk: 'Escala de Tampa de kinesiofobia 11',
  catastrophizing_pcs: 'Escala de catastrofización del dolor',
};

// A goal, put together from its parts.
export const goals: GoalWords = {
  betterBy: (words, points, measure) => `${words}: mejor en ${points} puntos (${measure})`,
  fromTo: (measure, from, to) => `${measure}: de ${from} a ${to} o menos`,
  atLeast: (measure, points) => `${measure}: mejor en al menos ${points}`,
};

// When to stop, at home and on the table.
export const stops: Told = {
  'it makes the pain worse.': 'el dolor empeora.',
  'the pain goes above 5 of 10 while you do it, is not back to its usual level within 24 hours, or an arm or leg begins to tingle. Next time do half as much, or leave it out.':
    'el dolor pasa de 5 de 10 mientras lo hace, no vuelve a su nivel habitual en 24 horas, o '
    + 'nota un hormigueo nuevo en un brazo o una pierna. La próxima vez haga la mitad, o déjelo.',
  'you get dizzy, or see or speak oddly: then call for help. Never go on for more than 2 minutes.':
    'se marea, o ve o habla raro: entonces pida ayuda. Nunca siga más de 2 minutos.',
  'you get dizzy.': 'se marea.',
  'you feel light-headed. Get out slowly.': 'nota aturdimiento. Salga despacio.',
  'the skin goes numb or white, or burns.': 'la piel se duerme, se pone blanca o quema.',
  'it feels sharp, electric or numb.': 'lo nota punzante, eléctrico o dormido.',
  'it gets too hot, the skin blisters, or the redness stays.':
    'quema demasiado, sale una ampolla o la rojez no se va.',
  'sharp or electric pain: stop the session': 'dolor punzante o eléctrico: parar la sesión',
  'new numbness or tingling: stop the session, ask the limb questions':
    'zona dormida u hormigueo nuevos: parar la sesión, preguntar por brazos y piernas',
  'dizziness: stop the session, ask the brain-sign questions':
    'mareo: parar la sesión, hacer las preguntas sobre señales del cerebro',
  'chest pain: stop the session, emergency questions':
    'dolor en el pecho: parar la sesión, preguntas de urgencia',
  'breathlessness: stop the session, emergency questions':
    'falta de aire: parar la sesión, preguntas de urgencia',
  'fainting: stop the session, lie down, emergency questions':
    'desmayo: parar la sesión, tumbarse, preguntas de urgencia',
  'the client says or shows stop: stop at once, no reason needed':
    'el cliente dice o muestra que pare: parar enseguida, sin pedir razones',
  'felt pressure 7 or more without consent, breath held, withdrawing, burning or numb: lower by 2 or stop':
    'presión sentida de 7 o más sin consentimiento, contiene el aire, se aparta, quema o se '
    + 'duerme: bajar 2 o parar',
};

// What to do after a session (aftercare.csv).
export const aftercare: Told = {
  'Get up slowly. Drink when thirsty. Go on with normal activity; a gentle walk is fine.':
    'Levántese despacio. Beba cuando tenga sed. Siga con su actividad normal; un paseo suave '
    + 'va bien.',
  'Soreness for a day or two is common. No hard training of that area for 24 hours; easy movement every hour or two.':
    'Es normal sentir molestias uno o dos días. Nada de entrenamiento fuerte de esa zona '
    + 'durante 24 horas; movimiento suave cada hora o dos.',
  'Easy movement and a change of posture now and then.':
    'Movimiento suave y cambiar de postura de vez en cuando.',
  'Repeat the pain-free movement five times this evening.':
    'Repita esta noche cinco veces el movimiento que no duele.',
  'Wear your compression garment as prescribed.':
    'Use su prenda de compresión como se la indicaron.',
  'Look at the skin where the pack was.': 'Mire la piel donde estuvo la compresa.',
  'Marks fade in 3-10 days; keep them from sun and heat for 24 hours.':
    'Las marcas se van en 3-10 días; protéjalas del sol y del calor durante 24 horas.',
  'Roll to the side before you sit up.': 'Póngase de lado antes de incorporarse.',
  'Sit a minute, then stand.': 'Quédese sentado un minuto y luego póngase de pie.',
  'feeling light-headed: sit 10 minutes': 'mareo: siéntese 10 minutos',
  'a bruise, pain beyond 48 hours or numbness: call us':
    'moretón, dolor más allá de 48 horas o adormecimiento: llámenos',
  'strong feelings coming up: ask for quiet time':
    'emociones fuertes, que pueden surgir: pida un rato tranquilo',
  'a flare beyond 24 hours: call us': 'un empeoramiento de más de 24 horas: llámenos',
  'a warm, red limb or fever: doctor the same day':
    'brazo o pierna roja y caliente, o fiebre: al médico el mismo día',
  'a blister: cool the skin, first aid, medical advice':
    'ampolla: enfríe la piel, primeros auxilios, consejo médico',
  'a blister: medical advice': 'ampolla: consejo médico',
  'bleeding, fluid, headache with seeing trouble, fewer movements: maternity unit now':
    'sangrado, pérdida de líquido, dolor de cabeza con mala visión o menos movimientos: a '
    + 'maternidad ahora',
  'faintness: sit or lie down': 'desmayo: siéntese o túmbese',
};

// Illnesses, medicines and states by the ids of conditions.csv, in plain words.
export const illnesses: Told = {
  anticoagulant: 'Anticoagulante (como warfarina, apixabán o heparina)',
  dual_antiplatelet: 'Dos medicinas que impiden que la sangre coagule',
  low_dose_aspirin: 'Solo aspirina en dosis baja',
  platelets_50_100: 'Plaquetas bajas (de 50 a 100)',
  platelets_20_50: 'Plaquetas bajas (de 20 a 50)',
  platelets_10_20: 'Plaquetas muy bajas (de 10 a 20)',
  haemophilia: 'Trastorno de la coagulación (hemofilia, von Willebrand)',
  osteoporosis: 'Huesos frágiles (osteoporosis), sin fractura',
  healed_vertebral_fracture: 'Fractura de la columna por huesos frágiles, ya curada',
  osteopenia: 'Huesos algo frágiles (osteopenia)',
  long_term_steroid: 'Corticoides en pastillas desde hace tiempo',
  steroid_injection_site: 'Inyección de corticoides en las últimas dos semanas',
  other_injection_site: 'Otra inyección, como la toxina botulínica',
  pregnancy_first_trimester: 'Embarazo, semanas 0 a 13',
  pregnancy_second_trimester: 'Embarazo, semanas 14 a 27',
  pregnancy_third_trimester: 'Embarazo, desde la semana 28',
  high_risk_pregnancy: 'Embarazo de riesgo',
  postpartum_6_weeks: 'Parto hace menos de 6 semanas',
  chemotherapy: 'Quimioterapia por un cáncer ahora',
  radiotherapy_field: 'Radioterapia ahora o hace menos de 6 semanas',
  bone_metastasis: 'Cáncer en los huesos (metástasis o mieloma)',
  solid_tumour: 'Un tumor',
  cancer_survivor: 'Cáncer hace más de 5 años, sin señales desde entonces',
  lymph_node_removal: 'Ganglios extirpados o irradiados, sin hinchazón',
  lymphoedema: 'Linfedema (brazo o pierna hinchados)',
  past_dvt: 'Coágulo en una pierna, tratado hace más de 3 a 6 meses',
  treated_clot: 'Coágulo en tratamiento, con masaje acordado por un médico',
  varicose_veins: 'Varices marcadas',
  mild_hypertension: 'Tensión alta, 140-159 y 90-99, o tratada y por debajo de 160/100',
  moderate_hypertension: 'Tensión alta, 160-179 y 100-119',
  heart_failure: 'Insuficiencia cardíaca, estable',
  pacemaker: 'Marcapasos o desfibrilador',
  implanted_device: 'Bomba, puerto, estimulador o válvula implantados',
  joint_replacement: 'Prótesis articular (cadera, rodilla, hombro)',
  soft_implant: 'Implante mamario u otro',
  spinal_fusion: 'Fusión de la columna, curada hace más de 6 meses',
  disc_herniation_with_deficit: 'Hernia de disco con debilidad, zona dormida o problemas de vejiga',
  disc_herniation: 'Hernia de disco o ciática, sin debilidad',
  lumbar_stenosis: 'Canal estrecho en la zona lumbar (estenosis)',
  spondylolisthesis: 'Vértebra deslizada, leve y estable',
  severe_spondylolisthesis: 'Vértebra deslizada, marcada o que aumenta',
  acute_whiplash: 'Latigazo cervical en las últimas 72 horas',
  whiplash: 'Latigazo cervical hace 3 días a 6 semanas',
  rheumatoid_arthritis: 'Artritis reumatoide',
  axial_spondyloarthritis: 'Inflamación que vuelve rígida la columna (espondilitis anquilosante)',
  hypermobility: 'Articulaciones muy laxas (hipermovilidad, SEDh)',
  down_syndrome: 'Síndrome de Down, o un cuello distinto de nacimiento',
  diabetes_with_neuropathy: 'Diabetes con pies que sienten menos',
  diabetes: 'Diabetes, los pies sienten como siempre',
  sensory_loss: 'Piel que siente menos, nervios dañados',
  skin_infection: 'Infección de la piel, hongos o verruga',
  eczema_psoriasis: 'Eccema o psoriasis',
  open_wound: 'Herida, quemadura o moretón',
  sunburn: 'Piel quemada por el sol',
  acute_inflammation: 'Lesión o inflamación reciente, hasta 72 horas',
  acute_severe_low_back_pain: 'Dolor lumbar fuerte y repentino, casi sin poder moverse',
  fibromyalgia: 'Fibromialgia',
  chronic_fatigue: 'Fatiga crónica (EM/SFC), covid persistente',
  multiple_sclerosis: 'Esclerosis múltiple',
  parkinson: 'Enfermedad de Parkinson',
  epilepsy: 'Epilepsia',
  past_stroke: 'Ictus hace más de 3 meses, estable',
  neck_artery_disease: 'Arteria del cuello estrecha o enferma',
  asthma_copd: 'Asma o EPOC',
  kidney_stones: 'Piedras o infecciones del riñón',
  abdominal_hernia: 'Hernia abdominal, u operación reciente del vientre',
  endometriosis: 'DIU, endometriosis o regla',
  frail: 'Fragilidad',
  child_6_17: 'Menor, de 6 a 17 años',
  kidney_disease: 'Enfermedad avanzada del riñón, diálisis',
  advanced_liver_disease: 'Enfermedad avanzada del hígado',
  acute_gout: 'Gota, o una articulación caliente e hinchada',
  recent_vaccination: 'Vacuna reciente',
  recent_tattoo: 'Tatuaje o piercing reciente',
  sedating_medicine: 'Analgésicos fuertes (opioides) o medicinas que adormecen',
  trauma_history: 'Estrés postraumático, o experiencia de violencia o abuso',
  contact_allergy: 'Alergia a frutos secos, látex, lanolina, perfume o margaritas',
  scoliosis: 'Escoliosis (columna curvada)',
  cervical_stenosis: 'Canal estrecho en el cuello, visto por un médico',
  thoracic_outlet: 'Síndrome del desfiladero torácico (hormigueo al levantar el brazo)',
  aortic_aneurysm: 'Arteria principal ensanchada (aneurisma de aorta), vista por un médico',
  spinal_cord_injury: 'Lesión de la médula espinal',
  high_cord_injury: 'Lesión de la médula en T6 o más arriba',
  recent_stroke: 'Ictus o aviso de ictus (AIT) en los últimos 3 meses',
  neck_artery_dissection: 'Rotura de una arteria del cuello en los últimos 6 meses',
  sickle_cell: 'Drepanocitosis (células falciformes)',
  chiari_malformation: 'Malformación de Chiari o siringe',
  dementia: 'Demencia, o duda de si la persona puede decidir',
  steroid_withdrawal: 'Corticoides largos dejados o reducidos en los últimos 12 meses',
  fluoroquinolone: 'Antibiótico como ciprofloxacino, ahora o en las últimas 8 semanas',
  medicine_patch: 'Parche con medicina en la piel',
  opioid_patch: 'Parche para el dolor (fentanilo, buprenorfina)',
  vascular_ehlers_danlos: 'Vasos frágiles (Ehlers-Danlos vascular, Loeys-Dietz, Marfan)',
  glucose_device: 'Sensor de glucosa o bomba de insulina',
  ostomy: 'Ostomía (bolsa)',
  face_injection: 'Relleno o inyección en la cara en las últimas 2 semanas',
  eye_surgery_or_glaucoma:
    'Operación reciente del ojo, desprendimiento de retina o glaucoma avanzado',
  concussion: 'Conmoción cerebral que aún da síntomas',
  active_shingles: 'Herpes zóster, aún sin secar',
  burn_risk: 'Piel que podría quemarse sin notarlo en una camilla caliente',
  pregnancy_week_unknown: 'Embarazo, semana no conocida',
  cervical_degeneration: 'Desgaste de los discos o articulaciones del cuello',
  operated_area: 'Una operación cuyo lugar o fecha no se conoce',
  nerve_pain_area: 'Dolor de nervio, o piel a la que le duele el roce',
  spinal_anomaly: 'Columna o costilla con otra forma de nacimiento',
  not_known_yet: 'Una medicina o enfermedad que aún no se conoce',
  retinoid: 'Medicina que adelgaza la piel (retinoide)',
  photosensitiser: 'Medicina con la que la piel se quema con la luz',
  cold_sensitivity: 'Dedos blancos, habones o coágulos con el frío (Raynaud)',
  leg_artery_disease: 'Arterias de las piernas estrechas',
};

// Home care (self_care.csv) and what is said around it (selfcare/).
export const homeCare: Told = {
  'staying active': 'seguir activo',
  'Every day.': 'Todos los días.',
  'Keep up your usual activities as far as the pain lets you. Resting in bed for more than a day or two slows recovery.':
    'Mantenga sus actividades habituales hasta donde el dolor le deje. Guardar cama más de un'
    + ' día o dos retrasa la recuperación.',
  'If you have any of the warning signs we asked about, have them checked first.':
    'Si tiene alguna de las señales de alarma por las que preguntamos, que se la miren antes.',
  'what to expect': 'qué esperar',
  'Good to know once.': 'Basta con saberlo una vez.',
  'Most new episodes of back or neck pain ease clearly within six weeks. The first weeks are usually the worst.':
    'La mayoría de los episodios nuevos de dolor de espalda o cuello mejoran claramente en '
    + 'seis semanas. Las primeras semanas suelen ser las peores.',
  walking: 'caminar',
  'Walk 10 to 30 minutes, 3 to 5 times a week. Add about a tenth each week.':
    'Camine de 10 a 30 minutos, de 3 a 5 veces por semana. Añada más o menos una décima parte'
    + ' cada semana.',
  'Go at a pace that feels comfortable.': 'Vaya a un paso que le resulte cómodo.',
  'Not with chest pain on effort, or with leg pain that makes you stand still: have that checked first.':
    'No con dolor en el pecho al esfuerzo, ni con un dolor de pierna que le obligue a '
    + 'pararse: que se lo miren antes.',
  'a little more each week': 'un poco más cada semana',
  'Raise the time you are active by 10 to 20 per cent each week.':
    'Aumente el tiempo de actividad entre un 10 y un 20 por ciento cada semana.',
  'Go by the clock and not by the pain, and plan your rests before you need them. Avoid doing everything on a good day and nothing the day after.':
    'Guíese por el reloj y no por el dolor, y planee los descansos antes de necesitarlos. '
    + 'Evite hacerlo todo un día bueno y nada al día siguiente.',
  'If effort exhausts you for days, agree the steps with the person who treats you.':
    'Si el esfuerzo le agota durante días, acuerde los pasos con quien le trata.',
  'general exercise of your choice': 'el ejercicio general que más le guste',
  'Exercise 20 to 60 minutes, 2 or 3 times a week, for at least 8 weeks.':
    'Haga ejercicio de 20 a 60 minutos, 2 o 3 veces por semana, durante al menos 8 semanas.',
  'Strength, endurance, Pilates or yoga: the one you like is the one you will keep up. It is best to begin with a teacher.':
    'Fuerza, resistencia, pilates o yoga: el que le guste es el que mantendrá. Lo mejor es '
    + 'empezar con un profesor.',
  'Not with chest pain, breathlessness, fainting, fever, a new weakness or other warning signs.':
    'No con dolor en el pecho, falta de aire, desmayos, fiebre, una debilidad nueva u otras '
    + 'señales de alarma.',
  'small nods for the deep neck muscles': 'pequeños síes para los músculos profundos del cuello',
  'Hold each nod for 10 seconds, 10 times, once or twice a day for 6 weeks.':
    'Mantenga cada gesto 10 segundos, 10 veces, una o dos veces al día durante 6 semanas.',
  'Lie on your back and nod very gently, as if saying yes, without lifting your head.':
    'Túmbese boca arriba y asienta muy suavemente, como si dijera que sí, sin levantar la cabeza.',
  'Not with new tingling or weakness in an arm, nor in the first 3 days after a neck jolt.':
    'No con hormigueo o debilidad nuevos en un brazo, ni en los primeros 3 días tras un '
    + 'latigazo del cuello.',
  'Sit half reclined with your back supported, and nod very gently, as if saying yes.':
    'Siéntese medio recostada con la espalda apoyada y asienta muy suavemente, como si dijera'
    + ' que sí.',
  'drawing the shoulder blades back': 'llevar los omóplatos hacia atrás',
  'Do 2 or 3 rounds of 10 to 12, on 3 days a week.':
    'Haga 2 o 3 series de 10 a 12, 3 días por semana.',
  'Pull a stretch band slowly towards you and let your shoulder blades come together.':
    'Tire despacio de una banda elástica hacia usted y deje que los omóplatos se acerquen.',
  'Not with a fresh shoulder injury.': 'No con una lesión reciente del hombro.',
  'steadying exercises for the trunk': 'ejercicios para dar firmeza al tronco',
  'Do 2 rounds of 8 to 10, on 3 to 5 days a week.':
    'Haga 2 series de 8 a 10, de 3 a 5 días por semana.',
  'Lift an arm and the opposite leg while your back stays still, on your back or on hands and knees, or lift your hips from the floor. Keep your back in the middle position that feels comfortable.':
    'Levante un brazo y la pierna contraria sin mover la espalda, boca arriba o a gatas, o '
    + 'levante la cadera del suelo. Mantenga la espalda en la posición intermedia que le '
    + 'resulte cómoda.',
  'Not with new weakness in a leg or numbness between the legs. With thin bones, no sit-ups.':
    'No con debilidad nueva en una pierna ni con la zona entre las piernas dormida. Con '
    + 'huesos frágiles, nada de abdominales.',
  'On hands and knees, lift an arm and the opposite leg while your back stays still.':
    'A gatas, levante un brazo y la pierna contraria sin mover la espalda.',
  'strengthening the side of the hip': 'fortalecer el lado de la cadera',
  'Do 2 rounds of 10 to 12, on 3 days a week.': 'Haga 2 series de 10 a 12, 3 días por semana.',
  'Lie on your side and open the upper knee like a shell, or lift the upper leg; or lie on your back and lift your hips.':
    'Túmbese de lado y abra la rodilla de arriba como una concha, o levante la pierna de '
    + 'arriba; o túmbese boca arriba y levante la cadera.',
  'Not while a tendon at the hip is freshly inflamed.':
    'No mientras un tendón de la cadera esté recién inflamado.',
  'Lie on your side and open the upper knee like a shell, or lift the upper leg. Do not lift your hips lying on your back.':
    'Túmbese de lado y abra la rodilla de arriba como una concha, o levante la pierna de '
    + 'arriba. No levante la cadera boca arriba.',
  'side stretch for the neck': 'estiramiento lateral del cuello',
  'Hold 20 to 30 seconds, 2 or 3 times, once or twice a day.':
    'Mantenga de 20 a 30 segundos, 2 o 3 veces, una o dos veces al día.',
  'Sit on one hand and let your head sink gently towards the other side.':
    'Siéntese sobre una mano y deje caer la cabeza con suavidad hacia el otro lado.',
  'Not in the first 3 days after a neck jolt, with pain shooting down an arm, with trouble of the neck arteries or the spinal canal, or with a stiff, lax or inflamed neck.':
    'No en los primeros 3 días tras un latigazo del cuello, con dolor que baja como un rayo '
    + 'por un brazo, con problemas de las arterias del cuello o del canal de la columna, ni con'
    + ' un cuello rígido, laxo o inflamado.',
  'diagonal stretch for the neck': 'estiramiento en diagonal del cuello',
  'Hold 20 to 30 seconds, 2 or 3 times.': 'Mantenga de 20 a 30 segundos, 2 o 3 veces.',
  'Turn your head a little to one side and look down towards your armpit.':
    'Gire un poco la cabeza hacia un lado y mire hacia abajo, a la axila.',
  'drawing the chin back': 'llevar el mentón hacia atrás',
  'Hold 5 seconds, 10 times; at the desk about once an hour.':
    'Mantenga 5 segundos, 10 veces; en el escritorio, más o menos una vez cada hora.',
  'Sit upright and draw your chin straight back, as if to make a double chin.':
    'Siéntese erguido y lleve el mentón recto hacia atrás, como para hacer papada.',
  'Not if it sends pain or tingling down your arm.':
    'No si le provoca dolor u hormigueo que baja por el brazo.',
  'chest stretch in a doorway': 'estiramiento del pecho en el marco de una puerta',
  'Hold 30 seconds, twice.': 'Mantenga 30 segundos, dos veces.',
  'Rest your forearms on the door frame with the elbows at shoulder height, and lean forward a little.':
    'Apoye los antebrazos en el marco de la puerta con los codos a la altura de los hombros e'
    + ' inclínese un poco hacia delante.',
  'Not with a shoulder that slips out, or with pain down the arm.':
    'No con un hombro que se sale, ni con dolor que baja por el brazo.',
  'leaning the upper back over a chair': 'arquear la espalda alta sobre una silla',
  'Do it slowly, 10 times.': 'Hágalo despacio, 10 veces.',
  'Sit, and lean your upper back gently backwards over the top of the chair or over a rolled towel.':
    'Siéntese y arquee con suavidad la espalda alta hacia atrás sobre el respaldo de la silla'
    + ' o sobre una toalla enrollada.',
  'Not with thin bones or after a fracture of the spine.':
    'No con huesos frágiles ni tras una fractura de la columna.',
  'resting forward on the heels': 'descansar hacia delante sobre los talones',
  'Hold 30 seconds, 3 times.': 'Mantenga 30 segundos, 3 veces.',
  'Kneel with your knees apart, sit back on your heels and let your arms reach forward on the floor.':
    'Arrodíllese con las rodillas separadas, siéntese sobre los talones y estire los brazos '
    + 'hacia delante en el suelo.',
  'Not with thin bones, a fracture of the spine or advanced glaucoma. With sore knees or late in pregnancy, ask for another form.':
    'No con huesos frágiles, una fractura de la columna o un glaucoma avanzado. Si le duelen '
    + 'las rodillas o al final del embarazo, pida otra forma.',
  'rounding and hollowing the back': 'redondear y hundir la espalda',
  'Do it slowly, 8 to 10 times.': 'Hágalo despacio, de 8 a 10 veces.',
  'On hands and knees, let your back sink and rise within a small, easy range.':
    'A gatas, deje que la espalda baje y suba con un movimiento pequeño y cómodo.',
  'Not with thin bones or after a fracture of the spine. With sore wrists or knees, ask for another form.':
    'No con huesos frágiles ni tras una fractura de la columna. Si le duelen las muñecas o '
    + 'las rodillas, pida otra forma.',
  'On hands and knees, let your back sink and rise within a very small range.':
    'A gatas, deje que la espalda baje y suba con un movimiento muy pequeño.',
  'knee to chest': 'rodilla al pecho',
  'Hold 20 seconds, 3 times on each side.': 'Mantenga 20 segundos, 3 veces a cada lado.',
  'Lie on your back and draw one knee towards your chest with both hands.':
    'Túmbese boca arriba y lleve una rodilla hacia el pecho con las dos manos.',
  'Not with thin bones, after a fracture of the spine, or when leg pain gets worse with it. Not lying on the back from week 20 of a pregnancy.':
    'No con huesos frágiles, tras una fractura de la columna ni si con ello empeora el dolor '
    + 'de la pierna. Desde la semana 20 de embarazo, no boca arriba.',
  'side stretch for the low back': 'estiramiento lateral de la zona lumbar',
  'Hold 20 seconds, 3 times.': 'Mantenga 20 segundos, 3 veces.',
  'Stand or sit, and reach one arm over your head towards the other side.':
    'De pie o sentado, estire un brazo por encima de la cabeza hacia el otro lado.',
  'Not with painful ribs.': 'No con costillas doloridas.',
  'stretch for the buttock': 'estiramiento del glúteo',
  'Hold 30 seconds, 2 or 3 times.': 'Mantenga 30 segundos, 2 o 3 veces.',
  'Lie on your back, rest one ankle on the other knee, and draw that leg towards you.':
    'Túmbese boca arriba, apoye un tobillo en la otra rodilla y acerque esa pierna hacia usted.',
  'Not with a pinching hip or a replaced hip.':
    'No con una cadera que pinza ni con una prótesis de cadera.',
  'Sit on a chair, rest one ankle on the other knee, and lean forward a little.':
    'Siéntese en una silla, apoye un tobillo en la otra rodilla e inclínese un poco hacia delante.',
  'stretch for the back of the thigh': 'estiramiento de la parte de atrás del muslo',
  'Lie on your back and raise one leg with a towel round the foot, until you feel a mild pull.':
    'Túmbese boca arriba y levante una pierna con una toalla alrededor del pie, hasta notar '
    + 'un tirón leve.',
  'Not with leg pain that comes from a nerve.': 'No con un dolor de pierna que viene de un nervio.',
  'Sit on a chair, stretch one leg out with the heel on the floor, and lean forward a little.':
    'Siéntese en una silla, estire una pierna con el talón en el suelo e inclínese un poco '
    + 'hacia delante.',
  'stretch for the front of the hip': 'estiramiento de la parte delantera de la cadera',
  'Kneel on one knee with the other foot in front of you, and let your hips move forward.':
    'Apoye una rodilla en el suelo con el otro pie delante y deje que la cadera vaya hacia '
    + 'delante.',
  'Late in pregnancy, ask for another form.': 'Al final del embarazo, pida otra forma.',
  'Hold on to a support, kneel on one knee with the other foot in front of you, and let your hips move forward a little.':
    'Sujétese a un apoyo, ponga una rodilla en el suelo con el otro pie delante y deje que la'
    + ' cadera vaya un poco hacia delante.',
  'short breaks from sitting': 'pausas cortas al estar sentado',
  'Move for 2 or 3 minutes after every 30 to 45 minutes of sitting.':
    'Muévase 2 o 3 minutos después de cada 30 a 45 minutos sentado.',
  'Stand up, walk a few steps, roll your shoulders.': 'Levántese, dé unos pasos, gire los hombros.',
  'easier ways to bend, lift and sit': 'formas más fáciles de agacharse, levantar y sentarse',
  'Practise 5 minutes a day for 2 weeks.': 'Practique 5 minutos al día durante 2 semanas.',
  'Bend from the hips, lift without holding your breath, and change how you sit often.':
    'Agáchese desde la cadera, levante sin contener el aire y cambie a menudo de postura al '
    + 'sentarse.',
  'pressing a ball against a sore spot': 'presionar un punto sensible con una pelota',
  'Press 30 to 60 seconds on 2 or 3 spots, at most 10 minutes a day.':
    'Presione de 30 a 60 segundos en 2 o 3 puntos, como mucho 10 minutos al día.',
  'Lean on a massage or tennis ball against a wall, which is easier to dose than the floor. Never on the spine, the neck or the front ribs.':
    'Apóyese sobre una pelota de masaje o de tenis contra una pared, donde se mide mejor la '
    + 'fuerza que en el suelo. Nunca sobre la columna, el cuello ni las costillas de delante.',
  'Not with blood thinners or easy bleeding, thin bones, skin that does not feel normally, sore skin at the spot or signs of a clot, and not on the belly in pregnancy.':
    'No con anticoagulantes o si sangra con facilidad, con huesos frágiles, con piel que no '
    + 'siente con normalidad, con la piel dañada en ese punto ni con señales de un coágulo, y '
    + 'no en el vientre durante el embarazo.',
  'foam roller': 'rodillo de espuma',
  'Roll 60 to 90 seconds on each area.': 'Ruede de 60 a 90 segundos en cada zona.',
  'Roll slowly under the upper back, the buttock or the thigh. Never on the neck or the low back.':
    'Ruede despacio bajo la espalda alta, el glúteo o el muslo. Nunca sobre el cuello ni la '
    + 'zona lumbar.',
  'Not with blood thinners or easy bleeding, thin bones, skin that does not feel normally, sore skin at the spot, signs of a clot, or in pregnancy.':
    'No con anticoagulantes o si sangra con facilidad, con huesos frágiles, con piel que no '
    + 'siente con normalidad, con la piel dañada en ese punto, con señales de un coágulo ni en '
    + 'el embarazo.',
  'pressing with a hooked stick': 'presionar con un bastón curvo',
  'Press 20 to 30 seconds, 3 times.': 'Presione de 20 a 30 segundos, 3 veces.',
  'Use the stick to press gently on a sore spot at the top of the shoulder.':
    'Use el bastón para presionar con suavidad un punto sensible en lo alto del hombro.',
  'Not with blood thinners or easy bleeding, thin bones, skin that does not feel normally, sore skin at the spot or signs of a clot.':
    'No con anticoagulantes o si sangra con facilidad, con huesos frágiles, con piel que no '
    + 'siente con normalidad, con la piel dañada en ese punto ni con señales de un coágulo.',
  'two balls under the base of the skull': 'dos pelotas bajo la base del cráneo',
  'Lie still for 1 or 2 minutes.': 'Quédese quieto 1 o 2 minutos.',
  'Rest the base of your skull on two soft balls and lie still. Do not roll on them.':
    'Apoye la base del cráneo sobre dos pelotas blandas y quédese quieto. No ruede sobre ellas.',
  'Not with signs of trouble of the neck arteries, or with an inflamed, lax or unstable neck. Never for more than 2 minutes.':
    'No con señales de un problema de las arterias del cuello, ni con un cuello inflamado, '
    + 'laxo o inestable. Nunca más de 2 minutos.',
  'warm pack': 'compresa caliente',
  'Use it 15 to 20 minutes at 38 to 42 °C, up to 3 times a day, or wear a low-level wrap of at most 40 °C for up to 8 hours.':
    'Úsela de 15 a 20 minutos a entre 38 y 42 °C, hasta 3 veces al día, o lleve una faja de '
    + 'calor suave de 40 °C como mucho hasta 8 horas.',
  'Put a cloth between the pack and your skin, look at the skin from time to time, and never fall asleep with it.':
    'Ponga un paño entre la compresa y la piel, mire la piel de vez en cuando y nunca se '
    + 'duerma con ella.',
  'Not on skin that does not feel normally, on a fresh swelling, an infection, an open wound, a clot or a swollen limb, not near any medicine patch and not at all with an opioid patch, not when drowsy, and not on the belly in pregnancy.':
    'No sobre piel que no siente con normalidad, una hinchazón reciente, una infección, una '
    + 'herida abierta, un coágulo o un brazo o pierna hinchados; no cerca de ningún parche con '
    + 'medicina y de ningún modo con un parche de opioides; no con somnolencia, y no en el '
    + 'vientre durante el embarazo.',
  'cold pack': 'compresa fría',
  'Use it 10 to 15 minutes, with at least 2 hours between, at most 4 times a day.':
    'Úsela de 10 a 15 minutos, con al menos 2 horas entre una y otra, como mucho 4 veces al día.',
  'Put a damp cloth between the pack and your skin.':
    'Ponga un paño húmedo entre la compresa y la piel.',
  'Not on skin that does not feel normally or on an open wound, not at the front of the neck, and not if cold gives you white fingers or hives, or with poor circulation in the legs or sickle cell disease.':
    'No sobre piel que no siente con normalidad ni sobre una herida abierta, no en la parte '
    + 'delantera del cuello, y no si el frío le pone los dedos blancos o le da habones, ni con '
    + 'mala circulación en las piernas o drepanocitosis.',
  'hot and cold baths in turn': 'baños fríos y calientes alternos',
  'We do not advise this for the back or neck.': 'No lo aconsejamos para la espalda ni el cuello.',
  'warm bath': 'baño templado',
  'Bathe 15 to 20 minutes at 38 °C at most.': 'Báñese de 15 a 20 minutos a 38 °C como mucho.',
  'Not in pregnancy, with low blood pressure, an open wound, an opioid patch, or a spinal cord injury at chest level or above.':
    'No en el embarazo, con la tensión baja, una herida abierta, un parche de opioides o una '
    + 'lesión de la médula a la altura del pecho o más arriba.',
  'setting up the desk': 'preparar el escritorio',
  'Set it up once and look at it again after 4 weeks.':
    'Prepárelo una vez y revíselo a las 4 semanas.',
  'Have the top of the screen near eye level at arm\'s length, your forearms supported and your feet flat. Use a stand and a separate keyboard with a laptop.':
    'Ponga el borde superior de la pantalla cerca de la altura de los ojos y a la distancia '
    + 'del brazo, los antebrazos apoyados y los pies planos. Con un portátil, use un soporte y '
    + 'un teclado aparte.',
  'holding the phone': 'sujetar el teléfono',
  'Hold the phone at eye level, and use a headset for long calls.':
    'Sujete el teléfono a la altura de los ojos y use auriculares en las llamadas largas.',
  lifting: 'levantar cosas',
  'Hold the load close, bend from the hips, and carry a heavy load in two goes.':
    'Lleve la carga pegada al cuerpo, agáchese desde la cadera y lleve lo pesado en dos viajes.',
  'carrying a bag': 'llevar una bolsa o mochila',
  'Carry a backpack by both straps, and keep it below a tenth of your weight.':
    'Lleve la mochila de las dos asas, y que pese menos de la décima parte de su peso.',
  'sitting in the car': 'sentarse en el coche',
  'On every drive.': 'En cada viaje.',
  'Set the seat upright, and stop to move about every 90 minutes.':
    'Ponga el asiento recto y pare para moverse más o menos cada 90 minutos.',
  'working at home': 'trabajar en casa',
  'Do not work from the sofa all day, and change between two or three places to sit or stand.':
    'No trabaje todo el día desde el sofá, y cambie entre dos o tres sitios donde sentarse o '
    + 'estar de pie.',
  'lying comfortably at night': 'dormir en una postura cómoda',
  'Every night.': 'Todas las noches.',
  'On your side, put a pillow between your knees; on your back, put one under your knees. The pillow for your head should fill the space to your shoulder.':
    'De lado, ponga una almohada entre las rodillas; boca arriba, una debajo de las rodillas.'
    + ' La almohada de la cabeza debe llenar el hueco hasta el hombro.',
  'In pregnancy lie on your side, best on the left.':
    'En el embarazo túmbese de lado, mejor sobre el izquierdo.',
  'Lie on your side, best on the left, with a pillow between your knees. The pillow for your head should fill the space to your shoulder.':
    'Túmbese de lado, mejor sobre el izquierdo, con una almohada entre las rodillas. La '
    + 'almohada de la cabeza debe llenar el hueco hasta el hombro.',
  'better sleep habits': 'mejores hábitos de sueño',
  'Every night for 2 to 4 weeks.': 'Todas las noches durante 2 a 4 semanas.',
  'Go to bed at the same time, keep the room dark, leave screens for the last hour, and drink no coffee or tea after 2 in the afternoon.':
    'Acuéstese a la misma hora, tenga la habitación a oscuras, deje las pantallas en la '
    + 'última hora y no tome café ni té después de las 2 de la tarde.',
  'If you have slept badly for months, ask your doctor about it.':
    'Si lleva meses durmiendo mal, consúltelo con su médico.',
  'slow breathing': 'respiración lenta',
  'Breathe slowly for 5 minutes, twice a day.': 'Respire despacio 5 minutos, dos veces al día.',
  'Breathe in through the nose for 4 seconds and out for 6, about 6 breaths a minute.':
    'Tome aire por la nariz durante 4 segundos y suéltelo durante 6, unas 6 respiraciones por'
    + ' minuto.',
  'If you get dizzy, breathe as usual again.': 'Si se marea, vuelva a respirar como siempre.',
  'relaxing muscle by muscle': 'relajarse músculo por músculo',
  'Take 10 to 15 minutes a day for 4 weeks.':
    'Dedique de 10 a 15 minutos al día durante 4 semanas.',
  'Follow a recording: tense and let go one part of the body after the other.':
    'Siga una grabación: tense y suelte una parte del cuerpo tras otra.',
  'If attending to your body brings back bad memories, ask for another form.':
    'Si prestar atención al cuerpo le trae malos recuerdos, pida otra forma.',
  'Sit or lie on your side and follow a recording: tense and let go one part of the body after the other.':
    'Siéntese o túmbese de lado y siga una grabación: tense y suelte una parte del cuerpo '
    + 'tras otra.',
  'mindfulness course': 'curso de atención plena (mindfulness)',
  'A course takes 8 weeks.': 'Un curso dura 8 semanas.',
  'It is usually held in a group.': 'Suele hacerse en grupo.',
  'Not during a severe mental illness without the advice of the person who treats it.':
    'No durante una enfermedad mental grave sin el consejo de quien la trata.',
  'encouraging sentences': 'frases de ánimo',
  'Take 2 minutes a day.': 'Dedique 2 minutos al día.',
  'Only if you like it: there is no evidence that it lessens pain.':
    'Solo si le gusta: no hay pruebas de que alivie el dolor.',
  'yoga for beginners': 'yoga para principiantes',
  'One or two lessons of 60 to 75 minutes a week for 8 to 12 weeks, and 20 minutes at home.':
    'Una o dos clases de 60 a 75 minutos por semana durante 8 a 12 semanas, y 20 minutos en casa.',
  'Tell the teacher about your limits before you begin. A restful class relaxes, but does not strengthen.':
    'Antes de empezar, cuente al profesor sus límites. Una clase de descanso relaja, pero no '
    + 'fortalece.',
  'Not with leg pain that comes from a nerve. With thin bones avoid deep forward bending, with glaucoma nothing head down; late in pregnancy take a class for pregnant women.':
    'No con un dolor de pierna que viene de un nervio. Con huesos frágiles evite doblarse '
    + 'mucho hacia delante; con glaucoma, nada cabeza abajo; al final del embarazo, vaya a una '
    + 'clase para embarazadas.',
  'Take a class for pregnant women only.': 'Vaya solo a una clase para embarazadas.',
  'tai chi': 'taichí',
  'Two lessons of 40 to 60 minutes a week for 10 weeks.':
    'Dos clases de 40 a 60 minutos por semana durante 10 semanas.',
  'If you tend to fall, do it with a support beside you.':
    'Si tiende a caerse, hágalo con un apoyo al lado.',
  'arnica gel': 'gel de árnica',
  'Put on a thin layer 2 or 3 times a day, for 10 days at most.':
    'Ponga una capa fina 2 o 3 veces al día, durante 10 días como mucho.',
  'Only on unbroken skin.': 'Solo sobre piel sana.',
  'Not with an allergy to plants of the daisy family, on wounds, or under 12 years. With blood thinners only on a small area; in pregnancy ask first.':
    'No con alergia a las plantas de la familia de la margarita, sobre heridas ni con menos '
    + 'de 12 años. Con anticoagulantes, solo en una zona pequeña; en el embarazo, pregunte '
    + 'antes.',
  'CBD cream': 'crema de CBD',
  'We do not offer this.': 'No lo ofrecemos.',
  'It may show in a drug test, may not be legal where you live, and is not for pregnancy.':
    'Puede salir en una prueba de drogas, puede no ser legal donde vive y no es para el embarazo.',
  'anti-inflammatory gel': 'gel antiinflamatorio',
  'Use it as the label says, for 7 to 14 days at most.':
    'Úselo como dice el prospecto, de 7 a 14 días como mucho.',
  'Ask a pharmacist first whether it goes with your medicines.':
    'Pregunte antes en la farmacia si es compatible con sus medicinas.',
  'Not with an allergy to such medicines, from week 20 of a pregnancy, with asthma that they set off, with kidney disease, or with blood thinners.':
    'No con alergia a estas medicinas, desde la semana 20 de embarazo, con asma que ellas '
    + 'desencadenan, con enfermedad del riñón ni con anticoagulantes.',
  'warming or cooling cream': 'crema de efecto calor o frío',
  'Use it as the label says.': 'Úselo como dice el prospecto.',
  'Wash your hands afterwards.': 'Lávese las manos después.',
  'Not together with heat, not on broken skin, and not near the eyes.':
    'No junto con calor, no sobre piel dañada y no cerca de los ojos.',
  'numbing patch': 'parche anestésico',
  'Not with a heart rhythm disorder, and not on broken skin.':
    'No con un trastorno del ritmo del corazón ni sobre piel dañada.',
  'eating and drinking': 'comer y beber',
  'Always.': 'Siempre.',
  'Eat a varied diet, keep a weight that suits you, and drink when you are thirsty. You need no supplements for your back.':
    'Coma variado, mantenga un peso que le vaya bien y beba cuando tenga sed. Para la espalda'
    + ' no necesita suplementos.',
  'If you lose weight without wanting to, see a doctor.':
    'Si pierde peso sin querer, vaya al médico.',
  'less smoking and alcohol': 'menos tabaco y alcohol',
  'Smoking goes with slower recovery of back pain. Every step down counts.':
    'Fumar va unido a una recuperación más lenta del dolor de espalda. Cada paso a menos cuenta.',
  'a short check once a week': 'una revisión breve cada semana',
  'Take 2 minutes once a week.': 'Dedique 2 minutos una vez por semana.',
  'Note your pain, the tender places, how far you can move and anything new. Press a sore spot no longer than a minute.':
    'Anote su dolor, los puntos sensibles, hasta dónde se mueve y cualquier novedad. No '
    + 'presione un punto sensible más de un minuto.',
  'keeping a record': 'llevar un registro',
  'Make one tick a day.': 'Haga una marca al día.',
  'Note what you did, on paper or in an app.': 'Anote lo que hizo, en papel o en una aplicación.',
  'a plan for bad days': 'un plan para los días malos',
  'Use it when the pain flares up.': 'Úselo cuando el dolor se avive.',
  'Slow down, use warmth, take short walks and do gentle movements for 2 or 3 days, then go back to your usual activities.':
    'Baje el ritmo, use calor, dé paseos cortos y haga movimientos suaves durante 2 o 3 días;'
    + ' luego vuelva a sus actividades habituales.',
  'If you notice new warning signs, call your doctor.':
    'Si nota nuevas señales de alarma, llame a su médico.',
  'understanding pain': 'entender el dolor',
  'Take 10 minutes, and read about it afterwards.': 'Dedique 10 minutos, y lea sobre ello después.',
  'Pain does not always mean harm, and the way you sit or stand does not damage your back.':
    'El dolor no siempre significa daño, y su forma de sentarse o estar de pie no le estropea'
    + ' la espalda.',
  'comfort in pregnancy': 'comodidad en el embarazo',
  'Lie on your side with a pillow, tilt your pelvis gently to and fro, and exercise in water if you like. Keep your knees together when you turn over. A belt may help with pain at the pelvis.':
    'Túmbese de lado con una almohada, balancee la pelvis con suavidad y haga ejercicio en el'
    + ' agua si le gusta. Al darse la vuelta, mantenga las rodillas juntas. Una faja puede '
    + 'ayudar con el dolor de la pelvis.',
  'With bleeding, strong headache, trouble seeing or any other danger sign, call your maternity unit.':
    'Con sangrado, dolor de cabeza fuerte, problemas para ver o cualquier otra señal de '
    + 'peligro, llame a su maternidad.',
  'Lie on your side with a pillow, tilt your pelvis gently to and fro on your side or standing, and exercise in water if you like. Keep your knees together when you turn over. A belt may help with pain at the pelvis.':
    'Túmbese de lado con una almohada, balancee la pelvis con suavidad de lado o de pie y '
    + 'haga ejercicio en el agua si le gusta. Al darse la vuelta, mantenga las rodillas juntas.'
    + ' Una faja puede ayudar con el dolor de la pelvis.',
  'resting with the calves on a chair': 'descansar con las pantorrillas sobre una silla',
  'Rest 10 minutes, 2 or 3 times a day.': 'Descanse 10 minutos, 2 o 3 veces al día.',
  'Lie on the floor with your lower legs on a chair.':
    'Túmbese en el suelo con las pantorrillas sobre una silla.',
  'Not on the back from week 20 of a pregnancy. With a weak heart, raise your head.':
    'Desde la semana 20 de embarazo, no boca arriba. Con un corazón débil, levante la cabeza.',
  'resting on the side': 'descansar de lado',
  'As often as you need it.': 'Tantas veces como lo necesite.',
  'Lie on your side with a pillow between your knees.':
    'Túmbese de lado con una almohada entre las rodillas.',
  'Lie on your side, best on the left, with a pillow between your knees.':
    'Túmbese de lado, mejor sobre el izquierdo, con una almohada entre las rodillas.',
  'Press no harder than {} of 10.': 'No presione con más fuerza que {} de 10.',
  'Ask your therapist how to adapt this to you.': 'Pregunte a su terapeuta cómo adaptarlo a usted.',
  'A medical check comes first; until then only what cannot harm.':
    'Primero, la revisión médica; hasta entonces, solo lo que no puede hacer daño.',
  'Only the action counts now; no home programme.':
    'Ahora solo cuenta lo que hay que hacer; no hay programa para casa.',
};

// What a technique is for, and when it is held back (techniques.csv).
export const techniqueReasons: Told = {
  'Long, slow gliding strokes that warm and calm the area.':
    'Pases largos y lentos que calientan y calman la zona.',
  'Slow kneading and squeezing of the muscle, as firm as you find pleasant.':
    'Amasar y apretar despacio el músculo, tan fuerte como le resulte agradable.',
  'A calm full sequence of gliding and kneading; for long-lasting low back pain it did as well as targeted massage.':
    'Una secuencia tranquila y completa de pases y amasamiento; en el dolor lumbar largo fue '
    + 'tan bien como el masaje dirigido.',
  'Slow, firm strokes into deeper layers; you set the pressure and can lower it at any time.':
    'Pases lentos y firmes hacia capas más hondas; usted decide la presión y puede bajarla '
    + 'cuando quiera.',
  'Steady pressure on a tender spot, held until it eases, never beyond what you can breathe through.':
    'Presión constante en un punto que duele, hasta que cede, nunca más de lo que le deja '
    + 'respirar tranquilo.',
  'Long, quiet holds with little pressure; pain and function may ease a little.':
    'Apoyos largos y quietos con poca presión; el dolor y el movimiento pueden mejorar un poco.',
  'Small, firm movements across a tendon or old scar; the spot goes a little numb for a short time.':
    'Movimientos cortos y firmes a través de un tendón o una cicatriz antigua; el punto se '
    + 'duerme un poco por poco tiempo.',
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
    'Una técnica muy ligera para el linfedema diagnosticado, hecha por un terapeuta '
    + 'certificado.',
  'A warm pack on the area; tell me at once if it feels too hot.':
    'Una compresa caliente en la zona; avíseme enseguida si nota demasiado calor.',
  'A cool pack through a cloth for a short time, if you find it pleasant.':
    'Una compresa fría sobre un paño, poco tiempo, si le resulta agradable.',
  'A plain oil or lotion so that hands glide; we ask about allergies first.':
    'Un aceite o loción sencillo para que las manos deslicen; antes preguntamos por alergias.',
  'A short clothed massage in a special chair.':
    'Un masaje corto, con ropa, en una silla especial.',
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
export const stageNotes: Told = {
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
  'acute: wrap only when there is no injury swelling; table warmer and warm room count as heat':
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

// Where care is needed (endangerment.csv).
export const placeRules: Told = {
  'never touched: genitals, anus, the gluteal cleft; saddle trouble is asked in words, never examined':
    'nunca se tocan: genitales, ano, el pliegue entre los glúteos; lo de la silla de montar se '
    + 'pregunta con palabras, nunca se explora',
  'carotid, vagus and thyroid: the muscle only by a light pincer lift, one side in a session, nothing held; stop at a cough or dizziness':
    'carótida, vago y tiroides: el músculo solo con una pinza ligera, un lado por sesión, sin '
    + 'mantener nada; parar con tos o mareo',
  'nerves and vessels of the arm: at most 3 of 10': 'nervios y vasos del brazo: como mucho 3 de 10',
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
  'only the named muscle on the chest wall; never breast tissue, nipple or areola; nothing on the xiphoid':
    'solo el músculo nombrado en la pared del pecho; nunca la mama, el pezón ni la areola; '
    + 'nada sobre el xifoides',
  'clots are likelier now: no deep pressure on calf or thigh':
    'los coágulos son ahora más probables: sin presión profunda en pantorrilla ni muslo',
  'large vessels lie close under the skin behind the knee, in the groin, at the front of the neck and in the fold of the elbow: no hands there while the blood clots poorly, a bruise there can press on nerve and vessel':
    'detrás de la rodilla, en la ingle, delante del cuello y en el pliegue del codo hay '
    + 'grandes vasos justo bajo la piel: nada de manos ahí mientras la sangre coagule mal, un '
    + 'hematoma puede apretar el nervio y el vaso',
  'vessels above the collarbone, of the armpit and inner arm, and the muscle deep in the belly, which can bleed without a blow: light stroking only while the blood clots poorly':
    'vasos encima de la clavícula, de la axila y la cara interna del brazo, y el músculo '
    + 'profundo del vientre, que puede sangrar sin golpe: solo roces ligeros mientras la sangre '
    + 'coagule mal',
  'ribs and spine of the chest break easily in thin bone after 75 or on steroids: no firmer than 3 of 10':
    'las costillas y la columna del tórax se rompen con facilidad si el hueso es frágil después de '
    + 'los 75 o con corticoides: no más de 3 de 10',
  'the deep vein of the leg runs behind the knee and through the groin: no hands there while a clot is possible':
    'la vena profunda de la pierna pasa por detrás de la rodilla y por la ingle: nada de manos '
    + 'ahí mientras sea posible un coágulo',
};

// What the planner says of every session.
export const plannerReasons: Told = {
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
  'a restriction': 'una restricción',
  'hands-on work is held': 'el trabajo con las manos está en espera',
  'a private record': 'un registro privado',
  'the client does not want this area touched': 'el cliente no quiere que se toque esta zona',
  'a recent operation': 'una operación reciente',
  'already checked for this same pain: lowered': 'ya revisado por este mismo dolor: se rebaja',
  'not every must-ask question is answered': 'falta respuesta a alguna pregunta obligatoria',
  'duration not told': 'no se ha dicho cuánto dura',
  'pain is 2 or more above its usual': 'el dolor está 2 o más por encima de lo habitual',
  'no course fits': 'ningún tratamiento encaja',
  'the client asked for it': 'el cliente lo ha pedido',
  'the dose table adds it to this stage and region':
    'la tabla de dosis lo añade en esta fase y esta zona',
  'while a medical check is due soon or today: only what cannot harm (while_waiting), no exercise, warmth, cold or pressure; in an emergency nothing but the action':
    'mientras haya que ver a un médico pronto u hoy: solo lo que no puede hacer daño, sin '
    + 'ejercicio, calor, frío ni presión; en una urgencia, nada más que lo que hay que hacer',
  pregnant: 'embarazo',
};

// Findings that no client is asked for in plain words, what is derived from them (derived.csv) and what
// the rest of the story says (context_facts.csv), by their id.
export const facts: Told = {
  child: 'menor de 18 años (por la edad)',
  side_not_stated: 'no se ha dicho el lado de una zona que tiene dos',
  spine_contusion: 'hematoma o rozadura sobre la columna tras un golpe',
  midline_tenderness: 'mucho dolor en el hueso del centro al percutir o apretar ligeramente',
  antalgic_gait: 'cojea o se inclina por el dolor (observado; por sí solo no es señal de peligro)',
  stance_shift: 'postura observada: desviado a un lado, encorvado, brazo sujeto (texto)',
  upper_motor_reflexes:
    'Hoffmann, Babinski, supinador invertido o clonus (solo si el terapeuta está formado)',
  flickering_eyes: 'se ven los ojos oscilar',
  neck_artery_risk_count:
    'recuento para las arterias del cuello: tensión alta; tabaco; colesterol alto; migraña; '
    + 'ictus o AIT anterior; displasia fibromuscular, Marfan o Ehlers-Danlos vascular; '
    + 'anticonceptivo oral; menos de 6 semanas desde el parto; IMC bajo o alto',
  neck_rotation_45:
    'puede girar la cabeza 45 grados a cada lado (nunca se pregunta ni se prueba mientras '
    + 'F_CAN_RULE sea sí o no se sepa tras una lesión)',
  lasting_3_months: 'dura 3 meses o más',
  spondyloarthritis_extras:
    'recuento de: comienzo antes de los 35; se despierta en la 2.ª mitad de la noche; dolor de '
    + 'glúteo; mejor con el movimiento; mejor en menos de 48 h con un antiinflamatorio; familiar '
    + 'de primer grado con espondiloartritis; artritis alguna vez; entesitis alguna vez; '
    + 'psoriasis alguna vez',
  weak_foot_pulse: 'pulso del pie débil o ausente (contado o explorado)',
  blister_band: 'franja de ampollas en un lado, o dolor que quema en la piel de un dermatoma',
  blisters_crusted: 'todas las ampollas con costra y secas',
  face_rash: 'erupción en la frente, la nariz, el ojo o la oreja',
  wide_bruising: 'moretones grandes o muchos sin causa que los explique',
  neck_swelling: 'hinchazón o aumento de un lado en un músculo del cuello, o un bulto en el cuello',
  hand_muscle_wasting: 'músculos pequeños de la mano adelgazados',
  self_harm: 'pensamientos de hacerse daño: 0 ninguno, 1 pensamientos, 2 plan o intención',
  unsafe_home: 'señales de maltrato o de una casa no segura',
  began_within_6_weeks: 'este dolor empezó hace menos de 6 semanas',
  began_within_72_hours: 'lesión o comienzo en las últimas 72 h',
  minor_trauma: 'golpe o esfuerzo leve',
  steroid_significant: 'corticoides en dosis y tiempo que cuentan',
  lying_or_stoop_sign: 'no puede tumbarse plano, o se ha encorvado',
  unremitting_pain: 'dolor que no cede',
  progressive_band_pain: 'dolor en cinturón que empeora',
  arm_pain_with_tingling: 'dolor de brazo con hormigueo',
  any_leg_pain: 'algún dolor de pierna',
  any_bladder_sign: 'alguna señal de la vejiga',
  both_sided_limb_sign: 'señal en los miembros de los dos lados',
  recent_neck_trauma: 'lesión reciente del cuello',
  brain_sign_count: 'recuento de señales del cerebro',
  vision_change: 'cambio en la vista',
  brain_sign: 'señal del cerebro',
  aneurysm_risk_count: 'recuento de riesgos de aneurisma',
  cardiac_pattern: 'patrón del corazón',
  lung_clot_pattern: 'patrón de coágulo en el pulmón',
  renal_sign: 'señal del riñón',
  upper_belly_pattern: 'patrón de lo alto del vientre',
  pelvic_sign: 'señal de la pelvis',
  pregnant_or_possible: 'embarazo, o embarazo posible',
  pre_eclampsia: 'preeclampsia',
  calf_clot_pattern: 'patrón de coágulo en la pantorrilla',
  clot_risk_count: 'recuento de riesgos de coágulo',
  leg_artery_sign: 'señal de las arterias de la pierna',
  stiff_neck_with_fever: 'cuello rígido con fiebre',
  temporal_artery_count: 'recuento de señales de la arteria temporal',
  girdle_stiffness_over_50: 'rigidez de hombros o caderas por encima de los 50',
  lung_apex_count: 'recuento de señales del vértice del pulmón',
  new_nerve_sign: 'señal nueva de un nervio',
  painted_neck_or_head: 'se ha marcado el cuello o la cabeza',
  painted_shoulder: 'se ha marcado un hombro',
  painted_trunk_back: 'se ha marcado la espalda o los glúteos',
  painted_leg: 'se ha marcado una pierna',
  named_gait_disease: 'una enfermedad conocida que hace andar con inseguridad',
  impact_load: 'correr, saltar o entrenar fuerte',
  painted_chest: 'se ha marcado el pecho',
  named_sickle_cell: 'se ha nombrado la drepanocitosis (células falciformes)',
  named_steroid_withdrawal: 'se ha nombrado una reducción de corticoides largos',
  named_high_cord_injury: 'se ha nombrado una lesión alta de la médula',
  painted_flank: 'se ha marcado un costado o la ingle',
  named_emergency: 'se ha nombrado una enfermedad que es una urgencia',
  named_pregnancy_emergency: 'se ha nombrado una urgencia del embarazo o del parto',
  named_same_day: 'se ha nombrado una enfermedad que un médico debe ver hoy',
  named_running: 'se ha nombrado correr',
  named_raised_training: 'se ha nombrado un entrenamiento fuerte o aumentado de golpe',
};

// Red flags (flags.toml), by their English name.
export const flagNames: Told = {
  'cauda equina (definite pattern)': 'cola de caballo (patrón claro)',
  'cauda equina (threatened)': 'cola de caballo (amenazada)',
  'signs in both legs with leg weakness': 'señales en las dos piernas con debilidad de pierna',
  'long-standing leg signs that changed': 'señales antiguas en las piernas que han cambiado',
  'cauda equina (suspicious)': 'cola de caballo (sospecha)',
  'bladder or sexual change beside walking pain':
    'cambio de la vejiga o sexual junto a un dolor al andar',
  'walking pain in both legs, not known to be stable':
    'dolor en las dos piernas al andar, que no se sabe si es estable',
  'long-standing symptoms in both legs, not recently changed':
    'síntomas antiguos en las dos piernas, sin cambios recientes',
  'progressive motor deficit': 'pérdida de fuerza que avanza',
  'new clear motor weakness': 'debilidad muscular nueva y clara',
  'recent or growing weakness in long-standing pain or known disease':
    'debilidad reciente o creciente en un dolor antiguo o una enfermedad conocida',
  'long-standing weakness, or weakness in a known disease':
    'debilidad antigua, o debilidad en una enfermedad conocida',
  'arm weakness with numbness after a pull or lift':
    'debilidad de brazo con adormecimiento tras un tirón o un levantamiento',
  'weak shoulder after a pull or lift (tendon tear possible)':
    'hombro débil tras un tirón o un levantamiento (posible rotura de tendón)',
  'clear weakness older than six weeks and not assessed':
    'debilidad clara de más de seis semanas y sin valorar',
  'mild or intermittent weakness': 'debilidad leve o que va y viene',
  'weakness felt only through pain': 'debilidad que solo se nota por el dolor',
  'spreading weakness both sides or new paraparesis':
    'debilidad que se extiende en los dos lados, o paraparesia nueva',
  'long-standing weakness of both sides that changed':
    'debilidad antigua de los dos lados que ha cambiado',
  'radiculopathy sensory only persistent': 'radiculopatía solo de la sensibilidad, persistente',
  'whole limb or spreading numbness': 'adormecimiento de todo un miembro, o que se extiende',
  'radicular pain without known deficit': 'dolor radicular sin déficit conocido',
  'cord or cauda two systems': 'médula o cola de caballo, dos sistemas',
  'cord or cauda two systems with cancer fever or recent onset':
    'médula o cola de caballo, dos sistemas, con cáncer, fiebre o comienzo reciente',
  'sudden severe spine pain with bleeding risk or recent procedure':
    'dolor repentino y fuerte de columna con riesgo de sangrado o una intervención reciente',
  'new limb or bladder sign with bleeding risk or recent spinal procedure':
    'señal nueva en un miembro o la vejiga con riesgo de sangrado o una intervención reciente de '
    + 'columna',
  'groin or hip pain with a new leg sign on blood thinners':
    'dolor de ingle o cadera con una señal nueva en la pierna, con anticoagulantes',
  'groin pain that limps or is sudden or severe, with bleeding risk':
    'dolor de ingle con cojera, repentino o fuerte, con riesgo de sangrado',
  'new groin or flank pain on blood thinners':
    'dolor nuevo de ingle o costado, con anticoagulantes',
  'cervical myelopathy cluster': 'conjunto de señales de mielopatía cervical',
  'signs in both arms that are recent and getting worse':
    'señales en los dos brazos, recientes y que empeoran',
  'cervical myelopathy exam': 'exploración de mielopatía cervical',
  'possible myelopathy single': 'posible mielopatía, una sola señal',
  'headache set off by cough or strain, or much changed by posture':
    'dolor de cabeza que sale al toser o hacer fuerza, o que cambia mucho con la postura',
  'cord signs beside a known disease of walking':
    'señales de la médula junto a una enfermedad conocida del andar',
  'unsteady walking in a disease that explains it':
    'andar inseguro en una enfermedad que lo explica',
  'stiff fused spine with injury or sudden new pain':
    'columna rígida y fusionada con lesión o dolor nuevo repentino',
  'stroke or TIA': 'ictus o AIT',
  'any one new brain or cranial nerve sign':
    'alguna señal nueva del cerebro o de un nervio craneal',
  'cervical artery dissection likely': 'probable disección de una arteria del cuello',
  'new headache and dizziness after a neck strain or forceful treatment':
    'dolor de cabeza y mareo nuevos tras un tirón de cuello o un tratamiento con fuerza',
  'cervical artery dissection possible': 'posible disección de una arteria del cuello',
  'pulsing noise in the ear': 'ruido en el oído que late con el pulso',
  'sudden neck pain or headache unlike any before':
    'dolor repentino de cuello o de cabeza distinto de todos los anteriores',
  'neck pain or headache unlike any before':
    'dolor de cuello o de cabeza distinto de todos los anteriores',
  'new headache with neck pain unlike any before':
    'dolor de cabeza nuevo con dolor de cuello distinto de todos los anteriores',
  'two signs of the older list (imported count)':
    'dos señales de la lista antigua (recuento importado)',
  'isolated new dizziness': 'mareo nuevo aislado',
  'thunderclap headache': 'dolor de cabeza en trueno',
  'a seizure with this complaint': 'una convulsión con este problema',
  'sudden severe new headache': 'dolor de cabeza nuevo, repentino y fuerte',
  'sudden new headache with a stiff neck': 'dolor de cabeza nuevo y repentino con cuello rígido',
  'vascular risk only': 'solo riesgo vascular',
  'suspected cervical fracture': 'sospecha de fractura cervical',
  'neck injury of high risk at 65 or over: plain films do not clear it':
    'lesión de cuello de alto riesgo a los 65 o más: las radiografías simples no la descartan',
  'neck pain after a fall at 65 or over': 'dolor de cuello tras una caída a los 65 o más',
  'injury with new limb sign (also low-energy fall: central cord)':
    'lesión con señal nueva en un miembro (también una caída leve: centro de la médula)',
  'upper cervical instability': 'inestabilidad cervical alta',
  'head injury with danger sign': 'golpe en la cabeza con señal de peligro',
  'head injury at 65 or over': 'golpe en la cabeza a los 65 o más',
  'vertebral fracture strong': 'fractura vertebral, señales fuertes',
  'older woman new pain without trauma or steroid':
    'mujer mayor con dolor nuevo, sin golpe ni corticoides',
  'vertebral fracture contusion': 'fractura vertebral, con contusión',
  'osteoporotic fracture suspicion': 'sospecha de fractura por osteoporosis',
  'new stoop or height loss with pain': 'encorvado de nuevo o pérdida de altura, con dolor',
  'severe new back pain in late pregnancy or soon after birth':
    'dolor de espalda nuevo y fuerte al final del embarazo o poco después del parto',
  'new back, pelvic or leg pain on impact load with fragile bone':
    'dolor nuevo de espalda, pelvis o pierna con impactos y hueso frágil',
  'pain over the sacrum with running and raised training (bone stress possible)':
    'dolor sobre el sacro al correr y con más entrenamiento (posible lesión ósea por estrés)',
  'groin pain and limp after a fall': 'dolor de ingle y cojera tras una caída',
  'groin or hip pain on long-term steroid tablets':
    'dolor de ingle o cadera con corticoides en pastillas desde hace tiempo',
  'groin pain with a limp and pain at night': 'dolor de ingle con cojera y dolor de noche',
  'groin pain on impact load with a limp or fragile bone':
    'dolor de ingle con impactos, con cojera o hueso frágil',
  'major trauma not yet assessed': 'golpe grave aún sin valorar',
  'whiplash of unknown date': 'latigazo cervical sin fecha conocida',
  'single fracture flag': 'una sola señal de fractura',
  'spinal malignancy strong': 'tumor maligno de columna, señales fuertes',
  'cord compression in cancer': 'compresión de la médula con cáncer',
  'malignancy combination without history':
    'combinación de señales de tumor maligno sin antecedentes',
  'unplanned weight loss': 'pérdida de peso sin querer',
  'a new hard or growing lump': 'un bulto nuevo, duro o que crece',
  'severe new spine pain without a cause, with a bleeding risk':
    'dolor de columna nuevo y fuerte sin causa clara, con riesgo de sangrado',
  'new spine pain without a cause, with thin bones':
    'dolor de columna nuevo sin causa clara, con huesos frágiles',
  'spine pain that care does not help, after cancer':
    'dolor de columna que no mejora con el tratamiento, tras un cáncer',
  'one tender bone of the spine under a growing pain':
    'un hueso de la columna sensible bajo un dolor que aumenta',
  'pain that keeps growing although it is treated':
    'dolor que sigue aumentando aunque se trata',
  'pain without a cause that grows and does not rest, or that care does not help':
    'dolor sin causa clara que aumenta y no cede, o que no mejora con el tratamiento',
  'pain without a cause at 50 or over that grows or does not rest':
    'dolor sin causa clara a partir de los 50 años que aumenta o no cede',
  'constant pain that grows': 'dolor constante que aumenta',
  'pain with three signs that it does not settle': 'dolor con tres signos de que no cede',
  'a child in severe pain who limps or will not stand':
    'menor con dolor fuerte que cojea o no se tiene en pie',
  "a child's neck or back pain that care does not help":
    'dolor de cuello o espalda en un menor que no mejora con el tratamiento',
  'a limp that care does not end, with a growing pain or with thin bones':
    'cojera que no cede con el tratamiento, con un dolor que aumenta o con huesos frágiles',
  'severe pain for two weeks or more without a cause':
    'dolor fuerte desde hace dos semanas o más sin causa clara',
  'severe new pain in the trunk or hip, after cancer':
    'dolor nuevo y fuerte en el tronco o la cadera, tras un cáncer',
  'pain that a month of care does not help, with a way in for infection':
    'dolor que un mes de tratamiento no mejora, con una puerta de entrada para una infección',
  'severe pain that will not bear weight, with a way in for infection':
    'dolor fuerte que no deja apoyar el peso, con una puerta de entrada para una infección',
  'a new headache that grows or changes with posture, with a risk of clots':
    'dolor de cabeza nuevo que aumenta o cambia con la postura, con riesgo de coágulos',
  'severe spine pain that has grown for a month or more':
    'dolor de columna fuerte que aumenta desde hace un mes o más',
  'night pain at 40 or over that grows or defies care':
    'dolor de noche a los 40 o más que aumenta o no mejora con el tratamiento',
  'unremitting pain that grows, from 50 on': 'dolor que no cede y aumenta, desde los 50',
  'constant back pain that grows and wakes, at any age':
    'dolor de espalda constante que aumenta y despierta, a cualquier edad',
  'severe pain that does not let up': 'dolor fuerte que no cede',
  'cancer history (pressure comes from the condition rows C19-C25)':
    'cáncer anterior (la presión viene de las filas de enfermedades C19-C25)',
  'night pain and/or age>50 without other malignancy flag':
    'dolor de noche o edad de más de 50 años, o ambos, sin otra señal de tumor maligno',
  'apical lung tumour pattern': 'patrón de tumor del vértice del pulmón',
  'wasted small hand muscles': 'músculos pequeños de la mano adelgazados',
  'smoker with shoulder-blade and inner arm pain':
    'fumador con dolor en el omóplato y la cara interna del brazo',
  'muscle breakdown': 'destrucción de músculo',
  'spinal infection with neuro sign or rigors':
    'infección de columna con señal neurológica o escalofríos con temblor',
  'spinal infection strong': 'infección de columna, señales fuertes',
  'new, changed or severe pain after a spinal procedure':
    'dolor nuevo, distinto o fuerte tras una intervención de columna',
  'new or worsening spine pain with injected drugs':
    'dolor de columna nuevo o que empeora, con drogas inyectadas',
  'severe pain in sickle cell disease': 'dolor fuerte en la drepanocitosis',
  'new or changed pain in sickle cell disease': 'dolor nuevo o distinto en la drepanocitosis',
  'illness after long-term steroids were lowered':
    'malestar tras reducir corticoides tomados mucho tiempo',
  'headache or sweating in a high cord injury':
    'dolor de cabeza o sudor en una lesión alta de la médula',
  'fever with spine pain': 'fiebre con dolor de columna',
  'infection risk without fever': 'riesgo de infección sin fiebre',
  'spine pain that grows during or after a treated infection':
    'dolor de columna que aumenta durante o después de una infección tratada',
  'new or changed spine pain that does not rest, in diabetes':
    'dolor de columna nuevo o distinto que no descansa, con diabetes',
  'spine pain in someone with weak defences who feels ill':
    'dolor de columna en alguien con defensas bajas que se siente enfermo',
  'severe unremitting spine pain with new signs in both arms or legs':
    'dolor de columna fuerte que no cede, con señales nuevas en los dos brazos o piernas',
  'changed or new unexplained pain with weak defences':
    'dolor distinto o nuevo sin explicación, con defensas bajas',
  meningism: 'meningismo',
  sepsis: 'sepsis',
  'looks or feels extremely ill': 'se le ve o se siente gravemente enfermo',
  'new confusion or drowsiness': 'confusión o somnolencia nueva',
  'sudden severe neck pain with a stiff neck and sickness, headache or hurting light':
    'dolor de cuello repentino y fuerte con cuello rígido y náuseas, dolor de cabeza o molestia '
    + 'con la luz',
  'stiff neck with headache and hurting light or illness, fever not known':
    'cuello rígido con dolor de cabeza y molestia con la luz o malestar, sin saber si hay fiebre',
  'severe new neck stiffness at 65 or over': 'rigidez de cuello nueva y fuerte a los 65 o más',
  'fever in chemotherapy': 'fiebre con quimioterapia',
  'axial SpA NICE': 'espondiloartritis axial, criterios NICE',
  'axial SpA ASAS IBP':
    'espondiloartritis axial, dolor inflamatorio de espalda según ASAS',
  'axial SpA 3 extras': 'espondiloartritis axial, 3 señales más',
  'acute uveitis with back pain': 'uveítis aguda con dolor de espalda',
  'back pain over 3 months with uveitis or bowel disease':
    'dolor de espalda de más de 3 meses con uveítis o enfermedad del intestino',
  'known or felt aneurysm with new pain or faint':
    'aneurisma conocido o palpado, con dolor nuevo o desmayo',
  'aneurysm risk with sudden severe trunk pain':
    'riesgo de aneurisma con dolor de tronco repentino y fuerte',
  'severe new back or belly pain with belly signs over 60 with artery risks':
    'dolor nuevo y fuerte de espalda o vientre con señales del vientre, por encima de 60 y con '
    + 'riesgos de las arterias',
  'sudden new trunk pain without a cause over 60 with artery risks':
    'dolor de tronco nuevo y repentino sin causa, por encima de 60 y con riesgos de las arterias',
  'new trunk pain that does not rest, at aneurysm age with most of its risks':
    'dolor de tronco nuevo que no descansa, en la edad del aneurisma y con la mayoría de sus '
    + 'riesgos',
  'suspected AAA not known': 'sospecha de aneurisma de aorta abdominal no conocido',
  'known AAA under care unchanged and assessed':
    'aneurisma de aorta abdominal conocido, en seguimiento, sin cambios y valorado',
  'known AAA not shown to be stable':
    'aneurisma de aorta abdominal conocido, sin constancia de que sea estable',
  'aortic dissection': 'disección de la aorta',
  'sudden severe pain that moves along the trunk':
    'dolor repentino y fuerte que se desplaza por el tronco',
  'new trunk or chest pain with a disease of the vessel wall':
    'dolor nuevo de tronco o pecho con una enfermedad de la pared de los vasos',
  'sudden severe pain not moved by movement with vascular company':
    'dolor repentino y fuerte que el movimiento no cambia, junto a señales vasculares',
  'sudden severe trunk pain from 60 on with artery risks':
    'dolor de tronco repentino y fuerte desde los 60, con riesgos de las arterias',
  'collapse with new trunk pain at any age': 'desplome con dolor de tronco nuevo, a cualquier edad',
  'sudden severe neck or upper back pain with a new nerve sign':
    'dolor repentino y fuerte de cuello o parte alta de la espalda con una señal nueva de un '
    + 'nervio',
  'sudden severe low back pain with a new nerve sign, nothing lifted or twisted':
    'dolor lumbar repentino y fuerte con una señal nueva de un nervio, sin haber levantado peso '
    + 'ni girado',
  'sudden severe pain not moved by movement':
    'dolor repentino y fuerte que el movimiento no cambia',
  'cardiac pattern': 'patrón del corazón',
  'sweating with upper-body pain and sickness, faintness or breathlessness':
    'sudor con dolor en la parte alta del cuerpo y náuseas, desfallecimiento o falta de aire',
  'sweating, grey or clammy with the pain': 'sudor, piel gris o pegajosa con el dolor',
  'chest pain with repeated vomiting': 'dolor de pecho con vómitos repetidos',
  'chest pain that spreads to arm, shoulder or jaw':
    'dolor de pecho que pasa al brazo, el hombro o la mandíbula',
  'chest pain not explained': 'dolor de pecho sin explicar',
  'long-standing chest pain that changed': 'dolor de pecho antiguo que ha cambiado',
  'long-standing, unchanged pain of the chest': 'dolor de pecho antiguo y sin cambios',
  'new upper-quarter pain that movement does not change':
    'dolor nuevo en el cuarto superior del cuerpo que el movimiento no cambia',
  'chest-wall pain': 'dolor de la pared del pecho',
  'colic with fever': 'cólico con fiebre',
  'first colic at 55 or over (aneurysm mimic)':
    'primer cólico a los 55 o más (un aneurisma puede parecerlo)',
  'urine signs with fever': 'señales urinarias con fiebre',
  'renal colic severe without fever': 'cólico renal fuerte sin fiebre',
  'repeated vomiting with the pain': 'vómitos repetidos con el dolor',
  'renal/urinary mild without fever': 'riñón u orina, leve y sin fiebre',
  'new belly pain that is sudden or severe': 'dolor de vientre nuevo, repentino o fuerte',
  'belly pain of the last three days with sickness or illness':
    'dolor de vientre de los últimos tres días con náuseas o malestar',
  'new belly pain with the back pain': 'dolor de vientre nuevo con el de espalda',
  'pancreatic / biliary / ulcer pattern': 'patrón de páncreas, vías biliares o úlcera',
  'gut bleeding': 'sangrado del tubo digestivo',
  'ectopic or pregnancy bleeding danger': 'peligro de embarazo ectópico o de sangrado del embarazo',
  'pelvic pain or bleeding while pregnant or possibly pregnant':
    'dolor de pelvis o sangrado durante un embarazo, seguro o posible',
  'new pelvic pain in a woman': 'dolor de pelvis nuevo en una mujer',
  'pelvic pain in a woman from 50 on': 'dolor de pelvis en una mujer desde los 50',
  'sudden or severe lower-belly or pelvic pain':
    'dolor repentino o fuerte en el bajo vientre o la pelvis',
  'vaginal bleeding outside a period': 'sangrado vaginal fuera de la regla',
  'non-mechanical pain': 'dolor no mecánico',
  'nausea with back/neck pain': 'náuseas con dolor de espalda o de cuello',
  'DVT suspected': 'sospecha de trombosis venosa profunda',
  'a warm, red or bluish limb': 'un brazo o una pierna caliente, roja o azulada',
  'calf pain with clot risk': 'dolor de pantorrilla con riesgo de coágulo',
  'calf pain with one clot risk': 'dolor de pantorrilla con un riesgo de coágulo',
  'calf or heel pain after a fluoroquinolone antibiotic':
    'dolor de pantorrilla o talón tras un antibiótico fluoroquinolona',
  PE: 'embolia pulmonar',
  'sudden pain on breathing in': 'dolor repentino al tomar aire',
  'new pain on breathing in that nothing explains': 'dolor nuevo al tomar aire que nada explica',
  'sharp pain on breathing with a risk of clots':
    'dolor agudo al respirar con riesgo de coágulos',
  'new breathlessness': 'falta de aire nueva',
  'sudden trunk pain with breathlessness': 'dolor repentino de tronco con falta de aire',
  'swollen blue arm': 'brazo hinchado y azul',
  'wide bruising with cause for bleeding or jaundice':
    'moretones extensos con causa de sangrado o piel amarilla',
  'wide bruising unexplained': 'moretones extensos sin explicación',
  shingles: 'herpes zóster',
  'shingles crusted': 'herpes zóster con costra',
  'shingles near eye or ear': 'herpes zóster cerca del ojo o del oído',
  'pain that no movement changes, after a major injury':
    'dolor que ningún movimiento cambia, tras una lesión grave',
  'shoulder-tip pain with belly pain after an injury or with faintness':
    'dolor en la punta del hombro con dolor de vientre, tras una lesión o con desfallecimiento',
  'neck swelling or mass': 'hinchazón o bulto en el cuello',
  'giant cell arteritis with vision change':
    'arteritis de células gigantes con cambio en la vista',
  'giant cell arteritis': 'arteritis de células gigantes',
  'polymyalgia rheumatica': 'polimialgia reumática',
  'new headache with focal sign seizure or drowsiness':
    'dolor de cabeza nuevo con señal neurológica focal, convulsión o somnolencia',
  'new headache with system risk or after injury or in pregnancy':
    'dolor de cabeza nuevo con riesgo general, tras una lesión o en el embarazo',
  'new headache of other warning kind': 'dolor de cabeza nuevo de otro tipo de alarma',
  'new headache with a stiff neck or hurting light':
    'dolor de cabeza nuevo con cuello rígido o molestia con la luz',
  'painkiller overuse headache': 'dolor de cabeza por abuso de calmantes',
  'painful red eye with headache or vomiting or vision change':
    'ojo rojo y doloroso con dolor de cabeza, vómitos o cambio en la vista',
  'neurogenic claudication (stenosis)': 'claudicación neurógena (estenosis)',
  'acute limb ischaemia': 'falta aguda de riego en un brazo o una pierna',
  'rest pain ulcer or cold pulseless foot':
    'dolor en reposo, úlcera o pie frío y sin pulso',
  'vascular claudication': 'claudicación vascular',
  'compartment syndrome': 'síndrome compartimental',
  'pre-eclampsia with symptoms or severe pressure':
    'preeclampsia con síntomas o tensión muy alta',
  'raised pressure in pregnancy without symptoms': 'tensión alta en el embarazo sin síntomas',
  'pregnancy with bleeding fluid or contractions':
    'embarazo con sangrado, pérdida de líquido o contracciones',
  'child back pain with danger sign': 'dolor de espalda en un menor con señal de peligro',
  "a child's neck or back pain that wakes, grows or does not rest":
    'dolor de cuello o espalda en un menor que le despierta, aumenta o no cede',
  'child other (limits come from C69)': 'menor, otros casos (los límites vienen de C69)',
  'young athlete with extension pain': 'deportista joven con dolor al echarse atrás',
  'blood pressure crisis with symptoms': 'crisis de tensión alta con síntomas',
  'blood pressure very high no symptoms after a repeated rest reading':
    'tensión muy alta sin síntomas, tras repetir la medida en reposo',
  'blood pressure above 140/90': 'tensión por encima de 140/90',
  'worse despite care': 'peor a pesar del tratamiento',
  'changed or new signs after forceful treatment':
    'señales distintas o nuevas tras un tratamiento con fuerza',
  'new weakness or spreading numbness after forceful treatment':
    'debilidad nueva o adormecimiento que se extiende tras un tratamiento con fuerza',
  'limping child': 'menor que cojea',
  'limping child with fever': 'menor que cojea y tiene fiebre',
  'an illness that is an emergency was named': 'se nombró una enfermedad que es una urgencia',
  'an emergency of pregnancy or birth was named':
    'se nombró una urgencia del embarazo o del parto',
  'an illness that a doctor must see today was named':
    'se nombró una enfermedad que un médico debe ver hoy',
  'sudden pain of the spine without a cause in a person who bleeds easily':
    'dolor repentino de la columna sin causa en una persona que sangra con facilidad',
  'new pain at the front of the neck with no cause': 'dolor nuevo en la parte delantera del cuello sin causa',
  'sudden severe neck pain unlike any before with a stiff neck':
    'dolor de cuello repentino y fuerte, distinto de todos los anteriores, con el cuello rígido',
  'pain without a cause at 50 or over that anti-inflammatory tablets do not help':
    'dolor sin causa a los 50 o más que los antiinflamatorios no alivian',
  'pain that grows in a person who feels ill': 'dolor que aumenta en una persona que se siente enferma',
  'pain of shoulder, upper back or chest that grows in a smoker of 50 or over':
    'dolor de hombro, espalda alta o pecho que aumenta en una persona fumadora de 50 o más',
  'pain like a band around the trunk for two weeks or more':
    'dolor en cinturón alrededor del tronco desde hace dos semanas o más',
  'a tender spine with pain that has no cause': 'columna sensible al tacto con un dolor sin causa',
  'sudden pain of the trunk that no movement changes, at 50 or over': 'dolor repentino del tronco que ningún movimiento cambia, a los 50 años o más',
  'severe, constant pain of days that no position eases': 'dolor intenso y constante de días que ninguna postura alivia',
  'sudden pain of the flank without an injury in a person with vascular risks': 'dolor repentino del costado sin lesión en una persona con riesgos vasculares',
  'repeated vomiting within three days of an injury': 'vómitos repetidos en los tres días que siguen a una lesión',
  'a new kind of headache': 'un dolor de cabeza de un tipo nuevo',
  'severe pain down the arm': 'dolor intenso que baja por el brazo',
  'heavy sweating at night': 'sudores nocturnos intensos',
  'pain of the groin for six weeks or more': 'dolor de la ingle desde hace seis semanas o más',
  'pain of the groin or hip that grows over weeks': 'dolor de la ingle o la cadera que aumenta en semanas',
  'pain of the groin that is no better after six weeks': 'dolor de la ingle que no mejora tras seis semanas',
  'sudden severe pain of the hip that makes a person with thin or old bone limp':
    'dolor repentino y fuerte de la cadera que hace cojear a una persona de hueso frágil o edad avanzada',
  'new pain of back and belly at the age of aneurysms':
    'dolor nuevo de espalda y vientre a la edad de los aneurismas',
  'sudden severe pain of the flank with sickness': 'dolor repentino y fuerte del costado con náuseas',
  'a new lump of belly, flank or groin that hurts':
    'bulto nuevo y doloroso en el vientre, el costado o la ingle',
  'new pain of the chest or upper back that no movement changes, with a risk of clots':
    'dolor nuevo del pecho o la espalda alta que ningún movimiento cambia, con riesgo de coágulos',
  'severe pain of the spine within twelve weeks of an infection':
    'dolor fuerte de la columna en las doce semanas tras una infección',
  'pain on breathing in that is put down to a strain': 'dolor al tomar aire que se atribuye a un esfuerzo',
  'severe pain that a forceful treatment made worse':
    'dolor fuerte que empeoró con un tratamiento hecho con fuerza',
  'a child who limps': 'menor que cojea',
  'pain of a child at hip, groin or thigh': 'dolor de un menor en la cadera, la ingle o el muslo',
};

// What signs that add up speak of (evidence_patterns.csv).
export const partialSigns: Told = {
  cauda_cord: 'cola de caballo o médula',
  fracture: 'fractura',
  malignancy: 'tumor maligno',
  infection: 'infección',
  cervical_artery: 'arteria del cuello',
  aortic: 'aorta',
  cardiac: 'corazón',
  visceral: 'órganos internos',
  inflammatory: 'inflamación',
  clot: 'coágulo',
  limb_ischaemia: 'falta de riego en un brazo o una pierna',
  headache: 'dolor de cabeza',
  general_illness: 'enfermedad general',
};

// What limits a session beside the places that need care: positions, minutes, muscles, operations and
// what stops all work (position_rules.csv, duration_rules.csv, muscles.csv, surgeries.csv,
// absolute_stops.csv).
export const limitRules: Told = {
  'semi-reclined 30-45 degrees with left tilt, or side-lying':
    'medio sentado a 30-45 grados e inclinado a la izquierda, o de lado',
  'side-lying; prone only on a pregnancy cushion':
    'de lado; boca abajo solo sobre un cojín de embarazo',
  'side-lying': 'de lado',
  'side-lying or semi-reclined': 'de lado o medio sentado',
  'no head-down and no face cradle': 'sin la cabeza hacia abajo y sin reposacaras',
  'only if painless': 'solo si no duele',
  'head up 30-45 degrees': 'cabeza elevada 30-45 grados',
  'only with a pillow under the belly, and not long':
    'solo con una almohada bajo el vientre, y no mucho rato',
  'pillow under the belly': 'almohada bajo el vientre',
  'turn and check the skin every 20 minutes': 'girar y mirar la piel cada 20 minutos',
  'head up ready, bladder empty, nothing tight':
    'poder elevar la cabeza, vejiga vacía, nada que apriete',
  'only bolstered and if the client wishes': 'solo con apoyos y si el cliente lo desea',
  'no face cradle for two weeks': 'sin reposacaras durante dos semanas',
  'sit two minutes before standing': 'sentarse dos minutos antes de ponerse de pie',
  'head raised': 'cabeza elevada',
  bolster: 'con apoyos',
  'short session, 30 minutes': 'sesión corta, 30 minutos',
  'short session, 20-30 minutes': 'sesión corta, 20-30 minutos',
  '30 minutes at most, pacing': '30 minutos como mucho, dosificando el esfuerzo',
  '30-45 minutes': '30-45 minutos',
  'short session': 'sesión corta',
  'shorter session': 'sesión más corta',
  '45 minutes, on the side or half sitting: lying long is uncomfortable late in pregnancy':
    '45 minutos, de lado o medio sentada: estar mucho tumbada es incómodo al final del embarazo',
  'inside the mouth only where the licence allows':
    'dentro de la boca solo donde la licencia lo permita',
  'inside the mouth: only where the licence allows':
    'dentro de la boca: solo donde la licencia lo permita',
  'reached inside the mouth: only where the licence allows':
    'se llega por dentro de la boca: solo donde la licencia lo permita',
  'outside the pelvis only': 'solo por fuera de la pelvis',
  'pincer only; never press carotid; unilateral':
    'solo en pinza; nunca apretar la carótida; un solo lado',
  'sciatic nerve: stop at tingling': 'nervio ciático: parar con hormigueo',
  'sciatic nerve beside it: stop at tingling': 'nervio ciático al lado: parar con hormigueo',
  'never press a tender temple over 50 before the screening':
    'nunca apretar una sien dolorida por encima de los 50 antes de las preguntas de seguridad',
  'axilla vessels': 'vasos de la axila',
  axilla: 'axila',
  'no end-range': 'sin llegar al final del recorrido',
  'no end-range rotation': 'sin giro hasta el final del recorrido',
  '<=3/10; plexus and vessel': '3/10 como mucho; plexo y vaso',
  'floating ribs': 'costillas flotantes',
  'breast consent': 'consentimiento para la mama',
  'light; no rotation+extension': 'ligero; sin giro con extensión',
  DVT: 'trombosis venosa profunda',
  coccyx: 'cóccix',
  ribs: 'costillas',
  'ribs/osteoporosis': 'costillas u osteoporosis',
  'abdomen exclusion list': 'lista de exclusiones del vientre',
  'abdomen exclusion list; never pulse':
    'lista de exclusiones del vientre; nunca sobre un pulso',
  kidney: 'riñón',
  'kidney; abdomen list': 'riñón; lista del vientre',
  'kidney; 12th rib; transverse tips': 'riñón; 12.ª costilla; puntas de las apófisis transversas',
  'femoral triangle': 'triángulo femoral',
  same: 'lo mismo',
  'minor skin excision': 'extirpación menor de piel',
  'laparoscopic abdominal': 'operación de vientre por laparoscopia',
  'open abdominal / caesarean': 'operación abierta de vientre o cesárea',
  'lumbar discectomy/microdecompression': 'discectomía o microdescompresión lumbar',
  'lumbar laminectomy': 'laminectomía lumbar',
  'lumbar or cervical fusion': 'fusión lumbar o cervical',
  'cervical disc surgery': 'operación de disco cervical',
  'vertebroplasty/kyphoplasty': 'vertebroplastia o cifoplastia',
  'hip/knee replacement': 'prótesis de cadera o rodilla',
  'shoulder arthroscopy/cuff repair': 'artroscopia de hombro o reparación del manguito',
  'epidural/facet/SIJ injection': 'inyección epidural, facetaria o sacroilíaca',
  'radiofrequency ablation': 'ablación por radiofrecuencia',
  'coronary stent/bypass': 'stent o bypass coronario',
  'mastectomy/node surgery': 'mastectomía u operación de ganglios',
  'tooth extraction (prone face pressure)':
    'extracción de un diente (presión en la cara boca abajo)',
  'any red flag whose hands_on is none':
    'cualquier señal de alarma que no admite trabajo con las manos',
  'fever >=38.0 C or acute systemic infection (flu COVID vomiting diarrhoea)':
    'fiebre de 38.0 °C o más, o infección general aguda (gripe, covid, vómitos, diarrea)',
  'suspected DVT or PE (RF70-RF73; no body part is exempt)':
    'sospecha de trombosis venosa profunda o embolia pulmonar (RF70-RF73; ninguna parte del '
    + 'cuerpo queda exenta)',
  'acute severe pain after trauma <72 h with possible fracture':
    'dolor agudo y fuerte tras una lesión de menos de 72 h, con posible fractura',
  'blood pressure >=180/120 after a repeated rest reading':
    'tensión de 180/120 o más tras repetir la medida en reposo',
  'intoxication (alcohol; drugs) or unable to consent':
    'intoxicación (alcohol, drogas) o sin poder consentir',
  'acute psychosis or severe distress / client refuses':
    'psicosis aguda o angustia grave, o el cliente se niega',
  'active contagious skin disease widespread (scabies; chickenpox; disseminated shingles)':
    'enfermedad contagiosa de la piel, activa y extensa (sarna, varicela, herpes zóster '
    + 'diseminado)',
  'acute anaphylaxis / severe allergic reaction': 'anafilaxia aguda o reacción alérgica grave',
  'pre-eclampsia; bleeding; threatened preterm labour; ruptured membranes':
    'preeclampsia, sangrado, amenaza de parto prematuro o rotura de la bolsa',
  'unstable angina; decompensated heart failure; recent MI <6 weeks':
    'angina inestable, insuficiencia cardíaca descompensada o infarto hace menos de 6 semanas',
  'acute kidney or liver failure': 'fallo agudo del riñón o del hígado',
  'severe thrombocytopenia <10x10^9/L': 'plaquetas muy bajas, menos de 10x10^9/L',
  'febrile neutropenia (neutrophils <0.5x10^9/L)':
    'fiebre con neutrófilos bajos (menos de 0.5x10^9/L)',
  'autonomic dysreflexia signs in cord injury':
    'señales de disreflexia autonómica en una lesión de la médula',
  'shingles not crusted': 'herpes zóster sin costra',
  'sickle pain crisis; adrenal crisis signs; drowsy with opioid patch':
    'crisis de dolor de la drepanocitosis, señales de crisis suprarrenal, o somnolencia con un '
    + 'parche de opioide',
  "unhealed surgical wound in the field; spinal surgery before surgeon's release":
    'herida de operación sin curar en la zona, o columna operada antes del alta del cirujano',
};

// What stands behind a course (doses.csv, phase_rules.csv).
export const courseNotes: Told = {
  'the course for this stage and area': 'el tratamiento para esta fase y esta zona',
  'one visit more only if the gain is clear but not whole; most acute pain settles by itself':
    'una visita más solo si la mejora es clara pero no completa; casi todo el dolor agudo se '
    + 'calma solo',
  'half as often while exercise takes over':
    'la mitad de veces, mientras el ejercicio toma el relevo',
  'half as often while exercise takes over; after 60-minute neck courses six weekly visits kept some of the gain to 12 weeks':
    'la mitad de veces, mientras el ejercicio toma el relevo; tras tratamientos de cuello de 60 '
    + 'minutos, seis visitas semanales conservaron parte de la mejora hasta las 12 semanas',
  'only if the client wishes it and the goal is met; check every 3 months':
    'solo si el cliente lo desea y se ha alcanzado el objetivo; revisar cada 3 meses',
  'kneading left out: the technique table does not allow it in the acute stage':
    'sin amasamiento: la tabla de técnicas no lo permite en la fase aguda',
  'no trials in acute neck pain': 'no hay ensayos en el dolor de cuello agudo',
  '7 only for deep tissue with consent': '7 solo para tejido profundo con consentimiento',
  'say that the effect is likely lower: 30-minute visits and one 60-minute visit a week did not clearly beat waiting':
    'diga que el efecto es probablemente menor: las visitas de 30 minutos y una de 60 minutos '
    + 'por semana no superaron claramente a esperar',
  'choice of technique is free; 7 only for deep tissue with consent':
    'la técnica se elige libremente; 7 solo para tejido profundo con consentimiento',
  'carried over from the neck, no trial of its own':
    'se toma del cuello, sin ensayo propio',
  'only after a course of 60-minute visits with a clear response; the gain is gone by 26 weeks':
    'solo tras un tratamiento con visitas de 60 minutos y respuesta clara; a las 26 semanas la '
    + 'mejora ya no está',
  'no trial of monthly visits alone; review every 3 months, stop without a measurable benefit':
    'ningún ensayo de solo visitas mensuales; revisar cada 3 meses, parar si no hay un beneficio '
    + 'que se pueda medir',
  'as above': 'como arriba',
  'heat as a home item; the technique table does not list it for a flare':
    'calor para casa; la tabla de técnicas no lo incluye para un brote',
  'also for mild complaints': 'también para molestias leves',
  'side-lying; obstetric danger signs asked every visit; the acute stage uses the acute course':
    'de lado; en cada visita se pregunta por las señales de peligro del embarazo; en la fase '
    + 'aguda se usa el tratamiento agudo',
};

// When to stop a session or a course (stop_rules.csv), without what to do then.
export const stopSigns: Told = {
  'sharp or electric pain': 'dolor punzante o eléctrico',
  'new numbness or tingling': 'zona dormida u hormigueo nuevos',
  dizziness: 'mareo',
  'chest pain': 'dolor en el pecho',
  breathlessness: 'falta de aire',
  fainting: 'desmayo',
  'the client says or shows stop': 'el cliente dice o muestra que pare',
  'felt pressure 7 or more without consent, breath held, withdrawing, burning or numb':
    'presión sentida de 7 o más sin consentimiento, contiene el aire, se aparta, quema o se '
    + 'duerme',
  'two moderate events': 'dos incidentes moderados',
  'any severe or emergency event': 'cualquier incidente grave o urgente',
  'no benefit after 6 sessions or 6 weeks': 'sin beneficio tras 6 sesiones o 6 semanas',
  'no benefit at the first review (session 3-4 or week 2-4)':
    'sin beneficio en la primera revisión (sesión 3-4 o semana 2-4)',
  'worse by 2 points or clearly worse by own judgement':
    'peor en 2 puntos, o claramente peor según la propia persona',
  'growing reliance while activity falls':
    'depende cada vez más del tratamiento mientras baja su actividad',
  'legal dispute and a certificate is asked for':
    'hay un litigio y se pide un certificado',
};

// What loads the days, what eases and which care was given (overloads.csv, eases.csv, care_kinds.csv),
// by its English name.
export const loads: Told = {
  'desk work with arms forward': 'trabajo de mesa con los brazos hacia delante',
  'phone held or looked down at': 'teléfono sujeto o mirado hacia abajo',
  'screen too high or to one side': 'pantalla demasiado alta o a un lado',
  'long head-forward posture': 'mucho rato con la cabeza adelantada',
  'bag or load on one side': 'bolso o carga de un lado',
  'stress and tension': 'estrés y tensión',
  'neck jolt': 'sacudida del cuello',
  lifting: 'levantar peso',
  'long stoop or twist': 'mucho rato agachado o girado',
  'gardening, golf or play': 'jardín, golf o juego',
  'long sitting': 'mucho rato sentado',
  'too little movement': 'poco movimiento',
  'same movement many hours': 'el mismo movimiento muchas horas',
  'hard or suddenly raised training': 'entrenamiento fuerte o aumentado de golpe',
  driving: 'conducir',
  'overhead or far reach': 'alcanzar arriba o lejos',
  'mouse arm': 'brazo de ratón',
  'running or long walking': 'correr o andar mucho',
  'throwing, swimming, rowing or poles': 'lanzar, nadar, remar o usar bastones',
  'chest breathing or cough': 'respirar con el pecho o toser',
  'sleep posture': 'postura al dormir',
  'weight on one leg or leg-length side lean':
    'peso en una pierna, o inclinación por piernas de distinto largo',
  'pregnancy or carrying a child': 'embarazo o llevar un niño en brazos',
  cycling: 'montar en bicicleta',
  kicking: 'dar patadas',
  'fall or injury': 'caída o lesión',
  'high heels or many stairs': 'tacones altos o muchas escaleras',
  rest: 'el reposo',
  movement: 'el movimiento',
  heat: 'el calor',
  cold: 'el frío',
  'lying down': 'tumbarse',
  sitting: 'sentarse',
  'bending forward': 'inclinarse hacia delante',
  'standing still': 'estar de pie quieto',
  'pressure on the spot': 'apretar el punto',
  stretching: 'estirar',
  'pain medicine': 'la medicina para el dolor',
  nothing: 'nada',
  massage: 'masaje',
  physiotherapy: 'fisioterapia',
  chiropractic: 'quiropráctica',
  osteopathy: 'osteopatía',
  acupuncture: 'acupuntura',
  injection: 'infiltración',
  surgery: 'operación',
  medicine: 'medicinas',
  'exercise programme': 'programa de ejercicio',
};

// The forms of a session (formats.csv), by their English name.
export const formats: Told = {
  'Chair, 20 minutes': 'Silla, 20 minutos',
  'Table, 30 minutes': 'Camilla, 30 minutos',
  'Table, 45 minutes': 'Camilla, 45 minutos',
  'Table, 60 minutes': 'Camilla, 60 minutos',
  'Table, 75 minutes': 'Camilla, 75 minutos',
  'Table, 90 minutes': 'Camilla, 90 minutos',
  'Full body, 60 minutes': 'Cuerpo entero, 60 minutos',
  'Full body, 90 minutes': 'Cuerpo entero, 90 minutos',
};

// Places that need consent of their own (consent_areas.csv), by their English name.
export const consentAreas: Told = {
  'chest wall': 'la pared del pecho',
  breast: 'la mama',
  buttocks: 'los glúteos',
  'upper inner thigh': 'la cara interna alta del muslo',
  'belly and psoas': 'el vientre y el psoas',
  'coccyx area': 'la zona del cóccix',
};

// How long it has lasted (stages.csv).
export const stageNames: Told = {
  acute: 'aguda',
  subacute: 'subaguda',
  chronic: 'crónica',
  flare_up: 'de brote',
  recurrent: 'de recaída',
  recurrence: 'de recaída',
  maintenance: 'de mantenimiento',
  'not known': 'no conocida',
};

// Medicines (medicines.csv), by their English name.
export const medicines: Told = {
  warfarin: 'warfarina',
  acenocoumarol: 'acenocumarol',
  phenprocoumon: 'fenprocumona',
  apixaban: 'apixabán',
  rivaroxaban: 'rivaroxabán',
  dabigatran: 'dabigatrán',
  edoxaban: 'edoxabán',
  enoxaparin: 'enoxaparina',
  dalteparin: 'dalteparina',
  tinzaparin: 'tinzaparina',
  heparin: 'heparina',
  fondaparinux: 'fondaparinux',
  clopidogrel: 'clopidogrel',
  prasugrel: 'prasugrel',
  ticagrelor: 'ticagrelor',
  dipyridamole: 'dipiridamol',
  cilostazol: 'cilostazol',
  aspirin: 'aspirina',
  ibuprofen: 'ibuprofeno',
  naproxen: 'naproxeno',
  diclofenac: 'diclofenaco',
  celecoxib: 'celecoxib',
  etoricoxib: 'etoricoxib',
  meloxicam: 'meloxicam',
  indometacin: 'indometacina',
  ketorolac: 'ketorolaco',
  prednisone: 'prednisona',
  prednisolone: 'prednisolona',
  methylprednisolone: 'metilprednisolona',
  dexamethasone: 'dexametasona',
  hydrocortisone: 'hidrocortisona',
  deflazacort: 'deflazacort',
  morphine: 'morfina',
  oxycodone: 'oxicodona',
  hydrocodone: 'hidrocodona',
  hydromorphone: 'hidromorfona',
  codeine: 'codeína',
  tramadol: 'tramadol',
  tapentadol: 'tapentadol',
  methadone: 'metadona',
  'fentanyl patch': 'parche de fentanilo',
  'buprenorphine patch': 'parche de buprenorfina',
  'nicotine patch': 'parche de nicotina',
  'lidocaine patch': 'parche de lidocaína',
  'rivastigmine patch': 'parche de rivastigmina',
  'rotigotine patch': 'parche de rotigotina',
  'clonidine patch': 'parche de clonidina',
  'nitrate patch': 'parche de nitrato',
  diazepam: 'diazepam',
  lorazepam: 'lorazepam',
  clonazepam: 'clonazepam',
  alprazolam: 'alprazolam',
  temazepam: 'temazepam',
  zolpidem: 'zolpidem',
  zopiclone: 'zopiclona',
  quetiapine: 'quetiapina',
  gabapentin: 'gabapentina',
  pregabalin: 'pregabalina',
  cyclobenzaprine: 'ciclobenzaprina',
  methocarbamol: 'metocarbamol',
  tizanidine: 'tizanidina',
  baclofen: 'baclofeno',
  carisoprodol: 'carisoprodol',
  orphenadrine: 'orfenadrina',
  sertraline: 'sertralina',
  fluoxetine: 'fluoxetina',
  citalopram: 'citalopram',
  escitalopram: 'escitalopram',
  duloxetine: 'duloxetina',
  venlafaxine: 'venlafaxina',
  amitriptyline: 'amitriptilina',
  nortriptyline: 'nortriptilina',
  amlodipine: 'amlodipino',
  nifedipine: 'nifedipino',
  ramipril: 'ramipril',
  lisinopril: 'lisinopril',
  perindopril: 'perindopril',
  losartan: 'losartán',
  candesartan: 'candesartán',
  valsartan: 'valsartán',
  bisoprolol: 'bisoprolol',
  metoprolol: 'metoprolol',
  atenolol: 'atenolol',
  doxazosin: 'doxazosina',
  hydrochlorothiazide: 'hidroclorotiazida',
  indapamide: 'indapamida',
  furosemide: 'furosemida',
  spironolactone: 'espironolactona',
  'insulin glargine': 'insulina glargina',
  'insulin aspart': 'insulina aspart',
  'insulin lispro': 'insulina lispro',
  'insulin degludec': 'insulina degludec',
  'insulin detemir': 'insulina detemir',
  gliclazide: 'gliclazida',
  glimepiride: 'glimepirida',
  glibenclamide: 'glibenclamida',
  ciprofloxacin: 'ciprofloxacino',
  levofloxacin: 'levofloxacino',
  moxifloxacin: 'moxifloxacino',
  ofloxacin: 'ofloxacino',
  cyclophosphamide: 'ciclofosfamida',
  doxorubicin: 'doxorrubicina',
  paclitaxel: 'paclitaxel',
  docetaxel: 'docetaxel',
  cisplatin: 'cisplatino',
  carboplatin: 'carboplatino',
  oxaliplatin: 'oxaliplatino',
  fluorouracil: 'fluorouracilo',
  capecitabine: 'capecitabina',
  gemcitabine: 'gemcitabina',
  methotrexate: 'metotrexato',
  azathioprine: 'azatioprina',
  mycophenolate: 'micofenolato',
  ciclosporin: 'ciclosporina',
  tacrolimus: 'tacrolimus',
  leflunomide: 'leflunomida',
  adalimumab: 'adalimumab',
  etanercept: 'etanercept',
  infliximab: 'infliximab',
  golimumab: 'golimumab',
  secukinumab: 'secukinumab',
  ustekinumab: 'ustekinumab',
  rituximab: 'rituximab',
  tocilizumab: 'tocilizumab',
  tofacitinib: 'tofacitinib',
  upadacitinib: 'upadacitinib',
  alendronate: 'alendronato',
  risedronate: 'risedronato',
  ibandronate: 'ibandronato',
  zoledronate: 'zoledronato',
  denosumab: 'denosumab',
  teriparatide: 'teriparatida',
  romosozumab: 'romosozumab',
  raloxifene: 'raloxifeno',
  atorvastatin: 'atorvastatina',
  simvastatin: 'simvastatina',
  rosuvastatin: 'rosuvastatina',
  pravastatin: 'pravastatina',
  ethinylestradiol: 'etinilestradiol',
  estradiol: 'estradiol',
  'conjugated oestrogens': 'estrógenos conjugados',
  tamoxifen: 'tamoxifeno',
  isotretinoin: 'isotretinoína',
  acitretin: 'acitretina',
  'tretinoin cream': 'crema de tretinoína',
  adapalene: 'adapaleno',
  doxycycline: 'doxiciclina',
  amiodarone: 'amiodarona',
  chlorpromazine: 'clorpromazina',
  methoxsalen: 'metoxaleno',
  'glyceryl trinitrate': 'trinitrato de glicerilo',
  'isosorbide mononitrate': 'mononitrato de isosorbida',
  ivabradine: 'ivabradina',
  digoxin: 'digoxina',
  'anti-inflammatory tablet': 'pastilla antiinflamatoria',
  paracetamol: 'paracetamol',
  metamizole: 'metamizol',
  ketoprofen: 'ketoprofeno',
  dexketoprofen: 'dexketoprofeno',
  aceclofenac: 'aceclofenaco',
  piroxicam: 'piroxicam',
  etodolac: 'etodolaco',
  nabumetone: 'nabumetona',
  'mefenamic acid': 'ácido mefenámico',
  bemiparin: 'bemiparina',
  nadroparin: 'nadroparina',
  triflusal: 'triflusal',
  vorapaxar: 'vorapaxar',
  dihydrocodeine: 'dihidrocodeína',
  buprenorphine: 'buprenorfina',
  fentanyl: 'fentanilo',
  pethidine: 'petidina',
  'co-codamol': 'codeína con paracetamol',
  oxymorphone: 'oximorfona',
  bromazepam: 'bromazepam',
  lormetazepam: 'lormetazepam',
  oxazepam: 'oxazepam',
  clobazam: 'clobazam',
  midazolam: 'midazolam',
  eszopiclone: 'eszopiclona',
  diphenhydramine: 'difenhidramina',
  doxylamine: 'doxilamina',
  promethazine: 'prometazina',
  hydroxyzine: 'hidroxizina',
  mirtazapine: 'mirtazapina',
  trazodone: 'trazodona',
  doxepin: 'doxepina',
  olanzapine: 'olanzapina',
  risperidone: 'risperidona',
  haloperidol: 'haloperidol',
  'medical cannabis': 'cannabis medicinal',
  metaxalone: 'metaxalona',
  tolperisone: 'tolperisona',
  dantrolene: 'dantroleno',
  paroxetine: 'paroxetina',
  fluvoxamine: 'fluvoxamina',
  vortioxetine: 'vortioxetina',
  desvenlafaxine: 'desvenlafaxina',
  clomipramine: 'clomipramina',
  imipramine: 'imipramina',
  enalapril: 'enalapril',
  captopril: 'captopril',
  telmisartan: 'telmisartán',
  irbesartan: 'irbesartán',
  olmesartan: 'olmesartán',
  lercanidipine: 'lercanidipino',
  felodipine: 'felodipino',
  diltiazem: 'diltiazem',
  verapamil: 'verapamilo',
  propranolol: 'propranolol',
  carvedilol: 'carvedilol',
  nebivolol: 'nebivolol',
  labetalol: 'labetalol',
  chlortalidone: 'clortalidona',
  torasemide: 'torasemida',
  bumetanide: 'bumetanida',
  methyldopa: 'metildopa',
  clonidine: 'clonidina',
  sacubitril: 'sacubitrilo',
  eplerenone: 'eplerenona',
  tamsulosin: 'tamsulosina',
  alfuzosin: 'alfuzosina',
  silodosin: 'silodosina',
  sildenafil: 'sildenafilo',
  tadalafil: 'tadalafilo',
  vardenafil: 'vardenafilo',
  finasteride: 'finasterida',
  dutasteride: 'dutasterida',
  oxybutynin: 'oxibutinina',
  solifenacin: 'solifenacina',
  tolterodine: 'tolterodina',
  mirabegron: 'mirabegrón',
  insulin: 'insulina',
  'insulin glulisine': 'insulina glulisina',
  metformin: 'metformina',
  empagliflozin: 'empagliflozina',
  dapagliflozin: 'dapagliflozina',
  canagliflozin: 'canagliflozina',
  sitagliptin: 'sitagliptina',
  linagliptin: 'linagliptina',
  vildagliptin: 'vildagliptina',
  pioglitazone: 'pioglitazona',
  repaglinide: 'repaglinida',
  semaglutide: 'semaglutida',
  liraglutide: 'liraglutida',
  dulaglutide: 'dulaglutida',
  tirzepatide: 'tirzepatida',
  fluvastatin: 'fluvastatina',
  lovastatin: 'lovastatina',
  pitavastatin: 'pitavastatina',
  ezetimibe: 'ezetimiba',
  fenofibrate: 'fenofibrato',
  levothyroxine: 'levotiroxina',
  liothyronine: 'liotironina',
  carbimazole: 'carbimazol',
  thiamazole: 'tiamazol',
  omeprazole: 'omeprazol',
  pantoprazole: 'pantoprazol',
  esomeprazole: 'esomeprazol',
  lansoprazole: 'lansoprazol',
  rabeprazole: 'rabeprazol',
  famotidine: 'famotidina',
  antacid: 'antiácido',
  loperamide: 'loperamida',
  macrogol: 'macrogol',
  psyllium: 'plantago (psyllium)',
  lactulose: 'lactulosa',
  senna: 'sen',
  mebeverine: 'mebeverina',
  metoclopramide: 'metoclopramida',
  domperidone: 'domperidona',
  ondansetron: 'ondansetrón',
  mesalazine: 'mesalazina',
  cetirizine: 'cetirizina',
  levocetirizine: 'levocetirizina',
  loratadine: 'loratadina',
  desloratadine: 'desloratadina',
  fexofenadine: 'fexofenadina',
  bilastine: 'bilastina',
  mometasone: 'mometasona',
  antihistamine: 'antihistamínico',
  salbutamol: 'salbutamol',
  formoterol: 'formoterol',
  salmeterol: 'salmeterol',
  budesonide: 'budesonida',
  fluticasone: 'fluticasona',
  beclometasone: 'beclometasona',
  tiotropium: 'tiotropio',
  ipratropium: 'ipratropio',
  montelukast: 'montelukast',
  theophylline: 'teofilina',
  inhaler: 'inhalador',
  levetiracetam: 'levetiracetam',
  lamotrigine: 'lamotrigina',
  valproate: 'valproato',
  carbamazepine: 'carbamazepina',
  oxcarbazepine: 'oxcarbazepina',
  topiramate: 'topiramato',
  lacosamide: 'lacosamida',
  phenytoin: 'fenitoína',
  brivaracetam: 'brivaracetam',
  levodopa: 'levodopa',
  pramipexole: 'pramipexol',
  ropinirole: 'ropinirol',
  rasagiline: 'rasagilina',
  donepezil: 'donepezilo',
  memantine: 'memantina',
  galantamine: 'galantamina',
  'interferon beta': 'interferón beta',
  'dimethyl fumarate': 'dimetilfumarato',
  fingolimod: 'fingolimod',
  teriflunomide: 'teriflunomida',
  ocrelizumab: 'ocrelizumab',
  natalizumab: 'natalizumab',
  ofatumumab: 'ofatumumab',
  sumatriptan: 'sumatriptán',
  rizatriptan: 'rizatriptán',
  zolmitriptan: 'zolmitriptán',
  eletriptan: 'eletriptán',
  erenumab: 'erenumab',
  rimegepant: 'rimegepant',
  allopurinol: 'alopurinol',
  febuxostat: 'febuxostat',
  colchicine: 'colchicina',
  hydroxychloroquine: 'hidroxicloroquina',
  sulfasalazine: 'sulfasalazina',
  amoxicillin: 'amoxicilina',
  'co-amoxiclav': 'amoxicilina con ácido clavulánico',
  penicillin: 'penicilina',
  flucloxacillin: 'flucloxacilina',
  cefalexin: 'cefalexina',
  cefuroxime: 'cefuroxima',
  azithromycin: 'azitromicina',
  clarithromycin: 'claritromicina',
  erythromycin: 'eritromicina',
  clindamycin: 'clindamicina',
  nitrofurantoin: 'nitrofurantoína',
  trimethoprim: 'trimetoprima',
  'co-trimoxazole': 'cotrimoxazol',
  metronidazole: 'metronidazol',
  fosfomycin: 'fosfomicina',
  rifampicin: 'rifampicina',
  isoniazid: 'isoniazida',
  vancomycin: 'vancomicina',
  antibiotic: 'antibiótico',
  aciclovir: 'aciclovir',
  valaciclovir: 'valaciclovir',
  letrozole: 'letrozol',
  anastrozole: 'anastrozol',
  exemestane: 'exemestano',
  fulvestrant: 'fulvestrant',
  bicalutamide: 'bicalutamida',
  enzalutamide: 'enzalutamida',
  abiraterone: 'abiraterona',
  leuprorelin: 'leuprorelina',
  goserelin: 'goserelina',
  trastuzumab: 'trastuzumab',
  imatinib: 'imatinib',
  palbociclib: 'palbociclib',
  ribociclib: 'ribociclib',
  lenalidomide: 'lenalidomida',
  bortezomib: 'bortezomib',
  pembrolizumab: 'pembrolizumab',
  nivolumab: 'nivolumab',
  osimertinib: 'osimertinib',
  ibrutinib: 'ibrutinib',
  hydroxycarbamide: 'hidroxicarbamida',
  levonorgestrel: 'levonorgestrel',
  drospirenone: 'drospirenona',
  dienogest: 'dienogest',
  'vaginal ring': 'anillo vaginal',
  desogestrel: 'desogestrel',
  norethisterone: 'noretisterona',
  etonogestrel: 'etonogestrel',
  progesterone: 'progesterona',
  'hormone coil': 'DIU hormonal',
  latanoprost: 'latanoprost',
  timolol: 'timolol',
  dorzolamide: 'dorzolamida',
  brimonidine: 'brimonidina',
  bupropion: 'bupropión',
  buspirone: 'buspirona',
  aripiprazole: 'aripiprazol',
  lithium: 'litio',
  methylphenidate: 'metilfenidato',
  lisdexamfetamine: 'lisdexanfetamina',
  atomoxetine: 'atomoxetina',
  agomelatine: 'agomelatina',
  "St John's wort": 'hipérico (hierba de san Juan)',
  'vitamin D': 'vitamina D',
  'vitamin B12': 'vitamina B12',
  'vitamin C': 'vitamina C',
  'vitamin B complex': 'complejo de vitamina B',
  'folic acid': 'ácido fólico',
  multivitamin: 'multivitamínico',
  iron: 'hierro',
  calcium: 'calcio',
  magnesium: 'magnesio',
  zinc: 'zinc',
  potassium: 'potasio',
  probiotics: 'probióticos',
  melatonin: 'melatonina',
  glucosamine: 'glucosamina',
  collagen: 'colágeno',
  creatine: 'creatina',
  'whey protein': 'proteína de suero de leche',
  'fish oil': 'aceite de pescado',
  turmeric: 'cúrcuma',
  ginkgo: 'ginkgo',
  'garlic capsules': 'cápsulas de ajo',
  'blood pressure medicine': 'medicina para la tensión',
  statin: 'estatina',
  antidepressant: 'antidepresivo',
  'sleeping pill': 'pastilla para dormir',
  'muscle relaxant': 'relajante muscular',
  'fentanyl lozenge': 'fentanilo para chupar',
  'buprenorphine sublingual': 'buprenorfina sublingual',
  Xgeva: 'Xgeva',
  'bone infusion in cancer': 'infusión para los huesos en un cáncer',
  'prenatal vitamins': 'vitaminas prenatales',
  'weight loss medicine': 'medicina para perder peso',
  'nasal steroid': 'corticoide nasal',
  'penicillin allergy': 'alergia a la penicilina',
  'low blood pressure': 'tensión baja',
  certoparin: 'certoparina',
  ticlopidine: 'ticlopidina',
  'platelet raising medicine': 'medicina que sube las plaquetas',
  'clotting factor': 'factor de coagulación',
  nimesulide: 'nimesulida',
  'oral budesonide': 'budesonida oral',
  'depot steroid': 'corticoide de depósito',
  'steroid cream': 'crema con corticoide',
  mercaptopurine: 'mercaptopurina',
  sirolimus: 'sirolimus',
  baricitinib: 'baricitinib',
  abatacept: 'abatacept',
  certolizumab: 'certolizumab',
  ixekizumab: 'ixekizumab',
  guselkumab: 'guselkumab',
  risankizumab: 'risankizumab',
  vedolizumab: 'vedolizumab',
  'HIV medicine': 'medicina para el VIH',
  thalidomide: 'talidomida',
  pomalidomide: 'pomalidomida',
  'anti-androgen': 'antiandrógeno',
  degarelix: 'degarelix',
  abemaciclib: 'abemaciclib',
  temozolomide: 'temozolomida',
  irinotecan: 'irinotecán',
  vincristine: 'vincristina',
  tilidine: 'tilidina',
  phenobarbital: 'fenobarbital',
  clorazepate: 'clorazepato',
  benzodiazepine: 'benzodiazepina',
  chlorphenamine: 'clorfenamina',
  clozapine: 'clozapina',
  'oestrogen patch': 'parche de estrógenos',
  'contraceptive patch': 'parche anticonceptivo',
  'scopolamine patch': 'parche de escopolamina',
  norfloxacin: 'norfloxacino',
  tibolone: 'tibolona',
  'doxylamine pyridoxine': 'doxilamina con piridoxina',
  brivudine: 'brivudina',
  'hyoscine butylbromide': 'butilescopolamina',
};

// Rules without a row of their own in the tables.
export const rules: Told = {
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

// What would lift a limit.
export const lifts: Told = {
  "this no longer holding, or the treating doctor's word":
    'que esto deje de darse, o la palabra del médico que le trata',
};

// The side of a source.
export const sided: typeof En.sided = { left: ', lado izquierdo', right: ', lado derecho' };

// Reasons with something of this client in them.
export const reasons: ReasonWords = {
  likely: (source, percent) => `${source}: posible origen (${percent} de 100)`,
  drawn: (strength, place) => `dolor de ${strength} de 10 marcado aquí: ${place.toLowerCase()}`,
  refers: (places) => `hay dolor marcado en su zona de dolor referido: ${places}`,
  tested: (movement) => `movimiento probado: ${movement}`,
  usual: () => 'forma parte de la sesión habitual de esta zona',
  firstVisit: (most) => `la primera visita queda un punto por debajo del ${most} de 10 de este `
    + 'tratamiento',
  range: (technique) => `el margen habitual de ${technique}`,
  scope: () => 'no está entre lo que este terapeuta puede hacer',
  inStage: (technique, note) => `${technique} en esta fase: ${note}`,
  technique: (technique, reason) => `${technique}: ${reason}`,
};

// Reasons put together from parts of the tables.
export const composed: ComposedWords = {
  addUp: (pattern) => `varias señales parciales se suman (${pattern})`,
  odds: (prior, sum, threshold) => `punto de partida ${prior}, suma ${sum}, umbral ${threshold} `
    + '(decibelios de ventaja)',
  weighs: (sign, weight) => `${sign}: ${weight}`,
  or: (parts) => parts.join('; o '),
  and: (parts) => parts.join('; y '),
  someOf: (least, parts) => `al menos ${least} de: ${parts.join('; ')}`,
  compared: (name, sign, n) => `${name}: ${sign === '>' ? `más de ${n}` : `${n} o `
    + (sign === '>=' ? 'más' : 'menos')}`,
  aged: (sign, n) => `edad de ${sign === '>' ? `más de ${n} años` : `${n} años o `
    + (sign === '>=' ? 'más' : 'menos')}`,
  takes: (medicine) => `toma ${medicine}`,
  noConsent: (area) => `para esta sesión no hay consentimiento registrado para ${area}`,
  anyRegion: () => 'vale para cualquier zona',
  painIn: (place) => `dolor en: ${place}`,
  fits: (where, stage) => `${where}; fase ${stage}; nada de lo contado lo desaconseja`,
  told: (load) => `lo ha contado: ${load}`,
  eases: (ease) => `según ha contado, alivia el dolor: ${ease}`,
  source: (source) => `posible origen: ${source}`,
  weekly: (technique, visits) => `${technique}, ${visits} visitas por semana`,
  limited: (about, rule) => `${about}: ${rule}`,
  uses: (modality) => `la sesión usa ${modality}`,
  minutes: (n) => `${n} minutos disponibles`,
  limitOf: (source) => `límite de: ${source}`,
  wish: (words) => `el deseo del cliente: ${words}`,
  sessions: (n) => `${n} sesiones`,
  ownSessions: (n, others) => `sus propias ${n} sesiones${others && ` y otras ${others}`}`,
  interval: (sessions, nextDay, low, high) => `${sessions}; intervalo del 90 % ${nextDay ? 'al día siguiente'
    : 'en la visita siguiente'}: de ${low} a ${high} puntos menos de dolor`,
  learned: (technique, more, sessions, times) => `en esta consulta, ${technique} fue acompañado de `
    + `${more ? 'más' : 'menos'} beneficio que el publicado (${sessions}): aquí cuenta ${times} veces`,
};

// The emergency numbers with words among them.
export const emergencyNumbers: Told = {
  '112 or 999': '112 o 999',
  '999 or 112': '999 o 112',
  '112 or 144': '112 o 144',
  '112 or 15': '112 o 15',
  '112 or 118': '112 o 118',
  '000, or 112 from a mobile': '000, o 112 desde un móvil',
  '119 (ambulance), 110 (police)': '119 (ambulancia), 110 (policía)',
  '192 (ambulance)': '192 (ambulancia)',
};

// What the tables of places say. What stays as it is in the language is here too, so that a test
// finds each text that nobody looked at.
export const places: Told = {
  '811 (in most provinces)': '811 (en la mayoría de las provincias)',
  '116 117 (in some regions)': '116 117 (en algunas regiones)',
  '116117 (in some regions)': '116117 (en algunas regiones)',
  '#7119 (in some regions)': '#7119 (en algunas regiones)',
  'Differs by canton': 'Según el cantón',
  'Differs by region': 'Según la región',
  'Differs by province': 'Según la provincia',
  'The local GP post': 'El puesto local de médicos de cabecera',
  'findahelpline.com': 'findahelpline.com',
  'A local number is shown only once it is confirmed':
    'Un número local solo se muestra cuando está confirmado',
  'Call or text': 'Por llamada o mensaje de texto',
  Samaritans: 'Samaritans',
  TelefonSeelsorge: 'TelefonSeelsorge',
  'TelefonSeelsorge, also on 116 123': 'TelefonSeelsorge, también en el 116 123',
  'Die Dargebotene Hand': 'Die Dargebotene Hand',
  'National prevention line': 'Línea nacional de prevención',
  'Attention line for suicidal behaviour': 'Línea de atención a la conducta suicida',
  'Telefono Amico, at limited hours': 'Telefono Amico, con horario limitado',
  'Also on 0800-0113': 'También en el 0800-0113',
  'In Dutch; in French: 0800 32 123': 'En neerlandés; en francés: 0800 32 123',
  'For adults in a crisis; for children: 116 111': 'Para adultos en crisis; para menores: 116 111',
  'Mind, at limited hours': 'Mind, con horario limitado',
  Lifeline: 'Lifeline',
  'Tele-MANAS': 'Tele-MANAS',
  'Inochi no Denwa, at varying hours': 'Inochi no Denwa, con horario variable',
  CVV: 'CVV',
  'The local service': 'El servicio local',
  'The local social services': 'Los servicios sociales locales',
  'Each state has its own line': 'Cada estado tiene su línea',
  '0808 800 5000 (NSPCC)': '0808 800 5000 (NSPCC)',
  '0800-2000 (Veilig Thuis)': '0800-2000 (Veilig Thuis)',
  'The local Tusla office': 'La oficina local de Tusla',
  'The local Jugendamt; medical child-protection line: 0800 19 210 00':
    'El Jugendamt local; línea médica de protección de menores: 0800 19 210 00',
  'The local Kinder- und Jugendhilfe': 'La Kinder- und Jugendhilfe local',
  'The local KESB': 'La KESB local',
  // jurisdiction_consent.csv
  'I was told why this area is to be treated.': 'Me explicaron por qué se va a tratar esta zona.',
  'Asked in each session, and again before touch':
    'Se pide en cada sesión, y otra vez antes de tocar',
  'Written consent that names the breasts, chest wall, buttocks and inner thighs each; the reason is discussed':
    'Consentimiento por escrito que nombra por separado los senos, la pared torácica, las '
    + 'nalgas y la cara interna de los muslos; se habla del motivo',
  'For sensitive areas, written consent or spoken consent that is documented':
    'En zonas sensibles, consentimiento por escrito, o de palabra y documentado',
  'Differs by state: in many, breast massage needs special training or is forbidden; the gluteal cleft and the genitals are always forbidden':
    'Según el estado: en muchos el masaje de los senos pide una formación especial o está '
    + 'prohibido; el surco interglúteo y los genitales están siempre prohibidos',
  'By the code of the professional body; explicit informed consent is recorded':
    'Según el código del colegio profesional; se anota el consentimiento informado y expreso',
  'Explicit informed consent; healing practice is limited to those with the licence (Heilpraktiker) or to a prescription':
    'Consentimiento informado y expreso; la práctica curativa se limita a quien tiene la '
    + 'licencia (Heilpraktiker) o a una prescripción',
  "By the state's code of conduct for health workers; recorded":
    'Según el código de conducta del estado para trabajadores de la salud; se anota',
  'By rights 6 and 7 of the HDC Code of Rights':
    'Según los derechos 6 y 7 del código de derechos del HDC',
  'Yes, for the chest wall, breasts, buttocks, upper inner thighs and abdomen':
    'Sí, para la pared torácica, los senos, las nalgas, la parte alta de la cara interna de '
    + 'los muslos y el abdomen',
  Yes: 'Sí',
  Documented: 'Documentado',
  Recorded: 'Se anota',
  'In writing if the risk is significant': 'Por escrito si el riesgo es considerable',
  'Differs by state': 'Según el estado',
  'Differs by state; often required by its law': 'Según el estado; a menudo lo exige su ley',
  Required: 'Obligatoria',
  'Required; only the region being worked on is uncovered':
    'Obligatoria; solo se descubre la zona que se trabaja',
  Expected: 'Se espera',
  Offered: 'Se ofrece',
  // minors.csv
  '18 (in Scotland 16)': '18 (en Escocia 16)',
  '18 (with exceptions by state)': '18 (con excepciones según el estado)',
  '18 or 19, by province; in Ontario and others capacity counts, not age':
    '18 o 19, según la provincia; en Ontario y otras cuenta la capacidad, no la edad',
  '18 (16 for consent to care)': '18 (16 para consentir la atención)',
  No: 'No',
  'No: the guardian consents and the minor assents':
    'No: el tutor consiente y el menor está de acuerdo',
  'May consent at 16 and 17, and under 16 if competent; the clinic still asks the guardian':
    'Puede consentir con 16 y 17 años, y con menos de 16 si es competente; la clínica pregunta '
    + 'igualmente al tutor',
  'Rarely for massage': 'Rara vez para un masaje',
  'Depends on capacity': 'Depende de la capacidad',
  'From about 14 to 16 on, by maturity; the contract needs the guardian':
    'Desde los 14 a 16 años, más o menos, según la madurez; el contrato necesita al tutor',
  'A mature minor may consent': 'Un menor maduro puede consentir',
  'From 16 on': 'Desde los 16 años',
  'In the room under 16': 'En la sala con menores de 16 años',
  'In the room under 16; offered at 16 and 17':
    'En la sala con menores de 16 años; se ofrece con 16 y 17',
  'In the room under 18': 'En la sala con menores de 18 años',
  // retention.csv
  'until age 25': 'hasta los 25 años',
  'until age 28': 'hasta los 28 años',
  'until age 28 at least': 'hasta los 28 años por lo menos',
  'until 7 years after coming of age': 'hasta 7 años después de la mayoría de edad',
  'until 10 years after turning 18': 'hasta 10 años después de cumplir los 18',
  'until 10 years after the end of care': 'hasta 10 años después del fin de la atención',
  '10 years': '10 años',
  'The longest of what the law, the insurer and the professional body ask for':
    'Lo más largo de lo que piden la ley, el seguro y el colegio profesional',
  'By the professional body and the insurer': 'Según el colegio profesional y el seguro',
  'State rules say 3 to 10 years': 'Las reglas de los estados dicen de 3 a 10 años',
  'By the rule of the college': 'Según la regla del colegio profesional',
  'By section 630f of the BGB, for treating professions':
    'Según el artículo 630f del BGB, para profesiones que tratan',
  'For health establishments; for others, by the insurer':
    'Para establecimientos de salud; para los demás, según el seguro',
  'By the health records acts of the states':
    'Según las leyes de los estados sobre historiales de salud',
  'By the regulations on keeping health records':
    'Según el reglamento sobre la conservación de historiales de salud',
  // safeguarding.csv
  'Report to child protection, or to the police if there is danger':
    'Avisar a protección de menores, o a la policía si hay peligro',
  'As the law of the place says': 'Como diga la ley del lugar',
  'Only with consent, unless life is in danger':
    'Solo con consentimiento, salvo que peligre la vida',
  'Each state names groups that must report (in some, massage therapists)':
    'Cada estado nombra grupos que deben avisar (en algunos, los masajistas)',
  'With consent in most states': 'Con consentimiento en la mayoría de los estados',
  'Anyone must report a child in need of protection':
    'Cualquiera debe avisar de un menor que necesita protección',
  'Differs by province and facility': 'Según la provincia y el centro',
  'With consent': 'Con consentimiento',
  'A professional duty, in part set by law': 'Un deber profesional, en parte fijado por la ley',
  'Safeguarding enquiry by the local authority, under the Care Act':
    'Investigación de protección por la autoridad local, según la Care Act',
  'With consent, unless the risk is serious': 'Con consentimiento, salvo riesgo grave',
  'Listed professions have a right to inform, by section 4 of the KKG':
    'Las profesiones de la lista tienen derecho a informar, según el artículo 4 de la KKG',
  'The interests are weighed': 'Se ponderan los intereses',
  'Secrecy by section 203 of the StGB, where it applies':
    'Secreto según el artículo 203 del StGB, donde se aplica',
  'A duty, with exceptions; the number is 119': 'Un deber, con excepciones; el número es el 119',
  'A duty for vulnerable persons': 'Un deber en el caso de personas vulnerables',
  'Differs by state and profession': 'Según el estado y la profesión',
  'Any person may report; there are policies': 'Cualquier persona puede avisar; hay directrices',
  'Any person may report': 'Cualquier persona puede avisar',
  // safeguarding_steps.csv
  'Speak in person and alone, in a private room, without an interpreter from the family':
    'Hablen en persona y a solas, en una sala privada, sin un intérprete de la familia',
  'Ask which way of contact is safe; leave no voice message':
    'Pregunte qué forma de contacto es segura; no deje mensajes de voz',
  'A plan, an intent or danger now: stay, call the emergency or crisis number with the person, and note the time':
    'Un plan, una intención o peligro ahora: quédese, llame con la persona al número de '
    + 'emergencia o de crisis y anote la hora',
  'Thoughts of suicide: offer the crisis line on a neutral card, and agree who is told; a doctor within a day if the person agrees':
    'Pensamientos de suicidio: ofrezca la línea de crisis en una tarjeta neutra y acuerden a '
    + 'quién se avisa; un médico en el plazo de un día si la persona está de acuerdo',
  "Tell the practice's safeguarding lead": 'Avise al responsable de protección de la consulta',
  'Look up whether you must report at this place, and to whom':
    'Mire si en este lugar debe avisar, y a quién',
  'An adult who can decide: ask for consent before anyone is told; do without it only where life is in danger':
    'Un adulto que puede decidir: pida su consentimiento antes de avisar a nadie; prescinda de '
    + 'él solo si peligra la vida',
  'Report to child protection, or to the police when there is danger now':
    'Avise a protección de menores, o a la policía si hay peligro ahora',
  'Report as the law of the place says': 'Avise como diga la ley del lugar',
  'Tell the person what is reported, unless that puts somebody in danger':
    'Diga a la persona de qué se avisa, salvo que eso ponga a alguien en peligro',
  'Note what was done, and when it is looked at again':
    'Anote qué se hizo y cuándo se vuelve a mirar',
  // breach_clocks.csv; the names stand in a sentence
  'the data protection authority': 'la autoridad de protección de datos',
  'the people whose data it is': 'las personas de quienes son los datos',
  'the federal health department (HHS)': 'el departamento federal de salud (HHS)',
  "the state's attorney general or authority": 'el fiscal general o la autoridad del estado',
  'the Information Commissioner (ICO)': 'el comisionado de información (ICO)',
  'the Information Commissioner (OAIC)': 'el comisionado de información (OAIC)',
  'the privacy commissioner (federal or provincial)':
    'el comisionado de privacidad (federal o provincial)',
  'the Privacy Commissioner': 'el comisionado de privacidad',
  'Always ask whether it must be told; the shortest common limit is taken':
    'Pregunte siempre si hay que avisar; se toma el plazo más corto de los habituales',
  'Without delay when it may harm them': 'Sin demora si puede perjudicarles',
  'Where HIPAA applies: without delay, and within 60 days at most; states may allow less':
    'Donde se aplica HIPAA: sin demora y en 60 días como mucho; un estado puede dar menos',
  'Where HIPAA applies: within 60 days when 500 people or more are affected; when fewer, within 60 days after the end of the year':
    'Donde se aplica HIPAA: en 60 días si afecta a 500 personas o más; si son menos, en los 60 '
    + 'días siguientes al fin del año',
  'Differs by state; some ask for 30 days or fewer, so look it up at once':
    'Según el estado; algunos piden 30 días o menos, así que mírelo enseguida',
  'Unless a risk to people is unlikely': 'Salvo que un riesgo para las personas sea improbable',
  'Without undue delay when the risk is high; no number of hours is fixed':
    'Sin dilación indebida si el riesgo es alto; no hay un número de horas fijado',
  'Article 33 of the GDPR: unless a risk to people is unlikely':
    'Artículo 33 del RGPD: salvo que un riesgo para las personas sea improbable',
  'Article 34 of the GDPR: without undue delay when the risk is high; no number of hours is fixed':
    'Artículo 34 del RGPD: sin dilación indebida si el riesgo es alto; no hay un número de '
    + 'horas fijado',
  'As soon as feasible where there is a real risk of significant harm; no number of hours is fixed':
    'Cuanto antes sea posible si hay un riesgo real de daño considerable; no hay un número de '
    + 'horas fijado',
  'As soon as feasible; in Ontario at the first reasonable opportunity; no number of hours is fixed':
    'Cuanto antes sea posible; en Ontario, en la primera ocasión razonable; no hay un número '
    + 'de horas fijado',
  '30 days to find out whether it must be told; then at once':
    '30 días para averiguar si hay que avisar; después, enseguida',
  'Together with the authority': 'Junto con la autoridad',
  'As soon as practicable when serious harm is likely; 72 hours are expected':
    'Cuanto antes sea factible si es probable un daño grave; se esperan 72 horas',
  'As soon as practicable when serious harm is likely':
    'Cuanto antes sea factible si es probable un daño grave',
  // scope_limits.csv
  'Joint thrust or spinal manipulation':
    'Empuje brusco de articulaciones o manipulación de la columna',
  'Joint mobilisation': 'Movilización articular',
  'Manual lymph drainage for lymphoedema': 'Drenaje linfático manual en el linfedema',
  'Cupping and scraping': 'Ventosas y raspado',
  'Needles or injections': 'Agujas o inyecciones',
  'The words of a diagnosis': 'Las palabras de un diagnóstico',
  'Massage in pregnancy': 'Masaje en el embarazo',
  'A first visit without a referral': 'Una primera visita sin derivación',
  'Advice on medicines': 'Consejo sobre medicamentos',
  'Massage of scars and breasts': 'Masaje de cicatrices y de los senos',
  'Remote advice across borders': 'Consejo a distancia a través de fronteras',
  'not offered': 'no se ofrece',
  never: 'nunca',
  allowed: 'permitida',
  'off by default': 'por defecto no',
  'off unless the practitioner is certified': 'no, salvo que el profesional tenga el certificado',
  'off unless the practitioner is trained': 'no, salvo que el profesional tenga la formación',
  'only with training': 'solo con formación',
  'only with training, clearance and special consent':
    'solo con formación, visto bueno y consentimiento especial',
  'Reserved for certain professions': 'Reservado a ciertas profesiones',
  'Reserved for certain professions nearly everywhere':
    'Reservado a ciertas profesiones en casi todas partes',
  'Reserved for certain professions in many places':
    'Reservado a ciertas profesiones en muchos lugares',
  'Reserved or banned in some places': 'Reservado o prohibido en algunos lugares',
  'Differs by training and licence': 'Según la formación y la licencia',
  'Differs by the rules for the certificate': 'Según las reglas del certificado',
  "Differs by the insurer's rules": 'Según las reglas del seguro',
  'In Germany, healing claims need a licence or a prescription; some insurers need a referral':
    'En Alemania, prometer curación pide una licencia o una prescripción; algunos seguros '
    + 'piden una derivación',
  'Banned or restricted in many US states':
    'Prohibido o restringido en muchos estados de Estados Unidos',
  "Differs by the licence of the client's place": 'Según la licencia del lugar del cliente',
};

// The parts of countries that have rules of their own: browsers name only countries.
export const placeParts: Told = {
  'CA-BC': 'Columbia Británica',
  'CA-ON': 'Ontario',
};

// The pages of online booking, which the server writes without scripts. {} is filled in, in this order;
// the keys are those of src/http/booking_page/words.hpp.
export const bookingPage: typeof En.bookingPage = {
  weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  months: [
    'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre',
    'octubre', 'noviembre', 'diciembre',
  ],
  day: '{} {} de {}',
  day_in_year: '{} {} de {} de {}',
  decimal: ',',
  book_at: 'Reservar en {}',
  emergency_foot: 'No es para emergencias. En una emergencia, llame al {}.',
  choose_service: '¿Qué desea reservar?',
  minutes: '{} minutos',
  at_place: 'en {}',
  free_of_charge: 'Sin coste',
  nothing_offered: 'Ahora mismo no se puede reservar nada en línea.',
  call_us: 'Llámenos, por favor: {}.',
  reach_us: '¿Preguntas sobre una visita? Nuestro número: {}.',
  choose_time: 'Elija una hora',
  with_whom: '¿Con quién?',
  anybody: 'Cualquiera',
  first_free: 'Primera hora libre: {}',
  week_before: 'Semana anterior',
  week_after: 'Semana siguiente',
  week_of: 'Siete días desde el {}',
  zone_note: 'Las horas son las del reloj de {} ({}).',
  hour_in: '{} en {}',
  other_clock: '¿Está en otra zona horaria?',
  your_clock: 'Mostrar también las horas según el reloj de',
  show_clock: 'Mostrarlas',
  place_clock: 'Solo según el reloj de {}',
  own_clock: 'Debajo de cada hora está la de {}.',
  same_clock: 'El reloj de {} marca las mismas horas.',
  day_closed: 'Cerrado.',
  day_away: 'No está ese día.',
  day_full: 'No queda ninguna hora libre.',
  day_too_soon: 'Falta muy poco para reservar aquí.',
  day_too_far: 'Está más lejos de lo que se puede reservar aquí.',
  nothing_this_week: 'No hay nada libre en estos siete días.',
  next_free: 'La próxima hora libre es el {}.',
  show_next_free: 'Ver los días de alrededor',
  nothing_at_all: 'No hay nada libre en línea en las próximas nueve semanas.',
  other_service: 'Elegir otra cosa',
  again: '{} otra vez',
  kept_until: 'Guardada para usted hasta las {}. Con cada página que envíe se guarda más tiempo, como mucho hasta las {}.',
  kept_no_more: 'Esta hora ya no está guardada para usted. Si sigue libre, puede continuar.',
  give_back: 'Devolver esta hora',
  given_back: 'La hora vuelve a estar libre',
  given_back_more: 'No se reservó nada y no se guardó nada de lo que escribió.',
  about_you: 'Sobre usted',
  name: 'Su nombre',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  reach_hint: 'Con uno de los dos basta.',
  birth: 'Fecha de nacimiento',
  birth_hint: 'Nos ayuda a no confundir a dos personas.',
  note: '¿Algo para recepción?',
  note_hint:
    'Por ejemplo escaleras, o el idioma que prefiere. Aquí nada sobre su salud, por favor.',
  optional: '(opcional)',
  leave_empty: 'Deje esto vacío',
  go_on: 'Continuar',
  to_correct: 'Mire esto otra vez, por favor',
  nothing_lost: 'No se ha perdido nada de lo que escribió.',
  name_missing: 'Díganos su nombre, por favor.',
  reach_missing: 'Escriba un correo electrónico o un teléfono, por favor.',
  email_wrong: 'Escríbalo como en ana@example.org, por favor.',
  phone_wrong: 'Escriba un número con al menos cinco cifras, por favor.',
  birth_wrong: 'Elija un día pasado, como 1980-05-31, por favor.',
  too_long: 'Como mucho {} caracteres, por favor.',
  questions: 'Antes de su visita',
  questions_why: 'Sus respuestas son para su terapeuta. Nos ayudan a tratarle con seguridad.',
  any_of_these: 'Responda cada línea, por favor. "No estoy seguro" es una buena respuesta.',
  none_of_these: 'Nada de esto',
  none_nor_pregnant: 'Nada de esto, y sin embarazo',
  yes: 'Sí',
  no: 'No',
  not_sure: 'No sé',
  unanswered: 'Esta línea aún no tiene respuesta.',
  number_wrong: 'Escriba un número de {} a {}, por favor.',
  number_hint: 'Déjelo vacío si no lo sabe.',
  about_more: 'Unas {} páginas más.',
  the_last: 'Una página más, aproximadamente.',
  words: '¿Qué le trae, en sus propias palabras?',
  words_hint: 'Lo lee su terapeuta.',
  age: 'Su edad en años',
  sex: 'Su sexo al nacer',
  female: 'Mujer',
  male: 'Hombre',
  other_sex: 'Otro, o prefiero no decirlo',
  since: '¿Desde hace cuánto le duele?',
  days: 'días',
  weeks: 'semanas',
  months_unit: 'meses',
  years: 'años',
  nothing_hurts: 'No me duele nada',
  systolic: 'Valor alto',
  diastolic: 'Valor bajo',
  review: '¿Es correcto?',
  what: 'Qué',
  when: 'Cuándo',
  where: 'Dónde',
  whom: 'Con',
  price: 'Precio',
  cancelling: 'Anular',
  policy_none: 'Sin coste en cualquier momento.',
  policy: 'Sin coste hasta el {}. Después se cobran {}.',
  policy_free_late: 'Avísenos antes del {}, por favor.',
  policy_now: 'Desde ahora se cobran {} por ello.',
  policy_no_show: 'Si no viene, se cobran {}.',
  book_it: 'Reservar esta visita',
  booked: 'Su visita está reservada',
  booked_more: 'Será un gusto verle.',
  nothing_against: 'En sus respuestas no encontramos nada en contra del masaje.',
  add_to_calendar: 'Añadir a su calendario',
  calendar_title: 'Cita: {}',
  keep_link:
    'Guarde la dirección de esta página: aquí puede ver su visita, cambiarla y anularla. Quien la tenga '
    + 'puede hacer lo mismo.',
  call_off: 'Anular esta visita',
  move: 'Cambiarla a otra hora',
  waits: 'Nos pondremos en contacto con usted',
  waits_more:
    'Le guardamos esta hora hasta el {}. Aún no está reservada: alguien de la consulta la '
    + 'mirará antes con usted.',
  waits_call: 'Si prefiere no esperar, llámenos y pregunte por {}: {}.',
  if_worse: 'Si se siente muy mal, o mucho peor que ahora, llame al {}.',
  call_off_title: '¿Anular esta visita?',
  due: 'Es tarde para anular: se cobrarán {}.',
  nothing_due: 'No se cobra nada.',
  call_off_now: 'Anularla',
  keep_it: 'Mantener la visita',
  called_off: 'Su visita está anulada',
  called_off_due: 'Se cobran {}, como habíamos acordado.',
  called_off_free: 'No se cobra nada.',
  book_again: 'Reservar otra hora',
  is_over: 'Esta visita ya no se puede cambiar aquí.',
  move_title: '¿Cuándo prefiere venir?',
  move_from: 'Mientras no elija otra hora, sigue siendo el {}.',
  move_not: 'Dejarla como está',
  move_late: 'Falta muy poco para la visita: aquí ya no se puede cambiar de hora.',
  move_call: 'Cambie esta visita con nosotros, por favor',
  taken: 'Alguien fue un poco más rápido',
  taken_more:
    'Esta hora se acaba de ocupar. No se ha perdido nada de lo que escribió: elija otra hora y '
    + 'continúe.',
  taken_choose:
    'Alguien fue un poco más rápido: esta hora se acaba de ocupar. Elija otra, por favor.',
  emergency_general:
    'Pare aquí, por favor. Una de sus respuestas puede significar que necesita ayuda ahora.',
  emergency_call: 'Llame al',
  emergency_nothing_booked: 'No se reservó nada. Primero la ayuda; después nos alegrará verle.',
  emergency_letter: 'Para quien le ayude',
  emergency_wrong: 'Respondí por error: volver a mis respuestas',
  too_many: 'Eso fue mucho de una vez',
  too_many_more:
    'Para que haya horas libres para todos, aceptamos un número limitado cada cierto tiempo. '
    + 'Inténtelo más tarde, por favor.',
  busy: 'Ahora mismo hay mucho movimiento. Inténtelo otra vez en un momento, por favor.',
  too_fast: 'Eso fue muy rápido. Mire lo que pone aquí y envíelo otra vez, por favor.',
  expired: 'Esta página estuvo abierta mucho tiempo. Envíela otra vez, por favor.',
  not_ours: 'Este formulario no vino de nuestra página',
  not_ours_more: 'No se hizo nada. Empiece de nuevo, por favor.',
  not_offered: 'Aquí no se ofrece la reserva en línea',
  not_offered_more: 'Pida una hora a la consulta misma, por favor.',
  no_such_visit: 'En esta dirección no hay nada',
  no_such_visit_more:
    'Puede que la hora se haya devuelto, o que la dirección no se copiara entera.',
  not_booked_online: 'Esto no se puede reservar en línea',
  try_again: 'Empezar de nuevo',
  intended_use:
    'Las respuestas ayudan a su terapeuta a decidir si el masaje conviene hoy. No son un '
    + 'diagnóstico médico. Si se siente muy mal, llame al número de emergencias.',
};

// Messages to clients (src/courier/words.hpp): when and where, never what for.
export const messages: typeof En.messages = {
  weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  months: [
    'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre',
    'octubre', 'noviembre', 'diciembre',
  ],
  moment: '{}, {} de {} de {}, {}',
  hello: 'Hola, {}:',
  subject: [
    'Recordatorio de su cita',
    'Su cita está reservada',
    'Su cita ha cambiado de hora',
    'Su cita ha sido cancelada',
    'Ha quedado libre una cita',
    'Unas preguntas de {}',
  ],
  said: [
    'Le recordamos su cita: {}.',
    'Su cita está reservada: {}.',
    'Su cita ha cambiado de hora. Ahora es: {}.',
    'Su cita ha sido cancelada: {}.',
    'Ha quedado libre una cita que usted espera: {}.',
    'Tenemos unas preguntas breves para usted. Toman cerca de un minuto.',
  ],
  said_short: [
    'le recordamos su cita: {}.',
    'su cita está reservada: {}.',
    'su cita ha cambiado de hora. Ahora es: {}.',
    'su cita ha sido cancelada: {}.',
    'ha quedado libre una cita: {}.',
    'unas preguntas breves para usted:',
  ],
  turn: 'Ha quedado libre y es su turno en la lista de espera: va primero quien ha dejado pasar menos '
    + 'ofertas, y después quien lleva más tiempo esperando.',
  answer: 'Se la guardamos hasta las {}. Para aceptarla o dejarla pasar, abra:',
  answer_short: 'Suya hasta las {}: {}',
  questions: 'Para responderlas, abra:',
  or_ask_us: 'Si prefiere hablar con nosotros: {}.',
  where: 'Dónde: {}',
  reach_us: 'Si no puede venir o tiene alguna pregunta, avísenos: {}.',
  ask_us: 'Para otra cita o una pregunta: {}.',
  by_phone: 'llame al {}',
  by_mail: 'escriba a {}',
  or_else: ' o ',
  stop: 'Para no recibir más mensajes como este, abra:',
  calendar: 'Cita: {}',
};

// The page behind the link that ends messages.
export const stopPage: typeof En.stopPage = {
  title: 'Mensajes sobre sus citas',
  ask: '¿No quiere recibir más mensajes sobre sus citas?',
  button: 'No más mensajes',
  done: 'Ya no recibirá más mensajes. Para cambiarlo, avise a la consulta.',
  no_link: 'Este enlace no es válido o ha dejado de serlo.',
};

// The page that helps a device to trust the server.
export const trustPage: typeof En.trustPage = {
  title: 'Confiar en este servidor',
  why:
    'Esta consulta guarda sus registros en un servidor propio. Para que su dispositivo sepa '
    + 'con seguridad que habla con ese servidor y con nadie más, debe conocer el certificado de '
    + 'la consulta. Se hace una vez en cada dispositivo.',
  get: '1. Obtenga el certificado',
  compare: '2. Compare antes de confiar',
  compare_how:
    'Pida a quien administra el servidor que lea lo que allí muestra <code>palpate tls '
    + 'show</code>. Cada carácter debe ser igual que aquí; si no lo es, deténgase: puede haber '
    + 'alguien en medio.',
  install: '3. Instálelo',
  devices: [
    {
      name: 'iPad y iPhone',
      steps: [
        'Abra esta página en Safari y toque el botón de arriba; permita la descarga.',
        'Ajustes, luego <b>Perfil descargado</b>, luego <b>Instalar</b>.',
        'Ajustes, General, Información, <b>Ajustes de certificados de confianza</b>: active '
          + 'la autoridad de Palpate.',
      ],
    },
    {
      name: 'Android',
      steps: [
        'Toque el botón de arriba; el archivo queda entre las descargas.',
        'Ajustes, busque <b>Certificado de CA</b>, luego <b>Instalar de todos modos</b> y '
          + 'elija el archivo.',
        'Android avisa desde entonces de que la red puede estar supervisada: es este '
          + 'certificado. Solo puede avalar el servidor de esta consulta y direcciones privadas.',
      ],
    },
    {
      name: 'Windows',
      steps: [
        'Haga clic en el botón de arriba y abra el archivo.',
        '<b>Instalar certificado</b>, luego <b>Usuario actual</b>.',
        '<b>Colocar todos los certificados en el siguiente almacén</b>: Entidades de '
          + 'certificación raíz de confianza.',
        'Firefox tiene su propia lista: Ajustes, Certificados, Ver, Autoridades, Importar.',
      ],
    },
    {
      name: 'Mac',
      steps: [
        'Haga clic en el botón de arriba y abra el archivo: Acceso a Llaveros lo añade.',
        'Búsquelo por su nombre, ábralo y en <b>Confiar</b> elija <b>Confiar siempre</b>.',
      ],
    },
  ],
  open: '4. Abra Palpate',
  scan: 'O apunte la cámara de una tableta a este código:',
};

// The interview in a terminal (apps/palpate/interview_words.hpp).
export const interview: typeof En.interview = {
  intended_use:
    'Palpate apoya a un terapeuta formado. No diagnostica, no es para urgencias y no es un '
    + 'producto sanitario certificado.',
  keys: 'Escriba ? para saber por qué, b para volver, q para terminar con lo que se sabe.',
  does_not_fit: 'Eso no encaja con lo dicho antes (en inglés: {})',
  more: '(unas {} más)',
  where:
    '¿Dónde le duele y cuánto (0-10)? Los nombres de las zonas están en inglés y ? los muestra '
    + 'todos. Por ejemplo: low back left 6, neck upper right 4',
  how_much: 'Cuánto es un número entero de 0 a 10.',
  no_region: "'{}' no es una zona.{} ? las muestra todas.",
  nearest: ' Las más parecidas: {};',
  medicines: '¿Qué medicinas toma? Sus nombres, con comas; n si ninguna.',
  conditions:
    '¿Qué enfermedades tiene o ha tenido? Con comas y en inglés, pues otras palabras se '
    + 'guardan pero no se entienden; n si ninguna.',
  goals: '¿Qué le gustaría poder hacer otra vez? n para dejarlo.',
  checked: 'Ha dicho: {}. ¿Lo ha revisado ya un médico?',
  days_ago: '¿Hace cuántos días?',
  no_days: 'Eso no es un número de días, así que la revisión no se cuenta.',
  found:
    '¿Qué encontró? Escríbalo en inglés: nothing serious (nada grave), nothing found (nada), '
    + 'imaging clear (imágenes sin hallazgos) o cleared for massage (apto para masaje); otras '
    + 'palabras se guardan, pero no cambian nada.',
  same_pain: '¿Es el mismo dolor que entonces?',
  changed: '¿Ha cambiado algo desde entonces?',
  choose: 'Los números de lo que es su caso, n para dejarlo fuera.',
  choose_again: 'Escriba números del 1 al {}, o n.',
  loads: '¿Qué le pide su día a su cuerpo?',
  eases: '¿Qué alivia el dolor?',
  care: '¿Quién ha tratado ya este dolor?',
  care_result: '{}: 1 fue a mejor, 2 más o menos igual, 3 a peor, u si no lo sabe',
  care_days: '¿Hace cuántos días fue la última vez? n si no lo sabe.',
  minutes: '¿Cuántos minutos hay para una sesión? n para dejarlo abierto.',
  minutes_again: 'Escriba un número entero del 1 al 240, o n.',
  format: '¿De qué forma?',
  dislikes: '¿Hay una técnica o una parte del cuerpo que no quiere? Con comas; n si no hay ninguna.',
  yes_no: '  s, n, o u si no lo sabe',
  yes_no_again: 'Escriba s, n o u.',
  numbers: 'Los números de lo que es verdad (3? si no lo sabe), n si nada de esto.',
  numbers_again: 'Escriba números de 1 a {}, o n, ?, b, q.',
  this_one: '  {}: s, n, o u si no lo sabe',
  this_one_again: 'Escriba s, n o u (?, b, q).',
  number: '  {} ({} a {}{}), u si no se sabe',
  number_again: 'Escriba un número de {} a {}{}, o u.',
  pressure_example: ', como 120/80',
  pressure_twice: ', dos veces, como 120/80',
  only_english: '(en inglés) {}',
  what_to_do: 'Qué hacer',
  report_in_english: 'El informe que sigue solo existe en inglés.',
  yes: 's',
  unit_years: 'años',
  unit_days: 'días',
  unit_weeks: 'semanas',
  unit_mg_a_day: 'mg al día',
  unit_grade: 'grado',
};

// Eventos con plazas: un curso, una charla, masaje en silla en una empresa.
export const events: typeof En.events = {
  title: 'Evento',
  newTitle: 'Nuevo evento',
  what: 'Cómo se llama',
  whatHelp: 'Nada sobre ningún cliente.',
  who: 'Quién lo lleva',
  day: 'Día',
  from: 'Desde',
  until: 'Hasta',
  where: 'Sala',
  elsewhere: 'Ninguna sala nuestra',
  service: 'Servicio',
  noService: 'Ninguno de estos',
  serviceHelp: 'Decide si cuenta como trabajo con las manos. Sin servicio cuenta: quien está en espera por '
    + 'seguridad no recibe plaza.',
  seatsField: 'Plazas',
  seatsHelp: '0: nadie se apunta, como en una reunión.',
  make: 'Crear el evento',
  faults: {
    title: 'Diga cómo se llama.',
    who: 'Elija quién lo lleva.',
    time: 'Un día y un tiempo de 5 minutos a 12 horas.',
    seats: 'Plazas: un número entero de 0 a 500.',
    employer: 'Diga para quién es.',
    minutes: 'Un turno dura de 5 a 60 minutos y cabe en el tiempo.',
    pause: 'La pausa está dentro del evento.',
  },
  seats: (taken, of) => `${taken} de ${of} plazas ocupadas`,
  nobody: 'Nadie tiene plaza todavía.',
  bookTitle: 'Reservar una plaza',
  bookGo: 'Reservar la plaza',
  booked: (name) => `${name} tiene plaza.`,
  full: 'Todas las plazas están ocupadas.',
  free: 'Liberar la plaza',
  freed: (name) => `La plaza de ${name} está libre.`,
  callOff: 'Anular el evento',
  callOffTitle: '¿Anular el evento?',
  callOffHelp: (n) => (n === 1
    ? 'Una persona tiene plaza. Usted anula su reserva: no se debe nada, y se le avisa si recibe mensajes.'
    : `${n} personas tienen plaza. Usted anula sus reservas: no se debe nada, y se avisa a quien recibe mensajes.`),
  callOffNobody: 'Nadie tiene plaza.',
  callOffGo: 'Anularlo',
  reason: 'Motivo (opcional)',
  reasonHelp: 'Queda con cada reserva. Nada sobre la salud.',
  isOff: 'Este evento está anulado.',
  chairs: {
    choose: 'Masaje en silla: una cola de turnos cortos',
    count: 'Sillas',
    countHelp: 'A cuántas personas se atiende a la vez.',
    employer: 'Para quién',
    employerHelp: 'La empresa. Recibe un resumen sin nombres.',
    minutes: 'Minutos de cada turno',
    pauseFrom: 'Pausa desde (opcional)',
    pauseUntil: 'Pausa hasta',
    free: (n) => (n === 1 ? '1 turno libre' : `${n} turnos libres`),
    taken: (taken, of) => `${taken} de ${of} turnos ocupados`,
    lines: 'Con ropa, en la silla y con suavidad. Las preguntas tratan de lo peligroso hoy; pregunte usted por '
      + 'huesos frágiles, cáncer, implantes y piel.',
    queue: 'Cola',
    nobody: 'Nadie se ha apuntado todavía.',
    name: 'Nombre de pila o inicial',
    nameHelp: 'Se guarda como nombre de pila e iniciales. La tableta solo muestra iniciales.',
    nextFree: 'Próximo turno libre',
    booked: 'Clientes con reserva',
    bookTitle: 'Reservar un turno para un cliente',
    place: 'Turno',
    chairs: (n) => (n === 1 ? '1 silla libre' : `${n} sillas libres`),
    bookGo: 'Reservar el turno',
    hasPlace: (name, at) => `${name} tiene el turno de las ${at}.`,
    status: { waiting: 'Espera', called: 'Llamado', came: 'En la silla', done: 'Hecho', missed: 'No vino', left: 'Se fue' },
    check: {
      open: 'Preguntas sin responder',
      clear: 'Preguntas respondidas',
      talk: 'Hable antes con la persona',
      held: 'En espera: hoy no hay masaje. Un terapeuta habla con la persona; quizá necesite un médico.',
    },
    steps: { called: 'Llamar', came: 'Empezar', done: 'Hecho', missed: 'No vino', left: 'Se fue' },
    talked: 'Hemos hablado',
    askAgain: 'Volver a preguntar',
    hasTalked: 'Hablado',
    tablet: 'Tableta en el evento',
    tabletHelp: 'Allí se apuntan y responden las preguntas. Ábralo donde nadie de la consulta tenga la sesión abierta. '
      + 'El enlace acaba con el evento; uno nuevo acaba con el anterior.',
    makeLink: 'Crear el enlace',
    link: 'La dirección, solo esta vez',
    endLink: 'Anular el enlace',
    ended: 'El enlace está anulado.',
    close: 'Cerrar el día',
    closeHelp: 'Después ya no cambia nada y aparece el resumen.',
    closed: 'Este día está cerrado.',
    summary: 'Resumen para la empresa',
    places: 'Turnos',
    takenRow: 'Ocupados',
    came: 'Vinieron',
    minutesRow: 'Minutos de masaje',
    regions: 'Dónde molestaba',
    region: {
      neck: 'Cuello', shoulders: 'Hombros', upper_back: 'Espalda alta', low_back: 'Zona lumbar',
      arms_or_hands: 'Brazos o manos', elsewhere: 'Otro lugar', not_said: 'Sin decir',
    },
    hidden: 'oculto',
    hiddenHelp: 'Los grupos de menos de cinco personas se ocultan, y otros cuando revelarían algo de ellos.',
    pain: (n, before, after) => `Molestia de ${n} personas, de 0 a 10: ${before} antes, ${after} después.`,
    noPain: 'La molestia antes y después se dice a partir de cinco personas.',
    print: 'Imprimir',
    csv: 'Como tabla (CSV)',
  },
};

// Secuencias favoritas: lo que a cada profesional le gusta hacer, guardado con un nombre.
export const favourite: typeof En.favourite = {
  choose: 'Sus secuencias favoritas',
  none: 'Aún no hay ninguna. Guarde aquí la rutina de este plan, o la de una sesión junto a su nota.',
  same: 'La secuencia como la guardó',
  but: 'La secuencia, según lo que hoy está abierto para esta persona',
  nothing: 'Hoy nada de ella está abierto para esta persona.',
  ofPlan: 'Guardar la rutina de este plan',
  name: 'Nombre de la secuencia',
  nameHelp: 'Solo usted la ve. Sin nombres de clientes: se ofrece con cada persona.',
  keep: 'Guardarla',
  kept: (name: string) => `Guardada: ${name}.`,
  remove: (name: string) => `Quitar: ${name}`,
  sure: 'Las sesiones que empezaron con ella quedan como están.',
  yes: 'Quitarla',
  cancel: 'Cancelar',
};

// Dos opciones por turno, con una persona que está de acuerdo.
export const alternation: typeof En.alternation = {
  title: 'Dos opciones, por turno',
  help: 'Donde dos formas de trabajo son igual de seguras para esta persona y nadie sabe cuál ayuda más, pueden '
    + 'turnarse en un orden sorteado. Hace falta su consentimiento, y puede terminar en cualquier momento.',
  choose: 'Elegir dos opciones',
  none: 'No hay dos formas de trabajo igual de abiertas en los mismos lugares del plan de hoy. Nada puede compararse.',
  equally: 'Solo parejas abiertas para esta persona en cada lugar del plan, con los mismos minutos y no más firmes '
    + 'que la más suave de las dos.',
  of: 'En el plan',
  against: 'Frente a',
  pairs: 'Durante cuánto tiempo',
  visits: (n: number) => `${n} visitas`,
  wording: (a: string, b: string, visits: number) =>
    `Durante ${visits} visitas nos turnaríamos entre ${a} y ${b}, en un orden sorteado. Las dos son igual de seguras `
    + 'para usted según lo que nos contó. Antes de cada visita nos dice cuánto le duele. Puede terminarlo en cualquier '
    + 'momento, sin dar un motivo, y la atención sigue.',
  by: 'Quién está de acuerdo (nombre)',
  tick: 'Se han leído las palabras de arriba, y está de acuerdo',
  begin: 'Empezar',
  cancel: 'Cancelar',
  pair: (a: string, b: string) => `${a} y ${b}`,
  difference: {
    too_few_pairs: () => 'Aún hay muy pocas parejas de visitas para decir algo.',
    cannot_tell: () => 'Aún no puede saberse: caben tanto una diferencia que importa como ninguna.',
    no_difference: () => 'Ninguna diferencia mayor que el error de medida.',
    small: () => 'Hay una diferencia, menor que el error de medida: cualquiera sirve.',
    a_better: (a: string, _b: string) => `Con ${a} esta persona tuvo menos dolor.`,
    b_better: (_a: string, b: string) => `Con ${b} esta persona tuvo menos dolor.`,
  },
  interval: (a: string, b: string, mean: string, low: string, high: string) =>
    `${a} frente a ${b}, hasta la visita siguiente: ${mean} puntos menos de dolor (90 de 100: de ${low} a ${high}).`,
  counts: (done: number, all: number, whole: number, broken: number, left: number) =>
    `${done} de ${all} visitas hechas; ${whole} parejas enteras, ${broken} interrumpidas o sin respuesta, ${left} sin `
    + 'empezar.',
  agreed: (by: string, day: string) => `De acuerdo: ${by}, ${day}.`,
  ended: (day: string, why: string) => `Terminado el ${day}: ${why}`,
  end: 'Terminarlo',
  endWhy: 'Por qué, en pocas palabras',
  endHelp: 'Basta con «la persona lo desea».',
  limits: 'Tanto la persona como quien trata sabían qué se hacía, y una visita puede obrar aún en la siguiente: es una '
    + 'guía para esta persona, no una prueba.',
  drawn: (drawn: string, other: string, visit: number) =>
    `${drawn}, no ${other}: visita ${visit} de las dos opciones por turno, como se acordó.`,
};

// Palabras para quien trate después.
export const handOver: typeof En.handOver = {
  write: 'Entregar a quien trate después',
  label: 'Lo que debe saber quien trate después',
  help: 'Se muestra antes de cada visita hasta que alguien lo haya leído, y queda en el episodio.',
  keep: 'Entregar',
  cancel: 'Cancelar',
  from: (name: string, day: string) => `${name}, ${day}.`,
  worked: (names: string) => `Trabajó la última vez: ${names}.`,
  read: 'Lo he leído',
  isRead: 'Leído.',
  somebody: 'otra persona del equipo',
};

// Lo que hay que atender de las cartas a médicos; breve, porque se muestra antes de una visita.
export const letters: typeof En.letters = {
  title: 'Cartas a médicos',
  overdue: (day) => `Aún sin respuesta: se esperaba hasta el ${day}.`,
  answered: (what) => `Respondida, sin leer: ${what.toLowerCase()}.`,
  outcome: {
    treat_as_usual: 'El masaje puede seguir como siempre',
    treat_within_limits: 'El masaje puede seguir, con límites',
    do_not_treat: 'Por ahora, ningún masaje',
    seen_elsewhere: 'Lo atiende otra persona',
  },
};

// Cartas a un médico que se siguen hasta que llega una respuesta.
export const referral: typeof En.referral = {
  title: 'Derivaciones',
  none: 'En este episodio no se ha derivado a nadie.',
  due: 'Lo que se respondió la última vez pide una carta a un médico. Enviada y guardada aquí, se sigue hasta que llegue una respuesta.',
  followDue: 'Enviar esta carta y seguirla',
  add: 'Derivar a alguien',
  followLetter: 'Seguir esta carta hasta que llegue una respuesta',
  to: 'A quién',
  toHelp: 'Un nombre o un centro, o «el médico».',
  urgencyLabel: 'Con qué prisa',
  urgency: {
    emergency: 'Urgencia: ahora',
    same_day: 'El mismo día',
    soon: 'En unos días',
    treat_with_care: 'Para información y consejo',
  },
  on: 'Enviada el',
  letter: 'La carta',
  about: (name, born) => `Sobre: ${name}${born ? `, fecha de nacimiento ${born}` : ''}`,
  letterHelp: 'Se guarda tal como está aquí. Escriba solo lo que el cliente acepta enviar.',
  follow: 'Guardarla y seguirla',
  cancel: 'Cancelar',
  sent: (day) => `Enviada el ${day}.`,
  waiting: (day) => `A la espera de respuesta, prevista hasta el ${day}.`,
  unread: 'Respondida. Nadie la ha leído todavía.',
  answered: 'Respondida y leída.',
  closed: (day) => `Cerrada sin respuesta el ${day}.`,
  read: 'La he leído',
  clear: 'Empezar una autorización con ella',
  clearedWith: (what) => `Autorizado con esta respuesta: ${what}`,
  noneWhoClears: 'Una autorización no puede apoyarse en ella: solo autoriza un médico, unas urgencias o una enfermera de práctica avanzada.',
  found: 'Hallazgos:',
  seenOn: (day) => `Atención: ${day}.`,
  cameOn: (how, day) => `Llegó ${how}, ${day}.`,
  came: { link: 'por el enlace', phone: 'por teléfono', paper: 'en papel' },
  cameBy: 'Cómo llegó',
  unverified: 'Lo escribió quien tenía el enlace. Palpate no sabe quién era: llame si duda. Por sí sola no levanta nada.',
  limitsByHand: 'Estos límites son palabras: el plan no los conoce. Anótelos como zonas que no se tocan o como menos presión antes de la próxima visita.',
  noByHand: 'Por sí sola no retiene ninguna reserva. Hable con el cliente y cancele o retenga lo reservado.',
  makeLink: 'Crear un enlace para la respuesta',
  newLink: 'Crear un enlace nuevo',
  linkOut: (day) => `Hay un enlace para la respuesta, válido hasta el ${day}.`,
  linkOnce: 'El enlace se muestra esta única vez: imprímalo con la carta o cópielo. Puede crear otro cuando quiera, y este dejará de valer.',
  withdraw: 'Retirarlo',
  answerAt: 'Para responder sin cuenta, abra esto una vez:',
  qr: 'Código QR del enlace de abajo',
  copyLink: 'Copiar el enlace',
  linkCopied: 'El enlace está copiado.',
  print: 'Imprimir la carta',
  printWithLink: 'Imprimir la carta con el enlace',
  showLetter: 'Ver la carta',
  hideLetter: 'Ocultar la carta',
  enter: 'Llegó una respuesta por teléfono o en papel',
  correct: 'Corregir lo anotado',
  keepReply: 'Guardar la respuesta',
  close: 'No llegará respuesta',
  closeWhy: 'Por qué ya no se espera respuesta',
  closeHelp: 'Queda en el episodio. El enlace, si hay uno, deja de valer.',
  closeIt: 'Cerrar sin respuesta',
};

// La respuesta misma: en la página del enlace, y donde se anota una.
export const referralReply: typeof En.referralReply = {
  title: 'Su respuesta a nuestra carta',
  intro: (from, practice, day) =>
    `${from ? `${from}, de ${practice},` : practice} le escribió el ${day} sobre una persona a la que trata con masaje, y pregunta si puede seguir.`,
  born: (year) => `año de nacimiento ${year}`,
  whom: 'Aquí solo constan las iniciales y el año de nacimiento. La carta que tiene dice de quién se trata: si no coinciden, no responda, por favor.',
  once: 'Se puede enviar una vez. Llega solo a este centro, que la guarda con la historia de la persona.',
  outcomeLabel: 'Qué se puede hacer',
  limits: 'Con qué límites',
  limitsHelp: 'Dónde no, con cuánta fuerza, en qué postura, hasta cuándo.',
  seen: 'Atención el día',
  seenElsewhere: 'Atención el día, si lo sabe',
  findings: 'Qué se encontró, si quiere decirlo',
  name: 'Su nombre, o el de quien responde',
  professionLabel: 'Profesión',
  choose: 'Elija',
  profession: {
    doctor: 'Médico',
    specialist: 'Especialista',
    surgeon: 'Cirujano',
    emergency_department: 'Urgencias de un hospital',
    nurse_practitioner: 'Enfermera de práctica avanzada',
    other: 'Otra profesión',
  },
  professionWords: 'Qué profesión',
  send: 'Enviar la respuesta',
  thanks: 'Gracias, su respuesta ha llegado',
  thanksHelp: (practice) => `La tiene ${practice}. Una persona la lee antes de que cambie nada. Puede cerrar esta página.`,
  gone: 'Este enlace ya no vale',
  goneHelp: 'Se respondió, se retiró o caducó. Si envió una respuesta, llegó. Para cualquier otra cosa, llame al centro que le escribió.',
  wrong: {
    outcome: 'Elija qué se puede hacer.',
    limits: 'Diga con qué límites.',
    seen: 'Diga qué día se atendió a la persona.',
    seenOutside: 'El día debe estar entre la carta y hoy.',
    name: 'Diga quién responde.',
    profession: 'Elija una profesión.',
    professionWords: 'Diga qué profesión.',
  },
};

// La tableta en un evento de masaje en silla, para quien viene.
export const tablet: typeof En.tablet = {
  title: 'Masaje en silla',
  times: (zone) => `Horas de ${zone}`,
  signUp: 'Apuntarse',
  name: 'Nombre de pila o inicial',
  nameHelp: 'Los demás solo ven iniciales.',
  when: 'Cuándo',
  next: (at) => `Próximo libre: ${at}`,
  go: 'Apuntarme',
  full: 'Todos los turnos están ocupados.',
  taken: 'Se acaba de ocupar o ha cambiado. Mire otra vez.',
  queue: 'Cola',
  nobody: 'Nadie espera.',
  called: 'Por favor, venga a la silla',
  onChair: 'En la silla',
  questions: 'Responder las preguntas',
  again: 'Responder de nuevo',
  after: '¿Qué tal?',
  before: 'Antes de su masaje',
  beforeHelp: 'Unas preguntas sobre hoy, en dos páginas. Sus respuestas se valoran al momento y no se guardan; quien '
    + 'da el masaje solo sabe si debe hablar antes con usted.',
  begin: 'Empezar',
  later: 'Más tarde',
  ready: 'Eso era todo',
  readyHelp: 'Envíelo y pase la tableta.',
  send: 'Enviar',
  thanks: 'Gracias. Le llamarán.',
  thanksAfter: 'Gracias.',
  toQueue: 'Volver a la cola',
  signedIn: 'Alguien de la consulta tiene la sesión abierta aquí',
  signedInHelp: 'Esta página queda abierta para todos los que vienen. Cierre antes la sesión, para que nadie llegue a los registros.',
  signOut: 'Cerrar sesión y abrir la cola',
  onTheDay: 'Las preguntas se hacen el mismo día.',
  away: 'No hay red. Las respuestas se guardan en esta página y se envían cuando vuelva; antes no empieza nadie. '
    + 'Apuntarse también espera.',
  kept: 'Sus respuestas esperan la red. Quédese cerca, por favor.',
  keptShort: 'Espera la red',
  waits: 'Sus respuestas esperan la red',
  waitsHelp: 'Se envían y se valoran cuando vuelva. Antes nadie puede decir si el masaje puede empezar; espere, por favor.',
  come: (initials) => `${initials}: hable ahora con quien da el masaje, por favor.`,
  afterTitle: '¿Qué tal?',
  afterHelp: 'Solo si quiere. Su empresa ve números a partir de cinco personas y ningún nombre.',
  region: 'Dónde le molestaba más',
  regions: {
    neck: 'Cuello', shoulders: 'Hombros', upper_back: 'Espalda alta', low_back: 'Zona lumbar',
    arms_or_hands: 'Brazos o manos', elsewhere: 'Otro lugar',
  },
  rather: 'Prefiero no decirlo',
  beforePain: 'Molestia antes, de 0 a 10',
  afterPain: 'Molestia ahora, de 0 a 10',
  gone: 'Este enlace ya no sirve',
  goneHelp: 'El evento ha terminado, o la consulta ha creado otro enlace.',
};

// What follows from a course: the texts of outcomes/adapt_rules.csv, response_rules.csv and
// adverse_signs.csv, and what src/outcomes puts together.
export const adviceSaid: Told = {
  'A severe event was recorded: stop the course, review it, and report it by the local rule.':
    'Se anotó un suceso grave: detenga el curso, revíselo y comuníquelo según la norma local.',
  'We stop for now and look together at what happened.':
    'Paramos por ahora y miramos juntos qué ha pasado.',
  'Two moderate events were recorded: stop the course and review it.':
    'Se anotaron dos sucesos moderados: detenga el curso y revíselo.',
  'Worse at two visits: no more hands-on work until it was asked again what could be wrong; write to the doctor.':
    'Peor en dos visitas: nada más con las manos hasta haber preguntado de nuevo qué puede pasar; escriba al médico.',
  'You have become worse twice, so a doctor should look at it before we go on.':
    'Ha empeorado dos veces; por eso debería verlo un médico antes de seguir.',
  'A flare-up: ask the safety questions again first; then shorter and lighter visits for two weeks, with pacing.':
    'Un brote: primero repita las preguntas de seguridad; después, visitas más cortas y suaves durante dos semanas, con dosificación del esfuerzo.',
  'Flare-ups come and go. We check that it is safe, then work shorter and lighter for a while.':
    'Los brotes van y vienen. Comprobamos que es seguro y trabajamos un tiempo menos y más suave.',
  'Worse since the start: no more hands-on work until the safety questions were asked again, then two steps less pressure.':
    'Peor que al principio: nada más con las manos hasta repetir las preguntas de seguridad; después, dos grados menos de presión.',
  'You are worse than when we began. We ask again what could be behind it, and then work much more gently.':
    'Está peor que cuando empezamos. Preguntamos de nuevo qué puede haber detrás y después trabajamos mucho más suave.',
  'Two re-tests in maintenance without a gain: pause four weeks and stop when nothing gets worse.':
    'Dos revisiones en mantenimiento sin mejoría: haga una pausa de cuatro semanas y termine si nada empeora.',
  'You may not need more visits: let us pause four weeks and see.':
    'Quizá no necesite más visitas: hagamos una pausa de cuatro semanas y veamos.',
  'The goal is held and the client wishes to go on: review every 3 months.':
    'La meta se mantiene y el cliente desea seguir: revise cada 3 meses.',
  'You are holding what you gained. We look again every three months.':
    'Mantiene lo que ganó. Volvemos a mirar cada tres meses.',
  'The criteria of discharge are met: end the course.':
    'Se cumplen los criterios de alta: termine el curso.',
  'You may not need more visits. You know what helps; come back if it returns.':
    'Quizá no necesite más visitas. Ya sabe lo que ayuda; vuelva si reaparece.',
  'The criteria of discharge are met: space the last visits out, then end the course.':
    'Se cumplen los criterios de alta: espacie las últimas visitas y después termine el curso.',
  'You may not need more visits. We space the last ones out so that you see how it holds.':
    'Quizá no necesite más visitas. Espaciamos las últimas para que vea cómo se mantiene.',
  'The criteria of discharge are met and no wish to go on is known: end the course.':
    'Se cumplen los criterios de alta y no consta deseo de seguir: termine el curso.',
  'You may not need more visits. Come back if it returns.':
    'Quizá no necesite más visitas. Vuelva si reaparece.',
  'The goal is met and the client wishes to go on: maintenance, with a check every 3 months and a pause test.':
    'La meta se alcanzó y el cliente desea seguir: mantenimiento, con una revisión cada 3 meses y una pausa de prueba.',
  'You reached your goal. We can go on now and then; no study tested monthly visits alone.':
    'Alcanzó su meta. Podemos seguir de vez en cuando; ningún estudio probó solo visitas mensuales.',
  'No benefit after 6 visits or 6 weeks: stop hands-on care, refer, and offer an active programme.':
    'Sin beneficio tras 6 visitas o 6 semanas: termine el trabajo con las manos, derive y ofrezca un programa activo.',
  'Massage has not helped enough. Another way is more likely to: we write to your doctor or physiotherapist and give you an active programme.':
    'El masaje no ha ayudado lo suficiente. Es más probable que ayude otro camino: escribimos a su médico o fisioterapeuta y le damos un programa activo.',
  'No benefit at the first review: change technique or dose once.':
    'Sin beneficio en la primera revisión: cambie una vez la técnica o la dosis.',
  'It has not helped yet. We try another way of working.':
    'Aún no ha ayudado. Probamos otra forma de trabajar.',
  'Two flat re-tests after the technique was changed: change the dose, and decide at the second review.':
    'Dos revisiones sin cambio después de cambiar la técnica: cambie la dosis y decida en la segunda revisión.',
  'It has not helped yet. We change how long and how often we work and decide soon.':
    'Aún no ha ayudado. Cambiamos cuánto y con qué frecuencia trabajamos y decidimos pronto.',
  'Some gain and then two flat re-tests: change technique or dose once.':
    'Algo de mejoría y después dos revisiones sin cambio: cambie una vez la técnica o la dosis.',
  'You gained some and then it stood still. We try another way of working.':
    'Mejoró algo y después se estancó. Probamos otra forma de trabajar.',
  'The gain is there and has stopped growing: space the visits out, and see whether it holds.':
    'La mejoría está y ha dejado de crecer: espacie las visitas y vea si se mantiene.',
  'You are clearly better and it has levelled out. You may not need more visits; we space them out.':
    'Está claramente mejor y se ha estabilizado. Quizá no necesite más visitas; las espaciamos.',
  'Part of the goal at the end of the course: one extension of up to 4 visits with a new goal.':
    'Parte de la meta al final del curso: una prórroga de hasta 4 visitas con una meta nueva.',
  'You are part of the way. Up to four more visits with a new goal make sense.':
    'Ha hecho parte del camino. Tienen sentido hasta cuatro visitas más con una meta nueva.',
  'The extension was used: space the visits out and go on with the home programme.':
    'La prórroga ya se usó: espacie las visitas y siga con el programa en casa.',
  'We space the visits out; your home programme carries on.':
    'Espaciamos las visitas; su programa en casa sigue.',
  'A clear response at the end of the course: space the visits out.':
    'Una respuesta clara al final del curso: espacie las visitas.',
  'You are clearly better. You may not need more visits; we space the last ones out.':
    'Está claramente mejor. Quizá no necesite más visitas; espaciamos las últimas.',
  'The course is over without benefit: stop hands-on care, refer, and offer an active programme.':
    'El curso terminó sin beneficio: termine el trabajo con las manos, derive y ofrezca un programa activo.',
  'Massage has not helped enough. Another way is more likely to.':
    'El masaje no ha ayudado lo suficiente. Es más probable que ayude otro camino.',
  'Improving: go on as planned.': 'Mejora: siga según lo previsto.',
  'It is getting better. We go on as planned.': 'Va mejor. Seguimos según lo previsto.',
  'Too early to say: go on as planned until the first review.':
    'Demasiado pronto para saberlo: siga según lo previsto hasta la primera revisión.',
  'It is too early to tell. We look at it together at the first review.':
    'Es demasiado pronto para saberlo. Lo miramos juntos en la primera revisión.',
  'No clear gain yet after a change: go on, and decide at the second review (6 visits or 6 weeks).':
    'Aún sin mejoría clara después de un cambio: siga y decida en la segunda revisión (6 visitas o 6 semanas).',
  'It has not helped clearly yet. We decide at the next review.':
    'Aún no ha ayudado con claridad. Decidimos en la próxima revisión.',
  'Nothing was measured that could show a response: measure before deciding.':
    'No se midió nada que pudiera mostrar una respuesta: mida antes de decidir.',
  'We do not know yet how much it helps. A few short questions would tell us.':
    'Aún no sabemos cuánto ayuda. Unas pocas preguntas breves nos lo dirían.',
  // What a response holds on.
  'pain is 2 points or more above where it began': 'el dolor está 2 puntos o más por encima del principio',
  'the client calls it clearly worse': 'el cliente lo llama claramente peor',
  'pain is down by 30 % and by 2 points': 'el dolor ha bajado un 30 % y 2 puntos',
  'neck function is better by 5 of 50': 'la función del cuello mejoró 5 de 50',
  'back function is better by 10 of 100': 'la función de la espalda mejoró 10 de 100',
  'back function is better by 5 of 24': 'la función de la espalda mejoró 5 de 24',
  'the client calls it much better': 'el cliente lo llama mucho mejor',
  'pain is down by 15 % or more, but not by 30 % and 2 points':
    'el dolor ha bajado un 15 % o más, pero no un 30 % y 2 puntos',
  'the client calls it a little better': 'el cliente lo llama un poco mejor',
  'pain is down by less than 15 %': 'el dolor ha bajado menos de un 15 %',
  'neck function has not gained 5 of 50': 'la función del cuello no ha ganado 5 de 50',
  'back function has not gained 10 of 100': 'la función de la espalda no ha ganado 10 de 100',
  'back function has not gained 5 of 24': 'la función de la espalda no ha ganado 5 de 24',
  'the client calls it about the same': 'el cliente lo llama más o menos igual',
  'usual pain is 2 or less': 'el dolor habitual es de 2 o menos',
  "the client's own activities are at 8 or more": 'las actividades del cliente están en 8 o más',
  "the client's own activities are better by 2": 'las actividades del cliente mejoraron 2',
  'neck function is nearly free': 'la función del cuello está casi libre',
  'back function is hardly limited': 'la función de la espalda apenas está limitada',
  'the client has a plan and trusts it': 'el cliente tiene un plan y confía en él',
  '{}: {}': '{1}: {2}',
  '{}: {}, then {}': '{1}: {2}, después {3}',
  '{}: {}, then {} ({} % better)': '{1}: {2}, después {3} ({4} % mejor)',
  '{} visits in {} days': '{1} visitas en {2} días',
  'severe events: {}': 'sucesos graves: {1}',
  'moderate events: {}': 'sucesos moderados: {1}',
  '{}: {} re-tests without a further gain. Say so, and decide.':
    '{1}: {2} revisiones sin más mejoría. Dígalo y decida.',
  'Worse since the start, and the safety questions were not asked again since: no hands-on work until they are.':
    'Peor que al principio, y las preguntas de seguridad no se han repetido desde entonces: nada con las manos hasta que se repitan.',
  'No response can be told yet: nothing that shows one was scored.':
    'Aún no se puede decir si responde: no se puntuó nada que lo muestre.',
  'No rule fits this course: decide by your own judgement.':
    'Ninguna regla encaja con este curso: decida según su propio criterio.',
  // Whether a change is real.
  'The first score was near the worst: such scores come down in part by themselves (regression to the mean).':
    'La primera puntuación estaba cerca de la peor: tales puntuaciones bajan en parte por sí solas (regresión a la media).',
  'The episode began in a flare-up: part of the change would have come by itself (regression to the mean).':
    'El episodio empezó con un brote: parte del cambio habría llegado por sí solo (regresión a la media).',
  'People also get better with time: a change is no proof of its cause.':
    'La gente también mejora con el tiempo: un cambio no prueba su causa.',
  'changed by {}; {} is the smallest change beyond measurement error ({})':
    'cambió {1}; {2} es el menor cambio por encima del error de medida ({3})',
  'changed by {}; the measurement error of {} is not known here':
    'cambió {1}; aquí no se conoce el error de medida de {2}',
  'the level changed by {} (95 %: {} to {})': 'el nivel cambió {1} (95 %: de {2} a {3})',
  'the two ways disagree, so no change is claimed': 'las dos formas no coinciden, así que no se afirma ningún cambio',
  'the limits of this measure are recalled, not read at the source':
    'los límites de esta medida se citan de memoria, no se leyeron en la fuente',
  'no range given': 'no se da un intervalo',
  'no published value': 'sin valor publicado',
  'about {}': 'unos {1}',
  '{} of the same scale': '{1} de la misma escala',
  '{} by sample; {} often quoted': '{1} según la muestra; {2} se cita a menudo',
  '{} mean; {} single': '{1} en la media; {2} en cada una',
  '{}-pt': '{1} puntos',
  '{} ({}-pt)': '{1} ({2} puntos)',
  '{} to {}': 'de {1} a {2}',
  '{} without an answer, counted as {}': '{1} sin respuesta, contadas como {2}',
  '{} without an answer, counted as the mean share of the others':
    '{1} sin respuesta, contadas como la parte media de las demás',
  'the mean of the others': 'la media de las demás',
  'a risk': 'un riesgo',
  // After-effects.
  'new weakness, numbness or loss of control': 'debilidad, adormecimiento o pérdida de control nuevos',
  'signs of a stroke': 'signos de un ictus',
  'a broken bone': 'un hueso roto',
  collapse: 'un desmayo',
  'a burn with blisters': 'una quemadura con ampollas',
  'medical care was needed': 'hizo falta atención médica',
  'longer than 48 hours': 'más de 48 horas',
  'pain 2 points or more above before': 'dolor 2 puntos o más por encima de antes',
  'a bruise over 5 cm': 'un moratón de más de 5 cm',
  headache: 'dolor de cabeza',
  'the plan had to change': 'hubo que cambiar el plan',
  'soreness above 3 of 10 is more than mild': 'unas agujetas de más de 3 de 10 son más que leves',
  'soreness up to 3 of 10': 'agujetas de hasta 3 de 10',
  'a small bruise': 'un moratón pequeño',
  tiredness: 'cansancio',
  dizziness: 'mareo',
  'feeling worse than before the visit': 'se siente peor que antes de la visita',
  'feeling better than before the visit': 'se siente mejor que antes de la visita',
  // Bands of scores.
  none: 'ninguno', mild: 'leve', moderate: 'moderado', severe: 'intenso', minimal: 'mínimo',
  'very severe': 'muy intenso', extreme: 'extremo', low: 'bajo', medium: 'medio', complete: 'completo',
  elevated: 'elevado', high: 'alto',
};

// Why the run sheet does not do what was tapped (src/session).
export const sheetSaid: Told = {
  'another event has its id or its count on this device: make it anew':
    'otro suceso de este dispositivo tiene su identificador o su número: hágalo de nuevo',
  '{} is not possible now; possible are {}': 'Eso no es posible ahora. Mire en qué paso está la sesión.',
  'expected the rise or what follows it, or a re-screen: the session is stopped':
    'La sesión está detenida: ahora tocan las preguntas de seguridad, o levantarse y lo que sigue.',
  'expected what_changed first: the questions of every visit': 'Primero las preguntas de cada visita.',
  'expected consent first, for the areas of today': 'Primero el consentimiento para las zonas de hoy.',
  'expected hands_washed first': 'Primero lavarse las manos.',
  'expected no hands-on work today': 'Hoy nada con las manos.',
  'expected the assisted rise first': 'Primero levantarse con ayuda.',
  'expected the re-test first': 'Primero la comprobación final.',
  'expected at most {}': 'Como mucho {1}.',
  'expected at most {}, the ceiling of earlier visits, or raised: true, to go above it on purpose':
    'Como mucho {1}, el límite de visitas anteriores, o subirlo a propósito.',
  'expected step_ended first: a step runs': 'Hay un paso en marcha: termínelo primero.',
  'expected the assisted rise and the re-test first': 'Primero levantarse con ayuda y la comprobación final.',
  'expected all versions of one of the conflicts': 'Elija entre todas las versiones de uno de los desacuerdos.',
  'expected stops of this session': 'Eso no es una parada de esta sesión.',
  'expected also the answers to {}': 'Faltan respuestas a algunas preguntas.',
  'expected a look at the skin first: it is to be whole, and feel normally':
    'Mire primero la piel: tiene que estar entera y sentir con normalidad.',
  'expected the id of a step of this session': 'Ese paso no es de esta sesión.',
  'expected the conflict to be settled first': 'Primero elija qué versión de este paso vale.',
  'expected a step that is still to come: this one is over': 'Este paso ya terminó: elija uno que falte.',
  'expected another step: this one is under way': 'Este paso ya está en marcha: elija otro.',
  'expected the phase work to be begun first': 'Empiece primero el trabajo.',
  'expected the step that is paused': 'Ese no es el paso que está en pausa.',
  'expected the step that is under way: {}': 'Ese no es el paso que está en marcha.',
  'expected hands-on work: the rise and the re-test are never left out':
    'Levantarse y la comprobación final nunca se omiten.',
  'expected hands-on work: the rise and the re-test stay': 'Levantarse y la comprobación final se quedan como están.',
  'expected hands-on work: what warms or cools is a step of its own':
    'Lo que calienta o enfría es un paso propio, no un cambio por otro.',
  'expected at most {} steps': 'Como mucho {1} pasos.',
  'expected at most {} events': 'La sesión tiene ya {1} sucesos: no caben más.',
  'expected a step that is still to come, at the latest the rise':
    'Elija un paso que falte, como muy tarde el de levantarse.',
  '{} Open here: {}.': '{1} Abierto aquí: {2}.',
  'Open here: {}.': 'Abierto aquí: {1}.',
  'Nothing is open here.': 'Aquí no hay nada abierto.',
  '{} is not open here today': '{1} no está abierto aquí hoy',
  'this position is not open to the client': 'esta postura no está abierta para el cliente',
  'expected 1 to 100 bytes': 'El nombre es demasiado largo, o falta.',
  'expected the id of a technique': 'Elija una técnica.',
  'expected 0 to {}': 'De 0 a {1}.',
  "expected 0 to the step's minutes": 'De 0 a los minutos del paso.',
  'expected a least and a most from 0 to 10': 'Una presión menor y una mayor, de 0 a 10.',
  'expected at most 50': 'Como mucho 50.',
  'expected an id that no other step has': 'Ese paso ya está.',
  'expected at most {}, the ceiling of an earlier visit': 'Como mucho {1}, el límite de una visita anterior.',
  'expected an area that no other ceiling has': 'Esa zona ya tiene un límite.',
  'expected 0 to 10': 'De 0 a 10.',
  'expected the sum of the steps, {}': 'Los minutos no son la suma de los pasos, {1}.',
  'expected the assisted rise and the re-test at the end, once each':
    'Al final, levantarse con ayuda y la comprobación, una vez cada uno.',
};

// Why a plan that was made by hand is refused, and what asks for care (src/record/plan_check.cpp).
export const planSaid: Told = {
  'expected a list of at most {} steps': 'Como mucho {1} pasos.',
  'expected no steps: hands-on work is withheld': 'Sin pasos: el trabajo con las manos está en espera.',
  'expected at most {} minutes in all, not {}': 'Como mucho {1} minutos en total, no {2}.',
  'expected a list of at most {}': 'Como mucho {1}.',
  'expected {} to {}': 'De {1} a {2}.',
  'expected 0 to {}': 'De 0 a {1}.',
  'expected the side of {}': 'El lado no es el de la zona: {1}.',
  'expected the id of a technique': 'Elija una técnica.',
  'expected the id of a region or of a group of regions': 'Elija una zona.',
  'longer than the usual {} minutes on one place': 'más de los {1} minutos habituales en un lugar',
  'this place is not easily reached in this position': 'a este lugar se llega mal en esta postura',
  'expected an object': 'Falta el paso.',
  'expected whole minutes, and pressure as [least, most] from 0 to 10':
    'Minutos enteros, y una presión menor y una mayor de 0 a 10.',
  'expected prone, side_lying_left, side_lying_right, supine, semi_reclined or seated': 'Elija una postura.',
  'this position is not open to the client: {}': 'Esta postura no está abierta para el cliente: {1}',
  'expected semi_reclined: the client may not lie flat': 'Semirreclinado: el cliente no puede tumbarse del todo.',
  '{}; open here: {}': '{1}; aquí está abierto: {2}',
  '{} may not be done here: {}': '{1} no se puede hacer aquí: {2}',
  'expected a pressure of at most {}: {}': 'Una presión de {1} como mucho: {2}',
  'its answers cannot be judged with the knowledge of today: take a new intake':
    'Sus respuestas no se pueden juzgar con el conocimiento de hoy: haga una entrevista nueva.',
};

// Lo que el servidor rechaza, por su código (src/http/fault_codes.cpp). {1} y {2} son lo que pone dentro.
export const faultSaid: Told = {
  required: 'Hace falta este dato.',
  number_expected: 'Escriba un número.',
  number_between: 'Escriba un número entero de {1} a {2}.',
  one_to: 'Elija de 1 a {1}.',
  one_up_to: 'Elija de 1 a {1}.',
  zero_to: 'Elija de 0 a {1}.',
  zero_up_to: 'Elija de 0 a {1}.',
  zero_or_more: 'Escriba 0 o más.',
  too_long: 'Es demasiado largo: caben unas {1} letras.',
  length: 'Escriba algo, hasta unas {1} letras.',
  complaint: 'Escriba qué trae al cliente, con sus propias palabras, hasta unas {1} letras.',
  list_full: 'Hay como mucho {1}. Quite primero alguno.',
  reason_needed: 'Indique un motivo, hasta unas {1} letras.',
  reason_in_words: 'Indique el motivo con algunas palabras.',
  email: 'Escriba una dirección como ana@example.org.',
  email_length: 'Escriba una dirección como ana@example.org.',
  phone: 'Escriba un número de teléfono con cifras.',
  name_needed: 'Un cliente necesita al menos un nombre.',
  name_part_needed: 'Escriba un apellido, un nombre o el nombre completo.',
  currency: 'Escriba una moneda como EUR.',
  day_to_come: 'Este día aún no ha llegado.',
  future_needed: 'Tiene que ser en el futuro.',
  before_episode: 'Es anterior al comienzo del episodio.',
  end_before_begin: 'El último día es anterior al primero.',
  ends_before_since: 'El final es anterior al comienzo.',
  who_was_told: 'Escriba a quién se avisó.',
  another_client: 'Elija otro cliente.',
  short_key: 'Use de 1 a 20 letras minúsculas y cifras, como qlr.',
  calendar_address: 'Indique la dirección de un calendario (.ics); empieza por https://.',
  wrong_sign_in: 'La dirección, la contraseña o el código no es correcto.',
  wrong_password: 'Esta no es la contraseña.',
  wrong_code: 'Este no es el código que muestra ahora la aplicación.',
  code_needed: 'Hace falta el código del segundo factor.',
  too_many_tries: 'Demasiados intentos. Espere un momento y pruebe otra vez.',
  password_short: 'Elija al menos {1} caracteres.',
  password_common: 'Mucha gente usa esta. Varias palabras seguidas son mejores.',
  password_own_name: 'Elija una que no contenga su nombre ni su dirección.',
  password_changed: 'La contraseña se cambió mientras tanto. Entre con la nueva.',
  welcome_used: 'Este enlace ya se usó o es demasiado antiguo. Pida otro a la persona responsable.',
  role_needed: 'Elija al menos una función.',
  owner_needed: 'La consulta necesita una persona responsable que pueda entrar.',
  address_taken: 'Otra persona tiene ya esta dirección.',
  permission: 'Su función no incluye esto. Pregunte a la persona responsable.',
  owner_alone: 'Solo la persona responsable puede poner una reserva sobre otra.',
  staff_alone: 'Esto es solo para el personal.',
  page_reload: 'Esta página es demasiado antigua. Vuelva a cargarla; lo que escribió queda como borrador.',
  no_client: 'Este cliente no está, o ya no está.',
  no_person: 'Esta persona no está aquí, o ya no está.',
  no_record: 'Esto no está, o ya no está.',
  no_booking: 'Esta reserva no existe.',
  record_removed: 'Esto se retiró.',
  removed_already: 'Esto ya se había retirado.',
  link_over: 'Este enlace no es válido, o ya no lo es. Pida otro a la consulta.',
  link_revoked: 'Este enlace ya se había anulado.',
  changed_meanwhile: 'Alguien lo cambió mientras tanto. Mire cómo está ahora y hágalo otra vez.',
  person_changed: 'Alguien cambió a esta persona mientras tanto. Mire cómo está ahora y hágalo otra vez.',
  course_changed: 'Alguien cambió el tratamiento mientras tanto. Mire otra vez sus visitas.',
  send_again: 'Algo cambió mientras tanto. Envíelo otra vez.',
  training_changed: 'Su formación registrada cambió mientras tanto. Envíelo otra vez.',
  consent_changed: 'Lo que el cliente acepta cambió mientras tanto. Envíelo otra vez.',
  asked_meanwhile: 'Mientras tanto se preguntó algo al cliente o aceptó algo. Mírelo y envíelo otra vez.',
  only_kept: 'Los datos de este cliente solo se conservan, como pide la ley. No se les añade nada.',
  episode_closed: 'Este episodio está cerrado. Ábralo de nuevo o abra otro.',
  nobody_treats: 'Este episodio está cerrado: en él no se trata a nadie.',
  intake_first: 'En este episodio aún no se ha respondido nada. Primero va la entrevista.',
  plan_first: 'Ningún plan de este episodio está acordado. Acuerde primero uno con el cliente.',
  consent_refused: 'El cliente rechazó el tratamiento o retiró el consentimiento.',
  plan_is_old: 'Este plan no salió de la última valoración. Mire el más reciente.',
  answers_are_old: 'Estas respuestas no se pueden valorar con el conocimiento de hoy. Haga una entrevista nueva.',
  no_last_time: 'Aún no se ha terminado ninguna sesión de este episodio: no hay última vez.',
  session_there: 'Esta visita ya tiene su sesión. Siga con ella.',
  later_day: 'La visita es otro día. Lo que está abierto se mira ese día.',
  answers_missing: '{1} preguntas están sin respuesta; pueden quedar {2} como mucho.',
  every_item: 'Cada pregunta necesita una respuesta.',
  measure_out: 'Esto ya está fuera de uso.',
  picture_kind: 'Elija una imagen JPEG, PNG o WebP, o un PDF.',
  picture_consent: 'El cliente no ha aceptado que se le hagan fotografías. Pregunte antes de la primera.',
  files_full: 'Un cliente tiene como mucho {1} archivos. Retire primero alguno.',
  file_out: 'Este archivo se retiró. El motivo está con él.',
  hold_first: 'Hay una retención legal abierta. Ciérrela primero.',
  lawyer_first: 'Un abogado tiene que confirmar primero las normas del lugar.',
  bookings_first: 'Este cliente tiene reservas. Cancélelas primero, para que nadie más pierda su tiempo.',
  no_new_bookings: 'Este servicio no admite reservas nuevas.',
  not_theirs: 'Este terapeuta no presta este servicio.',
  hold_over: 'El tiempo en espera se agotó. Resérvelo otra vez.',
  not_movable: 'Solo se mueve lo que está en espera o reservado.',
  has_begun: 'Esto ya ha empezado.',
  not_begun: 'Esto aún no ha empezado.',
  not_today: 'Esto no es hoy.',
  called_off: 'Esto ya está cancelado.',
  done_already: 'Esto ya estaba hecho. Mire cómo está ahora.',
  seats_taken: 'A esa hora todas las plazas están ocupadas.',
  no_seats: 'Nadie puede apuntarse a este evento.',
  event_over: 'Este evento ha terminado, está cerrado o se canceló.',
  hours_there: 'Este horario ya está guardado. Cambie el que hay.',
  undo_late: 'Se cambió hace más de {1} minutos: ya no se puede deshacer.',
  waits_already: 'Ya está en la lista de espera para esto.',
  waits_not: 'Ya no está en la lista de espera.',
  offer_over: 'Esta oferta ya pasó.',
  calendars_full: 'Hay como mucho {1} calendarios. Quite primero alguno.',
  unreachable: 'Nada llega a este cliente: no hay dirección, o no quiere mensajes.',
  nobody_to_call: 'No hay que llamar a nadie.',
  questions_over: 'Estas preguntas ya se respondieron, o ya pasaron.',
  questions_first: 'Las preguntas van antes del trabajo.',
  talk_first: 'Antes habla con la persona un terapeuta.',
  no_chair: 'A esa hora no hay ninguna silla libre.',
};

// A letter to a doctor (advice/letter.cpp, record/measures/after_letter.cpp), line by line: said to a
// colleague. A line in which one part is not known leaves the whole letter in English.
export const letterSaid: Told = {
  'To: {to}': 'Para: {to}',
  'Date: {day}': 'Fecha: {day}',
  'Person: {n} years': 'Persona: {n} años',
  'Person: {n} years, female': 'Persona: {n} años, mujer',
  'Person: {n} years, male': 'Persona: {n} años, hombre',
  'Person: age not told': 'Persona: no ha dicho su edad',
  'Person: age not told, female': 'Persona: mujer, no ha dicho su edad',
  'Person: age not told, male': 'Persona: hombre, no ha dicho su edad',
  'EMERGENCY: please assess now.': 'EMERGENCIA: le rogamos que valore a esta persona ahora.',
  'URGENT: please assess today.': 'URGENTE: le rogamos que valore a esta persona hoy.',
  'Please assess within {n} days.': 'Le rogamos que valore a esta persona en un plazo de {n} días.',
  'For your information and advice, within {n} days.':
    'Para su información y consejo, en un plazo de {n} días.',
  'The reason for this urgency is given in person or by telephone by the sender. It is not written here.':
    'El motivo de esta urgencia lo comunica quien envía la carta, en persona o por teléfono. No se '
    + 'escribe aquí.',
  'Please see this person, and speak with the sender first.':
    'Le rogamos que atienda a esta persona y que hable antes con quien envía la carta.',
  'This person was asked about warning signs. What was told meets our written rules for a medical check; it names no illness.':
    'A esta persona se le preguntó por señales de alarma. Lo que contó cumple nuestras reglas escritas '
    + 'para pedir una valoración médica; no nombra ninguna enfermedad.',
  Why: 'Motivo',
  'Rules met': 'Reglas que se cumplen',
  'Where it hurts': 'Dónde duele',
  'Also told': 'También contado',
  'Asked, and answered no': 'Preguntado, y respondido que no',
  'Not asked or not known': 'No preguntado o no sabido',
  'Conditions named': 'Enfermedades o estados que se nombraron',
  'Medicines and patches named': 'Medicinas y parches que se nombraron',
  'Said to have been checked by a doctor before': 'Según se dijo, ya valorado antes por un médico',
  'What we did': 'Qué hicimos',
  'Please assess, and tell us whether massage may go on and within which limits.':
    'Le rogamos que valore a esta persona y nos diga si el masaje puede seguir y con qué límites.',
  '{sign}: {n}': '{sign}: {n}',
  '{sign}: {n} to {m}': '{sign}: de {n} a {m}',
  '{told} (told on {day})': '{told} (contado el {day})',
  '{sign}: {when}, for this same pain': '{sign}: {when}, por este mismo dolor',
  '{sign}: {when}, for this same pain, unchanged since':
    '{sign}: {when}, por este mismo dolor, sin cambios desde entonces',
  '{sign}: {when}, unchanged since': '{sign}: {when}, sin cambios desde entonces',
  '{sign}: {when}': '{sign}: {when}',
  'date not told': 'fecha no dicha',
  '{rule} ({sources})': '{rule} ({sources})',
  // A rule without a code.
  ' ({sources})': ' ({sources})',
  ' ({sources}; lowered: already checked)': ' ({sources}; rebajada: ya valorado)',
  '{rule} ({sources}; lowered: already checked)': '{rule} ({sources}; rebajada: ya valorado)',
  'several partial signs together': 'varias señales parciales a la vez',
  '{place}: {n} of 10': '{place}: {n} de 10',
  'left back of neck upper (C1-C4)': 'nuca alta (C1-C4), lado izquierdo',
  'left back of neck lower (C5-C7) incl. angle of neck': 'nuca baja (C5-C7) y ángulo del cuello, lado izquierdo',
  'left between blade and spine T1-T7': 'entre el omóplato y la columna (T1-T7), lado izquierdo',
  'left lower rib cage back T8-T12': 'parte baja de la caja torácica por detrás (T8-T12), lado izquierdo',
  'left low back beside spine L1-L5': 'zona lumbar junto a la columna (L1-L5), lado izquierdo',
  'right back of neck upper (C1-C4)': 'nuca alta (C1-C4), lado derecho',
  'right back of neck lower (C5-C7) incl. angle of neck': 'nuca baja (C5-C7) y ángulo del cuello, lado derecho',
  'right between blade and spine T1-T7': 'entre el omóplato y la columna (T1-T7), lado derecho',
  'right lower rib cage back T8-T12': 'parte baja de la caja torácica por detrás (T8-T12), lado derecho',
  'right low back beside spine L1-L5': 'zona lumbar junto a la columna (L1-L5), lado derecho',
  'pubic/genital area (saddle-front)': 'zona púbica y genital (parte delantera de la silla de montar)',
  'for {n} days': 'desde hace {n} días',
  'and {n} more': 'y {n} más',
  'No hands-on work was given. It waits for your assessment.':
    'No se dio masaje. Queda a la espera de su valoración.',
  'Massage goes on only within these limits:': 'El masaje sigue solo con estos límites:',
  'and further limits of the same kind': 'y otros límites de la misma clase',
  '{what} | {place}: {verdict}': '{what}, {place}: {verdict}',
  '{what} | {place}: {verdict}, pressure {n} of 10 at most':
    '{what}, {place}: {verdict}, presión de {n} de 10 como mucho',
  forbidden: 'prohibido',
  limited: 'con límites',
  'with care': 'con cuidado',
  anywhere: 'en cualquier lugar',
  technique: 'técnicas',
  region: 'trabajo con las manos',
  pressure: 'presión',
  position: 'postura',
  modality: 'calor, frío o producto sobre la piel',
  duration: 'duración de la sesión',
  movement: 'movimientos',
  'Emergency service': 'Servicio de emergencias',
  Doctor: 'Médico',
  'After a massage on {day} this was told.': 'Después de un masaje el {day} se contó lo siguiente.',
  'It began about {n} hours after the visit.': 'Empezó unas {n} horas después de la visita.',
  'When it began was not asked.': 'No se preguntó cuándo empezó.',
  Told: 'Contado',
  'Not asked': 'No preguntado',
  'how long it lasted': 'cuánto duró',
  'how long it lasted: {n} hours': 'cuánto duró: {n} horas',
  soreness: 'dolor al tacto o agujetas',
  'soreness: {n} of 10': 'dolor al tacto o agujetas: {n} de 10',
  'a bruise': 'un moretón',
  'a bruise of {n} cm': 'un moretón de {n} cm',
  'Hands-on work is held until this is answered.': 'No se da masaje hasta que se responda a esto.',
  'Palpate supports trained massage therapists in asking safety questions, recording, planning comfort-oriented massage and self-care, and deciding when a client should first be seen by a doctor. It does not diagnose, does not rule out disease, does not replace emergency services, is not a certified medical device, and is not for use without a therapist\'s own judgement.':
    'Palpate ayuda a masajistas formados a hacer preguntas de seguridad, anotar, planificar masajes de '
    + 'bienestar y cuidados en casa, y decidir cuándo un médico debería ver antes a un cliente. No '
    + 'diagnostica, no descarta enfermedades, no sustituye a los servicios de emergencia, no es un '
    + 'producto sanitario certificado y no debe usarse sin el criterio propio de un terapeuta.',
};

// What somebody wrote themselves, in a letter: it stays in their words, and is marked so.
export const letterOwn: Told = {
  reference: 'Referencia: {own}',
  medicine: '- «{own}» (en palabras de la persona, sin traducir; no está en nuestra lista)',
};

// What was told, as one professional says it to another; by the ids of findings.csv. What is private
// (self_harm, unsafe_home) is in no letter, and has no words here.
export const letterSigns: Told = {
  age_years: 'edad en años',
  female_sex: 'sexo femenino (al nacer)',
  child: 'menor de 18 años (por la edad)',
  side_not_stated: 'no se ha dicho el lado de una zona que tiene dos',
  major_trauma:
    'en las últimas 6 semanas: caída de más de 1 m o de más de 5 escalones; accidente de tráfico; carga'
    + ' axial sobre la cabeza; choque deportivo a gran velocidad',
  low_fall: 'en las últimas 6 semanas: caída desde la propia altura o un golpe',
  lift_or_twist_injury: 'el dolor empezó al levantar peso; toser; tropezar o girar',
  trauma_assessed:
    'un médico exploró a la persona tras esta lesión (con pruebas de imagen si estaban indicadas)',
  trauma_days: 'días desde la lesión',
  neck_trauma_major:
    'latigazo en un accidente; zambullida; caída o golpe en la cabeza o el cuello en las últimas 6 '
    + 'semanas',
  neck_trauma_minor:
    'tirón leve del cuello; giro brusco; postura larga en la peluquería o el dentista en las últimas 4 '
    + 'semanas',
  recent_throat_infection:
    'infección de garganta; de vías respiratorias o general en las últimas 4 semanas (riesgo arterial)',
  whiplash_undated: 'latigazo o sacudida del cuello de fecha no conocida',
  recent_manipulation:
    'manipulación de la columna o trabajo con fuerza en el cuello o la espalda en los últimos 7 días',
  head_injury: 'golpe en la cabeza o conmoción en las últimas 6 semanas',
  spine_contusion: 'hematoma o rozadura sobre la columna tras un traumatismo',
  steroid_now: 'toma ahora corticoides en comprimidos',
  steroid_dose_mg: 'mg/día equivalentes de prednisolona (la mayor dosis del último año)',
  steroid_weeks: 'semanas con corticoides en comprimidos en el último año',
  thin_bones: 'osteoporosis conocida o fractura anterior por traumatismo leve',
  early_menopause: 'cese de la menstruación antes de los 45 sin tratamiento hormonal; o peso muy bajo',
  long_bed_rest: 'encamado o en silla 4 semanas o más en los últimos 3 meses',
  midline_tenderness: 'dolor óseo marcado en la línea media a la percusión o presión leve',
  cannot_lie_flat: 'no puede tumbarse en plano por el dolor de columna',
  new_stoop: 'encorvamiento nuevo o pérdida repentina de altura',
  fused_spine: 'espondilitis anquilosante conocida con columna rígida o DISH',
  cancer_history:
    'cualquier cáncer, actual o pasado, salvo el basocelular de piel o una lesión in situ extirpada del'
    + ' todo (anótese el tipo; los de mama, próstata, pulmón, riñón, tiroides y mieloma son los que más '
    + 'van a la columna)',
  cancer_active: 'cáncer ahora o en tratamiento',
  recent_chemotherapy: 'quimioterapia en las últimas 6 semanas',
  weight_loss: 'pérdida de peso no buscada >=5 % en 6 meses (algunos usan >5 kg en 3 meses)',
  new_lump: 'bulto nuevo, duro o que crece',
  constant_pain: 'el dolor no cede nunca, ni de día ni de noche',
  worsening_over_weeks: 'empeora de forma continua desde hace semanas',
  no_easing_position: 'ninguna postura lo alivia',
  night_pain: 'peor de noche o despierta por el dolor sin haberse girado',
  band_pain: 'dolor o presión en cinturón alrededor del tronco',
  fever: 'temperatura >=38.0 °C; o sensación de fiebre en las últimas 48 h; o fiebre tapada por medicinas',
  night_sweats: 'sudores nocturnos que empapan',
  shaking_chills: 'escalofríos con tiritona',
  unwell: 'malestar general',
  very_ill:
    'aspecto o sensación de enfermedad muy grave; piel moteada; pálida o azulada; o sin orinar unas 18 '
    + 'h',
  confusion: 'confusión o somnolencia nueva',
  injected_drugs: 'consumo de drogas por vía intravenosa',
  weak_immunity:
    'inmunosupresión: VIH; trasplante; quimioterapia; fármaco biológico; sin bazo; diabetes mal '
    + 'controlada',
  diabetes: 'diabetes, con cualquier grado de control',
  liver_disease: 'cirrosis o enfermedad hepática avanzada',
  dialysis: 'diálisis o catéter venoso permanente',
  recent_infection:
    'infección que necesitó tratamiento en las últimas 12 semanas; endocarditis; contacto con '
    + 'tuberculosis alguna vez',
  recent_spine_procedure:
    'epidural; inyección en la columna; punción lumbar u operación de columna en las últimas 12 semanas',
  bleeding_risk:
    'toma un anticoagulante (no solo aspirina en dosis baja) o tiene un trastorno de la coagulación o '
    + 'plaquetas bajas, sea cual sea la cifra',
  recent_fluoroquinolone: 'antibiótico fluoroquinolona en las últimas 8 semanas',
  takes_statin: 'toma una estatina',
  saddle_numbness:
    'SENSIBILIDAD perdida o alterada en la zona de silla de montar, genital o perianal (nueva); el '
    + 'dolor ahí no cuenta',
  urinary_retention: 'no puede orinar o debe hacer fuerza; no nota la vejiga llena ni el paso de la orina',
  urinary_incontinence:
    'escape de orina nuevo, sin aviso, desde este dolor (no el escape ya conocido al toser)',
  bladder_change:
    'urgencia o chorro débil nuevos desde este dolor de espalda o pierna; sin ardor; sin otra causa '
    + 'anterior',
  bowel_change: 'pérdida nueva del control intestinal o no nota el paso de las heces',
  sexual_change:
    'pérdida nueva de la sensibilidad genital o de la erección o función sexual con el dolor de espalda',
  both_legs_symptoms: 'dolor, hormigueo o adormecimiento en las dos piernas (nuevo o distinto)',
  stable_walking_pain:
    'dolor en las dos piernas al andar desde hace más de 3 meses; sin cambios; se alivia al sentarse o '
    + 'inclinarse; sin cambios de la vejiga ni en la zona de silla de montar',
  leg_pain_below_knee: 'dolor en una pierna por debajo de la rodilla',
  leg_pain_above_knee: 'dolor en un glúteo o muslo que no pasa de la rodilla',
  leg_numbness: 'pierna o pie dormido o con hormigueo (un lado)',
  arm_numbness: 'brazo o mano dormida o con hormigueo (un lado)',
  whole_limb_numb: 'todo un miembro dormido; no una franja ni una mano',
  numb_below_level: 'sin sensibilidad por debajo de una línea del tronco',
  spreading_numbness: 'el adormecimiento se extiende en días o semanas',
  intermittent_numbness: 'el adormecimiento va y viene',
  persistent_numbness: 'adormecimiento persistente de un miembro >2 semanas',
  leg_weakness:
    'debilidad nueva en una pierna (el pie golpea; la rodilla cede; no puede ponerse de puntillas o de '
    + 'talones)',
  arm_weakness:
    'debilidad nueva en un brazo o una mano (no puede levantar el brazo; se le caen cosas por '
    + 'debilidad)',
  weakness_grade:
    'lo peor de la debilidad: 0 ninguna; 1 leve o solo percibida; 2 clara en una tarea; 3 no puede '
    + 'hacer la tarea',
  weakness_one_action: 'débil en una sola acción de una articulación',
  weakness_both_sides: 'debilidad nueva en las dos piernas o en los cuatro miembros',
  one_sided_weakness: 'brazo y pierna o cara y brazo de un lado débiles o dormidos; de golpe o en días',
  weakness_progressing: 'la debilidad se extiende o empeora en días o semanas',
  weakness_intermittent: 'la debilidad va y viene',
  weakness_from_pain_only: 'fuerza completa cuando no duele: solo el dolor frena el movimiento',
  weakness_old: 'debilidad de más de 3 meses; sin cambios y ya valorada',
  nerve_signs_recent:
    'los signos en los miembros; al andar o de la vejiga empezaron o empeoraron claramente en los '
    + 'últimos 14 días',
  unsteady_walking: 'marcha insegura, torpe o rígida; caídas',
  antalgic_gait: 'cojea o se inclina por el dolor (observado; por sí solo no es señal de peligro)',
  stance_shift: 'postura observada: desviada a un lado; encorvada; brazo sujeto (texto)',
  clumsy_hands: 'manos torpes; se le caen cosas; le cuestan los botones',
  electric_shock_on_neck_bending: 'descarga eléctrica por la columna o los miembros al flexionar el cuello',
  both_arms_symptoms: 'hormigueo o adormecimiento en las dos manos o en los cuatro miembros',
  upper_motor_reflexes:
    'Hoffmann, Babinski, supinador invertido o clonus (solo si el terapeuta está formado)',
  arm_pain: 'dolor en un brazo',
  arm_tingling: 'hormigueo en un brazo o una mano',
  neck_movement_hurts: 'duele mover el cuello (sin dirección indicada)',
  thunderclap_headache: 'cefalea súbita, la peor de su vida (máximo en <1-5 min)',
  pain_unlike_any_before: 'dolor de cuello o de cabeza nuevo, distinto de cualquier otro anterior',
  sudden_onset: 'el dolor empezó de golpe, en minutos',
  severe_pain: 'dolor actual >=8/10 o no puede estarse quieta',
  tearing_pain: 'dolor súbito, como un desgarro, en el pecho, la espalda o el abdomen',
  migrating_pain: 'el dolor cambia de sitio en horas (del pecho a la espalda; de un hombro al otro)',
  pain_not_changed_by_movement: 'ningún movimiento ni postura cambia el dolor',
  pain_changed_character:
    'un dolor antiguo que cambió claramente de tipo o de lugar en las últimas 2 semanas',
  dizziness: 'mareo o vértigo nuevo',
  double_vision: 'visión doble nueva',
  vision_loss: 'pérdida o disminución nueva de la visión',
  slurred_speech: 'habla pastosa o confusa nueva',
  trouble_swallowing: 'dificultad nueva para tragar (de golpe o en días)',
  drop_attack: 'caída súbita (las piernas ceden de golpe)',
  flickering_eyes: 'se ven los ojos oscilar',
  face_numbness: 'adormecimiento o debilidad facial nueva',
  sudden_loss_of_balance: 'pérdida repentina de equilibrio o coordinación (de minutos a días)',
  brain_sign_old: 'el signo tiene más de 3 meses; sin cambios y valorado por un médico',
  drooping_lid: 'párpado caído o pupila pequeña de un lado',
  face_arm_speech: 'cara caída; brazo débil; dificultad para hablar',
  seizure: 'convulsión con este problema',
  pulsing_ear_noise: 'acúfeno pulsátil; soplo en el cuello (contado)',
  neck_artery_risk_count:
    'recuento para las arterias del cuello: hipertensión; tabaco; colesterol alto; migraña; ictus o AIT'
    + ' anterior; displasia fibromuscular, Marfan o Ehlers-Danlos vascular; anticonceptivo oral; posparto'
    + ' <6 semanas; IMC bajo o alto',
  high_blood_pressure: 'hipertensión conocida',
  smoker: 'fuma o ha fumado con regularidad',
  migraine: 'migraña conocida',
  artery_disease: 'enfermedad arterial conocida (corazón; piernas; carótida) o EPOC',
  family_aneurysm: 'familiar de primer grado con aneurisma o disección de aorta',
  connective_tissue_disorder:
    'Marfan; Loeys-Dietz; Ehlers-Danlos vascular; displasia fibromuscular; Turner',
  blood_pressure: 'la más baja de varias medidas de tensión arterial, sistólica/diastólica',
  neck_instability:
    'necesita sujetarse la cabeza; hormigueo en la cara o los labios al mover el cuello; crujido con '
    + 'fallo',
  lax_neck_condition: 'artritis reumatoide, síndrome de Down, Ehlers-Danlos o anomalía cervical congénita',
  neck_injury_high_risk:
    'tras una lesión: edad >=65; mecanismo peligroso u hormigueo en los miembros (riesgo alto de la '
    + 'regla canadiense cervical)',
  neck_rotation_45:
    'puede girar la cabeza 45 grados a cada lado (nunca se prueba tras una lesión mientras haya o pueda'
    + ' haber un riesgo alto)',
  onset_before_40: 'el dolor de espalda empezó antes de los 40',
  slow_start: 'comienzo lento',
  better_with_exercise: 'mejora con el ejercicio',
  no_better_with_rest: 'no mejora con el reposo',
  night_pain_better_up: 'dolor nocturno que mejora al levantarse',
  lasting_3_months: 'duración >=3 meses',
  onset_before_45: 'comienzo antes de los 45',
  spondyloarthritis_extras:
    'recuento de: comienzo <35; despierta en la 2.ª mitad de la noche; dolor de glúteo; mejora con el '
    + 'movimiento; mejora en <48 h con un antiinflamatorio; familiar de primer grado con '
    + 'espondiloartritis; artritis alguna vez; entesitis alguna vez; psoriasis alguna vez',
  anti_inflammatory_helps: 'un antiinflamatorio ayuda claramente en 48 h',
  family_spondyloarthritis: 'familiar de primer grado con espondiloartritis',
  psoriasis_ever: 'psoriasis alguna vez',
  sausage_finger: 'dedo de la mano o del pie en salchicha alguna vez',
  uveitis_or_bowel_disease: 'uveítis, Crohn o colitis',
  pulsating_belly: 'latido en el abdomen (palpado o contado)',
  known_aneurysm: 'aneurisma de aorta diagnosticado',
  aneurysm_stable:
    'el dolor actual no ha cambiado; ya se valoró conociendo el aneurisma; última prueba de imagen al '
    + 'día',
  new_trunk_pain: 'este dolor de espalda; costado o abdomen es nuevo; distinto o repentino',
  fainting: 'desmayo, colapso o casi desmayo con dolor nuevo de espalda, abdomen o pecho',
  chest_pain: 'dolor u opresión en el pecho',
  exertional_chest_pain:
    'dolor en el pecho; la mandíbula; el cuello; el brazo o entre los omóplatos al andar o subir '
    + 'escaleras',
  chest_pain_spreads: 'el dolor de pecho se extiende al brazo; el hombro o la mandíbula',
  sweating_with_pain: 'sudor; piel grisácea o fría y húmeda con el dolor',
  chest_wall_pain:
    'el dolor de pecho se reproduce al presionar un punto y con un movimiento del brazo o del tronco',
  breathlessness: 'disnea nueva en reposo o con poco esfuerzo',
  pain_on_breathing: 'dolor agudo en el pecho o el costado alto al inspirar',
  coughing_blood: 'tos con sangre',
  loin_colic: 'oleadas de dolor fuerte del costado a la ingle',
  known_stone_colic: 'el mismo cólico que con cálculos comprobados antes',
  blood_in_urine: 'sangre en la orina',
  burning_urine: 'micción con ardor, o dolorosa y frecuente',
  cola_urine: 'orina color cola tras un esfuerzo inusual; aplastamiento o calor',
  severe_muscle_swelling:
    'músculos hinchados y muy dolorosos tras un esfuerzo inusual; aplastamiento o un fármaco nuevo',
  upper_belly_pain: 'dolor de la parte alta del abdomen que atraviesa a la espalda',
  pain_with_meals: 'dolor relacionado con las comidas',
  jaundice: 'ojos o piel amarillos (nuevo)',
  repeated_vomiting: 'vómitos repetidos',
  belly_pain: 'dolor abdominal nuevo con el de espalda',
  gut_bleeding: 'heces negras o con sangre, o vómito con sangre',
  nausea: 'náuseas o vómitos con el dolor',
  pelvic_pain: 'dolor bajo el vientre o profundo en la pelvis (no articular al moverse)',
  vaginal_bleeding: 'sangrado vaginal fuera de la menstruación',
  missed_period: 'falta de menstruación',
  shoulder_tip_pain: 'dolor en la punta del hombro con dolor abdominal o sangrado',
  pregnancy_weeks: 'embarazo (semanas; 0 = no)',
  maybe_pregnant: 'posible embarazo',
  pregnancy_danger_sign:
    'pérdida de líquido; contracciones regulares; menos movimientos fetales; sangrado abundante',
  postpartum: 'parto en las últimas 6 semanas (riesgo de coágulo y arterial hasta las 12 semanas)',
  pre_eclampsia_symptoms:
    'embarazo >20 semanas o posparto <6 semanas con cefalea marcada; cambios de la visión; dolor alto '
    + 'del abdomen o hinchazón súbita de la cara o las manos',
  limb_swelling: 'hinchazón de una pantorrilla; un muslo o un brazo (nueva)',
  calf_pain: 'dolor o sensibilidad de una pantorrilla o un muslo sin hinchazón visible',
  warm_red_limb: 'miembro caliente; rojo o azulado',
  past_clot: 'coágulo anterior en la pierna o el pulmón, o tendencia conocida a los coágulos',
  immobilised: 'escayola; encamamiento; operación en las últimas 12 semanas',
  long_travel: 'viaje de más de 4 h en las últimas 4 semanas',
  oestrogen_use: 'estrógenos en píldora; anillo; parche o tratamiento hormonal en comprimidos',
  blue_swollen_arm: 'brazo hinchado, azulado o pesado (nuevo)',
  cold_pale_limb: 'miembro de repente frío; pálido; dormido o débil',
  foot_rest_pain: 'dolor del pie en reposo que mejora al dejarlo colgar; o úlcera o gangrena del pie',
  walking_pain_stops_standing: 'dolor de pierna al andar que cesa al pararse',
  one_cold_foot: 'un pie más frío o pálido que el otro (semanas o más)',
  weak_foot_pulse: 'pulso del pie débil o ausente (contado o explorado)',
  tense_painful_limb:
    'miembro tenso y con dolor extremo tras una lesión; operación o esfuerzo intenso; peor al estirar; '
    + 'dormido',
  walking_pain_eased_by_bending:
    'dolor de pierna al andar; se alivia al sentarse o inclinarse hacia delante',
  blister_band: 'franja de ampollas en un lado o dolor urente de la piel en un dermatoma',
  blisters_crusted: 'todas las ampollas con costra y secas',
  face_rash: 'erupción en la frente, la nariz, el ojo o la oreja',
  wide_bruising: 'hematomas grandes o múltiples sin causa que los explique',
  neck_swelling: 'hinchazón o aumento de un lado de un músculo del cuello, o masa cervical',
  stiff_neck: 'cuello rígido: no puede bajar la barbilla',
  light_hurts: 'le molesta la luz',
  rash_not_fading: 'erupción que no desaparece al presionarla con un vaso',
  new_headache: 'dolor de cabeza nuevo o claramente distinto en los últimos 3 meses',
  usual_headache: 'el dolor de cabeza habitual y conocido; sin cambios',
  worsening_headache: 'dolor de cabeza que empeora en días o semanas',
  posture_headache: 'dolor de cabeza mucho peor o mejor al acostarse o ponerse de pie',
  cough_headache:
    'dolor de cabeza que aparece al toser; estornudar; hacer fuerza; con el ejercicio o el sexo',
  morning_headache_vomiting: 'despierta con dolor de cabeza y vómitos',
  painkiller_overuse: 'analgésicos para el dolor de cabeza 10-15 días al mes o más',
  headache_now: 'dolor de cabeza intenso ahora',
  scalp_tenderness: 'cuero cabelludo o sien dolorosos al tacto',
  jaw_tires_chewing: 'la mandíbula se cansa al masticar',
  girdle_morning_stiffness:
    'los dos hombros o las dos caderas rígidos >45 min por la mañana; apareció en semanas',
  red_painful_eye: 'ojo rojo y doloroso con fotofobia',
  blade_and_inner_arm_pain:
    'dolor profundo del omóplato con dolor en la cara interna del brazo o el meñique desde hace más de '
    + '2 semanas',
  hand_muscle_wasting: 'atrofia de los músculos pequeños de la mano',
  pain_leaning_back: 'dolor lumbar sobre todo al inclinarse hacia atrás o hacerlo sobre una pierna',
  back_bending_sport: 'deporte habitual con mucha extensión o giro de la espalda',
  duration_days: 'días desde que empezó este dolor',
  limp: 'cojera o se niega a apoyar una pierna',
  groin_or_knee_pain: 'dolor en la ingle; el muslo o la rodilla',
  began_within_6_weeks: 'este dolor empezó hace <6 semanas',
  began_within_72_hours: 'lesión o comienzo en las últimas 72 h',
  new_unexplained_pain: 'dolor de columna nuevo y desconocido de <3 meses sin causa mecánica clara',
  worse_despite_care:
    'NPRS medio +2 o más en dos visitas; o la persona dice estar claramente peor tras 2 semanas de '
    + 'cualquier tratamiento',
  no_better_after_6_weeks:
    'sin cambio apreciable tras 6 sesiones o 6 semanas de cualquier tratamiento, aquí o en otro lugar',
  care_elsewhere: 'este dolor ya se ha tratado en otro lugar (qué; cuándo; resultado)',
  prior_response:
    'respuesta a fármacos; inyecciones u operación anteriores: -1 peor; 0 ninguna; 1 breve; 2 buena',
  temperature_c: 'temperatura corporal en grados Celsius',
  fear_of_movement: 'teme que moverse le haga daño',
  hurt_means_harm: 'cree que el dolor es daño',
  low_mood: 'ánimo bajo',
  catastrophising: 'espera lo peor',
  passive_coping: 'espera que otros lo resuelvan',
  poor_sleep: 'duerme mal',
  work_dissatisfaction: 'no está a gusto en el trabajo',
  compensation_claim: 'reclamación de indemnización abierta',
  family_overprotection: 'la familia protege en exceso',
  low_expectation: 'no espera recuperarse',
};

// What somebody lives with, as one professional says it to another; by the ids of conditions.csv.
export const letterConditions: Told = {
  anticoagulant: 'anticoagulante (warfarina, ACOD, heparina), estable',
  dual_antiplatelet: 'doble antiagregación, o antiagregante con ISRS o AINE',
  low_dose_aspirin: 'solo aspirina en dosis baja',
  platelets_50_100: 'plaquetas 50-100x10^9/L',
  platelets_20_50: 'plaquetas 20-50',
  platelets_10_20: 'plaquetas 10-20',
  haemophilia: 'hemofilia o enfermedad de von Willebrand',
  osteoporosis: 'osteoporosis (T <= -2.5), sin fractura',
  healed_vertebral_fracture: 'fractura vertebral osteoporótica consolidada',
  osteopenia: 'osteopenia',
  long_term_steroid: 'corticoide oral de larga duración',
  steroid_injection_site: 'corticoide tópico o inyección local de corticoide hace <7-14 días',
  other_injection_site: 'otra inyección en la zona (toxina botulínica)',
  pregnancy_first_trimester: 'embarazo, 1.er trimestre (semanas 0-13)',
  pregnancy_second_trimester: 'embarazo, 2.º trimestre (semanas 14-27)',
  pregnancy_third_trimester: 'embarazo, 3.er trimestre (semana 28 o más)',
  high_risk_pregnancy: 'embarazo de alto riesgo',
  postpartum_6_weeks: 'posparto <6 semanas',
  chemotherapy: 'cáncer en quimioterapia activa',
  radiotherapy_field: 'campo de radioterapia, ahora o hace <6 semanas',
  bone_metastasis: 'metástasis óseas o mieloma',
  solid_tumour: 'zona de un tumor sólido',
  cancer_survivor: 'cáncer superado hace >5 años, sin señales de alarma',
  lymph_node_removal: 'extirpación o radiación de ganglios axilares o inguinales, sin linfedema',
  lymphoedema: 'linfedema presente',
  past_dvt: 'antecedente de trombosis venosa profunda tratada hace >3-6 meses',
  treated_clot: 'tromboembolia venosa en tratamiento, con masaje autorizado',
  varicose_veins: 'varices moderadas o graves',
  mild_hypertension: 'tensión arterial 140-159/90-99, o tratada y por debajo de 160/100',
  moderate_hypertension: 'hipertensión 160-179/100-119',
  heart_failure: 'insuficiencia cardíaca estable',
  pacemaker: 'marcapasos o desfibrilador implantable',
  implanted_device: 'bomba, reservorio, estimulador o válvula de derivación implantados',
  joint_replacement: 'prótesis articular (cadera, rodilla, hombro)',
  soft_implant: 'implantes mamarios u otros',
  spinal_fusion: 'fusión o instrumentación de la columna, consolidada hace >6 meses',
  disc_herniation_with_deficit: 'hernia discal con déficit o signos de cola de caballo',
  disc_herniation: 'hernia discal o dolor radicular, sin déficit',
  lumbar_stenosis: 'estenosis del canal lumbar',
  spondylolisthesis: 'espondilolistesis de grado bajo (I-II), estable',
  severe_spondylolisthesis: 'espondilolistesis de grado III o más, o progresiva',
  acute_whiplash: 'latigazo cervical agudo, 0-72 h',
  whiplash: 'latigazo cervical, de 3 días a 6 semanas (WAD I-II)',
  rheumatoid_arthritis: 'artritis reumatoide (cualquiera), columna cervical',
  axial_spondyloarthritis: 'espondiloartritis axial, espondilitis anquilosante o DISH',
  hypermobility: 'hipermovilidad o Ehlers-Danlos hipermóvil',
  down_syndrome: 'síndrome de Down o anomalía cervical congénita',
  diabetes_with_neuropathy: 'diabetes con neuropatía',
  diabetes: 'diabetes sin neuropatía',
  sensory_loss: 'otra neuropatía periférica o pérdida de sensibilidad',
  skin_infection: 'infección local de la piel (celulitis, impétigo, hongos, verruga)',
  eczema_psoriasis: 'eccema o psoriasis (sin infección)',
  open_wound: 'herida abierta, quemadura, contusión o hematoma',
  sunburn: 'quemadura solar',
  acute_inflammation: 'inflamación o lesión local aguda, 0-72 h',
  acute_severe_low_back_pain: 'dolor lumbar agudo intenso con defensa muscular (inespecífico)',
  fibromyalgia: 'fibromialgia o sensibilización central',
  chronic_fatigue:
    'encefalomielitis miálgica/fatiga crónica; covid persistente con malestar tras el esfuerzo',
  multiple_sclerosis: 'esclerosis múltiple o espasticidad',
  parkinson: 'enfermedad de Parkinson',
  epilepsy: 'epilepsia',
  past_stroke: 'ictus hace >3 meses, estable',
  neck_artery_disease: 'estenosis carotídea o enfermedad conocida de las arterias del cuello',
  asthma_copd: 'asma o EPOC',
  kidney_stones: 'antecedente de cálculos o infección renal',
  abdominal_hernia: 'hernia abdominal u operación abdominal reciente',
  endometriosis: 'DIU; endometriosis; menstruación',
  frail: 'fragilidad (escala clínica de fragilidad >=5; nunca solo por la edad)',
  child_6_17: 'menor de 6-17 años',
  kidney_disease: 'enfermedad renal avanzada o diálisis',
  advanced_liver_disease: 'enfermedad hepática avanzada',
  acute_gout: 'gota o artritis séptica aguda',
  recent_vaccination: 'vacuna reciente en el brazo',
  recent_tattoo: 'tatuaje o piercing reciente',
  sedating_medicine: 'uso de opioides, sedantes o gabapentinoides en dosis alta',
  trauma_history: 'estrés postraumático o antecedente de trauma',
  contact_allergy: 'alergia a frutos secos, látex, lanolina, perfumes o asteráceas',
  scoliosis: 'escoliosis',
  cervical_stenosis: 'estenosis cervical o mielopatía leve y estable, con masaje autorizado',
  thoracic_outlet: 'síntomas del desfiladero torácico',
  aortic_aneurysm: 'aneurisma de aorta conocido y valorado',
  spinal_cord_injury: 'lesión medular de cualquier nivel',
  high_cord_injury: 'lesión medular en T6 o por encima (disreflexia autónoma)',
  recent_stroke: 'ictus o AIT hace menos de 3 meses',
  neck_artery_dissection: 'disección de una arteria del cuello hace menos de 6 meses',
  sickle_cell: 'drepanocitosis, sin crisis',
  chiari_malformation: 'malformación de Chiari o siringe',
  dementia: 'demencia o capacidad dudosa',
  steroid_withdrawal: 'corticoide oral de larga duración suspendido o en reducción (12 meses)',
  fluoroquinolone: 'antibiótico fluoroquinolona, ahora o hace menos de 8 semanas',
  medicine_patch: 'parche de medicina de cualquier clase',
  opioid_patch: 'parche de opioide (fentanilo; buprenorfina)',
  vascular_ehlers_danlos: 'Ehlers-Danlos vascular; Loeys-Dietz; Marfan con aorta dilatada',
  glucose_device: 'zona de un sensor de glucosa o una bomba de insulina',
  ostomy: 'ostomía',
  face_injection: 'relleno o inyección facial hace menos de 2 semanas',
  eye_surgery_or_glaucoma:
    'operación ocular reciente; burbuja de gas; desprendimiento de retina; glaucoma avanzado',
  concussion: 'conmoción cerebral aún con síntomas',
  active_shingles: 'herpes zóster sin costra',
  burn_risk:
    'riesgo de quemadura con la camilla térmica o por falta de sensibilidad (cualquiera de C48 C50 C82 '
    + 'C83 C92 C59 C14-C16; con sedación; dormida)',
  pregnancy_week_unknown: 'embarazo, semana no conocida',
  cervical_degeneration: 'desgaste de los discos o las articulaciones del cuello',
  operated_area: 'zona operada, sin lugar o fecha conocidos',
  nerve_pain_area: 'dolor neuropático o piel a la que le duele el roce',
  spinal_anomaly: 'forma congénita distinta de la columna o de una costilla',
  not_known_yet: 'una medicina o enfermedad que aún no se conoce',
  retinoid: 'medicina que adelgaza la piel (retinoide)',
  photosensitiser: 'medicina que hace que la piel se queme con la luz',
  cold_sensitivity:
    'dedos blancos, habones o sangre que coagula con el frío (Raynaud, urticaria por frío, '
    + 'crioglobulinas)',
  leg_artery_disease: 'arterias de las piernas estrechas (enfermedad arterial periférica)',
};

// The choice of a letter's language.
export const letterLanguage: typeof En.letterLanguage = {
  label: 'Idioma de la carta',
  onlyEnglish: 'Una parte de esta carta solo existe en inglés, así que queda toda en inglés.',
  byHand: 'La carta se cambió a mano: queda como está escrita, y se guarda como carta en este idioma.',
  keptIn: (language) => `Idioma de la carta: ${language}.`,
};
