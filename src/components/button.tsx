'use client';
import type { ReactNode } from 'react';
import { useUi } from '../ui/settings.js';
import { slot } from '../ui/slot.js';

interface ButtonProps {
  readonly variant: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly onPress: () => void;
  readonly inactive?: boolean;
  readonly describedBy?: string | undefined;
  readonly children: ReactNode;
  readonly 'data-action'?: string | undefined;
  readonly 'data-state'?: string | undefined;
  readonly 'aria-expanded'?: boolean | undefined;
  readonly 'aria-controls'?: string | undefined;
}

/** Every button of the kit: the host's own where it gave one, else a plain `<button>`. */
export function Button({
  variant,
  onPress,
  inactive,
  describedBy,
  children,
  ...rest
}: ButtonProps): ReactNode {
  const ui = useUi();
  const shared = {
    ...rest,
    type: 'button',
    className: 'mc-button',
    onClick: onPress,
    'aria-disabled': inactive ? true : undefined,
    'aria-describedby': describedBy,
  } as const;
  const { Button: Own, Spinner } = ui.components;
  const isSpinning = Spinner && rest['data-state'] === 'pending';
  const ours = (
    <button {...shared} data-variant={variant} data-spinner={isSpinning ? 'own' : undefined}>
      {isSpinning ? slot(ui, Spinner, { className: 'mc-spinner', 'aria-hidden': 'true' }, null) : null}
      {children}
    </button>
  );
  return Own ? slot(ui, Own, { ...shared, variant, children }, ours) : ours;
}
