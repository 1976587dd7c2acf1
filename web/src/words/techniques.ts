// Techniques, positions and parts of a course in Spanish; English comes from the tables.
import type { Language } from './words.svelte';

const spanish: Record<string, string> = {
  effleurage: 'roce deslizante (effleurage)',
  petrissage: 'amasamiento',
  swedish: 'masaje sueco (de relajación)',
  deep_tissue: 'masaje de tejido profundo',
  trigger_point: 'presión de puntos gatillo',
  myofascial_release: 'liberación miofascial',
  cross_fibre_friction: 'fricción transversal',
  vibration: 'vibración y balanceo',
  tapotement: 'percusión',
  assisted_stretch: 'estiramiento asistido',
  contract_relax: 'estiramiento con contracción y relajación',
  joint_mobilisation: 'movilización articular',
  acupressure: 'digitopresión',
  lymph_drainage: 'drenaje linfático manual',
  heat: 'calor',
  cold: 'frío',
  topical: 'aceite, loción o producto sobre la piel',
  chair_massage: 'masaje en silla',
  cupping: 'ventosas',
  instrument_assisted: 'trabajo con instrumentos',
  foot_massage: 'masaje calmante de pies',
  spinal_manipulation: 'manipulación de columna o articulaciones (impulso)',
  active_movement: 'movimiento activo y nueva prueba',
  prone: 'boca abajo',
  supine: 'boca arriba',
  supine_flat: 'plano sobre la espalda',
  semi_reclined: 'medio sentado',
  side_lying: 'de lado',
  side_lying_left: 'sobre el lado izquierdo',
  side_lying_right: 'sobre el lado derecho',
  seated: 'sentado',
  active: 'Fase activa',
  taper: 'Fase de retirada',
  maintenance: 'Mantenimiento',
};

// What the rules forbid without a row of its own in the tables.
const ruled: Record<string, Record<Language, string>> = {
  end_range: {
    en: 'movements to the end of their range', es: 'movimientos hasta el final de su recorrido',
  },
};

/** The name in the language of the page where it is known, else as the table has it. */
export function techniqueWords(id: string, name: string | undefined, language: Language): string {
  const own = language === 'es' ? spanish[id] : undefined;
  return own ?? ruled[id]?.[language] ?? (name || id.replaceAll('_', ' '));
}

export const knownTechniques = (): string[] => Object.keys(spanish);
