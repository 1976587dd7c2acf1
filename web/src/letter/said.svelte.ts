// A letter in the language that somebody chose for it. English is what the engine wrote; it stands until
// the other is there, and where a part of it is known in English only.
import type { Language } from '../words/catalogue.svelte';

export class LetterSaid {
  text = $state('');
  /** of the text, which may not be the one that was chosen */
  language = $state<Language>('en');
  /** it was asked for in a language in which a part of it is not known, or which cannot be fetched now */
  onlyEnglish = $state(false);
  #turn = 0;

  async say(english: string, language: Language): Promise<void> {
    const turn = (this.#turn += 1);
    if (language !== this.language || !this.text) this.#take(english, 'en');
    if (language === 'en') return this.#take(english, 'en');
    const said = await import('../words/letter').then(({ letterSaidIn }) => letterSaidIn(english, language))
      .catch(() => undefined);
    if (turn !== this.#turn) return;
    this.#take(said ?? english, said === undefined ? 'en' : language);
    this.onlyEnglish = said === undefined;
  }

  #take(text: string, language: Language): void {
    [this.text, this.language, this.onlyEnglish] = [text, language, false];
  }
}
