import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { drawStory, everyStory, forgetStory } from '../browser/story.js';

// What the kit looks like, against what it looked like when somebody last looked at it: see scripts/visual.mjs.

const TALL = 6900; // the whole of a page, below what vitest.config.ts gives the browser

interface Emulation {
  send(
    method: 'Emulation.setEmulatedMedia',
    params: { features: { name: string; value: string }[] },
  ): Promise<unknown>;
}

const emulate = (value: 'active' | 'none') =>
  (cdp() as unknown as Emulation).send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });

function storyOf(file: string, name: string) {
  const [, stories] = everyStory((each) => each === file)[0] ?? [];
  const [, story] = stories?.find(([each]) => each === name) ?? [];
  if (!story) throw new Error(`There is no story ${file}/${name}.`);
  return story;
}

afterEach(async () => {
  cleanup();
  forgetStory();
  await emulate('none');
});

describe('the 23 documented rows', () => {
  test.each([
    { look: 'light', toolbar: {} },
    { look: 'dark', toolbar: { theme: 'dark' } },
    { look: 'compact', toolbar: { density: 'compact' } },
    { look: 'arabic', toolbar: { locale: 'ar' } },
    { look: 'german-phone', toolbar: { locale: 'de' }, width: 390 },
    { look: 'forced-colors', toolbar: {}, isForced: true },
  ])('$look', async ({ look, toolbar, width = 720, isForced = false }) => {
    await page.viewport(width, TALL);
    await emulate(isForced ? 'active' : 'none');
    const { container } = await drawStory(storyOf('list', 'EveryRow'), toolbar);
    await expect.element(page.elementLocator(container)).toMatchScreenshot(`rows-${look}`);
  });
});

describe('a page of a host', () => {
  test.each(
    ['Slate', 'Tonal', 'Octave', 'Harbour', 'Bubble'].flatMap((brand) =>
      ['light', 'dark'].map((theme) => ({ brand, theme })),
    ),
  )('$brand, $theme', async ({ brand, theme }) => {
    await page.viewport(720, TALL);
    const { container } = await drawStory(storyOf('brands', brand), { theme });
    await expect.element(page.getByRole('button', { name: /^Reconnect \(Harbour/ })).toBeVisible();
    await expect
      .element(page.elementLocator(container))
      .toMatchScreenshot(`brand-${brand.toLowerCase()}-${theme}`);
  });
});
