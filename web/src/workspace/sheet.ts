// Whose a printed sheet of the workspace is.
import type { Whose } from '../result/whose.svelte';
import type { Client } from './api';
import { spokenName } from './client-form';
import { session } from './session.svelte';

const practice = (): string => session.now?.practice.name ?? '';
export const sheetOf = (client: Client): Pick<Whose, 'name' | 'born' | 'practice'> =>
  ({ name: spokenName(client), born: client.birth ?? '', practice: practice() });
/** Of whom this device has nothing but the name. */
export const sheetOfName = (name: string): Pick<Whose, 'name' | 'born' | 'practice'> =>
  ({ name, born: '', practice: practice() });
