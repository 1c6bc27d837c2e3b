import type { Connection } from '../domain/index.js';
import type { ConnectionsSnapshot } from './pages.js';
import type { Readings } from './readings.js';

/** What a stream of events works with: it changes rows beside the readings, and decides what needs one. */
export interface LiveGround {
  readonly readings: Readings;
  /** Takes in what has been read by now, so that the rows are the latest. */
  readonly settle: () => void;
  /** A row of the list. */
  readonly row: (id: string) => Connection | undefined;
  /** Puts changed rows in the place of those with their ids. */
  readonly write: (rows: readonly Connection[]) => void;
  readonly isReading: () => boolean;
  /** Calls `begin` when somebody starts to read from the store, and what that returned when nobody does any more. */
  readonly whileUsed: (begin: () => () => void) => () => void;
  /** While there is a follower, the return of the page or of the network is its business. */
  readonly follow: (follower: Follower | null) => void;
  readonly setPaused: (paused: boolean) => void;
}

/** Which rows of a reading something newer is known of, and what they are. */
export type Follower = (read: ConnectionsSnapshot) => readonly Connection[];
