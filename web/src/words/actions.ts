// The action texts of the tables in Spanish. A text that is not known here stays English, and is
// marked as such: an action is never left out.
import type { Spoken } from './findings';
import type { Language } from './words.svelte';

const spanish: Record<string, string> = {
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

/** Whom a letter is for. */
const recipients: Record<string, string> = {
  'the emergency service': 'el servicio de emergencias',
  'the emergency department': 'urgencias del hospital',
  'an emergency department that can scan the spine today':
    'urgencias de un hospital que pueda hacer hoy una imagen de la columna',
  'the emergency service (spine kept still)':
    'el servicio de emergencias (con la columna inmóvil)',
  'the maternity unit': 'la maternidad',
  'the emergency eye service': 'urgencias de los ojos',
  'a doctor or urgent care, today': 'un médico o urgencias, hoy',
  'the doctor': 'el médico',
  'the doctor or physiotherapist': 'el médico o fisioterapeuta',
};

export const knownRecipients = (): string[] => Object.keys(recipients);

export const recipientWords = (to: string, language: Language): string =>
  (language === 'es' ? recipients[to] : undefined) ?? to;

/** The English sentences known here, for the test against the tables. */
export const knownActions = (): string[] => Object.keys(spanish);

export function actionWords(text: string, language: Language): Spoken {
  const own = language === 'es' ? spanish[text] : undefined;
  return own ? { text: own, language: 'es' } : { text, language: 'en' };
}
