// What the pages about duties say to the server. The shapes are the OpenAPI document's, as in
// ../api.ts; a field of a form that is not in it is an error of the type check in forms.ts.
import type {
  Breach, Chaperone, ClientNotices, Decider, DoNotBook, DueLines as AnyDueLines,
  EraseOutcome as AnyEraseOutcome, Exposure, Incident, Keeping as AnyKeeping,
  KeptBreach as AnyKeptBreach, LegalHold, PracticeNow as AnyPracticeNow, PracticeProfile,
  PrivateNote,
} from '../../../build/openapi';
import { account, call, type Kept } from '../api';
import { privacy } from '../privacy';

type Lists<T> = { [K in keyof T]-?: NonNullable<T[K]> extends readonly unknown[] ? K : never }[keyof T];
/** As the server shows it: its lists are there, though empty. */
type Shown<T> = T extends readonly (infer One)[] ? Shown<One>[]
  : T extends object
    ? { [K in Lists<T>]-?: Shown<NonNullable<T[K]>> }
      & { [K in keyof T as K extends Lists<T> ? never : K]: Shown<NonNullable<T[K]>> }
    : T;

export type Profile = PracticeProfile;
export type PracticeNow = Shown<AnyPracticeNow>;
export type Place = PracticeNow['place'];
export type Origin = Place['numbers']['from'];
export type DueStep = Place['breach'][number];
export type Notices = Shown<ClientNotices>;
export type Keeping = Shown<AnyKeeping>;
export type DueLines = Shown<AnyDueLines>;
export type DueLine = DueLines['due'][number];
export type EraseOutcome = Shown<AnyEraseOutcome>;
export type StepDone = NonNullable<Breach['steps']>[number];
export type Due = Shown<AnyKeptBreach>['due'][number];

/** What each kind holds; the one form for all of them reads it by the names of its fields. */
export interface Contents {
  decider: Decider;
  do_not_book: DoNotBook;
  chaperone: Chaperone;
  incident: Incident;
  exposure: Exposure;
  private_note: PrivateNote;
  legal_hold: LegalHold;
  breach: Breach;
}
export type Kind = keyof Contents;
export type Content = Record<string, unknown>;
export type KeptBreach = Kept<Content> & { due: Due[] };

export const practice = {
  now: () => call('get', 'practice') as Promise<PracticeNow>,
  change: (body: Profile, version: number) =>
    call('put', 'practice', { body, version }) as Promise<PracticeNow>,
  people: () => account.people(),
  /** Who treats here; for an owner who does not treat, everybody. */
  readers: async (): Promise<{ id: string; name: string }[]> => {
    try {
      return (await privacy.colleagues()).colleagues;
    } catch {
      return (await practice.people()).people ?? [];
    }
  },
};

export const notices = (id: string) =>
  call('get', 'clients/{id}/notices', { id }) as Promise<Notices>;

interface Page<T> { all: Kept<T>[]; more?: boolean }
interface Whole<T> {
  page: (id: string, query: { count: number; after: string }) => Promise<Page<T>>;
  add: (body: T, key: string) => Promise<Kept<T>>;
  change: (id: string, body: T, version: number) => Promise<Kept<T>>;
}

/** The kinds that are said whole. */
const kinds: { [K in Kind]: Whole<Contents[K]> } = {
  decider: {
    page: async (id, query) => {
      const { deciders: all, more } = await call('get', 'clients/{id}/deciders', { id, query });
      return { all, more };
    },
    add: (body, key) => call('post', 'deciders', { body, key }),
    change: (id, body, version) => call('put', 'deciders/{id}', { id, body, version }),
  },
  do_not_book: {
    page: async (id, query) => {
      const { do_not_book: all, more } = await call('get', 'clients/{id}/do-not-book', { id, query });
      return { all, more };
    },
    add: (body, key) => call('post', 'do-not-book', { body, key }),
    change: (id, body, version) => call('put', 'do-not-book/{id}', { id, body, version }),
  },
  chaperone: {
    page: async (id, query) => {
      const { chaperones: all, more } = await call('get', 'clients/{id}/chaperones', { id, query });
      return { all, more };
    },
    add: (body, key) => call('post', 'chaperones', { body, key }),
    change: (id, body, version) => call('put', 'chaperones/{id}', { id, body, version }),
  },
  incident: {
    page: async (id, query) => {
      const { incidents: all, more } = await call('get', 'clients/{id}/incidents', { id, query });
      return { all, more };
    },
    add: (body, key) => call('post', 'incidents', { body, key }),
    change: (id, body, version) => call('put', 'incidents/{id}', { id, body, version }),
  },
  exposure: {
    page: async (id, query) => {
      const { exposures: all, more } = await call('get', 'clients/{id}/exposures', { id, query });
      return { all, more };
    },
    add: (body, key) => call('post', 'exposures', { body, key }),
    change: (id, body, version) => call('put', 'exposures/{id}', { id, body, version }),
  },
  private_note: {
    page: async (id) =>
      ({ all: (await call('get', 'clients/{id}/private-notes', { id })).private_notes }),
    add: (body, key) => call('post', 'private-notes', { body, key }),
    change: (id, body, version) => call('put', 'private-notes/{id}', { id, body, version }),
  },
  legal_hold: {
    page: async (id, query) => {
      const { legal_holds: all, more } = await call('get', 'clients/{id}/legal-holds', { id, query });
      return { all, more };
    },
    add: (body, key) => call('post', 'legal-holds', { body, key }),
    change: (id, body, version) => call('put', 'legal-holds/{id}', { id, body, version }),
  },
  breach: {
    page: async (_, query) => {
      const { breaches: all, more } = await call('get', 'breaches', { query });
      return { all, more };
    },
    add: (body, key) => call('post', 'breaches', { body, key }),
    change: (id, body, version) => call('put', 'breaches/{id}', { id, body, version }),
  },
};
const whole = (kind: Kind): Whole<Content> => kinds[kind] as unknown as Whole<Content>;

export const records = {
  /** Every one, page by page: what is cut off could be what must not be missed. */
  of: async (kind: Kind, client: string): Promise<Kept<Content>[]> => {
    const all: Kept<Content>[] = [];
    for (let more = true; more;) {
      const page = await whole(kind).page(client, { count: 100, after: all.at(-1)?.id ?? '' });
      all.push(...page.all);
      more = page.more ?? false;
    }
    return all;
  },
  add: (kind: Kind, body: Content, key: string) => whole(kind).add(body, key),
  change: (kind: Kind, id: string, body: Content, version: number) =>
    whole(kind).change(id, body, version),
};

export const keeping = {
  of: (id: string) => call('get', 'clients/{id}/keeping', { id }) as Promise<Keeping>,
  due: (after: string) => call('get', 'keeping/due', { query: { after } }) as Promise<DueLines>,
  erase: (id: string, why: string) =>
    call('post', 'clients/{id}/erase', { id, body: { why } }) as Promise<EraseOutcome>,
  again: (id: string) => call('delete', 'clients/{id}/only-kept', { id }),
};
