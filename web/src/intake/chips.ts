// Choosing several of a list. Pure.

/** With this one chosen, or not any more; `alone` rules out the others, and they rule it out. */
export function toggled(chosen: string[], id: string, alone = ''): string[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  return id === alone ? [id] : [...chosen.filter((other) => other !== alone), id];
}
