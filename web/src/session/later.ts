// The screens that never stand first. They are fetched once a visit begins, beside it, so that what
// stands first is smaller and these are here when the network is gone. What stops the work is not
// among them: it is there from the first moment.
export { default as HomeScreen } from './HomeScreen.svelte';
export { default as MarkDialog } from './MarkDialog.svelte';
export { default as NotePage } from './NotePage.svelte';
export { default as PayScreen } from './PayScreen.svelte';
export { default as PressScreen } from './PressScreen.svelte';
export { default as RebookScreen } from './RebookScreen.svelte';
export { default as SpotsScreen } from './SpotsScreen.svelte';
export { default as WorkScreen } from './WorkScreen.svelte';
