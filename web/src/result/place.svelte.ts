/** The place the reader chose for the emergency number: in memory only. */
export const chosenPlace = $state<{ id: string | null }>({ id: null });
