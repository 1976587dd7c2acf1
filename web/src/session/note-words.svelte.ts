// A practice's templates and phrases, as the server has them.
import type { NoteTemplate } from '../../build/openapi';
import { call, type Kept } from '../workspace/api';
import type { Phrase } from './note-text';

export type { NoteTemplate };
export type Template = Kept<NoteTemplate>;

export class NoteWords {
  templates = $state.raw<Template[]>([]);
  phrases = $state.raw<Phrase[]>([]);

  /** Without the network a note is written without them. */
  async read(): Promise<void> {
    const told = await call('get', 'note-words', { open: true }).catch(() => null);
    if (!told) return;
    this.templates = told.templates;
    this.phrases = told.phrases.map(({ content: { key, text, person } }) =>
      ({ key, text, own: person !== undefined }));
  }
}
