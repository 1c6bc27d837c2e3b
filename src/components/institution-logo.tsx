'use client';
import type { ReactNode } from 'react';
import type { Connection } from '../domain/index.js';
import { useUi } from '../ui/settings.js';

/** The host's logo of a bank, or its first letter. No image is loaded by us: that would tell others who banks where. */
export function InstitutionLogo({ connection }: { readonly connection: Connection }): ReactNode {
  const { components, locale } = useUi();
  const Own = components.InstitutionLogo;
  if (Own) return <Own connection={connection} className="mc-logo" />;
  const [letter = ''] = Array.from(connection.institutionName ?? '');
  return (
    <span className="mc-logo" aria-hidden="true" translate="no">
      {letter.toLocaleUpperCase(locale)}
    </span>
  );
}
