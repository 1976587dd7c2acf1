// A limit in a few words, with the names of the tables where they are there.
import { knowledge } from '../api';
import type { Limit } from '../result/shape';
import { groupWords, regionTitle } from '../words/regions';
import { techniqueWords } from '../words/techniques';
import { speaking, words } from '../words/words.svelte';

export class LimitWords {
  names = $state.raw<Map<string, string>>(new Map());
  groupNames = $state.raw<Map<string, string>>(new Map());

  constructor() {
    const quietly = () => undefined;
    Promise.all((['techniques', 'positions', 'movements'] as const).map((kind) => knowledge(kind)))
      .then((told) => (this.names = new Map(told.flat().map((row) => [row.id, row.name]))), quietly);
    knowledge('region_groups').then(
      (told) => (this.groupNames = new Map(told.map((g) => [g.id, g.name]))), quietly);
  }

  nameOf = (id: string): string => techniqueWords(id, this.names.get(id), speaking.language);

  inShort(limit: Limit): string {
    const [{ language }, w] = [speaking, words().result];
    const where = limit.region === 'all' ? ''
      : (groupWords(limit.region, this.groupNames.get(limit.region), language)
        || regionTitle(limit.region, language)).toLowerCase();
    const what = limit.kind === 'duration' ? w.sessionLength
      : limit.what.includes('all') ? w.allHandsOn
        : words().list(limit.what.map(this.nameOf));
    const cap = limit.pressureMax ? w.pressureMax(limit.pressureMax)
      : limit.minutesMax === undefined ? '' : w.minutesMax(limit.minutesMax);
    return [what, where, cap].filter(Boolean).join(', ');
  }
}
