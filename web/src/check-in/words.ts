// The sentences of the check-in; they load with its page.
import { speaking, type Language } from '../words/words.svelte';

export const en = {
  title: 'Before your visit',
  intro: 'A few short questions, as before every visit. They take a minute or two.',
  goesTo: 'Your answers go to your therapist. The front desk does not see them.',
  begin: 'Begin',
  ready: 'That is all',
  saidYes: 'You said yes to:',
  saidNone: 'You said no to everything.',
  back: 'Anything to change? Go back a step.',
  send: 'Send',
  thanks: 'Thank you',
  thanksHelp: 'Your therapist has your answers. If anything changes before your visit, tell them.',
  giveBack: 'Thank you. Please give the tablet back.',
  gone: 'This link is not good any more',
  goneHelp: 'Links are for one visit. Please ask at the practice for a new one.',
};
export type CheckInWords = typeof en;

export const es: CheckInWords = {
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

const tables: Record<Language, CheckInWords> = { en, es };
export const checkInWords = (): CheckInWords => tables[speaking.language];
