'use client';
import { useSyncExternalStore } from 'react';
import { useData } from '../data/data-provider.js';
import { recordOf } from './record.js';
import type { Notes } from './record.js';
import { transitionsOf } from './transitions.js';
import type { Transition } from './transitions.js';

type List = ReturnType<ReturnType<typeof useData>['store']['list']>;

/** What the page knows of the list. No reader: it neither begins a reading nor a stream, and keeps none going. */
export function useList(): List {
  const { store } = useData();
  return useSyncExternalStore(store.watch, store.list, store.firstList);
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
