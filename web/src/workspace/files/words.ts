// The sentences about photographs and papers, in both languages.
import { speaking, type Language } from '../../words/words.svelte';

const en = {
  title: 'Photographs and papers',
  none: 'None yet. Pictures are made smaller here first, and say nothing of where they were taken.',
  ask: 'Before the first photograph, ask the client.', askGo: 'Ask for consent to photographs',
  withdrawn: 'The client does not agree to photographs any more. Papers may still be added.',
  agreed: (on: string) => `The client agreed to photographs on ${on}.`,
  add: 'Add a photograph or a paper', choose: 'Photograph or PDF', what: 'What it shows',
  whatHelp: 'Such as: standing, from behind', keep: 'Keep it', cancel: 'Leave it',
  other: 'Only JPEG, PNG and WebP pictures and PDF can be kept.', large: 'At most 10 MB can be kept.',
  unread: 'This picture cannot be read. Choose another.', busy: 'Making it ready', kept: 'Kept',
  open: 'Save the whole file', alt: (title: string) => `Photograph: ${title}`,
  paper: 'PDF', takeOut: 'Take out', why: 'Why it is taken out',
  takeOutHelp: 'It is shown no more; the reason stays.', takeOutGo: 'Take it out',
  takenOut: (on: string, why: string) => `Taken out ${on}: ${why}`, older: 'Show older ones',
};
type FileWords = typeof en;
const es: FileWords = {
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
const tables: Record<Language, FileWords> = { en, es };
export const fileWords = (): FileWords => tables[speaking.language];
