import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { ConnectionsProvider } from '../../../src/provider.js';
import type { ConnectionsProviderProps } from '../../../src/provider.js';
import { connectionIn, connectionsByRow, fakeFetcher } from '../../../src/testing/index.js';
import type { ComponentSlots } from '../../../src/ui/slots.js';
import { UiContext, useUi } from '../../../src/ui/settings.js';
import type { UiSettings } from '../../../src/ui/settings.js';
import { EVERY_COMPONENT } from './every-component.js';

// React tells of every error that a boundary has caught; that is the host’s to turn off.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(cleanup);

const handlers = { reconnect: () => {}, confirmInstitutionAction: () => {}, refresh: () => {} };
const fetcher = fakeFetcher({ connections: [] });

function show(node: ReactNode, settings: Partial<ConnectionsProviderProps> = {}) {
  const tree = (children: ReactNode) => (
    <StrictMode>
      <ConnectionsProvider fetcher={fetcher} scope="customer-1" {...settings}>
        {children}
      </ConnectionsProvider>
    </StrictMode>
  );
  const view = render(tree(node));
  return { ...view, update: (next: ReactNode) => view.rerender(tree(next)) };
}

/** What a component of the kit that has a bug would do: it fails while it is drawn, for as long as `broken` says. */
function Buggy({ broken, onFault, children }: BuggyProps) {
  const ui = useUi();
  const settings = new Proxy(ui, {
    get(target, name) {
      if (name === 'onFault') return onFault;
      if (name === 'look' && broken) throw new Error('a bug');
      return Reflect.get(target, name) as unknown;
    },
  });
  return <UiContext.Provider value={settings}>{children}</UiContext.Provider>;
}

interface BuggyProps {
  readonly broken: boolean;
  readonly onFault: UiSettings['onFault'];
  readonly children: ReactNode;
}

function HostPage({ children }: { readonly children: ReactNode }) {
  return (
    <main>
      <h1>The host’s page</h1>
      {children}
    </main>
  );
}

const expectAlive = () => expect(screen.getByRole('heading', { name: 'The host’s page' })).toBeVisible();

describe.each(EVERY_COMPONENT)('$name', ({ draw, part }) => {
  it('fails alone, says so once, and is back with the next data', () => {
    const onFault = vi.fn<UiSettings['onFault']>();
    const page = (broken: boolean, element: ReactElement) => (
      <HostPage>
        <Buggy broken={broken} onFault={onFault}>
          {element}
        </Buggy>
      </HostPage>
    );
    const { rerender, container } = render(page(true, draw()));
    expectAlive();
    rerender(page(true, draw()));
    expect(onFault.mock.calls).toEqual([['MC305']]);
    expect(container.querySelector(`.${part}[data-tone], .${part}[data-state]`)).toBeNull();
    rerender(page(false, draw()));
    expect(container.querySelector(`.${part}`)).not.toBeNull();
    expectAlive();
  });

  it('comes and goes with its host although somebody has taken its element out of the page', () => {
    const { rerender, container } = render(<HostPage>{draw()}</HostPage>);
    container.querySelector(`.${part}`)?.remove();
    rerender(<HostPage>{null}</HostPage>);
    expectAlive();
    rerender(<HostPage>{draw()}</HostPage>);
    expect(container.querySelector(`.${part}`)).not.toBeNull();
  });
});

