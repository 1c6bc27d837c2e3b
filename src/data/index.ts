export { ConnectionsError } from '../internal/errors.js';
export type { ConnectionsErrorCode, ConnectionsErrorOptions } from '../internal/errors.js';
export type {
  ConnectionsFetcher,
  ConnectionsPage,
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
export type { ConnectionsFault } from './tell-host.js';
export { useConnection } from './use-connection.js';
export type { ConnectionResult } from './use-connection.js';
export { useConnectionSummary } from './use-connection-summary.js';
export { useConnections } from './use-connections.js';
export type { ConnectionListData, ConnectionsResult } from './use-connections.js';
