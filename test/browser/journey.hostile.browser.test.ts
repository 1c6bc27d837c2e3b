import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

const TIMEOUT = { timeout: 60_000 };
const ALL = ['modal','css','meddling','storage','locks','channel','crypto','media','observers','idle','clone','signals','intl','newest'];
const show = (x: unknown) => console.log(JSON.stringify(x, null, 1));
test('all', TIMEOUT, async () => { show(await commands.drive('hostile', { against: [...ALL,'ahead'] })); });
test('css', TIMEOUT, async () => { show(await commands.drive('hostile', { against: ['css'] })); });
test('framed', TIMEOUT, async () => { show(await commands.drive('hostile', { against: ['behind'], framed: 'plain', keep: 'throwing' })); });
test('name', TIMEOUT, async () => { show(await commands.drive('hostile-name', { against: ['modal'], name: 'hostile.test', keep: 'full' })); });
test('refused', TIMEOUT, async () => { show(await commands.drive('hostile', { against: ['refusedLocks'] })); });
test('sandbox', TIMEOUT, async () => { show(await commands.drive('hostile', { against: [], framed: 'sandbox', keep: 'careful' })); });
