'use client';
import { useId } from 'react';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import {
  useConnection,
  useConnections,
  useConnectionsText,
  useConnectionSummary,
  useConnectionText,
  useSnooze,
} from 'meld-connections';
import type { Connection, ConnectionPolicy } from 'meld-connections';
import { BankDialogs } from './bank-dialogs';
import { BankNotice } from './bank-notice';
import { needsCustomer, useBankActions } from './use-bank-actions';

const DAY = 86_400_000;
const needed = (_: Connection, policy: ConnectionPolicy) => needsCustomer(policy);

/** For the top of a dashboard: what needs the customer, and nothing else. Renders a `<section>`, or nothing when all is well. */
export function BankAlerts() {
  const headingId = useId();
  const { ids } = useConnections({ filter: needed });
  const { actionRequired } = useConnectionSummary();
  const text = useConnectionsText();
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className="grid gap-3">
      <h2 id={headingId} className="font-medium">
        {text.needed(actionRequired)}
      </h2>
      {ids.map((id) => (
        <BankAlert key={id} id={id} />
      ))}
    </section>
  );
}

function BankAlert({ id }: { readonly id: string }) {
  const result = useConnection(id);
  return result.state === 'ready' && needsCustomer(result.policy) ? (
    <Drawn connection={result.connection} policy={result.policy} />
  ) : null;
}

function Drawn({
  connection,
  policy,
}: {
  readonly connection: Connection;
  readonly policy: ConnectionPolicy;
}) {
  const titleId = useId();
  const text = useConnectionText(connection);
  const actions = useBankActions(connection, policy);
  const { isSnoozed, snooze } = useSnooze(connection);
  return (
    <>
      {isSnoozed ? null : (
        // Not the role “alert”: it is there when the page opens, and interrupts nobody.
        <Alert
          role="group"
          aria-labelledby={titleId}
          variant={policy.tone === 'critical' ? 'destructive' : 'default'}
        >
          <AlertTitle>
            <h3 id={titleId}>{text.notice?.title ?? text.name}</h3>
          </AlertTitle>
          <AlertDescription>
            <BankNotice
              connection={connection}
              text={text}
              actions={actions}
              isNeeded
              onLater={() => snooze(new Date(Date.now() + DAY).toISOString())}
            />
          </AlertDescription>
        </Alert>
      )}
      <BankDialogs connection={connection} policy={policy} dialogs={actions.dialogs} />
    </>
  );
}
