import { screen, waitFor, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPolicyResolver } from '../../../src/domain/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { forgetAnnouncements } from '../../../src/internal/announce.js';
import { ConnectionDiagnostics, diagnosticBundle, handlingFor } from '../../../src/operator/index.js';
import type { ConnectionDiagnosticsProps } from '../../../src/operator/index.js';
import { connection, connectionIn, DOCUMENTED_ROWS, FIXTURE_NOW as now } from '../../../src/testing/index.js';
import { show } from '../components/render.js';
import { CANARIES, CANARY, leakyDetails } from './canaries.js';

const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const draw = (props: Partial<ConnectionDiagnosticsProps> = {}) => (
  <ConnectionDiagnostics connection={broken} now={now} {...props} />
);
/** On the page, and to a screen reader. */
const saidTwice = (text: RegExp) => waitFor(() => expect(screen.getAllByText(text)).toHaveLength(2));
const rowOf = (name: string) => screen.getAllByText(name, { selector: 'dt' })[0]?.parentElement;

afterEach(forgetAnnouncements);

describe('it keeps the promises of every component', () => {
  const DATA = ['data-tone', 'data-actor', 'data-status', 'data-reason', 'data-density'];

  it.each([undefined, {}])('one element, with or without a provider', (settings) => {
    const { container } = show(draw(), settings);
    expect(container.childNodes).toHaveLength(1);
    expect(container.firstElementChild).toHaveClass('mc-diagnostics', { exact: true });
  });

  it('the host’s ref, class, style, id, data and aria on its root, and ours stays', () => {
    const ref = vi.fn<(element: HTMLElement | null) => void>();
    const hostile = Object.fromEntries(DATA.map((name) => [name, 'theirs']));
    const own = { className: 'theirs', style: { marginTop: '3px' }, id: 'their-id', 'aria-description': 'x' };
    const { container, unmount } = show(
      <ConnectionDiagnostics connection={broken} ref={ref} {...own} {...hostile} />,
    );
    const root = container.firstElementChild;
    expect(ref.mock.lastCall?.[0]).toBe(root);
    expect(root).toHaveClass('mc-diagnostics', 'theirs');
    expect(root).toHaveStyle({ marginTop: '3px' });
    expect(root).toHaveAttribute('id', 'their-id');
    expect(root).toHaveAttribute('aria-description', 'x');
    for (const name of DATA) expect(root?.getAttribute(name)).not.toMatch(/theirs|^$/);
    unmount();
    expect(ref.mock.lastCall?.[0]).toBeNull();
  });

  it('a server writes what the browser draws', () => {
    const props = { events: [], providerDetails: leakyDetails() };
    const host = document.createElement('div');
    host.innerHTML = renderToString(draw(props));
    expect(host.textContent).toBe(show(draw(props)).container.textContent);
  });

  it('what cannot be drawn shows nothing, and the page stands', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const unparsed = { id: 'c1', status: { no: 'status' } } as unknown as Connection;
    const { container } = show(
      <main>
        <p>The host’s page</p>
        <ConnectionDiagnostics connection={unparsed} now={now} />
        <ConnectionDiagnostics connection={null as never} now={now} />
      </main>,
    );
    expect(container).toHaveTextContent('The host’s page');
    vi.mocked(console.error).mockReset();
  });
});

