'use client';
import { Dialog as Radix } from 'radix-ui';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { part } from '../internal/part.js';
import { widget } from '../messages/en/dialogs.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { closeAsEscape, modalAbove, showModalsAbove } from './dialog-above.js';
import { lockScroll } from './dialog-scroll.js';
import { keepOrigin, originOf, placeFor, returnFocus } from './dialog-trigger.js';
import type { DialogProps } from './dialog.js';
import { Heading } from './heading.js';

/**
 * The frame of every dialog, drawn while it is open: Radix keeps the focus inside, the rest of the page out of reach, and
 * Escape. The backdrop and the scroll lock are ours, as Radix's own add a style sheet to the page, which a strict
 * Content-Security-Policy forbids.
 */
export function DialogShell({
  title,
  onClose,
  children,
  describedBy,
  kind = 'plain',
  headingLevel = 2,
}: DialogProps): ReactNode {
  const { look, portalContainer } = useUi();
  const words = useWords('widget', widget);
  const dialog = useRef<HTMLDivElement>(null);
  // While drawing: a dialog that closes in the same moment has taken its button with it by the time effects run.
  const [origin] = useState(() => originOf(document.activeElement));
  const [place] = useState(() => placeFor(origin, portalContainer));
  useLayoutEffect(() => lockScroll(document.documentElement), []);
  const stop = useRef(() => {});
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      dialog.current = element;
      stop.current();
      stop.current = element ? showModalsAbove(element) : () => {};
      if (element) keepOrigin(element, origin);
    },
    [origin],
  );
  return (
    <Radix.Root open onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Portal container={place.container}>
        <div className="mc-dialog-backdrop" />
        <Radix.Content
          {...part('dialog', undefined, { 'data-kind': kind, ...look })}
          {...(kind === 'alert' ? { role: 'alertdialog' } : {})}
          ref={ref}
          dir={place.dir}
          aria-describedby={describedBy}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            dialog.current?.querySelector<HTMLElement>(STARTS[kind])?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnFocus(origin);
          }}
          onEscapeKeyDown={(event) => {
            const above = modalAbove(dialog.current, event.target);
            if (!above) return;
            event.preventDefault();
            closeAsEscape(above);
          }}
          onInteractOutside={(event) => {
            const { target } = event.detail.originalEvent;
            // Half a sign-in is not lost to a stray press, and nothing to one that is meant for the host’s own dialog.
            if (kind !== 'plain' || modalAbove(dialog.current, target)) event.preventDefault();
          }}
        >
          {/* Not a <header>: that would be a banner of the page. */}
          <div className="mc-dialog-header">
            <Radix.Title asChild>
              <Heading level={headingLevel} tabIndex={-1} className="mc-dialog-title">
                {title}
              </Heading>
            </Radix.Title>
            <button type="button" className="mc-dialog-close" onClick={onClose}>
              <span className="mc-visually-hidden">{words.close}</span>
            </button>
          </div>
          <div className="mc-dialog-body">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Where the focus starts: at the top, or, where something is asked, on the first answer, which changes nothing. */
const STARTS = {
  plain: '.mc-dialog-title',
  widget: '.mc-dialog-title',
  alert: '.mc-dialog-body > .mc-actions > :first-child',
} as const;
