import type { FakeFetcher } from '../../src/testing/index.js';
import { pause } from './watch-timers.js';

/** What a customer has before them: the blocks, come and gone once per cycle. */
export interface Visit {
  /** The back end of this cycle. */
  readonly fetcher: FakeFetcher;
  /** Puts the blocks on the page; for another customer, if one is named. */
  readonly open: (scope?: string) => void;
}

/** Ids of the banks that are shown; see page.ts. */
export const BROKEN = 'broken';
export const ASKING = 'asking';

const PATIENCE_MS = 10_000;

async function until<T>(what: string, find: () => T | null | undefined): Promise<T> {
  const late = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = find();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > late) throw new Error(`No ${what} in: ${document.body.innerText}`);
    await pause();
  }
}

const shown = (selector: string) => until(selector, () => document.querySelector(selector));

/** Presses the last button of that name: that of a dialog, where one is open. */
async function press(name: string): Promise<void> {
  const isNamed = (button: Element) => button.textContent.startsWith(name);
  const button = await until(name, () => [...document.querySelectorAll('button')].findLast(isNamed));
  button.click();
}

async function openWidget({ open }: Visit): Promise<void> {
  open();
  await press('Reconnect');
  await shown('.mc-dialog iframe');
}

/** Every moment at which a customer may leave the page, by name. Each ends where the blocks are taken away. */
export const CYCLES: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  async 'as soon as they have come'({ open }) {
    open();
  },
  async 'before the first answer'({ fetcher, open }) {
    fetcher.fault('listConnections', { kind: 'hang' });
    open();
    await pause();
  },
  async 'before the second attempt'({ fetcher, open }) {
    fetcher.fault('listConnections', { kind: 'status', status: 503 });
    open();
    await pause(5);
  },
  async 'after news'({ fetcher, open }) {
    open();
    await shown('article');
    fetcher.update(BROKEN, { status: 'ACTIVE', statusReason: null });
    await pause();
    fetcher.update(BROKEN, { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
  },
  async 'while the stream is away'({ fetcher, open }) {
    open();
    await shown('article');
    fetcher.stream.state({ state: 'closed', reason: 'network' });
    await pause();
  },
  async 'while a session is made'({ fetcher, open }) {
    fetcher.fault('repairConnection', { kind: 'hang' });
    open();
    await press('Reconnect');
    await shown('.mc-dialog');
  },
  async 'while the widget is open'(visit) {
    await openWidget(visit);
  },
  async 'as the widget closes'(visit) {
    await openWidget(visit);
    await press('Close');
  },
  async 'after the widget has closed'(visit) {
    await openWidget(visit);
    await press('Close');
    await until('closed dialog', () => (document.querySelector('.mc-dialog') ? null : true));
  },
  async 'while an update is asked for'({ fetcher, open }) {
    fetcher.fault('refreshConnection', { kind: 'hang' });
    open();
    await press('Update now');
    await pause();
  },
  async 'while an update is looked for'({ fetcher, open }) {
    open();
    await press('Update now');
    await pause();
    fetcher.update(ASKING, { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' });
  },
  async 'after a notice was put off, and shown again'({ open }) {
    open();
    await press('Remind me later');
    await press('Show now');
    await pause();
  },
  async 'while a disconnection is asked about'({ open }) {
    open();
    await shown('article');
    await press('Disconnect');
    await shown('.mc-dialog');
  },
  async 'while walking through all of them'({ open }) {
    open();
    await press('Take a look');
    await shown('.mc-dialog');
  },
  async 'as another customer'({ open }) {
    open();
    await shown('article');
    open('customer-2');
    await pause();
    open('customer-3');
    await pause();
    open();
  },
};
