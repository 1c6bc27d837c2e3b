// Bundlers replace it.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Anything worth telling the host developer: an error of the kit, or a problem of a payload. */
export interface Reportable {
  readonly code: string;
  readonly message: string;
}

const warned = new Set<string>();

/**
 * Tells the host: through its own callback, or, where it has none, once per code on the console and only in development. What
 * the callback throws stays here.
 */
export function report<T extends Reportable>(fault: T, onError: ((fault: T) => void) | undefined): void {
  if (onError !== undefined) {
    try {
      onError(fault);
    } catch {
      // The host's own reporting failed; there is nobody left to tell.
    }
    return;
  }
  if (process.env.NODE_ENV === 'production' || warned.has(fault.code)) return;
  warned.add(fault.code);
  console.warn(fault.message);
}

/** Forgets what was warned about, so that each test starts fresh. */
export function forgetWarnings(): void {
  warned.clear();
}
