'use client';
import type { ReactNode } from 'react';
import type { Connection } from '../domain/index.js';
import type { UiSettings } from '../ui/settings.js';

/**
 * The host's logo of a bank, or its first letter. No image is loaded by us: that would tell others who banks where. Not a
 * component: of thousands, each would be kept in memory.
 */
export function institutionLogo(connection: Connection, { components, locale }: UiSettings): ReactNode {
  const Own = components.InstitutionLogo;
  if (Own) return <Own connection={connection} className="mc-logo" />;
  const [letter = ''] = Array.from(connection.institutionName ?? '');
  return (
    <span className="mc-logo" aria-hidden="true" translate="no">
      {letter.toLocaleUpperCase(locale)}
    </span>
  );
}
