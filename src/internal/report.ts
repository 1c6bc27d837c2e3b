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
  // Where the host's own reporting fails, there is nobody left to tell.
  if (onError !== undefined) return callHost(() => onError(fault));
  if (process.env.NODE_ENV === 'production' || warned.has(fault.code)) return;
  warned.add(fault.code);
  console.warn(fault.message);
}

/** Calls a function of the host's. What it throws, or, where it is async, rejects with, ends in `onFault`. */
export function callHost(call: () => unknown, onFault: () => void = () => {}): void {
  try {
    const outcome = call();
    if (outcome instanceof Promise) outcome.catch(onFault);
  } catch {
    onFault();
  }
}

/** Forgets what was warned about, so that each test starts fresh. */
export function forgetWarnings(): void {
  warned.clear();
}
