// Which letters of a name are those that were typed: to be marked, not to find by. The server finds
// more (it forgives mistakes); what it found otherwise is shown without a mark.
export interface Part { text: string; hit: boolean }

const plainOf = (letter: string): string =>
  letter.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();

/** The text in parts; each word of `typed` marks where a word of the text begins so. */
export function marked(text: string, typed: string): Part[] {
  const letters = [...text];
  const plain = letters.map(plainOf);
  const hits = letters.map(() => false);
  const wanted = typed.split(/\s+/u).map((word) => [...plainOf(word)]).filter((w) => w.length > 0);
  const starts = plain.map((letter, i) =>
    letter !== '' && !/[\p{L}\p{N}]/u.test(plain[i - 1] ?? ' '));
  for (const word of wanted) {
    plain.forEach((_, at) => {
      if (!starts[at] || !word.every((letter, i) => plain[at + i] === letter)) return;
      for (let i = 0; i < word.length; ++i) hits[at + i] = true;
    });
  }
  const parts: Part[] = [];
  letters.forEach((letter, i) => {
    const last = parts.at(-1);
    if (last && last.hit === hits[i]) last.text += letter;
    else parts.push({ text: letter, hit: hits[i] ?? false });
  });
  return parts;
}

/** The same for a phone number: the digits typed, in a row, whatever stands between them. */
export function markedDigits(text: string, typed: string): Part[] {
  const wanted = typed.replace(/\D/gu, '');
  const places = [...text].flatMap((c, i) => (/\d/u.test(c) ? [i] : []));
  const at = wanted.length < 3 ? -1 : places.map((i) => text[i]).join('').indexOf(wanted);
  if (at < 0) return [{ text, hit: false }];
  const [from, to] = [places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1];
  return [
    { text: text.slice(0, from), hit: false },
    { text: text.slice(from, to), hit: true },
    { text: text.slice(to), hit: false },
  ].filter((part) => part.text !== '');
}
