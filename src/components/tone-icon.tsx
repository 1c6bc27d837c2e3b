'use client';
import type { ReactNode } from 'react';
import type { Tone } from '../domain/index.js';
import type { ComponentSlots } from '../ui/slots.js';

/** The host's own icon of a tone, in place of the one that the style sheet draws. */
export function toneIcon(tone: Tone, { Icon }: ComponentSlots): ReactNode {
  return Icon ? <Icon tone={tone} className="mc-icon" aria-hidden="true" /> : null;
}
