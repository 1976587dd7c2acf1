// What is typed into a note: phrases that a short key stands for, and words put where the cursor is.
export interface Phrase { key: string; text: string; own: boolean }
export interface Typed { text: string; cursor: number }

const short = /;([a-z0-9]{1,20})([\s.,:)]?)$/u;

/** The key before the cursor with its end (a space, a line, a full stop) becomes what it stands for;
    null: nothing to change. `;;` and a key that stands for nothing stay as they are. */
export function expanded({ text, cursor }: Typed, phrases: Phrase[], atEnd = false): Typed | null {
  const before = text.slice(0, cursor);
  const found = short.exec(before);
  if (!found || (!atEnd && found[2] === '') || before[found.index - 1] === ';') return null;
  const phrase = phrases.find(({ key }) => key === found[1]);
  if (!phrase) return null;
  const whole = before.slice(0, found.index) + phrase.text + (found[2] ?? '');
  return { text: whole + text.slice(cursor), cursor: whole.length };
}

/** `words` in place of what is marked, with a space before them where one is wanted. */
export function putIn(text: string, from: number, to: number, words: string): Typed {
  const before = text.slice(0, from);
  const gap = before !== '' && !/[\s(]$/u.test(before) && !/^[\s.,;:!?)]/u.test(words) ? ' ' : '';
  const whole = before + gap + words;
  return { text: whole + text.slice(to), cursor: whole.length };
}

/** What a section says, and the template's words under it; as it is where they stand there already. */
export function withTemplate(now: string, template: string): string {
  if (now.includes(template.trim())) return now;
  return [now.trim(), template.trim()].filter(Boolean).join('\n');
}
