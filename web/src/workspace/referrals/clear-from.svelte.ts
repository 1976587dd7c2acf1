// A clearance that is begun from the answer to a referral: the form of clearances takes it up.
export interface ClearFrom { episode: string; referral: string; by: string; on: string; reason: string }
export const clearing = $state<{ from: ClearFrom | null }>({ from: null });
