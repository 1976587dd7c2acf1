// Whose result, plan or note is on the screen, for what is printed of it. Null on the open page:
// nobody is known there, and the sheet has lines to write on.
export interface Whose {
  name: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; '': not known */
  born: string;
  /** YYYY-MM-DD or a moment; '': not known */
  day: string;
  /** what was on that day */
  of: 'answers' | 'session';
  practice: string;
  /** where the same is asked again; '': nowhere */
  again: string;
  /** where a letter is followed until an answer comes; left out: nowhere */
  follows?: string;
}

let now = $state.raw<Whose | null>(null);
export const whose = {
  get now(): Whose | null {
    return now;
  },
};

/** Called while a page is made: it is said as long as that page is shown. */
export function tellWhose(of: () => Whose | null): void {
  $effect(() => {
    const told = (now = of());
    return () => {
      if (now === told) now = null;
    };
  });
}

const escaped = (text: string): string =>
  text.replace(/[\p{Cc}"\\]/gu, (c) => `\\${c.codePointAt(0)?.toString(16) ?? ''} `);

/** The second sheet and all further ones carry the line in their margin, where the browser can. */
export const marginOf = (line: string): string =>
  `@page { @top-left { content: "${escaped(line)}"; font-size: 8.5pt; white-space: pre; } }
@page :first { @top-left { content: none; } }`;
