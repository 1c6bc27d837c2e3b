import type { ConnectionsFetcher } from '../data/fetcher.js';

/** A fetcher's stream as server-sent events, in the form that the kit reads. `null` where the fetcher has none. */
export function fakeEventStream(
  fetcher: ConnectionsFetcher,
  signal: AbortSignal,
  lastEventId: string | undefined,
): Response | null {
  if (!('subscribe' in fetcher)) return null;
  const over = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => {
        if (over.signal.aborted) return;
        over.abort();
        controller.close();
      };
      const send = (lines: readonly string[]) => {
        if (!over.signal.aborted) controller.enqueue(encoder.encode(`${lines.join('\n')}\n\n`));
      };
      signal.addEventListener('abort', end, { signal: over.signal });
      fetcher.subscribe?.({
        scope: 'fake',
        signal: over.signal,
        lastEventId,
        onEvent(event, { id }) {
          const data = typeof event === 'string' ? event : JSON.stringify(event);
          send([...(id === undefined ? [] : [`id: ${id}`]), `data: ${data}`]);
        },
        onState(said) {
          if (said.state === 'closed') end();
          else send(['event: ready', `data: ${JSON.stringify({ resumed: said.resumed })}`]);
        },
      });
    },
    cancel: () => over.abort(),
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
}
