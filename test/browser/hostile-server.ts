import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { bundleUnlayered } from '../../scripts/css-bundle.mjs';
import { buildHost, listen, policy, serveFiles } from './built-host.js';
import type { Files } from './built-host.js';
import { answerStream } from './event-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test/hostile-host is served: `{hostileUrl}/?against=css,storage`. */
    hostileUrl: string;
  }
}

const PAGE = new URL('../hostile-host/index.html', import.meta.url);
const AROUND = '<!doctype html><title>Somebody else’s page</title>';

async function build(): Promise<Files> {
  const built = buildHost('hostile-host', {
    base: './',
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: ['app.tsx', 'start.ts'].map((name) => new URL(name, PAGE).pathname),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name].css',
        },
      },
    },
  });
  const { code } = await bundleUnlayered();
  return new Map([...(await built), ['/index.html', await readFile(PAGE)], ['/kit.css', code]]);
}

let stop = () => {};

/** Starts the host before the browser tests. */
export async function setup(project: TestProject): Promise<void> {
  const { widgetUrl } = project.getProvidedContext();
  const serve = serveFiles(build);
  const headers = {
    'content-security-policy': policy(widgetUrl),
    // A frame with a sandbox is a stranger to its own server.
    'access-control-allow-origin': '*',
  };
  const host = await listen(async (url, request, response) => {
    if (await answerStream(url, request, response)) return;
    if (url.pathname === '/around')
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(AROUND);
    // The same files under two addresses are two programs to a browser: two copies of the kit, of React, of everything.
    return serve(url.pathname.replace(/^\/(?:one|two)\//, '/'), response, headers);
  });
  stop = host.stop;
  project.provide('hostileUrl', host.url);
}

export function teardown(): void {
  stop();
}
