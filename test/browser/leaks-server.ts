import type { TestProject } from 'vitest/node';
import { buildHost, listen, serveFiles } from './built-host.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test/leaks is served, built for production. */
    leaksUrl: string;
    /** The same with React's development build. */
    strictLeaksUrl: string;
  }
}

const hosts: Awaited<ReturnType<typeof listen>>[] = [];

/** Starts both before the browser tests. */
export async function setup(project: TestProject): Promise<void> {
  for (const [name, react] of [
    ['leaksUrl', 'production'],
    ['strictLeaksUrl', 'development'],
  ] as const) {
    const serve = serveFiles(() => buildHost('leaks', { react }));
    const host = await listen(({ pathname }, _, response) => serve(pathname, response));
    hosts.push(host);
    project.provide(name, host.url);
  }
}

export function teardown(): void {
  for (const host of hosts) host.stop();
}
