// When to stop, at home and on the table, in Spanish: the part of the tables' text that a client
// must be able to read alone. A text that is not known here stays English, and is marked as such.
import type { Spoken } from './findings';
import type { Language } from './words.svelte';

const spanish: Record<string, string> = {
  'it makes the pain worse': 'el dolor empeora',
  'dizzy, seeing or speaking oddly: stop and call for help; 2 minutes at most':
    'mareo, ve o habla raro: pare y pida ayuda; 2 minutos como mucho',
  'dizzy: stop': 'mareo: pare',
  'light-headed: get out slowly': 'aturdimiento: salga despacio',
  'numb, white or burning skin: stop': 'piel dormida, blanca o que quema: pare',
  ['pain over 5 of 10 during it, not back to usual within 24 hours, or new tingling in a limb: '
    + 'halve it or stop']:
    'dolor de más de 5 de 10 mientras lo hace, que no vuelve a lo habitual en 24 horas, u hormigueo '
    + 'nuevo en un brazo o una pierna: haga la mitad o pare',
  'sharp, electric or numb feeling: stop': 'sensación punzante, eléctrica o dormida: pare',
  'too hot, blister, redness that stays: stop': 'demasiado calor, ampolla, rojez que no se va: pare',
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
