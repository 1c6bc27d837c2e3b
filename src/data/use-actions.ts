'use client';
import type { Connection } from '../domain/index.js';
import { createActions } from './actions.js';
import type { Actions, ActionSurroundings } from './actions.js';
import { useData } from './data-provider.js';

/** What actions grow from. The provider lays it; a page that only reads never grows any, nor loads what they are made of. */
export interface ActionsGround {
  readonly surroundings: ActionSurroundings;
  /** Told of every answer of the list. */
  readonly followers: Set<(connections: readonly Connection[]) => void>;
  /** Called when the customer has gone. */
  readonly stops: Set<() => void>;
}

const grown = new WeakMap<ActionsGround, Actions>();

/** The actions of the customer around: one set for all hooks and blocks below a provider. */
export function useActions(): Actions {
  const { ground } = useData();
  const known = grown.get(ground);
  if (known) return known;
  const actions = createActions(ground.surroundings);
  ground.followers.add(actions.snoozes.follow);
  ground.followers.add(actions.telemetry.follow);
  ground.stops.add(actions.stop);
  grown.set(ground, actions);
  return actions;
}
