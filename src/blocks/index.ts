export { ConnectionAlerts } from './connection-alerts.js';
export type { ConnectionAlertsProps } from './connection-alerts.js';
export { ConnectionManager } from './connection-manager.js';
export type { ConnectionManagerProps } from './connection-manager.js';
export { FixConnectionsDialog } from './fix-connections-dialog.js';
export type { FixConnectionsDialogProps } from './fix-connections-dialog.js';
