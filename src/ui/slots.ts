import type { ComponentType, ReactNode } from 'react';
import type { Connection } from '../domain/index.js';

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

/** A host's own components in place of ours. */
export interface ComponentSlots {
  readonly Button?: ComponentType<ButtonSlotProps> | undefined;
  readonly Link?: ComponentType<LinkSlotProps> | undefined;
  readonly InstitutionLogo?: ComponentType<InstitutionLogoSlotProps> | undefined;
}
