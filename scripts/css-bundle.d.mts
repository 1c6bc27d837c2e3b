import type { Plugin } from 'vite';

export function structureSheet(): Plugin;

export function bundleUnlayered(): Promise<{ readonly code: string; readonly faults: readonly string[] }>;
