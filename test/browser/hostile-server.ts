import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripVTControlCharacters } from 'node:util';
import type { TestProject } from 'vitest/node';
import { bundleUnlayered } from '../../scripts/css-bundle.mjs';
import { buildHost, listen, policy, typeOf } from './built-host.js';
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

/** Starts the host before the browser tests. It is built when somebody asks for it. */
export async function setup(project: TestProject): Promise<void> {
  const { widgetUrl } = project.getProvidedContext();
  let files: Promise<Files> | undefined;
  const headers = {
    'cache-control': 'no-store',
    'content-security-policy': policy(widgetUrl),
    // A frame with a sandbox is a stranger to its own server.
    'access-control-allow-origin': '*',
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (await answerStream(url, request, response)) return;
    if (url.pathname === '/around')
      return void response.writeHead(200, { 'content-type': typeOf('.html') }).end(AROUND);
    // The same files under two addresses are two programs to a browser: two copies of the kit, of React, of everything.
    const name = url.pathname === '/' ? '/index.html' : url.pathname.replace(/^\/(?:one|two)\//, '/');
    try {
      const file = (await (files ??= build())).get(name);
      if (file === undefined) return void response.writeHead(404, headers).end();
      response.writeHead(200, { ...headers, 'content-type': typeOf(name) }).end(file);
    } catch (error) {
      files = undefined;
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(stripVTControlCharacters(String(error)));
    }
  };
  const started = await listen((request, response) => void answer(request, response));
  stop = started.stop;
  project.provide('hostileUrl', started.url);
}

export function teardown(): void {
  stop();
}
