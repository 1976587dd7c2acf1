import { Visit } from './intake/visit.svelte';

/** The visit under way. There is one, and it lives as long as the page. */
export const visit = new Visit();
