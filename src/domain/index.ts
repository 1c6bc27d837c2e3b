// The door `meld-connections/domain`: plain functions of plain data. No React, no clock, no words. Runs on a server.
export { CONNECTION_STATUSES, STATUS_REASONS } from './connection.js';
export type {
  AggregationTimes,
  Connection,
  ConnectionAccount,
  ConnectionState,
  ConnectionStatus,
  InstitutionMessage,
  StatusReason,
} from './connection.js';
export { collapseDuplicates } from './duplicates.js';
export type { CollapsedConnections } from './duplicates.js';
export { freshnessOf } from './freshness.js';
export type { Freshness } from './freshness.js';
export { readInstitutionMessage } from './institution.js';
export { parseConnection, parseConnections } from './parse.js';
export type { ParsedConnections } from './parse.js';
export { adviceFor, policyFor } from './policy.js';
export type {
  Actor,
  ConnectionAction,
  ConnectionGroup,
  ConnectionPolicy,
  Escalation,
  LabelId,
  NoticeKind,
  OperatorTask,
  PolicyResolver,
  RetryAdvice,
  Tone,
  Urgency,
} from './policy.js';
export type { PayloadProblem, PayloadProblemCode } from './problems.js';
export type { ConnectionRecord, MeldConnectionPage } from './record.js';
export { createPolicyResolver, guardResolver } from './resolver.js';
export type { PolicyResolverOptions } from './resolver.js';
export { nextRetryAt } from './retry.js';
export type { RetryHistory, RetrySchedule } from './retry.js';
export { isListed, summarizeConnections } from './summary.js';
export type { ConnectionSummary } from './summary.js';

// The visit to the bank
export { nextReconnectState } from './reconnect-machine.js';
export type { ReconnectEvent, ReconnectState, WidgetIntent } from './reconnect-machine.js';
export { isRestored, samePair } from './restored.js';
export type { FailureId, Feedback, Operation, OutcomeId } from './feedback.js';
export { MELD_WIDGET_ORIGINS, readWidgetMessage, readWidgetUrl } from './widget.js';
export type { WidgetMessageName } from './widget.js';
