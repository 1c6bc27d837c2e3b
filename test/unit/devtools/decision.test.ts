// @vitest-environment node
import { expect, it } from 'vitest';
import { cellText, decisionOf } from '../../../src/devtools/decision.js';
import { createPolicyResolver } from '../../../src/domain/index.js';
import { connection, FIXTURE_NOW as now } from '../../../src/testing/index.js';

it('a cell is told in words, whatever a resolver has put into it', () => {
  const loop: Record<string, unknown> = { name: 'loop' };
  loop['self'] = [loop];
  const cells = [null, true, [], ['a', 'b'], { afterMs: 90 * 60_000, change: { tone: 'info' } }, 7, 7n, () => {}, loop]; // prettier-ignore
  expect(cells.map(cellText)).toEqual([
    'none',
    'yes',
    'none',
    'a, b',
    'afterMs 1.5 h; change tone info',
    '7',
    '?',
    '?',
    'name loop; self …',
  ]);
  const resolve = createPolicyResolver({ adjust: () => ({ retry: loop as never }) });
  expect(decisionOf(connection(), resolve, now).because.join()).toMatch(/Your resolver changed retry/);
});
