// Everything of a host's that the kit calls, each of which may fail in its own way.
import type { ReactNode } from 'react';
import {
  ConnectionAlerts,
  ConnectionList,
  ConnectionManager,
  ConnectionsProvider,
  useConnections,
} from '../../src/index.js';
import type {
  ConnectionListProps,
  ConnectionManagerProps,
  ConnectionsProviderProps,
  ConnectionState,
} from '../../src/index.js';
import { policyFor } from '../../src/domain/index.js';
import {
  DOCUMENTED_ROWS,
  DUPLICATE_TRIO,
  connection,
  connectionIn,
  fakeFetcher,
  recordIn,
} from '../../src/testing/index.js';
import type { FakeFetcher } from '../../src/testing/index.js';
import type { ComponentSlots } from '../../src/ui/slots.js';
import { BANK } from './visit.js';

/** What is asked for an answer: a promise is the wrong one, and the host's own to catch. All others may be async. */
export const ANSWERS =
  /^(?:now|resolve|storage.getItem|actionState|feedback|snoozedUntil|renderRows|filter|sort)$/;

/** What one failing function is put in place of: a page in which everything else works. */
export interface Replaced {
  readonly provider?: Partial<ConnectionsProviderProps>;
  readonly fetcher?: Partial<FakeFetcher>;
  readonly list?: Partial<ConnectionListProps>;
  readonly manager?: Partial<ConnectionManagerProps>;
}

type Any = (...args: readonly unknown[]) => unknown;
type Place = (fails: Any) => Replaced;

const of =
  (part: keyof Replaced, name: string): Place =>
  (fails) => ({ [part]: { [name]: fails } });
const HANDLERS = [
  'reconnect', 'linkNewAccounts', 'refresh', 'confirmInstitutionAction', 'keepDuplicate', 'delete',
  'startNewConnection', 'connectAnotherInstitution',
]; // prettier-ignore
const named = (part: keyof Replaced, names: readonly string[]) =>
  names.map((name) => [name, of(part, name)] as const);

/** Every place in which a host's function is called, by name. What a host draws fails in ways of its own; see the test. */
export const PLACES: readonly (readonly [name: string, place: Place])[] = [
  ...named('provider', ['onError', 'onAuthError', 'onEvent', 'onSummaryChange', 'now', 'resolve']),
  ...['getItem', 'setItem', 'removeItem'].map(
    (name) =>
      [
        `storage.${name}`,
        (fails: Any) => ({ provider: { storage: { ...QUIET_STORAGE, [name]: fails } } }),
      ] as const,
  ),
  ...named('fetcher', [
    'listConnections', 'repairConnection', 'startConnection', 'refreshConnection', 'deleteConnection', 'subscribe',
  ]), // prettier-ignore
  ...named('list', [
    'onConnect', 'onRetry', 'onSnooze', 'onDismiss', 'onShowAgain', 'onReviewDuplicates', 'actionState', 'feedback',
    'snoozedUntil', 'renderRows',
  ]), // prettier-ignore
  ...named('manager', ['filter', 'sort']),
  ...HANDLERS.map(
    (name) =>
      [
        `handlers.${name}`,
        (fails: Any) => ({ list: { handlers: { ...QUIET_HANDLERS, [name]: fails } } }),
      ] as const,
  ),
];

const actionsOf = (row: ConnectionState) => policyFor(row).actions.join();
const QUIET_STORAGE = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
const QUIET_HANDLERS = Object.fromEntries(HANDLERS.map((name) => [name, () => {}]));
const UNTIL = '2126-03-12T12:00:00Z';
/** One row for each action that there is; the rest would only be pressed again. */
const STATES = DOCUMENTED_ROWS.filter(
  ({ statusReason }, index, rows) =>
    rows.findIndex((row) => actionsOf(row) === actionsOf(rows[index] ?? row)) === index ||
    statusReason === 'LOGIN_REQUIRED',
);
const ROWS = STATES.map((row) => connectionIn(row));
const TRIO = Object.values(DUPLICATE_TRIO).map((record) => connection(record));

/** A back end with a bank in every state, live. */
export const everyState = (): FakeFetcher =>
  fakeFetcher({
    live: true,
    widgetUrl: `${BANK}/ok/?do=silent`,
    connections: STATES.map((row) => recordIn(row)),
  });

interface CallbackPageProps {
  readonly fetcher: FakeFetcher;
  readonly replaced: Replaced;
  readonly components?: ComponentSlots | undefined;
  /** Is given how to read the list again. */
  readonly onReload: (reload: () => unknown) => void;
}

function Reload({ onReload }: Pick<CallbackPageProps, 'onReload'>): ReactNode {
  onReload(useConnections().reload);
  return null;
}

/** A page on which everything that a host can be called for is in use. */
export function CallbackPage({ fetcher, replaced, components, onReload }: CallbackPageProps): ReactNode {
  const list: ConnectionListProps = {
    connections: [...ROWS, ...TRIO],
    include: 'all',
    ended: 'shown',
    handlers: QUIET_HANDLERS,
    manage: ['refresh', 'delete'],
    onConnect: () => {},
    onRetry: () => {},
    onSnooze: () => {},
    onDismiss: () => {},
    onShowAgain: () => {},
    onReviewDuplicates: () => {},
    snoozedUntil: ({ status }) => (status === 'RECONNECT_REQUIRED' ? UNTIL : undefined),
    ...replaced.list,
  };
  return (
    <ConnectionsProvider
      fetcher={{ ...fetcher, ...replaced.fetcher }}
      scope="customer"
      widgetOrigins={[BANK]}
      storage={QUIET_STORAGE}
      onError={() => {}}
      onEvent={() => {}}
      components={components}
      {...replaced.provider}
    >
      <Reload onReload={onReload} />
      <Reload onReload={onReload} />
      <ConnectionAlerts />
      <ConnectionManager {...replaced.manager} />
      <ConnectionList {...list} />
      <ConnectionList {...list} connections={[]} />
      <ConnectionList {...list} connections={[]} state="failed" />
    </ConnectionsProvider>
  );
}
