// The regions in plain words, in the client's own left and right. {s} is where English says the
// side, {f} and {m} where Spanish does, in the gender of the word before it.
import { sideOfRegion } from '../body/sides';
import type { Language } from './words.svelte';

interface Part {
  /** heading of the list form */
  group: Group;
  en: string;
  es: string;
}

export type Group = 'head' | 'shoulder' | 'arm' | 'chest' | 'back' | 'hip' | 'leg';

export const groups: Record<Group, Record<Language, string>> = {
  back: { en: 'Back', es: 'Espalda' },
  head: { en: 'Head and neck', es: 'Cabeza y cuello' },
  shoulder: { en: 'Shoulders', es: 'Hombros' },
  hip: { en: 'Hips and buttocks', es: 'Caderas y glúteos' },
  leg: { en: 'Legs and feet', es: 'Piernas y pies' },
  arm: { en: 'Arms and hands', es: 'Brazos y manos' },
  chest: { en: 'Chest and belly', es: 'Pecho y vientre' },
};

const part = (group: Group, en: string, es: string): Part => ({ group, en, es });

const parts: Record<string, Part> = {
  low_back: part('back', 'your {s} lower back', 'la zona lumbar {f}'),
  flank: part('back', 'the {s} side of your lower back', 'el costado {m} de la zona lumbar'),
  sacrum: part('back', 'the {s} side at the base of your spine', 'la base de la espalda, {f}'),
  tailbone: part('back', 'your tailbone', 'la rabadilla'),
  mid_back: part('back', 'your {s} middle back', 'la mitad de la espalda, {f}'),
  between_blades: part('back', 'between your spine and {s} shoulder blade',
    'entre la columna y el omóplato {m}'),
  shoulder_blade: part('back', 'your {s} shoulder blade', 'el omóplato {m}'),
  skull_base: part('head', 'the {s} base of your skull', 'la base {f} del cráneo'),
  neck_upper: part('head', 'the {s} upper back of your neck', 'la nuca alta, {f}'),
  neck_lower: part('head', 'the {s} lower back of your neck', 'la nuca baja, {f}'),
  throat: part('head', 'the {s} front of your neck', 'la parte delantera {f} del cuello'),
  head_back: part('head', 'the {s} back of your head', 'la parte trasera {f} de la cabeza'),
  forehead: part('head', 'your {s} forehead and temple', 'la frente y la sien {f}'),
  face: part('head', 'the {s} side of your face', 'el lado {m} de la cara'),
  shoulder_top: part('shoulder', 'the top of your {s} shoulder', 'lo alto del hombro {m}'),
  shoulder_back: part('shoulder', 'the back of your {s} shoulder', 'detrás del hombro {m}'),
  shoulder_front: part('shoulder', 'the front of your {s} shoulder', 'delante del hombro {m}'),
  collarbone: part('shoulder', 'above your {s} collarbone', 'encima de la clavícula {f}'),
  buttock_upper: part('hip', 'your {s} upper buttock', 'el glúteo {m}, arriba'),
  buttock_lower: part('hip', 'your {s} lower buttock', 'el glúteo {m}, abajo'),
  hip_outer: part('hip', 'the outside of your {s} hip', 'el lado de la cadera {f}'),
  hip_front: part('hip', 'your {s} hip bone', 'el hueso de la cadera {f}'),
  groin: part('hip', 'your {s} groin', 'la ingle {f}'),
  pubic: part('hip', 'your pubic area', 'la zona púbica'),
  thigh_back: part('leg', 'the back of your {s} thigh', 'detrás del muslo {m}'),
  thigh_front: part('leg', 'the front of your {s} thigh', 'delante del muslo {m}'),
  knee_hollow: part('leg', 'the back of your {s} knee', 'detrás de la rodilla {f}'),
  knee_front: part('leg', 'the front of your {s} knee', 'delante de la rodilla {f}'),
  calf: part('leg', 'your {s} calf', 'la pantorrilla {f}'),
  shin: part('leg', 'your {s} shin', 'la espinilla {f}'),
  foot: part('leg', 'your {s} heel and sole', 'el talón y la planta del pie {m}'),
  foot_top: part('leg', 'your {s} ankle and top of the foot', 'el tobillo y el empeine {m}'),
  upper_arm_back: part('arm', 'the back of your {s} upper arm', 'detrás del brazo {m}'),
  upper_arm_front: part('arm', 'the front of your {s} upper arm', 'delante del brazo {m}'),
  elbow_back: part('arm', 'the back of your {s} elbow', 'detrás del codo {m}'),
  elbow_front: part('arm', 'the front of your {s} elbow', 'delante del codo {m}'),
  forearm_back: part('arm', 'the little-finger side of your {s} forearm',
    'el antebrazo {m}, lado del meñique'),
  forearm_front: part('arm', 'the thumb side of your {s} forearm',
    'el antebrazo {m}, lado del pulgar'),
  hand_back: part('arm', 'the back of your {s} hand', 'el dorso de la mano {f}'),
  palm: part('arm', 'your {s} palm and fingers', 'la palma y los dedos de la mano {f}'),
  chest_upper: part('chest', 'your {s} upper chest', 'el pecho {m}, arriba'),
  chest_lower: part('chest', 'your {s} lower ribs', 'las costillas bajas, lado {m}'),
  belly_upper: part('chest', 'your {s} upper belly', 'el vientre {m}, arriba'),
  belly_lower: part('chest', 'your {s} lower belly', 'el vientre {m}, abajo'),
};

