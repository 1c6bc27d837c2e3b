'use client';
import type { ReactNode } from 'react';
import { lazyPart } from '../ui/lazy-part.js';
import { useUi } from '../ui/settings.js';
import { useHostCall } from '../ui/use-host-call.js';
import type { HeadingLevel } from './contract.js';

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

const shell = lazyPart(() => import('./dialog-shell.js'));

/** Loads what dialogs are drawn with, once; a page that only shows banks never does. May be called before one opens. */
export const preloadDialog = shell.preload;

/**
 * A modal dialog. Its code comes with the first one that opens; should that fail, the dialog closes and the page stands, which
 * is why this is not `React.lazy`. Renders nothing in place, nothing on a server, and nothing while closed.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { open, onClose } = props;
  const { onFault } = useUi();
  const call = useHostCall();
  const loaded = shell.use(open, () => {
    onFault('MC303');
    call(onClose);
  });
  return open && loaded ? <loaded.DialogShell {...props} onClose={() => call(onClose)} /> : null;
}
