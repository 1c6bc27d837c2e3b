'use client';
import { useUi } from './settings.js';

/** Calls a host's callback. What it throws, or rejects with, is reported and stays here. */
export function useHostCall(): (callback: () => unknown) => void {
  const { onFault } = useUi();
  return (callback) => {
    const settle = async () => {
      try {
        await callback();
      } catch {
        onFault('MC302');
      }
    };
    void settle();
  };
}
