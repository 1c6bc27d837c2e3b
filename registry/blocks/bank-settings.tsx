'use client';
import { Button } from '@/components/ui/button';
import {
  ConnectionList,
  ConnectWidgetDialog,
  FeedbackLine,
  useConnections,
  useConnectionsText,
  useStartConnection,
} from 'meld-connections';
import { BankCard } from './bank-card';

/** The page of a customer’s banks. Until there are any to show, the kit’s list says why: loading, none yet, or not reachable. */
export function BankSettings() {
  const list = useConnections();
  const start = useStartConnection();
  const text = useConnectionsText();
  const connect = start.isOffered ? () => start.start() : undefined;
  const isEmpty = list.state !== 'ready' || list.ids.length === 0;
  return (
    <div className="grid gap-6">
      {isEmpty ? (
        <ConnectionList {...list.listProps} onConnect={connect} />
      ) : (
        <ul className="grid list-none gap-4 p-0" role="list">
          {list.ids.map((id) => (
            <li key={id}>
              <BankCard id={id} />
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {start.feedback && start.insteadOf === null ? (
          <FeedbackLine feedback={start.feedback} institution={null} />
        ) : null}
      </div>
      {connect && !isEmpty ? (
        <div>
          <Button type="button" variant="outline" onClick={connect}>
            {text.connect}
          </Button>
        </div>
      ) : null}
      <ConnectWidgetDialog {...start.dialogProps} />
    </div>
  );
}
