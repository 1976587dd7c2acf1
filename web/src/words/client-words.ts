export const clientWords: Record<string, [string, string]> = {};
export const prompts: Record<string, string> = {};
