import type { TestProject } from 'vitest/node';
import { buildHost, listen, policy, serveFiles } from './built-host.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test/csp is served, built for production and with the strictest policy a host can have. */
    hostUrl: string;
  }
}

let stop = () => {};

/** Starts the host before the browser tests. */
export async function setup(project: TestProject): Promise<void> {
  const { widgetUrl, evilUrl } = project.getProvidedContext();
  const serve = serveFiles(() => buildHost('csp'));
  const host = await listen(({ pathname, searchParams }, _, response) => {
    // A laxer host lets in more than it should; the kit has to tell them apart by itself.
    const frames = searchParams.has('lax') ? `${widgetUrl} ${evilUrl}` : widgetUrl;
    return serve(pathname, response, { 'content-security-policy': policy(frames) });
  });
  stop = host.stop;
  project.provide('hostUrl', host.url);
}

export function teardown(): void {
  stop();
}
