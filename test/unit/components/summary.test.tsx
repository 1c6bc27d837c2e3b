import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionHealthDot, ConnectionSummaryBanner } from '../../../src/components/index.js';
import { needsCustomer, policyFor } from '../../../src/domain/policy.js';
import { isListed } from '../../../src/domain/summary.js';
import { connectionIn, connectionsByRow, FIXTURE_NOW } from '../../../src/testing/index.js';
import { show } from './render.js';

const all = Object.values(connectionsByRow);
const needing = all.filter((each) => needsCustomer(policyFor(each)) && isListed(each, policyFor(each)));
const broken = connectionIn(
  { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
  { id: 'harbour', institutionName: 'Harbour Credit Union' },
);
const works = connectionIn({ status: 'ACTIVE', statusReason: null }, { id: 'koala' });

describe('the summary', () => {
  it('counts only what needs the customer, in every documented state', () => {
    show(
      <>
        <ConnectionSummaryBanner connections={all} now={FIXTURE_NOW} />
        <ConnectionHealthDot connections={all} now={FIXTURE_NOW} />
      </>,
    );
    expect(needing.length).toBeGreaterThan(5);
    expect(screen.getByRole('heading')).toHaveTextContent(`${needing.length} banks need you`);
    expect(document.querySelector('.mc-health-dot')).toHaveTextContent(
      `${needing.length}${needing.length} banks need you`,
    );
  });

  it.each([
    ['no bank', []],
    ['a bank that works', [works]],
    ['what only the bank can mend', all.filter((each) => !needsCustomer(policyFor(each)))],
  ])('draws nothing for %s', (_, connections) => {
    const { container } = show(
      <>
        <ConnectionSummaryBanner connections={connections} onReview={() => {}} />
        <ConnectionHealthDot connections={connections} />
      </>,
    );
    expect(container).toBeEmptyDOMElement();
  });

  it('names the bank, has the tone of the worst, and leads to it; without a handler it has no button', async () => {
    const onReview = vi.fn<() => void>();
    const { update } = show(<ConnectionSummaryBanner connections={[works, broken]} onReview={onReview} />);
    const banner = screen.getByRole('region', { name: 'Banks that need you' });
    expect(banner).toHaveTextContent('1 bank needs you');
    expect(banner).toHaveTextContent('Harbour Credit Union');
    expect(banner).toHaveAttribute('data-tone', 'critical');
    screen.getByRole('button', { name: 'Take a look' }).click();
    expect(onReview).toHaveBeenCalledTimes(1);
    update(<ConnectionSummaryBanner connections={[works, broken]} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
