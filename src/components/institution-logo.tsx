'use client';
import type { ReactNode } from 'react';
import type { Connection } from '../domain/index.js';
import type { UiSettings } from '../ui/settings.js';
import { slot } from '../ui/slot.js';

/**
 * The host's logo of a bank, or its first letter. No image is loaded by us: that would tell others who banks where. Not a
 * component: of thousands, each would be kept in memory.
 */
export function institutionLogo(connection: Connection, ui: UiSettings): ReactNode {
  const Own = ui.components.InstitutionLogo;
  const [letter = ''] = Array.from(connection.institutionName ?? '');
  const ours = (
    <span className="mc-logo" aria-hidden="true" translate="no">
      {letter.toLocaleUpperCase(ui.locale)}
    </span>
  );
  return Own ? slot(ui, Own, { connection, className: 'mc-logo' }, ours) : ours;
}
