/** The day of a form that was begun before: as it was typed, and never one that the practice has not yet. */
export const dayOffered = (typed: string, today: string): string => (typed > today ? today : typed);
