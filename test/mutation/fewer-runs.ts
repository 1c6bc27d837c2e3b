// Stands in for fast-check while mutants are tested: the same properties with fewer runs, always the same ones, and without
// looking for the smallest counter-example. The normal suite runs them in full.
import fc from 'fast-check';

const RUNS = 200;

export default {
  ...fc,
  assert: <T>(property: fc.IRawProperty<T>, given: fc.Parameters<T> = {}) =>
    fc.assert(property, {
      ...given,
      numRuns: Math.min(given.numRuns ?? 100, RUNS),
      seed: 7,
      endOnFailure: true,
    }),
};
