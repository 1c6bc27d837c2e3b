import { chromium } from 'playwright';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  FrameLocator,
  Locator,
  Page,
} from 'playwright';
import type { ProvidedContext } from 'vitest';
import type { BrowserCommand } from 'vitest/node';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';
import type { BackEnd } from './back-end.js';
import type { FrameLoad } from './widget-server.js';

/** What went wrong in any frame of any page of a journey, as the browser told it. */
export interface Fault {
  readonly kind: 'policy' | 'console' | 'exception';
  readonly text: string;
}

/** What a journey has to work with: a page of its own in a context of its own, and where everything listens. */
export interface Stage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** `apiUrl`, `widgetUrl`, `evilUrl`, `hostUrl`, `hostileUrl`. */
  readonly urls: ProvidedContext;
  /** Violations of the page's policy, console errors and exceptions so far. */
  readonly faults: readonly Fault[];
  /** Everything that was written on a console so far. */
  readonly said: readonly string[];
  /** The host's back end; a real one would be Meld's. */
  readonly backEnd: BackEnd;
  /** The kit's dialog on top, and the bank's page in it. */
  readonly dialog: Locator;
  readonly bank: FrameLocator;
  /** A button of the page for the broken bank. */
  readonly button: (verb?: string) => Locator;
  /** Opens the host of test/csp. */
  readonly openHost: (options?: HostOptions) => Promise<void>;
  /** What the pretend bank was asked for with a session's secret. */
  readonly loadsOf: (token: string | undefined) => Promise<readonly FrameLoad[]>;
  /** What the focus is on, once it is somewhere: `button Close`, `iframe`, `body`. */
  readonly focus: () => Promise<string>;
}

/** How the host is opened. */
export interface HostOptions {
  /** The address of its sessions; see `offer` of the back end. */
  readonly widget?: string;
  /** A clock that can be put forward. Time goes by as usual otherwise. */
  readonly clock?: true;
  /** Its policy lets the other origin in too. */
  readonly lax?: true;
  readonly alerts?: true;
  readonly modal?: true;
  readonly dir?: 'rtl';
}

/** A journey, the default export of a file in drive/. Runs on the server side; takes and returns JSON. */
export type Journey<Args, Result> = (stage: Stage, args: Args) => Promise<Result>;

/** What a journey needs of its browser; a file in drive/ may export `settings`. */
export interface StageSettings {
  readonly context?: BrowserContextOptions;
  /** A browser of its own that blocks pop-ups, as people's do. Playwright's lets everything open. */
  readonly blocksPopups?: boolean;
  /** A browser of its own, started with these as well. */
  readonly args?: readonly string[];
}

interface JourneyFile {
  readonly default: Journey<unknown, unknown>;
  readonly settings?: StageSettings;
}

/** Every journey by the name of its file. */
interface Journeys {
  burst: typeof import('./drive/burst.js').default;
  canary: typeof import('./drive/canary.js').default;
  cancel: typeof import('./drive/cancel.js').default;
  close: typeof import('./drive/close.js').default;
  csp: typeof import('./drive/csp.js').default;
  'csp-blocks-frame': typeof import('./drive/csp-blocks-frame.js').default;
  'csp-sins': typeof import('./drive/csp-sins.js').default;
  ended: typeof import('./drive/ended.js').default;
  finish: typeof import('./drive/finish.js').default;
  hostile: typeof import('./drive/hostile.js').default;
  'hostile-private': typeof import('./drive/hostile-private.js').default;
  'hostile-tabs': typeof import('./drive/hostile-tabs.js').default;
  'hostile-name': typeof import('./drive/hostile-name.js').default;
  keyboard: typeof import('./drive/keyboard.js').default;
  leaks: typeof import('./drive/leaks.js').default;
  motion: typeof import('./drive/motion.js').default;
  'no-code': typeof import('./drive/no-code.js').default;
  'not-fixed': typeof import('./drive/not-fixed.js').default;
  'other-window': typeof import('./drive/other-window.js').default;
  'page-behind': typeof import('./drive/page-behind.js').default;
  reload: typeof import('./drive/reload.js').default;
  silent: typeof import('./drive/silent.js').default;
  sizes: typeof import('./drive/sizes.js').default;
  strangers: typeof import('./drive/strangers.js').default;
  trouble: typeof import('./drive/trouble.js').default;
  'window-blocked': typeof import('./drive/window-blocked.js').default;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Plays a journey with a fresh page; see drive.ts. */
    drive: <Name extends keyof Journeys>(
      name: Name,
      args?: Parameters<Journeys[Name]>[1],
    ) => Promise<Awaited<ReturnType<Journeys[Name]>>>;
  }
}

