// The sentences about what a practice loads to measure with, in both languages.
import { speaking, type Language } from '../../words/words.svelte';

const en = {
  title: 'Own questionnaires',
  help: 'A FHIR R4 questionnaire with weights (JSON), or tables of T scores (CSV). Load what your licence lets you use.',
  none: 'Nothing is loaded yet. Built-in measures need no file.',
  kinds: { questionnaire: 'Questionnaire', t_table: 'Table of T scores' },
  items: (n: number) => (n === 1 ? '1 scored item' : `${n} scored items`),
  version: (n: number) => `version ${n}`, retired: 'Out of use; what was measured with it stays.',
  retire: 'Take out of use', file: 'File', look: 'Look at it', load: 'Load it', cancel: 'Leave it',
  would: 'This is in the file. Nothing was loaded yet:', loaded: 'Loaded.',
  faults: 'Nothing was loaded. Put this right in the file:', place: 'Place', fault: 'What is wrong',
  large: 'A file has at most 200 kB.',
};
type MeasureWords = typeof en;
const es: MeasureWords = {
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
const tables: Record<Language, MeasureWords> = { en, es };
export const measureWords = (): MeasureWords => tables[speaking.language];
