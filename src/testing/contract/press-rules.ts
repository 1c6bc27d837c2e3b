import type { WidgetSession } from '../../data/fetcher.js';
import { parseConnection, readWidgetUrl } from '../../domain/index.js';
import { parseTime } from '../../domain/time.js';
import { answerOf, expectRefusal, outcomeOf, readPages, said } from './asking.js';
import { Broken, idOf, needs, offers, pause } from './rule.js';
import type { ContractRule, ContractSurroundings } from './rule.js';

const without = (method: string) => `The fetcher has no \`${method}\`. Add it if your back end offers it.`;

/** What comes of presses. The deletion is last: nothing after it needs what it took away. */
export const PRESS_RULES: readonly ContractRule[] = [
  {
    id: 'refresh-is-refused',
    title: 'answers 409 to a refresh that the state does not allow',
    missing: (options) =>
      needs(
        [offers(options, 'refreshConnection'), without('refreshConnection')],
        [
          options.reconnectRequired,
          'Pass `reconnectRequired`, the id of a connection in RECONNECT_REQUIRED.',
        ],
      ),
    async check(around) {
      const id = await idOf(around.reconnectRequired);
      await expectRefusal(
        around,
        'refreshConnection on a connection in RECONNECT_REQUIRED',
        [409],
        'The customer is told that it is being updated, and nothing will come',
        async (signal) => around.fetcher.refreshConnection?.(id, { signal }),
      );
    },
  },
  {
    id: 'refresh-is-taken',
    title: 'takes a refresh, or says how long to wait',
    missing: (options) =>
      needs(
        [offers(options, 'refreshConnection'), without('refreshConnection')],
        [options.refreshable, 'Pass `refreshable`, the id of a connection that may be refreshed.'],
      ),
    async check(around) {
      const id = await idOf(around.refreshable);
      const outcome = await outcomeOf(around, 'refreshConnection', async (signal) =>
        around.fetcher.refreshConnection?.(id, { signal }),
      );
      if (!outcome.answered && outcome.status !== 429)
        throw new Broken(
          `refreshConnection failed with ${said(outcome.status)}`,
          'The customer pressed, and reads that it did not work',
          'Ask Meld for the refresh, and pass on 409 and 429 as they are',
        );
      const until = outcome.answered ? outcome.value?.nextRefreshAllowedAt : undefined;
      if (until !== undefined && until !== null && parseTime(until) === null)
        throw new Broken(
          'refreshConnection answered with a `nextRefreshAllowedAt` that is no ISO time',
          'The button can be pressed again at once',
          'Send a time such as 2026-11-01T09:00:00Z',
        );
    },
  },
  {
    id: 'repair-is-refused',
    title: 'answers 409 to the repair of what has ended',
    missing: (options) =>
      needs(
        [offers(options, 'repairConnection'), without('repairConnection')],
        [options.ended, 'Pass `ended`, the id of a connection that is expired or deleted.'],
      ),
    async check(around) {
      const id = await idOf(around.ended);
      await expectRefusal(
        around,
        'repairConnection on a connection that has ended',
        [409, 404],
        'The customer signs in at a bank in vain',
        async (signal) => around.fetcher.repairConnection?.(id, { signal, intent: 'reconnect' }),
      );
    },
  },
  {
    id: 'repair-gives-sessions',
    title: 'gives a session that the kit opens to each repair, and never the same twice',
    missing: (options) =>
      needs(
        [offers(options, 'repairConnection'), without('repairConnection')],
        [options.repairable, 'Pass `repairable`, the id of a connection that may be repaired.'],
      ),
    async check(around) {
      const id = await idOf(around.repairable);
      await expectSessions(around, 'repairConnection', async (signal) =>
        around.fetcher.repairConnection?.(id, { signal, intent: 'reconnect' }),
      );
    },
  },
  {
    id: 'start-gives-sessions',
    title: 'gives a session that the kit opens to each new connection, and never the same twice',
    missing: (options) =>
      needs(
        [offers(options, 'startConnection'), without('startConnection')],
        [options.start, 'Pass `start: {}`, and two attempts are begun at Meld.'],
      ),
    async check(around) {
      const sessions = await expectSessions(around, 'startConnection', async (signal) =>
        around.fetcher.startConnection?.({ signal, ...around.start }),
      );
      const ids = sessions.map(({ connectionId }) => connectionId);
      if (!ids.every((each) => typeof each === 'string' && each !== '') || ids[0] === ids[1])
        throw new Broken(
          'startConnection answered without an id of the new connection, or with the same twice',
          'What comes of the visit cannot be found',
          'Send the `id` of Meld’s answer as `connectionId`',
        );
    },
  },
  {
    id: 'readings-press-nothing',
    title: 'asks Meld for nothing but readings when somebody reads',
    missing: ({ countPresses }) =>
      needs([
        countPresses,
        'Pass `countPresses`, how often Meld was asked for something that changes anything.',
      ]),
    async check(around) {
      const before = await around.countPresses?.();
      const [first] = await readPages(around);
      const { fetcher } = around;
      for (const { id } of first?.parsed.connections ?? [])
        if (fetcher.getConnection)
          await answerOf(around, 'getConnection', async (signal) => fetcher.getConnection?.(id, { signal }));
      await pause(around.quietMs);
      const after = await around.countPresses?.();
      if (after !== before)
        throw new Broken(
          'Reading the list made the back end ask Meld for something that changes a connection',
          'Each page that is opened costs a refresh or ends somebody’s session at the bank',
          'Refresh and repair on a press, or on a schedule of your server, and never because of a reading',
        );
    },
  },
  {
    id: 'deletion-is-seen',
    title: 'shows a deleted connection as deleted, or not at all',
    missing: (options) =>
      needs(
        [offers(options, 'deleteConnection'), without('deleteConnection')],
        [options.deletable, 'Pass `deletable`, the id of a connection that nobody needs any more.'],
      ),
    async check(around) {
      const id = await idOf(around.deletable);
      const { fetcher } = around;
      await answerOf(around, 'deleteConnection', async (signal) =>
        fetcher.deleteConnection?.(id, { signal }),
      );
      const rows = (await readPages(around)).flatMap(({ parsed }) => parsed.connections);
      const one = fetcher.getConnection
        ? await outcomeOf(around, 'getConnection', async (signal) => fetcher.getConnection?.(id, { signal }))
        : null;
      if (one?.answered === false && one.status !== 404)
        throw new Broken(
          `getConnection on what was deleted failed with ${said(one.status)}`,
          'The page says that it cannot be loaded, and goes on trying',
          'Answer 404, or the connection with the status DELETED',
        );
      const left = [rows.find((each) => each.id === id), one?.answered ? parseConnection(one.value) : null];
      if (left.some((each) => each && each.status !== 'DELETED'))
        throw new Broken(
          'A connection was deleted, and a reading right after it shows it as before',
          'The customer sees a bank come back that they have just removed',
          'Note the deletion before you answer, without waiting for the webhook',
        );
    },
  },
];

