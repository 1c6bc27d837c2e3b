export function buildRegistry(root?: string): Map<string, string>;
export function outdatedFiles(root?: string): string[];
