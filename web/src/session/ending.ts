// The screens after the work. They are fetched once a visit begins, beside it: what stands first is
// smaller so, and they are here when the network is gone.
export { default as HomeScreen } from './HomeScreen.svelte';
export { default as NotePage } from './NotePage.svelte';
export { default as PayScreen } from './PayScreen.svelte';
export { default as RebookScreen } from './RebookScreen.svelte';
