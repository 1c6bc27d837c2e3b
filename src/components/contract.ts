import type { Connection, ConnectionAction } from '../domain/index.js';
import type { WhyId } from '../messages/index.js';

/** What happens when the customer presses. An action without a handler has no button. A promise keeps its button busy. */
export type ActionHandlers = {
  readonly [action in ConnectionAction]?: ((connection: Connection) => void | Promise<void>) | undefined;
};

/** Whether a button can be pressed right now. A blocked one stays where it is and says why. */
export interface ActionState {
  readonly status: 'ready' | 'pending' | 'blocked';
  /** ISO time from which it can be pressed again. */
  readonly until?: string | undefined;
  readonly why?: WhyId | undefined;
}

/** The state of each button; `ready` where nothing is said. */
export type ActionStates = { readonly [action in ConnectionAction]?: ActionState | undefined };

/** The level of a heading, to fit the host's outline. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;