const sides = {
  left: { en: 'left', f: 'izquierda', m: 'izquierdo' },
  right: { en: 'right', f: 'derecha', m: 'derecho' },
  midline: { en: '', f: '', m: '' },
};

const baseOf = (region: string): string => region.replace(/_(left|right)$/, '');

/** "your left lower back"; the id itself, readable, for a region this page does not know. */
export function regionWords(region: string, language: Language, name?: string): string {
  const found = parts[baseOf(region)];
  if (!found) return name ?? region.replaceAll('_', ' ');
  const side = sides[sideOfRegion(region)];
  const text = language === 'es' ? found.es : found.en;
  return text.replace('{s}', side.en).replace('{f}', side.f).replace('{m}', side.m)
    .replace(/\s+/gu, ' ').trim();
}

/** Spoken of as somebody else's body, for the therapist: "left lower back". */
export function regionTitle(region: string, language: Language, name?: string): string {
  const text = regionWords(region, language, name)
    .replace(/^(?:your|the) /u, '')
    .replace(/ your /u, ' the ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Regions by body part, in the order people name them; what is unknown comes last. */
export function regionsByGroup(regions: string[]): { group: Group | ''; regions: string[] }[] {
  const order = Object.keys(groups) as Group[];
  const own = (group: Group): string[] =>
    Object.keys(parts)
      .filter((base) => parts[base]?.group === group)
      .flatMap((base) => [base, `${base}_left`, `${base}_right`])
      .filter((region) => regions.includes(region));
  const known = order.map((group) => ({ group, regions: own(group) }));
  const rest = regions.filter((region) => !parts[baseOf(region)]);
  const shown: { group: Group | ''; regions: string[] }[] =
    rest.length > 0 ? [...known, { group: '', regions: rest }] : known;
  return shown.filter((entry) => entry.regions.length > 0);
}

const groupsInSpanish: Record<string, string> = {
  head: 'la cabeza', neck: 'el cuello', chest: 'el pecho', shoulder: 'los hombros',
  arm: 'los brazos', abdomen: 'el vientre', pelvis: 'la pelvis', leg: 'las piernas',
  upper_back: 'la parte alta de la espalda', mid_back: 'la mitad de la espalda',
  low_back: 'la zona lumbar', buttock: 'los glúteos', spine: 'el cuello y la espalda',
  trunk_back: 'la espalda, arriba, en medio y abajo', flank_area: 'los costados de la zona lumbar',
  skull_base: 'la base del cráneo', sacral: 'el sacro y el cóccix', hip: 'la cadera, la nalga y el muslo',
  lumbar: 'la zona lumbar, junto a la columna', abdomen_and_psoas: 'el vientre y la ingle',
  neck_front: 'la parte delantera del cuello', gluteal: 'los glúteos',
  chest_wall: 'la pared del pecho', inner_thigh: 'la cara interna del muslo y la ingle',
  feet_lower_legs_hands: 'los pies, las pantorrillas y las manos',
  tendon: 'los tendones de la pantorrilla y el talón', saddle: 'la zona de la silla de montar',
  over_kidneys: 'sobre los riñones',
  vessel_hollows: 'detrás de las rodillas, las ingles, la parte delantera del cuello y el ' +
    'pliegue de los codos',
  vessel_beds: 'encima de las clavículas, los brazos y el vientre',
  leg_vessels: 'detrás de las rodillas y las ingles',
  calves_and_thighs: 'las pantorrillas y los muslos',
};

/** The name of a group of regions; empty for what is no group. */
export function groupWords(id: string, name: string | undefined, language: Language): string {
  if (name === undefined) return '';
  const text = (language === 'es' ? groupsInSpanish[id] : undefined) ?? name;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const knownGroups = (): string[] => Object.keys(groupsInSpanish);
export const knownBases = (): string[] => Object.keys(parts);
