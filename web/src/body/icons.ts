// Line icons in a box of 24, drawn by us.
export const icons = {
  undo: 'M8 6L4 10l4 4M4 10h10a6 6 0 0 1 0 12h-3',
  redo: 'M16 6l4 4-4 4M20 10H10a6 6 0 0 0 0 12h3',
  erase: 'M13.5 5.5l6 6-8 8h-4l-4-4zM9 10l6 6M8 19.500h12',
  closer: 'M11 4a7 7 0 1 1 0 14a7 7 0 1 1 0-14M16 16l5 5M8 11h6M11 8v6',
  further: 'M11 4a7 7 0 1 1 0 14a7 7 0 1 1 0-14M16 16l5 5M8 11h6',
  flip: 'M4 9h13M13 5l4 4-4 4M20 16H7M11 12l-4 4 4 4',
};
