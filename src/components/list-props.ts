import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import type { Connection, ConnectionAction, ConnectionGroup } from '../domain/index.js';
import type { HeadingLevel } from './contract.js';
import type { ListCalls, ListQuestions } from './list-calls.js';

/** The rows of one group, for a host that draws them in its own way. */
export interface ListRows {
  readonly group: ConnectionGroup;
  readonly connections: readonly Connection[];
  /** Draws one of them, as an item of the list. */
  readonly renderRow: (connection: Connection) => ReactNode;
}

/** What {@link ConnectionList} takes, besides everything a `<div>` does. `useConnections().listProps` fits. */
export interface ConnectionListProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ListCalls, ListQuestions {
  readonly connections: readonly Connection[];
  readonly state?: 'loading' | 'ready' | 'failed' | undefined;
  /** Why it failed, or why what is shown is not the latest. */
  readonly problem?: 'offline' | 'session' | 'unavailable' | null | undefined;
  /** Some connections are missing. */
  readonly incomplete?: boolean | undefined;
  /** What is shown could not be brought up to date. */
  readonly outdated?: boolean | undefined;
  /** What happens is seen late at the moment. */
  readonly updatesPaused?: boolean | undefined;
  /** `current` (default) leaves out what a customer does not expect: deleted ones and abandoned attempts. */
  readonly include?: 'current' | 'all' | undefined;
  /** Offers to search, filter and sort, and to walk through the banks with the arrow keys: by default (`auto`) from 12 banks on. */
  readonly search?: 'auto' | 'always' | 'never' | undefined;
  /** Whether connections that are over are shown, or (default) stay behind their heading until somebody asks for them. */
  readonly ended?: 'folded' | 'shown' | undefined;
  /** Draws the rows of each group in place of the kit's own way: for a virtualiser, which thousands of rows do not need. */
  readonly renderRows?: ((rows: ListRows) => ReactNode) | undefined;
  /** What a customer may do with any bank, behind “Manage”: such as `['refresh', 'delete']`. */
  readonly manage?: readonly ConnectionAction[] | undefined;
  /** A filter of yours left nothing, though there are banks: an empty list is then no invitation to connect one. */
  readonly nothingMatches?: boolean | undefined;
  /** What the empty list offers; without it, no button. */
  readonly onConnect?: (() => void) | undefined;
  /** What a failed list offers; without it, no button. */
  readonly onRetry?: (() => void) | undefined;
  readonly now?: Date | undefined;
  /** The level of the group headings; cards are one below. */
  readonly headingLevel?: HeadingLevel | undefined;
}
