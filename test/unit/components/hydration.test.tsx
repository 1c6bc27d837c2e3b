// One kit on a server, another copy of it in a browser somewhere else: both must draw the same at first.
import { act } from '@testing-library/react';
import { StrictMode } from 'react';
import type { ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { expectQuiet } from './quiet.js';

expectQuiet();
afterEach(() => {
  vi.unstubAllEnvs();
  document.body.replaceChildren();
});

const NOW = new Date('2026-03-10T12:00:00Z');

interface Place {
  readonly zone: string;
  readonly now: Date;
}

async function copyOfTheKit() {
  vi.resetModules();
  const { EVERY_COMPONENT } = await import('./every-component.js');
  const { ConnectionsProvider } = await import('../../../src/provider.js');
  const { fakeFetcher } = await import('../../../src/testing/index.js');
  return { EVERY_COMPONENT, ConnectionsProvider, fakeFetcher };
}
const copies = new Map<string, Awaited<ReturnType<typeof copyOfTheKit>>>();

/** The kit in some place of the world. Nothing is shared between two places, not even a formatter of dates. */
async function kitAt({ zone, now }: Place) {
  vi.stubEnv('TZ', zone);
  const copy = copies.get(zone) ?? (await copyOfTheKit());
  copies.set(zone, copy);
  const { EVERY_COMPONENT, ConnectionsProvider, fakeFetcher } = copy;
  const under = (settings: { locale?: string; timeZone?: string }, children: ReactElement) => (
    <ConnectionsProvider
      fetcher={fakeFetcher({ connections: [] })}
      scope="customer-1"
      now={() => now}
      {...settings}
    >
      {children}
    </ConnectionsProvider>
  );
  return {
    names: EVERY_COMPONENT.map(({ name }) => name),
    page: (how: Wrapping) => (
      <StrictMode>
        {EVERY_COMPONENT.map(({ name, draw }) => (
          <div key={name} data-of={name}>
            {how === 'alone'
              ? draw()
              : how === 'at a given time'
                ? draw({}, { now: NOW })
                : under(how, draw())}
          </div>
        ))}
      </StrictMode>
    ),
  };
}

type Wrapping = 'alone' | 'at a given time' | { locale?: string; timeZone?: string };

const WRAPPINGS: readonly (readonly [string, Wrapping])[] = [
  ['alone', 'alone'],
  ['alone, at a given time', 'at a given time'],
  ['under a provider', {}],
  ...['de', 'ar', 'ja', 'hi', 'tr', 'pt-BR'].map((locale) => [`in ${locale}`, { locale }] as const),
  ['in a zone of the host', { locale: 'en-GB', timeZone: 'Asia/Tokyo' }],
];

const PLACES: readonly (readonly [Place, Place])[] = [
  [{ zone: 'UTC', now: NOW }, { zone: 'Pacific/Kiritimati', now: NOW }], // prettier-ignore
  [{ zone: 'America/Los_Angeles', now: NOW }, { zone: 'Asia/Kolkata', now: new Date('2026-03-12T00:00:00Z') }], // prettier-ignore
  [{ zone: 'Asia/Tokyo', now: NOW }, { zone: 'Europe/Istanbul', now: new Date('2020-01-01T00:00:00Z') }], // prettier-ignore
];

describe.each(PLACES)('a page made in $zone', (server, browser) => {
  it.each(WRAPPINGS)(`comes alive in ${browser.zone} without a correction: %s`, async (_, how) => {
    const html = renderToString((await kitAt(server)).page(how));
    const container = document.createElement('div');
    container.innerHTML = html;
    document.body.append(container);
    const corrections = vi.fn();
    const { page, names } = await kitAt(browser);
    const root = await act(async () =>
      hydrateRoot(container, page(how), { onRecoverableError: corrections }),
    );
    expect(corrections.mock.calls.map(([error]) => String(error))).toEqual([]);
    const drawn = [...container.querySelectorAll('[data-of]')].map((each) => each.childElementCount);
    expect(drawn).toEqual(names.map(() => 1));
    await act(async () => root.unmount());
  });
});

it('then shows the reader’s own day and hour', async () => {
  const html = renderToString((await kitAt({ zone: 'America/Los_Angeles', now: NOW })).page('alone'));
  const container = document.createElement('div');
  container.innerHTML = html;
  const title = () => container.querySelector('[data-of="LastUpdated"] time')?.getAttribute('title');
  expect(title()).toMatch(/^Mar 10, 2026, 9:30\sAM$/); // UTC
  const { page } = await kitAt({ zone: 'Pacific/Kiritimati', now: NOW });
  const root = await act(async () => hydrateRoot(container, page('alone')));
  expect(title()).toMatch(/^Mar 10, 2026, 11:30\sPM$/);
  await act(async () => root.unmount());
});

it('then counts from the reader’s own clock', async () => {
  const place = { zone: 'UTC', now: NOW };
  const html = renderToString((await kitAt(place)).page({}));
  const container = document.createElement('div');
  container.innerHTML = html;
  const line = () => container.querySelector('[data-of="LastUpdated"]')?.textContent;
  expect(line()).toBe('Updated on Mar 10, 2026');
  const { page } = await kitAt(place);
  const root = await act(async () => hydrateRoot(container, page({})));
  expect(line()).toBe('Updated 2 hours ago');
  await act(async () => root.unmount());
});

it('writes the first letter of a bank the same in every language of the reader', async () => {
  const toLocaleUpperCase = vi.spyOn(String.prototype, 'toLocaleUpperCase');
  const { page } = await kitAt({ zone: 'UTC', now: NOW });
  renderToString(page({ locale: 'tr' }));
  for (const [locale] of toLocaleUpperCase.mock.calls) expect(locale).toBe('tr');
});
