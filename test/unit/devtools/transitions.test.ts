// @vitest-environment node
import { expect, it } from 'vitest';
import { transitionsOf } from '../../../src/devtools/transitions.js';
import { connection } from '../../../src/testing/index.js';

const ACTIVE = [connection({ id: 'a' })];
const ASKED = [connection({ id: 'a', status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' })];

it('where things stand at first is no news; what comes, changes and goes is', () => {
  const { follow, list } = transitionsOf({});
  follow(ACTIVE);
  follow([...ACTIVE]);
  expect(list()).toEqual([]);
  follow([...ASKED, connection({ id: 'b' })]);
  follow([]);
  const healthy = { status: 'ACTIVE', statusReason: null };
  const asked = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' };
  expect(list().map(({ id, before, after }) => [id, before, after])).toEqual([
    ['a', healthy, asked],
    ['b', null, healthy],
    ['a', asked, null],
    ['b', healthy, null],
  ]);
});

it('the last two hundred are kept, however long the page is open', () => {
  const { follow, list } = transitionsOf({});
  for (let index = 0; index < 300; index += 1) follow(index % 2 === 0 ? ACTIVE : ASKED);
  expect(list()).toHaveLength(200);
  expect(list().at(-1)?.number).toBe(299);
});
