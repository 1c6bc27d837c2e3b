export type { Density } from './settings.js';
export type { ButtonSlotProps, ComponentSlots, InstitutionLogoSlotProps, LinkSlotProps } from './slots.js';
