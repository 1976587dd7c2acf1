// What became of the pain of a place, and how it is drawn: more pain in clay, less in the colour of
// actions (orange and blue-green stay two for colour-blind eyes), and each with a shape of its own for
// print. All shapes stand in a tile of 36 x 36 of the figure's units.

/** What is worse comes first. */
export const changes = ['new', 'stronger', 'same', 'there', 'weaker', 'gone'] as const;
export type Change = (typeof changes)[number];

export const changeTile = 36;

interface Look {
  base: string;
  ink: string;
  lines: string;
  width: number;
}

const rising = 'M8 23L18 12L28 23';
const falling = 'M8 13L18 24L28 13';
export const looks: Record<Change, Look> = {
  new: { base: 'var(--clay)', ink: 'var(--raised)', lines: 'M18 8V28M8 18H28', width: 5 },
  stronger: { base: 'var(--clay-pale)', ink: 'var(--clay)', lines: rising, width: 6 },
  same: { base: 'var(--raised)', ink: 'var(--edge)', lines: 'M6 13H30M6 23H30', width: 4 },
  there: { base: 'var(--raised)', ink: 'var(--edge)', lines: 'M18 17V19', width: 8 },
  weaker: { base: 'var(--action-wash)', ink: 'var(--action)', lines: falling, width: 6 },
  gone: { base: 'var(--raised)', ink: 'var(--action)', lines: 'M8 18H28', width: 5 },
};
