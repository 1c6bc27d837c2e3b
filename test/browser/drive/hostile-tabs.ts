import type { Journey } from '../drive.js';
import { HEALED, openHostile } from '../hostile-page.js';
import type { HostilePage } from '../hostile-page.js';

interface Told {
  /** How many streams there were: with both copies in one tab, with another tab, and when the first one had gone. */
  readonly streams: readonly number[];
  /** What every copy in every tab said of the broken bank in the end. */
  readonly states: readonly string[];
  readonly heard: readonly (readonly string[])[];
}

/** Two tabs of one customer, each with two copies of the kit. */
const hostileTabs: Journey<undefined, Told> = async (stage) => {
  const first = await openHostile(stage, { against: [] });
  const streams = [await streamsOf(first)];
  const second = await first.again();
  streams.push(await streamsOf(second));
  await second.push(HEALED);
  const tabs = [first, second];
  for (const { frame } of tabs)
    await frame.locator('.mc-card [data-status=ACTIVE].mc-badge').nth(3).waitFor();
  const states = (await Promise.all(tabs.map(async (tab) => tab.states()))).flat();
  await stage.page.waitForTimeout(1500); // what changes by itself is said after a second
  const heard = await Promise.all(tabs.map(async (tab) => tab.watched('heard')));
  const { opened } = await second.listening();
  await stage.page.close();
  const late = Date.now() + 8000;
  while ((await second.listening()).opened === opened && Date.now() < late)
    await new Promise((resolve) => setTimeout(resolve, 100));
  streams.push(await streamsOf(second));
  return { streams, states, heard };
};

/** How many streams there are, once there is one and everybody has had the time to ask for another. */
async function streamsOf(tab: HostilePage): Promise<number> {
  const late = Date.now() + 8000;
  while ((await tab.listening()).open === 0 && Date.now() < late)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise((resolve) => setTimeout(resolve, 300));
  return (await tab.listening()).open;
}

export default hostileTabs;
