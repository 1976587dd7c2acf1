// Photographs and papers, as the server keeps them.
import type { FileSaid, StoredFile } from '../../../build/openapi';
import { call, type Kept } from '../api';

export type Stored = Kept<StoredFile>;
const largeMs = 90_000;

export const files = {
  of: (episode: string, after = '') =>
    call('get', 'episodes/{id}/files', { id: episode, query: { count: 20, after } }),
  add: (episode: string, body: FileSaid, key: string) =>
    call('post', 'episodes/{id}/files', { id: episode, body, key, waitMs: largeMs }),
  takeOut: ({ id, version }: Stored, why: string) =>
    call('put', 'files/{id}/taken-out', { id, version, body: { why } }),
};
export const contentOf = ({ id }: Stored): string => `/api/v1/files/${id}/content`;
export const thumbnailOf = ({ id }: Stored): string => `/api/v1/files/${id}/thumbnail`;
