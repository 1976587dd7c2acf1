// Nothing typed is ever lost: whatever takes words keeps a draft of them, itself or where its value
// is held. The list of forms is read from the sources.
import { describe, expect, it } from 'vitest';

const raw = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });
const nameOf = (path: string): string => path.split('/').at(-1)?.replace('.svelte', '') ?? '';
const sources = new Map(Object.entries(raw).map(([path, text]) => [nameOf(path), text]));

/** Forms that keep nothing, and why that is right. */
const none: Record<string, string> = {
  // A secret is never kept, nor what stands beside it.
  Account: 'a password', Passkeys: 'a password', SecondFactor: 'a code', SignInForm: 'a password',
  Welcome: 'a password',
  // What is looked for or looked at changes nothing.
  BodyOverTime: 'a slider', CalendarHead: 'a day to go to', ResultsPage: 'what is shown',
  PickClient: 'a search', PickClients: 'a search', Trail: 'what is shown', WaitingPage: 'a link to copy',
  // One number or a choice of what is on the screen anyway.
  MoreDialog: 'minutes, beside the client', Plan: 'minutes to compose for',
  LocalScreen: 'one answer, which the visit keeps with its step',
  MeasuresPage: 'a file, which stays where it is',
  // A tablet that strangers share shows nothing of anybody after them.
  TabletPage: 'initials and answers', After: 'a few numbers',
  // Asked about this moment: what was said earlier is no answer.
  AskPart: 'a re-screen beside the client', Decisions: 'a choice and its day, one short reason beside',
};

const drafts = /new (?:Draft|Drafted|LinkDraft|KeptForm)[<(]|keepInTab\(/u;
/** What types leave something behind that would be lost; a tick, a date or a choice too, in a form. */
const control = /new Filled\(|<AskedScreen|<textarea|<form[\s>]|<input(?![^>]*type="(?:checkbox|radio|search)")/u;
const isPart = (text: string): boolean => text.includes('$bindable');
const usedIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\/(\w+)\.svelte'/gu)].map(([, name]) => name ?? ''))]
    .filter((name) => sources.has(name));

const users = new Map<string, string[]>();
for (const [name, text] of sources)
  for (const part of usedIn(text)) users.set(part, [...(users.get(part) ?? []), name]);

function takesWords(name: string): boolean {
  const text = sources.get(name) ?? '';
  return control.test(text) || usedIn(text).some((part) =>
    isPart(sources.get(part) ?? '') && takesWords(part) && text.includes(`<${part}`));
}
/** Typed into a state of its own, which nobody above it holds. */
function holdsWords(text: string): boolean {
  const own = new Set([...text.matchAll(/let (\w+)\b[^=;]*= \$state/gu)].map(([, name]) => name ?? ''));
  return [...text.matchAll(/bind:(?:value|text)=\{(\w+)\}/gu)].some(([, name]) => own.has(name ?? ''));
}
/** Named in `none` because of a form within. */
const leanedOn = new Set<string>();
function isKept(name: string): boolean {
  const text = sources.get(name) ?? '';
  if (drafts.test(text)) return true;
  if (holdsWords(text)) return false;
  const above = users.get(name) ?? [];
  for (const one of above) if (one in none) leanedOn.add(one);
  return above.length > 0 && above.every((one) => isKept(one) || one in none);
}
const forms = [...sources.keys()].filter((name) => takesWords(name) && !isPart(sources.get(name) ?? ''));

describe('every form', () => {
  it('is found in the sources', () => {
    expect(sources.size).toBeGreaterThan(150);
    for (const known of ['ClientNew', 'PaperPage', 'EventNew', 'WalkInPage', 'DutyForm'])
      expect(forms).toContain(known);
  });
  it('keeps a draft', () => {
    expect(forms.filter((name) => !isKept(name) && !none[name])).toEqual([]);
  });
  it('that needs none still stands there', () => {
    const needed = (name: string): boolean => forms.includes(name) && !isKept(name);
    expect(Object.keys(none).filter((name) => !needed(name) && !leanedOn.has(name))).toEqual([]);
  });
});
