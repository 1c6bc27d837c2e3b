import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { pagePolicy } from './page-policy.js';
import type { Session } from './session.js';

export interface AppParts {
  readonly session: Session;
  /** What `createConnectionsHandler` returned. */
  readonly connections: (request: Request) => Promise<Response>;
  /** Where the built front end lies. */
  readonly webFolder: string;
  /** Where Meld serves the widget. */
  readonly widgetOrigins: readonly string[];
}

/** The host's back end: the kit's routes, the session, and the pages. */
export function createApp({ session, connections, webFolder, widgetOrigins }: AppParts): Hono {
  const app = new Hono();

  // Reads, presses, the stream and Meld's webhook: all of them are the kit's.
  app.all('/api/meld/*', (c) => connections(c.req.raw));

  app.use('/api/session', csrf());
  app.get('/api/session', async (c) => {
    const customer = await session.customerOf(c.req.raw);
    return c.json({ customer, widgetOrigins }, 200, { 'cache-control': 'no-store' });
  });
  app.post('/api/session', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const id = typeof body === 'object' && body !== null ? Reflect.get(body, 'customer') : null;
    const customer = await session.signIn(c, id);
    return customer === null ? c.json({}, 400) : c.json({ customer, widgetOrigins });
  });
  app.delete('/api/session', (c) => {
    session.signOut(c);
    return c.json({ customer: null, widgetOrigins });
  });
  app.all('/api/*', (c) => c.json({}, 404));

  const policy = pagePolicy(widgetOrigins);
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
  });
  app.get('*', serveStatic({ root: webFolder }));
  return app;
}
