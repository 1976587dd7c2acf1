// Where pain may come from, in plain names: muscles, joints, nerve roots and the rest, by the id of
// the tables without its side. English comes from the tables, but for their shorthand.
import type { Spoken } from './findings';
import type { Language } from './words.svelte';

const spanish: Record<string, string> = {
  upper_trapezius: 'trapecio superior',
  middle_trapezius: 'trapecio medio',
  lower_trapezius: 'trapecio inferior',
  levator_scapulae: 'elevador de la escápula',
  splenius_capitis: 'esplenio de la cabeza',
  splenius_cervicis: 'esplenio del cuello',
  semispinalis_capitis: 'semiespinoso de la cabeza',
  cervical_multifidi: 'semiespinoso del cuello y multífidos cervicales',
  suboccipitals: 'suboccipitales',
  sternocleidomastoid_sternal: 'esternocleidomastoideo, parte del esternón',
  sternocleidomastoid_clavicular: 'esternocleidomastoideo, parte de la clavícula',
  scalenes: 'escalenos',
  rhomboids: 'romboides',
  serratus_posterior_superior: 'serrato posterior superior',
  serratus_posterior_inferior: 'serrato posterior inferior',
  supraspinatus: 'supraespinoso',
  infraspinatus: 'infraespinoso',
  teres_minor: 'redondo menor',
  teres_major: 'redondo mayor',
  subscapularis: 'subescapular',
  latissimus_dorsi: 'dorsal ancho',
  posterior_deltoid: 'deltoides posterior',
  anterior_deltoid: 'deltoides anterior',
  serratus_anterior: 'serrato anterior',
  pectoralis_major: 'pectoral mayor',
  pectoralis_minor: 'pectoral menor',
  longissimus_thoracis: 'longísimo torácico',
  iliocostalis_thoracis: 'iliocostal torácico',
  iliocostalis_lumborum: 'iliocostal lumbar',
  thoracic_multifidi: 'multífidos y rotadores torácicos',
  lumbar_multifidi: 'multífidos lumbares',
  sacral_multifidi: 'multífidos sacros',
  quadratus_lumborum_superficial: 'cuadrado lumbar superficial',
  quadratus_lumborum_deep: 'cuadrado lumbar profundo',
  gluteus_maximus: 'glúteo mayor',
  gluteus_medius: 'glúteo medio',
  gluteus_minimus: 'glúteo menor',
  piriformis: 'piriforme',
  iliopsoas: 'psoas ilíaco',
  rectus_abdominis: 'recto del abdomen',
  abdominal_obliques: 'oblicuos del abdomen',
  hamstrings: 'isquiotibiales',
  tensor_fasciae_latae: 'tensor de la fascia lata',
  rectus_femoris: 'recto femoral',
  adductors: 'aductores',
  soleus: 'sóleo',
  intercostals: 'intercostales y diafragma',
  masseter: 'masetero',
  temporalis: 'músculo temporal',
  lateral_pterygoid: 'pterigoideo lateral',
  medial_pterygoid: 'pterigoideo medial',
  buccinator: 'buccinador',
  obturator_internus: 'obturador interno y gemelos',
  quadratus_femoris: 'cuadrado femoral',
  vastus_lateralis: 'vasto lateral',
  vastus_medialis: 'vasto medial',
  facet_upper_neck: 'articulaciones facetarias del cuello alto',
  facet_thoracic: 'articulaciones facetarias torácicas',
  facet_upper_lumbar: 'articulaciones facetarias lumbares altas',
  facet_lower_lumbar: 'articulaciones facetarias lumbares bajas',
  sacroiliac_joint: 'articulación sacroilíaca',
  disc_without_nerve_sign: 'disco sin señales de nervio',
  hip_joint: 'articulación de la cadera',
  trochanteric_pain: 'dolor del lado de la cadera (trocánter)',
  coccyx: 'cóccix',
  thoracic_outlet: 'salida torácica',
  occipital_neuralgia: 'neuralgia occipital',
  cluneal_nerve: 'nervio cluneal (piel de la parte alta del glúteo)',
  meralgia: 'nervio de la piel del muslo (meralgia)',
  kidney: 'riñón',
  pancreas_or_gallbladder: 'páncreas o vesícula biliar',
  heart: 'corazón',
  aorta: 'aorta',
  pleura_or_lung: 'pleura o pulmón',
  lung_apex: 'vértice del pulmón',
  pelvic_organs: 'órganos de la pelvis',
  stomach_or_bowel: 'estómago o intestino',
  vertebral_fracture: 'fractura vertebral',
  vertebral_tumour: 'tumor vertebral',
  spinal_infection: 'infección de la columna',
  axial_spondyloarthritis_pattern: 'patrón de espondiloartritis axial',
  leg_artery: 'arteria de la pierna',
  leg_vein_clot: 'coágulo en una vena de la pierna',
  shingles: 'herpes zóster (culebrilla)',
  pelvic_floor: 'suelo pélvico',
  thoracolumbar_junction: 'unión de la columna torácica y lumbar',
  accessory_nerve: 'nervio accesorio',
};

const english: Record<string, string> = {
  suboccipitals: 'suboccipitals',
  sternocleidomastoid_sternal: 'sternocleidomastoid, sternal part',
  sternocleidomastoid_clavicular: 'sternocleidomastoid, clavicular part',
  scalenes: 'scalenes',
  rhomboids: 'rhomboids',
  thoracic_multifidi: 'thoracic multifidi and rotatores',
  quadratus_lumborum_superficial: 'quadratus lumborum, superficial part',
  quadratus_lumborum_deep: 'quadratus lumborum, deep part',
  adductors: 'adductors',
  soleus: 'soleus',
  intercostals: 'intercostals and diaphragm',
  facet_upper_neck: 'upper neck facet joints',
  facet_thoracic: 'thoracic facet joints',
  facet_upper_lumbar: 'upper lumbar facet joints',
  facet_lower_lumbar: 'lower lumbar facet joints',
};

const levelled: Record<string, Record<Language, string>> = {
  facet: { en: 'facet joint', es: 'articulación facetaria' },
  root: { en: 'nerve root', es: 'raíz nerviosa' },
};

/** "facet_c2_c3" as the facet joint C2–C3, "root_t2_t6" as the nerve root T2–T6. */
function byLevel(base: string, language: Language): string | undefined {
  const found = /^(facet|root)_([clts]\d+)(?:_([clts]\d+))?$/u.exec(base);
  if (!found) return undefined;
  const [, kind = '', from = '', to] = found;
  const levels = to ? `${from}–${to}` : from;
  return `${levelled[kind]?.[language]} ${levels.toUpperCase()}`;
}

const withoutSide = (id: string): string => id.replace(/_(left|right)$/u, '');

/** With or without its side in the id; `name` is the table's. */
export function sourceWords(id: string, name: string | undefined, language: Language): Spoken {
  const base = withoutSide(id);
  const own = byLevel(base, language) ?? (language === 'es' ? spanish : english)[base];
  if (own) return { text: capital(own), language };
  return { text: capital(name ?? base.replaceAll('_', ' ')), language: 'en' };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
