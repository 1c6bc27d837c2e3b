export function findBrowser(env?: NodeJS.ProcessEnv): string | null;
export const BROWSER_ARGS: string[];
