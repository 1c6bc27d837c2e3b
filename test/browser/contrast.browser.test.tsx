import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ConnectionCard, ConnectionsProvider } from '../../src/index.js';
import { Button } from '../../src/components/button.js';
import { connectionIn, fakeFetcher } from '../../src/testing/index.js';
import '../../src/styles/index.css';
import '../../stories/brands.css';

// One bank per tone, so that each colour is met as text, on its own tint, and as an icon.
const TONES = [
  { status: 'ACTIVE', statusReason: null },
  { status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' },
  { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' },
  { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' },
  { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
] as const;
const HOSTS = ['', 'slate', 'tonal', 'octave', 'harbour', 'bubble'];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Red, green and blue as the browser paints a colour over another. */
function paint(colour: string, under = 'white'): readonly [number, number, number] {
  if (!canvas) throw new Error('no canvas');
  for (const each of [under, colour]) {
    canvas.fillStyle = each;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colour: string, background: string): number {
  const [light = 0, dark = 0] = [luminance(paint(colour, background)), luminance(paint(background))].toSorted(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** What is behind an element: its own background, or that of what it stands in. */
function behind(element: Element | null): string {
  for (let each = element; each; each = each.parentElement) {
    const { backgroundColor } = getComputedStyle(each);
    if (!/^rgba\(0, 0, 0, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}

const PAIRS: readonly (readonly [what: string, selector: string, least: number])[] = [
  ['badge', '.mc-badge', 4.5],
  ['name', '.mc-card-name', 4.5],
  ['muted', '.mc-card-meta', 4.5],
  ['notice title', '.mc-notice-title', 4.5],
  ['notice text', '.mc-notice-body', 4.5],
  ['notice detail', '.mc-notice-detail', 4.5],
  ['primary button', '[data-variant="primary"]', 4.5],
  ['secondary button', '[data-variant="secondary"]', 4.5],
  ['quiet button', '[data-variant="quiet"]', 4.5],
  ['danger button', '[data-variant="danger"]', 4.5],
];

afterEach(cleanup);

it('every pair of colours can be told apart, in six looks, light and dark', async () => {
  const lowest = new Map<string, readonly [number, string]>();
  const note = (what: string, ratio: number, where: string, least: number) => {
    const before = lowest.get(what);
    if (!before || ratio < before[0]) lowest.set(what, [ratio, where]);
    expect.soft(ratio, `${what}, ${where}`).toBeGreaterThanOrEqual(least);
  };
  for (const host of HOSTS)
    for (const theme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = theme;
      const { container } = render(
        <div className={host && `brand brand-${host}`} data-theme={theme}>
          <ConnectionsProvider fetcher={fakeFetcher({ connections: [] })} scope="colours">
            {TONES.map((state) => (
              <ConnectionCard
                key={state.status + state.statusReason}
                connection={connectionIn(state, { nextRefreshAllowedAt: '2036-03-10T14:00:00Z' })}
                handlers={{ reconnect() {}, refresh() {}, linkNewAccounts() {}, delete() {} }}
                onSnooze={() => {}}
                onDismiss={() => {}}
                manage={['delete']}
              />
            ))}
            <div className="mc-manager">
              <Button variant="danger" onPress={() => {}}>
                Disconnect
              </Button>
            </div>
          </ConnectionsProvider>
        </div>,
      );
      for (const [what, selector, least] of PAIRS)
        for (const element of container.querySelectorAll(selector))
          note(
            what,
            contrast(getComputedStyle(element).color, behind(element)),
            `${host || 'default'} ${theme}`,
            least,
          );
      for (const selector of ['.mc-badge', '.mc-notice'])
        for (const element of container.querySelectorAll(selector))
          note(
            `icon in ${selector}`,
            contrast(getComputedStyle(element, '::before').backgroundColor, behind(element)),
            `${host || 'default'} ${theme}`,
            3,
          );
      for (const element of container.querySelectorAll('[data-variant="secondary"], [data-variant="danger"]'))
        note(
          'border of a button',
          contrast(getComputedStyle(element).borderTopColor, behind(element.parentElement)),
          `${host || 'default'} ${theme}`,
          3,
        );
      const card = container.querySelector('.mc-card');
      const ring = card && getComputedStyle(card).getPropertyValue('--_mc-ring');
      if (card && ring) {
        const probe = document.createElement('span');
        probe.style.color = 'var(--_mc-ring)';
        card.append(probe);
        note(
          'focus ring',
          contrast(getComputedStyle(probe).color, behind(card)),
          `${host || 'default'} ${theme}`,
          3,
        );
      }
      cleanup();
    }
  document.documentElement.style.colorScheme = '';
  const lines = [...lowest].map(([what, [ratio, where]]) => `${what} ${ratio.toFixed(2)} (${where})`);
  console.info(`lowest contrast: ${lines.join('; ')}`);
  expect(lowest.size).toBe(PAIRS.length + 4);
});
