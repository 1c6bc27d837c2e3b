// What `npm run torture` has found, each as small as it could be made.
import { act, cleanup, render, screen } from '@testing-library/react';
import { lazy } from 'react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionList, ConnectionManager, ConnectionsProvider } from '../../../src/index.js';
import type { ButtonSlotProps, ConnectionsProviderProps } from '../../../src/index.js';
import { connectionIn, fakeFetcher, recordIn } from '../../../src/testing/index.js';

const LOGIN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const rejected: unknown[] = [];
const onRejection = (reason: unknown) => void rejected.push(reason);

beforeEach(() => {
  rejected.length = 0;
  process.on('unhandledRejection', onRejection);
});
afterEach(() => {
  cleanup();
  process.off('unhandledRejection', onRejection);
});

const turn = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
const codes = (onError: ReturnType<typeof vi.fn>) =>
  onError.mock.calls.map(([fault]) => (fault as { readonly code: string }).code);

async function open(props: Partial<ConnectionsProviderProps>) {
  render(
    <main>
      <h1>The host’s page</h1>
      <ConnectionsProvider
        fetcher={fakeFetcher({ connections: [recordIn(LOGIN)] })}
        scope="customer"
        {...props}
      >
        <ConnectionManager />
      </ConnectionsProvider>
    </main>,
  );
  await turn();
}

const expectWhole = () => {
  expect(screen.getByRole('heading', { name: 'The host’s page' })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Reconnect/ })).toBeVisible();
};

describe('a clock of the host’s', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('no time');
      },
    ],
    ['tells no time', () => new Date(NaN)],
    ['is async', (async () => new Date()) as never],
  ])('that %s is replaced by the device’s, and the host is told once', async (_, now) => {
    // prettier-ignore
    const onError = vi.fn();
    await open({ now, onError, onSummaryChange: () => {} });
    expectWhole();
    act(() => screen.getByRole('button', { name: 'Remind me later' }).click());
    await turn();
    expect(codes(onError)).toEqual(['MC302']);
  });
});

describe('an async function of the host’s that rejects', () => {
  let calls = 0;
  const fails = (): void => {
    calls += 1;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what TypeScript lets a host pass where nothing is awaited
    return Promise.reject(new Error('the host’s bug')) as never;
  };
  const refuses = (status: number) => ({ listConnections: async () => Promise.reject({ status }) });

  it.each<[string, Partial<ConnectionsProviderProps>, readonly string[]]>([
    ['onAuthError', { onAuthError: fails, fetcher: refuses(401) }, ['MC201']],
    ['onSummaryChange', { onSummaryChange: fails }, ['MC302']],
    ['onEvent', { onEvent: fails }, ['MC302']],
  ])('%s: is heard of by nobody but onError', async (_, props, expected) => {
    const onError = vi.fn();
    await open({ onError, ...props });
    expect(screen.getByRole('heading', { name: 'The host’s page' })).toBeVisible();
    expect(rejected).toEqual([]);
    expect([...new Set(codes(onError))]).toEqual(expected);
  });

  it('onError itself: there is nobody left to tell', async () => {
    await open({ onError: fails, fetcher: refuses(400) });
    expect(calls).toBeGreaterThan(0);
    expect(rejected).toEqual([]);
  });

  it('a storage: what was put off stays so for this visit', async () => {
    const storage = { getItem: () => null, setItem: fails, removeItem: fails };
    await open({ storage });
    act(() => screen.getByRole('button', { name: 'Remind me later' }).click());
    await turn();
    expect(screen.queryByRole('button', { name: 'Remind me later' })).toBeNull();
    expect(rejected).toEqual([]);
  });
});

interface ButtonModule {
  readonly default: (props: ButtonSlotProps) => ReactNode;
}

describe('what the host draws and has not yet loaded', () => {
  it('ours stands in the place of a button until it is there', async () => {
    let load: (module: ButtonModule) => void = () => {};
    const Button = lazy(() => new Promise<ButtonModule>((resolve) => (load = resolve)));
    await open({ components: { Button } });
    expectWhole();
    expect(screen.queryAllByText('theirs')).toEqual([]);
    await act(async () =>
      load({
        default: ({ children, onClick }) => (
          <button type="button" onClick={onClick}>
            {children}
            <i>theirs</i>
          </button>
        ),
      }),
    );
    await turn();
    expect(screen.getAllByText('theirs').length).toBeGreaterThan(0);
  });

  it('our rows stand in the place of rows that never come', () => {
    const Waits = lazy(() => new Promise<never>(() => {}));
    render(<ConnectionList connections={[connectionIn(LOGIN)]} renderRows={() => <Waits />} />);
    expect(document.querySelectorAll('.mc-card')).toHaveLength(1);
  });
});
