// @vitest-environment jsdom
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import type { ConnectionsFetcher } from '../../../src/data/index.js';
import { NO_VISIT } from '../../../src/data/visit.js';
import type { Visit } from '../../../src/data/visit.js';
import { askForSession, readSession } from '../../../src/data/widget-session.js';
import { connection } from '../../../src/testing/index.js';

const NOW = Date.parse('2026-03-02T08:00:00Z');
const HOURS = 3_600_000;
const URL_OF_MELD = 'https://institution-connect.meld.io/?connectToken=t';

const host = () => ({
  listConnections: vi.fn<ConnectionsFetcher['listConnections']>(async () => []),
  repairConnection: vi.fn<NonNullable<ConnectionsFetcher['repairConnection']>>(async () => ({
    widgetUrl: 'repair',
  })),
  startConnection: vi.fn<NonNullable<ConnectionsFetcher['startConnection']>>(async () => ({
    widgetUrl: 'start',
    connectionId: 'n',
  })),
});
const { signal } = new AbortController();
const ask = (fetcher: ConnectionsFetcher, visit: Partial<Visit> = {}) =>
  askForSession(fetcher, 'a', { ...NO_VISIT, ...visit }, signal);

describe('the host is asked for a session', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['reconnect', 'reconnect'],
    ['refresh', 'reconnect'],
    ['linkNewAccounts', 'linkNewAccounts'],
  ] as const)('to %s, as a repair that is to %s', async (intent, asked) => {
    const fetcher = host();
    await expect(ask(fetcher, { intent })).resolves.toEqual({ widgetUrl: 'repair' });
    expect(fetcher.repairConnection.mock.calls).toEqual([['a', { signal, intent: asked }]]);
    expect(fetcher.startConnection).not.toHaveBeenCalled();
  });

  it('for a new connection, with the bank and with what it takes the place of', async () => {
    const fetcher = host();
    const replaces = connection({ id: 'old', status: 'UNRECOVERABLE', statusReason: 'OTHER' });
    const wish = { institutionId: 'i', replaces };
    await expect(ask(fetcher, { intent: 'start', wish })).resolves.toMatchObject({ connectionId: 'n' });
    expect(fetcher.startConnection.mock.calls).toEqual([
      [{ signal, institutionId: 'i', replacesConnectionId: 'old', reason: 'OTHER' }],
    ]);
    expect(fetcher.repairConnection).not.toHaveBeenCalled();
  });

  it('for a new connection, with nothing where nothing is known', async () => {
    const fetcher = host();
    await ask(fetcher, { intent: 'start', wish: null });
    await ask(fetcher, { intent: 'start', wish: {} });
    await ask(fetcher, {
      intent: 'start',
      wish: { replaces: connection({ id: 'old', statusReason: null }) },
    });
    const [first, second, third] = fetcher.startConnection.mock.calls.map(([options]) => options);
    expect(first).toEqual({ signal });
    expect(second).toEqual({ signal });
    expect(third).toEqual({ signal, replacesConnectionId: 'old' });
  });

  it('never where it has no such method, which is a fault of its own', async () => {
    const { repairConnection, startConnection, listConnections } = host();
    const onlyStart = { listConnections, startConnection };
    const onlyRepair = { listConnections, repairConnection };
    await expect(ask(onlyStart)).rejects.toMatchObject({ code: 'MC005' });
    await expect(ask(onlyRepair, { intent: 'start' })).rejects.toMatchObject({ code: 'MC005' });
    expect(startConnection).not.toHaveBeenCalled();
    expect(repairConnection).not.toHaveBeenCalled();
  });

  it('not in vain, without a network', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const fetcher = host();
    await expect(ask(fetcher)).rejects.toMatchObject({ code: 'MC261' });
    await expect(ask(fetcher, { intent: 'start' })).rejects.toMatchObject({ code: 'MC261' });
    expect(fetcher.repairConnection).not.toHaveBeenCalled();
    expect(fetcher.startConnection).not.toHaveBeenCalled();
  });
});

describe('the host’s answer', () => {
  const read = (more: object = {}) => readSession({ widgetUrl: URL_OF_MELD, ...more }, [], NOW);
  const lifeUntil = (expiresAt: unknown) => read({ expiresAt }).lifeMs / HOURS;

  it('opens only what may be opened', () => {
    expect(read().url.href).toBe(URL_OF_MELD);
    const own = 'https://connect.ledgerly.example/x';
    expect(readSession({ widgetUrl: own }, ['https://connect.ledgerly.example'], NOW).url.href).toBe(own);
    const throwing = { get widgetUrl(): string { throw new Error('no'); } }; // prettier-ignore
    const bad = [null, undefined, 7, 'x', [], {}, { widgetUrl: own }, { widgetUrl: null }, throwing];
    for (const answer of bad)
      expect(() => readSession(answer, [], NOW)).toThrow(expect.objectContaining({ code: 'MC263' }));
  });

  it('says which connection it is about, or not', () => {
    expect(read({ connectionId: 'c' }).connectionId).toBe('c');
    for (const connectionId of ['', null, undefined, 7, {}])
      expect(read({ connectionId }).connectionId).toBeNull();
  });

  it('lasts until it says, at most three hours', () => {
    expect(lifeUntil('2026-03-02T09:00:00Z')).toBe(1);
    expect(lifeUntil('2026-03-02T10:59:59Z')).toBeCloseTo(3, 3);
    expect(lifeUntil('2026-03-02T11:00:00Z')).toBe(3);
    expect(lifeUntil('2026-03-03T08:00:00Z')).toBe(3);
    expect(read({ expiresAt: '2026-03-02T08:00:00.001Z' }).lifeMs).toBe(1);
  });

  it.each([
    undefined,
    null,
    'soon',
    7,
    '2026-03-02T08:00:00Z',
    '2026-03-02T07:00:00Z',
    '1970-01-01T00:00:00Z',
  ])('lasts three hours where it says nothing of use, or a time that is over: %j', (expiresAt) =>
    expect(lifeUntil(expiresAt)).toBe(3),
  );
});
