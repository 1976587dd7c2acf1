// Asks for what must not be missed of a client: of every episode that matters, what holds.
import { episodes, type Assessment, type EpisodeLine, type Kept } from './api';
import type { Page } from './pages.svelte';
import { inForce, mayMatter, mustShow, standingOf, type Standing } from './standing';

export interface StandingsRead {
  standings: Standing[];
  /** by episode: the first page of its assessments, the newest first */
  pages: Map<string, Page<Kept<Assessment>>>;
}

/** So many pages of interviews that were all broken off nobody has; the server holds without us. */
const pagesMax = 25;

/** One page, and on until an interview that was answered whole: only that one ends what was before. */
async function pageOf(episode: string, count: number): Promise<Page<Kept<Assessment>>> {
  const { assessments: all, more } = await episodes.assessments(episode, '', count);
  let goesOn = more;
  for (let i = 1; i < pagesMax && goesOn && !inForce(all).at(-1)?.content.output.complete; ++i) {
    const next = await episodes.assessments(episode, all.at(-1)?.id ?? '');
    all.push(...next.assessments);
    goesOn = next.more && next.assessments.length > 0;
  }
  return { all, more: goesOn };
}

export async function readStandings(lines: EpisodeLine[], count = 20): Promise<StandingsRead> {
  const some = lines.filter(mayMatter);
  const pages = new Map(await Promise.all(some.map(async (line) =>
    [line.id, await pageOf(line.id, line.content.status === 'closed' ? 1 : count)] as const)));
  const standings = some.flatMap((line) => {
    const { status, complaint, complaint_language: language } = line.content;
    const one = standingOf({ id: line.id, complaint, language }, pages.get(line.id)?.all ?? []);
    return mustShow(status, one) ? [one] : [];
  });
  return { standings, pages };
}