const PATIENCE_MS = 8000;

/** `commands.drive('csp', args)`: plays drive/csp.ts with a fresh page. */
export const drive: BrowserCommand<[name: string, args?: unknown]> = async (
  { context, project },
  name,
  args,
) => {
  const path = new URL(`./drive/${name}.ts`, import.meta.url).pathname;
  const { default: play, settings = {} } = await project.import<JourneyFile>(path);
  const shared = context.browser();
  const browser = shared === null || settings.blocksPopups || settings.args ? await launch(settings) : shared;
  const own = await browser.newContext({ reducedMotion: 'reduce', ...settings.context });
  try {
    const urls = project.getProvidedContext();
    const backEnd = await serve(own, urls, project.import.bind(project));
    return await play(await prepare(own, urls, backEnd), args);
  } finally {
    await own.close();
    if (browser !== shared) await browser.close();
  }
};

async function launch({ blocksPopups, args = [] }: StageSettings): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...BROWSER_ARGS, ...args],
    ...(blocksPopups ? { ignoreDefaultArgs: ['--disable-popup-blocking'] } : {}),
  });
}

/** Imported when it is needed: this file is part of Vitest's configuration, and the kit should not be. */
async function serve(
  context: BrowserContext,
  { widgetUrl }: ProvidedContext,
  load: <T>(path: string) => Promise<T>,
): Promise<BackEnd> {
  const path = new URL('./back-end.ts', import.meta.url).pathname;
  const { openBackEnd } = await load<typeof import('./back-end.js')>(path);
  return openBackEnd(context, widgetUrl);
}

async function prepare(context: BrowserContext, urls: ProvidedContext, backEnd: BackEnd): Promise<Stage> {
  const faults: Fault[] = [];
  const said: string[] = [];
  context.setDefaultTimeout(PATIENCE_MS);
  context.on('weberror', (error) => faults.push({ kind: 'exception', text: String(error.error()) }));
  context.on('console', (message: ConsoleMessage) => {
    said.push(message.text());
    if (message.type() === 'error') faults.push({ kind: 'console', text: message.text() });
  });
  await context.exposeBinding('__tellViolation', (_, text: string) => {
    faults.push({ kind: 'policy', text });
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const tell: unknown = Reflect.get(window, '__tellViolation');
      const text = `${effectiveDirective} ${blockedURI} in ${sourceFile || location.origin + location.pathname}`;
      if (typeof tell === 'function') tell(text);
    });
  });
  const page = await context.newPage();
  const dialog = page.locator('.mc-dialog').last();
  return {
    page,
    context,
    urls,
    faults,
    said,
    backEnd,
    dialog,
    bank: dialog.frameLocator('iframe'),
    button: (verb = 'Reconnect') => page.getByRole('button', { name: `${verb} (First Platypus Bank)` }),
    async openHost({ widget = '/ok/', clock, ...flags } = {}) {
      backEnd.offer(widget);
      if (clock) await page.clock.install();
      const query = new URLSearchParams({ origin: urls.widgetUrl });
      if (widget.startsWith('http')) query.append('origin', new URL(widget).origin);
      for (const [name, value] of Object.entries(flags)) query.set(name, String(value));
      const response = await page.goto(`${urls.hostUrl}/?${query}`);
      if (!response?.ok()) throw new Error(`The host did not build: ${await response?.text()}`);
      await page.getByRole('list').first().waitFor();
    },
    async loadsOf(token) {
      const response = await context.request.get(`${urls.widgetUrl}/log/${token}`);
      return response.json();
    },
    focus: () => focusIn(page),
  };
}

/** What the focus is on. Radix gives it back a turn after a dialog has gone, and a busy machine takes its time. */
async function focusIn(page: Page): Promise<string> {
  const look = () =>
    page.evaluate(() => {
      const { activeElement: on } = document;
      const texts = on?.matches('button, h1, h2, h3, h4') ? [...on.childNodes] : [];
      return [on?.localName, ...texts.map(({ textContent }) => textContent?.trim())].join(' ');
    });
  const late = Date.now() + 1000;
  let on = await look();
  while (on === 'body' && Date.now() < late) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    on = await look();
  }
  return on;
}
