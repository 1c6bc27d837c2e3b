import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from '@testing-library/react';
import { cutTexts } from '../../stories/layout-faults.js';
import { drawStory, everyStory, forgetStory } from './story.js';

// Every story as it first stands, in languages that are longer, or run the other way, at the width of a small phone. What stories
// do by themselves looks for English words, and is tested by the lanes of their own.
const LOCALES = ['en', 'de', 'en-XA', 'ar'];

// The banks’ own words, what Intl says of times, what was said a moment ago, and what is for staff, who read English.
const FOREIGN =
  '[translate="no"], [aria-live], time, blockquote, .mc-card-meta, .mc-dialog-accounts, .mc-dialog-choice, .mc-diagnostics, a[href]';
const TIMES =
  /\b(?:ago|in|now|seconds?|minutes?|hours?|days?|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM)\b/g;

beforeAll(() => page.viewport(320, 640));
afterEach(() => {
  cleanup();
  forgetStory();
});
afterAll(() => page.viewport(414, 896));

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

// What readers set who need air between lines, words and letters: WCAG 2.2, 1.4.12.
const AIRY = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

function withAir(): readonly string[] {
  const style = document.createElement('style');
  style.textContent = AIRY;
  document.head.append(style);
  const found = [...tooWide(), ...cutTexts(document.body)];
  style.remove();
  return found;
}

describe.each(everyStory())('%s', (_, stories) => {
  it.each(stories)('%s is as wide as a small phone, and speaks one language', async (_name, story) => {
    for (const locale of LOCALES) {
      await drawStory(story, { locale });
      expect({ locale, tooWide: tooWide() }).toEqual({ locale, tooWide: [] });
      expect({ locale, withAir: withAir() }).toEqual({ locale, withAir: [] });
      expect({ locale, english: locale === 'en-XA' ? englishWords() : [] }).toEqual({ locale, english: [] });
      cleanup();
    }
  });
});
