// The regions in plain words, in the client's own left and right. Where a language says the side stands
// in braces, with a letter for its form (in Spanish the gender of the word before it).
import { sideOfRegion } from '../body/sides';
import { inEach, type Language, type Told } from './catalogue.svelte';
import type * as En from './languages/en';

type Groups = typeof En.bodyParts;
export type Group = keyof Groups;

/** The regions without their side, by the headings of the list form, in the order people name them. */
const basesOf: Record<Group, string[]> = {
  back: [
    'low_back', 'flank', 'sacrum', 'tailbone', 'mid_back', 'between_blades', 'shoulder_blade',
  ],
  head: [
    'skull_base', 'neck_upper', 'neck_lower', 'throat', 'head_back', 'forehead', 'face',
  ],
  shoulder: [
    'shoulder_top', 'shoulder_back', 'shoulder_front', 'collarbone',
  ],
  hip: [
    'buttock_upper', 'buttock_lower', 'hip_outer', 'hip_front', 'groin', 'pubic',
  ],
  leg: [
    'thigh_back', 'thigh_front', 'knee_hollow', 'knee_front', 'calf', 'shin', 'foot',
    'foot_top',
  ],
  arm: [
    'upper_arm_back', 'upper_arm_front', 'elbow_back', 'elbow_front', 'forearm_back',
    'forearm_front', 'hand_back', 'palm',
  ],
  chest: [
    'chest_upper', 'chest_lower', 'belly_upper', 'belly_lower',
  ],
};

/** The headings of the list form. */
export const groups = inEach(import.meta.glob<Groups>('./languages/*.ts',
  { query: '?only=bodyParts', import: 'bodyParts', eager: true }));
const names = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=regions', import: 'regions', eager: true }));
const sides = inEach(import.meta.glob<typeof En.regionSides>('./languages/*.ts',
  { query: '?only=regionSides', import: 'regionSides', eager: true }));
const titled = inEach(import.meta.glob<typeof En.regionOfAnother>('./languages/*.ts',
  { query: '?only=regionOfAnother', import: 'regionOfAnother', eager: true }));

const baseOf = (region: string): string => region.replace(/_(left|right)$/, '');

/** A text with braces, of the side that the id names. */
export function withSide(text: string, id: string, language: Language): string {
  const side = sides(language)[sideOfRegion(id)];
  return text.replace(/\{(\w+)\}/gu, (whole, form: string) => side[form] ?? whole)
    .replace(/\s+/gu, ' ').trim();
}

/** "your left lower back"; the id itself, readable, for a region this page does not know. */
export function regionWords(region: string, language: Language, name?: string): string {
  const found = names(language)[baseOf(region)];
  return found ? withSide(found, region, language) : name ?? region.replaceAll('_', ' ');
}

/** Spoken of as somebody else's body, for the therapist: "left lower back". */
export function regionTitle(region: string, language: Language, name?: string): string {
  const text = titled(language)(regionWords(region, language, name));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Regions by body part, in the order people name them; what is unknown comes last. */
export function regionsByGroup(regions: string[]): { group: Group | ''; regions: string[] }[] {
  const order = Object.keys(basesOf) as Group[];
  const own = (group: Group): string[] =>
    basesOf[group]
      .flatMap((base) => [base, `${base}_left`, `${base}_right`])
      .filter((region) => regions.includes(region));
  const known = order.map((group) => ({ group, regions: own(group) }));
  const rest = regions.filter((region) => !knownBases().includes(baseOf(region)));
  const shown: { group: Group | ''; regions: string[] }[] =
    rest.length > 0 ? [...known, { group: '', regions: rest }] : known;
  return shown.filter((entry) => entry.regions.length > 0);
}

export const regionGroups = inEach(import.meta.glob<Told>('./languages/*.ts',
  { query: '?only=regionGroups', import: 'regionGroups', eager: true }));

/** The name of a group of regions; empty for what is no group. */
export function groupWords(id: string, name: string | undefined, language: Language): string {
  if (name === undefined) return '';
  const text = regionGroups(language)[id] ?? name;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const bases = Object.values(basesOf).flat();
export const knownBases = (): string[] => bases;
