// The sentences of the practice's results, and the names of its groups.
import { speaking, type Language } from '../words/words.svelte';
import type { By } from './api';
import { en, type ResultWords } from './words-en';
import { es } from './words-es';

const tables: Record<Language, ResultWords> = { en, es };
export const said = (): ResultWords => tables[speaking.language];

const areas: Record<string, Record<Language, string>> = {
  head: { en: 'Head', es: 'Cabeza' },
  neck: { en: 'Neck', es: 'Cuello' },
  chest: { en: 'Chest', es: 'Pecho' },
  shoulder: { en: 'Shoulder', es: 'Hombro' },
  arm: { en: 'Arm', es: 'Brazo' },
  abdomen: { en: 'Belly', es: 'Vientre' },
  pelvis: { en: 'Pelvis', es: 'Pelvis' },
  leg: { en: 'Leg', es: 'Pierna' },
  upper_back: { en: 'Upper back', es: 'Espalda alta' },
  mid_back: { en: 'Middle of the back', es: 'Mitad de la espalda' },
  low_back: { en: 'Low back', es: 'Zona lumbar' },
  buttock: { en: 'Buttock', es: 'Glúteo' },
};

/** A group as the reader knows it; an id without a name of ours in plain letters. */
export function groupName(by: By, group: string, people: Map<string, string>): string {
  const w = said();
  if (group === '') return w.notKept;
  if (by === 'complaint') return areas[group]?.[speaking.language] ?? group.replaceAll('_', ' ');
  if (by === 'stage') return w.stage[group as keyof typeof w.stage] ?? group.replaceAll('_', ' ');
  if (by === 'practitioner') return people.get(group) ?? group.slice(0, 8);
  if (by === 'dose') {
    const [often = '', long = ''] = group.split('x');
    return w.dose(often, long);
  }
  return group.replaceAll('_', ' ');
}
