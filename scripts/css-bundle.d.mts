import type { Plugin } from 'vite';

export function structureSheet(): Plugin;
