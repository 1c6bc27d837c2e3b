import type { BrowserContext, Route } from 'playwright';
import type { ConnectionStatus, StatusReason } from '../../src/index.js';
import type { ConnectionRecord } from '../../src/domain/index.js';
import { fakeFetcher, FIXTURE_NOW, recordIn } from '../../src/testing/index.js';
import type { FakeFetcher } from '../../src/testing/index.js';

/** The back end of the hosts of test/csp and test/hostile-host: what the journey changes there is what the page reads there. */
export interface BackEnd {
  /** Its connections (`platypus`, broken, and `harbour`), what it was asked, and what goes wrong with it. */
  readonly fake: FakeFetcher;
  /** The secret of every session it has given out, in order. */
  readonly tokens: readonly string[];
  /** What each repair was asked for. */
  readonly intents: readonly unknown[];
  /** The address of the sessions to come: `/ok/?do=…` is put on the pretend bank. With how long they last, if not the usual time. */
  readonly offer: (widget: string, lifeMs?: number) => void;
  /** Puts a connection in a documented state, with what usually comes with it. */
  readonly put: (id: string, status: ConnectionStatus, statusReason: StatusReason | null) => void;
  /** What Meld does behind the scenes once somebody has signed in. Nobody is told. */
  readonly heal: () => void;
}

// A frame with a sandbox is a stranger to its own server.
const OPEN = { 'access-control-allow-origin': '*' };

/** Answers under `/api` of any host, in the form that `createHttpFetcher` expects. The page’s own address never holds a session. */
export async function openBackEnd(context: BrowserContext, widgetUrl: string): Promise<BackEnd> {
  const fake = fakeFetcher({
    connections: [
      recordIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }, { id: 'platypus' }),
      recordIn(
        { status: 'ACTIVE', statusReason: null },
        { id: 'harbour', institutionName: 'Harbour Credit Union' },
      ),
    ],
  });
  const tokens: string[] = [];
  const intents: unknown[] = [];
  let offered: { widget: string; lifeMs: number | undefined } = { widget: '/ok/', lifeMs: undefined };

  function session() {
    const address = new URL(offered.widget, widgetUrl);
    const token = `canary-${crypto.randomUUID()}`;
    tokens.push(token);
    address.searchParams.set('connectToken', token);
    const { lifeMs } = offered;
    const expiresAt =
      lifeMs === undefined ? undefined : new Date(FIXTURE_NOW.getTime() + lifeMs).toISOString();
    return { widgetUrl: address.href, expiresAt };
  }

  async function ask(route: Route): Promise<unknown> {
    const request = route.request();
    const call = { signal: new AbortController().signal };
    const [, , , id, verb] = new URL(request.url()).pathname.split('/');
    if (id === undefined)
      return request.method() === 'GET'
        ? fake.listConnections({ ...call, limit: 100 })
        : { ...(await fake.startConnection(call)), ...session() };
    if (verb === 'repair') {
      const { intent } = request.postDataJSON();
      intents.push(intent);
      return { ...(await fake.repairConnection(id, { ...call, intent })), ...session() };
    }
    return fake.getConnection(id, call);
  }

  const isOurs = ({ pathname }: URL) => pathname.startsWith('/api/') && pathname !== '/api/events';
  await context.route(isOurs, async (route) => {
    const answer = await ask(route).then(
      (json) => ({ json, headers: OPEN }),
      (thrown: { status?: number }) => ({ status: thrown.status ?? 500, headers: OPEN }),
    );
    await route.fulfill(answer).catch(() => {}); // the page has gone, or no longer wants it
  });

  const change = (id: string, fields: Partial<ConnectionRecord>) => fake.update(id, fields);
  return {
    fake,
    tokens,
    intents,
    offer: (widget, lifeMs) => (offered = { widget, lifeMs }),
    put(id, status, statusReason) {
      const { id: _, institutionName: __, ...fields } = recordIn({ status, statusReason });
      change(id, fields);
    },
    heal: () => change('platypus', { status: 'ACTIVE', statusReason: null }),
  };
}
