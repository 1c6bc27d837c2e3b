import { StrictMode } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../src/components/index.js';
import { ConnectionsProvider } from '../../src/provider.js';
import {
  connection,
  connectionIn,
  DOCUMENTED_ROWS,
  fakeFetcher,
  FIXTURE_NOW,
} from '../../src/testing/index.js';
import { EVERY_COMPONENT } from '../unit/components/every-component.js';
import { expectQuiet } from '../unit/components/quiet.js';

expectQuiet();
afterEach(() => {
  vi.unstubAllEnvs();
});

function Provided({ locale, children }: { locale?: string; children: ReactNode }) {
  return (
    <ConnectionsProvider
      fetcher={fakeFetcher({ connections: [] })}
      scope="customer-1"
      locale={locale}
      now={() => FIXTURE_NOW}
    >
      {children}
    </ConnectionsProvider>
  );
}

const WAYS: readonly (readonly [string, (node: ReactElement) => ReactElement])[] = [
  ['alone', (node) => node],
  ['in strict mode', (node) => <StrictMode>{node}</StrictMode>],
  ['under a provider with a clock', (node) => <Provided>{node}</Provided>],
  ['in Arabic', (node) => <Provided locale="ar">{node}</Provided>],
];

it('there is no browser here', () => {
  expect(typeof window).toBe('undefined');
  expect(typeof document).toBe('undefined');
});

describe.each(EVERY_COMPONENT)('$name', ({ part, draw }) => {
  it.each(WAYS)('is written by a server: %s', (_, wrap) => {
    const html = renderToString(wrap(draw()));
    expect(html.match(/class="([\w-]+)/)?.[1]).toBe(part);
  });

  it('has nothing that a strict content security policy forbids', () => {
    for (const html of [renderToString(draw()), renderToString(draw({}, { now: FIXTURE_NOW }))]) {
      expect(html).not.toMatch(/\sstyle=|<style|<script|<link|<img|\son\w+=/i);
      expect(html).not.toMatch(/(?:src|srcset|href)="(?!https:\/\/www\.firstplatypus\.example)/);
    }
  });

  it('is the same page wherever the server stands', () => {
    const pages = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return renderToString(<Provided>{draw()}</Provided>);
    });
    expect(new Set(pages).size).toBe(1);
  });
});

describe('a page before any script runs', () => {
  it.each(DOCUMENTED_ROWS)('tells the customer which bank and what: $status / $statusReason', (row) => {
    const html = renderToStaticMarkup(<ConnectionCard connection={connectionIn(row)} />);
    const text = html.replaceAll(/<[^>]*>/g, '');
    expect(text).toContain('First Platypus Bank');
    expect(text).not.toMatch(/[A-Z]{2,}_[A-Z]/);
    expect(html).toContain(`data-status="${row.status}"`);
  });

  it('says that banks load, are missing or failed', () => {
    const texts = [
      <ConnectionList key="" connections={[]} state="loading" />,
      <ConnectionList key="" connections={[]} />,
      <ConnectionList key="" connections={[]} state="failed" />,
    ].map((list) => renderToStaticMarkup(list));
    expect(texts[0]).toContain('Loading your banks');
    expect(texts[1]).toContain('No bank connected yet');
    expect(texts[2]).toContain('cannot be shown right now');
  });

  it('escapes what a bank says', () => {
    const name = '"><script>alert(1)</script>';
    const html = renderToString(<ConnectionCard connection={connection({ institutionName: name })} />);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });

  it('holds a thousand banks', () => {
    const many = Array.from({ length: 1000 }, (_, index) => connection({ id: `bank-${index}` }));
    const html = renderToString(<ConnectionList connections={many} />);
    expect(html.match(/<article/g)).toHaveLength(1000);
  });
});
