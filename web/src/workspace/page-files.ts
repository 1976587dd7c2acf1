// Where each page of the workspace is loaded from. App asks for the page of the address at once, beside
// the question who is here: what one needs comes in one go, not in three one after the other.
import { routeOf } from './route.svelte';

export const desk = () => import('./Desk.svelte');

/** All screens of a visit; and its last alone, for a result that was kept. */
export const screens = () => import('../intake/Screens.svelte');
export const resultScreen = () => import('../result/ResultScreen.svelte');

const visit = () => import('./VisitPage.svelte');
const series = () => import('./calendar/SeriesPage.svelte');
/** By the name of its route. The list of clients comes with the desk. */
export const pages = {
  client: () => import('./ClientPage.svelte'),
  visit,
  assessment: visit,
  run: () => import('../session/RunPage.svelte'),
  progress: () => import('../progress/ProgressPage.svelte'),
  episode: () => import('./EpisodePage.svelte'),
  account: () => import('./Account.svelte'),
  'note-words': () => import('./notes/NoteWordsPage.svelte'),
  'client-new': () => import('./ClientNew.svelte'),
  'client-edit': () => import('./ClientEdit.svelte'),
  'episode-new': () => import('./EpisodeNew.svelte'),
  plan: () => import('./PlanEditor.svelte'),
  consent: () => import('./ConsentPage.svelte'),
  replay: () => import('./ReplayPage.svelte'),
  results: () => import('../results/ResultsPage.svelte'),
  welcome: () => import('./Welcome.svelte'),
  people: () => import('./People.svelte'),
  trail: () => import('./Trail.svelte'),
  'client-duties': () => import('./duties/ClientDuties.svelte'),
  practice: () => import('./duties/PracticePage.svelte'),
  'practice-keeping': () => import('./duties/DuePage.svelte'),
  'practice-measures': () => import('./measures/MeasuresPage.svelte'),
  'practice-breaches': () => import('./duties/BreachPage.svelte'),
  calendar: () => import('./calendar/CalendarPage.svelte'),
  'calendar-setup': () => import('./calendar/SetupPage.svelte'),
  today: () => import('./calendar/TodayPage.svelte'),
  'walk-in': () => import('./calendar/WalkInPage.svelte'),
  paper: () => import('./PaperPage.svelte'),
  book: () => import('./calendar/BookPage.svelte'),
  waiting: () => import('./calendar/WaitingPage.svelte'),
  series,
  taper: series,
  course: () => import('./calendar/CoursePage.svelte'),
  'event-new': () => import('./calendar/EventNew.svelte'),
  event: () => import('./calendar/EventPage.svelte'),
  'chair-day': () => import('./chairs/ChairDayPage.svelte'),
};

/** Asks for what this address shows, before anybody waits for it: who does says what went wrong. The
    bare address may also be a visit that nothing keeps: what it is, is known only with the answer. */
export function fetchEarly(path: string): void {
  const { name } = routeOf(path);
  if (name === 'clients' || name === 'lost') return;
  const more = name === 'visit' ? [screens] : name === 'assessment' ? [resultScreen] : [];
  for (const load of [desk, pages[name], ...more]) load().catch(() => undefined);
}
