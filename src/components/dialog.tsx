'use client';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLatest } from '../internal/use-latest.js';
import { useUi } from '../ui/settings.js';
import type { HeadingLevel } from './contract.js';
import type { DialogShell } from './dialog-shell.js';
import { rememberTrigger } from './dialog-trigger.js';

/** What every dialog of the kit is made of. */
export interface DialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `alert`: asks something that cannot be undone. `widget`: around the bank's own frame, edge to edge. */
  readonly kind?: 'plain' | 'alert' | 'widget' | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
}

type Shell = typeof DialogShell;
let loaded: Shell | null = null;
let loading: Promise<Shell> | null = null;

/** Loads what a dialog is drawn with, once; a page that only shows banks never does. */
function loadShell(): Promise<Shell> {
  loading ??= import('./dialog-shell.js').then(
    (module) => (loaded = module.DialogShell),
    (thrown: unknown) => {
      loading = null; // the next dialog tries again
      throw thrown;
    },
  );
  return loading;
}

/** A modal dialog. Its code comes with the first one that opens; should that fail, the dialog closes and the page stands. */
export function Dialog(props: DialogProps): ReactNode {
  const { open } = props;
  const { onFault } = useUi();
  const latest = useLatest(props);
  const trigger = useRef<Element | null>(null);
  const [Shell, setShell] = useState<Shell | null>(() => loaded);
  // The outside world: the dialog's code, and what had the focus when it was wanted.
  useEffect(() => {
    if (!open) return;
    trigger.current = document.activeElement;
    rememberTrigger(trigger.current);
    let isWanted = true;
    loadShell().then(
      (shell) => isWanted && setShell(() => shell),
      () => {
        if (!isWanted) return;
        onFault('MC303');
        latest().onClose();
      },
    );
    return () => {
      isWanted = false;
    };
  }, [open, latest, onFault]);
  return Shell === null ? null : <Shell {...props} trigger={trigger} />;
}
