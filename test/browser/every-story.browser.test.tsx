import { composeStory } from '@storybook/react-vite';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from '@testing-library/react';
import preview from '../../.storybook/preview.js';

// Every story as it first stands, in languages that are longer, or run the other way, at the width of a small phone. What stories
// do by themselves looks for English words, and is tested by the lanes of their own.
const files = import.meta.glob<Record<string, unknown>>('../../stories/*.stories.tsx', { eager: true });
const LOCALES = ['en', 'de', 'en-XA', 'ar'];

// The banks’ own words, what Intl says of times, and what was said a moment ago.
const FOREIGN =
  '[translate="no"], [aria-live], time, blockquote, .mc-card-meta, .mc-dialog-accounts, .mc-dialog-choice, a[href]';
const TIMES =
  /\b(?:ago|in|now|seconds?|minutes?|hours?|days?|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM)\b/g;

afterEach(async () => {
  cleanup();
  await page.viewport(414, 896);
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('lang');
});

interface StoryFile {
  readonly input?: object;
  readonly meta?: { readonly input: object };
}

async function draw(story: StoryFile, locale: string) {
  const annotations = { ...preview.composed, initialGlobals: { ...preview.composed.initialGlobals, locale } };
  const Story = composeStory(story.input as never, (story.meta?.input ?? {}) as never, annotations as never);
  await Story.load();
  render(<Story />);
  await new Promise((resolve) => setTimeout(resolve, 60));
}

const isHidden = (element: Element) => element.closest('.mc-visually-hidden') !== null;

function tooWide(): readonly string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('[class*="mc-"], [class*="mc-"] *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return !isHidden(element) && (right > clientWidth + 1 || left < -1);
  });
  return wide.map(
    (element) => `${element.className || element.tagName}: ${element.textContent?.slice(0, 40)}`,
  );
}

function englishWords(): readonly string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!element?.closest('[class^="mc-"]') || element.closest(FOREIGN)) continue;
    if (/[A-Za-z]{3,}/.test((text.textContent ?? '').replaceAll(TIMES, '')))
      found.push(text.textContent ?? '');
  }
  return found;
}

describe.each(Object.entries(files))('%s', (_, stories) => {
  const all = Object.entries(stories).filter(([name]) => name !== 'default');
  it.each(all)('%s is as wide as a small phone, and speaks one language', async (_name, story) => {
    for (const locale of LOCALES) {
      await page.viewport(320, 640);
      await draw(story as StoryFile, locale);
      expect({ locale, tooWide: tooWide() }).toEqual({ locale, tooWide: [] });
      expect({ locale, english: locale === 'en-XA' ? englishWords() : [] }).toEqual({ locale, english: [] });
      cleanup();
    }
  });
});
