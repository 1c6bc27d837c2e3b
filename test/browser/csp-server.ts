import type { TestProject } from 'vitest/node';
import { hostFiles, listen } from './host-files.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test/csp is served, built for production and with the strictest policy a host can have. */
    hostUrl: string;
  }
}

/** No nonce, no hash, no exception for the kit: its frame is the only thing that a host has to let in. */
const policy = (frames: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

let host: Awaited<ReturnType<typeof listen>> | undefined;

/** Starts the host before the browser tests. */
export async function setup(project: TestProject): Promise<void> {
  const { widgetUrl, evilUrl } = project.getProvidedContext();
  const serve = hostFiles(new URL('../csp/', import.meta.url));
  host = await listen(({ pathname, searchParams }, response) => {
    // A laxer host lets in more than it should; the kit has to tell them apart by itself.
    const frames = searchParams.has('lax') ? `${widgetUrl} ${evilUrl}` : widgetUrl;
    return serve(pathname, response, { 'content-security-policy': policy(frames) });
  });
  project.provide('hostUrl', host.url);
}

export function teardown(): void {
  host?.close();
}
