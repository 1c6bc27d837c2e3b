import { describe, expect, it } from 'vitest';

describe('importing the kit on a server', () => {
  it('needs no window, no document, and leaves no global behind', async () => {
    expect([typeof window, typeof document]).toEqual(['undefined', 'undefined']);
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    const kit = await import('../../src/index.js');
    expect(Object.keys(kit)).toEqual(
      expect.arrayContaining([
        'ConnectionsProvider',
        'useConnections',
        'connectionsQueryOptions',
        'policyFor',
      ]),
    );
    expect(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name))).toEqual([]);
  });

  it('tells nobody anything there', async () => {
    const { announce } = await import('../../src/internal/announce.js');
    expect(() => announce('One')).not.toThrow();
  });
});
