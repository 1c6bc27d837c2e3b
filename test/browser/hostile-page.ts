import type { Frame, Page } from 'playwright';
import type { Watched } from '../hostile-host/watch.js';
import type { Stage } from './drive.js';
import type { Listening } from './event-server.js';

/** How the host of test/hostile-host is opened. */
export interface HostileOptions {
  /** See test/hostile-host/hostilities.ts. */
  readonly against: readonly string[];
  /** In a page of another origin, which also speaks to it; with a sandbox, without an origin of its own as well. */
  readonly framed?: 'plain' | 'sandbox' | undefined;
  /** See test/hostile-host/storages.ts. */
  readonly keep?: string | undefined;
  /** The host's own name, where it is not this machine's. */
  readonly name?: string | undefined;
  readonly widget?: string | undefined;
}

/** The host of test/hostile-host, opened. */
export interface HostilePage {
  /** Where it stands: the page, or a frame of it. */
  readonly frame: Frame;
  /** What the broken bank is said to be, by either copy. */
  readonly states: () => Promise<readonly string[]>;
  /** Tells both copies of a change, as the host's server does. Returns who listened. */
  readonly push: (event: object) => Promise<Listening>;
  readonly listening: () => Promise<Listening>;
  readonly watched: <Name extends 'heard' | 'stored' | 'sent'>(name: Name) => Promise<Watched[Name]>;
  readonly asked: <Name extends 'timers' | 'listeners' | 'globals'>(
    name: Name,
  ) => Promise<ReturnType<Watched[Name]>>;
  /** What is wrong with how it, or the dialog on top, is laid out, once nothing moves any more. */
  readonly layout: () => Promise<readonly string[]>;
  /** How many regions speak, and what each copy's page still has of its host. */
  readonly alive: () => Promise<{ readonly regions: number; readonly headings: readonly string[] }>;
  /** Whether the focus is on something. */
  readonly hasFocus: () => Promise<boolean>;
  /** Opens the same once more, beside it. */
  readonly again: () => Promise<HostilePage>;
}

/** What the stream says of the broken bank once it works. */
export const HEALED = {
  eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
  connectionId: 'platypus',
  status: 'ACTIVE',
  statusReason: null,
} as const;

export async function openHostile(stage: Stage, options: HostileOptions): Promise<HostilePage> {
  const { urls, backEnd, page, context } = stage;
  const run = crypto.randomUUID();
  const base = new URL(urls.hostileUrl);
  if (options.name !== undefined) base.hostname = options.name;
  base.search = String(
    new URLSearchParams({
      against: options.against.join(','),
      run,
      origin: urls.widgetUrl,
      ...(options.keep === undefined ? {} : { keep: options.keep }),
    }),
  );
  if (options.against.length === 0) base.searchParams.delete('against');
  backEnd.offer(options.widget ?? '/ok/');
  await context.request.get(urls.hostileUrl, { timeout: 60_000 }); // it may have to be built first
  return open(page);

  async function open(at: Page): Promise<HostilePage> {
    const frame = options.framed ? await goAround(at, base, options.framed) : await goTo(at, base);
    const button = frame.getByRole('button', { name: 'Reconnect (First Platypus Bank)' });
    await button
      .nth(1)
      .waitFor()
      .catch((error: Error) => {
        throw new Error(`The host does not stand: ${JSON.stringify(stage.faults)}`, { cause: error });
      });
    const push = `${urls.hostileUrl}/push/${run}`;
    return {
      frame,
      states: () =>
        frame
          .locator('.mc-card', { hasText: 'First Platypus Bank' })
          .locator('.mc-badge')
          .evaluateAll((badges) => badges.map(({ textContent }) => textContent.trim())),
      push: async (event) =>
        (
          await context.request.post(push, {
            data: { eventId: crypto.randomUUID(), timestamp: new Date().toISOString(), ...event },
          })
        ).json(),
      listening: async () => (await context.request.get(push)).json(),
      watched: (name) => frame.evaluate((key) => Reflect.get(Reflect.get(window, 'watched'), key), name),
      asked: (name) => frame.evaluate((key) => Reflect.get(Reflect.get(window, 'watched'), key)(), name),
      layout: () =>
        frame.evaluate(async () => {
          const { faultsOfLayout }: Watched = Reflect.get(window, 'watched');
          const top = document.querySelector<HTMLElement>('.mc-dialog') ?? document.body;
          let faults = faultsOfLayout(top);
          for (let look = 0; faults.length > 0 && look < 40; look += 1) {
            await new Promise((resolve) => setTimeout(resolve, 100));
            faults = faultsOfLayout(top);
          }
          return faults;
        }),
      alive: () =>
        frame.evaluate(() => ({
          regions: document.querySelectorAll('[aria-live]').length,
          headings: [...document.querySelectorAll('h1')].map(({ textContent }) => textContent),
        })),
      hasFocus: async () => {
        const look = () => frame.evaluate(() => document.activeElement !== document.body);
        const late = Date.now() + 1000;
        while (!(await look()) && Date.now() < late) await at.waitForTimeout(25);
        return look();
      },
      again: async () => open(await context.newPage()),
    };
  }
}

async function goTo(page: Page, { href }: URL): Promise<Frame> {
  const response = await page.goto(href);
  if (!response?.ok()) throw new Error(`The host did not build: ${await response?.text()}`);
  return page.mainFrame();
}

/** Another page, of another site, frames the host, and says to it whatever a bank could say. */
async function goAround(page: Page, { href, port }: URL, framed: 'plain' | 'sandbox'): Promise<Frame> {
  await page.goto(`http://localhost:${port}/around`);
  const element = await page.evaluateHandle(
    ([src, sandbox]) => {
      const frame = document.createElement('iframe');
      if (sandbox === 'sandbox') frame.setAttribute('sandbox', 'allow-scripts');
      Object.assign(frame, { src, width: 1000, height: 700, title: 'Framed' });
      document.body.append(frame);
      setInterval(() => {
        for (const eventName of ['init', 'cancel', 'connect_complete', 'error'])
          frame.contentWindow?.postMessage({ domain: 'meld-connect', eventName }, '*');
        frame.contentWindow?.postMessage(null, '*');
      }, 20);
      return frame;
    },
    [href, framed] as const,
  );
  const frame = await element.asElement()?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  return frame;
}
