import type { ConnectionsFetcher } from '../../data/fetcher.js';
import { expectRefusal, LIMIT, readPages } from './asking.js';
import { isOpenTo } from './listening.js';
import { Broken, idOf, needs } from './rule.js';
import type { ContractRule, ContractSurroundings } from './rule.js';

const NO_FOREIGN = 'Pass `foreign`, the id of a connection of another customer.';
const NO_SIGNED_OUT = 'Pass `signedOut`, a fetcher of the same back end without a session.';

type Call = (signal: AbortSignal) => Promise<unknown>;

/** Whose connections these are. */
export const ACCESS_RULES: readonly ContractRule[] = [
  {
    id: 'foreign-is-not-read',
    title: 'shows nobody another customer’s connection',
    missing: ({ foreign }) => needs([foreign, NO_FOREIGN]),
    async check(around) {
      const id = await idOf(around.foreign);
      const ids = (await readPages(around)).flatMap(({ parsed }) =>
        parsed.connections.map((each) => each.id),
      );
      if (ids.includes(id))
        throw new Broken(
          'The list has another customer’s connection',
          'A customer reads where somebody else has an account',
          'Select the rows by the customer of the session, on your server',
        );
      const { fetcher } = around;
      if (!fetcher.getConnection) return;
      await refuseForeign(around, 'getConnection', async (signal) => fetcher.getConnection?.(id, { signal }));
    },
  },
  {
    id: 'foreign-is-not-pressed',
    title: 'lets nobody repair, refresh, replace or delete another customer’s connection',
    missing: ({ foreign }) => needs([foreign, NO_FOREIGN]),
    async check(around) {
      const id = await idOf(around.foreign);
      for (const [name, call] of pressesOn(around.fetcher, id)) await refuseForeign(around, name, call);
    },
  },
  {
    id: 'signed-out-is-told',
    title: 'answers 401 to whoever is not signed in',
    missing: ({ signedOut }) => needs([signedOut, NO_SIGNED_OUT]),
    async check(around) {
      const { signedOut } = around;
      if (!signedOut) return;
      const [first] = await readPages(around);
      const id = first?.parsed.connections[0]?.id ?? 'nobody-knows-it';
      const calls: (readonly [string, Call])[] = [
        ['listConnections', (signal) => signedOut.listConnections({ signal, limit: LIMIT })],
      ];
      if (signedOut.getConnection)
        calls.push(['getConnection', async (signal) => signedOut.getConnection?.(id, { signal })]);
      for (const [name, call] of [...calls, ...pressesOn(signedOut, id)])
        await expectRefusal(
          around,
          `${name}, signed out,`,
          [401],
          'The customer is not sent to sign in, or somebody without a session reads and presses',
          call,
        );
      if (signedOut.subscribe && (await isOpenTo(around, signedOut)))
        throw new Broken(
          'subscribe, signed out, opened a stream',
          'Somebody without a session reads what happens at a bank',
          'Answer 401 before the stream begins',
        );
    },
  },
];

function pressesOn(fetcher: ConnectionsFetcher, id: string): readonly (readonly [string, Call])[] {
  const all: readonly (readonly [keyof ConnectionsFetcher, Call])[] = [
    ['repairConnection', async (signal) => fetcher.repairConnection?.(id, { signal, intent: 'reconnect' })],
    ['refreshConnection', async (signal) => fetcher.refreshConnection?.(id, { signal })],
    ['startConnection', async (signal) => fetcher.startConnection?.({ signal, replacesConnectionId: id })],
    ['deleteConnection', async (signal) => fetcher.deleteConnection?.(id, { signal })],
  ];
  return all.filter(([name]) => typeof fetcher[name] === 'function');
}

function refuseForeign(around: ContractSurroundings, name: string, call: Call): Promise<void> {
  const soWhat = 'Whoever guesses an id reads or presses what belongs to another customer';
  return expectRefusal(around, `${name} for another customer’s connection`, [404, 403], soWhat, call);
}