const banks = Object.values(connectionsByRow);
const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const working = connectionIn({ status: 'ACTIVE', statusReason: null });
const asking = connectionIn(
  { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
  { institutionUrl: 'https://bank.example/terms' },
);

describe('a component of the host’s that fails while it is drawn', () => {
  const fails = () => {
    throw new Error('the host’s bug');
  };
  const cases: readonly [keyof ComponentSlots, Connection, () => Element | null][] = [
    ['Button', broken, () => screen.queryByRole('button', { name: /^Reconnect/ })],
    ['InstitutionLogo', broken, () => document.querySelector('span.mc-logo')],
    ['Icon', broken, () => screen.queryByText('Reconnect needed')],
    ['Link', asking, () => screen.queryByRole('link')],
    ['Spinner', broken, () => screen.queryByRole('button', { name: /^Reconnect/ })],
  ];
  it.each(cases)('%s: ours stands in its place', async (slot, connection, ours) => {
    const onError = vi.fn<(fault: { readonly code: string }) => void>();
    show(
      <ConnectionCard
        connection={connection}
        handlers={handlers}
        actionState={{ reconnect: { status: 'pending' } }}
      />,
      { components: { [slot]: fails }, onError },
    );
    expect(ours()).not.toBeNull();
    await act(async () => {});
    expect(new Set(onError.mock.calls.map(([{ code }]) => code))).toEqual(new Set(['MC304']));
  });

  it('renderRows: our rows stand in their place', () => {
    const Fails = fails as () => never;
    show(<ConnectionList connections={banks} renderRows={() => <Fails />} />);
    expect(document.querySelectorAll('.mc-card').length).toBeGreaterThan(15);
  });
});

describe('one row of many that cannot be drawn', () => {
  // A bank whose accounts are not what they were promised to be.
  const bad = {
    ...working,
    id: 'bad',
    institutionName: 'Broken Bank',
    accounts: [null],
  } as unknown as Connection;

  it('keeps its name in the list; all others are whole', async () => {
    const onError = vi.fn<(fault: { readonly code: string }) => void>();
    const rows = [...banks.slice(0, 5), bad, ...banks.slice(5)];
    const { update } = show(<ConnectionList connections={rows} include="all" />, { onError });
    const name = screen.getByRole('heading', { name: 'Broken Bank' });
    expect(name.closest('.mc-card')?.querySelector('.mc-badge')).toBeNull();
    const { length } = document.querySelectorAll('.mc-card');
    expect(document.querySelectorAll('.mc-card .mc-badge')).toHaveLength(length - 1);
    await act(async () => {});
    expect(onError.mock.calls.map(([{ code }]) => code)).toEqual(['MC305']);
    const whole = rows.map((row) => (row === bad ? { ...bad, accounts: [] } : row));
    update(<ConnectionList connections={whole} include="all" />);
    expect(
      screen.getByRole('heading', { name: 'Broken Bank' }).closest('.mc-card')?.querySelector('.mc-badge'),
    ).not.toBeNull();
  });
});

describe('what others take out of the page', () => {
  function Page() {
    const [connection, setConnection] = useState(broken);
    return (
      <HostPage>
        <button type="button" onClick={() => setConnection((now) => (now === broken ? working : broken))}>
          Change
        </button>
        <ConnectionCard connection={connection} handlers={handlers} />
        <ConnectionList connections={[connection, ...banks]} />
      </HostPage>
    );
  }

  // Found by `npm run torture`: React tried fifty times, and then no root of the page was drawn any more.
  it('is given up where nothing can be put back, not even what remains of a list', () => {
    const page = (rows: readonly Connection[]) => (
      <HostPage>
        <section>
          <ConnectionList connections={rows} />
          <p>The host’s own</p>
        </section>
      </HostPage>
    );
    const { container, rerender } = render(page(banks));
    screen.getByText('The host’s own').remove();
    for (const part of container.querySelectorAll('.mc-list *')) part.remove();
    container.querySelector('.mc-list')?.remove();
    rerender(page([working]));
    expectAlive();
    const other = render(page([broken]));
    expect(other.container.querySelector('.mc-card')).not.toBeNull();
  });

  const parts = ['.mc-notice-title', '.mc-actions', '.mc-badge', '.mc-list-item', '.mc-notice', '.mc-card'];
  it.each(parts)('%s never takes the page along', (part) => {
    const { container } = show(<Page />);
    for (const element of container.querySelectorAll(part)) element.remove();
    for (let times = 0; times < 2; times += 1) {
      act(() => screen.getByRole('button', { name: 'Change' }).click());
      expect(screen.getByRole('heading', { name: 'The host’s page' })).toBeVisible();
    }
  });

  it('costs nothing that React was about to change: the card is drawn anew, at once', () => {
    const { container } = show(<Page />);
    container.querySelector('main > .mc-card .mc-notice')?.remove();
    act(() => screen.getByRole('button', { name: 'Change' }).click());
    expect(container.querySelector('main > .mc-card .mc-badge')).toHaveTextContent('Connected');
    expect(container.querySelector('main > .mc-card .mc-notice')).toBeNull();
  });

  it.each(['.mc-notice', '.mc-card'])('%s is there again with the next change', (part) => {
    const { container } = show(<Page />);
    container.querySelector(`main > ${part}, main > .mc-card ${part}`)?.remove();
    for (let times = 0; times < 2; times += 1)
      act(() => screen.getByRole('button', { name: 'Change' }).click());
    expect(container.querySelector(`main > ${part}, main > .mc-card ${part}`)).not.toBeNull();
  });
});
