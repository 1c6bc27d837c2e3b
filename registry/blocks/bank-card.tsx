'use client';
import { useId } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { LastUpdated, useConnection, useConnectionText, useSnooze } from 'meld-connections';
import type { Connection, ConnectionPolicy, Tone } from 'meld-connections';
import { BankDialogs } from './bank-dialogs';
import { BankNotice } from './bank-notice';
import { needsCustomer, useBankActions } from './use-bank-actions';

/** How loud a tone is in your own colours. The word on the badge says the same. */
const BADGES = {
  positive: 'secondary',
  info: 'secondary',
  neutral: 'outline',
  warning: 'default',
  critical: 'destructive',
} as const satisfies Record<Tone, string>;

const DAY = 86_400_000;

/** One linked bank: its name, its state, and what to do. Renders an `<article>` in your `Card`, or nothing while it is unknown. */
export function BankCard({ id }: { readonly id: string }) {
  const result = useConnection(id);
  return result.state === 'ready' ? <Drawn connection={result.connection} policy={result.policy} /> : null;
}

interface DrawnProps {
  readonly connection: Connection;
  readonly policy: ConnectionPolicy;
}

function Drawn({ connection, policy }: DrawnProps) {
  const nameId = useId();
  const text = useConnectionText(connection);
  const actions = useBankActions(connection, policy);
  const { isSnoozed, snooze, dismiss } = useSnooze(connection);
  const isNeeded = needsCustomer(policy);
  const later = isNeeded ? () => snooze(new Date(Date.now() + DAY).toISOString()) : dismiss;
  return (
    <article aria-labelledby={nameId}>
      <Card>
        <CardHeader>
          <CardTitle>
            <h3 id={nameId} className="flex flex-wrap items-center gap-2">
              <bdi translate="no">{text.name}</bdi>
            </h3>
          </CardTitle>
          <div className="flex flex-wrap items-center gap-2">
            <Badge variant={BADGES[policy.tone]}>{text.label}</Badge>
            <LastUpdated connection={connection} />
          </div>
        </CardHeader>
        {text.notice || actions.feedback ? (
          <CardContent className="grid gap-2">
            {text.notice ? <h4 className="font-medium">{text.notice.title}</h4> : null}
            {/* Put off, it is short, and its buttons stay. */}
            <BankNotice
              connection={connection}
              text={isSnoozed ? { ...text, notice: null } : text}
              actions={actions}
              isNeeded={isNeeded && !isSnoozed}
              onLater={later}
            />
          </CardContent>
        ) : null}
      </Card>
      <BankDialogs connection={connection} policy={policy} dialogs={actions.dialogs} />
    </article>
  );
}
