import type { SnoozeStorage } from '../../src/index.js';

const refuse = (name: string) => () => {
  throw new DOMException('Refused.', name);
};

/** What the host gives the kit to keep put-off notices in; nothing, if the address does not say. */
export const STORAGES: Readonly<Record<string, () => SnoozeStorage | undefined>> = {
  local: () => window.localStorage,
  /** A careful host, whose browser may deny it. */
  careful() {
    try {
      return window.localStorage;
    } catch {
      return undefined;
    }
  },
  full: () => ({ getItem: () => null, setItem: refuse('QuotaExceededError'), removeItem: () => {} }),
  throwing: () => ({
    getItem: refuse('SecurityError'),
    setItem: refuse('SecurityError'),
    removeItem: refuse('SecurityError'),
  }),
};
