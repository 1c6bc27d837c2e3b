import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BankAlerts } from '../../../registry/blocks/bank-alerts.js';
import { BankCard } from '../../../registry/blocks/bank-card.js';
import { BankSettings } from '../../../registry/blocks/bank-settings.js';
import { ConnectionCard } from '../../../src/components/index.js';
import { policyFor } from '../../../src/domain/index.js';
import { needsCustomer } from '../../../src/domain/policy.js';
import { de } from '../../../src/locales/de.js';
import {
  connection,
  DOCUMENTED_ROWS,
  fakeFetcher,
  FIXTURE_NOW,
  recordIn,
} from '../../../src/testing/index.js';
import { MARKUP } from '../components/hostile-texts.js';
import { actionsIn, everyHandler, show } from '../components/render.js';

const LOGIN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const SETTINGS = { now: () => FIXTURE_NOW, timeZone: 'UTC' };
const texts = (container: Element, selector: string) =>
  [...container.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe.each(DOCUMENTED_ROWS)('the card in $status / $statusReason', (row) => {
  const record = recordIn(row);

  it.each([
    ['in English', {}],
    ['in German', { languages: [de], locale: 'de' }],
  ])('says and offers what the kit’s own card does, %s', async (_, spoken) => {
    const kit = show(<ConnectionCard connection={connection(record)} handlers={everyHandler()} />, {
      ...SETTINGS,
      ...spoken,
    });
    const expected = {
      actions: actionsIn(kit.container),
      verbs: texts(kit.container, '[data-action]'),
      badge: texts(kit.container, '.mc-badge'),
      said: texts(
        kit.container,
        '.mc-notice-title, .mc-notice-body, .mc-quote-from, .mc-quote-text, .mc-notice-detail',
      ),
    };
    kit.unmount();
    const fetcher = fakeFetcher({ connections: [record] });
    const { container } = show(<BankCard id={record.id} />, { ...SETTINGS, ...spoken, fetcher });
    const card = await screen.findByRole('article', { name: 'First Platypus Bank' });
    expect({
      actions: actionsIn(container),
      verbs: texts(card, '[data-action]'),
      badge: texts(card, '[data-slot=badge]'),
      said: texts(card, 'h4, [data-slot=card-content] p, figcaption, blockquote'),
    }).toEqual(expected);
    expect(
      within(card)
        .queryAllByRole('button')
        .every((each) => each.tagName === 'BUTTON'),
    ).toBe(true);
  });
});

describe('the card', () => {
  it('asks the host’s server for a session on a press, and once', async () => {
    const fetcher = fakeFetcher({ connections: [recordIn(LOGIN)] });
    const { user } = show(<BankCard id={recordIn(LOGIN).id} />, { ...SETTINGS, fetcher });
    const button = await screen.findByRole('button', { name: /^Reconnect.*First Platypus Bank/ });
    expect(fetcher.calls.map(({ method }) => method)).not.toContain('repairConnection');
    await user.dblClick(button);
    await screen.findByRole('dialog');
    expect(fetcher.calls.filter(({ method }) => method === 'repairConnection')).toHaveLength(1);
  });

  it('asks before it removes', async () => {
    const record = recordIn({ status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' });
    const fetcher = fakeFetcher({ connections: [record] });
    const { user } = show(<BankCard id={record.id} />, { ...SETTINGS, fetcher });
    await user.click(await screen.findByRole('button', { name: /^Remove this one/ }));
    const dialog = await screen.findByRole('alertdialog');
    expect(fetcher.calls.map(({ method }) => method)).not.toContain('deleteConnection');
    await user.click(within(dialog).getByRole('button', { name: /^Remove/ }));
    await waitFor(() => expect(fetcher.calls.map(({ method }) => method)).toContain('deleteConnection'));
  });

  it('has no button for what the host’s server cannot do', async () => {
    const { listConnections } = fakeFetcher({ connections: DOCUMENTED_ROWS.map((row) => recordIn(row)) });
    const { container } = show(<BankSettings />, { ...SETTINGS, fetcher: { listConnections } });
    expect((await screen.findAllByRole('article')).length).toBeGreaterThan(15);
    expect(actionsIn(container)).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Connect a bank' })).toBeNull();
  });

  it.each(MARKUP)('shows %j as text', async (text) => {
    const record = recordIn(
      { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
      { institutionName: text, institutionMessage: text },
    );
    const { container } = show(<BankCard id={record.id} />, {
      ...SETTINGS,
      fetcher: fakeFetcher({ connections: [record] }),
    });
    await screen.findByRole('article');
    expect(
      container.querySelector('script, img, svg, iframe, a, b, form, input, style, link, object'),
    ).toBeNull();
  });
});

describe('the alerts', () => {
  const records = DOCUMENTED_ROWS.map((row) => recordIn(row));
  const needed = DOCUMENTED_ROWS.filter((row) => needsCustomer(policyFor(row)));

  it('show what needs the customer, and interrupt nobody', async () => {
    show(<BankAlerts />, { ...SETTINGS, fetcher: fakeFetcher({ connections: records }) });
    const section = await screen.findByRole('region', { name: `${needed.length} banks need you` });
    expect(within(section).getAllByRole('group')).toHaveLength(needed.length);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are nothing where nobody is needed, and go when the bank works again', async () => {
    const fetcher = fakeFetcher({ connections: [recordIn(LOGIN)], live: true });
    show(<BankAlerts />, { ...SETTINGS, fetcher });
    await screen.findByRole('group', { name: 'Sign in to First Platypus Bank again' });
    await waitFor(() => {
      fetcher.update(recordIn(LOGIN).id, { status: 'ACTIVE', statusReason: null });
      expect(screen.queryByRole('region')).toBeNull();
    });
  });

  it('can be put off', async () => {
    const { user } = show(<BankAlerts />, { fetcher: fakeFetcher({ connections: [recordIn(LOGIN)] }) });
    await user.click(await screen.findByRole('button', { name: /^Remind me later/ }));
    expect(screen.queryByRole('group')).toBeNull();
  });
});

describe('the settings page', () => {
  it('lists what a customer expects, and offers one more', async () => {
    const fetcher = fakeFetcher();
    const { user } = show(<BankSettings />, { ...SETTINGS, fetcher });
    expect(await screen.findAllByRole('article')).toHaveLength(21);
    await user.click(screen.getByRole('button', { name: 'Connect a bank' }));
    await screen.findByRole('dialog');
    expect(fetcher.calls.filter(({ method }) => method === 'startConnection')).toHaveLength(1);
  });

  it('says why there is nothing: none yet, or not reachable', async () => {
    const { unmount } = show(<BankSettings />, { fetcher: fakeFetcher({ connections: [] }) });
    expect(await screen.findByText('No bank connected yet')).toBeVisible();
    unmount();
    const failing = fakeFetcher();
    failing.fault('listConnections', { kind: 'status', status: 403 });
    show(<BankSettings />, { fetcher: failing });
    expect(await screen.findByText('Please sign in again to see your banks.')).toBeVisible();
  });
});
