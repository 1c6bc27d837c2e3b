export { ConnectionsError } from '../internal/errors.js';
export type { ConnectionsErrorCode, ConnectionsErrorOptions } from '../internal/errors.js';
export type {
  ConnectionsFetcher,
  ConnectionsPage,
  ConnectionsStream,
  FetcherCall,
  StreamState,
  WidgetSession,
} from './fetcher.js';
export { createHttpFetcher } from './http-fetcher.js';
export type { HttpFetcherOptions } from './http-fetcher.js';
export type { ListProblem, ListSelection } from './list-view.js';
export type { ConnectionsSnapshot } from './pages.js';
export { connectionsKeys, connectionsQueryOptions } from './query.js';
export type { ConnectionsQuerySource } from './query.js';
export type { Capabilities, WidgetFrameOptions } from './data-provider.js';
export type { Refresh, RefreshCause } from './refreshes.js';
export type { Removal } from './removals.js';
export type { SnoozeStorage } from './snoozes.js';
export type { ConnectionsEvent } from './telemetry.js';
export type { ConnectionsFault } from './tell-host.js';
export { useConnection } from './use-connection.js';
export type { ConnectionResult } from './use-connection.js';
export { useConnectionSummary } from './use-connection-summary.js';
export { useConnections } from './use-connections.js';
export type { ConnectionListData, ConnectionsResult } from './use-connections.js';
export { useDeleteConnection } from './use-delete-connection.js';
export type { DeleteConnectionResult } from './use-delete-connection.js';
export { useReconnect } from './use-reconnect.js';
export type { ReconnectOptions, ReconnectResult } from './use-reconnect.js';
export { useRefreshConnection } from './use-refresh-connection.js';
export type { RefreshButtonState, RefreshConnectionResult } from './use-refresh-connection.js';
export type { ConnectionCounts } from './use-told-summary.js';
export { useSnooze } from './use-snooze.js';
export type { SnoozeResult } from './use-snooze.js';
export { useStartConnection } from './use-start-connection.js';
export type { StartConnectionResult } from './use-start-connection.js';
export type { VisitResult } from './use-visit.js';
export type { StartWish, WidgetFrameState } from './visit.js';
export type { WidgetDialogState, WidgetFrame } from './visit-dialog.js';
