import type { ComponentType, ReactNode } from 'react';
import type { Connection, Tone } from '../domain/index.js';

/** What a host's own button is given. It must render a real `<button>` and pass everything on to it. */
export interface ButtonSlotProps {
  readonly children: ReactNode;
  /** `danger`: what it does cannot be undone. */
  readonly variant: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly type: 'button';
  readonly className: string;
  readonly onClick: () => void;
  /** Used in place of `disabled`, so that the focus is never lost. */
  readonly 'aria-disabled'?: true | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-expanded'?: boolean | undefined;
  readonly 'aria-controls'?: string | undefined;
  /** The action's name, for tests and analytics. */
  readonly 'data-action'?: string | undefined;
  readonly 'data-state'?: string | undefined;
}

/** What a host's own link is given. It leads away from the page, to a bank. */
export interface LinkSlotProps {
  readonly children: ReactNode;
  readonly href: string;
  readonly className: string;
  readonly target: '_blank';
  readonly rel: 'noopener noreferrer';
}

/** What a host's own logo is given. The bank's name stands beside it, so it is decoration: an empty `alt`. */
export interface InstitutionLogoSlotProps {
  readonly connection: Connection;
  readonly className: string;
}

/** What a host's own icon is given. The word beside it says the same, so it is decoration. */
export interface IconSlotProps {
  readonly tone: Tone;
  readonly className: string;
  readonly 'aria-hidden': 'true';
}

/** What a host's own spinner is given. It stands in our buttons while what was pressed is on its way; the button says so. */
export interface SpinnerSlotProps {
  readonly className: string;
  readonly 'aria-hidden': 'true';
}

/** A host's own components in place of ours. */
export interface ComponentSlots {
  readonly Button?: ComponentType<ButtonSlotProps> | undefined;
  readonly Link?: ComponentType<LinkSlotProps> | undefined;
  readonly Icon?: ComponentType<IconSlotProps> | undefined;
  readonly Spinner?: ComponentType<SpinnerSlotProps> | undefined;
  readonly InstitutionLogo?: ComponentType<InstitutionLogoSlotProps> | undefined;
}
