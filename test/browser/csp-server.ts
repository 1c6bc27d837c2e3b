import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripVTControlCharacters } from 'node:util';
import type { TestProject } from 'vitest/node';
import { buildHost, listen, policy, typeOf } from './built-host.js';
import type { Files } from './built-host.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test/csp is served, built for production and with the strictest policy a host can have. */
    hostUrl: string;
  }
}

let stop = () => {};

/** Starts the host before the browser tests. It is built when somebody asks for it. */
export async function setup(project: TestProject): Promise<void> {
  const { widgetUrl, evilUrl } = project.getProvidedContext();
  let files: Promise<Files> | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    // A laxer host lets in more than it should; the kit has to tell them apart by itself.
    const frames = searchParams.has('lax') ? `${widgetUrl} ${evilUrl}` : widgetUrl;
    const headers = { 'cache-control': 'no-store', 'content-security-policy': policy(frames) };
    const name = pathname === '/' ? '/index.html' : pathname;
    try {
      const file = (await (files ??= buildHost('csp'))).get(name);
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
  project.provide('hostUrl', started.url);
}

export function teardown(): void {
  stop();
}
