import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { ConnectionRecord } from '../../src/domain/index.js';

/** Whatever React logs as an error while it renders on the server fails the test. */
export function failOnConsoleError(): void {
  beforeEach(() => {
    vi.spyOn(console, 'error');
  });
  afterEach(() => {
    expect(console.error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
}

export const BANKS: readonly ConnectionRecord[] = [
  { id: 'a', status: 'ACTIVE', statusReason: null, institutionName: 'Bank A' },
  { id: 'b', status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED', institutionName: 'Bank B' },
];
