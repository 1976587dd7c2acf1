// The languages of Palpate: each is one file in languages/, found by being there. A page takes from it
// what it says, under one name; web/split-languages.ts lets only that part load with the page.

/** A language's code, such as "es": the name of its file. */
export type Language = string;

/** What the tables say in English, by that text or by its id, in another language. */
export type Told = Readonly<Record<string, string>>;

/** A text as it is read, and the language that it is marked as. */
export interface Spoken {
  text: string;
  language: Language;
}

/** `own` where the language has it; else the English that is given, marked as English. */
export const ownOr = (own: string | undefined, english: string, language: Language): Spoken =>
  (own ? { text: own, language } : { text: english, language: 'en' });

const codeOf = (path: string): Language => /([\w-]+)\.ts$/u.exec(path)?.[1] ?? '';

/** What each language says, by its code; of one that is not there, the English. */
export function inEach<T>(files: Record<string, T>): (language: Language) => T {
  const each = new Map(Object.entries(files).map(([path, said]) => [codeOf(path), said]));
  const english = each.get('en');
  if (english === undefined) throw new Error('English is missing');
  return (language) => each.get(language) ?? english;
}

const files = import.meta.glob<{ code: Language; name: string }>('./languages/*.ts',
  { query: '?only=itself', import: 'itself', eager: true });
/** The languages there are, English first. */
export const languages = Object.values(files)
  .sort((a, b) => Number(b.code === 'en') - Number(a.code === 'en') || a.code.localeCompare(b.code));

/** The best for what a browser or a person asks, such as "es-MX"; English when there is none. */
export function bestOf(asked: string): Language {
  const [code = ''] = asked.toLowerCase().split('-');
  return languages.some((l) => l.code === code) ? code : 'en';
}

const state = $state<{ language: Language }>({
  language: bestOf(typeof navigator === 'undefined' ? '' : navigator.language),
});

export const speaking = {
  get language(): Language {
    return state.language;
  },
  set language(language: Language) {
    state.language = language;
    if (typeof document !== 'undefined') document.documentElement.lang = language;
  },
};

/** As `inEach`, in the language now spoken; reactive where it is read. */
export function spoken<T>(files: Record<string, T>): () => T {
  const of = inEach(files);
  return () => of(state.language);
}

/** What the tables say in one language; nothing until it is there. */
export interface Later {
  (language: Language): Told;
  load: (language: Language) => Promise<Told>;
}

const tables: Later[] = [];
/** All that is fetched so, of the parts of the page that are there. */
export const fetchTables = (language: Language): Promise<unknown> =>
  Promise.all(tables.map((table) => table.load(language)));

/** As `inEach`, of long tables: fetched when a language is first spoken, so that nobody waits for a
    language that is not theirs. Until then the English of the tables stands; reactive where it is read.
    `inEnglish`: English has words of its own, too, beside the tables'. */
export function whenSpoken(files: Record<string, () => Promise<Told>>, inEnglish = false): Later {
  const from = new Map(Object.entries(files).map(([path, load]) => [codeOf(path), load]));
  if (!inEnglish) from.delete('en');
  const coming = new Map<Language, Promise<Told>>();
  let there = $state.raw<Readonly<{ [language: Language]: Told }>>({});
  const fetched = async (language: Language): Promise<Told> => {
    const told = await from.get(language)?.() ?? {};
    there = { ...there, [language]: told };
    return told;
  };
  const load = (language: Language): Promise<Told> => {
    const known = coming.get(language) ?? fetched(language);
    coming.set(language, known);
    // Without a network the English stands, and the next reader asks again.
    known.catch(() => coming.delete(language));
    return known;
  };
  const later = Object.assign((language: Language): Told => {
    const told = there[language];
    if (!told && from.has(language)) load(language).catch(() => undefined);
    return told ?? {};
  }, { load });
  tables.push(later);
  return later;
}
