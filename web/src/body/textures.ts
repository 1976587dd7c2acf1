// What a kind of pain looks like, so that it reads in print and to colour-blind eyes: a base tint
// and marks on it. All shapes stand in a tile of 26 x 26 of the figure's units.
export interface Texture {
  /** filled with the mark colour over the whole tile */
  solid?: boolean;
  lines?: string;
  width?: number;
  dots?: [x: number, y: number, r: number][];
  rings?: [x: number, y: number, r: number][];
}

export const tile = 26;

export const textures: Record<string, Texture> = {
  deep_ache: { solid: true },
  stiff: { lines: 'M6.5 0V26M19.5 0V26', width: 5 },
  sharp: { lines: 'M2 21L13 5L24 21', width: 4.5 },
  burning: { lines: 'M-4 30L30 -4M-4 4L4 -4M22 30L30 22', width: 5 },
  tingling: { dots: [[6.5, 6.5, 4], [19.5, 19.5, 4]] },
  numb: { rings: [[13, 13, 7.5]] },
  electric: { lines: 'M13 -2L21 6L5 13L21 20L13 28', width: 4 },
  throbbing: { dots: [[13, 13, 3.5]], rings: [[13, 13, 9.5]] },
  cramping: { lines: 'M-2 13C4 1 9 1 13 13S22 25 28 13', width: 4.5 },
  dull: { lines: 'M0 13H26', width: 11 },
};

/** How deep the clay of an intensity is, in percent of the deepest. */
export const depth = (intensity: number): number => 28 + Math.round(intensity * 7.2);
