/** What was typed where nobody was found starts the form. */
export const prefill = { name: '' };
