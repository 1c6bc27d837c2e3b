// A page to measure on: the built bench, served over HTTP to a Chromium that collects garbage when told.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function answer(folder, request, response) {
  const path = normalize(new URL(request.url, 'http://bench').pathname);
  try {
    const body = await readFile(join(folder, path === '/' ? 'index.html' : path));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function serve(folder) {
  const server = createServer((request, response) => void answer(folder, request, response));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

export async function openBrowser(folder) {
  const server = await serve(folder);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...BROWSER_ARGS, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
  const url = `http://127.0.0.1:${server.address().port}/`;

  /** A fresh page, and what the browser itself knows about it. */
  async function newPage() {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error('page:', error.message));
    await page.goto(url);
    await page.waitForFunction(() => globalThis.bench !== undefined);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    return {
      page,
      session,
      /** Calls one of the page's own functions. */
      call: (name, ...args) => page.evaluate(([fn, given]) => globalThis.bench[fn](...given), [name, args]),
      /** Seconds of the main thread so far, by what for, and the counts of what there is. */
      metrics: async () =>
        Object.fromEntries(
          (await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]),
        ),
      collect: async () => {
        for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
      },
      close: () => context.close(),
    };
  }
  return {
    newPage,
    version: browser.version(),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
