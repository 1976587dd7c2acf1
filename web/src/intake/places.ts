// Where a local condition is. Until that is told, it holds for the whole body.

export type Places = Record<string, string[]>;

/** One thing on the skin may be two conditions: an opioid patch is a medicine patch as well. */
const together: readonly string[][] = [['medicine_patch', 'opioid_patch']];

export const sameThing = (condition: string): string[] =>
  together.find((group) => group.includes(condition)) ?? [condition];

/** The first whose place was not asked yet. */
export const openPlace = <T extends { condition: string }>(open: readonly T[],
  told: Places | undefined): T | undefined =>
    open.find(({ condition }) => !Object.hasOwn(told ?? {}, condition));

/** The names as they are sent: `varicose_veins@calf_left` for each place. */
export function placed(named: string[] | undefined, places: Places | undefined): string[] {
  const at = (condition: string): string[] =>
    (places?.[condition] ?? []).map((region) => `${condition}@${region}`);
  const rest = Object.keys(places ?? {}).filter((condition) => !named?.includes(condition));
  const own = (named ?? []).flatMap((condition) =>
    (at(condition).length > 0 ? at(condition) : [condition]));
  return [...own, ...rest.flatMap(at)];
}

/** The way back. What has a place was perhaps not named, but naming it says the same. */
export function unplaced(sent: string[]): { conditions: string[]; places: Places } {
  const places: Places = {};
  const conditions = sent.map((text) => {
    const [name = '', region] = text.split('@');
    if (region) places[name] = [...(places[name] ?? []), region];
    return name;
  });
  return { conditions: [...new Set(conditions)], places };
}

/** What was not named by the client followed from other answers: when one of these is changed, its
 *  place is asked again, for it may not hold any more. */
export const ofNamed = (places: Places | undefined, named: string[] | undefined): Places =>
  Object.fromEntries(Object.entries(places ?? {}).filter(([id]) => named?.includes(id)));
