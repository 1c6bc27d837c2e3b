// The door `meld-connections/server`: for the host's back end. Web standards only: Node, workers, route handlers. No React.
export { applyEvent, judgeEvent, orderEvents } from '../domain/apply-event.js';
export type { EventVerdict, KnownMoments } from '../domain/apply-event.js';
export { parseConnectionEvent } from '../domain/events.js';
export type { ConnectionEvent, ConnectionEventType } from '../domain/events.js';
export { verifyMeldSignature } from './signature.js';
export type { SignatureOptions, SignedDelivery } from './signature.js';

// Keeping and relaying
export type { ConnectionStore, KeptConnection } from './connection-store.js';
export type { ConnectionEventLog, Leases, LoggedEvent, LogStretch } from './event-log.js';
export { createConnectionEventStream } from './event-stream.js';
export type { ConnectionEventStreamOptions } from './event-stream.js';
export { createMemoryStore } from './memory-store.js';
export type { KeptState } from './memory-store.js';
export { POSTGRES_SCHEMA } from './postgres-schema.js';
export { createPostgresStore } from './postgres-store.js';
export type { PostgresStore, PostgresStoreOptions } from './postgres-store.js';
export { toRelayedEvent } from '../domain/relay-event.js';
export type { RelayedEvent } from '../domain/relay-event.js';
export type { SqlClient, SqlQuery, SqlResult } from './sql.js';
export { createMeldWebhookHandler } from './webhook.js';
export type { ConnectionChange, MeldWebhookHandlerOptions } from './webhook.js';
export type { WebhookFault, WebhookFaultCode } from './webhook-fault.js';

// Asking Meld, and answering the browser
export { createConnectionReader } from './connection-reader.js';
export type { ConnectionReader, ConnectionReaderOptions } from './connection-reader.js';
export { createConnectionsHandler } from './connections-handler.js';
export type { ConnectionsHandlerOptions } from './connections-handler.js';
export type { ServerFault } from './fault.js';
export { createMeldClient } from './meld-client.js';
export type {
  MeldClient,
  MeldClientOptions,
  MeldConnectionsQuery,
  MeldPage,
  MeldSession,
} from './meld-client.js';
export { MeldError } from './meld-error.js';
export type { MeldErrorCode, MeldErrorOptions } from './meld-error.js';
export type { MeldAnswer } from './meld-request.js';
export type { StartConnection, StartWish } from './start-wish.js';
export { toConnectionRecord } from './to-connection-record.js';

// Retrying without a page open
export { nextRetry } from './retry.js';
export type { NextRetry, RetryMoment } from './retry.js';
export { createRetryRunner } from './retry-runner.js';
export type { RetryRunner, RetryRunnerOptions, RunReport } from './retry-runner.js';
