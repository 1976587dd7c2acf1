// Photographs and papers, as the server keeps them.
import type { StoredFile } from '../../../build/openapi';
import { call, type Kept } from '../api';
import type { Ready } from './picture';

export type Stored = Kept<StoredFile>;
const largeMs = 90_000;

/** What a file shows, and the language that this is written in. */
export interface Caption { title: string; language: string }

function formOf({ title, language }: Caption, { file, thumbnail }: Ready): FormData {
  const form = new FormData();
  form.set('title', title);
  form.set('language', language);
  form.set('file', file);
  if (thumbnail) form.set('thumbnail', thumbnail);
  return form;
}

export const files = {
  of: (episode: string, after = '') =>
    call('get', 'episodes/{id}/files', { id: episode, query: { count: 20, after } }),
  add: (episode: string, caption: Caption, one: Ready, key: string) => {
    const how = { id: episode, body: formOf(caption, one), key, waitMs: largeMs };
    return call('post', 'episodes/{id}/files', how);
  },
  takeOut: ({ id, version }: Stored, why: string) =>
    call('put', 'files/{id}/taken-out', { id, version, body: { why } }),
};
export const contentOf = ({ id }: Stored): string => `/api/v1/files/${id}/content`;
export const thumbnailOf = ({ id }: Stored): string => `/api/v1/files/${id}/thumbnail`;
