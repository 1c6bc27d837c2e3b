'use client';
import { Dialog as Radix } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { part } from '../internal/part.js';
import { widget } from '../messages/en/dialogs.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import type { DialogProps } from './dialog.js';
import { Heading } from './heading.js';
import { placeFor, returnFocusFrom } from './dialog-trigger.js';

interface DialogShellProps extends DialogProps {
  /** What had the focus when the dialog was wanted. */
  readonly trigger: RefObject<Element | null>;
}

/**
 * The frame of every dialog: Radix keeps the focus inside, the rest of the page out of reach, and Escape. The backdrop and the
 * scroll lock are ours, as Radix's own add a style sheet to the page, which a strict Content-Security-Policy forbids.
 */
export function DialogShell({
  open,
  title,
  onClose,
  children,
  kind = 'plain',
  headingLevel = 2,
  trigger,
}: DialogShellProps): ReactNode {
  const { density, portalContainer } = useUi();
  const words = useWords('widget', widget);
  const heading = useRef<HTMLHeadingElement>(null);
  const [place, setPlace] = useState<ReturnType<typeof placeFor> | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  if (open !== wasOpen) {
    setWasOpen(open);
    if (open) setPlace(placeFor(document.activeElement, portalContainer));
  }
  useScrollLock(open);
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Portal container={place?.container}>
        <div className="mc-dialog-backdrop" />
        <Radix.Content
          {...part('dialog', undefined, { 'data-kind': kind, 'data-density': density })}
          {...(kind === 'alert' ? { role: 'alertdialog' } : {})}
          dir={place?.dir}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            heading.current?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnFocusFrom(trigger.current);
          }}
          onInteractOutside={(event) => {
            if (kind !== 'plain') event.preventDefault(); // half a sign-in is not lost to a stray press
          }}
        >
          <header className="mc-dialog-header">
            <Radix.Title asChild>
              <Heading level={headingLevel} ref={heading} tabIndex={-1} className="mc-dialog-title">
                {title}
              </Heading>
            </Radix.Title>
            <button type="button" className="mc-dialog-close" onClick={onClose}>
              <span className="mc-visually-hidden">{words.close}</span>
            </button>
          </header>
          <div className="mc-dialog-body">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

let locks = 0;

/** Keeps the page behind from scrolling, by an attribute that the style sheet knows. Dialogs may stand on dialogs. */
function useScrollLock(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const page = document.documentElement;
    locks += 1;
    page.setAttribute('data-mc-dialog-open', '');
    return () => {
      locks -= 1;
      if (locks === 0) page.removeAttribute('data-mc-dialog-open');
    };
  }, [isOn]);
}
