import type { Headline } from '../result/headline';
import { words } from './words.svelte';

export function headlineText(headline: Headline): string {
  const w = words().result;
  switch (headline) {
    case 'refused':
    case 'after_clearance': return w.handsOn[headline];
    case 'not_known': return w.notKnown;
    case 'words': return w.wordsFirst;
    default: return w.urgency[headline];
  }
}
