// What notes are written with, as the server keeps it.
import type { NotePhrase, NoteTemplate, PhraseSaid } from '../../../build/openapi';
import { call, type Kept } from '../api';

export type { NotePhrase, NoteTemplate, PhraseSaid };
export type Template = Kept<NoteTemplate>;
export type Phrase = Kept<NotePhrase>;

export const noteWords = {
  read: () => call('get', 'note-words'),
  keepTemplate: (body: NoteTemplate, kept: Template | null, version: number, key: string) =>
    (kept ? call('put', 'note-templates/{id}', { id: kept.id, body, version })
      : call('post', 'note-templates', { body, key })),
  removeTemplate: ({ id, version }: Template) => call('delete', 'note-templates/{id}', { id, version }),
  keepPhrase: (body: PhraseSaid, kept: Phrase | null, version: number, key: string) =>
    (kept ? call('put', 'note-phrases/{id}', { id: kept.id, body, version })
      : call('post', 'note-phrases', { body, key })),
  removePhrase: ({ id, version }: Phrase) => call('delete', 'note-phrases/{id}', { id, version }),
};
