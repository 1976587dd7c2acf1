// The sentences of an offer's page; they load with it.
import { speaking, type Language } from '../words/words.svelte';

export const en = {
  title: 'A time has come free',
  question: 'Would you like it?',
  yes: 'Yes, book it',
  no: 'No, thank you',
  until: (at: string) => `Held for you until ${at}. Then it goes to the next person.`,
  givesUp: 'Your later visit is called off with it. Nothing is due for that.',
  times: (zone: string) => `Times in ${zone}`,
  accepted: 'It is booked',
  acceptedHelp: 'We look forward to seeing you.',
  declined: 'You said no',
  declinedHelp: 'You stay on the list, and hear from us when another time comes free.',
  over: 'This offer is over',
  overHelp: 'The time has gone to somebody else. You stay on the list.',
  gone: 'This link is not good any more',
  goneHelp: 'Please ask at the practice.',
  held: 'Please call the practice before we book this.',
};
export type OfferWords = typeof en;

export const es: OfferWords = {
  title: 'Se ha liberado una hora',
  question: '¿La quiere?',
  yes: 'Sí, reservarla',
  no: 'No, gracias',
  until: (at: string) => `Se la guardamos hasta las ${at}. Después pasa a la siguiente persona.`,
  givesUp: 'Con ella se anula su visita posterior. No se cobra nada por eso.',
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

const tables: Record<Language, OfferWords> = { en, es };
export const offerWords = (): OfferWords => tables[speaking.language];