describe('it tells staff', () => {
  it.each(DOCUMENTED_ROWS)('$status / $statusReason: the pair, its handling, its task', (row) => {
    show(draw({ connection: connectionIn(row) }));
    const { handling, task } = handlingFor(row);
    expect(rowOf('Pair')).toHaveTextContent(`${row.status} / ${row.statusReason ?? 'null'}`);
    expect(rowOf('Handling')).toHaveTextContent(handling);
    expect(rowOf('Operator task')).toHaveTextContent(task ?? 'none');
    expect(rowOf('Documented')).toHaveTextContent(/^Documented\s*yes/);
  });

  it('the raw text of a pair that Meld does not document', () => {
    show(draw({ connection: connection({ status: 'HIBERNATING', statusReason: 'winter <b>' }) }));
    expect(rowOf('As it was sent')).toHaveTextContent('HIBERNATING / winter <b>');
    expect(rowOf('Documented')).toHaveTextContent(/^Documented\s*no/);
  });

  it('whether the customer is prompted, by the resolver around it', () => {
    const resolve = createPolicyResolver({ adjust: () => ({ urgency: 'none' }) });
    const view = show(draw());
    expect(view.container).toHaveTextContent('Prompted: urgency required');
    view.unmount();
    show(draw(), { resolve });
    expect(document.body).toHaveTextContent('No prompt.');
    expect(rowOf('Resolver')).toHaveTextContent('urgency from required to none');
  });

  it('the task that is due by now, and what the resolver made of it', () => {
    const lasting = connectionIn(
      { status: 'DEGRADED', statusReason: 'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE' },
      { statusChangedAt: '2026-03-01T00:00:00Z' },
    );
    const { update } = show(draw({ connection: lasting }));
    expect(rowOf('Operator task')).toHaveTextContent(/contactMeld$/);
    update(draw({ resolve: createPolicyResolver({ adjust: () => ({ operatorTask: 'notifyMeld' }) }) }));
    expect(rowOf('Operator task')).toHaveTextContent('notifyMeld');
  });

  it('what Meld allows, whatever the resolver makes of it', () => {
    const resolve = createPolicyResolver({
      adjust: () => ({ canReconnect: false, canRefresh: false, terminal: true, retry: null }),
    });
    show(draw({ resolve }));
    expect(rowOf('canReconnect')).toHaveTextContent(/^canReconnect\s*yes/);
    expect(rowOf('canRefresh')).toHaveTextContent(/^canRefresh\s*yes/);
    expect(rowOf('terminal')).toHaveTextContent(/^terminal\s*no/);
    expect(rowOf('refreshAccepted')).toHaveTextContent('refresh guide answers 409');
  });

  it('that the given resolver is broken, with the badge that the table makes', () => {
    const resolve = () => {
      throw new Error('oops');
    };
    show(draw({ resolve }));
    expect(rowOf('Resolver')).toHaveTextContent('MC301');
    expect(screen.getByText('Reconnect needed')).toHaveAttribute('data-tone', 'critical');
  });

  it('the badge that the given resolver makes', () => {
    const resolve = createPolicyResolver({ adjust: () => ({ label: 'paused', tone: 'neutral' }) });
    show(draw({ resolve }));
    expect(screen.getByText('Updates paused')).toHaveAttribute('data-tone', 'neutral');
  });

  it('the events, newest first, with what changed; and what was left out', () => {
    const event = (
      eventId: string,
      timestamp: string | null,
      newStatus: string,
      connectionId = broken.id,
    ) => ({
      eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
      eventId,
      timestamp,
      payload: { connectionId, newStatus, newStatusReason: null },
    });
    const relayed = { eventType: 'BANK_LINKING_ACCOUNTS_UPDATED', eventId: 'e3', timestamp: '2026-03-10T10:00:00Z', connectionId: broken.id }; // prettier-ignore
    const events = [
      event('e1', '2026-03-09T08:00:00Z', 'ACTIVE'),
      relayed,
      event('e2', '2026-03-10T08:00:00Z', 'SLEEPING'),
      event('e2', '2026-03-10T08:00:00Z', 'SLEEPING'),
      event('e4', null, 'ACTIVE'),
      event('e5', '2026-03-10T08:00:00Z', 'ACTIVE', 'another'),
      'nonsense',
      null,
    ];
    show(draw({ events }));
    const rows = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('.mc-diagnostics-id')?.textContent)).toEqual([
      'e3',
      'e2',
      'e1',
      'e4',
    ]);
    expect(rows[1]).toHaveTextContent('2026-03-10 08:00:00 UTC');
    expect(rows[1]).toHaveTextContent('from ACTIVE / null to UNKNOWN / null reported as SLEEPING / null');
    expect(document.body).toHaveTextContent('2 cannot be read, 1 are about other connections, 1 came again.');
  });

  it('at most fifty events of any number, and survives a list that throws', () => {
    const many = Array.from({ length: 6000 }, (_, index) => ({
      eventType: 'BANK_LINKING_ACCOUNTS_UPDATED',
      eventId: `e${index}`,
      timestamp: '2026-03-10T10:00:00Z',
      connectionId: broken.id,
    }));
    const { update } = show(draw({ events: many }));
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
    expect(document.body).toHaveTextContent('4950 older ones are not shown, 1000 were not looked at.');
    const bad = new Proxy([], { get: () => { throw new Error('no'); } }); // prettier-ignore
    update(draw({ events: bad }));
    expect(document.body).toHaveTextContent('No events.');
  });

  it('of the provider’s error what may be seen, and where the rest was', () => {
    show(draw({ providerDetails: { error_code: 'ITEM_LOCKED', access_token: 'access-1' } }));
    expect(rowOf('error_code')).toHaveTextContent('ITEM_LOCKED');
    expect(document.body).toHaveTextContent('1 values withheld');
    expect(document.body).toHaveTextContent('access_token');
    expect(document.body).not.toHaveTextContent('access-1');
  });
});

describe('no secret is on the page', () => {
  it('of a provider’s error, whatever it is', () => {
    const { container, update } = show(draw({ providerDetails: leakyDetails() }));
    expect(container.innerHTML).not.toMatch(CANARY);
    for (const canary of CANARIES) {
      update(draw({ providerDetails: canary }));
      expect(container.innerHTML).not.toMatch(CANARY);
    }
  });
});

describe('the text for a ticket', () => {
  const expected = diagnosticBundle({ connection: broken, now });

  it('is copied by a press, and that is said', async () => {
    const { user } = show(draw());
    await user.click(screen.getByRole('button', { name: 'Copy for a ticket' }));
    expect(await navigator.clipboard.readText()).toBe(expected);
    await saidTwice(/^Copied\./);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it.each([
    ['refused', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['not there', undefined],
  ])('stands selected in a field where the clipboard is %s', async (_, writeText) => {
    const { user } = show(draw());
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as never);
    await user.click(screen.getByRole('button', { name: 'Copy for a ticket' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The text for a ticket' });
    expect(field).toHaveFocus();
    expect(field).toHaveValue(expected);
    expect(field).toHaveAttribute('readonly');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, expected.length]);
    await saidTwice(/did not let it be copied/);
  });

  it('goes away with the connection that it is about', async () => {
    const { user, update } = show(draw());
    const clipboard = vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never);
    await user.click(screen.getByRole('button', { name: 'Copy for a ticket' }));
    expect(await screen.findByRole('textbox')).toHaveValue(expected);
    clipboard.mockRestore();
    update(draw({ connection: { ...broken, id: 'another' } }));
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('can be copied again after it was refused', async () => {
    const { user } = show(draw());
    const clipboard = vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never);
    await user.click(screen.getByRole('button', { name: 'Copy for a ticket' }));
    await screen.findByRole('textbox');
    clipboard.mockRestore();
    await user.click(screen.getByRole('button', { name: 'Copy for a ticket' }));
    await saidTwice(/^Copied\./);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
