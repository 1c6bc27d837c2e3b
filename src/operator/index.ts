// The door `meld-connections/operator`: for a staff-only surface. Nothing that a customer sees may import it.
export { diagnosticBundle } from './bundle.js';
export type { DiagnosticSources } from './bundle.js';
export { ConnectionDiagnostics } from './connection-diagnostics.js';
export type { ConnectionDiagnosticsProps } from './connection-diagnostics.js';
export { explainConnection } from './explanation.js';
export type {
  ConnectionExplanation,
  Explained,
  ExplainedAction,
  ExplainedResolver,
  ExplainOptions,
} from './explanation.js';
export { handlingFor } from './handling.js';
export type { OperatorHandling } from './handling.js';
