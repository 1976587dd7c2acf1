// How a note is written, in Spanish.
import type { NoteDictionary } from './note-en';

export const es: NoteDictionary = {
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
