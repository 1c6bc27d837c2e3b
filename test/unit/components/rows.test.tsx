import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectionCard, ConnectionNotice, ConnectionStatusBadge } from '../../../src/components/index.js';
import { CONNECTION_STATUSES, policyFor, STATUS_REASONS } from '../../../src/domain/index.js';
import { english } from '../../../src/messages/index.js';
import { connectionIn, DOCUMENTED_ROWS, FIXTURE_NOW } from '../../../src/testing/index.js';
import { everyHandler, show, wordsIn } from './render.js';

const NEVER_SHOWN = [
  /\b[A-Z]{2,}_[A-Z_]+\b/, // any enum name or code
  /\b(?:MC|ERR|HTTP)[\s-]?\d{3}\b/,
  /\bmeld\b/i,
  /\b(?:plaid|mx|finicity|mastercard|yodlee|salt ?edge|akoya|truelayer|tink|flinks|mono|belvo)\b/i,
  /\b(?:token|webhook|aggregat\w*|api|enum|status code|service provider|credentials?|ticket)\b/i,
  /\b(?:unrecoverable|undetermined|degraded|permanently|internal error|null|undefined|nan)\b/i,
];
const CODES: readonly string[] = [...CONNECTION_STATUSES, ...STATUS_REASONS];

describe.each(DOCUMENTED_ROWS)('$status / $statusReason', (row) => {
  const bank = connectionIn(row, { products: ['BALANCES', 'TRANSACTIONS', 'IDENTITY', 'INVESTMENTS'] });
  const policy = policyFor(row);

  it('has a badge that names it and shows its tone', () => {
    show(<ConnectionStatusBadge connection={bank} />);
    const badge = screen.getByText(english.labels[policy.label]);
    expect(badge).toHaveAttribute('data-tone', policy.tone);
    expect(badge).toHaveAttribute('data-status', row.status);
  });

  it('has the notice of the table, with a heading that names the bank, or none', () => {
    show(<ConnectionNotice connection={bank} handlers={everyHandler()} />);
    const regions = screen.queryAllByRole('region', { name: /First Platypus Bank/ });
    expect(regions.map((region) => region.dataset['kind'])).toEqual(policy.notice ? [policy.notice] : []);
    expect(screen.queryAllByRole('heading', { level: 3, name: /First Platypus Bank/ })).toHaveLength(
      regions.length,
    );
  });

  it('has a card that is found by the name of the bank', () => {
    show(<ConnectionCard connection={bank} handlers={everyHandler()} />);
    const card = screen.getByRole('article', { name: 'First Platypus Bank' });
    expect(within(card).getByText(english.labels[policy.label])).toBeVisible();
    expect(within(card).queryByRole('region')).toBeNull(); // a page of forty cards is no page of forty regions
  });

  it.each([
    ['without a clock', undefined],
    ['with one', FIXTURE_NOW],
    ['when it has lasted', new Date('2026-06-01T00:00:00Z')],
  ])('shows a customer no code, id, or name of ours or a provider: %s', (_, now) => {
    const { container } = show(
      <ConnectionCard
        connection={bank}
        handlers={everyHandler()}
        onSnooze={() => {}}
        onDismiss={() => {}}
        now={now}
      />,
    );
    const words = wordsIn(container);
    expect(words).toContain('First Platypus Bank');
    for (const pattern of NEVER_SHOWN) expect(words).not.toMatch(pattern);
    for (const hidden of [...CODES, ...bank.products, bank.id, bank.institutionId ?? '-'])
      expect(words).not.toContain(hidden);
  });

  it('speaks of “your bank” when its name is not known', () => {
    const { container } = show(
      <ConnectionCard connection={connectionIn(row, { institutionName: null })} handlers={everyHandler()} />,
    );
    expect(screen.getByRole('article', { name: 'Your bank' })).toBeVisible();
    expect(wordsIn(container)).not.toMatch(/null|undefined|\{|\}/);
  });
});
