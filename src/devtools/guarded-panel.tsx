'use client';
import type { ReactNode } from 'react';
import { Boundary } from '../ui/boundary.js';
import { useUi } from '../ui/settings.js';
import type { ConnectionsDevtoolsProps } from './connections-devtools.js';
import { Panel } from './panel.js';

/** A tool must not take the page along that it is there to explain. */
export function GuardedPanel(props: ConnectionsDevtoolsProps): ReactNode {
  const ui = useUi();
  return (
    <Boundary ui={ui} fallback={<p lang="en">{FAILED}</p>}>
      <Panel {...props} />
    </Boundary>
  );
}

const FAILED = 'The connections devtools cannot be drawn. Are they inside <ConnectionsProvider>?';
