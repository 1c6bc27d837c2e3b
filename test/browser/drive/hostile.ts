import type { Fault, Journey } from '../drive.js';
import { HEALED, openHostile } from '../hostile-page.js';
import type { HostileOptions } from '../hostile-page.js';

/** What {@link hostile} tells. */
interface Told {
  /** What the broken bank is said to be, by either copy of the kit. */
  readonly states: readonly [before: readonly string[], after: readonly string[]];
  /** Whether it is on something. */
  readonly focus: readonly [during: boolean, after: boolean];
  readonly regions: number;
  readonly headings: readonly string[];
  readonly heard: readonly string[];
  readonly streams: number;
  readonly layout: readonly string[];
  readonly stored: readonly unknown[];
  readonly faults: readonly Fault[];
  readonly isSecure: boolean;
}

/**
 * Two copies of the kit on a page that is against them. A broken bank is reconnected in the first; the second hears of it from the
 * server. Where the bank's page cannot work (a frame with a sandbox), the customer closes it and signs in elsewhere.
 */
const hostile: Journey<HostileOptions, Told> = async (stage, options) => {
  const { faults, backEnd } = stage;
  const canSignIn = options.framed !== 'sandbox';
  const host = await openHostile(stage, { ...options, ...(canSignIn ? {} : { widget: '/hang/' }) });
  const { frame } = host;
  const before = await host.states();
  const layout = [...(await host.layout())];
  await frame.locator('#one').getByRole('button', { name: 'Remind me later' }).first().click();
  await frame
    .locator('#one')
    .getByRole('button', { name: 'Reconnect (First Platypus Bank)' })
    .first()
    .click();
  const dialog = frame.locator('.mc-dialog');
  await dialog.locator('iframe').waitFor();
  layout.push(...(await host.layout()));
  const during = await host.hasFocus();
  backEnd.heal();
  if (canSignIn) await dialog.frameLocator('iframe').getByRole('button', { name: 'Sign in' }).click();
  else await dialog.getByRole('button', { name: 'Close' }).first().click();
  await dialog.waitFor({ state: 'detached' });
  if (canSignIn) await frame.locator('#one [data-outcome=restored]').first().waitFor();
  const { open: streams } = await host.push(HEALED);
  const focusAfter = await host.hasFocus();
  await frame.locator('.mc-card [data-status=ACTIVE].mc-badge').nth(3).waitFor(); // two banks in either copy
  const after = await host.states();
  await stage.page.waitForTimeout(1500); // what changes by itself is said after a second
  const { regions, headings } = await host.alive();
  return {
    states: [before, after],
    focus: [during, focusAfter],
    regions,
    headings,
    heard: await host.watched('heard'),
    streams,
    layout: [...layout, ...(await host.layout())],
    stored: await host.watched('stored'),
    faults,
    isSecure: await frame.evaluate(() => isSecureContext),
  };
};

export default hostile;
