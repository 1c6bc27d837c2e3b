import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Whatever React, or the kit, logs as an error fails the test. */
export function expectQuiet(): void {
  beforeEach(() => {
    vi.spyOn(console, 'error');
  });
  afterEach(() => {
    expect(console.error).not.toHaveBeenCalled();
  });
}
