import { useDeferredValue, useState } from 'react';
import type { Connection } from '../domain/index.js';
import { lazyPart } from '../ui/lazy-part.js';
import type * as Finder from './list-finder.js';
import { EVERYTHING } from './list-wish.js';
import type { ListWish } from './list-wish.js';
import { useArrangement } from './use-arrangement.js';
import type { Arrangement } from './use-arrangement.js';

/** From how many banks on a list can be searched, and has titles in any case. */
export const MANY = 12;

const finderPart = lazyPart(() => import('./list-finder.js'));
const without = () => {};

/** A list's rows, and what somebody wishes to see of them. */
export interface Finding extends Arrangement {
  /** Whether there is anything to search with. */
  readonly isOffered: boolean;
  /** What it is drawn with; `null` while that is on its way. */
  readonly finder: typeof Finder | null;
  readonly wish: ListWish;
  readonly onWish: (wish: ListWish) => void;
  /** The wish that the rows belong to: whoever types is never kept waiting by them. */
  readonly granted: ListWish;
}

/** Arranges the rows as somebody wishes. What it is done with is loaded for long lists only. */
export function useFinding(
  connections: readonly Connection[],
  {
    search,
    ...options
  }: {
    readonly include: 'current' | 'all';
    readonly now: Date | undefined;
    readonly folds: boolean;
    readonly search: 'auto' | 'always' | 'never';
  },
): Finding {
  const [wish, onWish] = useState(EVERYTHING);
  const granted = useDeferredValue(wish);
  const mayBeLong = (connections ?? []).length >= MANY; // a host without types may pass none
  const isWanted = search === 'always' || (search === 'auto' && (mayBeLong || wish !== EVERYTHING));
  const finder = finderPart.use(isWanted, without);
  const arrangement = useArrangement(connections, { ...options, wish: granted, finder });
  const isOffered = isWanted && (search === 'always' || wish !== EVERYTHING || arrangement.total >= MANY);
  return { ...arrangement, isOffered, finder, wish, onWish, granted };
}
