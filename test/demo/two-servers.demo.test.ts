import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPostgres, startPostgres } from '../server/postgres.js';
import type { PrivatePostgres } from '../server/postgres.js';
import { idOf, openLedgerly, signIn, waitForState } from './ledgerly.js';

const BANK = 'First Platypus Bank';
const WORKS = { status: 'ACTIVE', statusReason: null } as const;
const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const OUTAGE = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;

const programs = findPostgres();
if (programs === null) console.info('Skipped: two servers on one database, as there is no PostgreSQL here.');

describe.skipIf(programs === null)('two server processes on one PostgreSQL', { timeout: 90_000 }, () => {
  let postgres: PrivatePostgres;
  let ledgerly: Awaited<ReturnType<typeof openLedgerly>>;
  let databaseUrl = '';
  const processes: ChildProcess[] = [];

  /** The second back end, as a process of its own; the demo's is the one that Meld knows. */
  async function startProcess(
    port = 0,
  ): Promise<{ readonly url: string; readonly kill: () => Promise<void> }> {
    const { demo } = ledgerly;
    const options = {
      databaseUrl,
      port,
      meld: { apiKey: 'sandbox-key-CANARY', baseUrl: demo.controlUrl.replace(/\/control$/, '') },
      webhook: { url: `${demo.dashboardUrl}/api/meld/webhook`, secret: 'webhook-secret-CANARY' },
      sessionSecret: 'session-secret-CANARY',
      webFolder: demo.webFolder,
      widgetOrigins: [demo.widgetOrigin],
      retryEveryMs: 3_600_000,
    };
    const script = new URL('./server-process.mjs', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    processes.push(child);
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const chosen = await new Promise<number>((resolve, reject) => {
      void ended.then(() => reject(new Error('The second server did not start.')));
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += String(chunk);
        const [, found] = /port (\d+)/.exec(said) ?? [];
        if (found !== undefined) resolve(Number(found));
      });
    });
    return {
      url: `http://127.0.0.1:${chosen}`,
      kill: async () => {
        child.kill('SIGKILL'); // no good-bye to anybody
        await ended;
      },
    };
  }

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    databaseUrl = `postgres://kit@/postgres?host=${encodeURIComponent(postgres.config.host ?? '')}`;
    ledgerly = await openLedgerly({ databaseUrl });
  }, 90_000);
  afterAll(async () => {
    for (const child of processes) child.kill('SIGKILL');
    await ledgerly?.close();
    await postgres?.stop();
  }, 30_000);

  it('an event that one receives is on the screen of a page at the other, also after that one died', async () => {
    const { demo, browser } = ledgerly;
    const other = await startProcess();
    const { page, streams, complaints } = await signIn(await browser.newContext(), other.url);
    const id = idOf(demo, 'ada', BANK);
    const took: number[] = [];
    for (const state of [BROKEN, WORKS, OUTAGE, WORKS, BROKEN, WORKS]) {
      demo.meld.push(id, state);
      took.push(await waitForState(page, BANK, state));
    }
    took.sort((a, b) => a - b).pop(); // one of them may have met a busy machine
    expect(Math.max(...took)).toBeLessThan(1000);

    await other.kill();
    demo.meld.push(id, BROKEN); // while the page has no server
    await demo.meld.settled();
    const again = await startProcess(Number(new URL(other.url).port));
    const back = await waitForState(page, BANK, BROKEN, 35_000);
    demo.meld.push(id, WORKS);
    await waitForState(page, BANK, WORKS);
    console.log(
      `across processes: ${took.map((ms) => ms.toFixed(0)).join(', ')} ms; ${back.toFixed(0)} ms after the restart`,
    );
    expect(streams()).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    await again.kill();
  });
});
