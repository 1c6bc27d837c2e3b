import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** How many pages listen to a run's events, now and ever; `GET {hostileUrl}/push/{run}` tells. */
export interface Listening {
  readonly open: number;
  readonly opened: number;
}

interface Run {
  readonly open: Set<ServerResponse>;
  opened: number;
  events: number;
}

const runs = new Map<string, Run>();
const HEADERS = { 'cache-control': 'no-store', 'access-control-allow-origin': '*' };

/**
 * The host's stream, `/api/events?run=…`, in the convention of `createHttpFetcher`. What is posted to `/push/{run}` is said to all
 * who listen. False for any other address.
 */
export async function answerStream(
  { pathname, searchParams }: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [, first, second = ''] = pathname.split('/');
  if (pathname !== '/api/events' && first !== 'push') return false;
  const name = searchParams.get('run') ?? second;
  const run = runs.get(name) ?? { open: new Set(), opened: 0, events: 0 };
  runs.set(name, run);
  if (first === 'push') {
    if (request.method === 'POST') {
      const event = await text(request);
      run.events += 1;
      for (const each of run.open) each.write(`id: ${run.events}\ndata: ${event}\n\n`);
    }
    const { open, opened } = run;
    response.writeHead(200, { ...HEADERS, 'content-type': 'application/json' });
    response.end(JSON.stringify({ open: open.size, opened } satisfies Listening));
    return true;
  }
  run.opened += 1;
  run.open.add(response);
  response.on('close', () => run.open.delete(response));
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
  const resumed = searchParams.has('lastEventId');
  response.write(`event: ready\ndata: ${JSON.stringify({ resumed, heartbeatMs: 60_000 })}\n\n`);
  return true;
}
