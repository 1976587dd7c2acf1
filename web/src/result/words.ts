// The sentences of a result that say how far it may be trusted: why it is a draft, on which day it
// was judged, what of it has lapsed, and whose it is on paper.
import { en as page } from '../words/en';
import { es as pageSpanish } from '../words/es';
import { speaking, type Language } from '../words/words.svelte';

export const en = {
  draft: {
    title: 'This is a draft: not all that was told could be understood.',
    nothing: 'Something is still open, so this is a draft. Your therapist asks you about it.',
    unknown: (told: string) => `“${told}” is not in our lists.`,
    partly: (told: string, as: string) => `“${told}” was read as ${as}; the rest was not understood.`,
    where: (told: string) => `Where is it: ${told}?`,
    todo: {
      client: 'Choose the nearest from the list, or leave it: your therapist asks you about it '
        + 'before any deep work.',
      therapist: 'Choose the nearest from the list, or ask what it is: until then no deep work.',
    },
    choose: { medicines: 'Choose the medicine from the list',
      conditions: 'Choose the illness from the list', devices_and_patches: 'Look at the patches again' },
    place: 'Say where it is',
    open: 'Not all that was told was understood, so this is a draft.',
  },
  then: {
    urgency: {
      emergency: page.result.urgency.emergency,
      same_day: (day: string) => `A doctor should have seen this on ${day}.`,
      soon: page.result.urgency.soon,
      treat_with_care: (day: string) => `On ${day} massage could go on, with care.`,
      clear: (day: string) => `We found nothing that spoke against massage on ${day}.`,
    },
    handsOn: {
      refused: (day: string) => `No massage, as judged on ${day}.`,
      after_clearance: page.result.handsOn.after_clearance,
      limited: page.result.handsOn.limited,
      ordinary: (day: string) => `Ordinary massage was possible on ${day}.`,
    },
    again: 'This holds for that day.',
    short: 'of an earlier day: ask again',
    go: 'Ask again today',
  },
  lapsed: (n: number) => (n === 1 ? 'One earlier answer no longer counts: what may change from visit '
    + 'to visit is asked again each time.' : `${n} earlier answers no longer count: what may change `
    + 'from visit to visit is asked again each time.'),
  lapsedAsk: 'Ask them again now',
  sheet: {
    name: 'Name',
    born: (day: string) => `born ${day}`,
    bornLine: 'Date of birth',
    answers: (day: string) => `answers of ${day}`,
    session: (day: string) => `session of ${day}`,
    answeredLine: 'Date of the answers',
  },
};

export type ResultWords = typeof en;
export const es: ResultWords = {
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
    urgency: {
      emergency: pageSpanish.result.urgency.emergency,
      same_day: (day) => `Un médico debería haber visto esto el ${day}.`,
      soon: pageSpanish.result.urgency.soon,
      treat_with_care: (day) => `El ${day} el masaje podía seguir, con cuidado.`,
      clear: (day) => `No encontramos nada en contra de un masaje el ${day}.`,
    },
    handsOn: {
      refused: (day) => `No hay masaje, según se valoró el ${day}.`,
      after_clearance: pageSpanish.result.handsOn.after_clearance,
      limited: pageSpanish.result.handsOn.limited,
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

const tables: Record<Language, ResultWords> = { en, es };
export const resultWords = (): ResultWords => tables[speaking.language];
