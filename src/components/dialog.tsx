'use client';
import { useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useLatest } from '../internal/use-latest.js';
import { useUi } from '../ui/settings.js';
import { useHostCall } from '../ui/use-host-call.js';
import type { HeadingLevel } from './contract.js';
import type { DialogShell } from './dialog-shell.js';

/** What every dialog of the kit is made of. */
export interface DialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The id of what is asked, read with the title. */
  readonly describedBy?: string | undefined;
  /** `alert`: asks something that cannot be undone. `widget`: around the bank's own frame, edge to edge. */
  readonly kind?: 'plain' | 'alert' | 'widget' | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
}

let Shell: typeof DialogShell | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Loads what dialogs are drawn with, once; a page that only shows banks never does. May be called before one opens. */
export function preloadDialog(): Promise<void> {
  loading ??= import('./dialog-shell.js').then(
    (module) => {
      Shell = module.DialogShell;
      for (const tell of listeners) tell();
    },
    (thrown: unknown) => {
      loading = null; // the next dialog tries again
      throw thrown;
    },
  );
  return loading;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * A modal dialog. Its code comes with the first one that opens; should that fail, the dialog closes and the page stands, which
 * is why this is not `React.lazy`. Renders nothing in place, nothing on a server, and nothing while closed.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { open, onClose } = props;
  const { onFault } = useUi();
  const call = useHostCall();
  const latest = useLatest({ call, onClose, onFault });
  const isLoaded = useSyncExternalStore(
    subscribe,
    () => Shell !== null,
    () => false,
  );
  // The outside world: the dialog's code.
  useEffect(() => {
    if (!open) return;
    let isWanted = true;
    preloadDialog().catch(() => {
      if (!isWanted) return;
      latest().onFault('MC303');
      latest().call(latest().onClose);
    });
    return () => {
      isWanted = false;
    };
  }, [open, latest]);
  return open && isLoaded && Shell ? <Shell {...props} onClose={() => call(onClose)} /> : null;
}
