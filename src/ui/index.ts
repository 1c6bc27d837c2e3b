export type { ColorScheme, Density } from './settings.js';
export type {
  ButtonSlotProps,
  ComponentSlots,
  IconSlotProps,
  InstitutionLogoSlotProps,
  LinkSlotProps,
  SpinnerSlotProps,
} from './slots.js';
export { useConnectionsText, useConnectionText } from './use-connection-text.js';
export type { ConnectionsText, ConnectionText } from './use-connection-text.js';
