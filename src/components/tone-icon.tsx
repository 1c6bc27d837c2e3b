'use client';
import type { ReactNode } from 'react';
import type { Tone } from '../domain/index.js';
import type { UiSettings } from '../ui/settings.js';
import { slot } from '../ui/slot.js';

/** The host's own icon of a tone, in place of the one that the style sheet draws. */
export function toneIcon(tone: Tone, ui: UiSettings): ReactNode {
  const { Icon } = ui.components;
  return Icon ? slot(ui, Icon, { tone, className: 'mc-icon', 'aria-hidden': 'true' }, null) : null;
}
