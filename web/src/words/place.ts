// Where a step works: a muscle or other source by its name; else the region, which says its own side.
import type { Step } from '../contract';
import type { Spoken } from './catalogue.svelte';
import { groupWords, regionTitle } from './regions';
import { sourceWords } from './sources';
import { words, type Language } from './words.svelte';

export function placeWords(
  { part, target, region, side }: Step, group: string | undefined, language: Language,
): Spoken {
  const together = groupWords(region, group, language);
  const named = { text: together || regionTitle(region, language), language };
  const worked = target !== part && target !== region.replace(/_(left|right)$/u, '');
  if (!worked || !target || part === 'opening' || part === 'closing') return named;
  const source = sourceWords(target, undefined, language);
  return side === 'midline' ? source
    : { ...source, text: `${source.text}, ${words().result.side[side]}` };
}
