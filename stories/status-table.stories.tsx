import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionNotice, ConnectionStatusBadge, policyFor } from '../src/index.js';
import { handlingFor } from '../src/operator/index.js';
import { connectionIn, DOCUMENTED_ROWS } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';
import './status-table.css';

const meta = preview.meta({ title: 'The status table', tags: ['!autodocs'] });

const handlers = everyHandler();

/** Every pair that Meld documents: what the customer sees, what the kit may do, and what your own staff should know. */
export const TheStatusTable = meta.story({
  render: () => (
    <div className="table-scroll" role="region" aria-label="The status table" tabIndex={0}>
      <table className="status-table">
        <thead>
          <tr>
            <th scope="col">Status and reason</th>
            <th scope="col">Badge</th>
            <th scope="col">What the customer reads and can press</th>
            <th scope="col">Decision</th>
            <th scope="col">For your staff only</th>
          </tr>
        </thead>
        <tbody>
          {DOCUMENTED_ROWS.map((row) => (
            <Row key={`${row.status}/${row.statusReason}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('row')).toHaveLength(DOCUMENTED_ROWS.length + 1);
  },
});

function Row({ row }: { readonly row: (typeof DOCUMENTED_ROWS)[number] }) {
  const policy = policyFor(row);
  const { handling } = handlingFor(row);
  const connection = connectionIn(row);
  const cells = {
    'Who acts': policy.actor,
    Urgency: policy.urgency,
    'May refresh': policy.refreshAccepted ? 'yes' : policy.canRefresh ? 'answers 409' : 'no',
    'May reconnect': policy.canReconnect ? 'yes' : 'no',
    Actions: policy.actions.join(', ') || 'none',
    Retry: policy.retry
      ? `${policy.retry.operation}, ${policy.retry.schedule}, by the ${policy.retry.by}`
      : 'never',
  };
  return (
    <tr>
      <th scope="row">
        <code>{row.status}</code>
        <code>{row.statusReason ?? 'null'}</code>
      </th>
      <td>
        <ConnectionStatusBadge connection={connection} />
      </td>
      <td>
        {policy.notice === null ? (
          <span>Nothing</span>
        ) : (
          <ConnectionNotice connection={connection} handlers={handlers} landmark={false} headingLevel={2} />
        )}
      </td>
      <td>
        <dl>
          {Object.entries(cells).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </td>
      <td>
        <span>{handling}</span>
        {policy.operatorTask ? <code>{policy.operatorTask}</code> : null}
      </td>
    </tr>
  );
}
