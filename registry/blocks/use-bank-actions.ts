'use client';
import { useState } from 'react';
import {
  useDeleteConnection,
  useReconnect,
  useRefreshConnection,
  useStartConnection,
} from 'meld-connections';
import type { Connection, ConnectionAction, ConnectionPolicy, Feedback } from 'meld-connections';

/** Whether the customer is needed: the kit’s own rule for its counts. */
export function needsCustomer({ urgency }: ConnectionPolicy): boolean {
  return urgency === 'required' || urgency === 'recommended';
}

/** One thing a customer can press, as the kit advises it. */
export interface BankAction {
  readonly action: ConnectionAction;
  readonly press: () => void;
  /** Busy, or not possible yet: keep the button where it is, with `aria-disabled`. */
  readonly isBlocked: boolean;
}

/** What {@link useBankActions} returns. */
export interface BankActions {
  /** In the order of the advice, primary first. What your fetcher cannot do is left out. */
  readonly advised: readonly BankAction[];
  /** What came of the last press. */
  readonly feedback: Feedback | null;
  /** For `BankDialogs`, which has to stand on the page. */
  readonly dialogs: {
    readonly reconnect: ReturnType<typeof useReconnect>;
    readonly start: ReturnType<typeof useStartConnection>;
    readonly removal: ReturnType<typeof useDeleteConnection>;
    readonly isAsking: boolean;
    readonly close: () => void;
  };
}

/** Every action that the policy may advise about one bank, on the kit’s hooks. Nothing runs without a press. */
export function useBankActions(connection: Connection, policy: ConnectionPolicy): BankActions {
  const { id, institutionId } = connection;
  const reconnect = useReconnect(id);
  const refresh = useRefreshConnection(id);
  const removal = useDeleteConnection(id);
  const start = useStartConnection();
  const [isAsking, setIsAsking] = useState(false);

  const ask = () => {
    removal.forget();
    setIsAsking(true);
  };

  const isAway = reconnect.state === 'requesting' || reconnect.state === 'inWidget';
  const isRemoving = removal.state === 'asking' || removal.state === 'confirming';
  const repair = { isOffered: reconnect.isOffered, isBlocked: isAway || reconnect.state === 'confirming' };
  const update = { isOffered: refresh.isOffered, isBlocked: refresh.buttonState.status !== 'ready' };
  const begin = { isOffered: start.isOffered, isBlocked: start.state === 'requesting' };
  const known: Record<ConnectionAction, BankActionState> = {
    reconnect: { ...repair, press: () => reconnect.start('reconnect') },
    linkNewAccounts: { ...repair, press: () => reconnect.start('linkNewAccounts') },
    refresh: { ...update, press: () => refresh.refresh('refresh') },
    confirmInstitutionAction: { ...update, press: () => refresh.refresh('confirmInstitutionAction') },
    keepDuplicate: { ...update, press: () => refresh.refresh('keepDuplicate') },
    delete: { isOffered: removal.isOffered, isBlocked: isRemoving, press: ask },
    startNewConnection: {
      ...begin,
      press: () => start.start({ institutionId: institutionId ?? undefined, replaces: connection }),
    },
    connectAnotherInstitution: { ...begin, press: () => start.start({ replaces: connection }) },
  };
  const advised = policy.notice === null ? [] : policy.actions;
  return {
    advised: advised
      .filter((action) => known[action].isOffered)
      .map((action) => ({ action, press: press(known[action]), isBlocked: known[action].isBlocked })),
    feedback: refresh.feedback ?? reconnect.feedback ?? (start.insteadOf?.id === id ? start.feedback : null),
    dialogs: {
      reconnect,
      start,
      removal,
      // Once the removal is on its way, the row tells the rest.
      isAsking: isAsking && ['idle', 'asking', 'failed'].includes(removal.state),
      close: () => {
        setIsAsking(false);
        removal.forget();
      },
    },
  };
}

interface BankActionState {
  readonly isOffered: boolean;
  readonly isBlocked: boolean;
  readonly press: () => void;
}

const press = (state: BankActionState) => () => {
  if (!state.isBlocked) state.press();
};
