// When to stop, at home and on the table, in Spanish: the part of the tables' text that a client
// must be able to read alone. A text that is not known here stays English, and is marked as such.
import type { Spoken } from './findings';
import type { Language } from './words.svelte';

const spanish: Record<string, string> = {
  'it makes the pain worse.': 'el dolor empeora.',
  ['the pain goes above 5 of 10 while you do it, is not back to its usual level within '
    + '24 hours, or an arm or leg begins to tingle. Next time do half as much, or leave it '
    + 'out.']:
    'el dolor pasa de 5 de 10 mientras lo hace, no vuelve a su nivel habitual en 24 '
    + 'horas, o nota un hormigueo nuevo en un brazo o una pierna. La próxima vez haga la '
    + 'mitad, o déjelo.',
  ['you get dizzy, or see or speak oddly: then call for help. Never go on for more than '
    + '2 minutes.']:
    'se marea, o ve o habla raro: entonces pida ayuda. Nunca siga más de 2 minutos.',
  'you get dizzy.':
    'se marea.',
  'you feel light-headed. Get out slowly.':
    'nota aturdimiento. Salga despacio.',
  'the skin goes numb or white, or burns.':
    'la piel se duerme, se pone blanca o quema.',
  'it feels sharp, electric or numb.':
    'lo nota punzante, eléctrico o dormido.',
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
  ['felt pressure 7 or more without consent, breath held, withdrawing, burning or numb: '
    + 'lower by 2 or stop']:
    'presión sentida de 7 o más sin consentimiento, contiene el aire, se aparta, quema o se duerme: '
    + 'bajar 2 o parar',
};

/** The English texts known here, for the test against the tables. */
export const knownStops = (): string[] => Object.keys(spanish);

export function stopWords(text: string, language: Language): Spoken {
  const own = language === 'es' ? spanish[text] : undefined;
  return own ? { text: own, language: 'es' } : { text, language: 'en' };
}
