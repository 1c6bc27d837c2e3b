import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connectionPage,
  connectionRecord,
  fakeBackEnd,
  fakeFetcher,
  fulfillRoutes,
} from '../../src/testing/index.js';
import { idOf, openLedgerly, signIn } from './ledgerly.js';

const WORKS = { status: 'ACTIVE', statusReason: null } as const;
const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const BANK = 'First Platypus Bank';

let ledgerly: Awaited<ReturnType<typeof openLedgerly>>;
beforeAll(async () => {
  ledgerly = await openLedgerly();
}, 240_000);
afterAll(() => ledgerly.close());

describe('the page object', { timeout: 90_000 }, () => {
  it('finds its way on a real page: state, buttons, dialog and the bank’s frame', async () => {
    const { demo, browser } = ledgerly;
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const { page } = await signIn(context, demo.dashboardUrl);
    const kit = connectionPage(page);
    const card = kit.card(BANK);
    await card.shows(WORKS);
    demo.meld.push(idOf(demo, 'ada', BANK), BROKEN);
    await card.shows(BROKEN);
    expect(await card.state()).toEqual(BROKEN);
    expect(await kit.badge(BANK).textContent()).toBe(await card.badge.textContent());
    expect(await kit.cards.count()).toBeGreaterThan(3);
    expect(await card.notice.isVisible()).toBe(true);
    await card.press('reconnect');
    await kit.dialog.waitFor();
    await kit.widget.waitFor();
    await kit.closeDialog();
    await kit.dialog.waitFor({ state: 'detached' });
    await card.manage();
    expect(await card.button('delete').isVisible()).toBe(true);
    await context.close();
  });

  it('and a fake in place of the back end let a host test a page with no server of theirs', async () => {
    const { demo, browser } = ledgerly;
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const fake = fakeFetcher({
      connections: [connectionRecord({ id: 'a', institutionName: 'Bank of the Fake', ...BROKEN })],
    });
    await context.route('**/api/meld/**', fulfillRoutes(fakeBackEnd(fake)));
    const { page } = await signIn(context, demo.dashboardUrl);
    const card = connectionPage(page).card('Bank of the Fake');
    await card.shows(BROKEN);
    await card.press('reconnect');
    await expect.poll(() => fake.calls.some(({ method }) => method === 'repairConnection')).toBe(true);
    await context.close();
  });
});
