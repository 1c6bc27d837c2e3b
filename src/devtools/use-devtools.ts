'use client';
import { useSyncExternalStore } from 'react';
import { useData } from '../data/data-provider.js';
import { recordOf } from './record.js';
import type { Notes } from './record.js';
import { transitionsOf } from './transitions.js';
import type { Transition } from './transitions.js';

type Store = ReturnType<typeof useData>['store'];
type List = ReturnType<Store['list']>;

/** What the page knows of the list. Never the first to ask for it: only while somebody else reads does this read too. */
export function useList(): List {
  const { store } = useData();
  return useSyncExternalStore(subscriptionsTo(store), store.list, store.firstList);
}

const subscriptions = new WeakMap<Store, (listener: () => void) => () => void>();

function subscriptionsTo(store: Store): (listener: () => void) => () => void {
  const known = subscriptions.get(store);
  if (known) return known;
  const made = (listener: () => void) =>
    store.live.whileUsed(() => {
      queueMicrotask(listener); // what came before it was used
      return store.subscribe(listener);
    });
  subscriptions.set(store, made);
  return made;
}

/** What is noted of the provider's fetcher; `null` where nobody watches it. */
export function useNotes(): Notes | null {
  const { ground } = useData();
  const record = recordOf(ground.surroundings.fetcher());
  return useSyncExternalStore(record?.subscribe ?? never, record?.notes ?? nothing, nothing);
}

/** What was seen to happen, oldest first. */
export function useTransitions(): readonly Transition[] {
  const { ground } = useData();
  const { subscribe, list } = transitionsOf(ground);
  return useSyncExternalStore(subscribe, list, list);
}

const never = () => () => {};
const nothing = () => null;
