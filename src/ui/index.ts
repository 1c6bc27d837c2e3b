export type { ColorScheme, Density } from './settings.js';
export type {
  ButtonSlotProps,
  ComponentSlots,
  IconSlotProps,
  InstitutionLogoSlotProps,
  LinkSlotProps,
  SpinnerSlotProps,
} from './slots.js';
