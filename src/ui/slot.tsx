'use client';
import { Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { Boundary } from './boundary.js';
import type { UiSettings } from './settings.js';

/**
 * A component of the host's in place of ours; where it fails, or for as long as it waits (a lazy one), ours. Not a component
 * itself: there may be thousands.
 */
export function slot<Props extends object>(
  ui: UiSettings,
  Own: ComponentType<Props>,
  props: NoInfer<Props>,
  ours: ReactNode,
): ReactNode {
  return (
    <Boundary code="MC304" ui={ui} fallback={ours}>
      <Suspense fallback={ours}>
        <Own {...props} />
      </Suspense>
    </Boundary>
  );
}
