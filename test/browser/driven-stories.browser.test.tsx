import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { forgetAnnouncements } from '../../src/internal/announce.js';
import { meddle } from './meddling.js';
import {
  isFocusSomewhere,
  keepLinksHere,
  nameOf,
  outOfReach,
  press,
  pressables,
  settled,
} from './presses.js';
import { drawStory, everyStory, forgetStory } from './story.js';

// Every story, each of its buttons pressed with the keyboard, and each button of the dialog that this opens: a quarter of an hour,
// in `npm run test:full`. `npm test` takes a page as a host would build it.
const isFull = inject('everyStory');
const stories = everyStory((file) => isFull || file === 'dashboard');
const MOST = isFull ? 14 : 8; // of a long list, whose rows are alike

const faults: string[] = [];
let presses = 0;
let stop: readonly (() => void)[] = [];
const onFault = (event: Event) => {
  faults.push(String((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason));
};

// What is loaded on a press is there at once, so that the same press always leads to the same page.
beforeAll(async () => {
  await Promise.all([
    import('../../src/components/dialog-shell.js'),
    import('../../src/components/list-finder.js'),
    import('../../src/data/live.js'),
  ]);
});

beforeEach(() => {
  window.addEventListener('error', onFault);
  window.addEventListener('unhandledrejection', onFault);
  stop = [keepLinksHere()];
});

afterEach(() => {
  for (const each of stop) each();
  window.removeEventListener('error', onFault);
  window.removeEventListener('unhandledrejection', onFault);
  cleanup();
  forgetStory();
  faults.length = 0;
});

afterAll(() => console.info(`${presses} presses in ${stories.flatMap(([, each]) => each).length} stories`));

type Story = Parameters<typeof drawStory>[0];

/** What the page says, but for what is announced: that comes a moment later, and goes again. */
function textOfPage(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const region of copy.querySelectorAll('[aria-live]')) region.remove();
  return copy.textContent;
}

/** Draws a story anew, and presses one thing after another. What the page then says; `null` if one of them is not there. */
async function walk(story: Story, places: readonly number[], isMeddledWith: boolean) {
  cleanup();
  forgetAnnouncements();
  await drawStory(story);
  const stopMeddling = isMeddledWith ? meddle(document.body) : () => {};
  await settled();
  let pressed: HTMLElement | null = null;
  for (const place of places) {
    pressed = await press(place);
    if (!pressed) break;
    presses += 1;
    const name = nameOf(pressed);
    await expect.poll(() => isFocusSomewhere() || `nowhere, after ${name}`).toBe(true);
    expect({ name, faults }).toEqual({ name, faults: [] });
  }
  const says = textOfPage();
  const opened = document.querySelector('.mc-dialog') !== null;
  stopMeddling();
  return pressed && { says, opened, count: Math.min(pressables().length, MOST) };
}

/** Every way through a story, two presses deep where the first one opens a dialog. */
async function* ways(story: Story) {
  await walk(story, [], false);
  const wasOpen = document.querySelector('.mc-dialog') !== null;
  const count = Math.min(pressables().length, MOST);
  for (let first = 0; first < count; first += 1) {
    const after = await walk(story, [first], false);
    if (!after) continue;
    yield { places: [first], says: after.says };
    if (!after.opened || wasOpen) continue;
    for (let second = 0; second < after.count; second += 1) {
      const deeper = await walk(story, [first, second], false);
      if (deeper) yield { places: [first, second], says: deeper.says };
    }
  }
}

describe.each(stories)('%s', { timeout: 600_000 }, (_, each) => {
  it.each(each)('%s: everything is reached with Tab, and no press loses the focus', async (_name, story) => {
    await drawStory(story);
    await settled();
    expect(await outOfReach()).toEqual([]);
    for await (const { places, says } of ways(story)) {
      // The same way through a page that others meddle with says the same.
      const meddled = await walk(story, places, true);
      expect({ places, says: meddled?.says }).toEqual({ places, says });
      await userEvent.keyboard('{Escape}');
    }
  });
});