/** Asks twice, and looks at both answers. */
async function expectSessions(
  around: ContractSurroundings,
  name: string,
  call: (signal: AbortSignal) => Promise<WidgetSession | undefined>,
): Promise<readonly Partial<WidgetSession>[]> {
  const [first, second] = [await answerOf(around, name, call), await answerOf(around, name, call)];
  for (const session of [first, second])
    if (readWidgetUrl(session?.widgetUrl, around.widgetOrigins) === null)
      throw new Broken(
        `${name} answered without an address that the kit opens`,
        'The customer reads that it did not work',
        'Send Meld’s `widgetUrl` as it is, and name any other origin in `widgetOrigins`',
      );
  if (first?.widgetUrl === second?.widgetUrl)
    throw new Broken(
      `${name} answered twice with the same session`,
      'A session is good for one visit: the second customer to press, or the second press, finds it used up',
      'Ask Meld for a new session for each press, and keep none',
    );
  const ends = [first?.expiresAt, second?.expiresAt].filter((each) => each !== undefined && each !== null);
  if (ends.some((each) => Date.parse(parseTime(each) ?? '') <= Date.now() || parseTime(each) === null))
    throw new Broken(
      `${name} answered with an \`expiresAt\` that is past, or no ISO time`,
      'The kit cannot tell when the visit has to end',
      'Send the end of the session as an ISO time, or leave it out',
    );
  return [first ?? {}, second ?? {}];
}
