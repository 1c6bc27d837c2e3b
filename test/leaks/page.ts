import type { ConnectionsFetcher } from '../../src/index.js';
import { shareAmongTabs } from '../../src/live/share-among-tabs.js';
import { fakeFetcher, recordIn } from '../../src/testing/index.js';
import { ASKING, BROKEN, CYCLES } from './cycles.js';
import { createHost } from './host.js';
import type { Way } from './host.js';
import { counted, held, take } from './ledger.js';
import type { Holdings } from './ledger.js';
import { plantLeaks } from './plants.js';
import { hurry, pause } from './watch-timers.js';

/** What the page can be asked for from outside. */
export interface LeaksPage {
  /** Goes through every cycle so many times. `isWrong`: and leaks something of each kind in each, on purpose. */
  readonly laps: (count: number, isWrong: boolean) => Promise<void>;
  readonly cycles: number;
  /** Everything that is held, once what waits for ten seconds at most has happened; and what did wait. */
  readonly settle: () => Promise<{ readonly held: Holdings; readonly waited: readonly number[] }>;
}

declare global {
  interface Window {
    leaks?: LeaksPage;
  }
}

/** An announcement stays on the page for seven. */
const SHORT_MS = 10_000;

const parameters = new URLSearchParams(location.search);
const widgetUrl = parameters.get('widget') ?? '';
const host = createHost({
  way: (parameters.get('way') ?? 'everything') as Way,
  isStrict: parameters.has('strict'),
  widgetOrigin: new URL(widgetUrl).origin,
});
const banks = [
  recordIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }, { id: BROKEN }),
  recordIn({ status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' }, { id: ASKING }),
  recordIn({ status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' }),
  recordIn({ status: 'ACTIVE', statusReason: null }),
];
let laps = 0;

export const page: LeaksPage = {
  cycles: Object.keys(CYCLES).length,
  async laps(count, isWrong) {
    for (let lap = 0; lap < count; lap += 1) {
      laps += 1;
      for (const [name, cycle] of Object.entries(CYCLES)) {
        const fake = fakeFetcher({ connections: banks, live: true, widgetUrl });
        const fetcher = watched(fake, laps % 2 === 0);
        let opened = 0;
        const open = (scope = 'customer-1') => {
          opened += 1;
          host.show(fetcher, scope);
        };
        await cycle({ fetcher: fake, open }).catch((error: unknown) => {
          throw new Error(`Leaving ${name}, lap ${laps}, opened ${opened} times`, { cause: error });
        });
        host.takeAway();
        if (isWrong) plantLeaks();
        await pause();
      }
    }
  },
  async settle() {
    for (let turn = 0; turn < 10; turn += 1) await pause();
    const waited = new Set<number>();
    for (let round = 0; round < 3; round += 1) {
      for (const ms of hurry(SHORT_MS)) waited.add(ms);
      await pause();
    }
    return {
      held: { ...held(), ...(await locks()), ...inPage() },
      waited: [...waited].toSorted((a, b) => a - b),
    };
  },
};

/** Writes down requests and streams; every second lap, one that is shared among tabs. */
function watched(fake: ConnectionsFetcher, isShared: boolean): ConnectionsFetcher {
  const subscribe: ConnectionsFetcher['subscribe'] = (stream) => {
    stream.signal.addEventListener('abort', take('open stream'));
    fake.subscribe?.(stream);
  };
  const call = <T>(answer: Promise<T>): Promise<T> => answer.finally(take('open request'));
  return {
    listConnections: (how) => call(fake.listConnections(how)),
    repairConnection: async (id, how) => call(Promise.resolve(fake.repairConnection?.(id, how))) as never,
    refreshConnection: async (id, how) => call(Promise.resolve(fake.refreshConnection?.(id, how))),
    deleteConnection: async (id, how) => call(Promise.resolve(fake.deleteConnection?.(id, how))),
    subscribe: isShared ? shareAmongTabs(subscribe, 'leaks') : subscribe,
  };
}

async function locks(): Promise<Holdings> {
  const { held: own = [], pending = [] } = await navigator.locks.query();
  const count = own.length + pending.length;
  return count > 0 ? { lock: count } : {};
}

/** What stands in the page beside what the host has put there. */
function inPage(): Holdings {
  const marks = [document.documentElement, document.body].flatMap((element) => [
    ...[...element.attributes].map(({ name }) => `${name} of ${element.localName}`),
    ...[...element.children].map(
      ({ localName, className }) => `${localName}.${className} in ${element.localName}`,
    ),
  ]);
  const styles = document.querySelectorAll('style, link').length;
  return { ...counted(marks), 'style sheets': styles };
}
