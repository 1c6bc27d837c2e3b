// Stands in for test/patience.ts while mutants are tested: a busy machine would pass for a test that noticed.
export { PATIENCE } from '../patience.js';

const HOPELESS = 5000;

/** Only tells what comes to an end from what hardly does. The normal suite is held to the real limits. */
export function quickestOf(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began < HOPELESS ? 0 : Infinity;
}
