// The addresses of the workspace. One place reads and changes the address bar.
import { isDay } from './calendar/zone';

export type Route =
  | { name: 'clients' }
  | { name: 'welcome' }
  | { name: 'account' | 'note-words' }
  | { name: 'people' }
  | { name: 'trail'; client: string }
  | { name: 'replay' | 'results' }
  | { name: 'practice' | 'practice-keeping' | 'practice-breaches' | 'practice-measures' }
  | { name: 'client-new' }
  | { name: 'client' | 'client-edit' | 'client-duties' | 'episode-new' | 'consent'; client: string }
  | { name: 'visit' | 'progress' | 'episode'; episode: string }
  | { name: 'assessment'; assessment: string }
  | { name: 'plan'; plan: string; advised: boolean }
  | { name: 'calendar'; day: string; week: boolean }
  | { name: 'calendar-setup' | 'today' | 'book' | 'waiting' | 'walk-in' | 'paper' }
  | { name: 'series'; client: string }
  | { name: 'taper'; episode: string }
  | { name: 'course'; series: string }
  | { name: 'event-new'; day: string }
  | { name: 'event' | 'chair-day'; event: string }
  | { name: 'run'; session: string }
  | { name: 'lost' };

const calendarOf = (day: string, week: boolean): Route =>
  (isDay(day) ? { name: 'calendar', day, week } : { name: 'lost' });

export function routeOf(path: string): Route {
  const [, kind = '', id = '', part = '', more = ''] = path.replace(/\/+$/u, '').split('/');
  switch (path.replace(/\/+$/u, '')) {
    case '/practice': return { name: 'practice' };
    case '/practice/keeping': return { name: 'practice-keeping' };
    case '/practice/measures': return { name: 'practice-measures' };
    case '/practice/breaches': return { name: 'practice-breaches' };
  }
  if (kind === 'events' && id === 'new' && isDay(part) && !more) return { name: 'event-new', day: part };
  const address = [kind, id && ':', part, more].filter(Boolean).join('/');
  switch (address) {
    case '': case 'clients': return { name: 'clients' };
    case 'welcome': return { name: 'welcome' };
    case 'replay': return { name: 'replay' };
    case 'results': return { name: 'results' };
    case 'note-words': return { name: 'note-words' };
    case 'account': return { name: 'account' };
    case 'people': return { name: 'people' };
    case 'trail': return { name: 'trail', client: '' };
    case 'clients/:/trail': return { name: 'trail', client: id };
    case 'clients/:': return id === 'new' ? { name: 'client-new' } : { name: 'client', client: id };
    case 'clients/:/duties': return { name: 'client-duties', client: id };
    case 'clients/:/edit': return { name: 'client-edit', client: id };
    case 'clients/:/consent': return { name: 'consent', client: id };
    case 'clients/:/episode': return { name: 'episode-new', client: id };
    case 'episodes/:': return { name: 'episode', episode: id };
    case 'episodes/:/progress': return { name: 'progress', episode: id };
    case 'episodes/:/taper': return { name: 'taper', episode: id };
    case 'episodes/:/visit': return { name: 'visit', episode: id };
    case 'clients/:/series': return { name: 'series', client: id };
    case 'courses/:': return { name: 'course', series: id };
    case 'sessions/:': return { name: 'run', session: id };
    case 'today': return { name: 'today' };
    case 'book': return { name: 'book' };
    case 'waiting': return { name: 'waiting' };
    case 'walk-in': return { name: 'walk-in' };
    case 'paper': return { name: 'paper' };
    case 'calendar': return { name: 'calendar', day: '', week: false };
    case 'calendar/:': return id === 'setup' ? { name: 'calendar-setup' } : calendarOf(id, false);
    case 'calendar/:/week': return calendarOf(id, true);
    case 'events/:': return id === 'new' ? { name: 'event-new', day: '' } : { name: 'event', event: id };
    case 'chair-days/:': return { name: 'chair-day', event: id };
    case 'plans/:': return { name: 'plan', plan: id, advised: false };
    case 'plans/:/advised': return { name: 'plan', plan: id, advised: true };
    case 'assessments/:': return { name: 'assessment', assessment: id };
    default: return { name: 'lost' };
  }
}

const here = (): string => (typeof window === 'undefined' ? '/' : window.location.pathname);
let path = $state(here());

export const route = {
  get path(): string {
    return path;
  },
  get now(): Route {
    return routeOf(path);
  },
};

export function go(to: string, how: { replace?: boolean } = {}): void {
  if (how.replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  path = here();
}

/** What was asked for with the address is done, and is not done again when it is loaded anew: the page
    stays as it is. */
export function settled(to: string): void {
  history.replaceState(null, '', to);
}

/** The browser went back or forward. True when that led to another page of the workspace. */
export function moved(): boolean {
  if (path === here()) return false;
  path = here();
  return true;
}

/** A plain click on one of our own links changes the page without loading it again. */
export function followed(event: MouseEvent): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!plain || event.defaultPrevented || !link || link.target || link.download) return;
  const ours = link.origin === window.location.origin && !link.hash && link.pathname !== '/try'
    && !link.pathname.includes('.');
  if (!ours) return;
  event.preventDefault();
  go(link.pathname);
}
