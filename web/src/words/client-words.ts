// The findings in plain words for a client, English and Spanish: knowledge/client_words.csv, which
// the terminal asks with too. Same times, sides and thresholds as the row of findings.csv each one
// speaks for; the row decides, these only ask. Not yet reviewed by a clinician.
import table from '../../../knowledge/client_words.csv?raw';
// The lines of a re-screen stand in the same columns; they are asked like findings.
import lines from '../../../knowledge/rescreen_lines.csv?raw';

/** The cells of each line; a quoted cell may hold commas and doubled quotes. */
function cellsOf(text: string): string[][] {
  const cell = /("(?:[^"]|"")*"|[^",\n]*)(?:,|$)/gu;
  return text.trimEnd().split('\n').map((line) =>
    [...line.matchAll(cell)].map(([, told = '']) =>
      told.startsWith('"') ? told.slice(1, -1).replaceAll('""', '"') : told));
}

/** The rows of a table by the names of its columns. */
export function rowsNamed(text: string): Record<string, string>[] {
  const [names = [], ...rows] = cellsOf(text);
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

export const clientWords: Record<string, [english: string, spanish: string]> = Object.fromEntries(
  [table, lines].flatMap((one) => cellsOf(one).slice(1))
    .map(([id = '', english = '', spanish = '']) => [id, [english, spanish]]));

// The prompts of the screens in Spanish; in English they stand in knowledge/questions.csv.
export const prompts: Record<string, string> = {
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
  since_last_visit: 'Desde su última visita, ¿algo de esto es nuevo o ha empeorado?',
  since_details: '¿Qué de esto es?',
  still_so: 'Nos lo dijo antes. ¿Sigue siendo así hoy?',
  blood_pressure_reading: 'Su tensión en reposo, si tiene una medida.',
};
