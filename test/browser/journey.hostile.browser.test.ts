import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

const TIMEOUT = { timeout: 60_000 };
const show = (x: unknown) => console.log(JSON.stringify(x, null, 1));
test('private', TIMEOUT, async () => { show(await commands.drive('hostile-private', { keep: 'local' })); });
test('tabs', TIMEOUT, async () => { show(await commands.drive('hostile-tabs')); });
